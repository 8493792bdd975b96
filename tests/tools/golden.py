#!/usr/bin/env python3
"""Compares the output of `namndplan validate FILE` with FILE's .expected, byte by byte."""
import argparse
import os
import pathlib
import sys

import harness


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    parser.add_argument("file", type=pathlib.Path)
    args = parser.parse_args()

    name = os.path.relpath(args.file, harness.ROOT)
    expected = args.file.with_suffix(".expected")
    output, status = harness.shell(f"namndplan validate '{name}'", harness.environment(args.program))
    before = harness.read(expected) if expected.exists() else ""
    return 0 if harness.same(expected, before, harness.transcript(output, status)) else 1


if __name__ == "__main__":
    sys.exit(main())
