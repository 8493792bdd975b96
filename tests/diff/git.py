#!/usr/bin/env python3
"""`namndplan diff` at home in git, as README.md says: difftool, external diff, textconv. A scratch
repository is taken through the changes that git hands over in ways of its own: files added, removed,
renamed, broken and not merged."""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
import harness  # noqa: E402

EXAMPLE = harness.ROOT / "examples" / "kulturnamnden"
PLAN = "planer/kn/namndplan-2026.yaml"
AUGUST = "planer/kn/uppfoljning-2026-08.yaml"
DECEMBER = "planer/kn/uppfoljning-2026-12.yaml"
TARGET = ["1.1.1 Föreställningar för barn och unga", "90", "95", "+5 (+5,6 %)", "▲ höjd ambition"]
OUTCOME = ["1.1.1 Föreställningar för barn och unga", "utfall", "61", "71", "+10", "▲ bättre"]
faults = []


def check(what, fine, shown=""):
    print(f"{'ok  ' if fine else 'BAD '} {what}{'' if fine else chr(10) + str(shown)}")
    if not fine:
        faults.append(what)


def has_row(output, cells):
    """Whether a line holds the cells in this order, and nothing else but blanks."""
    wanted = "".join(cells).replace(" ", "")
    return any(wanted == line.replace(" ", "").replace("\u00a0", "")
               for line in output.splitlines())


