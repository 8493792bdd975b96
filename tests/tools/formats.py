#!/usr/bin/env python3
"""Holds the formats of findings against their schemas and against each other.

All files of tests/findings and tests/rules, and some with hostile texts and names, are validated with
all formats at once. Each output must be what its schema in tests/schemas says, tell the findings that
`concise` does, and be harmless in a CI log. With --keep FOLDER the outputs are left there for other
validators (.ci/run has some); what it held of them before is removed.
"""
import argparse
import collections
import contextlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as xml

import harness
import findings_schema

TESTS = harness.ROOT / "tests"
FORMATS = ("json", "sarif", "gitlab", "junit", "github", "text", "concise")
LEVELS = {"note": "note", "warning": "warning", "error": "error"}
COMMANDS = {"notice": "note", "warning": "warning", "error": "error"}
GITLAB = {"info": "note", "minor": "warning", "major": "error"}
CONCISE = re.compile(r"(?P<file>.*?)(?::(?P<line>\d+):(?P<column>\d+))?: "
                     r"(?P<level>error|warning|note) (?P<code>NP\d{3}) ")

HOSTILE = ["::error file=x,line=1::påhittat", "]]>", "rad ett\n::error::rad två", "##[error]x",
           "##[group]", "100%0A::error::x", "<script>&amp;\"'", "{0} {1} [länk](https://evil.example)",
           "\u200b::error::x", "   ::stop-commands::x", "\u2028::error::x", "a,b:c=d;%25",
           "\\u001b[31m", "--> <!-- ]]> <![CDATA[", "x" * 500, "{{ }} %s %n {}", "🌳 e\u0301"]
HOSTILE_NAMES = ["a b.yaml", "nämnd.yaml", "%41.yaml", "con:stream.yaml", "a,b::error::.yaml",
                 "##[x].yaml", "]]>&<.yaml", "a\n::error::b.yaml", "\x1b[31m.yaml", "-f.yaml",
                 "[länk](x).yaml", "{0}.yaml", "#a.yaml", "\udcff.yaml"]
BATCH = 8

faults = []


def fault(name, what):
    faults.append(name)
    print(f"{name}: {what}".encode("utf-8", "backslashreplace").decode())


def validate(program, folder, paths, out, options=()):
    """Runs validate on the paths with every format; their outputs by name."""
    also = [f"--also={name}={out / name}" for name in FORMATS]
    done = subprocess.run([program, "validate", "--max-findings", "0", *options, *also, "--", *paths],
                          cwd=folder, env=harness.environment(program), stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, timeout=120)
    if done.returncode not in (0, 1, 3):
        sys.exit(f"{paths}: exit status {done.returncode}\n{done.stderr.decode(errors='replace')}")
    outputs = {name: (out / name).read_bytes() for name in FORMATS}
    if done.stdout != outputs["text"]:
        fault(paths, "standard output and --also text differ")
    return outputs


def concise_findings(text):
    found = []
    for line in text.splitlines()[:-1]:
        match = CONCISE.match(line)
        if match and not line.startswith("löst: "):
            found.append((match["code"], match["level"], int(match["line"] or 1)))
    return found


def of_json(document):
    return [(f["kod"], f["grad"], f.get("början", {"rad": 1})["rad"]) for f in document["fynd"]]


def of_sarif(document):
    run = document["runs"][0]
    for result in run["results"]:
        if run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] != result["ruleId"]:
            fault("sarif", f"ruleIndex {result['ruleIndex']} is not {result['ruleId']}")
    return [(r["ruleId"], r["level"],
             r["locations"][0]["physicalLocation"]["region"]["startLine"]) for r in run["results"]]


def of_gitlab(document):
    return [(i["check_name"][:5], GITLAB[i["severity"]], i["location"]["lines"]["begin"])
            for i in document]


def of_github(name, text):
    """The annotations, which are ten of a kind at most, and the ordinary lines that follow them."""
    found, kinds = [], collections.Counter()
    for line in text.splitlines():
        if not line.startswith("::"):
            match = CONCISE.match(line)
            if match and not line.startswith("löst: "):
                found.append((match["code"], match["level"], int(match["line"] or 1)))
            continue
        match = re.fullmatch(r"::(notice|warning|error) ([^:]*)::([^:].*)", line)
        if not match:
            fault(name, f"no command of GitHub's: {line}")
            continue
        kinds[match[1]] += 1
        properties = dict(p.split("=", 1) for p in match[2].split(","))
        if not properties.keys() <= {"file", "line", "endLine", "col", "endColumn", "title"}:
            fault(name, f"unknown property: {line}")
        if "%" in re.sub(r"%(25|0A|0D|3A|2C)", "", line):
            fault(name, f"a raw per cent sign: {line}")
        if "file" in properties:
            found.append((properties["title"][:5], COMMANDS[match[1]],
                          int(properties.get("line", 1))))
    if max(kinds.values(), default=0) > 10:
        fault(name, f"more than ten of a kind: {kinds}")
    return found


