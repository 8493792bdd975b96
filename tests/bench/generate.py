#!/usr/bin/env python3
"""Plans in the real format, as many as wanted, always the same: board i depends on i alone.

    generate.py BOARDS FOLDER [--follow-ups] [--boards-per-region N]

A region is a folder with a regionplan and a folder a board: a plan of some 28 kB with 54 indicators
and, with --follow-ups, its three follow-ups. The plans have no findings but a few notes.
"""
import argparse
import pathlib
import random

WORDS = ("nämnden ska under året arbeta för att alla barn unga och vuxna möter en trygg tillgänglig och "
         "likvärdig verksamhet med hög kvalitet där resurser används effektivt och miljön värnas genom "
         "samverkan mellan förvaltningar föreningar näringsliv och civilsamhälle så att regionens mål om "
         "en hållbar utveckling kan nås även när ekonomin är ansträngd").split()
SUBJECTS = ("Andel elever i årskurs 9", "Andel brukare inom hemtjänsten", "Antal medborgardialoger",
            "Genomsnittlig handläggningstid för bygglov", "Kostnad per betygspoäng",
            "Sjukfrånvaro bland månadsavlönade", "Andel inköpta ekologiska livsmedel")
PREDICATES = ("som är behöriga till ett nationellt program", "som uppger att de får ett gott bemötande",
              "där beslut fattats inom tio veckor från det att ärendet är komplett",
              "som upplever att de kan påverka innehållet i sin vardag",
              "jämfört med föregående läsårs medelvärde i länet",
              "enligt den årliga brukarundersökningen (svarsfrekvens över 60 procent)")
UNITS = ("grundskola", "vuxenutbildning", "kulturskola", "elevhälsa", "bibliotek", "lokaler", "stab")
GOALS = ("En trygg uppväxt", "Livslångt lärande", "God ekonomisk hushållning", "Attraktiv arbetsgivare",
         "Hållbar miljö och klimat", "Levande demokrati")
OBJECTIVES = ("Öka måluppfyllelsen", "Minska sjukfrånvaron", "Stärka delaktigheten",
              "Korta handläggningstiderna", "Utveckla digitala tjänster")


def sentence(rng, low=9, high=14):
    words = [rng.choice(WORDS) for _ in range(rng.randint(low, high))]
    return " ".join(words).capitalize() + "."


def indicator(rng, out, number):
    subject = rng.choice(SUBJECTS)
    kind = {"Andel": "andel", "Antal": "antal"}.get(subject.split()[0], "index")
    values = sorted(rng.randint(200, 900) for _ in range(4))
    if kind != "antal":
        values = [f"{value // 10},{value % 10}" for value in values]
    out.append(f'          - id: "{number}"\n            namn: {subject} {rng.choice(PREDICATES)}, {number}\n'
               f"            typ: {kind}\n")
    out.append({"antal": "            enhet: st\n            mätning: nuläge\n",
                "index": "            enhet: index\n"}.get(kind, ""))
    out.append(f"            utfall:\n              2023: {values[0]}\n              2024: {values[1]}\n"
               f"              2025: {values[2]}\n            målnivå: {values[3]}\n"
               "            periodicitet: [apr, aug, dec]\n            källa: egen\n"
               f"            ansvarig: {rng.choice(UNITS)}\n")


def plan(board):
    rng = random.Random(board)
    out = [f"# Nämndplan 2026 för nämnd {board}\ndokument: nämndplan\nformat: 1\norganisation: Region Exempel\n"
           f"nämnd: Nämnden {board}\nförkortning: N{board}\når: 2026\nregionplan: ../regionplan-2026.yaml\n\n"
           f"beslut:\n  status: beslutad\n  datum: 2025-12-09\n  diarienummer: NN 2025/{board}\n"
           "  av: Nämnden\n\navsnitt:\n  - rubrik: Inledning\n    text: |\n"]
    out += [f"      {sentence(rng)}\n" for _ in range(4)]
    out.append("\nverksamheter:\n")
    out += [f"  - {{id: {unit}, namn: {unit.capitalize()}}}\n" for unit in UNITS]
    out.append("\nmål:\n")
    for g, title in enumerate(GOALS, 1):
        out.append(f'  - id: "{g}"\n    titel: {title}\n    text: >-\n      {sentence(rng)}\n      {sentence(rng)}\n    delmål:\n')
        for o in range(1, 4):
            out.append(f'      - id: "{g}.{o}"\n        titel: {rng.choice(OBJECTIVES)} {g}.{o}\n        indikatorer:\n')
            for i in range(1, 4):
                indicator(rng, out, f"{g}.{o}.{i}")
            out.append(f"        aktiviteter:\n          - {{id: {g}.{o}-a, namn: {sentence(rng, 4, 7)[:-1]}, klart: 2026-10-31}}\n")
    amounts = [rng.randint(10, 900) for _ in UNITS]
    out.append(f"\nbudget:\n  enhet: mkr\n  ram: {sum(amounts)}\n  rader:\n")
    out += [f"    - {{verksamhet: {unit}, nettokostnad: {amount}, föregående: {{nettokostnad: {amount - 1}}}}}\n" for unit, amount in zip(UNITS, amounts)]
    return "".join(out)


def follow_up(board, month):
    rng = random.Random(board * 16 + month)
    out = [f"dokument: uppföljning\nformat: 1\nplan: namndplan-2026.yaml\nperiod: 2026-{month:02}\n\nindikatorer:\n"]
    for g in range(1, 7):
        for o in range(1, 4):
            forecast = "" if month == 12 else f", prognos: {rng.randint(20, 90)}"
            out += [f'  "{g}.{o}.{i}": {{utfall: {rng.randint(20, 90)}{forecast}}}\n' for i in range(1, 4)]
    out.append("aktiviteter:\n")
    out += [f"  {g}.{o}-a: {'klar' if month == 12 else 'pågår'}\n" for g in range(1, 7) for o in range(1, 4)]
    return "".join(out)


def council(boards):
    goals = "".join(f'  - {{id: "{g}", titel: {title}}}\n' for g, title in enumerate(GOALS, 1))
    return ("dokument: regionplan\nformat: 1\norganisation: Region Exempel\når: 2026\n"
            f"uppföljningsmånader: [apr, aug, dec]\n\nmål:\n{goals}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("boards", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--follow-ups", action="store_true")
    parser.add_argument("--boards-per-region", type=int, default=10)
    args = parser.parse_args()

    for board in range(args.boards):
        region = args.folder / f"region-{board // args.boards_per_region:05}"
        folder = region / f"n{board:05}"
        folder.mkdir(parents=True, exist_ok=True)
        if board % args.boards_per_region == 0:
            (region / "regionplan-2026.yaml").write_text(council(args.boards_per_region), encoding="utf-8")
        (folder / "namndplan-2026.yaml").write_text(plan(board), encoding="utf-8")
        for month in (4, 8, 12) if args.follow_ups else ():
            (folder / f"uppfoljning-2026-{month:02}.yaml").write_text(follow_up(board, month), encoding="utf-8")


if __name__ == "__main__":
    main()
