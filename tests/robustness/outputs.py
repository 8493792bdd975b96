#!/usr/bin/env python3
"""Where a report may be written: every option that writes, with every kind of target. What is
written is whole, nothing else is touched, and nothing is left beside it."""
import argparse
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
import harness  # noqa: E402

PLAN = harness.ROOT / "examples" / "kulturnamnden"
NOBODY = 65534
OLD = "det som stod där\n"

# Command and option: the words, and one of the files that are read ("": none is).
ROWS = {
    "validate --also": (["validate", "kn", "--also"], "kn/namndplan-2026.yaml"),
    "baseline -o": (["baseline", "kn", "-o"], "kn/uppfoljning-2026-08.yaml"),
    "report plan -o": (["report", "plan", "kn", "-o"], "kn/namndplan-2026.yaml"),
    "report followup -o": (["report", "followup", "kn", "-o"], "kn/uppfoljning-2026-08.yaml"),
    "report summary -o": (["report", "summary", "kn", "--period", "2026-12", "-o"],
                          "kn/regionplan-2026.yaml"),
    "diff -o": (["diff", "kn/uppfoljning-2026-04.yaml", "kn/uppfoljning-2026-08.yaml", "-o"],
                "kn/uppfoljning-2026-04.yaml"),
    "schema -o": (["schema", "-o"], ""),
    "generate -o": (["generate", "bash", "-o"], ""),
    "new plan -o": (["new", "plan", "--council-plan", "kn/regionplan-2026.yaml", "-o"],
                    "kn/regionplan-2026.yaml"),
    "new followup -o": (["new", "followup", "kn", "--period", "2026-10", "-o"],
                        "kn/namndplan-2026.yaml"),
    "new regionplan -o": (["new", "regionplan", "-o"], ""),
    "rollover -o": (["rollover", "kn", "-o"], "kn/namndplan-2026.yaml"),
}
ONLY_NEW = {"new plan -o", "new followup -o", "new regionplan -o", "rollover -o"}
faults = []


def check(what, fine, shown=""):
    if not fine:
        faults.append(what)
        print(f"BAD {what}: {shown!r}"[:600])


def unprivileged():
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


class Tree:
    def __init__(self, program, folder):
        os.chmod(folder, 0o755)
        self.root = pathlib.Path(folder) / "root"
        self.outside = pathlib.Path(folder) / "outside"
        self.program = pathlib.Path(folder) / "namndplan"
        shutil.copy(program, self.program)
        self.fresh()

    def fresh(self):
        for path in (self.root, self.outside):
            shutil.rmtree(path, ignore_errors=True)
            path.mkdir()
            path.chmod(0o777)
        (self.root / ".git").mkdir()
        shutil.copytree(PLAN, self.root / "kn")
        for path in [self.root / "kn", *(self.root / "kn").iterdir()]:
            path.chmod(0o777)
        (self.root / "out").mkdir()
        (self.root / "out").chmod(0o777)

    def files(self):
        """Everything there is, with its text."""
        found = {}
        for top in (self.root, self.outside):
            for path in sorted(top.rglob("*")):
                kind = ("link", os.readlink(path)) if path.is_symlink() else path.is_file() and path.read_bytes()
                found[str(path.relative_to(top.parent))] = kind
        return found

    def run(self, words, before=unprivileged, wrapper=(), **more):
        done = subprocess.run([*wrapper, str(self.program), *words], cwd=self.root, timeout=60,
                              env=harness.environment(self.program), stdin=subprocess.DEVNULL,
                              capture_output=True, preexec_fn=before, check=False, **more)
        return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