def of_junit(name, text):
    root = xml.fromstring(text)
    found = []
    cases = failures = 0
    for suite in root.findall("testsuite"):
        inner = suite.findall("testcase")
        failed = [case for case in inner if case.find("failure") is not None]
        cases, failures = cases + len(inner), failures + len(failed)
        if (int(suite.get("tests")), int(suite.get("failures"))) != (len(inner), len(failed)):
            fault(name, "junit: counts of a suite")
        if len({case.get("name") for case in inner}) != len(inner):
            fault(name, "junit: two cases with one name")
        for case in inner:
            body = case.find("failure") if case in failed else case.find("system-out")
            if body is not None:
                place = re.match(r"(?:.*?):(\d+):\d+: ", body.text)
                level = case.find("failure").get("type") if case in failed else None
                found.append((case.get("name")[:5], level, int(place[1]) if place else 1))
    if (int(root.get("tests")), int(root.get("failures"))) != (cases, failures):
        fault(name, "junit: counts of all suites")
    return found


def check_log(name, form, output):
    """Harmless on a terminal and in the log of a CI job, GitHub's own commands apart."""
    text = output.decode("utf-8")  # it must be UTF-8
    for line in text.split("\n"):
        if line.lstrip().startswith("::") and form != "github":
            fault(name, f"{form}: a command: {line[:100]}")
        if "##[" in line or "\r" in line:
            fault(name, f"{form}: a command: {line[:100]}")
        if re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]", line):
            fault(name, f"{form}: a control character: {line[:100]!r}")


def check_links(name, document):
    """Foreign text makes neither placeholders nor links in SARIF."""
    for result in document["runs"][0]["results"]:
        text = result["message"]["text"]
        if re.search(r"(?<!\{)(\{\{)*\{\d+\}", text) or re.search(r"\]\(", text):
            fault(name, f"sarif: markup in a message: {text}")


def check(name, outputs, schemas):
    for form, output in outputs.items():
        check_log(name, form, output)
    documents = {form: json.loads(outputs[form]) for form in schemas}
    for form, schema in schemas.items():
        for what in findings_schema.faults(documents[form], schema):
            fault(name, f"{form}: {what}")
    check_links(name, documents["sarif"])
    prints = [i["fingerprint"] for i in documents["gitlab"]]
    if len(set(prints)) != len(prints):
        fault(name, "gitlab: two findings with one fingerprint")
    expected = concise_findings(outputs["concise"].decode())
    found = {"json": of_json(documents["json"]), "sarif": of_sarif(documents["sarif"]),
             "gitlab": of_gitlab(documents["gitlab"])}
    for form, here in found.items():
        if here != expected:
            fault(name, f"{form} tells other findings than concise:\n{here}\n{expected}")
    here = of_github(name, outputs["github"].decode())
    if sorted(here) != sorted(expected):
        fault(name, f"github tells other findings than concise:\n{here}\n{expected}")
    cases = of_junit(name, outputs["junit"].decode())
    wanted = [(code, level if level == "error" else None, line) for code, level, line in expected]
    if cases != wanted:
        fault(name, f"junit tells other findings than concise:\n{cases}\n{wanted}")
    return len(expected)


def hostile_plan(text):
    """A plan whose texts get into messages, paths and excerpts."""
    quoted = json.dumps(text, ensure_ascii=True).replace("\\u2028", "\u2028") if "\u2028" in text \
        else json.dumps(text, ensure_ascii=False)
    return (f"dokument: nämndplan\nformat: 1\norganisation: {quoted}\nnämnd: KN\n"
            f"förkortning: KN\når: {quoted}\nmål:\n  - id: {quoted}\n    titel: {quoted}\n    delmål:\n"
            f"      - id: \"1.1\"   # namndplan: bortse {text.splitlines()[0]} – x\n"
            f"        titel: {quoted}\n        indikatorer:\n"
            f"          - {{id: {quoted}, namn: {quoted}, typ: {quoted}, målnivå: {quoted}}}\n"
            f"          - {{id: \"1.1.1\", namn: {quoted}, typ: antal, målnivå: {quoted}}}\n")


