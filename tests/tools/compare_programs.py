#!/usr/bin/env python3
"""Holds that two builds of the program behave alike: the same bytes on both streams, the same files
written and the same exit status, for every command, in both languages.

    compare_programs.py OLD NEW [--mutated 10000] [--also FOLDER…]

For a change that is to change nothing: build the program before and after, and compare. The documents
are all those of tests/, examples/ and plans/, those below the folders named besides, and mutated copies
of them, each made from its number alone. What differs is shown, one command a line with the first line
that differs, and the exit status is then 1. Takes about ten minutes on two cores.
"""
import argparse
import concurrent.futures
import os
import pathlib
import random
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

import harness
import third_reader

LANGUAGES = ("sv", "en")

# Without a document.
ALONE = (
    "--version", "--help", "help", "help validate", "help report followup", "validat", "report", "rules", "rules -f md", "rules -f json",
    "generate bash", "generate zsh", "generate fish", "generate man namndplan", "generate man namndplan-plan",
    "generate man namndplan-rules", "schema", "schema nämndplan", "schema uppföljning", "schema regionplan", "new plan", "new regionplan",
    "new plan -f json", "explain", "explain NP301 NP3", "explain NP999", "validate", "report plan", "why 1.1")
# On one file; {next} is the file after it in the same folder.
ON_FILE = (
    "validate {file}", "validate {file} -f json --profile noga --max-findings 0", "validate {file} --reader yaml-cpp -f concise",
    "report plan {file}", "report plan {file} -f json", "report plan {file} -f csv-sv -o {out}/", "report followup {file}",
    "report followup {file} -f json", "report followup {file} -f csv -o {out}/", "report summary {file}", "status {file}", "why 1 {file}",
    "why 1.1 {file}", "why 1.1.1 {file} -f json", "why Summa {file} --short", "rollover {file}", "rollover {file} -o {out}/x.yaml",
    "new followup {file} --period 2026-08", "diff {file} {next}", "diff {file} {next} -f json", "diff --textconv {file}",
    "baseline {file} -o {out}/b.txt")
# On a folder that has documents.
ON_FOLDER = (
    "validate {file}", "validate {file} -f sarif --jobs 2", "validate {file} -f gitlab --also junit={out}/j.xml", "report plan {file}",
    "report summary {file}", "report summary {file} --period 2026-12 -f csv -o {out}/", "report summary {file} -f json", "status {file}",
    "report followup {file} --period 2026-04", "report followup {file} --period 2026-08", "report followup {file} --period 2026-12",
    "why 1 {file} --period 2026-12", "why Summa {file} --period 2026-12 -f json", "diff {file} {next}", "rollover {file}",
    "new followup {file} --period 2026-12", "baseline {file} -o {out}/b.txt")
# On a mutated document.
ON_MUTATED = ("validate {file} -f json", "report plan {file} -f json", "diff {file} {next}", "rollover {file}")


def outcome(program, line, folder, out):
    """All that a command does: status, streams, files in `out`, as text with `out` left out."""
    out.mkdir()
    command = [program, *shlex.split(line.format(out=out))]
    done = subprocess.run(command, cwd=folder, env=harness.environment(program), stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=300, check=False)
    parts = [f"[{done.returncode}]".encode(), done.stdout, b"--- standard error", done.stderr]
    for path in sorted(path for path in out.rglob("*") if path.is_file()):
        parts += [f"--- {path.relative_to(out)}".encode(), path.read_bytes()]
    shutil.rmtree(out)
    return b"\n".join(parts).replace(bytes(out), b"OUT").decode("utf-8", "surrogateescape")


def first_difference(one, two):
    for before, after in zip(one.splitlines(), two.splitlines()):
        if before != after:
            return f"- {before}\n      + {after}"
    return f"- {len(one)} bytes\n      + {len(two)} bytes"


