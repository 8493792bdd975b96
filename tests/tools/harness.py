"""What the test scripts share: where things are, a clean environment, running, comparing."""
import difflib
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
UPDATE = os.environ.get("UPDATE_GOLDEN") == "1"


def environment(program, **more):
    """Nothing of the caller's that could show in an output; `namndplan` on PATH is `program`."""
    if not os.access(program, os.X_OK):
        sys.exit(f"{program}: no such program; nothing was compared or rewritten")
    folder = pathlib.Path(program).resolve().parent
    kept = {k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS")}
    return {**kept, "PATH": f"{folder}:/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C", **more}


def shell(command, env, cwd=ROOT):
    """Output of a bash command, both streams in order of appearance, and its exit status."""
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=cwd, env=env, timeout=120,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    return done.stdout.decode("utf-8", "surrogateescape"), done.returncode


def transcript(output, status):
    """The output as the golden files have it: `[1]` as its last line when the status is not 0."""
    if output and not output.endswith("\n"):
        output += "\n\\ no newline at the end\n"
    return output + (f"[{status}]\n" if status else "")


def read(path):
    with open(path, encoding="utf-8", errors="surrogateescape", newline="") as file:
        return file.read()


def write(path, text):
    with open(path, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
        file.write(text)


def same(path, expected, actual):
    """Whether the two are equal. If not, shows the difference, or with UPDATE_GOLDEN=1 mends the file."""
    if expected == actual:
        return True
    if UPDATE:
        write(path, actual)
        print(f"{path}: rewritten")
        return True
    sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")
    sys.stdout.writelines(difflib.unified_diff(expected.splitlines(True), actual.splitlines(True),
                                               f"{path} (expected)", f"{path} (actual)"))
    print("\nUPDATE_GOLDEN=1 rewrites the expected output; read it before you commit it.")
    return False
