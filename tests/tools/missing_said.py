#!/usr/bin/env python3
"""What a follow-up lacks is said alike by validate, status and report summary, kind by kind: a row of MISSING for
each kind, with what is said when it is there too.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

import harness

HEAD = """dokument: nämndplan
format: 1
organisation: Region Exempel
nämnd: Nämnden
förkortning: N
år: 2026
beslut: {status: beslutad, datum: 2025-12-01, paragraf: § 1}
verksamheter: [{id: a, namn: Teater}]
"""
GOALS = """mål:
  - id: "1"
    delmål:
      - id: "1.1"
        titel: Delmål
        indikatorer:
          - {id: "1.1.1", namn: Besök, typ: antal, enhet: besök, mätning: nuläge, utfall: {2025: 80}, målnivå: 90, ansvarig: a, periodicitet: %s}
"""
ACTIVITY = GOALS % "[dec]" + "        aktiviteter: [{id: A1, namn: Mässa%s}]\n"
ASSIGNMENT = "mål: []\nuppdrag: [{id: U1, titel: Utred, status: pågår%s}]\n"
PART = "mål: []\nuppdrag: [{id: U1, titel: Utred, status: pågår, delar: [{id: U1a, titel: Del, status: pågår%s}]}]\n"
BUDGET = "mål: []\nbudget: {enhet: tkr, ram: 500, rader: [{verksamhet: a, nettokostnad: 500, föregående: {nettokostnad: 480}}]}\n"
OUTCOMES, ACTIVITIES = "Teater: utfall för 1.1.1", "Aktiviteter som skulle vara klara och inte nämns: A1 Mässa"
ASSIGNMENTS, FORECAST = "Uppdrag som skulle vara klara och inte nämns: ", "Teater: budgetens prognos"
# What, the plan, the follow-ups by month (the last is the period's), the rule, and the line of status; both are
# empty where nothing is missing.
MISSING = [
    ("an outcome", GOALS % "[aug]", {8: ""}, "NP402", OUTCOMES),
    ("an outcome that is there", GOALS % "[aug]", {8: 'indikatorer: {"1.1.1": 90}\n'}, "", ""),
    ("a debt", GOALS % "[apr]", {4: "", 8: ""}, "NP402", OUTCOMES),
    ("a debt without its follow-up", GOALS % "[apr]", {8: ""}, "NP402", OUTCOMES),
    ("a debt that is settled", GOALS % "[apr]", {4: "", 8: 'indikatorer: {"1.1.1": mäts ej}\n'}, "", ""),
    ("an activity", ACTIVITY % ", klart: 2026-08-31", {8: ""}, "NP419", ACTIVITIES),
    ("one that was under way", ACTIVITY % ", klart: 2026-08-31", {4: "aktiviteter: {A1: pågår}\n", 8: ""}, "NP419",
     ACTIVITIES),
    ("one that is mentioned", ACTIVITY % ", klart: 2026-08-31",
     {4: "aktiviteter: {A1: pågår}\n", 8: "aktiviteter: {A1: {kommentar: Nu.}}\n"}, "", ""),
    ("one that was done", ACTIVITY % ", klart: 2026-08-31", {4: "aktiviteter: {A1: klar}\n", 8: ""}, "", ""),
    ("one whose date is to come", ACTIVITY % ", klart: 2026-09-01", {8: ""}, "", ""),
    ("one without a date", ACTIVITY % "", {8: ""}, "", ""),
    ("one without a date, in December", ACTIVITY % "", {12: 'indikatorer: {"1.1.1": 90}\n'}, "NP419", ACTIVITIES),
    ("an uppdrag", ASSIGNMENT % ", slutdatum: 2026-08-31", {8: ""}, "NP505", ASSIGNMENTS + "U1 Utred"),
    ("one that is closed", ASSIGNMENT % ", slutdatum: 2026-08-31", {4: "uppdrag: {U1: {status: klar, kommentar: Ja.}}\n", 8: ""}, "", ""),
    ("one whose date is to come", ASSIGNMENT % ", slutdatum: 2026-09-01", {8: ""}, "", ""),
    ("a part of one", PART % ", slutdatum: 2026-08-31", {8: ""}, "NP505", ASSIGNMENTS + "U1a Del"),
    ("a budget forecast", BUDGET, {8: "budget: {a: {utfall: 330}}\n"}, "NP614", FORECAST),
    ("a budget forecast that is there", BUDGET, {8: "budget: {a: {utfall: 330, prognos: 500}}\n"}, "", ""),
]
CODES = ("NP402", "NP419", "NP505", "NP508", "NP614")
faults = []


def run(program, folder, *arguments):
    done = subprocess.run([program, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=60, check=False)
    return (done.stdout + done.stderr).decode().replace("\u00a0", " ")


def check(program, what, plan, said, code, line):
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "namndplan.yaml").write_text(HEAD + plan, encoding="utf-8")
        last = f"u-{max(said):02}.yaml"
        for month, text in said.items():
            head = f"dokument: uppföljning\nformat: 1\nplan: namndplan.yaml\nperiod: 2026-{month:02}\n"
            pathlib.Path(folder, f"u-{month:02}.yaml").write_text(head + text, encoding="utf-8")
        validate = run(program, folder, "validate", ".", "-f", "concise")
        status = run(program, folder, "status", ".")
        summary = run(program, folder, "report", "summary", ".")
    found = [c for c in CODES if any(row.startswith(last) and f" {c} " in row for row in validate.splitlines())]
    fine = found == ([code] if code else []) and ("Inget saknas." in status) == (not line) and \
        ("## Det som saknas" in summary) == bool(line) and \
        (not line or f"    {line}\n" in status and f"  - {line}\n" in summary)
    print(f"{'ok  ' if fine else 'BAD '} {what}")
    if not fine:
        faults.append(what)
        print(validate, status, summary, sep="\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    program = str(pathlib.Path(parser.parse_args().program).resolve())
    harness.environment(program)
    for row in MISSING:
        check(program, *row)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
