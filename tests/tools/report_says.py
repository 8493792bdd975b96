#!/usr/bin/env python3
"""What a follow-up's report says of what is easily misread: a row of SAYS each, with what stands in the plan and in
the follow-up, and lines of the report that must be there and must not. And of summaries: a row of SUMMARIES each.
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
beslut: {status: beslutad, datum: 2025-12-01, paragraf: § 1}
verksamheter:
  - {id: a, namn: Teater}
METOD
mål:
  - id: "1"
    titel: Ett
    delmål:
      - id: "1.1"
        titel: Delmål
        indikatorer:
          - {id: "1.1.1", namn: Besök, typ: antal, enhet: besök, mätning: ackumulerat, målnivå: 90, periodicitet: [apr, aug, dec]}
        aktiviteter:
          - {id: A1, namn: Mässa, klart: 2026-06-30}
          - {id: A2, namn: Konferens}
uppdrag:
  - {id: U1, titel: Utred, status: klar, slutdatum: 2026-03-31, delar: [{id: U1.1, titel: Del, status: pågår, slutdatum: 2026-04-30}]}
budget:
  enhet: mkr
  ram: 100
  avvikelsegräns: 0,000001 %
  rader:
    - {verksamhet: a, nettokostnad: 100, föregående: {nettokostnad: 98.02}}
"""
FOLLOW_UP = """dokument: uppföljning
format: 1
plan: namndplan.yaml
period: 2026-%s
indikatorer: {"1.1.1": {utfall: 60, prognos: 90}}
budget: {a: {utfall: 60, prognos: 100}}
"""
# What; the text in the plan and what stands in its place; the same in the follow-up; lines of the report's August;
# what it must not say.
SAYS = [
    ("a part that is late", None, None,
     ["- Det enda uppdraget är klart; 1 del är försenad; läget är planens, inget är redovisat.",
      "| klart enligt planen ", "| pågår enligt planen, försenat |"], []),
    ("an activity that was due and is not reported", None, None,
     ["- Ingen av de båda aktiviteterna är redovisad; 1 skulle vara klar.",
      "2 aktiviteter är inte redovisade (A1 och A2); A1 skulle vara klar"], ["följer inte planen;"]),
    ("a forgotten uppdrag", None, None, ["försenat, skulle vara klart 2026-04-30. Nämns inte i uppföljningen."], []),
    ("a share of those reached", ("METOD", "bedömningsmetod: {metod: andel uppfyllda, uppfyllt: 90 %, delvis: 50 %}"),
     ("prognos: 90", "prognos: 85"), ["● uppfyllt, når inte målnivån", "bara den som når hela målnivån räknas"], []),
    ("a share of those reached, reached", ("METOD", "bedömningsmetod: {metod: andel uppfyllda, uppfyllt: 90 %, delvis: 50 %}"),
     None, [], ["når inte målnivån"]),
    ("a mean", None, ("prognos: 90", "prognos: 85"), [], ["når inte målnivån", "hela målnivån"]),
    ("a target below 0", ("typ: antal, enhet: besök, mätning: ackumulerat, målnivå: 90", "typ: procent, mätning: nuläge, målnivå: -2"),
     ("{utfall: 60, prognos: 90}", "-2.5"), ["där målnivån är 0 eller negativ"], []),
    ("a target above 0", None, None, [], ["0 eller negativ"]),
    ("an interim target of 0", ("målnivå: 90,", "målnivå: 90, delårsnivå: {aug: 0},"), (", prognos: 90", ""),
     ["delårsnivå i augusti: 0, som inget kan skrivas fram efter"], []),
    ("a forecast that cannot be", None, ("prognos: 90", "prognos: 50"),
     ["prognosen för helåret är lägre än utfallet hittills"], []),
    ("one that can", None, None, [], ["lägre än utfallet hittills"]),
    ("a unit that the name has too", ("namn: Besök,", "namn: Besök (besök),"), None, ["| 1.1.1 Besök (besök) |"], ["(besök) (besök)"]),
    ("a plan that is not decided", ("beslut: {status: beslutad, datum: 2025-12-01, paragraf: § 1}", "beslut: {status: utkast}"),
     None, ["Följer upp nämndplan 2026, utkast – inte beslutat."], []),
    ("a deviation of a few kronor", None, ("prognos: 100", "prognos: 100.0004"),
     ["ett underskott på 400\u00a0kr"], ["underskott på 0"]),
    ("a growth just above its limit", ("  avvikelsegräns", "  nettokostnadsmål: {högst: 2 %}\n  avvikelsegräns"),
     None, ["öka med 2,02\u00a0%"], ["öka med 2,0\u00a0%"]),
    ("a target that nobody can judge", ("  avvikelsegräns", "  nettokostnadsmål: håll budget\n  avvikelsegräns"),
     (", prognos: 100}", "}"), ["Det går inte att avgöra om målet att hålla budgeten nås, eftersom prognosen inte kan summeras."], []),
]
faults = []


def check(what, fine, shown=""):
    print(f"{'ok  ' if fine else 'BAD '} {what}")
    if not fine:
        print(shown)
        faults.append(what)


