#!/usr/bin/env python3
"""English reports are English throughout: no Swedish word of ours in any English report of a follow-up, a
plan or a region. Ours are the words of the vocabularies and the Swedish side of every text in the sources
of the reports; what the files say themselves (names, comments) is taken out of the reports first.
"""
import argparse
import pathlib
import re
import subprocess
import sys

import harness
import small_yaml

ROOT = harness.ROOT
LITERAL = r'"((?:[^"\\]|\\.)*)"'
TEXT = rf"((?:{LITERAL}\s*)+)"
PAIR = re.compile(rf"{TEXT},\s*{TEXT}")
WORD = re.compile(r"[A-Za-zÅÄÖåäöé]{2,}")
# Words that are the same in English, or that English reports have on purpose.
ENGLISH_TOO = {"namndplan", "mkr", "tkr", "kr", "mdkr", "regionplan", "why", "id", "million", "jan"}

FOLLOW_UPS = ["examples/kulturnamnden", "examples/region-exempel/hsn", "examples/region-exempel/ktn",
              "examples/region-exempel/pan", "tests/data/levels", "tests/diff/alla-nycklar"]


def joined(literals):
    return "".join(re.findall(LITERAL, literals)).replace("\\u00a0", " ")


def swedish_words():
    swedish, english = set(), set(ENGLISH_TOO)
    for path in sorted((ROOT / "lib/namndplan/report").rglob("*.cpp")):
        if path.name.endswith("tables.cpp") or path.name == "budget_rows.cpp":
            continue  # names of columns, side by side
        for pair in PAIR.finditer(path.read_text(encoding="utf-8")):
            sv, en = joined(pair[1]), joined(pair[3])
            swedish |= {word.lower() for word in WORD.findall(sv)}
            english |= {word.lower() for word in WORD.findall(en)}
    vocabulary = (ROOT / "lib/namndplan/model/vocabulary.cpp").read_text(encoding="utf-8")
    for literal in re.findall(LITERAL, vocabulary):
        swedish |= {word.lower() for word in WORD.findall(literal)}
    calendar = (ROOT / "lib/namndplan/base/calendar.cpp").read_text(encoding="utf-8")
    for month, month_en in re.findall(r'\{"(\w+)", "(\w+)"\}', calendar):
        swedish.add(month.lower())
        english.add(month_en.lower())
    return swedish - english


def texts_of(node):
    """Every text that a document gives, and every key that people chose (kinds of cost)."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield str(key)
            yield from texts_of(value)
    elif isinstance(node, list):
        for value in node:
            yield from texts_of(value)
    elif node is not None:
        yield str(node)


def written_in(folder):
    texts = set()
    for path in [*folder.glob("*.yaml"), *folder.parent.glob("*.yaml"), *folder.glob("*/*.yaml")]:
        texts |= set(texts_of(small_yaml.read(path)))
        texts.add(path.name)
    texts |= {str(part) for part in folder.relative_to(ROOT).parts}
    # A word alone may be one of ours (`klar`): only names and sentences are taken out.
    return sorted((text for text in texts if " " in text or text[:1].isupper() or "-" in text),
                  key=len, reverse=True)


def without(report, texts):
    report = re.sub(r"\s+", " ", report.replace("\\", ""))
    for text in texts:
        report = report.replace(re.sub(r"\s+", " ", text.strip()), " ")
    return report


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    args = parser.parse_args()
    env = harness.environment(args.program)
    ours = swedish_words()
    assert {"uppfyllt", "prognos", "klar", "beslutad", "medelvärde", "summa", "utfall", "augusti"} <= ours
    faults = 0
    commands = [("followup", folder, ["--period", f"2026-{month}"])
                for folder in FOLLOW_UPS for month in ("04", "08", "12")]
    commands += [("summary", "examples/region-exempel", ["--period", f"2026-{month}"])
                 for month in ("04", "08", "12")]
    made = 0
    for kind, folder, options in commands:
        done = subprocess.run([args.program, "report", kind, folder, "--lang", "en", *options], cwd=ROOT,
                              env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
        if done.returncode:
            continue  # no follow-up of that month
        made += 1
        report = without(done.stdout.decode(), written_in(ROOT / folder))
        found = sorted({word.lower() for word in WORD.findall(report)} & ours)
        for word in found:
            at = re.search(rf"\b{re.escape(word)}\b", report, re.IGNORECASE)
            around = report[max(0, at.start() - 40):at.end() + 40] if at else ""
            print(f"report {kind} {folder} {' '.join(options)}: {word}: …{around}…")
        faults += len(found)
    assert made >= 15, made
    print(f"{made} reports, {len(ours)} Swedish words, {faults} found")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
