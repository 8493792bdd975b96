#!/usr/bin/env python3
"""`namndplan diff` at home in git, as README.md says: difftool, external diff, textconv. A scratch
repository is taken through the changes that git hands over in ways of its own: files added, removed,
renamed, broken and not merged."""
import argparse
import os
import pathlib
import re
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

    def run(self, *command, given="", **env):
        done = subprocess.run(command, cwd=self.folder, env={**self.env, **env}, timeout=120,
                              input=given.encode(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              check=False)
        return done.returncode, done.stdout.decode("utf-8")

    def git(self, *arguments, **env):
        return self.run("git", *arguments, **env)

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


NAMES = ["-", "--help", "--lang=en", "--textconv", "-f", "--", "-o", "--version", "ett namn"]


def names(repository):
    """Names of files are names, whatever git is told to run."""
    repository.git("checkout", "--quiet", "-b", "namn")
    plan = (repository.folder / PLAN).read_text(encoding="utf-8")
    for name in NAMES:
        (repository.folder / name).write_text(plan, encoding="utf-8")
    attributes = repository.folder / ".git" / "info" / "attributes"
    attributes.write_text("* diff=namndplan\n", encoding="utf-8")
    repository.commit("namn")
    for name in NAMES:
        (repository.folder / name).write_text(plan.replace("målnivå: 95", "målnivå: 96"), encoding="utf-8")

    def each(what, *command, wanted, **env):
        for name in NAMES:
            status, output = repository.git(*command, "--", f"./{name}", **env)
            check(f"{what}, a file named `{name}`", status == 0 and wanted(output, name), (status, output))

    def row(output, _):
        return has_row(output, ["1.1.1 Föreställningar för barn och unga", "95", "96", "+1 (+1,1 %)",
                                "▲ höjd ambition"])

    repository.git("config", "diff.namndplan.command", "namndplan diff")
    each("external diff", "diff", wanted=row)
    each("external diff, with options", "diff", wanted=row, GIT_EXTERNAL_DIFF="namndplan --lang sv diff -f text")
    each("external diff, after --", "diff", wanted=row, GIT_EXTERNAL_DIFF="namndplan diff --")
    each("difftool", "difftool", "--no-prompt", "--extcmd=namndplan diff", wanted=row)
    repository.git("config", "--unset", "diff.namndplan.command")
    each("textconv", "diff", wanted=lambda output, _: "+indikator 1.1.1 · målnivå: 96" in output.splitlines())
    each("textconv, after --", "-c", "diff.namndplan.textconv=namndplan diff --textconv --", "diff",
         wanted=lambda output, _: "+indikator 1.1.1 · målnivå: 96" in output.splitlines())
    repository.git("config", "diff.namndplan.command", "namndplan diff")
    (repository.folder / "--help").unlink()
    check("external diff, a removed file named `--help`",
          "är borttagen" in repository.git("diff", "--", "./--help")[1], repository.git("diff", "--", "./--help"))
    check("unmerged, a file named `--help`",
          repository.run("namndplan", "diff", "--help", GIT_DIFF_PATH_TOTAL="1")
          == (0, "* Unmerged path --help\n"))
    repository.reset()
    repository.git("checkout", "--quiet", "main")


STATUSES = [
    (0, "the same", "diff", PLAN, PLAN),
    (0, "nothing and nothing", "diff", "/dev/null", "/dev/null"),
    (0, "the same, standard input", "diff", "-", PLAN),
    (1, "a difference", "diff", "annan.yaml", PLAN),
    (1, "a difference, in a pipe that is closed", "diff", "annan.yaml", PLAN),
    (1, "a new file", "diff", "/dev/null", PLAN),
    (1, "a removed file", "diff", PLAN, "/dev/null"),
    (1, "a new folder", "diff", "/dev/null", "planer"),
    (2, "one argument", "diff", PLAN),
    (2, "an unknown option", "diff", PLAN, PLAN, "--nix"),
    (2, "a folder and a file", "diff", "planer", PLAN),
    (2, "two kinds", "diff", PLAN, AUGUST),
    (2, "standard input twice", "diff", "-", "-"),
    (3, "a missing file", "diff", "saknas.yaml", PLAN),
    (3, "a missing file, second", "diff", PLAN, "saknas.yaml"),
    (3, "a missing folder", "diff", "planer", "saknas"),
    (3, "a broken file", "diff", "trasig.yaml", PLAN),
    (3, "an empty file", "diff", "tom.yaml", PLAN),
    (3, "a folder without plans", "diff", "tom", "planer"),
    (3, "a folder with a broken file", "diff", "trasig", "planer"),
    (3, "two plans of one board and year", "diff", "dubbel", "planer"),
    (3, "empty standard input, first", "diff", "-", PLAN),
    (3, "empty standard input, second", "diff", PLAN, "-"),
    (3, "empty standard input for a file", "diff", "-", PLAN, "--stdin-filename", PLAN),
    (3, "output that cannot be written", "diff", "annan.yaml", PLAN, "-o", "saknas/ut.md"),
]


def statuses(repository):
    """0 the same, 1 different, 2 usage, 3 a source that cannot be read or has errors."""
    folder = repository.folder
    plan = (folder / PLAN).read_text(encoding="utf-8")
    for name in ("tom", "trasig", "dubbel"):
        (folder / name).mkdir()
    for name, text in (("annan.yaml", plan.replace("målnivå: 95", "målnivå: 96")), ("tom.yaml", ""),
                       ("trasig.yaml", "dokument: nämndplan\nx: [\n"), ("trasig/a.yaml", "x: [\n"),
                       ("dubbel/a.yaml", plan), ("dubbel/b.yaml", plan)):
        (folder / name).write_text(text, encoding="utf-8")
    for wanted, what, *command in STATUSES:
        given = plan if what == "the same, standard input" else ""
        if "closed" in what:
            status, output = repository.run("bash", "-o", "pipefail", "-c",
                                            "trap '' PIPE; namndplan " + " ".join(command) + " | true")
        else:
            status, output = repository.run("namndplan", *command, given=given)
        check(f"status {wanted}: {what}", status == wanted, (status, output))
        check(f"… says why: {what}", wanted < 2 or output.startswith(("namndplan: ", "trasig", "tom", "saknas")),
              output)
    repository.git("clean", "--quiet", "-d", "--force")


def readme_line(repository):
    """The change list of README's CI job: loud where there is nothing to compare with."""
    text = (harness.ROOT / "README.md").read_text(encoding="utf-8")
    found = [block for block in re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
             if "GITHUB_STEP_SUMMARY" in block]
    check("README has one line for CI", len(found) == 1, found)
    script = found[0].replace("plans/region-vasterbotten/run/namndplan-2026.yaml", PLAN)
    repository.replace(PLAN, "målnivå: 95", "målnivå: 98")
    repository.git("checkout", "--quiet", "-b", "forslag")
    repository.commit("forslag")
    for what, depth, prepare, wanted in (
            ("whole checkout", [], "true", 0), ("shallow checkout", ["--depth=1", "--branch=forslag"], "true", 0),
            ("nowhere to fetch from", ["--depth=1", "--branch=forslag"], "git remote set-url origin /nowhere", None)):
        clone = repository.folder.parent / "klon"
        shutil.rmtree(clone, ignore_errors=True)
        repository.run("git", "clone", "--quiet", "--branch=forslag", *depth, f"file://{repository.folder}", str(clone))
        summary = clone / "summary.md"
        status, output = repository.run("bash", "-c", f"cd '{clone}' && {prepare}; (\n{script})",
                                        GITHUB_STEP_SUMMARY=str(summary))
        told = summary.exists() and "98" in summary.read_text(encoding="utf-8")
        check(f"README's CI line, {what}", (status, told) == (0, True) if wanted == 0 else status != 0,
              (status, output))
    repository.git("checkout", "--quiet", "main")


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
        names(repository)
        statuses(repository)
        readme_line(repository)
        unmerged(repository)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
