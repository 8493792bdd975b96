#!/usr/bin/env python3
"""English output is English: findings on every file that a rule must report, all explanations and all help
hold no Swedish word with --lang en. With --reports every command that reads plans instead, over the examples and the
real plan: the reports, `why`, `status`, `diff` and `validate`. english_words.py looks at the reports of follow-ups from
the other end, with every Swedish word that their sources have.

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


SHORT = 3  # as many words in a row as a file has them are the file's, however a line is cut


def run(program, *arguments):
    done = subprocess.run([program, *map(str, arguments), "--lang", "en"], cwd=ROOT, check=False,
                          env=harness.environment(program), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")


def written_in(paths, vocabulary):
    """All that the files hold: whole values, longest first, their single words, and their runs of words."""
    texts, words, runs = set(), set(), set()
    for path in paths:
        text = path.read_bytes().decode("utf-8", "replace")
        for line in text.splitlines():
            line = re.sub(r"^\s*(- )*", "", line)
            for part in re.split(r"[{}\[\],]|: ", line) + [line, line.split(": ", 1)[-1]]:
                part = part.strip().strip("\"'")
                if part not in vocabulary and (len(part) > 12 or " " in part):
                    texts.add(part)
        texts |= {f"({unit})" for unit in re.findall(r"\benhet: (\w+)", text)}
        words |= set(re.findall(r"\w+", text.lower()))
        row = re.findall(r"\w+", re.sub(r"\w+:(?=\s)", " ", text))
        runs |= {tuple(row[at:at + SHORT]) for at in range(len(row) - SHORT + 1)}
    return sorted(texts, key=len, reverse=True), words, runs


def without_runs(text, runs):
    """A line without the words that a file has in the same order."""
    places = [match.span() for match in re.finditer(r"\w+", text)]
    words = [text[begin:end] for begin, end in places]
    theirs = set()
    for at in range(len(words) - SHORT + 1):
        if tuple(words[at:at + SHORT]) in runs:
            theirs.update(range(at, at + SHORT))
    for at in sorted(theirs, reverse=True):
        text = text[:places[at][0]] + text[places[at][1]:]
    return text


def swedish_words(text, written):
    """Swedish words in what a command says, with the line that each is in."""
    texts, words, runs = written
    for line in text.splitlines():
        if re.match(r"\s*(\d+ \||namndplan )", line):  # a line of the file, an example of a command
            continue
        bare = line.replace("\u00a0", " ").replace("\\", "")
        bare = without_runs(bare, runs)
        for piece in texts:
            if piece in bare:
                bare = bare.replace(piece, " ")
        bare = re.sub(r"`[^`]*`|”[^”]*”|\"[^\"]*\"|“[^”]*”|\S*[/\\]\S*|\S+\.(ya?ml|json|md)\S*", " ", bare)
        bare = re.sub(r"\bNP\d{3}(\s+(error|warning|note))?\s+\S+", " ", bare)  # a rule's name
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
    """Every command that reads plans."""
    for folder in EXAMPLES:
        files = sorted(folder.glob("*.yaml")) + sorted(folder.parent.glob("regionplan*.yaml"))
        plan = next(folder.glob("namndplan-*.yaml"))
        yield "report plan", files, run(program, "report", "plan", plan)
        yield "report plan -f json", files, document_of(run(program, "report", "plan", plan, "-f", "json"))
        yield "status", files, run(program, "status", folder)
        yield "validate", files, run(program, "validate", folder, "--profile", "noga", "--statistics")
        names = re.findall(r'(?m)^\s*- \{?id: "?([\w.-]+)"?', plan.read_text(encoding="utf-8")) + ["Summa", "ram"]
        reports = sorted(folder.glob("uppfoljning-*.yaml"))
        for report in reports:
            yield f"report followup {report.name}", files, run(program, "report", "followup", report)
        for of in reports[::2] or [plan]:  # April and December: with projections and without
            for name in names:
                yield f"why {name} {of.name}", files, run(program, "why", name, of)
                yield f"why {name} --short", files, run(program, "why", name, of, "--short")
        for one, other in zip(reports, reports[1:]):
            yield "diff", files, run(program, "diff", one, other, "-f", "md")
    region = ROOT / "examples" / "region-exempel"
    files = sorted(region.rglob("*.yaml"))
    for month in ("2026-04", "2026-08", "2026-12"):
        yield f"report summary {month}", files, run(program, "report", "summary", region, "--period", month)
    yield "why Summa", files, run(program, "why", "Summa", region)
    yield "why Summa --short", files, run(program, "why", "Summa", region, "--short")
    yield "status", files, run(program, "status", region)
    yield "baseline", files, run(program, "baseline", region, "-o", "-").splitlines()[-1]
    old = ROOT / "plans" / "region-vasterbotten" / "run" / "namndplan-2026.yaml"
    new = ROOT / "tests" / "diff" / "utkast-2027.yaml"
    yield "diff -f md", [old, new], run(program, "diff", old, new, "-f", "md")
    yield "diff -f md", [old, new], run(program, "diff", new, old, "-f", "md")
    yield "diff -f md", [old], run(program, "diff", "/dev/null", old, "-f", "md")
    every = ROOT / "tests" / "diff" / "alla-nycklar"
    files = sorted(every.glob("*.yaml"))
    yield "report plan", files, run(program, "report", "plan", every / "namndplan-2026.yaml")
    for file in files:
        yield f"diff {file.name}", files, run(program, "diff", "/dev/null", file, "-f", "md")


def document_of(text):
    """The texts of a report's document, without keys and tables, which have the format's own words."""
    def texts(node):
        if isinstance(node, dict):
            for key, value in node.items():
                if key not in ("typ", "slag"):
                    yield from texts(value)
        elif isinstance(node, list):
            for value in node:
                yield from texts(value)
        elif isinstance(node, str):
            yield node
    return "\n".join(texts(json.loads(text)["dokument"]))


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
    parser.add_argument("--reports", action="store_true", help="what commands say of plans, not findings and help")
    parser.add_argument("--all", action="store_true", help="print every fault, not the first of a word")
    args = parser.parse_args()
    outputs, faults = 0, {}
    schema = run(args.program, "schema")
    vocabulary = {word for words in re.findall(r'"enum": *\[([^\]]*)\]', schema)
                  for word in re.findall(r'"([^"]+)"', words)} | set(re.findall(r'"([^"]+)": *\{', schema))
    assert {"delvis uppfyllt", "köpt verksamhet"} <= vocabulary, vocabulary
    allowed = format_words(args.program)
    for kind in (report_outputs,) if args.reports else (finding_outputs, text_outputs):
        for name, files, text in kind(args.program):
            outputs += 1
            may = set() if kind is report_outputs and not name.startswith("validate") else allowed
            for word, line in swedish_words(text, written_in(files, vocabulary) if files else ([], set(), set())):
                if word.lower() in may:
                    continue
                faults.setdefault((word.lower(), line if args.all else kind.__name__), f"{name}: {word} in: {line[:200]}")
    print("\n".join(faults.values()))
    print(f"{outputs} outputs, {len(faults)} faults")
    return 1 if faults or outputs < (600 if args.reports else 300) else 0


if __name__ == "__main__":
    sys.exit(main())