class Case:
    """One option."""

    def __init__(self, tree, name):
        self.tree, self.name = tree, name
        self.words, self.input = ROWS[name]
        self.also = name.endswith("--also")
        tree.fresh()
        target = tree.root / "out/reference"
        self.status, self.stdout, errors = self.command("out/reference")
        check(f"{name}: written", target.is_file(), (self.status, errors))
        self.text = target.read_bytes() if target.is_file() else b""
        # Without the option; a draft that lies nowhere refers to other files in another way.
        self.plain = self.text if self.also else tree.run(self.words[:-1])[1]
        check(f"{name}: the same as without it", name in ONLY_NEW or self.plain == self.text)

    def command(self, target, **more):
        return self.tree.run([*self.words, ("json=" if self.also else "") + target], **more)

    def whole(self, what, target, fits):
        """The command is to do as it does with an ordinary file."""
        status, stdout, errors = self.command(target)
        check(f"{self.name}, {what}: status", status == self.status, (status, errors))
        check(f"{self.name}, {what}: whole", fits(stdout))

    def refused(self, what, target, wanted, **more):
        """The command is to fail, and to leave everything as it was."""
        before = self.tree.files()
        status, _, errors = self.command(target, **more)
        check(f"{self.name}, {what}: status {wanted}", status == wanted, (status, errors))
        check(f"{self.name}, {what}: says so", errors.startswith("namndplan: "), errors)
        check(f"{self.name}, {what}: all as it was", self.tree.files() == before)

    def ordinary(self):
        out = self.tree.root / "out"
        self.tree.fresh()
        self.whole("a new file", "out/new", lambda _: (out / "new").read_bytes() == self.text)
        check(f"{self.name}, a new file: alone", os.listdir(out) == ["new"], os.listdir(out))
        (out / "old").write_text(OLD)
        (out / "old").chmod(0o666)
        if self.name in ONLY_NEW:
            self.refused("an old file", "out/old", 3)
        else:
            self.whole("an old file", "out/old", lambda _: (out / "old").read_bytes() == self.text)
        check(f"{self.name}, an old file: nothing beside it",
              sorted(os.listdir(out)) == ["new", "old"], os.listdir(out))

    def refusals(self):
        root = self.tree.root
        self.tree.fresh()
        (root / "out/old").write_text(OLD)
        (root / "out/link").symlink_to("old")
        (root / "out/nowhere").symlink_to("gone")
        (root / "way").symlink_to("../outside")
        (root / "out/folder").mkdir()
        (root / "closed").mkdir(mode=0o555)
        for target in ("out/link", "out/nowhere", "way/file", "out/../way/file", "out/folder",
                       "out/missing/file", "closed/file", "/dev/full", "out/" + "n" * 256,
                       "/dev/fd/99"):
            self.refused(f"to {target[:20]}", target, 3)
        if not self.name.startswith("report"):
            self.refused("to out/folder/", "out/folder/", 3)
        if self.input:
            os.link(root / self.input, root / "out/hard")
            for target in (self.input, "out/hard", f"out/../{self.input}", f"./{self.input}"):
                self.refused(f"to its input as {target}", target, 2)
        for target in ("other.yaml", "other.YML"):
            (root / target).write_text("# en plan\ndokument: nämndplan\n")
            self.refused(f"to a plan that is not read, {target}", target, 3 if self.name in ONLY_NEW else 2)
        (root / "notes.yaml").write_text("a: b\n")
        (root / "notes.yaml").chmod(0o666)
        if self.name not in ONLY_NEW:
            self.whole("to YAML that is no document", "notes.yaml", lambda _: (root / "notes.yaml").read_bytes() == self.text)
        if self.also:
            self.refused("to -", "-", 2)

    def special(self):
        self.tree.fresh()
        for target in () if self.also else ("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"):
            self.whole(f"to {target}", target, lambda stdout: stdout == self.plain)
        if self.also:
            self.whole("to /dev/stdout", "/dev/stdout", lambda stdout: stdout == self.stdout + self.text)
        check(f"{self.name}: no file is called -", not (self.tree.root / "-").exists())
        self.whole("to /dev/null", "/dev/null", lambda _: True)
        fifo = self.tree.root / "out/fifo"
        os.mkfifo(fifo)
        fifo.chmod(0o666)
        got = []
        reader = threading.Thread(target=lambda: got.append(fifo.read_bytes()), daemon=True)
        reader.start()
        status, _, errors = self.command("out/fifo")
        reader.join(10)
        check(f"{self.name}, a FIFO", (status, got) == (self.status, [self.plain]), (status, errors))
        self.substitution()

    def substitution(self):
        """As bash's >(cat) gives it."""
        receiving, sending = os.pipe()
        got = []

        def read():
            with os.fdopen(receiving, "rb") as stream:
                got.append(stream.read())
        reader = threading.Thread(target=read, daemon=True)
        reader.start()
        status, _, errors = self.command(f"/dev/fd/{sending}", pass_fds=[sending])
        os.close(sending)
        reader.join(10)
        check(f"{self.name}, a process substitution", (status, got) == (self.status, [self.plain]),
              (status, errors))

    def breakdowns(self):
        self.tree.fresh()
        (self.tree.root / "out/old").write_text(OLD)

        def small():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))
            unprivileged()
        self.refused("a disk that fills up", "out/new", 3, before=small)
        strace = shutil.which("strace")
        for name in ("TERM", "INT", "HUP") if strace else ():
            before = self.tree.files()
            wrapper = [strace, "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync", "-e",
                       f"inject=fsync:signal={name}:when=1"]
            status, _, _ = self.command("out/new", wrapper=wrapper)
            check(f"{self.name}, SIG{name}: ends by it", status == -getattr(signal, f"SIG{name}"), status)
            check(f"{self.name}, SIG{name}: nothing is left", self.tree.files() == before)


