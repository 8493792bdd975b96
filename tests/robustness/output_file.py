#!/usr/bin/env python3
"""An output file (-o) is whole or as it was: whatever goes wrong, the old file keeps its bytes,
nothing is left beside it, and a link is never written through."""
import argparse
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
import harness  # noqa: E402

PLAN = harness.ROOT / "tests" / "data" / "cli" / "good"
NOBODY = 65534
OLD = "den gamla rapporten\n"
faults = []


def check(what, fine, shown=""):
    print(f"{'ok  ' if fine else 'BAD '} {what}{'' if fine else ': ' + repr(shown)}")
    if not fine:
        faults.append(what)


def unprivileged():
    """Root may write anywhere; then the program is run as nobody."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def small_files():
    """What a full disk is to the program: a write that fails half-way."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
    unprivileged()


class Place:
    """A folder with its own copies of the program and a plan, and an old report in out/."""

    def __init__(self, program, folder):
        self.folder = pathlib.Path(folder)
        os.chmod(folder, 0o755)
        self.program = self.folder / "namndplan"
        shutil.copy(program, self.program)
        shutil.copytree(PLAN, self.folder / "plan")
        self.out = self.folder / "out"
        self.out.mkdir()
        self.out.chmod(0o777)
        self.report = self.out / "plan.md"
        self.report.write_text(OLD)
        self.report.chmod(0o666)

    def run(self, target, before=unprivileged, **more):
        done = subprocess.run([self.program, "report", "plan", "plan", "-o", target],
                              cwd=self.folder, env=harness.environment(self.program), timeout=60,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, preexec_fn=before, check=False, **more)
        return done.returncode, done.stdout.decode("utf-8")

    def unchanged(self, what, target, before=unprivileged):
        """The command is to fail with 3 and a message, and to leave everything as it was."""
        listing = sorted(os.listdir(self.out))
        status, output = self.run(target, before)
        check(f"{what}: status 3", status == 3, (status, output))
        check(f"{what}: a message", output.startswith("namndplan: "), output)
        check(f"{what}: the old file as it was", self.report.read_text() == OLD)
        check(f"{what}: nothing left behind", sorted(os.listdir(self.out)) == listing,
              os.listdir(self.out))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    args = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        place = Place(args.program, folder)

        place.out.chmod(0o555)
        place.unchanged("a read-only folder", "out/plan.md")
        place.out.chmod(0o777)

        place.unchanged("a disk that is full", "out/plan.md", small_files)
        place.unchanged("a missing folder", "out/missing/plan.md")

        (place.out / "link.md").symlink_to("plan.md")
        place.unchanged("a link to a file", "out/link.md")
        (place.out / "nowhere.md").symlink_to("new.md")
        place.unchanged("a link that leads nowhere", "out/nowhere.md")
        (place.out / "folder").mkdir()
        place.unchanged("a folder in place of the file", "out/folder")
        place.unchanged("a device that is full", "/dev/full")
        for name in ("link.md", "nowhere.md"):
            (place.out / name).unlink()
        (place.out / "folder").rmdir()

        (place.folder / "plan" / "namndplan-2026.yaml").rename(place.folder / "good.yaml")
        status, output = place.run("out/plan.md")
        check("a plan that is not there: refused", status != 0, (status, output))
        check("a plan that is not there: the old file as it was", place.report.read_text() == OLD)
        (place.folder / "good.yaml").rename(place.folder / "plan" / "namndplan-2026.yaml")

        status, output = place.run("out/plan.md")
        check("when nothing is wrong: status 0, no output", (status, output) == (0, ""),
              (status, output))
        check("when nothing is wrong: the new report, whole",
              place.report.read_text().startswith("# Nämndplan 2026"))
        check("when nothing is wrong: nothing beside it", os.listdir(place.out) == ["plan.md"],
              os.listdir(place.out))
        status, output = place.run("out/new.md", lambda: (os.umask(0o027), unprivileged()))
        mode = (place.out / "new.md").stat().st_mode & 0o777
        check("a new file has the permissions of the umask", mode == 0o640, oct(mode))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