def write(folder, name, text):
    path = pathlib.Path(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def run(program, folder, *arguments):
    done = subprocess.run([program, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=60, check=False)
    return done.stdout.decode() + done.stderr.decode()


def changed(text, change):
    assert change is None or change[0] in text, change
    return text if change is None else text.replace(*change)


def follow_ups(program):
    for what, plan, follow_up, there, absent in SAYS:
        with tempfile.TemporaryDirectory() as folder:
            write(folder, "namndplan.yaml", changed(PLAN, plan).replace("METOD\n", ""))
            write(folder, "u-08.yaml", changed(FOLLOW_UP % "08", follow_up))
            text = run(program, folder, "report", "followup", ".", "--period", "2026-08")
            lacking = [line for line in there if line not in text]
            said = [line for line in absent if line in text]
            check(what, not lacking and not said and "# Delårsrapport" in text, f"{lacking} {said}\n{text}")


def earlier_months(program):
    """A status that was said in April is said to be April's in August."""
    with tempfile.TemporaryDirectory() as folder:
        write(folder, "namndplan.yaml", PLAN.replace("METOD\n", ""))
        write(folder, "u-04.yaml", FOLLOW_UP % "04" + "aktiviteter: {A1: pågår}\nuppdrag: {U1: klar, U1.1: pågår}\n")
        write(folder, "u-08.yaml", FOLLOW_UP % "08" + "uppdrag: {U1.1: pågår}\n")
        text = run(program, folder, "report", "followup", ".", "--period", "2026-08")
        for row in ("| A1 Mässa     | 2026-06-30    | pågår (april)  |", "klart (april)", "| pågår, försenat"):
            check(row, row in text, text)


def worsened(program):
    """An indicator that is worse than before is named where its objective is not."""
    second = PLAN.replace("        aktiviteter:", """          - {id: "1.1.2", namn: Lån, typ: antal, enhet: lån, mätning: nuläge, målnivå: 10, periodicitet: [apr, aug, dec]}
        aktiviteter:""").replace("METOD\n", "bedömningsmetod: {delvis: 10 %}\n")
    for loans, named in ((10, False), (5, True), (9, True)):
        with tempfile.TemporaryDirectory() as folder:
            write(folder, "namndplan.yaml", second)
            for month, value in (("04", 10), ("08", loans)):
                text = (FOLLOW_UP % month).replace('{"1.1.1"', '{"1.1.2": %s, "1.1.1"' % value).replace("prognos: 90", "prognos: 80")
                write(folder, f"u-{month}.yaml", text)
            text = run(program, folder, "report", "followup", ".", "--period", "2026-08")
            check(f"10 → {loans}", ("Indikator 1.1.2 Lån: har försämrats" in text) == named and "# Delårs" in text, text)


COUNCIL = """dokument: regionplan
format: 1
organisation: Region Exempel
år: 2026
mål: [{id: "1", titel: Ett}, {id: "2", titel: Två}]
"""


def summaries(program):
    with tempfile.TemporaryDirectory() as folder:
        write(folder, "regionplan.yaml", COUNCIL)
        for board in ("a", "b"):
            plan = PLAN.replace("METOD\n", "").replace("förkortning: N", f"förkortning: N{board}")
            plan = plan.replace("nämnd: Nämnden", f"nämnd: Nämnd {board}")
            write(folder, f"{board}/namndplan.yaml", plan.replace("år: 2026", "år: 2026\nregionplan: ../regionplan.yaml", 1))
        write(folder, "a/u-08.yaml", FOLLOW_UP % "08")
        text = run(program, folder, "report", "summary", ".", "--period", "2026-08")
        for line in ("Hos den nämnd som har redovisat: det enda delmålet bedöms",
                     "Mål, räknade per nämnd som har redovisat: det enda målet",
                     "Uppdrag, räknade per nämnd som har redovisat: det enda uppdraget är klart; 1 del är försenad",
                     "Ingen av nämnderna i sammanställningen har något delmål under mål 2 Två.",
                     "- mål 2 Två: ingen nämnd i sammanställningen"):
            check(line, line in text, text)
        write(folder, "b/u-08.yaml", FOLLOW_UP % "08")
        text = run(program, folder, "report", "summary", ".", "--period", "2026-08")
        check("all have reported", "som har redovisat" not in text and "\nBåda delmålen" in text, text)
    with tempfile.TemporaryDirectory() as folder:
        for board, title, rows in (("a", "Ett", 1), ("b", "Annat", 2), ("b", "Ett", 1)):
            plan = PLAN.replace("METOD\n", "").replace("förkortning: N", f"förkortning: N{board}")
            plan = plan.replace("nämnd: Nämnden", f"nämnd: Nämnd {board}").replace("titel: Ett", f"titel: {title}")
            write(folder, f"{board}/namndplan.yaml", plan)
            write(folder, f"{board}/u-08.yaml", FOLLOW_UP % "08")
            text = run(program, folder, "report", "summary", ".", "--period", "2026-08")
            check(f"{board} {title}: {rows} goals without a regionplan", text.count("\n### Mål 1") == rows, text)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    program = str(pathlib.Path(parser.parse_args().program).resolve())
    harness.environment(program)
    follow_ups(program)
    earlier_months(program)
    worsened(program)
    summaries(program)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