class Repository:
    def __init__(self, program, folder):
        self.folder = pathlib.Path(folder) / "arkiv"
        self.env = harness.environment(
            program, HOME=folder, GIT_CONFIG_NOSYSTEM="1", GIT_PAGER="cat",
            GIT_AUTHOR_NAME="Test", GIT_AUTHOR_EMAIL="test@example.org",
            GIT_COMMITTER_NAME="Test", GIT_COMMITTER_EMAIL="test@example.org")
        self.folder.mkdir()
        self.git("init", "--quiet", "--initial-branch=main")
        shutil.copytree(EXAMPLE, self.folder / "planer" / "kn")
        self.commit("planen")

    def git(self, *arguments, **env):
        done = subprocess.run(["git", *arguments], cwd=self.folder, env={**self.env, **env},
                              timeout=120, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
        return done.returncode, done.stdout.decode("utf-8")

    def commit(self, message):
        self.git("add", "--all")
        self.git("commit", "--quiet", "-m", message)

    def replace(self, file, before, after):
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert before in text, (file, before)
        path.write_text(text.replace(before, after, 1), encoding="utf-8")

    def reset(self):
        self.git("reset", "--quiet", "--hard")


def changes(repository):
    """A commit with a target, an outcome, a new follow-up and one that goes."""
    repository.replace(PLAN, "målnivå: 90", "målnivå: 95")
    repository.replace(AUGUST, '"1.1.1": 61', '"1.1.1": 71')
    april = repository.folder / AUGUST.replace("08", "09")
    april.write_text((repository.folder / AUGUST).read_text(encoding="utf-8")
                     .replace("period: 2026-08", "period: 2026-09"), encoding="utf-8")
    (repository.folder / DECEMBER).unlink()
    repository.git("add", "--all")


def tells_all(what, output):
    check(f"{what}: the target", has_row(output, TARGET), output)
    check(f"{what}: the outcome, with its name from the plan", has_row(output, OUTCOME), output)
    check(f"{what}: a new file", "Ny uppföljning 2026-09" in output, output)
    check(f"{what}: a removed file", "Uppföljning 2026-12 är borttagen" in output, output)
    check(f"{what}: decided, and changed without a decision", "utan ett nytt beslut" in output.replace("\n", " "), output)
    check(f"{what}: nothing is refused", "fel NP" not in output and "fatal" not in output, output)


def difftool(repository):
    extcmd = "--extcmd=namndplan diff"
    status, output = repository.git("difftool", "--no-prompt", extcmd, "HEAD")
    check("difftool: status 0", status == 0, (status, output))
    tells_all("difftool, work tree", output)
    repository.commit("ändringar")
    status, output = repository.git("difftool", "--no-prompt", extcmd, "HEAD~1", "HEAD", "--", PLAN)
    check("difftool, two commits: the target", has_row(output, TARGET), output)
    repository.git("config", "difftool.namndplan.cmd", 'namndplan diff "$LOCAL" "$REMOTE"')
    status, output = repository.git("difftool", "--dir-diff", "--no-symlinks", "--tool=namndplan",
                                    "HEAD~1", "HEAD")
    tells_all("difftool, folders", output)


def external(repository):
    tells_all("GIT_EXTERNAL_DIFF",
              repository.git("diff", "HEAD~1", "HEAD", GIT_EXTERNAL_DIFF="namndplan diff")[1])
    attributes = repository.folder / ".git" / "info" / "attributes"
    attributes.write_text("planer/**/*.yaml diff=namndplan\n", encoding="utf-8")
    repository.git("config", "diff.namndplan.command", "namndplan diff")
    status, output = repository.git("diff", "HEAD~1", "HEAD")
    check("external diff: status 0", status == 0, (status, output))
    tells_all("external diff", output)
    tells_all("log -p", repository.git("log", "-p", "--ext-diff", "-1")[1])

    repository.replace(PLAN, "# det här är standard", "# så här brukar det vara")
    check("external diff: a comment is no change", repository.git("diff") == (0, ""),
          repository.git("diff"))
    repository.reset()

    repository.replace(PLAN, "målnivå: 95", "målniva: 95")
    repository.replace(AUGUST, '"1.1.1": 71', '"1.1.1": 72')
    status, output = repository.git("diff")
    check("external diff, a broken file: located", f"{PLAN}:54:13: fel NP103" in output, output)
    check("external diff, a broken file: and how to see its lines", "--no-ext-diff" in output, output)
    check("external diff, a broken file: the next one is told",
          has_row(output, ["Indikator 1.1.1", "utfall", "71", "72", "+1"]), output)
    check("external diff, a broken file: git goes on", status == 0, (status, output))
    repository.reset()

    repository.git("mv", PLAN, PLAN.replace("namndplan", "plan"))
    repository.replace(PLAN.replace("namndplan", "plan"), "målnivå: 95", "målnivå: 96")
    status, output = repository.git("diff", "HEAD", "-M")
    check("external diff, a renamed file", status == 0 and "95      96" in output, (status, output))
    repository.reset()


def textconv(repository):
    repository.git("config", "--unset", "diff.namndplan.command")
    repository.git("config", "diff.namndplan.textconv", "namndplan diff --textconv")
    status, output = repository.git("show", "--format=%s")
    lines = output.splitlines()
    check("textconv: the old target", "-indikator 1.1.1 · målnivå: 90" in lines, output)
    check("textconv: the new target", "+indikator 1.1.1 · målnivå: 95" in lines, output)
    check("textconv: the new outcome", "+indikator 1.1.1 · utfall: 71" in lines, output)
    check("textconv: a new file", "+uppföljning 2026-09" in lines, output)
    check("textconv: of the plan, those lines alone",
          sum(line.startswith(("+", "-")) for line in output.split("diff --git")[1].splitlines()) == 4,
          output)
    repository.replace(PLAN, "målnivå: 95", "målniva: 95")
    status, output = repository.git("diff")
    check("textconv, a broken file: its lines as they are",
          status == 0 and "+            målniva: 95" in output.splitlines(), (status, output))
    repository.reset()


def unmerged(repository):
    repository.git("config", "diff.namndplan.command", "namndplan diff")
    repository.git("checkout", "--quiet", "-b", "sida")
    repository.replace(PLAN, "målnivå: 95", "målnivå: 96")
    repository.commit("sida")
    repository.git("checkout", "--quiet", "main")
    repository.replace(PLAN, "målnivå: 95", "målnivå: 97")
    repository.commit("huvud")
    repository.git("merge", "sida")
    status, output = repository.git("diff", "--cached")
    check("not merged: said so", (status, output) == (0, f"* Unmerged path {PLAN}\n"),
          (status, output))
    status, output = repository.git("diff", "--ours")
    check("not merged: the marks are named", status == 0 and "fel NP007" in output, (status, output))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    args = parser.parse_args()
    if shutil.which("git") is None:
        sys.exit("git is missing")
    os.umask(0o022)
    with tempfile.TemporaryDirectory() as folder:
        repository = Repository(args.program, folder)
        changes(repository)
        difftool(repository)
        external(repository)
        textconv(repository)
        unmerged(repository)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
