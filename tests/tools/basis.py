#!/usr/bin/env python3
"""What a report, a status or a draft is made from: which documents must be right, what is left out and who says so, and
what a rollover keeps of an uppdrag with parts. A row a case.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

import harness

PLAN = """dokument: nämndplan
format: 1
organisation: Region Exempel
nämnd: Nämnden
förkortning: N
år: 2026
regionplan: regionplan.yaml
beslut: {status: beslutad, datum: 2025-12-01, paragraf: § 1}
mål: []
uppdrag: [{id: U1, titel: Utred, status: pågår, periodicitet: [apr, aug, dec]}]
"""
COUNCIL = """dokument: regionplan
format: 1
organisation: Region Exempel
år: 2026
mål: [{id: "1", titel: Mål}]
budgetramar: {enhet: mkr, %s}
"""
RIGHT, WRONG = "uppdrag: {U1: pågår}\n", "uppdrag: {U1: pagar}\n"
BROKEN = "uppdrag: [\n"
faults = []


def follow_up(month, text, plan="namndplan.yaml"):
    return f"dokument: uppföljning\nformat: 1\nplan: {plan}\nperiod: 2026-{month:02}\n{text}"


def files(months, council="N: 1", plan=PLAN):
    out = {"namndplan.yaml": plan, "regionplan.yaml": COUNCIL % council}
    return out | {f"u-{month:02}.yaml": follow_up(month, text) for month, text in months.items()}


ELSEWHERE = files({4: RIGHT}) | {"sub/u-08.yaml": follow_up(8, RIGHT, "../namndplan.yaml")}
APRIL = ("report followup . --period 2026-04", "report summary . --period 2026-04")
LEFT_OUT = "uppföljningen `sub/u-08.yaml` är inte med: den ligger i en annan mapp än sin plan `namndplan.yaml`"
# What, the files, the commands, the exit status of each, what the standard error has and what it has not.
CASES = [
    ("a wrong value in a later follow-up", files({4: RIGHT, 8: WRONG}), APRIL, 0, "", "u-08.yaml"),
    ("a wrong value in the one asked for", files({4: RIGHT, 8: WRONG}),
     ("report followup . --period 2026-08", "report summary . --period 2026-08"), 1, "u-08.yaml", ""),
    ("a wrong value in an earlier one", files({4: WRONG, 8: RIGHT}),
     ("report followup . --period 2026-08", "report summary . --period 2026-08"), 1, "u-04.yaml", ""),
    ("a wrong value in one, and no period", files({4: RIGHT, 8: WRONG}),
     ("report followup .", "report summary .", "status ."), 1, "u-08.yaml", ""),
    ("a later file that nobody knows the month of", files({4: RIGHT}) | {"u-08.yaml": follow_up(8, BROKEN)},
     APRIL, 1, "u-08.yaml", ""),
    ("one in another folder", ELSEWHERE, ("report followup .", "report summary .", "status ."), 0, LEFT_OUT, ""),
    ("one in another folder, named", ELSEWHERE, ("report followup sub/u-08.yaml", "status sub/u-08.yaml"), 2, LEFT_OUT,
     "ingen uppföljning för"),
    ("none in another folder", files({4: RIGHT}), ("report followup .", "report summary .", "status ."), 0, "",
     "annan mapp"),
    ("all left out", files({4: RIGHT}, plan=PLAN.replace("år: 2026", "år: tjugo")),
     ("report summary . --keep-going",), 1, "alla planer och uppföljningar utelämnades", "ingen uppföljning"),
    ("all left out by the regionplan", files({4: RIGHT}, "N: en"), ("report summary . --keep-going",), 1,
     "alla planer och uppföljningar utelämnades", "ingen uppföljning"),
    ("nothing left out, and nothing to summarise", files({}), ("report summary .",), 2,
     "det finns ingen uppföljning att sammanställa", "utelämnades"),
    ("a board with a frame and no plan", files({4: RIGHT}, "N: 1, Q: 2"),
     tuple(f"report summary . -f {form} --table uppdrag" for form in ("csv", "csv-sv", "json")), 0,
     "Q har en ram eller ett uppdrag i regionplanen men ingen plan här", ""),
    ("a board with a frame and no plan, in short", files({4: RIGHT}, "N: 1, Q: 2"), ("status .",), 0,
     "Q har en ram eller ett uppdrag i regionplanen men ingen plan här", ""),
    ("all boards have plans", files({4: RIGHT}), ("report summary . -f csv --table uppdrag", "status ."), 0, "",
     "ingen plan här"),
]
PARTS = PLAN.replace("periodicitet: [apr, aug, dec]",
                            "delar: [{id: U1a, titel: Ett%s}, {id: U1b, titel: Två%s}]")
ACTIVITY = """mål:
  - id: "1"
    titel: Mål
    delmål:
      - id: "1.1"
        titel: Delmål
        aktiviteter: [{id: A1, namn: Mässa}]"""
DONE = "{status: klar, kommentar: Ja.}"
# What, the statuses of the two parts in the plan, what December says, and whether U1 goes on.
KEPT = [
    ("all done", (", status: pågår", ", status: pågår"), f"U1: {DONE}, U1a: {DONE}, U1b: {DONE}", False),
    ("a part goes on", (", status: pågår", ", status: pågår"), f"U1: {DONE}, U1a: {DONE}, U1b: pågår", True),
    ("a part that the plan says goes on", (", status: pågår", ", status: klar"), f"U1: {DONE}", True),
    ("parts of which nobody says anything", ("", ""), f"U1: {DONE}", False),
    ("a part that was cancelled", ("", ", status: inställd"), f"U1: {DONE}", False),
    ("it goes on itself", (", status: klar", ", status: klar"), "U1: pågår", True),
]


def run(program, folder, command):
    done = subprocess.run([program, *command.split()], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=60, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode().replace("\u00a0", " ")


def write(folder, contents):
    for name, text in contents.items():
        path = pathlib.Path(folder, name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def note(what, fine, *texts):
    print(f"{'ok  ' if fine else 'BAD '} {what}")
    if not fine:
        faults.append(what)
        print(*texts, sep="\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    program = str(pathlib.Path(parser.parse_args().program).resolve())
    harness.environment(program)
    for what, contents, commands, status, says, says_not in CASES:
        with tempfile.TemporaryDirectory() as folder:
            write(folder, contents)
            for command in commands:
                got, _, error = run(program, folder, command)
                fine = got == status and says in error and (not says_not or says_not not in error)
                note(f"{what}: {command}", fine, got, error)
    for what, parts, said, kept in KEPT:
        with tempfile.TemporaryDirectory() as folder:
            write(folder, files({12: f"uppdrag: {{{said}}}\n"}, plan=PARTS % parts))
            got, draft, error = run(program, folder, "rollover .")
            fine = got == 0 and ("id: U1," in draft or "id: U1\n" in draft) == kept
            note(f"rollover: {what}", fine, got, draft, error)
    for month in (4, 8, 12):
        with tempfile.TemporaryDirectory() as folder:
            said = {other: "aktiviteter: {A1: försenad}\n" if other == month else RIGHT for other in (4, 8, 12)}
            write(folder, files(said, plan=PLAN.replace("mål: []", ACTIVITY)))
            got, draft, error = run(program, folder, "rollover .")
            note(f"rollover: a status of month {month}", got == 0 and f"försenad 2026-{month:02}" in draft, draft, error)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
