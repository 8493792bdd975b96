#!/usr/bin/env python3
"""In a scratch git repository with the hook of .pre-commit-hooks.yaml: a commit that would leave a broken
plan is stopped with a located message, whichever file it touches, and with a baseline only new findings stop
one.

The hook is installed as the script that it is, in .git/hooks. Where pre-commit itself is installed, it is used
as well.
"""
import argparse
import re
import shutil
import sys
import tempfile

import harness
import scratch
from scratch import check

HOOKS = harness.ROOT / ".pre-commit-hooks.yaml"

SCRIPT = harness.ROOT / "tools" / "pre-commit" / "namndplan-validate"


def settings():
    """The hook's settings, which are simple lines."""
    text = HOOKS.read_text(encoding="utf-8")
    rows = dict(re.findall(r"^[- ] (\w+): (.*)$", text, re.MULTILINE))
    check("the hook is the script", harness.ROOT / rows["entry"] == SCRIPT, rows)
    check("… and runs whatever is staged, also when a file is removed",
          (rows["language"], rows["always_run"], rows["pass_filenames"]) == ("script", "true", "false"), rows)


def script(repository, arguments):
    repository.executable(".git/hooks/pre-commit", f"#!/bin/sh\nexec {SCRIPT} {arguments}\n")


def pre_commit(repository, arguments):
    hooks = repository.folder / ".git" / "hook-repository"
    hooks.mkdir(exist_ok=True)
    shutil.copy(HOOKS, hooks)
    (hooks / "tools" / "pre-commit").mkdir(parents=True, exist_ok=True)
    shutil.copy(SCRIPT, hooks / "tools" / "pre-commit")
    repository.bash(f"cd '{hooks}' && git init -q && git add -A && git commit -q --allow-empty -m hook")
    _, revision = repository.bash(f"git -C '{hooks}' rev-parse HEAD")
    args = "".join(f", {a}" for a in arguments.split()).removeprefix(", ")
    repository.write(".pre-commit-config.yaml",
                     f"repos:\n  - repo: {hooks}\n    rev: {revision.strip()}\n    hooks:\n"
                     f"      - id: namndplan-validate\n        args: [{args}]\n")
    check("pre-commit installs the hook", repository.run("pre-commit", "install")[0] == 0)


def play(repository, install):
    install(repository, "")
    status, output = repository.commit("första")
    check("a sound plan is committed", status == 0 and repository.commits() == 1, output)

    good = repository.plan.read_text(encoding="utf-8")
    repository.plan.write_text(good.replace("dokument:", "dokumment:", 1), encoding="utf-8")
    status, output = repository.commit()
    check("a broken plan is stopped", status != 0 and repository.commits() == 1, output)
    check("… with a located message",
          re.search(r"plans/namndplan-2026\.yaml:1:1: fel NP104 ", output), output)
    repository.plan.write_text(good + "# mer\n", encoding="utf-8")
    repository.write("annat.yaml", "detta: är ingen plan\n")
    status, output = repository.commit()
    check("mended, it is committed, with a file that is no plan", status == 0, output)


