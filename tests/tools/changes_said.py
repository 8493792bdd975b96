#!/usr/bin/env python3
"""What a report says has changed since the follow-up before, kind by kind.

Two follow-ups of one plan say the same but for one thing: one row of CHANGES for each thing that a report has a
figure, level or status for. The section must say it, and "Inget har ändrats" only when the two say the same.
No change has two sides that read alike, in these or in any report or diff of examples/. And `diff` calls a change
better or worse only where there is a target for the year: a row of VERDICTS for each fact of an indicator.
"""
import argparse
import pathlib
import re
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
beslut: {status: beslutad, datum: 2025-12-01, paragraf: § 1}
verksamheter:
  - {id: a, namn: Teater}
  - {id: b, namn: Bibliotek}
mål:
  - id: "1"
    delmål:
      - id: "1.1"
        titel: Delmål
        indikatorer:
          - {id: "1.1.1", namn: Besök, typ: antal, enhet: besök, mätning: nuläge, utfall: {2025: 80}, målnivå: 90, periodicitet: [apr, aug, dec]}
          - {id: "1.1.2", namn: Elever, typ: antal, enhet: elever, mätning: nuläge, utfall: {2025: 27}, periodicitet: [apr, aug, dec]}
          - {id: "1.1.3", namn: Nöjda, typ: andel, mätning: nuläge, utfall: {2025: 70}, målnivå: 80, periodicitet: [apr, aug, dec]}
        aktiviteter:
          - {id: A1, namn: Mässa}
          - {id: A2, namn: Konferens}
uppdrag:
  - {id: U1, titel: Utred, status: ej påbörjad, slutdatum: 2026-12-31, delar: [{id: U1.1, titel: Del, status: ej påbörjad, slutdatum: 2026-06-30}]}
budget:
  enhet: tkr
  ram: 900
  rader:
    - {verksamhet: a, nettokostnad: 500, föregående: {nettokostnad: 480}}
    - {verksamhet: b, nettokostnad: 400, föregående: {nettokostnad: 390}}
"""
SAME = """indikatorer:
  "1.1.1": {utfall: 80, prognos: 85}
  "1.1.2": {utfall: 27}
  "1.1.3": {utfall: {totalt: 75, kvinnor: 76, män: 74}}
aktiviteter:
  A1: {status: pågår}
uppdrag:
  U1: {status: pågår}
  U1.1: {status: klar}
budget:
  a: {utfall: 170, prognos: 500}
  b: {utfall: 133, prognos: 400}
