#!/usr/bin/env python3
"""Runs the steps of examples/ci in scratch git repositories: all that `run:`, `before_script:` and
`script:` say, one after the other as the service would, with a stand-in for apt-get. A sound proposal
passes; a broken one stops the job, and what the job uploads is there all the same. What a proposal
brings of programs, packages and baselines is never used.
"""
import argparse
import json
import pathlib
import re
import shutil
import sys
import tempfile
import xml.etree.ElementTree as xml

import harness
import scratch
from scratch import check

EXAMPLES = harness.ROOT / "examples" / "ci"


def github_steps(text):
    """The commands of each `run:`, on its line or in the block below."""
    lines = text.splitlines()
    steps = []
    for number, line in enumerate(lines):
        match = re.match(r"( *)run: (.*)$", line)
        if match and match[2] != "|":
            steps.append(match[2])
        elif match:
            block = []
            for inner in lines[number + 1:]:
                if inner.strip() and len(inner) - len(inner.lstrip()) <= len(match[1]):
                    break
                block.append(inner.strip())
            steps.append("\n".join(block))
    return steps


def gitlab_steps(text):
    """The items of before_script and script."""
    steps, inside = [], False
    for line in text.splitlines():
        if re.match(r"  \w", line):
            inside = line.strip() in ("before_script:", "script:")
        elif inside and line.startswith("    - "):
            steps.append(line[6:])
    return steps


HOSTILE = {"verktyg/namndplan.deb": "förslagets paket", "namndplan": "#!/bin/sh\ntouch $RAN\n",
           "apt-get": "#!/bin/sh\ntouch $RAN\n", "git": "#!/bin/sh\ntouch $RAN\n"}


class Job:
    """The steps of one example, on a proposal to a repository with a plan, a baseline and a package."""

    def __init__(self, program, folder, steps, **env):
        self.folder = pathlib.Path(folder)
        self.origin = scratch.Repository(program, self.folder / "origin")
        self.steps = steps
        self.origin.write("verktyg/namndplan.deb", "basens paket")
        status, output = self.origin.run("namndplan", "baseline", "plans", "-o", "plans/baseline.txt")
        check("a baseline for the job", status == 0, output)
        self.origin.commit()
        self.origin.run("git", "checkout", "-q", "-b", "forslag")
        stub = self.origin.executable(".git/stubs/apt-get", f"""#!/bin/sh
for word; do case $word in *.deb) cat "$word" >> {self.folder}/apt.log;; esac; done
""")
        self.ran = self.folder / "ran"
        self.env = {"PATH": f"{stub.parent}:{self.origin.env['PATH']}", "CI": "true", "RAN": str(self.ran), **env}

    def fetch(self, name, branch):
        """As the service does it: no more than the one commit."""
        target = self.folder / name
        shutil.rmtree(target, ignore_errors=True)
        status, output = self.origin.run("git", "clone", "-q", "--depth=1", f"--branch={branch}",
                                         f"file://{self.origin.folder}", str(target))
        check(f"`{branch}` is fetched", status == 0, output)
        return target

    def run(self, cwd):
        """Exit status of the step that failed, or 0; and all output."""
        log = ""
        for step in self.steps:
            status, output = self.origin.bash(f"cd '{cwd}'\n{step}", **self.env)
            log += output
            if status:
                return status, log
        return 0, log

    def propose_trouble(self):
        """A broken plan, with a baseline that knows its error and programs that should not be run."""
        plan = self.origin.plan
        plan.write_text(plan.read_text(encoding="utf-8").replace("målnivå:", "malniva:", 1), encoding="utf-8")
        for name, text in HOSTILE.items():
            self.origin.executable(name, text)
        status, output = self.origin.run("namndplan", "baseline", "plans", "-o", "plans/baseline.txt")
        check("the proposal's baseline knows its error", status == 0 and
              "NP103" in (self.origin.folder / "plans/baseline.txt").read_text(encoding="utf-8"), output)
        self.origin.commit()

    def check_trust(self, name):
        log = self.folder / "apt.log"
        check(f"{name}: the package is that of the base branch",
              set(log.read_text(encoding="utf-8").split("basens paket")) == {""}, log.read_text(encoding="utf-8"))
        check(f"{name}: no program of the proposal is run", not self.ran.exists())


def play_github(program, folder):
    text = (EXAMPLES / ".github/workflows/namndplan.yml").read_text(encoding="utf-8")
    steps = github_steps(text)
    check("github: its steps were found", len(steps) == 3, steps)
    actions = re.findall(r"uses: (\S+)", text)
    check("github: actions are pinned", all(re.search(r"@[0-9a-f]{40}$", a) for a in actions), actions)
    check("github: only reads", "permissions:\n  contents: read\n" in text and
          not re.search(r"^  pull_request_target:", text, re.MULTILINE))
    summary = f"{folder}/summary.md"
    job = Job(program, folder, steps, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=summary)

    def run():
        job.fetch("bas", "main")
        job.fetch("forslag", "forslag")
        return job.run(folder)

    status, log = run()
    check("github: a sound plan passes", status == 0, log)
    with open(summary, encoding="utf-8") as file:
        check("github: the summary is the plan", file.read().startswith("# Nämndplan 2026"))
    job.propose_trouble()
    status, log = run()
    check("github: a broken plan stops the job", status == 1, log)
    check("github: with an annotation on its line",
          re.search(r"^::error file=plans/namndplan-2026\.yaml,line=\d+,", log, re.MULTILINE), log)
    sarif = json.loads((job.folder / "namndplan.sarif").read_text(encoding="utf-8"))
    check("github: the artifact is there", sarif["runs"][0]["results"], sarif)
    job.check_trust("github")


def play_gitlab(program, folder):
    steps = gitlab_steps((EXAMPLES / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    check("gitlab: its steps were found", len(steps) == 9, steps)
    job = Job(program, folder, steps, GITLAB_CI="true", CI_DEFAULT_BRANCH="main", CI_BUILDS_DIR=f"{folder}/builds")
    tree = job.fetch("projekt", "forslag")
    status, log = job.run(tree)
    check("gitlab: a sound plan passes", status == 0, log)
    check("gitlab: the report is there",
          (tree / "nämndplan.md").read_text(encoding="utf-8").startswith("# Nämndplan 2026"))
    job.propose_trouble()
    tree = job.fetch("projekt", "forslag")
    status, log = job.run(tree)
    check("gitlab: a broken plan stops the job", status == 1, log)
    check("gitlab: with a message that people can read",
          re.search(r"^plans/namndplan-2026\.yaml:\d+:\d+: fel NP103 ", log, re.MULTILINE), log)
    quality = json.loads((tree / "namndplan-kvalitet.json").read_text(encoding="utf-8"))
    check("gitlab: the code quality report names the file",
          quality[0]["location"]["path"] == "plans/namndplan-2026.yaml", quality)
    junit = xml.parse(tree / "namndplan-junit.xml").getroot()
    check("gitlab: the test report has the failure", junit.get("failures") == "1")
    job.check_trust("gitlab")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    args = parser.parse_args()
    if not shutil.which("git"):
        sys.exit("git is not installed")
    for play in (play_github, play_gitlab):
        with tempfile.TemporaryDirectory() as folder:
            play(args.program, folder)
    return 1 if scratch.faults else 0


if __name__ == "__main__":
    sys.exit(main())
