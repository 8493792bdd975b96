"""A git repository of its own in a temporary folder, with a plan, for tests of what runs in one."""
import os
import pathlib
import shutil
import subprocess

import harness

SOUND = harness.ROOT / "tests" / "data" / "cli" / "good"
OLD = harness.ROOT / "tests" / "data" / "adoption" / "run" / "namndplan-2026.yaml"
faults = []


def check(what, fine, shown=""):
    print(f"{'ok  ' if fine else 'BAD '} {what}")
    if not fine:
        print(shown)
        faults.append(what)


class Repository:
    """plans/ holds a plan without findings, and its council plan."""

    def __init__(self, program, folder):
        self.folder = pathlib.Path(folder)
        # Nothing of the machine's own git may show, and nothing of a CI job that runs this.
        self.env = harness.environment(
            program, HOME=f"{folder}/.git/home", GIT_CONFIG_NOSYSTEM="1", GIT_AUTHOR_NAME="Prov",
            GIT_AUTHOR_EMAIL="prov@example.invalid", GIT_COMMITTER_NAME="Prov",
            GIT_COMMITTER_EMAIL="prov@example.invalid")
        shutil.copytree(SOUND, self.folder / "plans")
        self.plan = self.folder / "plans" / "namndplan-2026.yaml"
        self.run("git", "init", "-q", "-b", "main")

    def run(self, *command, **more):
        """Exit status and what was printed on both streams."""
        done = subprocess.run(command, cwd=self.folder, env={**self.env, **more}, timeout=120,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
        return done.returncode, done.stdout.decode("utf-8", "replace")

    def bash(self, script, **more):
        return self.run("bash", "-e", "-o", "pipefail", "-c", script, **more)

    def commit(self, message="ändring"):
        self.run("git", "add", "-A")
        return self.run("git", "commit", "-q", "-m", message)

    def commits(self):
        status, output = self.run("git", "rev-list", "--count", "HEAD")
        return int(output) if status == 0 else 0

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def executable(self, name, text):
        path = self.write(name, text)
        os.chmod(path, 0o755)
        return path