class Comparison:
    def __init__(self, old, new, scratch):
        self.programs = [os.path.abspath(program) for program in (old, new)]
        self.scratch = pathlib.Path(scratch)
        self.count = 0
        self.differences = []

    def compare(self, number, line, folder):
        seen = [outcome(program, line, folder, self.scratch / f"{number}-{index}") for index, program in enumerate(self.programs)]
        # Both are to complain of the same paths.
        return None if seen[0] == seen[1] else f"{line}\n      {first_difference(*seen)}"

    def all(self, lines):
        """`lines`: pairs of a command line and its working folder."""
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            results = pool.map(lambda row: self.compare(row[0], *row[1]), enumerate(lines))
            for difference in results:
                self.count += 1
                if difference is not None:
                    self.differences.append(difference)
                    print(f"BAD {difference}", flush=True)


def filled(forms, file, following):
    for form in forms:
        line = form.replace("{file}", shlex.quote(str(file))).replace("{next}", shlex.quote(str(following)))
        for language in LANGUAGES:
            yield f"{line} --lang {language}"


def document_lines(root, places):
    folders = {}
    for place in places:
        for file in sorted(root.joinpath(place).rglob("*.y*ml")):
            folders.setdefault(file.parent, []).append(file)
    for folder, files in folders.items():
        for file, following in zip(files, files[1:] + files[:1]):
            yield from ((line, root) for line in filled(ON_FILE, os.path.relpath(file, root), os.path.relpath(following, root)))
    for folder in sorted(folders.keys() | {folder.parent for folder in folders}):
        yield from ((line, root) for line in filled(ON_FOLDER, os.path.relpath(folder, root), os.path.relpath(folder.parent, root)))


def mutated_lines(folder, number_of_documents):
    """Copies of the examples, each changed in some places; beside them the original."""
    seeds = [path for path in sorted(harness.ROOT.glob("examples/**/*.yaml")) if "dokument:" in harness.read(path)]
    texts = [harness.read(path) for path in seeds]
    for number in range(number_of_documents):
        chance = random.Random(number)
        seed = number % len(seeds)
        place = folder / f"{number // 1000}" / f"{number}"
        shutil.copytree(seeds[seed].parent, place, ignore=lambda _, names: [name for name in names if not name.endswith(".yaml")])
        shutil.copy(seeds[seed], place / f"x-{seeds[seed].name}")
        text = texts[seed]
        for _ in range(chance.choice((1, 1, 2, 3))):
            text = mutated(text, texts, chance)
        harness.write(place / seeds[seed].name, text)
        line = ON_MUTATED[number % len(ON_MUTATED)]
        for form in {ON_MUTATED[0], line}:
            yield f"{form.format(file=seeds[seed].name, next='x-' + seeds[seed].name)} --root . --lang {LANGUAGES[number % 2]}", place


def mutated(text, seeds, chance):
    """A value taken from elsewhere, or the text itself changed."""
    if chance.random() < 0.4:
        return third_reader.change(text, seeds, chance)
    values = list(re.finditer(r"(?<=: )\S[^\n{}\[\]]*", text))
    others = re.findall(r"(?<=: )\S[^\n{}\[\]]*", chance.choice(seeds))
    value = chance.choice(values)
    return text[:value.start()] + chance.choice(others) + text[value.end():]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("--mutated", type=int, default=10000, metavar="N")
    parser.add_argument("--also", nargs="*", default=[], type=pathlib.Path, metavar="FOLDER")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        (pathlib.Path(scratch) / "mutated").mkdir()
        comparison = Comparison(args.old, args.new, scratch)
        comparison.all(((f"{line} --lang {language}", harness.ROOT) for line in ALONE for language in LANGUAGES))
        comparison.all(document_lines(harness.ROOT, ("tests", "examples", "plans")))
        for folder in args.also:
            comparison.all(document_lines(folder.resolve(), (".",)))
        comparison.all(mutated_lines(pathlib.Path(scratch) / "mutated", args.mutated))
    print(f"{comparison.count} commands, {len(comparison.differences)} differences")
    sys.exit(1 if comparison.differences else 0)


if __name__ == "__main__":
    main()
