#!/usr/bin/env python3
"""Nothing is skipped silently: every kind of thing in a folder that cannot be read, by every command
that reads folders. Only what does not exist may be passed over."""
import argparse
import os
import pathlib
import shutil
import socket
import stat
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
import harness  # noqa: E402

# LeakSanitizer does not work below strace; nothing else looks at this.
NO_LEAK_CHECK = {"ASAN_OPTIONS": "detect_leaks=0"}

PLAN = harness.ROOT / "examples" / "kulturnamnden"
NOBODY = 65534
BESIDE = "uppfoljning-2026-10.yaml"  # the name that a follow-up of the plan could have

# Each reads the folder kn, whole or for what lies beside the file that is named.
WHOLE = {
    "validate": ["validate", "kn"],
    "baseline": ["baseline", "kn", "-o", "out/baseline.txt"],
    "report plan": ["report", "plan", "kn"],
    "report followup": ["report", "followup", "kn"],
    "report summary": ["report", "summary", "kn", "--period", "2026-12"],
    "why": ["why", "1.1", "kn"],
    "status": ["status", "kn"],
    "diff": ["diff", "kn", "good"],
    "rollover": ["rollover", "kn", "-o", "out/draft.yaml"],
    "new followup": ["new", "followup", "kn", "--period", "2026-10", "-o", "out/new.yaml"],
}
NAMED = {
    "validate, named": ["validate", "kn/uppfoljning-2026-12.yaml"],
    "baseline, named": ["baseline", "kn/namndplan-2026.yaml"],
    "report plan, named": ["report", "plan", "kn/namndplan-2026.yaml"],
    "report followup, named": ["report", "followup", "kn/namndplan-2026.yaml"],
    "report summary, named": ["report", "summary", "kn/namndplan-2026.yaml", "--period", "2026-12"],
    "why, named": ["why", "1.1", "kn/uppfoljning-2026-12.yaml"],
    "status, named": ["status", "kn/namndplan-2026.yaml"],
    "diff, named": ["diff", "kn/uppfoljning-2026-12.yaml", "good/uppfoljning-2026-12.yaml"],
    "rollover, named": ["rollover", "kn/namndplan-2026.yaml", "-o", "out/draft.yaml"],
    "new followup, named": ["new", "followup", "kn/namndplan-2026.yaml", "--period", "2026-10"],
}


def link(target):
    return lambda kn: (kn / BESIDE).symlink_to(target)


def deep(kn):
    """A file whose path is longer than the system takes, made step by step."""
    here = os.getcwd()
    os.chdir(kn)
    for _ in range(18):
        os.mkdir("d" * 240)
        os.chdir("d" * 240)
    pathlib.Path("bad.yaml").write_text("x: &a")
    os.chdir(here)


def unreadable(name):
    def make(kn):
        path = os.path.join(os.fsencode(kn), name)
        with open(path, "wb") as file:
            file.write(b"dokument: x\n")
        os.chmod(path, 0)
    return make


def folder_named_as_file(kn):
    (kn / "x.yaml").mkdir()
    unreadable(b"inside.yaml")(kn / "x.yaml")


def make_socket(kn):
    with socket.socket(socket.AF_UNIX) as channel:
        here = os.getcwd()
        os.chdir(kn)  # the names of sockets are short
        channel.bind(BESIDE)
        os.chdir(here)


def make_device(kn):
    os.mknod(kn / BESIDE, 0o666 | stat.S_IFCHR, os.makedev(1, 3))


def closed_folder(kn):
    (kn / "sub").mkdir(mode=0)


def linked_folder(target):
    def make(kn):
        (kn / "sub").symlink_to(target)
    return make


# kind: how it is made, the status of commands that read the whole folder, and of those that read
# what lies beside a file (None: it does not lie there).
KINDS = {
    "a folder that cannot be listed": (lambda kn: kn.chmod(0o711), 3, 3),
    "a folder that cannot be searched": (lambda kn: kn.chmod(0o744), 3, None),
    "a closed folder in it": (closed_folder, 3, None),
    "a link that leads nowhere": (link("nowhere.yaml"), 3, 3),
    "a link out of the root": (link("../../outside.yaml"), 1, 1),
    "a link to itself": (link(BESIDE), 3, 3),
    "a link to a FIFO": (link("../fifo"), 3, 3),
    "a folder link that leads nowhere": (linked_folder("nowhere"), 3, None),
    "a folder link out of the root": (linked_folder("../../outside"), 1, None),
    "a path that is too long": (deep, 3, None),
    "a file that may not be read": (unreadable(BESIDE.encode()), 3, 3),
    "a FIFO": (lambda kn: os.mkfifo(kn / BESIDE), 3, 3),
    "a socket": (make_socket, 3, 3),
    "a device": (make_device, 3, 3),
    "a folder named as a file": (folder_named_as_file, 3, None),
    "a name that is not UTF-8": (unreadable(b"uppfoljning-\xe5.yaml"), 3, 3),
}

faults = []


def check(what, fine, shown):
    if not fine:
        faults.append(what)
        print(f"BAD {what}: {shown}")


