#!/usr/bin/env python3
"""Nothing that was reported is lost: every value of a follow-up that has every key of the format
(tests/diff/alla-nycklar) appears in `report followup`: in the document, in JSON and, where a table has a place for
it, in the tables for programs. The same of what the plan says of its indicators and budget lines and that a
report must have beside the outcomes (USED).

What a format leaves out is listed with the reason; an exception that is not needed is a fault too.
"""
import argparse
import json
import re
import subprocess
import sys

import every_value
import harness

FOLDER = harness.ROOT / "tests/diff/alla-nycklar"
LINE = re.compile(r'^\s*(?:- )?("[^"]*"|[^\s#:"][^:]*): (.+)$')
FORMAT_KEYS = {"dokument", "format"}  # which document it is
# How reports say a word of the format.
SAID = {"förslag": "Förslag", "scen": "Scenkonst", "ja": ("avgörande", "Ja")}
# What the tables have no column for: JSON has it in its document.
NO_COLUMN = {
    "status": "the decision's: the tables have figures, the document its status",
    "av": "the decision's", "plan": "the document names the file among its sources",
    "anmärkning": "free remarks on the follow-up and on rows without that column",
}
LEFT_OUT = {"md": {}, "json": {}, "tables": NO_COLUMN}
# Keys of the plan from its goals on, shown beside what is reported.
USED = {"namn", "källa", "vikt", "personal", "lokaler", "föregående"}


def scalars(path, since=""):
    """(key, value) of every scalar after the line `since`, of a document with a key a line."""
    text = path.read_text(encoding="utf-8")
    for line in (text.partition(since)[2] if since else text).splitlines():
        match = LINE.match(line)
        if match:
            yield match[1].strip('"'), match[2].split(" #")[0].strip().strip('"')


def forms(value):
    said = SAID.get(value, value)
    if not isinstance(said, str):
        return said
    number = re.fullmatch(r"-?[\d ]+(?:,\d+)?", said)
    if not number:
        return (said,)
    point = said.replace(" ", "").replace(",", ".")
    kronor = f"{float(point) * 1e6:.2f}"
    return (said, point, f"{said},0", f"{point}.0", kronor, f"-{kronor}")


def outputs(program):
    def run(*options):
        return subprocess.run([program, "report", "followup", str(FOLDER), *options], check=True, cwd=harness.ROOT,
                              stdout=subprocess.PIPE, env=harness.environment(program)).stdout.decode()
    whole = json.loads(run("-f", "json"))
    tables = {key: value for key, value in whole.items() if key != "dokument"}
    flat = [json.dumps(part, ensure_ascii=False) for part in (whole, tables)]
    return {"md": run().replace("\\", ""), "json": flat[0], "tables": flat[1]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    texts = outputs(parser.parse_args().program)
    reported = [(key, value) for key, value in scalars(FOLDER / "uppfoljning-2026-08.yaml")
                if key not in FORMAT_KEYS]
    planned = [(key, value) for key, value in scalars(FOLDER / "namndplan-2026.yaml", "\nmål:\n")
               if key in USED]
    values = [(key, value, forms(value)) for key, value in reported + planned]
    return every_value.check(values, texts, LEFT_OUT, 25)


if __name__ == "__main__":
    sys.exit(main())
