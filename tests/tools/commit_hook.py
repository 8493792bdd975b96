#!/usr/bin/env python3
"""In a scratch git repository with the hook of .pre-commit-hooks.yaml: a commit with a broken plan is
stopped with a located message, and with a baseline only new findings stop one.

The hook is installed the way pre-commit does it: its `entry`, then the arguments of the user's
configuration, then the staged files that match `files`. Where pre-commit itself is installed, it is
used as well.
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

STAND_IN = """#!/usr/bin/env bash
mapfile -t files < <(git diff --cached --name-only --diff-filter=ACMR | grep -E {files})
[[ ${{#files[@]}} -eq 0 ]] || exec {entry} {arguments} "${{files[@]}}"
"""


def settings():
    """The hook's settings, which are simple lines."""
    text = HOOKS.read_text(encoding="utf-8")
    rows = dict(re.findall(r"^[- ] (\w+): (.*)$", text, re.MULTILINE))
    check("the hook needs nothing but the program", rows.get("language") == "system", rows)
    return rows


def stand_in(repository, arguments):
    rows = settings()
    repository.executable(".git/hooks/pre-commit", STAND_IN.format(
        files=f"'{rows['files']}'", entry=rows["entry"], arguments=arguments))


def pre_commit(repository, arguments):
    hooks = repository.folder / ".git" / "hook-repository"
    hooks.mkdir(exist_ok=True)
    shutil.copy(HOOKS, hooks)
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
    ways = [stand_in] + ([pre_commit] if shutil.which("pre-commit") else [])
    for install in ways:
        print(f"-- {install.__name__}")
        with tempfile.TemporaryDirectory() as folder:
            repository = scratch.Repository(args.program, folder)
            play(repository, install)
            play_old(repository, install)
    return 1 if scratch.faults else 0


if __name__ == "__main__":
    sys.exit(main())
