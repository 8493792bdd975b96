#!/usr/bin/env python3
"""Advice may be followed without thought: a table of what people write, and the advice that is right for it.

A line of a sound plan or follow-up is replaced, `validate` is run, and the one error has the advice. Where the
advice quotes what to write instead, that is put there and the error must be gone.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import harness

PLAN = """dokument: nämndplan
format: 1
organisation: Region Exempel
nämnd: Kulturnämnden
förkortning: KN
år: 2026
verksamheter:
  - {id: scen, namn: Scenkonst}
  - {id: stab, namn: Staben}
styrdokument:
  - {id: RUS, namn: Strategi, gäller: 2020–2030}
mål:
  - id: "1"
    titel: Kultur
    delmål:
      - id: "1.1"
        titel: Fler barn
        indikatorer:
          - id: "1.1.1"
            namn: Andel nöjda
            typ: andel
            målnivå: 80
            utfall: {2025: 78}
            periodicitet: tertial
            ansvarig: scen
        aktiviteter:
          - {id: A1, namn: Turné, klart: 2026-12-31}
uppdrag:
  - {id: KF1, titel: Ett, status: pågår}
  - {id: KF2, titel: Två, status: pågår}
"""
FOLLOW_UP = """dokument: uppföljning
format: 1
plan: namndplan.yaml
period: 2026-08
indikatorer:
  "1.1.1":
    utfall: 79
    kommentar: Bra.
uppdrag:
  KF1: pågår
