#!/usr/bin/env python3
"""Generates boards and runs the micro-benchmarks (bench_micro, cmake -DNAMNDPLAN_BENCH=ON) on them."""
import argparse
import pathlib
import subprocess
import sys
import tempfile

GENERATE = pathlib.Path(__file__).with_name("generate.py")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--micro", required=True, help="the bench_micro to run")
    parser.add_argument("--boards", type=int, default=40)
    parser.add_argument("--passes", type=int, default=25)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-B", GENERATE, str(args.boards), folder, "--follow-ups"], check=True)
        sys.exit(subprocess.run([args.micro, folder, str(args.passes)], check=False).returncode)


if __name__ == "__main__":
    main()
