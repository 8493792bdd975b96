#!/usr/bin/env python3
"""Holds the manual pages that `generate man` prints.

Nothing is left to fill in; mandoc has nothing to say of them, not even of style; the lines of every
rule's examples stand in the page as a reader sees it; and the plans that the page on the format shows
are files that `validate` takes. mandoc's part is passed over, and said so, where it is not installed.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import harness

PAGES = {"namndplan": "1", "namndplan-plan": "5", "namndplan-rules": "7"}


def run(arguments, env, text=None):
    done = subprocess.run(arguments, env=env, input=text and text.encode("utf-8"), timeout=60,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.stdout.decode("utf-8", "replace")


def shown(source, env):
    """The page as text, without the overstrikes, on lines too wide to be broken."""
    return re.sub(r".\x08", "", run(["mandoc", "-T", "utf8", "-O", "width=300"], env, source))


def source_faults(name, source):
    if "{{" in re.sub(r"(?s)^\.nf$.*?^\.fi$", "", source, flags=re.M):
        yield "something is left to fill in"
    head = rf'\.TH {name.upper()} {PAGES[name]} \d{{4}}-\d\d-\d\d "namndplan [\d.]+" namndplan\n'
    if not re.search(head, source):
        yield "has no proper .TH"


def lint_faults(source, env):
    output = run(["mandoc", "-T", "lint", "-W", "all"], env, source)
    if output:
        yield f"mandoc: {output}"


def rule_faults(source, rules, env):
    page = shown(source, env).replace("\u00a0", " ")
    lines = {line.strip() for line in page.splitlines()}
    for rule in rules:
        for example in (rule["före"], rule["efter"]):
            wanted = {line.replace("\u00a0", " ").strip() for line in example.splitlines()}
            missing = {line for line in wanted if line and line not in lines}
            if missing:
                yield f"{rule['kod']}: not shown as it is: {sorted(missing)}"


def plan_faults(source, program, env):
    """The examples of the page on the format, as files."""
    blocks = re.findall(r"(?ms)^\.nf\n(.*?)^\.fi\n", source)
    if len(blocks) != 2:
        yield f"{len(blocks)} examples, not a plan and a follow-up"
    with tempfile.TemporaryDirectory() as folder:
        for name, block in zip(("namndplan-2026.yaml", "uppfoljning-2026-08.yaml"), blocks):
            harness.write(os.path.join(folder, name), block.replace("\\-", "-"))
        output = run([program, "validate", folder, "--strict"], env)
        if " 0 fel, 0 varningar" not in output:
            yield output


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    program = str(pathlib.Path(parser.parse_args().program).resolve())
    env = {**harness.environment(program), "LC_ALL": "C.UTF-8"}
    rules = json.loads(run([program, "rules", "-f", "json"], env))["regler"]
    mandoc = shutil.which("mandoc", path=env["PATH"])
    if not mandoc:
        print("mandoc is not installed; only the source was looked at")
    faults = []
    for name in PAGES:
        for language in ("sv", "en"):
            source = run([program, "generate", "man", name, "--lang", language], env)
            found = list(source_faults(name, source))
            if name == "namndplan-plan":
                found += plan_faults(source, program, env)
            if mandoc:
                found += lint_faults(source, env)
                if name == "namndplan-rules":
                    found += rule_faults(source, rules, env)
            faults += [f"{name}({PAGES[name]}) {language}: {fault}" for fault in found]
    sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
