#!/usr/bin/env python3
"""What a follow-up lacks is said alike by validate, status, report followup and report summary, kind by kind: a row of
MISSING for each kind, with what is said when it is there too. And when status says that the year is followed up.
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
BACK, BOTH = "Uppdrag som skulle återrapporteras och inte nämns: U1 Utred", "Teater: budgetens utfall och prognos"
OUTCOME, EMPTY, SKIPPED = "Teater: budgetens utfall", "Uppföljningen har inget innehåll", "Ingen uppföljning för 2026-04"
REGULAR = "mål: []\nuppdrag: [{id: U1, titel: Utred, status: pågår, periodicitet: %s, delar: [{id: U1a, titel: Del, status: pågår}]}]\n"
SAID = "uppdrag: {U1: pågår}\n"
# What, the plan, the follow-ups by month (the last is the period's), the rules, and the lines of status; both are
# empty where nothing is missing.
MISSING = [
    ("an outcome", GOALS % "[aug]", {8: "bedömning: {\"1\": {nivå: ej bedömd, motivering: Nej.}}\n"}, "NP402", [OUTCOMES]),
    ("an outcome that is there", GOALS % "[aug]", {8: 'indikatorer: {"1.1.1": 90}\n'}, "", []),
    ("an outcome that is `svar saknas`", GOALS % "[aug]", {8: 'indikatorer: {"1.1.1": svar saknas}\n'}, "NP402", [OUTCOMES]),
    ("a debt", GOALS % "[apr]", {4: "", 8: ""}, "NP402 NP428", [EMPTY, OUTCOMES]),
    ("a debt without its follow-up", GOALS % "[apr]", {8: ""}, "NP402 NP428 NP429", [EMPTY, SKIPPED, OUTCOMES]),
    ("a debt that is settled", GOALS % "[apr]", {4: "", 8: 'indikatorer: {"1.1.1": mäts ej}\n'}, "", []),
    ("a month that was skipped", GOALS % "[apr, aug]", {8: 'indikatorer: {"1.1.1": 90}\n'}, "NP429", [SKIPPED]),
    ("one in which the council does not follow up", GOALS % "[mar, aug]", {8: 'indikatorer: {"1.1.1": 90}\n'}, "", []),
    ("a skipped month of an uppdrag", REGULAR % "[apr, aug]", {8: SAID}, "NP429", [SKIPPED]),
    ("an activity", ACTIVITY % ", klart: 2026-08-31", {8: ""}, "NP419 NP428", [EMPTY, ACTIVITIES]),
    ("one that was under way", ACTIVITY % ", klart: 2026-08-31", {4: "aktiviteter: {A1: pågår}\n", 8: ""},
     "NP419 NP428", [EMPTY, ACTIVITIES]),
    ("one that is mentioned", ACTIVITY % ", klart: 2026-08-31",
     {4: "aktiviteter: {A1: pågår}\n", 8: "aktiviteter: {A1: {kommentar: Nu.}}\n"}, "", []),
    ("one that was done", ACTIVITY % ", klart: 2026-08-31", {4: "aktiviteter: {A1: klar}\n", 8: ""}, "NP428", [EMPTY]),
    ("one whose date is to come", ACTIVITY % ", klart: 2026-09-01", {8: ""}, "NP428", [EMPTY]),
    ("one without a date, in December", ACTIVITY % "", {12: 'indikatorer: {"1.1.1": 90}\n'}, "NP419", [ACTIVITIES]),
    ("an uppdrag", ASSIGNMENT % ", slutdatum: 2026-08-31", {8: ""}, "NP428 NP505", [EMPTY, ASSIGNMENTS + "U1 Utred"]),
    ("one that is closed", ASSIGNMENT % ", slutdatum: 2026-08-31",
     {4: "uppdrag: {U1: {status: klar, kommentar: Ja.}}\n", 8: ""}, "NP428", [EMPTY]),
    ("one whose date is to come", ASSIGNMENT % ", slutdatum: 2026-09-01", {8: ""}, "NP428", [EMPTY]),
    ("a part of one", PART % ", slutdatum: 2026-08-31", {8: ""}, "NP428 NP505", [EMPTY, ASSIGNMENTS + "U1a Del"]),
    ("a part of one that is closed", PART % ", slutdatum: 2026-08-31",
     {8: "uppdrag: {U1: {status: klar, kommentar: Ja.}}\n"}, "NP505", [ASSIGNMENTS + "U1a Del"]),
    ("a part without a status of one that is closed", PART.replace("Del, status: pågår", "Del") % ", slutdatum: 2026-08-31",
     {8: "uppdrag: {U1: {status: klar, kommentar: Ja.}}\n"}, "", []),
    ("an open part of one that is closed", PART % "", {8: "uppdrag: {U1: {status: klar, kommentar: Ja.}}\n"}, "NP509", []),
    ("an uppdrag to be reported back", REGULAR % "[aug]", {8: ""}, "NP428 NP508", [EMPTY, BACK]),
    ("one that is mentioned", REGULAR % "[aug]", {8: SAID}, "", []),
    ("one of which a part is mentioned", REGULAR % "[aug]", {8: "uppdrag: {U1a: pågår}\n"}, "", []),
    ("one that is closed", REGULAR % "[aug]",
     {4: "uppdrag: {U1: {status: klar, kommentar: Ja.}, U1a: {status: klar, kommentar: Ja.}}\n", 8: ""}, "NP428", [EMPTY]),
    ("one that is due in another month", REGULAR % "[dec]", {8: ""}, "NP428", [EMPTY]),
    ("one that is overdue too", REGULAR.replace("status: pågår, p", "status: pågår, slutdatum: 2026-08-31, p") % "[aug]",
     {8: ""}, "NP428 NP505", [EMPTY, ASSIGNMENTS + "U1 Utred"]),
    ("a budget line", BUDGET, {8: ""}, "NP428 NP614", [EMPTY, BOTH]),
    ("a budget forecast", BUDGET, {8: "budget: {a: {utfall: 330}}\n"}, "NP614", [FORECAST]),
    ("a budget outcome", BUDGET, {8: "budget: {a: {prognos: 500}}\n"}, "NP615", [OUTCOME]),
    ("a budget outcome, in December", BUDGET, {12: "budget: {a: {kommentar: Nej.}}\n"}, "NP615", [OUTCOME]),
    ("a budget line that is filled in", BUDGET, {8: "budget: {a: {utfall: 330, prognos: 500}}\n"}, "", []),
]
CODES = ("NP402", "NP419", "NP428", "NP429", "NP505", "NP508", "NP509", "NP614", "NP615")
# What, the follow-up of December, and whether the year is followed up.
SETTLED = [
    ("decided, and all is there", "beslut: {status: beslutad, datum: 2027-01-20}\nindikatorer: {\"1.1.1\": 90}\n", True),
    ("a proposal", "beslut: {status: förslag}\nindikatorer: {\"1.1.1\": 90}\n", False),
    ("without a decision", "indikatorer: {\"1.1.1\": 90}\n", False),
    ("decided, but an outcome is missing",
     "beslut: {status: beslutad, datum: 2027-01-20}\nindikatorer: {\"1.1.1\": svar saknas}\n", False),
]
# How the report of a follow-up says each.
ATTENTION = {
    "Uppföljningen har inget innehåll": "Uppföljningen har inget innehåll.",
    "Ingen uppföljning för 2026-04": "Ingen uppföljning finns för 2026-04.",
    "Aktiviteter som skulle vara klara och inte nämns": "Skulle vara klart och nämns inte: A1",
    "Uppdrag som skulle vara klara och inte nämns": ": försenat, skulle vara klart 2026-08-31.",
    "Uppdrag som skulle återrapporteras och inte nämns": "Skulle återrapporteras och nämns inte: U1",
    "utfall": "Utfall saknas: 1.1.1",
    "budgetens utfall": "Budgetens utfall saknas från Teater.",
    "budgetens prognos": "Budgetens prognos saknas från Teater.",
    "budgetens utfall och prognos": "Budgetens utfall och prognos saknas från Teater.",
}
faults = []


def run(program, folder, *arguments):
    done = subprocess.run([program, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=60, check=False)
    return (done.stdout + done.stderr).decode().replace("\u00a0", " ")


def write(folder, plan, said):
    pathlib.Path(folder, "namndplan.yaml").write_text(HEAD + plan, encoding="utf-8")
    for month, text in said.items():
        head = f"dokument: uppföljning\nformat: 1\nplan: namndplan.yaml\nperiod: 2026-{month:02}\n"
        pathlib.Path(folder, f"u-{month:02}.yaml").write_text(head + text, encoding="utf-8")


def note(what, fine, *texts):
    print(f"{'ok  ' if fine else 'BAD '} {what}")
    if not fine:
        faults.append(what)
        print(*texts, sep="\n")


def lines_below(text, head, mark):
    """The lines below `head` that begin with `mark`, without it."""
    lines = text.splitlines()
    at = next((i + 1 for i, line in enumerate(lines) if line.strip() == head), len(lines))
    out = []
    while at < len(lines) and lines[at].startswith(mark):
        out.append(lines[at][len(mark):])
        at += 1
    return out


def check(program, what, plan, said, codes, lines):
    with tempfile.TemporaryDirectory() as folder:
        write(folder, plan, said)
        last = f"u-{max(said):02}.yaml"
        validate = run(program, folder, "validate", ".", "-f", "concise")
        status = run(program, folder, "status", ".")
        summary = run(program, folder, "report", "summary", ".")
        report = run(program, folder, "report", "followup", ".")
    found = [c for c in CODES if any(row.startswith(last) and f" {c} " in row for row in validate.splitlines())]
    attention = report.split("## ")[1] if "## " in report else report
    fine = found == codes.split() and ("Inget saknas." in status) == (not lines) and \
        lines_below(status, "Saknas:", "    ") == lines and \
        ("## Det som saknas" in summary) == bool(lines) and all(f"  - {line}\n" in summary for line in lines) and \
        all(ATTENTION[line.split(":")[0] if line.startswith(tuple(ATTENTION)) else line.split(": ")[1].split(" för")[0]]
            in report for line in lines)
    note(what, fine, found, validate, status, summary, attention)


def check_settled(program, what, text, settled):
    with tempfile.TemporaryDirectory() as folder:
        write(folder, GOALS % "[dec]", {12: text})
        status = run(program, folder, "status", ".")
    said = "Året är uppföljt. Nästa års utkast" in status
    note(f"the year is followed up: {what}", said == settled and "Året är uppföljt" in status, status)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    program = str(pathlib.Path(parser.parse_args().program).resolve())
    harness.environment(program)
    for row in MISSING:
        check(program, *row)
    for row in SETTLED:
        check_settled(program, *row)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