def hostile(program, folder, schemas):
    """Texts in every place of a plan, and names that are commands."""
    total = 0
    plans = folder / "texts"
    plans.mkdir()
    for number, text in enumerate(HOSTILE):
        (plans / f"{number:02}.yaml").write_text(hostile_plan(text), encoding="utf-8")
    total += check("hostile texts", validate(program, plans, ["."], folder), schemas)
    names = folder / "names"
    names.mkdir()
    for name in HOSTILE_NAMES:
        (names / name).write_text(hostile_plan("x"), encoding="utf-8")
    outputs = validate(program, names, ["."], folder)
    total += check("hostile names", outputs, {k: v for k, v in schemas.items() if k != "gitlab"} |
                   {"gitlab": {"type": "array"}})
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            for r in json.loads(outputs["sarif"])["runs"][0]["results"]}
    if {os.fsdecode(urllib.parse.unquote_to_bytes(uri)) for uri in uris} != set(HOSTILE_NAMES):
        fault("hostile names", f"URIs do not give the names back: {sorted(uris)}")
    if total < len(HOSTILE) + len(HOSTILE_NAMES):
        fault("hostile texts", f"only {total} findings: the texts did not get anywhere")


def baselines(program, folder):
    """A baseline of hostile texts and names knows them all, and is harmless when it is shown."""
    for what in ("texts", "names"):
        known = folder / f"{what}.txt"
        for options in ([], ["-o", known]):
            done = subprocess.run([program, "baseline", *options, "."], cwd=folder / what,
                                  env=harness.environment(program), stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
            check_log(f"baseline of {what}", "baseline", done.stdout)
            check_log(f"baseline of {what}", "standard error", done.stderr)
        outputs = validate(program, folder / what, ["."], folder, [f"--baseline={known}"])
        document = json.loads(outputs["json"])
        left = [f["kod"] for f in document["fynd"] if not f["kod"].startswith("NP0")]
        if left or document["lösta"]:
            fault(f"baseline of {what}", f"not known: {left}, solved: {document['lösta']}")


def moved_lines(program, folder):
    """Fingerprints stay when lines move."""
    def prints():
        outputs = validate(program, folder, ["plan.yaml"], folder)
        return [i["fingerprint"] for i in json.loads(outputs["gitlab"])]

    plan = folder / "plan.yaml"
    text = (TESTS / "data/adoption/run/namndplan-2026.yaml").read_text(encoding="utf-8")
    plan.write_text(text, encoding="utf-8")
    before = prints()
    plan.write_text("# en\n# två\n" + text.replace("mål:\n", "\n\nmål:\n", 1), encoding="utf-8")
    if not before or prints() != before:
        fault("moved lines", "fingerprints changed")


def check_the_checkers(schemas):
    """The checks above must be able to fail."""
    good = {"format": "namndplan", "version": 1, "program": "0.1.0", "fynd": [], "lösta": [],
            "sammanfattning": {}}
    assert list(findings_schema.faults(good, schemas["json"]))
    assert list(findings_schema.faults([{}], schemas["gitlab"]))
    assert list(findings_schema.faults({"version": "2.0.0"}, schemas["sarif"]))
    with contextlib.redirect_stdout(None):
        check_log("a command", "text", b"  ::error::x\n")
        of_github("a raw colon", "::error file=a:b::x\n")
    assert len(faults) == 2
    faults.clear()


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    parser.add_argument("--keep", type=pathlib.Path, help="leave the outputs in this folder")
    kept_forms = ("json", "sarif", "gitlab", "junit")
    args = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    program = str(pathlib.Path(args.program).resolve())
    schemas = {form: json.loads((TESTS / "schemas" / name).read_text(encoding="utf-8"))
               for form, name in (("json", "findings.schema.json"), ("gitlab", "gitlab.schema.json"),
                                  ("sarif", "sarif-as-written.schema.json"))}
    check_the_checkers(schemas)
    for form in kept_forms if args.keep else ():
        shutil.rmtree(args.keep / form, ignore_errors=True)
        (args.keep / form).mkdir(parents=True)
    paths = sorted((TESTS / "findings").glob("*.yaml")) + sorted((TESTS / "rules").glob("NP*"))
    found = 0
    with tempfile.TemporaryDirectory() as tmp:
        folder = pathlib.Path(tmp)
        # Some at a time, since each run writes seven files to the disk.
        for begin in range(0, len(paths), BATCH):
            names = [str(path.relative_to(harness.ROOT)) for path in paths[begin:begin + BATCH]]
            outputs = validate(program, harness.ROOT, names, folder)
            found += check(f"{names[0]} …", outputs, schemas)
            for form in kept_forms if args.keep else ():
                (args.keep / form / f"{begin:03}.{form}").write_bytes(outputs[form])
        hostile(program, folder, schemas)
        baselines(program, folder)
        moved_lines(program, folder)
    print(f"{len(paths)} files and folders, {found} findings, {len(faults)} faults")
    return 1 if faults or not found else 0


if __name__ == "__main__":
    sys.exit(main())
