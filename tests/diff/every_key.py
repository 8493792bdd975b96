#!/usr/bin/env python3
"""Whatever line of a document is changed, `namndplan diff` says so, names the key and does not call
anything else changed. The documents of alla-nycklar/ have every key of the format (a unit test holds
that); each line gets another value in its turn."""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
import harness  # noqa: E402

DOCUMENTS = pathlib.Path(__file__).resolve().parent / "alla-nycklar"
LINE = re.compile(r"^(\s*(?:- )?)([^\s#:][^:]*|\"[^\"]*\"): (\S.*)$")
ENTRY = re.compile(r"^(\s*- )([^:]+)$")
# Another kind of document is no change of this one.
UNTOLD = {"dokument", "format"}
WORDS = {"pågår": "klar", "klar": "pågår", "beslutad": "förslag", "förslag": "utkast",
         "antal": "index", "lägre": "högre", "ackumulerat": "nuläge", "kvartal": "tertial",
         "ja": "nej", "mkr": "tkr", "uppfyllt": "ej uppfyllt", "andel uppfyllda": "medelvärde",
         "scen": "stab", "stab": "scen"}
# Keys that are told under another: a part of a map, a row that is known by it.
TOLD_AS = {"högst": {"nettokostnadsmål"}, "totalt": {"utfall"}, "kvinnor": {"utfall"},
           "män": {"utfall"}, "2025": {"utfall"}, "2026": {"målnivå"}, "2027": {"målnivå"},
           "aug": {"delårsnivå"}, "KN": {"ram"}, "personal": {"kostnader"},
           "lokaler": {"kostnader"}, "nettokostnad": {"nettokostnad", "föregående"},
           "intäkter": {"intäkter", "utfall"}, "kostnader": {"kostnader", "utfall"},
           "anmärkning": {"anmärkning", "effektlogik", "utgångspunkt"}}
# Of these all amounts depend, or what else is compared.
WIDE = {"enhet", "år", "plan", "period"}
faults = []


def other(key, value):
    """Another value of the same kind."""
    if key == "id":
        return value.strip('"') + "-x"
    if value in WORDS:
        return WORDS[value]
    bare = value.strip('"')
    if re.fullmatch(r"\d{4}-\d\d-\d\d", bare):
        return bare[:-2] + "17"
    if re.fullmatch(r"\d{4}–\d{4}", bare):
        return bare[:-1] + "9"
    number = re.fullmatch(r"(-?)(\d+)((?:,\d+)?)( %)?", bare)
    if number:
        quote = '"' if value.startswith('"') else ""
        return quote + number[1] + str(int(number[2]) + 1) + number[3] + (number[4] or "") + quote
    if re.fullmatch(r"\d{4}-\d\d", bare):
        return bare[:-2] + "09"
    return value.strip('"') + "-x" if value.startswith('"') else value + "x"


def lines_to_change(text):
    for number, line in enumerate(text.splitlines()):
        match = LINE.match(line)
        if match and match[2] not in UNTOLD:
            yield number, match[2], match[1] + match[2] + ": " + other(match[2], match[3])
            continue
        entry = ENTRY.match(line)
        if entry:
            yield number, None, entry[1] + other(None, entry[2])


def changes_of(program, before, after, folder):
    done = subprocess.run([program, "diff", before, after, "-f", "json"], cwd=folder, timeout=60,
                          env=harness.environment(program), stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def fault_of(key, status, output, errors):
    if status != 1 or not output:
        return f"status {status} {errors}"
    documents = json.loads(output)["dokument"]
    changes = [change for document in documents for change in document["ändringar"]]
    if not changes:
        return "no change is told"
    fields = {change["fält"] for change in changes if change["ändring"] == "ändrad"}
    whole = any(change["ändring"] != "ändrad" for change in changes)
    wanted = TOLD_AS.get(key, {key})
    if key is not None and not wanted & fields and not whole:
        return f"{wanted} is not among {fields}"
    # A record that gets another id takes those it has with it; an amount is part of a sum.
    if not whole and len(fields) > 2 and key not in WIDE:
        return f"too much is told: {fields}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    args = parser.parse_args()
    program = str(pathlib.Path(args.program).resolve())

    count = 0
    with tempfile.TemporaryDirectory() as tmp:
        folder = pathlib.Path(tmp) / "planer"
        shutil.copytree(DOCUMENTS, folder)
        changed = folder / "ny.yaml"
        for document in sorted(DOCUMENTS.glob("*.yaml")):
            text = document.read_text(encoding="utf-8")
            for number, key, line in lines_to_change(text):
                lines = text.splitlines()
                lines[number] = line
                changed.write_text("\n".join(lines) + "\n", encoding="utf-8")
                fault = fault_of(key, *changes_of(program, document.name, "ny.yaml", folder))
                count += 1
                if fault:
                    faults.append(fault)
                    print(f"BAD {document.name}:{number + 1}: {line.strip()}: {fault}")
    print(f"{count} lines, {len(faults)} faults")
    return 1 if faults or count < 150 else 0


if __name__ == "__main__":
    sys.exit(main())
