#!/usr/bin/env python3
"""Nothing that was written is lost: every value of documents that have every key of the format
(tests/diff/alla-nycklar) appears in the report of its document, as a document and in its tables.

Texts are looked for as they are written, numbers and dates as a reader would write them. What a format
leaves out is listed with the reason; an exception that is not needed is a fault too.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys

import harness

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "diff" / "alla-nycklar"
LINE = re.compile(r"^(\s*)(?:- )?(?:([^\s#:][^:]*|\"[^\"]*\"): )?([^\s#].*)$")

# What is written of a value, by key or value: words that reports say otherwise.
SAID = {
    "ackumulerat": "Läggs ihop över året", "egen": "egen uppföljning",
    "kvartal": ("varje kvartal", "kvartal"), "lägre": ("högst 90", "lägre"), "aug": "augusti",
    "individbaserad: ja": "Redovisas uppdelat på kön", "förslag": "Förslag",
    "andel uppfyllda": ("andel uppfyllda", "andelen indikatorer som når målnivån"),
    "2024–2027": ("2024–2027", "2024,2027", '"gäller_till": "2027"'),
}
FORMAT_KEYS = {"dokument", "format", "enhet"}  # which document it is; the unit that amounts are in

# (format, key): why a report does not show it.
EXCEPTIONS = {
}


def scalars(path):
    """(key, value) of every scalar in a document with a key a line."""
    parents = []
    for line in path.read_text(encoding="utf-8").splitlines():
        match = LINE.match(line)
        if not match:
            continue
        key, value = match[2], match[3].strip('"')
        if key is None and line.rstrip().endswith(":"):
            parents.append(value.rstrip(":").strip('"'))
            continue
        yield key or parents[-1], value


def shown_forms(key, value):
    said = SAID.get(f"{key}: {value}", SAID.get(value))
    if said:
        return said if isinstance(said, tuple) else (said,)
    number = re.fullmatch(r"(-?)([\d ,]+)( %)?", value)
    if number and not re.fullmatch(r"\d{4}", value):
        plain = number[2]
        return (plain, plain.replace(",", "."))
    return (value,)


def appears(text, forms):
    return any(re.search(r"(?<![\w.,])" + re.escape(form).replace(r"\ ", r"[ \u00a0]") + r"(?!\w)", text)
               for form in forms)


def outputs(program, command):
    def run(*options):
        return subprocess.run([program, *command, "--root", str(FOLDER), *options], check=True,
                              stdout=subprocess.PIPE, env=harness.environment(program)).stdout.decode()
    return {"md": run(), "json": json.dumps(json.loads(run("-f", "json")), ensure_ascii=False)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    args = parser.parse_args()
    faults, used = [], set()
    for name, command in (("namndplan-2026.yaml", ["report", "plan", str(FOLDER / "namndplan-2026.yaml")]),
                          ("uppfoljning-2026-08.yaml", ["report", "followup", str(FOLDER)])):
        texts = outputs(args.program, command)
        for key, value in scalars(FOLDER / name):
            if key in FORMAT_KEYS:
                continue
            for form, text in texts.items():
                if appears(text, shown_forms(key, value)):
                    continue
                if (form, key) in EXCEPTIONS:
                    used.add((form, key))
                    continue
                faults.append(f"{name}: {form} lacks {key}: {value}")
    faults += [f"the exception {entry} is not needed" for entry in EXCEPTIONS.keys() - used]
    print("\n".join(faults) or "every value appears")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
