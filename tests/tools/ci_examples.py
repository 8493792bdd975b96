#!/usr/bin/env python3
"""Runs the steps of examples/ci in scratch git repositories: all that `run:`, `before_script:` and
`script:` say, one after the other as the service would, with a stand-in for apt-get. A sound plan
passes; a broken one stops the job, and what the job uploads is there all the same.
"""
import argparse
import json
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


class Job:
    """The steps of one example, in a repository with a plan and a baseline."""

    def __init__(self, program, folder, steps, **env):
        self.repository = scratch.Repository(program, folder)
        self.steps = steps
        self.folder = self.repository.folder
        stub = self.repository.executable(".git/stubs/apt-get",
                                          f"#!/bin/sh\necho \"$@\" >> {folder}/.git/apt.log\n")
        self.env = {"PATH": f"{stub.parent}:{self.repository.env['PATH']}", "CI": "true", **env}
        status, output = self.repository.run("namndplan", "baseline", "plans", "-o",
                                             "plans/baseline.txt")
        check("a baseline for the job", status == 0, output)
        self.repository.commit()

    def run(self):
        """Exit status of the step that failed, or 0; and all output."""
        log = ""
        for step in self.steps:
            status, output = self.repository.bash(step, **self.env)
            log += output
            if status:
                return status, log
        return 0, log

    def break_plan(self):
        plan = self.repository.plan
        plan.write_text(plan.read_text(encoding="utf-8").replace("målnivå:", "malniva:", 1),
                        encoding="utf-8")
        self.repository.commit()


def play_github(program, folder):
    steps = github_steps((EXAMPLES / ".github/workflows/namndplan.yml").read_text(encoding="utf-8"))
    check("github: its steps were found", len(steps) == 3, steps)
    summary = f"{folder}/.git/summary.md"
    job = Job(program, folder, steps, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=summary)
    status, log = job.run()
    check("github: a sound plan passes", status == 0, log)
    check("github: the package is installed",
          "install" in (job.folder / ".git/apt.log").read_text(), log)
    with open(summary, encoding="utf-8") as file:
        check("github: the summary is the plan", file.read().startswith("# Nämndplan 2026"))
    job.break_plan()
    status, log = job.run()
    check("github: a broken plan stops the job", status == 1, log)
    check("github: with an annotation on its line",
          re.search(r"^::error file=plans/namndplan-2026\.yaml,line=\d+,", log, re.MULTILINE), log)
    sarif = json.loads((job.folder / "namndplan.sarif").read_text(encoding="utf-8"))
    check("github: the artifact is there", sarif["runs"][0]["results"], sarif)


def play_gitlab(program, folder):
    steps = gitlab_steps((EXAMPLES / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    check("gitlab: its steps were found", len(steps) == 4, steps)
    job = Job(program, folder, steps, GITLAB_CI="true")
    status, log = job.run()
    check("gitlab: a sound plan passes", status == 0, log)
    check("gitlab: the report is there",
          (job.folder / "nämndplan.md").read_text(encoding="utf-8").startswith("# Nämndplan 2026"))
    job.break_plan()
    status, log = job.run()
    check("gitlab: a broken plan stops the job", status == 1, log)
    check("gitlab: with a message that people can read",
          re.search(r"^plans/namndplan-2026\.yaml:\d+:\d+: fel NP103 ", log, re.MULTILINE), log)
    quality = json.loads((job.folder / "namndplan-kvalitet.json").read_text(encoding="utf-8"))
    check("gitlab: the code quality report names the file",
          quality[0]["location"]["path"] == "plans/namndplan-2026.yaml", quality)
    junit = xml.parse(job.folder / "namndplan-junit.xml").getroot()
    check("gitlab: the test report has the failure", junit.get("failures") == "1")


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
