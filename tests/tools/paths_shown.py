#!/usr/bin/env python3
"""How files are named: for people relative to the working folder when they are below it, else to the root,
so that a name can be followed or pasted into a command; for programs always relative to the root, so that
the output is the same bytes wherever it is made.

Goes through working folders × what is named × outputs.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import harness

PROGRAMS = ("json", "sarif", "github", "gitlab", "junit")
# The working folder, and how the files below plans/kn are then named.
FOLDERS = [(".", "plans/kn/"), ("plans", "kn/"), ("plans/kn", ""), ("annat", "plans/kn/")]
faults = []


def check(what, fine, shown=""):
    if not fine:
        faults.append(what)
        print(f"BAD  {what}\n{shown}")


class Tree:
    def __init__(self, program, folder):
        self.program, self.root = program, pathlib.Path(folder)
        for name in (".git", "annat", "plans"):
            (self.root / name).mkdir()
        shutil.copytree(harness.ROOT / "examples" / "kulturnamnden", self.root / "plans" / "kn")
        plan = self.root / "plans" / "kn" / "namndplan-2026.yaml"
        text = plan.read_text(encoding="utf-8")
        (plan.parent / "trasig.yaml").write_text("dokument: nämndplan\nx: 1\n", encoding="utf-8")
        (plan.parent / "b").mkdir()
        (plan.parent / "b" / "kopia.yaml").write_text(text.replace("regionplan: ", "regionplan: ../"), encoding="utf-8")
        # Two follow-ups of a month, and a second plan of the board and year, with an error of its figures.
        shutil.copy(plan.parent / "uppfoljning-2026-04.yaml", plan.parent / "uppfoljning-igen.yaml")
        (plan.parent / "b" / "fel.yaml").write_text(
            text.replace("regionplan: ", "regionplan: ../").replace("ram: 120", "ram: 130"), encoding="utf-8")

    def run(self, folder, *words):
        done = subprocess.run([self.program, *words], cwd=self.root / folder, stdin=subprocess.DEVNULL,
                              env=harness.environment(self.program), stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, check=False, timeout=60)
        return done.stdout, done.stderr

    def to(self, folder, path):
        """`path` of the root, as one would write it in the folder."""
        up = "../" * len(pathlib.Path(folder).parts)
        return up + path


def names_in(text):
    return set(re.findall(r"[\w./-]*(?:namndplan|uppfoljning|regionplan|trasig|kopia|annan|fel)[\w-]*\.yaml", text))


def people(tree, folder, start):
    """What is said to people names files so that the working folder has them."""
    kn = tree.to(folder, "plans/kn")
    calls = [("validate", kn, "--max-findings", "0"), ("validate", kn, "-f", "concise", "--statistics"),
             ("validate", f"{kn}/trasig.yaml"), ("report", "plan", f"{kn}/trasig.yaml"),
             ("report", "plan", f"{kn}/b"), ("report", "summary", f"{kn}/b"), ("status", f"{kn}/trasig.yaml"),
             ("why", "1", f"{kn}/trasig.yaml"), ("rollover", f"{kn}/trasig.yaml"),
             ("diff", f"{kn}/trasig.yaml", f"{kn}/b/fel.yaml"), ("diff", f"{kn}/b", f"{kn}/b"),
             ("report", "plan", f"{kn}/regionplan-2026.yaml")]
    for words in calls:
        out, err = tree.run(folder, *words)
        text = err.decode() if words[0] != "validate" else (out + err).decode()
        found = names_in(text)
        check(f"{folder}: {' '.join(words)} names a file", found, text)
        for name in found:
            base = tree.root / folder if start != "plans/kn/" else tree.root
            check(f"{folder}: {' '.join(words)}: `{name}`",
                  (base / name).is_file() or name in " ".join(words), text)


def programs(tree):
    """Byte by byte the same from everywhere."""
    for form in PROGRAMS:
        outputs = set()
        for folder, _ in FOLDERS:
            out, _ = tree.run(folder, "validate", tree.to(folder, "plans/kn"), "-f", form)
            outputs.add(out)
            _, _ = tree.run(folder, "validate", tree.to(folder, "plans/kn"), "--also",
                            f"{form}={tree.root}/also")
            outputs.add((tree.root / "also").read_bytes())
        check(f"{form}: the same from every folder", len(outputs) == 1, sorted(outputs))
        check(f"{form}: relative to the root", b"plans/kn/trasig.yaml" in outputs.pop())
    for words in (("baseline",), ("report", "plan"), ("report", "followup"), ("report", "plan", "-f", "json")):
        outputs = set()
        for folder, _ in FOLDERS:
            path = tree.to(folder, "plans/kn/b/kopia.yaml" if words[0] == "report" and "plan" in words else "plans/kn")
            outputs.add(tree.run(folder, *words[:2] if words[0] == "report" else words, path, *words[2:])[0])
        check(f"{' '.join(words)}: the same from every folder", len(outputs) == 1, outputs)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tree = Tree(str(pathlib.Path(args.program).resolve()), folder)
        for name, start in FOLDERS:
            out, _ = tree.run(name, "validate", tree.to(name, "plans/kn"), "-f", "concise", "--max-findings", "0")
            lines = [line for line in out.decode().splitlines() if " NP" in line]
            check(f"{name}: every finding begins with {start or 'the name'}",
                  lines and all(re.match(re.escape(start) + r"(b/)?[\w-]+\.yaml:", line) for line in lines), lines)
            people(tree, name, start)
        programs(tree)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