"""
P, F = "namndplan.yaml", "uppfoljning-2026-08.yaml"
# File, line, what is written, the advice, and the line when the advice is followed (None: it lets one choose).
ROWS = [
    # Quotes and brackets.
    (F, '  "1.1.1":', "  ”1.1.1”:", 'byt de typografiska citattecknen mot raka: "1.1.1"', '  "1.1.1":'),
    (P, "          - id: \"1.1.1\"", "          - id: ’1.1.1’", 'byt de typografiska citattecknen mot raka: "1.1.1"',
     "          - id: \"1.1.1\""),
    (F, "    kommentar: Bra.", "    kommentar: [OBS] Preliminärt.",
     'sätt hela texten inom citattecken: "[OBS] Preliminärt."', '    kommentar: "[OBS] Preliminärt."'),
    (F, "    kommentar: Bra.", "    kommentar: [Preliminärt]",
     'sätt hela texten inom citattecken: "[Preliminärt]"', '    kommentar: "[Preliminärt]"'),
    (F, "    kommentar: Bra.", "    kommentar: % av alla",
     'sätt texten inom citattecken: "% av alla"', '    kommentar: "% av alla"'),
    (F, "    kommentar: Bra.", "    kommentar: @region",
     'sätt texten inom citattecken: "@region"', '    kommentar: "@region"'),
    # Commas inside brackets.
    (F, "  KF1: pågår", "  KF1: {status: pågår, kommentar: Bra, men sent}",
     'sätt hela texten inom citattecken: kommentar: "Bra, men sent"',
     '  KF1: {status: pågår, kommentar: "Bra, men sent"}'),
    (F, "  KF1: pågår", "  KF1: {status: pågår, kommentar: Bra, men sent, tyvärr}",
     'sätt hela texten inom citattecken: kommentar: "Bra, men sent, tyvärr"',
     '  KF1: {status: pågår, kommentar: "Bra, men sent, tyvärr"}'),
    (F, "  KF1: pågår", '  KF1: {status: pågår, kommentar: Upp "8,6" procent}',
     "sätt hela texten inom citattecken: kommentar: 'Upp \"8,6\" procent'",
     "  KF1: {status: pågår, kommentar: 'Upp \"8,6\" procent'}"),
    # Text that goes on, and bullets.
    (F, "    kommentar: Bra.", "    kommentar: Bra.\n    Mer.",
     "går texten ovanför vidare här, dra in raden mer än dess nyckel; är det en egen nyckel, skriv `nyckel: värde`",
     "    kommentar: Bra.\n      Mer."),
    (F, "    kommentar: Bra.", "    kommentar: |\n    Bra.",
     "går texten ovanför vidare här, dra in raden mer än dess nyckel; är det en egen nyckel, skriv `nyckel: värde`",
     "    kommentar: |\n      Bra."),
    (P, "          - {id: A1, namn: Turné, klart: 2026-12-31}", "          • {id: A1, namn: Turné, klart: 2026-12-31}",
     "skriv `- ` i stället för •", "          - {id: A1, namn: Turné, klart: 2026-12-31}"),
    # A single value and a list.
    (P, "            ansvarig: scen", "            ansvarig: [scen, stab]",
     "en enda verksamhet kan vara ansvarig; dela posten, eller skriv den ena", "            ansvarig: scen"),
    # What is missing, and limits.
    (F, "    utfall: 79", "    utfall: Uppgift saknas", "skriv `svar saknas`", "    utfall: svar saknas"),
    (F, "    utfall: 79", "    utfall: mäts inte", "skriv `mäts ej`", "    utfall: mäts ej"),
    (F, "    utfall: 79", "    utfall: #DIV/0!", "skriv värdet, eller `svar saknas`", "    utfall: svar saknas"),
    (F, "    utfall: 79", "    utfall: #SAKNAS!", "skriv värdet, eller `svar saknas`", "    utfall: svar saknas"),
    (P, "            målnivå: 80", "            målnivå: <5 %", "skriv `målnivå: 5 %` och `riktning: lägre`",
     "            målnivå: 5 %\n            riktning: lägre"),
    (P, "            målnivå: 80", "            målnivå: högst 5", "skriv `målnivå: 5` och `riktning: lägre`",
     "            målnivå: 5\n            riktning: lägre"),
    (P, "            målnivå: 80", "            målnivå: minst 80", "skriv `målnivå: 80` och `riktning: högre`",
     "            målnivå: 80\n            riktning: högre"),
    # Ids that are not there, among few.
    (F, "  KF1: pågår", "  KF3: pågår", "planen har KF1, KF2", None),
    (P, "            ansvarig: scen", "            ansvarig: scenn", "ange en av scen, stab, eller lägg till den under `verksamheter`",
     "            ansvarig: scen"),
    # Dates and paths.
    (P, "          - {id: A1, namn: Turné, klart: 2026-12-31}", "          - {id: A1, namn: Turné, klart: juni 2026}",
     "välj en dag, till exempel `2026-06-30`", "          - {id: A1, namn: Turné, klart: 2026-06-30}"),
    (F, "period: 2026-08", "period: augusti 2026", "skriv `2026-08`", "period: 2026-08"),
    (F, "plan: namndplan.yaml", "plan: .\\namndplan.yaml", "skriv / i stället för \\: `namndplan.yaml`",
     "plan: namndplan.yaml"),
    # Invisible characters.
    (P, "  - {id: KF1, titel: Ett, status: pågår}", "  - {id: KF1, titel: Ett, status: ej\u00a0påbörjad}",
     "skillnaden mot `ej påbörjad` är osynliga tecken; skriv ordet på nytt",
     "  - {id: KF1, titel: Ett, status: ej påbörjad}"),
]
BUDGET = """budget:
  enhet: tkr
  ram: RAM
  rader:
    - {verksamhet: scen, nettokostnad: LINE}
    - {verksamhet: stab, nettokostnad: 20}
"""
COUNCIL = """dokument: regionplan
format: 1
organisation: Region Exempel
år: 2026
mål:
  - {id: "1", titel: Kultur för alla}
uppdrag:
  - {id: KF1, titel: Ett två, till: [KN]}
