#!/usr/bin/env python3
"""English output is English: findings on every file that a rule must report, all explanations and all help
hold no Swedish word with --lang en. With --reports also every report, `why`, `status` and `diff` of the examples;
that is no test yet.

What the files say is taken away first: their values, paths, and all that is quoted as code. What is left may not
have å, ä or ö, nor one of the common Swedish words below. Findings and explanations tell people what to write in a
file, so they may use the format's own keys and words; reports may not.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys

import harness

ROOT = harness.ROOT
EXAMPLES = [ROOT / "examples" / "kulturnamnden", *(ROOT / "examples" / "region-exempel" / name for name in
            ("hsn", "ktn", "pan")), ROOT / "plans" / "region-vasterbotten" / "run"]
# Words that Swedish sentences, statuses and table heads are made of, and no English text.
SWEDISH = set("""och att som av till med det den ett en inte ej eller har ska kan om vid efter utan mellan alla inga
    inget ingen saknas beslutad utkast klar klart pågår försenad inställd uppfyllt delvis bedömd bedömt nivå indikator
    indikatorer uppdrag aktivitet aktiviteter verksamhet verksamheter budgetrad utfall prognos avvikelse ram summa
    period enhet andel antal högst minst exakt årligen kvartal tertial linjär framskrivning gällande motivering
    styrdokument nettokostnad intäkter kostnader kvinnor fullmäktige nämnd rad fel varning not upplysning råd fil
    filer standardvärde medelvärde riktning uppföljning ja nej personal lokaler""".split()) - {
        "en", "not", "period", "ram", "rad", "not", "personal", "men", "per"}
# Names of things that have no English name here: a document's kind.
KEPT = re.compile(r"\b(Region Västerbotten|nämndplan(er)?|regionplan(er)?|kommunplan(er)?|uppföljning(ar)?|Summa|SEK|tkr|mkr|kr|öre)\b")


def run(program, *arguments):
    done = subprocess.run([program, *map(str, arguments), "--lang", "en"], cwd=ROOT, check=False,
                          env=harness.environment(program), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")


def written_in(paths):
    """All that the files hold: whole values, longest first, and their single words."""
    texts, words = set(), set()
    for path in paths:
        text = path.read_bytes().decode("utf-8", "replace")
        for line in text.splitlines():
            line = re.sub(r"^\s*(- )*", "", line)
            for part in re.split(r"[{}\[\],]|: ", line) + [line, line.split(": ", 1)[-1]]:
                part = part.strip().strip("\"'")
                if part:
                    texts.add(part)
        words |= set(re.findall(r"\w+", text.lower()))
    return sorted(texts, key=len, reverse=True), words


def swedish_words(text, written):
    """Swedish words in what a command says, with the line that each is in."""
    texts, words = written
    for line in text.splitlines():
        if re.match(r"\s*(\d+ \||namndplan )", line):  # a line of the file, an example of a command
            continue
        bare = re.sub(r"`[^`]*`|”[^”]*”|\"[^\"]*\"|“[^”]*”|\S*[/\\]\S*|\S+\.(ya?ml|json|md)\S*", " ", line)
        bare = re.sub(r"\bNP\d{3}(\s+(error|warning|note))?\s+\S+", " ", bare)  # a rule's name
        bare = bare.replace("\u00a0", " ").replace("\\", "")
        for piece in texts:
            if len(piece) > 12 and piece in bare:
                bare = bare.replace(piece, " ")
        bare = KEPT.sub(" ", bare)
        for word in re.findall(r"[^\W\d_]+", bare):
            low = word.lower()
            if low in SWEDISH or re.search("[åäö]", low) and low not in words:
                yield word, line.strip()


def format_words(program):
    """The keys and words of the format, word by word, from its schema."""
    found = set()

    def collect(node):
        if isinstance(node, dict):
            found.update(node.get("properties", {}))
            found.update(word for word in node.get("enum", ()) if isinstance(word, str))
            for inner in node.values():
                collect(inner)
        elif isinstance(node, list):
            for inner in node:
                collect(inner)
    collect(json.loads(run(program, "schema")))
    return {word.lower() for text in found for word in re.findall(r"[^\W\d_]+", text)}


def report_outputs(program):
    for folder in EXAMPLES:
        files = sorted(folder.glob("*.yaml")) + sorted(folder.parent.glob("regionplan*.yaml"))
        plan = next(folder.glob("namndplan-*.yaml"))
        yield "report plan", files, run(program, "report", "plan", plan)
        yield "status", files, run(program, "status", folder)
        for report in sorted(folder.glob("uppfoljning-*.yaml")):
            yield f"report followup {report.name}", files, run(program, "report", "followup", report)
            for name in re.findall(r'(?m)^\s*- id: "?([\w.-]+)"?$', plan.read_text(encoding="utf-8")) + ["Summa"]:
                yield f"why {name}", files, run(program, "why", name, report)
        reports = sorted(folder.glob("uppfoljning-*.yaml"))
        for one, other in zip(reports, reports[1:]):
            yield "diff", files, run(program, "diff", one, other, "-f", "md")
    region = ROOT / "examples" / "region-exempel"
    files = sorted(region.rglob("*.yaml"))
    for month in ("2026-04", "2026-08", "2026-12"):
        yield "report summary", files, run(program, "report", "summary", region, "--period", month)
    old = ROOT / "plans" / "region-vasterbotten" / "run" / "namndplan-2026.yaml"
    new = ROOT / "tests" / "diff" / "utkast-2027.yaml"
    yield "diff -f md", [old, new], run(program, "diff", old, new, "-f", "md")


def finding_outputs(program):
    for folder in sorted((ROOT / "tests" / "rules").glob("NP*")):
        files = sorted(folder.rglob("*.yaml"))
        yield f"validate {folder.name}", files, run(program, "validate", folder, "--profile", "noga", "--root", folder)
    for path in sorted((ROOT / "tests" / "findings").glob("*.yaml")):
        yield f"validate {path.name}", [path], run(program, "validate", path, "--profile", "noga")


def text_outputs(program):
    yield "rules", [], run(program, "rules")
    for code in sorted(path.name for path in (ROOT / "tests" / "rules").glob("NP*")):
        text = run(program, "explain", code)
        yield f"explain {code}", [], re.sub(r"(?m)^ {4}.*$", "", text)  # without its examples
    overview = run(program, "--help")
    yield "--help", [], overview
    for command in ("validate", "report plan", "report followup", "report summary", "status", "why", "diff", "baseline",
                    "explain", "rules", "new plan", "new followup", "new regionplan", "rollover", "schema", "generate"):
        yield f"{command} --help", [], run(program, *command.split(), "--help")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    parser.add_argument("--reports", action="store_true", help="reports, why, status and diff too")
    parser.add_argument("--all", action="store_true", help="print every fault, not the first of a word")
    args = parser.parse_args()
    outputs, faults = 0, {}
    allowed = format_words(args.program)
    for kind in (finding_outputs, text_outputs, *((report_outputs,) if args.reports else ())):
        for name, files, text in kind(args.program):
            outputs += 1
            may = set() if kind is report_outputs else allowed
            for word, line in swedish_words(text, written_in(files) if files else ([], set())):
                if word.lower() in may:
                    continue
                faults.setdefault((word.lower(), line if args.all else kind.__name__), f"{name}: {word} in: {line[:200]}")
    print("\n".join(faults.values()))
    print(f"{outputs} outputs, {len(faults)} faults")
    return 1 if faults or outputs < 300 else 0


if __name__ == "__main__":
    sys.exit(main())
