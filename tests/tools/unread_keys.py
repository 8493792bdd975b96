#!/usr/bin/env python3
"""One mistake, one finding: what cannot be read hides nothing but what depends on it.

Every line with a key of tests/diff/alla-nycklar/ (every key of the format; a unit test holds that) is broken
in its turn, by a misspelt key, a value of the wrong kind and the same key once more, in a plan and a follow-up that have other
findings. There is exactly one new finding, on that line, and no other finding goes, but for those of the
records that the line belongs to and those of EXCEPTIONS.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import harness

DOCUMENTS = harness.ROOT / "tests/diff/alla-nycklar"
LINE = re.compile(r"^(\s*(?:- )?)([^\s#:-][^:]*|\"[^\"]*\"):(?: (\S.*))?$")

# What gives the documents findings of many kinds. Text before which lines are put: the lines.
MORE = {
    "namndplan-2026.yaml": {"\nuppdrag:\n": """
  - id: "2"
    titel: Ett mål till
    delmål:
      - id: "2.1"
        titel: Med brister
        styrdokument: [Okänd]
        indikatorer:
          - {id: "2.1.1", namn: Andel besök, typ: antal, ansvarig: okänd, periodicitet: [apr, aug]}
          - {id: "2.1.2", namn: Nöjdhet, typ: andel, målnivå: 80, utfall: {2025: 90, 2024: 120}}
          - {id: "2.1.3", namn: Nöjdhet, typ: index, enhet: "%", målnivå: 80, utfall: {2025: 80}}
      - {id: "2.2", titel: Utan indikatorer}""", "\nbudget:\n": """
  - {id: U2, titel: Utan status, slutdatum: 2027-01-31}
  - {id: U3, titel: Skulle vara klart, status: pågår, slutdatum: 2026-03-31}"""},
    "uppfoljning-2026-08.yaml": {"\naktiviteter:\n": """
  "1.9.9": 3
  "2.1.2": {utfall: 130, prognos: 80}""", "\nbudget:\n": """
  U9: pågår
  U3: pågår"""},
    "regionplan-2026.yaml": {},
}
# Nothing can be said of a document of which these are not known.
ALL_DEPENDS = {"dokument", "format", "år", "plan", "period"}
# Key: rules that look at it from other records.
EXCEPTIONS = {
    "förkortning": {"NP501", "NP602", "NP613"},   # by which the regionplan names the board
    "regionplan": {"NP201", "NP202", "NP501", "NP502", "NP602", "NP206", "NP317"},  # what it is held against
    "verksamheter": {"NP210", "NP217"},           # any may be among them, or part of another
    **dict.fromkeys(("del_av", "namn", "insatsområden", "verksamhet"), {"NP217"}),
    "id": {"NP210", "NP217", "NP207", "NP203", "NP204", "NP401", "NP501", "NP508", "NP505"},
    "föregående": {"NP611"}, "nettokostnad": {"NP611"},  # said once, or of each line
    "styrdokument": {"NP207", "NP208", "NP209"},
    "mål": {"NP206"},
    "uppdrag": {"NP217", "NP501", "NP505", "NP508", "NP506"},
    "enhet": {"NP601", "NP602", "NP603", "NP604", "NP605", "NP611"},  # of all amounts
    "indikatorer": {"NP402", "NP407", "NP408", "NP423"},   # what is not read is not known to be missing
    "aktiviteter": {"NP419", "NP407"},
    "budget": {"NP614", "NP615", "NP616", "NP617"},
    "status": {"NP505"},                          # a part that is not mentioned goes by the whole
    "utfall": {"NP407"}, "prognos": {"NP407"},    # from which a level is computed
}


def documents():
    """Name and lines."""
    for name, more in MORE.items():
        text = (DOCUMENTS / name).read_text(encoding="utf-8")
        for before, lines in more.items():
            assert text.count(before) == 1, before
            text = text.replace(before, lines + before)
        yield name, text.splitlines()


def findings_of(program, folder, name):
    """Of the file: line, code, message."""
    command = [program, "validate", folder, "--root", folder, "-f", "json", "--profile", "noga"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"status {done.returncode}: {done.stderr.decode()}")
    found = json.loads(done.stdout)["fynd"]
    return {(f.get("början", {"rad": 0})["rad"], f["kod"], f["meddelande"]) for f in found if f["fil"] == name}


def indent_of(line):
    return len(line) - len(line.lstrip(" "))


def belongs(lines, at, other):
    """Whether line `other` is in the record that line `at` belongs to, or is the first line of one around it."""
    indent = indent_of(lines[at].replace("- ", "  ", 1))
    if indent == 0:
        first, last = at, at
        while last + 1 < len(lines) and indent_of(lines[last + 1]) > 0:
            last += 1
        return first <= other <= last
    first = at
    while first > 0 and indent_of(lines[first].replace("- ", "  ", 1)) >= indent:
        if lines[first].lstrip().startswith("- ") and indent_of(lines[first]) + 2 == indent:
            break
        first -= 1
    last = at
    while last + 1 < len(lines) and indent_of(lines[last + 1]) >= indent:
        last += 1
    if first <= other <= last:
        return True
    # The item of a list that it is further in, as a year of an indicator's outcomes.
    if not lines[first].lstrip().startswith("- ") and first > 0 and indent > 2:
        parent = next(i for i in range(first - 1, -1, -1) if indent_of(lines[i].replace("- ", "  ", 1)) < indent)
        if belongs(lines, parent, other):
            return True
    # Around it: headings of less indent above.
    least = indent_of(lines[first])
    for above in range(first, -1, -1):
        here = indent_of(lines[above].replace("- ", "  ", 1))
        if here < least or (here == least and lines[above].lstrip().startswith("- ")):
            least = indent_of(lines[above])
            if above == other:
                return True
    return False


def broken(lines):
    """Number, key, how, and what stands in its place."""
    for number, line in enumerate(lines):
        match = LINE.match(line)
        if not match or line.lstrip().startswith("- {"):
            continue
        start, key, value = match.groups()
        if not key.startswith('"') and not re.fullmatch(r"[0-9]{4}|[A-Z].*|[0-9.]+-a", key):
            yield number, key, "misspelt", f"{start}{key}{key[-1]}:" + (f" {value}" if value else "")
        if value:
            yield number, key, "wrong value", f"{start}{key}: {{fel: 1}}"
            yield number, key, "twice", f"{line}\n{start.replace('-', ' ')}{key}: {value}"


def fault_of(lines, number, key, before, after):
    new, lost = after - before, before - after
    line = number + 1
    if len(new) != 1 or next(iter(new))[0] != line:
        return f"new: {sorted(new)}"
    if key in ALL_DEPENDS and indent_of(lines[number]) == 0:
        return None
    gone = {finding for finding in lost
            if not belongs(lines, number, finding[0] - 1) and finding[1] not in EXCEPTIONS.get(key, ())}
    return f"gone: {sorted(gone)}" if gone else None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    program = parser.parse_args().program
    harness.environment(program)
    count, faults, used = 0, 0, set()
    with tempfile.TemporaryDirectory() as folder:
        whole = dict(documents())
        for name, lines in whole.items():
            pathlib.Path(folder, name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        for name, lines in whole.items():
            before = findings_of(program, folder, name)
            print(f"{name}: {len(before)} findings of {len({f[1] for f in before})} rules")
            for number, key, how, line in broken(lines):
                text = "\n".join(lines[:number] + [line] + lines[number + 1:]) + "\n"
                pathlib.Path(folder, name).write_text(text, encoding="utf-8")
                after = findings_of(program, folder, name)
                if how == "twice":  # the line that is one too many is the one broken
                    after = {(row - (row > number + 1), code, message) for row, code, message in after}
                fault = fault_of(lines, number, key, before, after)
                used |= {code for _, code, _ in before - after}
                count += 1
                if fault:
                    faults += 1
                    print(f"BAD {name}:{number + 1} {line.strip()} ({how}): {fault}")
            pathlib.Path(folder, name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{count} lines broken, {faults} faults; silenced at times: {' '.join(sorted(used))}")
    sys.exit(1 if faults or count < 250 else 0)


if __name__ == "__main__":
    main()
