#!/usr/bin/env python3
"""Hostile texts come through every format unchanged and stay text.

Each text is made the title of a goal and the name of an indicator in a small plan. The plan is then
printed in every format, and each is read back by someone else's reader: Python's csv and json, and
cmark-gfm when it is there. The text must be the same, and there must be as many rows as before.
"""
import argparse
import csv
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

import harness

BLANKS = " \n\r\t\u00a0\u1680\u2000\u2003\u200a\u202f\u205f\u2060\u200b\u200d\u3000\u2800\u3164\u00ad"
# What Excel would run or turn into something else: a formula, a number, a date, a truth, an error.
EXCEL = ["=1+1", "+46 90", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠x", "﹦1", "\u3000=1", "\u2003@x", "\u200b=1",
         "\u2800+x", "\u3164=1", "\u00ad-x", "2026-08", "1-2", "1E5", "3.10", "1.1", "mars 1", "1 maj", "MARCH1",
         "007", "12345678901234567890", "SANT", "false", "1/2", "10:30", "10 fm", "12 %", "5 kr", "-5", "−5",
         "(5)", "#N/A", "#SAKNAS!", "9" * 300]
TEXTS = EXCEL + [
    # spreadsheets: formulas, line breaks
    "-1+1", "=1+1", "+46 90", "@SUM(A1)", "\t=1", "＝1+1", "a\nb\n=1+1", '"citat"; och, komma',
    # CI logs
    "::error file=x,line=1::påhittat", "ok\n::error::x", "a\r\n\u3000::x", "##[error]x", "##vso[x]##teamcity[y",
    "100%0A::error::x",
    # Markdown and HTML
    "a | b || c", "rad 1\n| ny | rad |\n|---|---|", "``` \nslut\n```", "`` ` ``", "- punkt", "# rubrik",
    "1. ett", "<!-- ", "--> <!-- x --!>", "<details open><summary>x", "<script>alert(1)</script>",
    "![x](https://evil.example/p.png?d=1)", "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "javascript:alert(1)", "https://evil.example www.evil.example a@b.example",
    "[^1] $x$ $$y$$ ~~z~~ __b__ *i*", "@alla @octocat #1 GH-1 org/repo#2", "---\nlayout: evil\n---",
    "&lt;b&gt; &amp; &#64;", "\\| \\\\ \\*", "${{ github.token }} {{ 7*7 }} <%= 1 %>",
    # others
    "'; DROP TABLE mal;--", "../../../../etc/passwd", "..\\..\\con:stream", '"\\/\n\r\t"',
    "Grön 🌳 mål", "x" * 3000, "ordets­gräns",
]

PLAN = """dokument: nämndplan
format: 1
organisation: Region Exempel
nämnd: Kulturnämnden
förkortning: KN
år: 2026
mål:
"""


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


NAME = re.compile(r"\d+\.1\.1 ")
WORD = r"[^\W_]+"


def check_running_text(markdown):
    """Each text also stands as running text; its words come out whatever blocks it became."""
    words = set(re.findall(WORD, markdown))
    for text in TEXTS:
        lost = set(re.findall(WORD, text)) - words
        if lost:
            sys.exit(f"md: {text!r} lost {sorted(lost)}")


def plan():
    rows = [PLAN]
    for number, text in enumerate(TEXTS, 1):
        rows.append(f'  - id: "{number}"\n    titel: {quoted(text)}\n    text: {quoted(text)}\n    delmål:\n'
                    f'      - id: "{number}.1"\n        titel: {quoted(text)}\n'
                    f'        indikatorer:\n          - id: "{number}.1.1"\n'
                    f'            namn: {quoted(text)}\n            typ: antal\n            målnivå: 1\n')
    return "".join(rows)


def expected(text):
    """What the format reads: blanks around a value are trimmed."""
    return text.strip(" \t").rstrip("\n ")


def one_line(text):
    return " ".join(text.split())


def check(name, found, wanted):
    wrong = [(w, f) for w, f in zip(wanted, found) if w != f]
    if len(found) != len(wanted):
        sys.exit(f"{name}: {len(found)} rows, {len(wanted)} were expected")
    if wrong:
        sys.exit(f"{name}: {wrong[0][0]!r} was read back as {wrong[0][1]!r}")


def unguarded(text):
    """csv-sv writes ="text" for what a spreadsheet would convert, and an apostrophe before what it could
    run, or would convert and is too long for a formula."""
    if text.startswith('="') and text.endswith('"'):
        return text[2:-1]
    guarded = text[1:].lstrip(BLANKS)[:1] in tuple("=+-@＝＋－＠﹦﹢﹣﹫") or text[1:2] == "\t" or \
        len(text) > 256
    return text[1:] if text.startswith("'") and guarded else text


def in_csv(text):
    """A line end before "::" is a mark, and "##[" is parted: a CI log would obey them."""
    text = re.sub(r"(?:\r\n|\r|\n)(?=[ \t\u00a0\u2000-\u200b\u2060\u3000]*::)", "⏎ ", text)
    return re.sub(r"(##[A-Za-z]*)\[", r"\1 [", text)


def markdown_cells(text):
    """The first cell of each table row, as cmark-gfm reads them."""
    done = subprocess.run(["cmark-gfm", "-e", "table", "-e", "autolink", "-e", "strikethrough", "-t", "xml"],
                          input=text.encode(), stdout=subprocess.PIPE, check=True)
    tree = xml.fromstring(done.stdout)
    kinds = {node.tag.split("}")[1] for node in tree.iter()}
    for kind in ("link", "image", "html_block", "html_inline"):
        if kind in kinds:
            sys.exit(f"md: a {kind} came out of a text")
    rows = []
    for row in (node for node in tree.iter() if node.tag.endswith("}table_row")):
        cells = ["".join(node.text or "" for node in cell.iter()
                         if node.tag.endswith(("}text", "}code"))) for cell in row]
        rows.append(one_line(cells[0]))
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    args = parser.parse_args()
    wanted = [expected(text) for text in TEXTS]
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "plan.yaml").write_text(plan(), encoding="utf-8")

        def report(options):
            command = [args.program, "report", "plan", folder + "/plan.yaml", *options]
            return subprocess.run(command, stdout=subprocess.PIPE, check=True,
                                  env=harness.environment(args.program)).stdout

        for form, separator in (("csv", ","), ("csv-sv", ";")):
            text = report(["-f", form, "--table", "mål"]).decode("utf-8-sig")
            rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator))
            titles = [row["titel"] for row in rows]
            check(form, [unguarded(t) for t in titles] if form == "csv-sv" else titles,
                  [in_csv(text) for text in wanted])
            if form == "csv-sv":
                check("csv-sv: stays text", [t.startswith(("'", '="')) for t in titles[:len(EXCEL)]],
                      [True] * len(EXCEL))
        goals = json.loads(report(["-f", "json"]))["mål"]
        check("json", [goal["titel"] for goal in goals], wanted)
        check("json", [goal["delmål"][0]["indikatorer"][0]["namn"] for goal in goals], wanted)
        if shutil.which("cmark-gfm"):
            cells = markdown_cells(report([]).decode())
            names = [one_line(f"{n}.1.1 {t}") for n, t in enumerate(wanted, 1)]
            check("md", [cell for cell in cells if NAME.match(cell)], names)
            check_running_text(report([]).decode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
