#!/usr/bin/env python3
"""Which boards and goals a summary is about: a board that the regionplan names and that has no plan is named, once,
and missing from the count; goals of different regionplaner are never one row, also of one organisation and
with one file name below two roots; an uppdrag without `till` is every board's.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

import harness

HEAD = "format: 1\norganisation: Region Exempel\n"
COUNCIL = "dokument: regionplan\n" + HEAD + "år: 2026\nmål:\n  - {id: \"1\", titel: %s}\n%s"
PLAN = "dokument: nämndplan\n" + HEAD + """nämnd: %(name)s
förkortning: %(short)s
år: 2026
regionplan: %(council)s
beslut: {status: beslutad, datum: 2025-12-01, paragraf: § 1}
mål:
  - id: "1"
    titel: %(title)s
    delmål:
      - id: "1.1"
        titel: Delmål
        indikatorer: [{id: "1.1.1", namn: Besök, typ: antal, enhet: st, målnivå: 90, periodicitet: [aug]}]
budget: {enhet: tkr, ram: 100}
"""
FOLLOW_UP = """dokument: uppföljning
format: 1
plan: namndplan-2026.yaml
period: 2026-08
indikatorer: {"1.1.1": 90}
budget: {totalt: {utfall: 60, prognos: 100}}
"""
# What the regionplan says of boards, and those without a plan that a summary of KN must name.
ABSENT = [
    ("budgetramar: {enhet: tkr, KN: 100}\n", []),
    ("budgetramar: {enhet: tkr, KN: 100, MN: 200}\n", ["MN"]),
    ("uppdrag: [{id: U1, titel: Utred, till: [XN]}]\n", ["XN"]),
    ("uppdrag: [{id: U1, titel: Utred, till: [KN, XN]}, {id: U2, titel: Mer, till: [AN, XN]}]\n", ["AN", "XN"]),
    ("uppdrag: [{id: U1, titel: Utred}]\n", []),
    ("uppdrag: [{id: U1, titel: Utred}]\nbudgetramar: {enhet: tkr, KN: 100, MN: 200}\n", ["MN"]),
    ("uppdrag: [{id: U1, titel: Utred, till: [MN]}]\nbudgetramar: {enhet: tkr, KN: 100, MN: 200}\n", ["MN"]),
]
# Where the two boards' regionplaner are: of KN, of MN; whether each board is a root of its own; rows of the goal.
PLACES = [
    ("regionplan.yaml", "regionplan.yaml", False, 1),
    ("kn/regionplan.yaml", "mn/regionplan.yaml", False, 2),
    ("regionplan-a.yaml", "regionplan-b.yaml", False, 2),
    ("kn/regionplan.yaml", "mn/regionplan.yaml", True, 2),
    ("kn/regionplan.yaml", "mn/annan.yaml", True, 2),
]
faults = []


def check(what, fine, shown=""):
    print(f"{'ok  ' if fine else 'BAD '} {what}")
    if not fine:
        print(shown)
        faults.append(what)


def run(program, folder, *arguments):
    done = subprocess.run([program, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=60, check=False)
    return done.stdout.decode() + done.stderr.decode()


def write(folder, name, text):
    path = pathlib.Path(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def board(folder, where, name, short, council, title):
    write(folder, f"{where}/namndplan-2026.yaml", PLAN % {"name": name, "short": short, "council": council, "title": title})
    write(folder, f"{where}/uppfoljning-2026-08.yaml", FOLLOW_UP)


def absent_boards(program):
    for fields, absent in ABSENT:
        with tempfile.TemporaryDirectory() as folder:
            write(folder, "regionplan.yaml", COUNCIL % ("Ett", fields))
            board(folder, "kn", "Kulturnämnden", "KN", "../regionplan.yaml", "Ett")
            plan = pathlib.Path(folder, "kn/namndplan-2026.yaml")
            own = [(u, t) for u, t in (("U1", "Utred"), ("U2", "Mer"))
                   if re.search(rf"id: {u}, titel: {t}(, till: \[[^]]*KN|}})", fields)]
            rows = "".join(f"  - {{id: {u}, titel: {t}, status: pågår}}\n" for u, t in own)
            plan.write_text(plan.read_text() + ("uppdrag:\n" + rows if rows else ""), encoding="utf-8")
            text = run(program, folder, "report", "summary", ".", "--period", "2026-08")
            named = re.findall(r"^- (\w+): regionplanen ger nämnden", text, re.M)
            count = f"1 av {1 + len(absent)} nämnder har redovisat perioden" in text
            check(f"{fields.strip()}: {absent}", named == absent and (count or not absent), text)


def without_receiver(program):
    """Of two boards, each lacks the uppdrag until it has it."""
    with tempfile.TemporaryDirectory() as folder:
        write(folder, "regionplan.yaml", COUNCIL % ("Ett", "uppdrag: [{id: U1, titel: Utred}]\n"))
        for where, name, short in (("kn", "Kulturnämnden", "KN"), ("mn", "Miljönämnden", "MN")):
            board(folder, where, name, short, "../regionplan.yaml", "Ett")
        text = run(program, folder, "validate", ".", "-f", "concise")
        for where in ("kn", "mn"):
            check(f"an uppdrag without till is missing in {where}",
                  re.search(rf"^{where}/namndplan-2026.yaml:.* error NP501 ", text, re.M), text)


def goals_apart(program):
    for own, other, roots, rows in PLACES:
        with tempfile.TemporaryDirectory() as folder:
            for place, title in ((own, "Ett"), (other, "Ett" if own == other else "Två")):
                write(folder, place, COUNCIL % (title, ""))
            board(folder, "kn", "Kulturnämnden", "KN", own[3:] if own.startswith("kn/") else f"../{own}", "Ett")
            board(folder, "mn", "Miljönämnden", "MN", other[3:] if other.startswith("mn/") else f"../{other}",
                  "Ett" if own == other else "Två")
            for where in ("kn", "mn") if roots else (".",):
                pathlib.Path(folder, where, ".git").mkdir()
            text = run(program, folder, "report", "summary", "kn", "mn", "--period", "2026-08")
            matrix = re.search(r"^## Mål och nämnder\n(.*?)^###", text, re.M | re.S)
            names = re.findall(r"^\| (1 [^|]*?) *\|", matrix[1], re.M) if matrix else []
            headings = re.findall(r"^### (Mål 1\. .*)$", text, re.M)
            check(f"{own}, {other}{', two roots' if roots else ''}: {rows} rows",
                  len(names) == len(set(names)) == rows == len(set(headings)), text)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    program = str(pathlib.Path(parser.parse_args().program).resolve())
    harness.environment(program)
    absent_boards(program)
    without_receiver(program)
    goals_apart(program)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