def folders(tree):
    """-o DIR/ of the reports: all tables or none."""
    for name in ("plan", "followup", "summary"):
        period = ["--period", "2026-12"] if name == "summary" else []
        words = ["report", name, "kn", *period, "-f", "csv", "-o"]
        what = f"report {name} -o DIR/"
        tree.fresh()
        out = tree.root / "out"
        status, _, errors = tree.run([*words, "out/"])
        tables = sorted(os.listdir(out))
        check(f"{what}: written", status == 0 and len(tables) > 3, (status, errors))
        for table in tables:
            (out / table).write_text(OLD)
            (out / table).chmod(0o666)
        for table in tables:
            (out / table).unlink()
            (out / table).mkdir()
            before = tree.files()
            status, _, errors = tree.run([*words, "out/"])
            check(f"{what}, a folder for {table}", status == 3 and tree.files() == before, (status, errors))
            (out / table).rmdir()
            (out / table).write_text(OLD)
            (out / table).chmod(0o666)
        for target in ("way/", "way/sub/", "missing/sub/", "kn/namndplan-2026.yaml/"):
            (tree.root / "way").unlink(missing_ok=True)
            (tree.root / "way").symlink_to("../outside")
            before = tree.files()
            status, _, errors = tree.run([*words, target])
            check(f"{what}, to {target}", status == 3 and tree.files() == before, (status, errors))
        torture_folder(tree, what, words)


# What goes wrong, as strace makes it, and whether it is new files or old ones that are written.
TORTURE = [
    ("a write", ["write:error=ENOSPC:when=3"], (True, False)),
    ("a flush", ["fsync:error=EIO:when=3"], (True, False)),
    ("a signal", ["fsync:signal=TERM:when=3"], (True, False)),
    ("the first name", ["renameat:error=EACCES:when=1"], (False,)),
    ("the third name", ["renameat:error=EACCES:when=3"], (False,)),
    ("the third exchange, and a renaming in its place",
     ["renameat2:error=EACCES:when=3", "renameat:error=EACCES:when=1"], (True,)),
]


def torture_folder(tree, what, words):
    """Each step fails midway: the folder is as it was."""
    strace = shutil.which("strace")
    if strace is None:
        print("no strace: steps are not made to fail")
        return
    if b"__asan_init" in pathlib.Path(tree.program).read_bytes():
        print("a sanitizer, whose own system calls would fail too: steps are not made to fail")
        return
    for fault, injections, states in TORTURE:
        for old in states:
            tree.fresh()
            if old:
                tree.run([*words, "out/"])
                for path in (tree.root / "out").iterdir():
                    path.write_text(OLD)
                    path.chmod(0o666)
            before = tree.files()
            wrapper = [strace, "-f", "-qq", "-o", "/dev/null"]
            for injection in injections:
                wrapper += ["-e", f"inject={injection}"]
            status, _, errors = tree.run([*words, "out/"], wrapper=wrapper)
            check(f"{what}, {fault} fails, {'old' if old else 'new'} files: as they were",
                  status in (3, -signal.SIGTERM) and tree.files() == before, (status, errors))


def all_options(tree):
    """Every option that writes has a row above."""
    _, text, _ = tree.run(["--help", "--lang", "en"])
    commands = re.findall(r"^  (\S+(?: \S+)?)  ", text.decode(), re.M)
    found = set()
    for command in commands:
        _, text, _ = tree.run([*command.split(), "--help"])
        for option in re.findall(r"^ +(?:-o, --output|--also)", text.decode(), re.M):
            found.add(f"{command} {'--also' if 'also' in option else '-o'}")
    check("every option that writes has a row", found == set(ROWS), found ^ set(ROWS))


def two_in_one(tree):
    """Two outputs of a run are two files, whatever they are called."""
    tree.fresh()
    (tree.root / "out/old").write_text(OLD)
    (tree.root / "out/old").chmod(0o666)
    os.link(tree.root / "out/old", tree.root / "out/other")
    for a, b in (("out/old", "out/other"), ("out/new", "out/../out/new"), ("out/old", "./out/old")):
        before = tree.files()
        status, _, errors = tree.run(["validate", "kn", "--also", f"json={a}", "--also", f"sarif={b}"])
        check(f"{a} and {b}: refused", status == 2 and tree.files() == before, (status, errors))
    with open(tree.root / "out/old", "ab") as stdout:
        done = subprocess.run([str(tree.program), "validate", "kn", "--also", "json=out/old"],
                              cwd=tree.root, stdout=stdout, stderr=subprocess.PIPE, check=False)
    check("standard output and --also in one file: refused", done.returncode == 2, done.stderr)
    os.link(tree.root / "out/old", tree.root / "out/third")
    (tree.root / "known").write_text("namndplan-baseline 1\n")
    before = tree.files()
    status, _, errors = tree.run(["validate", "kn", "--baseline", "known", "--also", "json=known"])
    check("--also over the baseline: refused", status == 2 and tree.files() == before, (status, errors))
    with open(tree.root / "kn/namndplan-2026.yaml", "rb") as stdin:
        done = subprocess.run([str(tree.program), "validate", "-", "--also", "json=kn/namndplan-2026.yaml"],
                              cwd=tree.root, stdin=stdin, capture_output=True, check=False)
    check("--also over standard input: refused", done.returncode == 2 and tree.files() == before,
          done.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tree = Tree(args.program, folder)
        all_options(tree)
        for name in ROWS:
            case = Case(tree, name)
            case.ordinary()
            case.refusals()
            case.special()
            case.breakdowns()
        folders(tree)
        two_in_one(tree)
    print(f"{len(ROWS)} options, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
