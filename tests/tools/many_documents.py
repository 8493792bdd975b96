#!/usr/bin/env python3
"""Every command with many documents in one folder.

A board that lies in one folder with many others comes out as it does alone, byte for byte, whatever
command reads it; and what is about all of them is right about each. Documents are let go and read
again meanwhile, so with AddressSanitizer this also holds that nothing is used that has been let go.

The rows below are held against the program's own list of commands: a new one needs a row, or a
place among those that read no documents.

    many_documents.py --program build/dev/namndplan --documents 1000
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import harness

BOARD = harness.ROOT / "examples" / "kulturnamnden"
MONTHS = ("04", "08", "12")
READ_NO_DOCUMENTS = {"help", "explain", "rules", "schema", "generate", "new regionplan"}

# About one board, which comes out as it does alone. {plan}, {report}: its files.
ONE_BOARD = (
    "validate {plan} {report}",
    "baseline {plan} {report}",
    "report plan {plan}",
    "report plan {plan} -f json",
    "report followup {plan}",
    "report followup {plan} --period 2026-04 -f csv --table indikatorer",
    "report followup {report}",
    "report summary {plan}",
    "status {plan}",
    "why 1.1 {plan}",
    "why Summa {plan} --period 2026-08 -f json",
    "diff {plan} {report}",
    "diff {plan} /dev/null",
    "diff /dev/null {report}",
    "diff --textconv {report}",
    "new plan --council-plan regionplan-2026.yaml",
    "new followup {plan} --period 2026-12",
    "rollover {plan}",
)
# About the folder: the exit status, and what each board is to be found by in the output, so many
# times.
ALL_BOARDS = (
    ("validate .", 0, None, 0),
    ("validate . --jobs 16", 0, None, 0),
    ("validate . --jobs 1 --reader yaml-cpp", 0, None, 0),
    ("baseline .", 0, "uppf-{:04}-12.yaml", None),
    ("report plan .", 2, "plan-{:04}.yaml", 1),
    ("report followup .", 2, "plan-{:04}.yaml", 1),
    ("report summary .", 0, "plan-{:04}.yaml", 1),
    ("report summary . --period 2026-08 -f csv --table indikatorer", 0, ",Nämnd {},", None),
    ("status .", 0, "Nämnd {} 2026", 1),
    ("why 1.1 .", 2, "plan-{:04}.yaml", 1),
    ("diff . .", 0, None, 0),
    ("diff . /dev/null -f json", 1, '"nämnd": "Nämnd {}"', None),
    ("diff /dev/null . -f json", 1, '"nämnd": "Nämnd {}"', None),
    ("new followup . --period 2026-12", 2, "plan-{:04}.yaml", 1),
    ("rollover .", 2, "plan-{:04}.yaml", 1),
)


def commands(program):
    """As the general help lists them."""
    text = subprocess.run([program, "--help", "--lang", "en"], capture_output=True, text=True,
                          check=True).stdout
    return {match[1] for match in re.finditer(r"^  (\w+(?: \w+)?)  +\w", text, re.M)}


class Board:
    def __init__(self, number):
        self.plan = f"plan-{number:04}.yaml"
        self.reports = [f"uppf-{number:04}-{month}.yaml" for month in MONTHS]
        self.number = number

    def write(self, folder):
        text = (BOARD / "namndplan-2026.yaml").read_text(encoding="utf-8")
        text = re.sub(r"(?m)^nämnd: .*$", f"nämnd: Nämnd {self.number}", text)
        text = re.sub(r"(?m)^förkortning: .*$", f"förkortning: N{self.number}", text)
        (folder / self.plan).write_text(text, encoding="utf-8")
        for month, name in zip(MONTHS, self.reports):
            text = (BOARD / f"uppfoljning-2026-{month}.yaml").read_text(encoding="utf-8")
            text = re.sub(r"(?m)^plan: .*$", f"plan: {self.plan}", text)
            (folder / name).write_text(text, encoding="utf-8")


def new_folder(above, name):
    folder = above / name
    folder.mkdir()
    (folder / ".git").mkdir()
    shutil.copy(BOARD / "regionplan-2026.yaml", folder)
    return folder


# ---- Layouts: each has the board 0, and some hundred documents beside it ----

def many_boards(folder, documents):
    for number in range(-(-documents // 4)):
        Board(number).write(folder)


def many_follow_ups(folder, documents):
    """Of one plan: again and again for the same months, and of other years, all after its own."""
    board = Board(0)
    board.write(folder)
    text = (folder / board.reports[0]).read_text(encoding="utf-8")
    for number in range(documents - 5):
        period = f"period: {2026 + number % 3}-{number % 12 + 1:02}"
        if number % 3 == 0 and f"{number % 12 + 1:02}" not in MONTHS:
            continue  # that would be another follow-up of the year
        (folder / f"z-{number:04}.yaml").write_text(re.sub(r"(?m)^period: .*$", period, text),
                                                    encoding="utf-8")


def many_broken(folder, documents):
    """Boards of which the first alone is without errors."""
    many_boards(folder, documents)
    for path in sorted(folder.glob("*-*.yaml")):
        number = int(re.search(r"\d+", path.name)[0])
        if path.name.startswith(("plan", "uppf")) and number > 0 and (number + len(path.name)) % 2:
            path.write_text(path.read_text(encoding="utf-8") + "\nokänd: nyckel\n", encoding="utf-8")


LAYOUTS = (many_boards, many_follow_ups, many_broken)


class Run:
    def __init__(self, program, only):
        self.program = pathlib.Path(program).resolve()
        self.env = harness.environment(self.program)
        for sanitizer in ("ASAN", "TSAN", "UBSAN"):
            key = f"{sanitizer}_OPTIONS"
            self.env[key] = ":".join(filter(None, (self.env.get(key), "exitcode=99", "halt_on_error=1")))
        self.only = only
        self.faults = 0

    def wanted(self, command):
        return self.only is None or command.startswith(self.only)

    def __call__(self, command, folder):
        """What it prints on both streams, and its exit status."""
        begin = time.monotonic()
        done = subprocess.run([self.program, *command.split()], cwd=folder, env=self.env,
                              capture_output=True, check=False, timeout=1200)
        output = done.stdout.decode() + done.stderr.decode()
        if not 0 <= done.returncode <= 3:
            self.fault(f"{command}: ended with {done.returncode}", output[-3000:])
        if time.monotonic() - begin > 5:
            print(f"     {time.monotonic() - begin:.0f} s: {command}")
        return output, done.returncode

    def fault(self, what, shown=""):
        self.faults += 1
        print(f"BAD  {what}\n{shown}")

    def compare(self, name, folder, alone):
        board = Board(0)
        for row in filter(self.wanted, ONE_BOARD):
            command = row.format(plan=board.plan, report=board.reports[1])
            expected, output = self(command, alone), self(command, folder)
            if not expected[0] or not harness.same(f"{name}: {command}", *(
                    harness.transcript(*shown) for shown in (expected, output))):
                self.fault(f"{name}: {command}: is not what it is for the board alone")

    def count(self, folder, boards):
        for command, status, each, times in ALL_BOARDS:
            if not self.wanted(command):
                continue
            output, ended = self(command, folder)
            if ended != status:
                self.fault(f"{command}: ended with {ended}, not {status}", output[-2000:])
            for number in range(boards) if each else ():
                seen = output.count(each.format(number))
                if seen == 0 or (times and seen != times):
                    self.fault(f"{command}: {each.format(number)} {seen} times")

    def survive(self, name, folder):
        """Some of it is refused, each command in its own way, but it ends and says something."""
        for command, *_ in ALL_BOARDS:
            if self.wanted(command):
                output, status = self(command, folder)
                if not output and not command.startswith(("validate", "diff . .")):
                    self.fault(f"{name}: {command}: ended with {status}", output[-2000:])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    parser.add_argument("--documents", type=int, nargs="+", default=[10, 100])
    parser.add_argument("--only", help="commands that begin so")
    args = parser.parse_args()
    harness.UPDATE = False
    run = Run(args.program, args.only)
    listed = commands(run.program)
    tried = {name for name in listed for row in [*ONE_BOARD, *(row[0] for row in ALL_BOARDS)]
             if row.startswith(name)}
    if listed != tried | READ_NO_DOCUMENTS:
        run.fault(f"commands without a row: {sorted(listed - tried - READ_NO_DOCUMENTS)}")
    with tempfile.TemporaryDirectory() as temporary:
        above = pathlib.Path(temporary)
        alone = new_folder(above, "alone")
        Board(0).write(alone)
        for documents in args.documents:
            for layout in LAYOUTS:
                folder = new_folder(above, f"{layout.__name__}-{documents}")
                layout(folder, documents)
                print(f"{folder.name}: {sum(1 for _ in folder.glob('*.yaml'))} documents")
                run.compare(folder.name, folder, alone)
                if layout is many_boards:
                    run.count(folder, -(-documents // 4))
                else:
                    run.survive(folder.name, folder)
                shutil.rmtree(folder)
    print(f"{run.faults} faults" if run.faults else "ok")
    sys.exit(1 if run.faults else 0)


if __name__ == "__main__":
    main()
