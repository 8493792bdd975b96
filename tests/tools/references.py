#!/usr/bin/env python3
"""A reference is followed one step, to a document of the kind that it must name.

For every reference of the format: to each kind of document, to itself, in rings of two and three, and
in chains. Whatever is wrong is one finding where the reference is, nothing is read over and over, and
a long chain takes time in proportion to its files. The rows are held against the schema, so a new
reference needs a row.
"""
import argparse
import json
import pathlib
import resource
import subprocess
import sys
import tempfile

import harness

# The record and key of each reference; the document that has it, and the kind that it names.
REFERENCES = (
    ("BoardPlan", "regionplan", "nämndplan", "regionplan"),
    ("FollowUp", "plan", "uppföljning", "nämndplan"),
)
DOCUMENTS = {
    "nämndplan": "dokument: nämndplan\nformat: 1\norganisation: R\nnämnd: N\nförkortning: N\når: 2026\n"
                 "beslut: {status: utkast}\nmål: []\n",
    "uppföljning": "dokument: uppföljning\nformat: 1\nplan: plan.yaml\nperiod: 2026-08\n",
    "regionplan": "dokument: regionplan\nformat: 1\norganisation: R\når: 2026\nmål: []\n",
}
SOUND = {"plan.yaml": DOCUMENTS["nämndplan"]}
LONG = 2000
faults = []


def check(what, fine, shown=""):
    if not fine:
        faults.append(what)
        print(f"BAD  {what}\n{shown}")


def references_of_schema(program):
    """(record, key) wherever the schema says that a value is a reference."""
    found = set()

    def walk(node, record, key):
        if isinstance(node, dict):
            if node.get("$ref") == "#/definitions/reference":
                found.add((record, key))
            for name, value in node.items():
                inside = name == "properties" and isinstance(value, dict)
                for child in value.items() if inside else ((None, value),):
                    walk(child[1], record, child[0] or key)
        elif isinstance(node, list):
            for value in node:
                walk(value, record, key)

    for kind in DOCUMENTS:
        schema = json.loads(subprocess.run([program, "schema", kind], capture_output=True, check=True).stdout)
        for record, definition in schema["definitions"].items():
            walk(definition, record, None)
    return found


def document(kind, key, target):
    """Of that kind, with its reference on line 3."""
    lines = [line for line in DOCUMENTS[kind].splitlines() if not line.startswith(f"{key}:")]
    return "\n".join([*lines[:2], f"{key}: {target}", *lines[2:]]) + "\n"


class Folder:
    def __init__(self, program, folder):
        self.program, self.folder = pathlib.Path(program).resolve(), folder
        (folder / ".git").mkdir(parents=True)

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def errors(self, *paths):
        """{file: [(line, code)]}, and the CPU time it took."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        done = subprocess.run([self.program, "validate", *paths, "-f", "json", "--max-findings", "0", "--jobs", "1"],
                              cwd=self.folder, env=harness.environment(self.program), capture_output=True,
                              check=False, timeout=600)
        if done.returncode not in (0, 1):
            check(f"ends with {done.returncode}", False, done.stderr.decode()[-2000:])
            return {}, 0
        found = {}
        for row in json.loads(done.stdout)["fynd"]:
            if row["grad"] == "error":
                found.setdefault(row["fil"], []).append((row.get("början", {}).get("rad"), row["kod"]))
        return found, resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def kinds(program, above, row):
    """A reference to a document of each kind: one finding on its line for all but one of them."""
    _, key, kind, wanted = row
    for target, text in DOCUMENTS.items():
        folder = Folder(program, above / f"{key}-{target}")
        for name, sound in SOUND.items():
            folder.write(name, sound)
        folder.write("a.yaml", document(kind, key, "b.yaml"))
        folder.write("b.yaml", text)
        errors, _ = folder.errors("a.yaml")
        expected = [] if target == wanted else [(3, "NP042")]
        check(f"{kind}: {key} to a {target}", errors.get("a.yaml", []) == expected, errors)
        errors, _ = folder.errors("b.yaml", "a.yaml")  # once it has been read for its own sake
        check(f"{kind}: {key} to a {target} that is known", errors.get("a.yaml", []) == expected, errors)


def loops(program, above, row):
    """Itself, rings and a chain: one finding a document, on the reference's line."""
    _, key, kind, _ = row
    cases = {f"ring of {n}": (n, lambda i, n=n: (i + 1) % n) for n in (1, 2, 3)}
    cases["chain"] = (10, lambda i: min(i + 1, 9))
    for name, (count, following) in cases.items():
        folder = Folder(program, above / f"{key}-{name.replace(' ', '-')}")
        for i in range(count):
            folder.write(f"{i}.yaml", document(kind, key, f"{following(i)}.yaml"))
        expected = {f"{i}.yaml": [(3, "NP042")] for i in range(count)}
        for paths in (["."], [f"{i}.yaml" for i in reversed(range(count))], ["0.yaml"]):
            errors, _ = folder.errors(*paths)
            wanted = {"0.yaml": expected["0.yaml"]} if paths == ["0.yaml"] else expected
            check(f"{kind}: {key}: {name}, {paths[0]}", errors == wanted, errors)


def long_chain(program, above, row):
    """Four times the files, not far from four times the time."""
    _, key, kind, _ = row
    times = []
    for count in (LONG // 4, LONG):
        folder = Folder(program, above / f"{key}-{count}")
        for i in range(count):
            folder.write(f"{i}.yaml", document(kind, key, f"{min(i + 1, count - 1)}.yaml"))
        errors, seconds = folder.errors(".")
        right = sum(found == [(3, "NP042")] for found in errors.values())
        check(f"{kind}: {key}: a chain of {count}", right == len(errors) == count, (right, len(errors)))
        times.append(seconds)
    print(f"{kind}: {key}: chains of {LONG // 4} and {LONG}: {times[0]:.2f} and {times[1]:.2f} s")
    check(f"{kind}: {key}: grows faster than its files", times[1] < 8 * times[0] + 0.2, times)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    args = parser.parse_args()
    known = {(record, key) for record, key, *_ in REFERENCES}
    schema = references_of_schema(args.program)
    check("references of the schema and rows differ", schema == known, schema ^ known)
    with tempfile.TemporaryDirectory() as temporary:
        for row in REFERENCES:
            for test in (kinds, loops, long_chain):
                test(args.program, pathlib.Path(temporary, test.__name__), row)
    print(f"{len(faults)} faults" if faults else "ok")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
