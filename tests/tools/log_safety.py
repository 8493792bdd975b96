#!/usr/bin/env python3
"""What others have written is never obeyed: not by a terminal, not by the runner that shows a CI log.

Three tables are multiplied. Hostile texts; where they are: every text field of the documents in
examples/, every other value, keys, names of files and folders, arguments; and every output: findings and
reports in each format, each command, files that are written, messages on standard error. A command that is
added to the program must be added here too.
"""
import argparse
import concurrent.futures
import copy
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zlib

import harness
import small_yaml

EXAMPLES = harness.ROOT / "examples"
FINDINGS = ("text", "concise", "json", "sarif", "github", "gitlab", "junit")
TABLES = ("indikatorer", "delmål", "mål", "aktiviteter", "uppdrag", "budget")

# Well-formed and without what a plan may not hold, so that they reach the reports.
TEXTS = [
    "::error file=x::a\n::b\r::c\r\n \u3000::d\n\t::e", "\u3000\u00a0::error::x ##[a] ##vso[b] ##x",
    "##[error]x\n##vso[x]###[y", "a ##vso[task.setvariable variable=PATH]/evil", "##TEAMCITY[x]\n\n::x",
    ": :x ::y\n\u200b::z\n\u2060::w", "ok\n::stop-commands::pwn\n##[group]", "##\n[x #" + "#[ ##[",
]
# What names and arguments may hold besides; no NUL and no slash.
NAMES = [
    "::error::x", "##vso[task.complete result=Succeeded;]x", "##[error]x", "##teamcity[x]", ":", " :",
    "a\n::error::b", "a\r##[x]", "\x1b]0;x\x07\u202ey", "\udce5\udcff", "\u2028::x\u0085::y", "-f",
    "--help", "--lang=en", "-", "\u3000::a", "\ufeff::b\U000e0041",
]
SPACES = " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u180e\u2028\u2029\u202f\u205f\u3000\u2060\ufeff" + \
    "".join(map(chr, range(0x2000, 0x200c)))
LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
LOG_MARK = re.compile(r"##[A-Za-z]*\[")
CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
                     "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff\U000e0000-\U000e007f]")
OURS = re.compile(r"::(error|warning|notice) (file|title)=[^:]*::\S")
# Outputs whose lines are all the program's own: a line end of the data's would make one more.
ONE_LINE = re.compile(r"^(\S.*?: (error|warning|note) NP|\d+ fil|namndplan: |Se `namndplan |löst: |::)")

faults = []


def fault(what, output):
    faults.append(what)
    print(f"BAD  {what}\n     {output[:400]!r}".encode("utf-8", "backslashreplace").decode())