class Tree:
    def __init__(self, program, folder):
        self.folder = pathlib.Path(folder)
        os.chmod(folder, 0o755)
        self.program = self.folder / "namndplan"
        shutil.copy(program, self.program)
        (self.folder / "outside").mkdir()
        shutil.copy(PLAN / "namndplan-2026.yaml", self.folder / "outside")
        (self.folder / "outside.yaml").write_text("dokument: x\n")
        self.root = self.folder / "root"
        self.fresh()

    def fresh(self):
        """Deep folders are beyond shutil."""
        subprocess.run(["rm", "-rf", self.root], check=True)
        self.root.mkdir()
        for name in ("kn", "good"):
            shutil.copytree(PLAN, self.root / name)
        os.mkfifo(self.root / "fifo")
        (self.root / "out").mkdir()
        (self.root / "out").chmod(0o777)
        (self.root / "out/baseline.txt").write_text("gammal\n")
        (self.root / "out/baseline.txt").chmod(0o666)

    def run(self, words, before=()):
        def become_nobody():
            if os.getuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
        root = [] if words[0] == "baseline" else ["--root", str(self.root)]
        done = subprocess.run([*before, str(self.program), *words, *root], cwd=self.root,
                              env={**harness.environment(self.program), **NO_LEAK_CHECK}, timeout=60,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, preexec_fn=become_nobody, check=False)
        return done.returncode, done.stdout.decode("utf-8", "backslashreplace")

    def refused(self, what, words, wanted, before=()):
        wanted = 3 if words[0] == "diff" else wanted  # 1 is a difference
        status, output = self.run(words, before)
        check(f"{what}: status {wanted}", status == wanted, (status, output[-400:]))
        check(f"{what}: says why", "NP0" in output, output[-400:])
        check(f"{what}: no control character", output.isprintable() or "\x1b" not in output, output)
        made = sorted(os.listdir(self.root / "out"))
        check(f"{what}: writes nothing", made == ["baseline.txt"], made)
        old = (self.root / "out/baseline.txt").read_text() == "gammal\n"
        check(f"{what}: the old baseline stays", old, "replaced")


def failing_calls(tree):
    """The n-th listing of a folder, or opening of a file in it, fails, for every n that there is: also
    of what was read well before. What is opened again (a glance at it, or another look) may be read
    well then; but then all comes out as if nothing had been."""
    strace = shutil.which("strace")
    if strace is None:
        print("no strace: reading folders is not made to fail")
        return
    board = sorted((tree.root / "kn").glob("*.yaml"))
    paths = [word for path in (tree.root / "kn", *board) for word in ("-P", str(path))]
    log = tree.folder / "calls"
    log.touch()
    log.chmod(0o666)
    for name, words in {**WHOLE, **NAMED}.items():
        for call in ("getdents64", "openat"):
            traced = [strace, "-f", "-qq", *paths, "-e", f"trace={call}"]
            tree.fresh()
            undisturbed = tree.run(words, [*traced, "-o", str(log)])
            calls = len(log.read_text().splitlines())
            check(f"{name}: {call} is made", calls > 0, calls)
            for number in range(1, calls + 1):
                tree.fresh()
                before = [*traced, "-o", "/dev/null", "-e", f"inject={call}:error=EIO:when={number}"]
                if call == "openat" and tree.run(words, before) == undisturbed:
                    continue
                tree.fresh()
                tree.refused(f"{call} {number} of {calls} fails, {name}", words, 3, before)


def endings(tree):
    """A follow-up counts whatever the case of its file's ending."""
    told = {}
    for ending in (".yaml", ".yml", ".YAML", ".YML", ".Yaml"):
        for name, words in {**WHOLE, **NAMED}.items():
            if any("uppfoljning" in word for word in words):
                continue
            tree.fresh()
            report = tree.root / "kn/uppfoljning-2026-12.yaml"
            report.rename(report.with_suffix(ending))
            status, output = tree.run(words)
            made = "".join(path.read_text() for path in sorted((tree.root / "out").iterdir()))
            shown = (output + made).replace(report.with_suffix(ending).name, report.name)
            check(f"a follow-up ending in {ending}, {name}", told.setdefault(name, (status, shown)) == (status, shown), output[-400:])


def unreadable_references(tree):
    """What a document refers to, there but not to be read."""
    for kind, make in {
        "may not be read": lambda path: path.chmod(0),
        "is a folder": lambda path: (path.unlink(), path.mkdir()),
        "is a FIFO": lambda path: (path.unlink(), os.mkfifo(path)),
        "is a link to itself": lambda path: (path.unlink(), path.symlink_to(path.name)),
    }.items():
        for file, words in {
            "namndplan-2026.yaml": ["validate", "kn/uppfoljning-2026-12.yaml"],
            "regionplan-2026.yaml": ["report", "plan", "kn/namndplan-2026.yaml"],
        }.items():
            tree.fresh()
            make(tree.root / "kn" / file)
            tree.refused(f"a reference to what {kind}, {words[0]}", words, 3)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tree = Tree(args.program, folder)
        for name, words in {**WHOLE, **NAMED}.items():
            status, output = tree.run(words)
            check(f"nothing wrong, {name}: status 0", status == 0, (status, output[-400:]))
            tree.fresh()
        for kind, (make, whole, named) in KINDS.items():
            for rows, wanted in ((WHOLE, whole), (NAMED, named)):
                if wanted is None:
                    continue
                tree.fresh()
                try:
                    make(tree.root / "kn")
                except PermissionError:
                    print(f"{kind}: cannot be made here")
                    break
                for name, words in rows.items():
                    tree.refused(f"{kind}, {name}", words, wanted)
        failing_calls(tree)
        endings(tree)
        unreadable_references(tree)
        tree.fresh()
        subprocess.run(["rm", "-rf", tree.root], check=True)
    print(f"{len(KINDS)} kinds, {len(WHOLE) + len(NAMED)} commands, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
