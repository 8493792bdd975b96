#!/usr/bin/env python3
"""Asks bash, zsh and fish what they would complete, with the scripts that `generate` prints.

A table says what must be offered where; besides, the commands and options offered are all those that
`--help` lists. Shells that are not installed are passed over and named. zsh completes only on a
terminal, so it is given one, and what it must not offer is not asked of it.
"""
import argparse
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import harness
import help_text

# The line, what must be offered, what must not. The working folder has plans/, plan.yaml and notes.txt.
CASES = [
    ("namndplan ", ["validate", "report", "explain", "schema"], ["plan", "report plan", "--help"]),
    ("namndplan val", ["validate"], ["report"]),
    ("namndplan --lang en val", ["validate"], ["report"]),
    ("namndplan report ", ["plan", "followup"], ["validate"]),
    ("namndplan report followup --p", ["--period"], ["--table", "plan"]),
    # what an option may be, in each way of writing it
    ("namndplan report plan -f ", ["md", "csv", "csv-sv", "json"], ["concise"]),
    ("namndplan report plan --format ", ["md", "csv-sv"], ["concise"]),
    ("namndplan report plan --format=cs", ["csv", "csv-sv"], ["md"]),
    ("namndplan report plan --table d", ["delmål"], ["mål"]),
    ("namndplan validate -f ", ["text", "concise"], ["md"]),
    ("namndplan validate --fail-on w", ["warning"], ["note"]),
    ("namndplan why 1.1 plans --lang ", ["sv", "en"], []),
    # rules by code and by name
    ("namndplan explain NP30", ["NP301", "NP302"], ["NP401"]),
    ("namndplan explain målnivå-s", ["målnivå-saknas"], ["NP301"]),
    # words and pages
    ("namndplan schema ", ["nämndplan", "uppföljning", "regionplan"], []),
    ("namndplan generate ", ["man", "bash", "zsh", "fish"], []),
    ("namndplan generate man namndplan-", ["namndplan-plan", "namndplan-rules"], []),
    # files: plans for a command, any for -o; none for an id or a period
    ("namndplan validate ", ["plans", "plan.yaml"], []),
    ("namndplan report plan -f md ", ["plans", "plan.yaml"], ["md"]),
    ("namndplan why 1.1 ", ["plans", "plan.yaml"], []),
    ("namndplan report plan plans -o no", ["notes.txt"], []),
    ("namndplan why ", [], ["plans", "plan.yaml"]),
    ("namndplan report followup plans --period ", [], ["plans", "plan.yaml"]),
]


def bash_offers(script, line, folder, env):
    """COMPREPLY, with the line parted as bash parts it."""
    words = re.findall(r"=|[^\s=]+", line)
    if line.endswith((" ", "=")):
        words.append("")
    code = (f"source '{script}'; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _namndplan; "
            "printf '%s\\n' \"${COMPREPLY[@]}\"")
    done = subprocess.run(["bash", "--norc", "-c", code, "bash", *words], cwd=folder, env=env,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60, check=False)
    return [word for word in done.stdout.decode("utf-8").splitlines() if word]


def fish_offers(script, line, folder, env):
    code = f"source '{script}'; complete -C '{line}'"
    done = subprocess.run(["fish", "--no-config", "-c", code], cwd=folder, env=env,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60, check=False)
    words = [word.split("\t")[0] for word in done.stdout.decode("utf-8").splitlines()]
    return [word.split("=", 1)[-1] if "=" in line else word.rstrip("/") for word in words]


class Zsh:
    """A zsh on a terminal of its own."""

    def __init__(self, script, folder, env):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe("zsh", ["zsh", "-f", "-i"], {**env, "TERM": "dumb", "COLUMNS": "200"})
        self.send("PS1='READY>'; autoload -Uz compinit; compinit -u -D; LISTMAX=1000; "
                  f"source '{script}'; echo LOADED\n")
        self.wait_for(["LOADED\r\n"])

    def send(self, text):
        os.write(self.terminal, text.encode("utf-8"))

    def wait_for(self, words, seconds=30):
        """What was printed until all the words have been seen; all there is when they never are."""
        seen, end = b"", time.monotonic() + seconds
        while time.monotonic() < end:
            if select.select([self.terminal], [], [], 0.1)[0]:
                seen += os.read(self.terminal, 65536)
            text = seen.decode("utf-8", "replace")
            if all(word in text for word in words):
                return text
        return seen.decode("utf-8", "replace")

    def offers(self, line, wanted):
        self.send("\x15" + line + "\t\t")  # the first may only put the common beginning there
        seen = self.wait_for(wanted)
        self.send("\x03")
        self.wait_for(["READY>"], 5)
        return [word for word in wanted if word in seen]

    def close(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)


def faults_of(shell, line, offered, wanted, unwanted):
    missing = [word for word in wanted if word not in offered]
    needless = [word for word in unwanted if word in offered]
    if missing:
        yield f"{shell}: `{line}` does not offer {missing}, but {offered[:8]}"
    if needless:
        yield f"{shell}: `{line}` offers {needless}"


def help_cases(program, env):
    """Lines with exactly what is to be offered, from --help."""
    names = help_text.commands(program, env)
    yield "namndplan ", {name.split()[0] for name in names}
    for name in names:
        yield f"namndplan {name} -", set(help_text.options(program, env, name))


def check(shell, offers, program, env):
    for line, wanted, unwanted in CASES:
        yield from faults_of(shell, line, offers(line), wanted, unwanted)
    for line, wanted in help_cases(program, env):
        offered = set(offers(line))
        if offered != wanted:
            yield f"{shell}: `{line}` differs from --help in {sorted(offered ^ wanted)}"


def check_zsh(script, folder, env):
    zsh = Zsh(script, folder, env)
    for line, wanted, _ in CASES:
        if wanted:
            yield from faults_of("zsh", line, zsh.offers(line, wanted), wanted, [])
    zsh.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    program = str(pathlib.Path(parser.parse_args().program).resolve())
    env = {**harness.environment(program), "LC_ALL": "C.UTF-8"}
    faults = []
    with tempfile.TemporaryDirectory() as tmp:
        folder = os.path.join(tmp, "work")
        os.makedirs(os.path.join(folder, "plans"))
        env["HOME"] = tmp
        for name in ("plan.yaml", "notes.txt"):
            harness.write(os.path.join(folder, name), "")
        for shell in ("bash", "zsh", "fish"):
            if shutil.which(shell, path=env["PATH"]) is None:
                print(f"{shell} is not installed")
                continue
            for language in ("en", "sv"):
                script = os.path.join(tmp, f"{shell}.{language}")
                subprocess.run([program, "generate", shell, "-o", script, "--lang", language],
                               env=env, check=True)
                if subprocess.run([shell, "-n", script], env=env, check=False).returncode != 0:
                    faults.append(f"{shell} cannot read the script in {language}")
            if shell == "zsh":
                faults += check_zsh(script, folder, env)
                continue
            ask = bash_offers if shell == "bash" else fish_offers
            faults += check(shell, lambda line: ask(script, line, folder, env), program, env)
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