def examine(what, raw, form=""):
    """One output, as the bytes that would be in the log."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return fault(f"{what}: not UTF-8: {error}", raw)
    if form == "csv-sv":
        text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if match := CONTROL.search(text):
        fault(f"{what}: a raw U+{ord(match[0]):04X}", text[max(0, match.start() - 80):])
    if "\r" in text and not form.startswith("csv"):
        fault(f"{what}: a raw CR", text)
    for line in LINE_END.split(text):
        if LOG_MARK.search(line):
            fault(f"{what}: a log mark", line)
        if line.strip(SPACES).startswith("::") and not (form == "github" and OURS.match(line)):
            fault(f"{what}: a command", line)
        if form in ("concise", "messages") and line and not ONE_LINE.match(line):
            fault(f"{what}: a line of the data's own", line)
    return None


class Run:
    """Runs commands in a folder, and examines all that they print and write."""

    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)
        self.env = harness.environment(program)

    def __call__(self, *words, form="", statuses=(0, 1, 2, 3), what="", **more):
        done = subprocess.run([self.program, *words], cwd=self.folder, env={**self.env, **more},
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              check=False, timeout=120)
        name = f"{what} {' '.join(words)}"[:200]
        if done.returncode not in statuses:
            fault(f"{name}: exit status {done.returncode}", done.stderr)
        examine(name, done.stdout, "" if form == "messages" else form)
        examine(f"{name} (standard error)", done.stderr, "messages" if form == "messages" else "")
        return done

    def written(self, what, path, form=""):
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                examine(f"{what} {file.name}", file.read_bytes(), form)


# ---- documents as trees ----

def leaves(node, pattern="", path=()):
    """(pattern, path) of each value: ("mål[].titel", ("mål", 0, "titel"))."""
    if isinstance(node, str):
        yield pattern, path
    for key, child in (node.items() if isinstance(node, dict) else
                       enumerate(node) if isinstance(node, list) else ()):
        name = "[]" if isinstance(node, list) else f".{key}" if pattern else key
        yield from leaves(child, pattern + name, (*path, key))


def get(tree, path):
    for key in path:
        tree = tree[key]
    return tree


def put(tree, path, value):
    get(tree, path[:-1])[path[-1]] = value


class Documents:
    """Those of examples/, by their names below a folder. JSON is YAML, a line a value."""

    def __init__(self):
        self.trees = {path.relative_to(EXAMPLES): small_yaml.read(path)
                      for path in sorted(EXAMPLES.rglob("*.yaml"))
                      if path.parent.name in ("kulturnamnden", "ktn", "pan", "region-exempel")}

    def filled(self, patterns, texts, shift):
        """Copies with a text at each place of the patterns; what was equal, as titles must be, still is."""
        out = {}
        for name, tree in self.trees.items():
            out[name] = copy.deepcopy(tree)
            for pattern, path in leaves(tree):
                if (tree["dokument"], pattern) in patterns:
                    number = zlib.crc32(get(tree, path).encode()) + shift
                    put(out[name], path, texts[number % len(texts)])
        return out

    def patterns(self):
        return {(tree["dokument"], pattern) for tree in self.trees.values()
                for pattern, _ in leaves(tree)}


def write(folder, trees):
    for name, tree in trees.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(tree, ensure_ascii=False, indent=1), encoding="utf-8")


def lines_of(tree):
    """The pattern of the value on each line, as json.dumps has it."""
    marks = copy.deepcopy(tree)
    for pattern, path in list(leaves(tree)):
        put(marks, path, f"\0{pattern}\0")
    return {number: line.split("\\u0000")[1] for number, line in
            enumerate(json.dumps(marks, ensure_ascii=False, indent=1).splitlines(), 1)
            if "\\u0000" in line}


def text_fields(run, documents):
    """The places that take any text: all are filled, and those that validate refuses are put back."""
    patterns = documents.patterns()
    while True:
        trees = documents.filled(patterns, TEXTS, 0)
        write(run.folder, trees)
        done = run("validate", ".", "-f", "json", "--max-findings", "0", statuses=(0, 1))
        errors = [f for f in json.loads(done.stdout)["fynd"] if f["grad"] == "error"]
        if not errors:
            return patterns
        refused = set()
        for error in errors:
            tree = documents.trees[pathlib.Path(error["fil"])]
            pattern = lines_of(tree).get(error.get("början", {}).get("rad"))
            refused.add((tree["dokument"], pattern))
        if not refused & patterns:
            sys.exit(f"cannot tell which value is refused: {errors[0]}")
        patterns -= refused


# ---- outputs ----

def reports(run, folder, what):
    """Every command that reads sound documents, in every format."""
    plan = f"{folder}/kulturnamnden/namndplan-2026.yaml"
    august, december = (f"{folder}/kulturnamnden/uppfoljning-2026-{m}.yaml" for m in ("08", "12"))
    calls = [(("validate", folder, "-f", form, "--max-findings", "0"), form)
             for form in FINDINGS]
    calls += [(("validate", folder, "--statistics"), "text")]
    for report, path in (("plan", plan), ("followup", plan), ("summary", folder)):
        calls += [(("report", report, path), "md"), (("report", report, path, "-f", "json"), "json")]
        calls += [(("report", report, path, "-f", form, "--table", table), form)
                  for form in ("csv", "csv-sv") for table in TABLES]
    for one, other in ((plan, f"{folder}/region-exempel/ktn/namndplan-2026.yaml"), (august, december),
                       ("/dev/null", folder), (folder, "/dev/null")):
        calls += [(("diff", one, other, "-f", form), form) for form in ("text", "md", "json")]
    calls += [(("diff", plan, one, "0" * 40, "100644", other, "1" * 40, "100644"), "text")
              for one, other in ((plan, "/dev/null"), (august, december))]
    calls += [(("diff", "--textconv", path), "text") for path in (plan, august)]
    calls += [(("why", name, plan, *form), "text") for name in ("1", "1.1", "1.1.1", "Summa", "scen")
              for form in ((), ("-f", "json"), ("--short",))]
    calls += [((*command, plan), "yaml") for command in
              (("rollover",), ("new", "followup", "--period", "2026-10"))]
    calls += [(("new", "plan", "--council-plan", f"{folder}/kulturnamnden/regionplan-2026.yaml",
                "--board", "Kulturnämnden", "--short", "KN"), "yaml"),
              (("status", folder), "text"), (("baseline", folder), "baseline")]
    return [(words, form, what) for words, form in calls]


def names(run):
    """Files and folders with hostile names: reports, findings, baselines, messages, git's external diff."""
    for number, name in enumerate(NAMES):
        folder = run.folder / f"namn-{number}"
        inner = folder / f"{name}.d"
        try:
            inner.mkdir(parents=True)
        except OSError as error:
            sys.exit(f"{name!r}: {error}")
        for file in ("namndplan-2026.yaml", "uppfoljning-2026-08.yaml"):
            text = (EXAMPLES / "kulturnamnden" / file).read_text(encoding="utf-8")
            text = text.replace("plan: namndplan-2026.yaml", "plan: " + json.dumps("p.yaml"))
            target = "p.yaml" if file.startswith("n") else f"{name}u.yaml"
            (inner / target).write_text(text.replace("regionplan: regionplan-2026.yaml   ", ""),
                                        encoding="utf-8")
        (inner / f"{name}.yaml").write_bytes((inner / "p.yaml").read_bytes())
        (folder / f"{name}x.yaml").write_text("dokument: nämndplan\nx: 1\n", encoding="utf-8")
        (folder / name).write_text("dokument: nämndplan\nx: 1\n", encoding="utf-8")
        yield from name_calls(folder.name, name)


