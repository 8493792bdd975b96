#!/usr/bin/env python3
"""An allocation that fails anywhere ends in a message and exit status 3, or makes no difference.

Each command is run with its n-th allocation failing, alone and with all after it, for n all over the
run (--points 0: for every n). It never crashes and never succeeds with another output than it should have;
a file that it writes is whole or as it was, and nothing is left beside it. Then threads that cannot be
started: the findings are the same.

The commands are held against the program's own list. Not for a build with sanitizers.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
import harness  # noqa: E402

BOARD = harness.ROOT / "examples" / "kulturnamnden"
OLD = b"as it was\n"
# The command, and the file that it writes; whether that is there before (a draft replaces nothing).
COMMANDS = (
    ("validate .", None, False),
    ("validate many --jobs 8 -f concise", None, False),
    ("validate . -f json --reader yaml-cpp", None, False),
    ("validate . --also sarif=out --statistics", "out", True),
    ("validate . --baseline known", None, False),
    ("baseline . -o out", "out", True),
    ("report plan . -o out", "out", True),
    ("report followup . -o out", "out", True),
    ("report followup . -f json", None, False),
    ("report summary . -f csv-sv --table indikatorer -o out", "out", True),
    ("status .", None, False),
    ("why 1.1.1 .", None, False),
    ("diff . many", None, False),
    ("diff namndplan-2026.yaml changed.txt -o out", "out", True),
    ("explain NP301", None, False),
    ("help validate", None, False),
    ("rules", None, False),
    ("new plan --council-plan regionplan-2026.yaml -o out", "out", False),
    ("new followup . --period 2026-12", None, False),
    ("new regionplan", None, False),
    ("rollover . -o out", "out", False),
    ("schema uppföljning", None, False),
    ("generate bash", None, False),
    ("report no-such-report .", None, False),
)
faults = []


def fault(what, shown=""):
    faults.append(what)
    print(f"BAD  {what}\n{shown[-1500:]}")


def make_folder(folder):
    folder.mkdir()
    (folder / ".git").mkdir()
    for path in BOARD.glob("*.yaml"):
        shutil.copy(path, folder)
    plan = (folder / "namndplan-2026.yaml").read_text(encoding="utf-8")
    (folder / "changed.txt").write_text(plan.replace("målnivå: 90", "målnivå: 91"), encoding="utf-8")
    (folder / "known").write_text("namndplan-baseline 1\n", encoding="utf-8")
    many = folder / ".many"
    many.mkdir()
    for number in range(40):
        text = plan.replace("förkortning: ", f"förkortning: {number}").replace("nämnd: ", f"nämnd: {number} ")
        (many / f"p{number}.yaml").write_text(text.replace("regionplan: ", "regionplan: ../"), encoding="utf-8")


class Runner:
    def __init__(self, program, library, folder):
        self.program, self.library, self.folder = pathlib.Path(program).resolve(), library, folder
        self.before = sorted(os.listdir(folder))

    def __call__(self, command, writes, exists, **settings):
        """(status, standard output, standard error, the file written)"""
        if writes and exists:
            (self.folder / writes).write_bytes(OLD)
        env = harness.environment(self.program, LD_PRELOAD=str(self.library),
                                  **{key: str(value) for key, value in settings.items()})
        words = [".many" if word == "many" else word for word in command.split()]
        done = subprocess.run([self.program, *words], cwd=self.folder, env=env, capture_output=True,
                              check=False, timeout=120)
        written = None
        if writes and (self.folder / writes).exists():
            written = (self.folder / writes).read_bytes()
            (self.folder / writes).unlink()
        if left := set(os.listdir(self.folder)) - set(self.before):
            fault(f"{command}: {settings}: leaves {sorted(left)}")
            for name in left:
                os.unlink(self.folder / name)
        return done.returncode, done.stdout, done.stderr, written


def points(count, wanted):
    """From 1 to count: close together at the beginning, where each is something new."""
    if wanted == 0:
        return range(1, count + 1)
    return sorted({*range(1, wanted), *(round(count ** (i / wanted)) for i in range(wanted + 1)),
                   *(1 + i * count // wanted for i in range(wanted)), count} & set(range(1, count + 1)))


def tells_unreadable(written):
    """Whether findings are whole, and have that a folder could not be listed: an allocation of libc's own failed, in
    opendir() for example."""
    try:
        runs = json.loads(written)["runs"]
    except (TypeError, ValueError, KeyError):
        return False
    return any(result["ruleId"] == "NP001" for result in runs[0]["results"])


def try_allocations(run, row, wanted):
    command, writes, exists = row
    count_file = run.folder.parent / "count"
    right = run(command, writes, exists, COUNT_TO=count_file)
    if not 0 <= right[0] <= 2 or (writes and right[3] in (None, OLD)):
        return fault(f"{command}: does not run", (right[1] + right[2]).decode())
    count = int(count_file.read_text(encoding="ascii"))
    ended = 0
    for n in points(count, wanted):
        for from_there in (0, 1):
            got = run(command, writes, exists, FAIL_ALLOCATION=n, FAIL_FROM_THERE=from_there)
            status, output, errors, written = got
            where = f"{command}: allocation {n} of {count}{' and on' if from_there else ''}"
            if status == 3:
                ended += 1
                if not errors and not output:
                    fault(f"{where}: no message")
                if writes and written not in (right[3], OLD if exists else None) and not tells_unreadable(written):
                    fault(f"{where}: half a file")
            elif status < 0:
                fault(f"{where}: {signal.Signals(-status).name}", errors.decode("utf-8", "replace"))
            elif got != right:
                fault(f"{where}: another result, and status {status}", (output + errors).decode("utf-8", "replace"))
    print(f"{command}: {count} allocations, {ended} runs that ended with a message")
    if ended == 0:
        fault(f"{command}: no allocation fails")
    return None


def try_threads(run):
    command = "validate many --jobs 8 -f json"
    right = run(command, None, False)
    for n in range(1, 10):
        if run(command, None, False, FAIL_THREAD=n) != right:
            fault(f"{command}: from the thread {n} on none can be started: another result")


def commands(program):
    text = subprocess.run([program, "--help", "--lang", "en"], capture_output=True, text=True, check=True).stdout
    return {match[1] for match in re.finditer(r"^  (\w+(?: \w+)?)  +\w", text, re.M)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    parser.add_argument("--library", required=True, type=pathlib.Path, help="made of fail_nth.cpp")
    parser.add_argument("--points", type=int, default=12, help="about a third of the allocations that fail; 0: all")
    parser.add_argument("--only", help="commands that begin so")
    args = parser.parse_args()
    for name in commands(args.program):
        if not any(row[0].startswith(name) for row in COMMANDS):
            fault(f"{name}: no row")
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary, "plans")
        make_folder(folder)
        run = Runner(args.program, args.library.resolve(), folder)
        for row in COMMANDS:
            if args.only is None or row[0].startswith(args.only):
                try_allocations(run, row, args.points)
        try_threads(run)
    print(f"{len(faults)} faults" if faults else "ok")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