"""
# Whole plans, and each finding that they get: code, message, advice.
WHOLE = [
    ("a share of less than 1 whose outcome is 84", [("målnivå: 80", "målnivå: 0,88"), ("{2025: 78}", "{2025: 84}")], "",
     [("NP322", "målnivån 2026 0,88 % är 95 gånger mindre än utfallet 2025, 84 %", "menade du 88 %? annars skriv `0,88 %`")]),
    ("a true negative frame", [], BUDGET.replace("RAM", "-100").replace("LINE", "-120"), []),
    ("a frame with a minus", [], BUDGET.replace("RAM", "-140").replace("LINE", "120"),
     [("NP622", "ramen är negativ", "skriv ramen utan minus; rapporterna sätter ut det")]),
    ("amounts in the plan's unit", [], BUDGET.replace("RAM", "100").replace("LINE", "90"),
     [("NP601", "raderna ger 110 tkr, men ramen är 100 tkr: skillnaden är 10 tkr",
       "rätta det belopp som är fel, eller lägg till raden som saknas")]),
    ("titles that differ in what does not show",
     [("år: 2026\n", "år: 2026\nregionplan: r.yaml\n"), ("titel: Kultur\n", 'titel: "Kultur\u00a0för alla"\n'),
      ("{id: KF1, titel: Ett,", '{id: KF1, titel: "Ett\u00a0två",')], "",
     [("NP202", "mål 1 heter ”Kultur\\u{a0}för alla” här men ”Kultur för alla” i regionplanen",
       "skriv regionplanens titel, eller utelämna `titel`"),
      ("NP502", "uppdrag KF1 heter ”Ett\\u{a0}två” här men ”Ett två” i regionplanen", "skriv regionplanens titel")]),
]
# A rule whose advice is to say why is silent when it has been said: its bad example with one line changed, in the
# file named. All rules whose advice names one of these keys are here.
SAYING = ("kommentar", "anmärkning", "motivering")
FOLLOWED = [
    ("NP206", "bad.yaml", '  - {id: "2"}', '  - {id: "2", anmärkning: Nämnden arbetar inte med målet.}'),
    ("NP326", "bad.yaml", "            typ: antal", "            typ: antal\n            anmärkning: Antalet deltagare."),
    ("NP403", "uppfoljning-2026-08.yaml", '  "1.1.1": mäts ej', '  "1.1.1": {utfall: mäts ej, kommentar: Ställdes in.}'),
    ("NP407", "uppfoljning-2026-08.yaml", "    nivå: uppfyllt", "    nivå: uppfyllt\n    motivering: Ett avtal är klart."),
    ("NP422", "u.yaml", "    motivering: Ett avtal är klart.", "    nivå: uppfyllt\n    motivering: Ett avtal är klart."),
    ("NP424", "u.yaml", '  "1.1.1": {utfall: 62, prognos: 80}',
     '  "1.1.1": {utfall: 62, prognos: 80, kommentar: Hösten blir tunn.}'),
    *(("NP505", "uppfoljning-2026-08.yaml", "  U1: pågår", f"  U1: {{status: {status}, kommentar: Klart i oktober.}}")
      for status in ("pågår", "försenad", "ej påbörjad", "klar")),
    ("NP506", "uppfoljning-2026-08.yaml", "  U1: klar", "  U1: {status: klar, kommentar: Beslutat i juni.}"),
    ("NP507", "uppfoljning-2026-08.yaml", "  U1: pågår", "  U1: {status: pågår, kommentar: Beslutet upphävdes.}"),
    ("NP616", "uppfoljning-2026-08.yaml", "  scen: {utfall: 12.1, prognos: 18.2}",
     "  scen: {utfall: 12.1, prognos: 18.2, kommentar: Högre hyror.}"),
    ("NP625", "u2.yaml", "    utfall: 13", "    utfall: 13\n    kommentar: Ett bidrag kom i november."),
]
# The key is not said to silence these: the advice is another with that word in it.
NOT_SAYING = {
    "NP103": "a key is unknown; an anmärkning is where else to write",
    "NP115": "a word is none of those there are; a kommentar is where else to write",
    "NP427": "the level is to be given anew, with its motivering",
    "NP502": "a title is to be the council's; an anmärkning is where else to write",
}
# What is read: no error.
READ = [(P, "  - {id: RUS, namn: Strategi, gäller: 2020–2030}", f"  - {{id: RUS, namn: Strategi, gäller: {span}}}")
        for span in ("2020–", "2020-", "2020–2030", "2020-2030")]


def errors(program, folder, name, line, written):
    for file, text in ((P, PLAN), (F, FOLLOW_UP)):
        if file == name:
            assert text.count(line + "\n") == 1, line
            text = text.replace(line + "\n", written + "\n")
        pathlib.Path(folder, file).write_text(text, encoding="utf-8")
    done = subprocess.run([program, "validate", folder, "--root", folder, "-f", "json"], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=60, check=False)
    return [f for f in json.loads(done.stdout)["fynd"] if f["grad"] == "error"]


def whole_faults(program, folder):
    pathlib.Path(folder, F).unlink(missing_ok=True)
    pathlib.Path(folder, "r.yaml").write_text(COUNCIL, encoding="utf-8")
    for name, changes, more, wanted in WHOLE:
        text = PLAN
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        pathlib.Path(folder, P).write_text(text + more, encoding="utf-8")
        done = subprocess.run([program, "validate", str(pathlib.Path(folder, P)), "--root", folder, "-f", "json"],
                              stdout=subprocess.PIPE, timeout=60, check=False)
        found = [(f["kod"], f["meddelande"], f.get("råd")) for f in json.loads(done.stdout)["fynd"]]
        if found != wanted:
            yield f"BAD {name}: {found}, not {wanted}"


def copied(code, folder):
    """The bad example of a rule, as a folder, with the council plan beside it."""
    bad = harness.ROOT / "tests" / "rules" / code / "bad"
    shutil.copytree(bad if bad.is_dir() else bad.parent, folder)
    pathlib.Path(folder, "good.yaml").unlink(missing_ok=True)


def followed_faults(program, rules):
    """The rules whose advice is followed and that are not silent, or that nobody has tried."""
    saying = {rule["kod"] for rule in rules if any(f"`{key}`" in rule["rättning"]["sv"] for key in SAYING)}
    tried = {row[0] for row in FOLLOWED}
    for code in sorted(saying - tried - set(NOT_SAYING)):
        yield f"BAD {code}: its advice names one of {SAYING}, and no row follows it"
    for code in sorted((tried | set(NOT_SAYING)) - saying):
        yield f"BAD {code}: its advice names none of {SAYING}"
    for code, name, line, written in FOLLOWED:
        found = []
        for text in (line, written):
            with tempfile.TemporaryDirectory() as parent:
                folder = pathlib.Path(parent, "r")
                copied(code, folder)
                file = folder / name
                whole = file.read_text(encoding="utf-8")
                assert whole.count(line + "\n") == 1, (code, line)
                file.write_text(whole.replace(line + "\n", text + "\n"), encoding="utf-8")
                done = subprocess.run([program, "validate", str(folder), "--root", str(folder), "--profile", "noga",
                                       "-f", "json"], stdout=subprocess.PIPE, timeout=60, check=False)
                found.append([f["kod"] for f in json.loads(done.stdout)["fynd"]])
        if code not in found[0]:
            yield f"BAD {code}: is not reported of its bad example"
        if code in found[1] or len(found[1]) >= len(found[0]):
            yield f"BAD {code}: {written.strip()} gives {found[1]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    program = parser.parse_args().program
    harness.environment(program)
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, line, written, advice, followed in ROWS:
            found = errors(program, folder, name, line, written)
            if [f.get("råd") for f in found] != [advice]:
                faults += 1
                print(f"BAD {written.strip()}: {[(f['meddelande'], f.get('råd')) for f in found]}, not {advice}")
            elif followed is not None and errors(program, folder, name, line, followed):
                faults += 1
                print(f"BAD {written.strip()}: the advice does not help")
        for name, line, written in READ:
            if errors(program, folder, name, line, written):
                faults += 1
                print(f"BAD {written.strip()} is not read")
        rules = json.loads(subprocess.run([program, "rules", "-f", "json"], stdout=subprocess.PIPE, check=True).stdout)
        for fault in (*whole_faults(program, folder), *followed_faults(program, rules["regler"])):
            faults += 1
            print(fault)
    print(f"{len(ROWS) + len(WHOLE) + len(FOLLOWED)} kinds of mistakes, {faults} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