def name_calls(folder, name):
    plan, follow_up, broken, bare = (f"{folder}/{rest}" for rest in (
        f"{name}.d/{name}.yaml", f"{name}.d/{name}u.yaml", f"{name}x.yaml", name))
    for form in FINDINGS:
        yield ("validate", folder, bare, "-f", form), form, "name"
        yield ("validate", folder, f"--also={form}={folder}/also-{form}"), "text", "name"
    yield ("validate", folder, bare, "--statistics"), "text", "name"
    for words in (("report", "plan"), ("report", "followup"), ("report", "summary"), ("status",),
                  ("rollover",), ("new", "followup", "--period", "2026-10"), ("baseline",)):
        for path in (plan, follow_up, broken, folder, bare):
            yield (*words, path), "", "name"
    for form in ("text", "md", "json"):
        yield ("diff", plan, "/dev/null", "-f", form), "", "name"
        yield ("diff", "/dev/null", f"{folder}/{name}.d", "-f", form), "", "name"
        yield ("diff", plan, broken, "-f", form), "", "name"
        yield ("diff", "-f", form, name, plan, "0" * 40, "100644", follow_up, "1" * 40, "100644"), "", "name"
        yield ("diff", "-f", form, name, plan, "0" * 40, "100644", "/dev/null", ".", "."), "", "name"
    yield ("diff", "--textconv", plan), "", "name"
    yield ("why", "1.1", plan), "", "name"
    yield ("why", "1.1", plan, "--short"), "", "name"
    yield ("why", "1.1", plan, "-f", "json"), "", "name"


