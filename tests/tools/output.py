#!/usr/bin/env python3
"""Compares the output of a command with a file, byte by byte: golden reports, generated pages."""
import argparse
import pathlib
import sys

import harness


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    parser.add_argument("file", type=pathlib.Path, help="what the command must print")
    parser.add_argument("command", help="run by bash in the root of the source tree")
    args = parser.parse_args()

    path = harness.ROOT / args.file
    output, status = harness.shell(args.command, harness.environment(args.program))
    if status != 0:
        sys.exit(f"{args.command}: exit status {status}\n{output}")
    return 0 if harness.same(path, harness.read(path) if path.exists() else "", output) else 1


if __name__ == "__main__":
    sys.exit(main())
