#!/usr/bin/env python3
"""Every field of a kind is guarded alike. The documents of tests/diff/alla-nycklar have every key of
the format; the schema, which is made from the field table, says of what kind each is. Each value of a
text, a share, a threshold or a unit of money is replaced in its turn by one that cannot be meant, and
`namndplan validate` must say so, with the rule for it, on that line."""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import harness

DOCUMENTS = harness.ROOT / "tests" / "diff" / "alla-nycklar"
LINE = re.compile(r"^(\s*(?:- )?)(?P<key>[^\s#:{\[]+): (?P<value>[^\s{\[|>&].*)$")
# By the schema's definition: what is written, and the rules one of which must report it.
GUARDS = {
    "text": [('"fÃ¥r"', {"NP123"}), ('"fr\ufffdga"', {"NP123"}), ('"\u200b"', {"NP122"}),
             ('"\u2060 \u00ad"', {"NP122"}), ('""', {"NP122"}), ('"a\\u202eb"', {"NP121"})],
    "share": [("0,5", {"NP125", "NP134"}), ("1", {"NP125", "NP134"}), ("0.01", {"NP125", "NP134"})],
    "money_unit": [("miljoner", {"NP124"}), ("tkrr", {"NP124"}), ("EUR", {"NP124"})],
}
THRESHOLDS = {"uppfyllt", "delvis", "indikatorvikt", "minsta_täckning"}


def kinds_by_key(schema):
    """The kinds of each key: the same key may be of several."""
    kinds = {}

    def walk(node):
        if isinstance(node, list):
            for entry in node:
                walk(entry)
        if not isinstance(node, dict):
            return
        for key, entry in node.get("properties", {}).items():
            references = re.findall(r'"#/definitions/(\w+)"', json.dumps(entry))
            kinds.setdefault(key, set()).update(references[:1] if references else [])
        for entry in node.values():
            walk(entry)

    walk(schema)
    return kinds


def run(program, *arguments):
    return subprocess.run([program, *arguments], env=harness.environment(program), timeout=60,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False).stdout.decode("utf-8")


def fault(program, path, number, rules, key):
    output = run(program, "validate", "-f", "concise", "--max-findings", "0", str(path), "--root", str(path.parent))
    found = {code for line, code in re.findall(r":(\d+):\d+: (?:error|warning) (NP\d+)", output)
             if int(line) == number + 1}
    if not found & rules:
        return f"expected {' or '.join(sorted(rules))}\n{output}"
    if rules & {"NP125"} and ("NP125" in found) != (key in THRESHOLDS):
        return f"a threshold is an error, any other share a warning: {found}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    args = parser.parse_args()
    program = str(pathlib.Path(args.program).resolve())
    counts = dict.fromkeys(GUARDS, 0)
    faults = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "planer"
        shutil.copytree(DOCUMENTS, folder)
        kinds = {}
        for key, found in kinds_by_key(json.loads(run(program, "schema"))).items():
            kinds.setdefault(key, set()).update(found)
        for document in sorted(DOCUMENTS.glob("*.yaml")):
            text = document.read_text(encoding="utf-8")
            lines = text.splitlines()
            for number, line in enumerate(lines):
                match = LINE.match(line)
                # A value with more on its line, as in {…}, is another line's affair.
                if not match or match["key"] in ("dokument", "format"):
                    continue
                of_key = kinds.get(match["key"], set())
                for kind in of_key & set(GUARDS):
                    # `enhet` may be one of money or of anything else: what it is now tells.
                    money = match["value"] in ("kr", "tkr", "mkr")
                    if len(of_key) > 1 and kind != ("money_unit" if money else "text"):
                        continue
                    for value, rules in GUARDS[kind]:
                        changed = [*lines]
                        changed[number] = f"{match[1]}{match['key']}: {value}"
                        (folder / document.name).write_text("\n".join(changed) + "\n", encoding="utf-8")
                        wrong = fault(program, folder / document.name, number, rules, match["key"])
                        counts[kind] += 1
                        if wrong:
                            faults += 1
                            print(f"BAD {document.name}:{number + 1}: {changed[number].strip()}: {wrong}")
            (folder / document.name).write_text(text, encoding="utf-8")
    print(counts, faults, "faults")
    return 1 if faults or min(counts.values()) == 0 or counts["text"] < 150 else 0


if __name__ == "__main__":
    sys.exit(main())