def arguments():
    """Messages that quote an argument."""
    files = ("validate", "report plan", "report followup", "report summary", "status", "rollover",
             "baseline", "new followup", "schema", "generate", "explain", "rules", "help", "new plan",
             "new regionplan")
    options = ("--format", "--also", "--output", "--table", "--unit", "--period", "--year", "--board",
               "--short", "--organisation", "--council-plan", "--severity", "--fail-on", "--baseline",
               "--date", "--max-findings", "--jobs", "--color", "--root", "--reader", "--lang",
               "--stdin-filename")
    plan = "examples/kulturnamnden/namndplan-2026.yaml"
    for name in [*NAMES, *TEXTS]:
        yield (name,), "" if name.startswith("--lang") else "messages", "argument"
        for command in files:
            yield (*command.split(), "--", name), "", "argument"
            yield (*command.split(), f"--{name}"), "", "argument"
        for number, option in enumerate(options):
            command = ("validate", "report followup", "new plan")[(number + len(name)) % 3]
            yield (*command.split(), f"{option}={name}", plan), "", "argument"
        yield ("why", name, plan), "", "argument"
        yield ("diff", name, plan), "", "argument"
        yield ("diff", plan, name), "", "argument"


def single_values(run, documents):
    """Each value, and each key, hostile by itself: findings in every format."""
    trees = {"plan": pathlib.Path("kulturnamnden/namndplan-2026.yaml"),
             "follow-up": pathlib.Path("kulturnamnden/uppfoljning-2026-08.yaml"),
             "council": pathlib.Path("kulturnamnden/regionplan-2026.yaml")}
    folder = run.folder / "var-for-sig"
    for kind, source in trees.items():
        tree = documents.trees[source]
        seen = set()
        for number, (pattern, path) in enumerate(leaves(tree)):
            if pattern in seen:
                continue
            seen.add(pattern)
            changed = copy.deepcopy(tree)
            put(changed, path, TEXTS[number % len(TEXTS)])
            write(folder, {f"{kind}-{number}.yaml": changed})
            changed = copy.deepcopy(tree)
            parent = get(changed, path[:-1])
            if isinstance(parent, dict):
                parent[TEXTS[number % len(TEXTS)]] = parent.pop(path[-1])
                write(folder, {f"{kind}-{number}-key.yaml": changed})
    for form in FINDINGS:
        yield ("validate", folder.name, "-f", form, "--max-findings", "0"), form, "value"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth command, for a slow build")
    args = parser.parse_args()
    documents = Documents()
    with tempfile.TemporaryDirectory() as name:
        run = Run(args.program, name)
        (run.folder / ".git").mkdir()
        fields = run.folder / "falt"
        (fields / ".git").mkdir(parents=True)
        patterns = text_fields(Run(args.program, fields), documents)
        print(f"{len(patterns)} text fields: {', '.join(sorted(p for _, p in patterns))}")
        calls = []
        for shift in range(len(TEXTS)):
            folder = f"text-{shift}"
            write(run.folder / folder, documents.filled(patterns, TEXTS, shift))
            calls += reports(run, folder, "text")
        calls += [*names(run), *single_values(run, documents)]
        here = Run(args.program, run.folder / "argument")
        shutil.copytree(EXAMPLES, here.folder / "examples")
        with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
            jobs = [pool.submit(run, *words, form=form, what=what) for words, form, what in calls[::args.every]]
            jobs += [pool.submit(here, *words, form=form, what=what)
                     for words, form, what in list(arguments())[::args.every]]
            for job in jobs:
                job.result()
        for number in range(len(NAMES)):
            for form in FINDINGS:
                run.written("--also", run.folder / f"namn-{number}" / f"also-{form}", form)
        print(f"{len(jobs)} commands")
        covered = {" ".join(words[:2]) if words[0] in ("report", "new") else words[0]
                   for words, _, _ in [*calls, *arguments()]}
        helped = here("help").stdout.decode()
        listed = re.findall(r"^  ([a-z]+(?: [a-z]+)?)  ", helped, re.MULTILINE)
        if missing := [command for command in listed if command not in covered]:
            fault(f"no hostile text for {missing}", helped)
        if len(patterns) < 40:
            fault("few text fields", str(patterns))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
