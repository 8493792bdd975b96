#!/usr/bin/env python3
"""Memory does not grow with the number of rows times the length of a name.

A plan and its follow-up have many rows, and the texts that many rows are about are made very long: names,
titles, ids. Each command is run with short texts and with long ones, and the most memory that it had may grow
by some copies of the texts and of what the command prints, but not by one of any text for each row. --each
makes one text long at a time, to see which it is.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

ROWS = 200
LONG = 40_000  # bytes: a copy of one text a row would be 8 MB
COPIES = 12  # of each text: 5 MB of all
# Of what is printed: the rows of a table have the name by the format, and a buffer grows by doubling.
OUTPUTS = 4

TEXTS = {"organisation": "Region", "nämnd": "Nämnden", "förkortning": "N", "verksamhetens namn": "Verksamhet",
         "verksamhetens id": "v", "målets id": "1", "målets titel": "Mål", "delmålets titel": "Delmål",
         "styrdokumentets namn": "Strategi", "uppdragets titel": "Uppdrag"}

COMMANDS = {
    "validate": "validate A",
    "validate -f sarif": "validate A --max-findings 0 -f sarif",
    "report plan": "report plan PLAN",
    "report plan -f json": "report plan PLAN -f json",
    "report plan -f csv": "report plan PLAN -f csv --table indikatorer",
    "report followup": "report followup PLAN",
    "report followup -f csv": "report followup PLAN -f csv --table mål",
    "report followup -f json": "report followup PLAN -f json",
    "report summary": "report summary A",
    "status": "status A",
    "why": "why I1 PLAN",
    "diff": "diff A B",
    "new followup": "new followup PLAN --period 2026-10",
    "rollover": "rollover PLAN",
}


def documents(long, changed):
    """File name to text."""
    text = {name: short + "n" * (LONG if name in long else 0) for name, short in TEXTS.items()}
    goal, unit = text["målets id"], text["verksamhetens id"]
    title = text["målets titel"]
    value = 4 if changed else 3
    plan = (f"dokument: nämndplan\nformat: 1\norganisation: {text['organisation']}\nnämnd: {text['nämnd']}\n"
            f"förkortning: {text['förkortning']}\når: 2026\nregionplan: regionplan-2026.yaml\n"
            f"verksamheter:\n  - {{id: {unit}, namn: V}}\n  - {{id: w, namn: {text['verksamhetens namn']}}}\n"
            f"styrdokument:\n  - {{id: S, namn: {text['styrdokumentets namn']}}}\n"
            f'mål:\n  - id: "{goal}"\n    titel: {title}\n    delmål:\n'
            f'      - id: "{goal}.1"\n        titel: {text["delmålets titel"]}\n        styrdokument: [S]\n        indikatorer:\n')
    plan += "".join(f'          - {{id: "I{i}", namn: Antal {i}, typ: antal, enhet: st, målnivå: {value}}}\n' for i in range(ROWS))
    plan += "        aktiviteter:\n"
    plan += "".join(f"          - {{id: A{i}, namn: Gör {value}, ansvarig: w}}\n" for i in range(ROWS))
    plan += f"uppdrag:\n  - id: U\n    titel: {text['uppdragets titel']}\n    delar:\n"
    plan += "".join(f"      - {{id: U{i}, titel: Del {value}}}\n" for i in range(ROWS))
    follow_up = "dokument: uppföljning\nformat: 1\nplan: namndplan-2026.yaml\nperiod: 2026-12\nindikatorer:\n"
    follow_up += "".join(f'  "I{i}": {value}\n' for i in range(ROWS))
    council = (f"dokument: regionplan\nformat: 1\norganisation: {text['organisation']}\når: 2026\n"
               f'mål:\n  - {{id: "{goal}", titel: {title}}}\n')
    return {"namndplan-2026.yaml": plan, "uppfoljning-2026-12.yaml": follow_up, "regionplan-2026.yaml": council}


def write(folder, long):
    for side, changed in (("a", False), ("b", True)):
        (folder / side / ".git").mkdir(parents=True)
        for name, text in documents(long, changed).items():
            (folder / side / name).write_text(text, encoding="utf-8")


def run(program, words, folder):
    """The most memory, in bytes; bytes printed; exit status."""
    names = {"A": folder / "a", "B": folder / "b", "PLAN": folder / "a/namndplan-2026.yaml"}
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("NAMNDPLAN", "GITHUB"))}
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen([program, *(str(names.get(word, word)) for word in words)], stdout=out,
                                   stderr=subprocess.DEVNULL, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        return usage.ru_maxrss * 1024, out.seek(0, os.SEEK_END), os.waitstatus_to_exitcode(status)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run, of a build without sanitizers")
    parser.add_argument("--each", action="store_true")
    args = parser.parse_args()
    ok = True
    with tempfile.TemporaryDirectory() as temporary:
        short = pathlib.Path(temporary, "short")
        write(short, ())
        usual = {name: run(args.program, command.split(), short) for name, command in COMMANDS.items()}
        for name, (_, printed, status) in usual.items():
            if status not in (0, 1) or (status == 1 and not name.startswith(("validate", "diff"))) or printed == 0:
                ok = print(f"{name}: exit status {status}, {printed} bytes")
        for number, texts in enumerate([[name] for name in TEXTS] if args.each else [list(TEXTS)]):
            folder = pathlib.Path(temporary, str(number))
            write(folder, texts)
            for name, command in COMMANDS.items():
                memory, printed, status = run(args.program, command.split(), folder)
                allowed = usual[name][0] + COPIES * LONG * len(texts) + OUTPUTS * printed
                if status != usual[name][2]:
                    ok = print(f"{', '.join(texts)}: {name}: exit status {status}, not {usual[name][2]}")
                if memory > allowed:
                    ok = print(f"{', '.join(texts)}: {name}: {memory >> 10} kB, {usual[name][0] >> 10} kB with a short one, {printed >> 10} kB printed")
    sys.exit(0 if ok else 1)


if __name__ == "__main__":
    main()
