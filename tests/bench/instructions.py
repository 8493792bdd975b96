#!/usr/bin/env python3
"""Instructions for each byte read, as callgrind counts them: the figure that is the same on a busy machine.

    instructions.py --program build/release/namndplan [--profile 15]

Each command is run on some boards and on twice as many; the difference, through the bytes in between, is
without what a start costs. `start` is what is left of the smaller run. With --profile, the functions that
take most (a build with -DCMAKE_BUILD_TYPE=RelWithDebInfo has their names and lines).
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

GENERATE = pathlib.Path(__file__).with_name("generate.py")

# name, options, with follow-ups
ROWS = (
    ("validate, plans", ("validate", "--jobs", "1"), False),
    ("validate --reader yaml-cpp, plans", ("validate", "--jobs", "1", "--reader", "yaml-cpp"), False),
    ("validate, plans and follow-ups", ("validate", "--jobs", "1"), True),
    ("report summary", ("report", "summary", "--period", "2026-12"), True),
)


def size_of(folder):
    return sum(path.stat().st_size for path in folder.rglob("*.yaml"))


def count(program, command, folder, out="/dev/null"):
    """Instructions of the whole process."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("NAMNDPLAN", "GITHUB"))}
    done = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", program, *command, folder],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment, check=False)
    collected = re.search(rb"Collected : (\d+)", done.stderr)
    if not collected or done.returncode != 0:
        sys.exit(f"{' '.join(command)}: {done.stderr.decode(errors='replace')}")
    return int(collected[1])


def profile(program, command, folder, rows):
    with tempfile.NamedTemporaryFile() as out:
        count(program, command, folder, out.name)
        text = subprocess.run(["callgrind_annotate", out.name], stdout=subprocess.PIPE, check=True).stdout.decode()
    lines = [line for line in text.splitlines() if re.match(r" *[\d,]+ \(", line)]
    print(f"\n{' '.join(command)}: most instructions in the functions themselves")
    for line in lines[:rows + 1]:
        line = re.sub(r" \[[^]]*\]$", "", line)
        print("  " + re.sub(r"(?<=\)) +(\?\?\?|\S+):(?=\S)", "  ", line)[:130])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run, of a release build")
    parser.add_argument("--boards", type=int, default=20)
    parser.add_argument("--rows", type=int, default=len(ROWS), help="only the first ones")
    parser.add_argument("--profile", type=int, default=0, metavar="N", help="show N functions of each row")
    args = parser.parse_args()
    if not shutil.which("valgrind"):
        sys.exit("instructions.py: valgrind is not installed")
    program = str(pathlib.Path(args.program).resolve())
    with tempfile.TemporaryDirectory() as temporary:
        folders = {}
        for follow_ups in (False, True):
            for boards in (args.boards, 2 * args.boards):
                folder = pathlib.Path(temporary, f"{boards}-{follow_ups:d}")
                options = ["--follow-ups"] if follow_ups else []
                subprocess.run([sys.executable, "-B", GENERATE, str(boards), folder, *options], check=True)
                folders[boards, follow_ups] = folder
        print(f"{'instructions per byte':36} {'a byte':>8} {'start':>12}")
        for name, command, follow_ups in ROWS[:args.rows]:
            small, large = (folders[n, follow_ups] for n in (args.boards, 2 * args.boards))
            counts, sizes = [[measure(folder) for folder in (small, large)]
                             for measure in (lambda folder, c=command: count(program, c, folder), size_of)]
            each = (counts[1] - counts[0]) / (sizes[1] - sizes[0])
            print(f"{name:36} {each:8.1f} {counts[0] - each * sizes[0]:12.0f}", flush=True)
        if args.profile:
            for _, command, follow_ups in ROWS[:args.rows]:
                profile(program, command, folders[2 * args.boards, follow_ups], args.profile)


if __name__ == "__main__":
    main()
