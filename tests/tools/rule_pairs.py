#!/usr/bin/env python3
"""Holds a rule against its two files: FOLDER/NP301/bad.yaml, which the rule reports, and good.yaml,
which differs from it by one line and which it leaves alone. A rule that looks at several files, as
those on follow-ups do, has two folders instead, bad/ and good/, which differ by one line in all.

The pair is about nothing else either: the bad one has findings of that rule only, the good one has
none. A line that was added to one of them, removed or changed is one line. With --complete FOLDER is
the folder of all pairs, and every rule from NP200 on must have one there.
"""
import argparse
import difflib
import os
import pathlib
import re
import sys

import harness

FIRST_WITH_A_PAIR = "NP200"
FINDING = re.compile(r"(?P<file>[^:]+):\d+:\d+: (?:error|warning|note) (?P<code>NP\d+) ")


def codes(program, path):
    """The codes that validate reports in a file or folder, each once; and what it printed."""
    name = os.path.relpath(path, harness.ROOT)
    output, status = harness.shell(f"namndplan validate -f concise --profile noga --max-findings 0 '{name}'",
                                   harness.environment(program))
    if status not in (0, 1):
        return None, output
    found = (FINDING.match(line) for line in output.splitlines())
    return {match["code"] for match in found if match}, output


def differing_lines(bad, good):
    """How many lines were changed, added or removed; a changed one counts once."""
    first, second = harness.read(bad).splitlines(), harness.read(good).splitlines()
    changes = difflib.SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    return sum(max(end1 - begin1, end2 - begin2)
               for kind, begin1, end1, begin2, end2 in changes if kind != "equal")


def files_of(side):
    """The files of one side of a pair, by their names below it; a file alone is nameless."""
    if not side.is_dir():
        return {"": side}
    return {str(path.relative_to(side)): path for path in sorted(side.rglob("*")) if path.is_file()}


def faults(program, folder):
    ending = "" if (folder / "bad").is_dir() else ".yaml"
    bad, good = folder / f"bad{ending}", folder / f"good{ending}"
    for path in (bad, good):
        if not path.exists():
            yield f"{path.name} is missing"
            return
    first, second = files_of(bad), files_of(good)
    if first.keys() != second.keys():
        yield f"{bad.name} and {good.name} have different files"
        return
    lines = sum(differing_lines(first[name], second[name]) for name in first)
    if lines != 1:
        yield f"{bad.name} and {good.name} differ by {lines} lines, not by one"
    for path, expected in ((bad, {folder.name}), (good, set())):
        found, output = codes(program, path)
        if found != expected:
            yield f"{path.name}: expected {', '.join(sorted(expected)) or 'no finding'}\n{output}"


def missing_pairs(program, folder):
    output, _ = harness.shell("namndplan rules", harness.environment(program))
    rules = {code for code in re.findall(r"^NP\d+", output, re.MULTILINE) if code >= FIRST_WITH_A_PAIR}
    pairs = {path.name for path in folder.iterdir() if path.is_dir()}
    if not rules:
        yield f"`namndplan rules` lists no rules\n{output}"
    for code in sorted(rules - pairs):
        yield f"{code} has no pair in {folder}"
    for code in sorted(pairs - rules):
        yield f"{folder / code}: there is no such rule"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    parser.add_argument("--complete", action="store_true", help="FOLDER is that of all pairs")
    parser.add_argument("folder", type=pathlib.Path)
    args = parser.parse_args()

    check = missing_pairs if args.complete else faults
    found = list(check(args.program, args.folder.resolve()))
    for fault in found:
        print(f"{args.folder.name}: {fault}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
