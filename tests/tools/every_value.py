#!/usr/bin/env python3
"""Nothing that was written is lost: every value of a plan that has every key of the format
(tests/diff/alla-nycklar) appears in `report plan`: in the document, in JSON and, where a table has a place for
it, in the tables for programs.

Texts are looked for as they are written, numbers and dates as a reader would write them. What a format leaves
out is listed with the reason; an exception that is not needed is a fault too.
"""
import argparse
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import harness

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "diff" / "alla-nycklar"
PLAN = FOLDER / "namndplan-2026.yaml"
LINE = re.compile(r"^(\s*)(?:- )?(?:([^\s#:][^:]*|\"[^\"]*\"): )?([^\s#].*)$")

# What is said of a value, by key and value, by key or by value: words that reports say otherwise.
SAID = {
    "mätning: ackumulerat": "Läggs ihop över året", "källa: egen": "egen uppföljning", "kvartal": ("varje kvartal", "kvartal"),
    "riktning: lägre": ("högst 90", "lägre"), "aug": "augusti", "individbaserad: ja": "Redovisas uppdelat på kön",
    "andel uppfyllda": "andelen indikatorer som når målnivån", "2024–2027": ("2024–2027", "2024 | 2027"),
    "avgörande: ja": ("(avgörande)",), "status: beslutad": ("Beslutad", "beslutad"),
    "scen": ("scen", "Scenkonst"), "stab": ("stab", "Staben"),
}
FORMAT_KEYS = {"dokument", "format", "enhet"}  # which document it is; the unit that amounts are in
REFERENCES = {"regionplan": "the sources name the file that was read"}
STRUCTURE = {"del_av": "the units are a list in a list", "id": "names are shown to people, ids where they are asked for"}

# The tables for programs have the columns of goals, indicators, activities, assignments, budget lines and
# steering documents. These keys have no column; JSON has them in its document.
NO_COLUMN = {
    "förkortning": "nämnd has the full name",
    "anmärkning": "free remarks", "text": "running text", "rubrik": "running text", "beslut": "the decision",
    "status": "the decision's", "datum": "the decision's", "diarienummer": "the decision's",
    "organ": "the preparation", "avser": "the preparation", "namn": "units have no table",
    "uppdrag": "units have no table", "insatsområden": "units have no table", "metod": "the method",
    "uppfyllt": "the method", "delvis": "the method", "indikatorvikt": "the method", "minsta_täckning": "the method",
    "resultat": "the programme logic", "effekter": "the programme logic",
    "2027": "targets of later years", "aug": "interim targets", "mätning": "how it is measured",
    "individbaserad": "how it is measured", "avgörande": "how it is weighed",
    "belopp": "how the frame was derived", "orsak": "how the frame was derived",
    "benämning": "last year's forecast",
    "po_pålägg": "the budget's facts",
    "källa": "in words",
}

LEFT_OUT = {"md": {"typ": "the unit beside the name says it to people"}, "json": {}, "csv": NO_COLUMN}


def scalars(path):
    """(key, value) of every scalar in a document with a key a line."""
    parents = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        alone = re.fullmatch(r"\s*(?:- )?([^\s#:][^:]*|\"[^\"]*\"):", line)
        if alone:
            parents.append(alone[1].strip('"'))
            continue
        match = LINE.match(line)
        yield match[2].strip('"') if match[2] else parents[-1], match[3].strip('"')


def shown_forms(key, value):
    said = SAID.get(f"{key}: {value}", SAID.get(value, SAID.get(key) if value == "x" else None))
    if said:
        return said if isinstance(said, tuple) else (said,)
    if re.fullmatch(r"(-?)([\d ,]+)( %)?", value) and not re.fullmatch(r"\d{4}", value):
        plain = value.lstrip("-").replace(" %", "")
        return (plain, plain.replace(",", "."), f"{plain},0", f"{plain}000000.00")
    return (value,)


def appears(text, forms):
    return any(re.search(r"(?<![\w.,])" + re.escape(form).replace(r"\ ", "[ \u00a0]") + r"(?!\w)", text)
               for form in forms)


def outputs(program):
    def run(*options):
        return subprocess.run([program, "report", "plan", str(PLAN), "--root", str(FOLDER), *options], check=True,
                              stdout=subprocess.PIPE, env=harness.environment(program)).stdout.decode()
    with tempfile.TemporaryDirectory() as folder:
        run("-f", "csv", "-o", folder + "/")
        rows = [row for path in sorted(pathlib.Path(folder).iterdir())
                for row in csv.reader(path.read_text(encoding="utf-8").splitlines())]
        tables = "\n".join(" | ".join(row) for row in rows)
    document = json.dumps(json.loads(run("-f", "json")), ensure_ascii=False)
    return {"md": run().replace("\\", ""), "json": document, "csv": tables}


def check(values, texts, left_out, least):
    """Looks for each of `values`, (key, value, forms), in each of `texts`; 0 when all are there."""
    faults, used = [], set()
    for key, value, forms in values:
        for form, text in texts.items():
            if appears(text, forms):
                continue
            if key in left_out[form]:
                used.add((form, key))
            else:
                faults.append(f"{form} lacks {key}: {value}")
    listed = {(form, key) for form, keys in left_out.items() for key in keys}
    faults += [f"the exception {form} {key} is not needed" for form, key in sorted(listed - used)]
    print("\n".join(faults) or f"each of {len(values)} values appears")
    return 1 if faults or len(values) < least else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    args = parser.parse_args()
    values = [(key, value, shown_forms(key, value)) for key, value in scalars(PLAN)
              if key not in FORMAT_KEYS and key not in REFERENCES and key not in STRUCTURE]
    return check(values, outputs(args.program), LEFT_OUT, 100)


if __name__ == "__main__":
    sys.exit(main())
