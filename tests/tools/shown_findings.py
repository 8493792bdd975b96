#!/usr/bin/env python3
"""The gravest findings are shown, whatever the format and wherever in the run they are.

Formats × runs: files of notes with the only error last, so that showing them in the order of the files
would leave out what the exit status tells. Formats for people show 50 a file and 1 000 a run, formats for
programs and --also all; --max-findings says another number, 0 is all. What is left out is counted.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import harness

A_NOTE = "  - {{id: {}.1, titel: A}}\n"            # an id of digits and a point without quotes
AN_ERROR = '  - {id: "last", titel: A, foo: 1}\n'  # an unknown key
HEAD = "dokument: regionplan\nformat: 1\norganisation: O\når: 2026\nmål:\n"
MORE_THAN_ARE_KEPT = 10_050


def file_of(notes, error):
    return HEAD + "".join(A_NOTE.format(i) for i in range(notes)) + (AN_ERROR if error else "")


# Notes in each file; the last file has the error too.
RUNS = {
    "one file": [51],
    "many files": [48] * 21,
    "one file with more than is kept": [MORE_THAN_ARE_KEPT],
}


def lines(output):
    """error and note of each line that begins with a place, or a command with one."""
    return collections.Counter(re.findall(r"^(?:\S+: |::\S+ file=.*?: )(error|note|fel|upplysning) NP", output, re.M))


def text(output):
    found = lines(output)
    left = re.search(r"\((\d+) visas inte", output)
    return found["fel"], found["upplysning"], int(left[1]) if left else 0


def concise(output):
    found = lines(output)
    left = re.search(r"\((\d+) visas inte", output)
    return found["error"], found["note"], int(left[1]) if left else 0


def github(output):
    return concise(output.replace("%3A", ":"))


def of_json(output):
    document = json.loads(output)
    found = collections.Counter(finding["grad"] for finding in document["fynd"])
    return found["error"], found["note"], document["sammanfattning"]["visas_inte"]


def sarif(output):
    run = json.loads(output)["runs"][0]
    found = collections.Counter(result["level"] for result in run["results"])
    return found["error"], found["note"], run["properties"]["hidden"]


def gitlab(output):
    """The report has no place for what is left."""
    found = collections.Counter(finding["severity"] for finding in json.loads(output))
    return found["major"], found["info"], None


def junit(output):
    root = ElementTree.fromstring(output)
    left = re.search(r"\((\d+) visas inte", root.get("name"))
    return len(root.findall(".//failure")), len(root.findall(".//system-out")), int(left[1]) if left else 0


READ = {"text": text, "concise": concise, "json": of_json, "sarif": sarif, "github": github,
        "gitlab": gitlab, "junit": junit}
FOR_PEOPLE = ("text", "concise")


def expected(form, notes, limit):
    """Errors, notes and what is left, of a run with one error."""
    total = sum(notes)
    if limit is not None:
        shown = total if limit == 0 else min(total, limit - 1)
        if form in FOR_PEOPLE and limit > 0:
            shown = min(shown, sum(min(n, 50) for n in notes[:-1]) + min(notes[-1], 49))
    elif form in FOR_PEOPLE:
        shown = min(999, sum(min(n, 50) for n in notes[:-1]) + min(notes[-1], 49))
    else:
        shown = total
    return 1, shown, total - shown


def check(program, folder, name, form, limit, also):
    notes = RUNS[name]
    option = [] if limit is None else ["--max-findings", str(limit)]
    other = "concise" if form != "concise" else "text"
    command = [program, "validate", "--root", folder, *option, folder]
    command += ["-f", other, "--also", f"{form}={folder}/also"] if also else ["-f", form]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, check=False)
    output = done.stdout.decode()
    if also:
        output = pathlib.Path(folder, "also").read_text(encoding="utf-8")
        # All, however many standard output was to show.
        wanted = expected("json", notes, 0)
    else:
        wanted = expected(form, notes, limit)
    found = READ[form](output)
    same = found[:2] == wanted[:2] and found[2] in (None, wanted[2]) and done.returncode == 1
    if not same:
        print(f"{name}, {form}, --max-findings {limit}{', --also' if also else ''}: {found}, not {wanted}; "
              f"exit {done.returncode}")
    return same


# Many findings of one kind: the lines that make n of them, behind HEAD, and their code. Nothing that finds
# them stops by itself.
OF_ONE_KIND = {
    "forbidden characters": ("NP121", lambda n: f'  - {{id: "1", titel: "{chr(7) * n}"}}\n'),
    "control characters of two bytes": ("NP121", lambda n: f'  - {{id: "1", titel: "{chr(0x85) * n}"}}\n'),
    "unknown keys": ("NP103", lambda n: '  - id: "1"\n    titel: A\n' + "".join(f"    x{i}: 1\n" for i in range(n))),
    "keys twice": ("NP016", lambda n: '  - id: "1"\n' + "    titel: A\n" * (n + 1)),
    "ids twice": ("NP120", lambda n: '  - {id: "1", titel: A}\n' * (n + 1)),
    "missing keys": ("NP104", lambda n: "  - {titel: A}\n" * n),
    "ids without quotes": ("NP133", lambda n: "".join(f"  - {{id: {i}.1, titel: A}}\n" for i in range(n))),
    "ignore comments": ("NP142", lambda n: "".join(f'  # namndplan: bortse NP0x{i} – skäl\n  - {{id: "{i}", titel: A}}\n' for i in range(n))),
}


def check_kind(program, folder, name):
    code, lines_of = OF_ONE_KIND[name]
    path = pathlib.Path(folder, "f.yaml")
    path.write_text(HEAD + lines_of(60), encoding="utf-8")
    done = subprocess.run([program, "validate", "--root", folder, folder, "-f", "concise", "--max-findings", "0"],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, check=False)
    found = collections.Counter(re.findall(r"(?m)^\S+ \w+ (NP\d+) ", done.stdout.decode()))
    if found[code] != 60:
        print(f"{name}: {found}, not 60 of {code}")
    return found[code] == 60


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    program = parser.parse_args().program
    harness.environment(program)
    results = []
    for name, notes in RUNS.items():
        with tempfile.TemporaryDirectory() as folder:
            for i, count in enumerate(notes):
                path = pathlib.Path(folder, f"f{i:03}.yaml")
                path.write_text(file_of(count, i + 1 == len(notes)), encoding="utf-8")
            for form in READ:
                for limit in (None, 0, 1, 20):
                    results.append(check(program, folder, name, form, limit, False))
                results.append(check(program, folder, name, form, 1, True))
    with tempfile.TemporaryDirectory() as folder:
        kinds = [check_kind(program, folder, name) for name in OF_ONE_KIND]
    print(f"{sum(kinds)} of {len(kinds)} kinds are all there")
    print(f"{sum(results)} of {len(results)} as they should be")
    sys.exit(0 if all(kinds) and all(results) and len(results) == len(RUNS) * len(READ) * 5 else 1)


if __name__ == "__main__":
    main()