"""
STATED = 'bedömning: {"%s": {nivå: ej uppfyllt, motivering: Läget är sämre.}}\n'
# What is another in August: the text in SAME, what stands in its place, and a line of the section.
CHANGES = [
    ("an outcome", "utfall: 27", "utfall: 28", "1.1.2 Elever: 27 → 28"),
    ("a part of a split", "kvinnor: 76, män: 74", "kvinnor: 77, män: 74",
     "1.1.3 Nöjda: 75 % (kvinnor 76 %, män 74 %) → 75 % (kvinnor 77 %, män 74 %)"),
    ("an outcome that is missing", "utfall: 27", "utfall: svar saknas", "1.1.2 Elever: 27 → saknas"),
    ("an outcome that is not measured", "utfall: 27", "utfall: mäts ej", "1.1.2 Elever: 27 → mäts ej"),
    ("an outcome without a row", '  "1.1.2": {utfall: 27}\n', "", "1.1.2 Elever: 27 → saknas"),
    ("a forecast", "prognos: 85", "prognos: 86", "1.1.1 Besök: 85 → 86"),
    ("a forecast that is no longer given", ", prognos: 85", "", "1.1.1 Besök: 85 → ingen lämnad"),
    ("the degree", "prognos: 85", "prognos: 86", "Delmål 1.1 Delmål: 95,9 % → 96,3 %"),
    ("a computed level", "prognos: 85", "prognos: 20", "Delmål 1.1 Delmål: ◐ delvis uppfyllt → ○ ej uppfyllt"),
    ("a stated level", "budget:\n", STATED % "1.1" + "budget:\n", "Delmål 1.1 Delmål: ◐ delvis uppfyllt → ○ ej uppfyllt (nämndens bedömning)"),
    ("a stated level of a goal", "budget:\n", STATED % "1" + "budget:\n", "Mål 1: ◐ delvis uppfyllt → ○ ej uppfyllt (nämndens bedömning)"),
    ("the status of an activity", "A1: {status: pågår}", "A1: {status: klar}", "A1 Mässa: pågår → klar"),
    ("an activity that is reported", "A1: {status: pågår}", "A1: {status: pågår}\n  A2: {status: ej påbörjad}",
     "A2 Konferens: redovisad, ej påbörjad"),
    ("the status of an assignment", "U1: {status: pågår}", "U1: {status: klar}", "U1 Utred: pågår → klart"),
    ("the status of a part", "U1.1: {status: klar}", "U1.1: {status: inställd}", "U1.1 Del: klart → inställt"),
    ("a part that is late", "U1.1: {status: klar}", "U1.1: {status: pågår}", "U1.1 Del: klart → pågår, nu försenat"),
    ("a degree on less than before", "utfall: {totalt: 75, kvinnor: 76, män: 74}", "utfall: svar saknas",
     "Delmål 1.1 Delmål: 95,9 % → 96,1 %, nu på 1 av 2 indikatorer"),
    ("a budget forecast by less than the unit shows", "prognos: 500", "prognos: 500.0040",
     "Teater: 500 000 kr → 500 004 kr (4 kr sämre)"),
    ("a budget outcome", "utfall: 170", "utfall: 330", "Teater: 170 tkr → 330 tkr"),
    ("a budget outcome by an öre", "utfall: 170", "utfall: 170.00001",
     "Teater: 170 000 kr → 170 000,01 kr"),
    ("a budget outcome that is gone", "utfall: 170, ", "", "Teater: 170 tkr → saknas"),
    ("the sum of outcomes", "utfall: 170", "utfall: 330", "Summa: 303 tkr → 463 tkr"),
    ("a budget forecast", "prognos: 500", "prognos: 520", "Teater: 500 tkr → 520 tkr (20 tkr sämre)"),
    ("a budget forecast that is gone", ", prognos: 500", "", "Teater: 500 tkr → saknas"),
    ("a comment alone", "A1: {status: pågår}", "A1: {status: pågår, kommentar: Nu.}", None),
    ("a number written otherwise", "utfall: 27", 'utfall: "27,0"', None),
    ("nothing", "utfall: 27", "utfall: 27", None),
]
# The same, where April is what is another: what came, and what was missing and never came.
ARRIVALS = [
    ("an outcome that was missing", "utfall: 27", "utfall: svar saknas", "utfall: 27", "1.1.2 Elever: saknades → 27"),
    ("one that was missing and is not measured", "utfall: 27", "utfall: svar saknas", "utfall: mäts ej",
     "1.1.2 Elever: saknades → mäts ej"),
    ("a forecast that is new", ", prognos: 85", "", ", prognos: 85", "1.1.1 Besök: ingen lämnad → 85"),
    ("a status that was the plan's", "  U1: {status: pågår}\n", "", "  U1: {status: ej påbörjad}\n",
     "U1 Utred: redovisat, ej påbörjat"),
    ("a budget outcome", "utfall: 170, ", "", "utfall: 170, ", "Teater: saknas → 170 tkr"),
]
# What is another in August or in the next version of the plan, and what `diff` calls it.
VERDICTS = [
    ("u-08.yaml", "utfall: 80", "utfall: 70", "▼ sämre"),
    ("u-08.yaml", "utfall: 80", "utfall: 85", "▲ bättre"),
    ("u-08.yaml", "prognos: 85", "prognos: 95", "▲ bättre"),
    ("u-08.yaml", "utfall: 27", "utfall: 20", ""),
    ("u-08.yaml", "{utfall: 27}", "{utfall: 27, prognos: 20}", ""),
    ("namndplan.yaml", "utfall: {2025: 80}", "utfall: {2025: 70}", "▼ sämre"),
    ("namndplan.yaml", "utfall: {2025: 27}", "utfall: {2025: 20}", ""),
    ("namndplan.yaml", "målnivå: 90", "målnivå: 100", "▲ höjd ambition"),
]
NOTHING = "Inget har ändrats"
ALIKE = re.compile(r"(?:^|: |\(|, )([^:(,→\n]+?(?:,[0-9]+)?[^:(,→\n]*?) → \1(?:$|[,)\n])", re.M)
faults = []


def check(what, fine, shown=""):
    print(f"{'ok  ' if fine else 'BAD '} {what}")
    if not fine:
        print(shown)
        faults.append(what)


def run(program, *arguments, cwd=harness.ROOT):
    done = subprocess.run([program, *arguments], cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=60, check=False)
    return done.stdout.decode() + done.stderr.decode()


def changes(program, folder, before, now):
    for month, text in (("04", before), ("08", now)):
        head = f"dokument: uppföljning\nformat: 1\nplan: namndplan.yaml\nperiod: 2026-{month}\n"
        pathlib.Path(folder, f"u-{month}.yaml").write_text(head + text, encoding="utf-8")
    report = run(program, "report", "followup", folder, "--period", "2026-08")
    match = re.search(r"^## Förändringar sedan april\n(.*?)^## ", report, re.M | re.S)
    return match[1].replace("\u00a0", " ") if match else report


def kinds(program, folder):
    pathlib.Path(folder, "namndplan.yaml").write_text(PLAN, encoding="utf-8")
    rows = [(what, SAME, SAME.replace(old, new), line) for what, old, new, line in CHANGES]
    rows += [(what, SAME.replace(old, then), SAME.replace(old, now), line) for what, old, then, now, line in ARRIVALS]
    for what, before, now, line in rows:
        said = changes(program, folder, before, now)
        found = line is not None and re.search(rf"^ *- {re.escape(line)}$", said, re.M)
        fine = NOTHING in said and "- " not in said if line is None else found and NOTHING not in said
        check(what, fine and not ALIKE.search(said), said)


def verdicts(program, folder):
    pathlib.Path(folder, "namndplan.yaml").write_text(PLAN, encoding="utf-8")
    for name, old, new, verdict in VERDICTS:
        changes(program, folder, SAME, SAME.replace(old, new) if name != "namndplan.yaml" else SAME)
        before = pathlib.Path(folder, "u-04.yaml")
        if name == "namndplan.yaml":
            before = pathlib.Path(folder, "namndplan.yaml")
            pathlib.Path(folder, "ny").mkdir(exist_ok=True)
            pathlib.Path(folder, "ny", name).write_text(PLAN.replace(old, new), encoding="utf-8")
            name = f"ny/{name}"
        text = run(program, "diff", str(before), str(pathlib.Path(folder, name)), "--root", folder)
        said = [word for word in ("▲ bättre", "▼ sämre", "▲ höjd ambition", "▼ sänkt ambition") if word in text]
        check(f"{old} → {new}: {verdict or 'no verdict'}", "1.1." in text and said == ([verdict] if verdict else []), text)


def examples(program):
    arrows = 0
    for folder in sorted({path.parent for path in harness.ROOT.glob("examples/**/uppfoljning-*.yaml")}):
        files = sorted(folder.glob("uppfoljning-*.yaml"))
        texts = [run(program, "report", "followup", str(folder), "--period", f"2026-{file.stem[-2:]}") for file in files]
        texts += [run(program, "diff", str(old), str(new), "-f", "md") for old, new in zip(files, files[1:])]
        for text in texts:
            arrows += text.count("→")
            alike = ALIKE.search(text.replace("\u00a0", " "))
            check(f"{folder.name}: {text.splitlines()[0]}", not alike, alike and alike[0])
    check(f"{arrows} changes in examples", arrows > 100)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    program = parser.parse_args().program
    harness.environment(program)
    assert ALIKE.search("- Elever (27 → 27)") and not ALIKE.search("1.1: a → b → a"), "the search itself"
    with tempfile.TemporaryDirectory() as folder:
        kinds(program, folder)
    with tempfile.TemporaryDirectory() as folder:
        verdicts(program, folder)
    examples(program)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