def play_whole(repository, install):
    """What a commit would contain counts, not what it touches nor what is in the work tree."""
    install(repository, "")
    plans = repository.folder / "plans"
    good = repository.plan.read_text(encoding="utf-8")
    council = plans / "regionplan-2026.yaml"
    council_text = council.read_text(encoding="utf-8")

    def stops(what, wanted, *command):
        before = repository.commits()
        status, output = repository.run(*(command or ("git", "commit", "-q", "-m", what)))
        check(what, status != 0 and repository.commits() == before and re.search(wanted, output), output)
        repository.run("git", "reset", "-q", "--hard")
        repository.run("git", "clean", "-q", "-d", "-f")

    repository.run("git", "rm", "-q", "plans/regionplan-2026.yaml")
    stops("a removed council plan that a plan refers to", r"plans/namndplan-2026\.yaml:\d+:\d+: fel NP")

    council.write_text(council_text.replace("titel: ", "titel: Ny ", 1), encoding="utf-8")
    repository.run("git", "add", "-A")
    stops("a council plan that a plan no longer agrees with", r"plans/namndplan-2026\.yaml:\d+:\d+: fel NP")

    repository.run("git", "mv", "plans/regionplan-2026.yaml", "plans/regionplan.yaml")
    stops("a renamed council plan", r"plans/namndplan-2026\.yaml:\d+:\d+: fel NP")

    repository.plan.write_text(good.replace("dokument:", "dokumment:", 1), encoding="utf-8")
    repository.run("git", "add", "-A")
    repository.plan.write_text(good, encoding="utf-8")
    stops("an error that is staged and fixed in the work tree alone", r"namndplan-2026\.yaml:1:1: fel NP104")

    for name in ("uppföljning-2026-08.yaml", "uppfo\u0308ljning-2026-08.yml", "uppfoljning.yaml", "Nämndplan-2.yaml",
                 "sub/dir/regionplan-x.yml", "ett namn med blank.yaml", "-f.yaml"):
        repository.write(f"plans/{name}", "dokument: uppföljning\nformat: 1\nperiod: 2026-13\n")
        repository.run("git", "add", "-A")
        stops(f"a broken `{name}`", r"NP\d+")
    repository.run("git", "add", "-A")

    repository.plan.write_text(good.replace("dokument:", "dokumment:", 1), encoding="utf-8")
    repository.write("annat.yaml", "detta: är ingen plan, men dokument: nämns\n")
    repository.run("git", "add", "annat.yaml")
    status, output = repository.run("git", "commit", "-q", "-m", "annat")
    check("an error in the work tree alone stops nothing", status == 0, output)
    repository.run("git", "checkout", "-q", "--", ".")
    repository.plan.write_text(good.replace("dokument:", "dokumment:", 1), encoding="utf-8")
    stops("commit -a takes the work tree", "NP104", "git", "commit", "-q", "-a", "-m", "a")
    repository.run("git", "rm", "-q", "-r", "plans")
    status, output = repository.run("git", "commit", "-q", "-m", "tomt")
    check("with no plan left there is nothing to check", status == 0, output)


def play_old(repository, install):
    """An old plan with known findings."""
    old = repository.folder / "plans" / "run" / "namndplan-2026.yaml"
    old.parent.mkdir()
    shutil.copy(scratch.OLD, old)
    install(repository, "--strict")
    status, output = repository.commit()
    check("an old plan with warnings is stopped when they count", status != 0, output)
    status, output = repository.run("namndplan", "baseline", "plans", "-o", "plans/baseline.txt")
    check("a baseline is written", status == 0, output)
    install(repository, "--strict --baseline plans/baseline.txt")
    before = repository.commits()
    status, output = repository.commit()
    check("with a baseline it is committed", repository.commits() == before + 1, output)

    text = old.read_text(encoding="utf-8")
    moved = text.replace("mål:\n", "# en rad till\n\nmål:\n", 1)
    old.write_text(moved, encoding="utf-8")
    status, output = repository.commit()
    check("lines that move are still known", status == 0, output)
    old.write_text(moved.replace("            enhet: besök\n", "", 1), encoding="utf-8")
    status, output = repository.commit()
    check("a new finding stops the commit", status != 0, output)
    found = re.findall(r"^\S+: (?:fel|varning|not) (NP\d+)", output, re.MULTILINE)
    check("… and only that is told", found == ["NP303"], output)
    old.write_text(moved, encoding="utf-8")
    status, output = repository.commit()
    check("taken back, there is nothing to commit", "NP" not in output, output)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    args = parser.parse_args()
    settings()
    ways = [script] + ([pre_commit] if shutil.which("pre-commit") else [])
    for install in ways:
        print(f"-- {install.__name__}")
        with tempfile.TemporaryDirectory() as folder:
            repository = scratch.Repository(args.program, folder)
            play(repository, install)
            play_old(repository, install)
        with tempfile.TemporaryDirectory() as folder:
            repository = scratch.Repository(args.program, folder)
            script(repository, "")
            repository.commit("första")
            play_whole(repository, install)
    return 1 if scratch.faults else 0


if __name__ == "__main__":
    sys.exit(main())
