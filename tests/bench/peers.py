"""What somebody without namndplan would take: other programs that check YAML files against a schema, or
bookkeeping in text. Each is used where it is installed; what is missing is said and left out.

The schema is that of `namndplan schema`, so that all check the same thing as far as a schema can. The
rules, the references between files and places in findings are namndplan's alone.
"""
import os
import pathlib
import random
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
YAMLLINT = "{extends: relaxed, rules: {line-length: disable}}"
AJV, PYTHON, LINT = "ajv-cli (js-yaml)", "Python, libyaml + jsonschema", "yamllint"
LEDGER, HLEDGER = "ledger source, equal bytes", "hledger check, equal bytes"
NAMES = (AJV, PYTHON, LINT, LEDGER, HLEDGER)
ACCOUNTS = ("Grundskola", "Vuxenutbildning", "Kulturskola", "Elevhälsa", "Bibliotek", "Lokaler", "Stab")


def python_with_schema():
    """Whichever Python has both packages: Debian's or ours."""
    needs = "import yaml, jsonschema; yaml.CSafeLoader"
    for python in dict.fromkeys(("/usr/bin/python3", sys.executable)):
        try:
            done = subprocess.run([python, "-W", "ignore", "-c", needs], capture_output=True, check=False)
        except OSError:
            continue
        if done.returncode == 0:
            return python
    return None


def ajv():
    """ajv-cli, on PATH or where AJV_FOLDER (build/ajv) has node_modules."""
    folder = pathlib.Path(os.environ.get("AJV_FOLDER", HERE.parents[1] / "build/ajv"))
    return shutil.which("ajv") or shutil.which(str(folder / "node_modules/.bin/ajv"))


def of_files(folder, single, schema, most):
    """(name, command or None, most files that it is run on) for the YAML files of a folder."""
    target = single or folder
    python, ajv_cli = python_with_schema(), ajv()
    # --strict=false: the schema has formats that ajv does not know by itself.
    yield AJV, ajv_cli and [ajv_cli, "validate", "--strict=false", "-s", schema, "-d",
                                            str(single or f"{folder}/**/*.yaml")], most
    yield PYTHON, python and [python, "-B", "-W", "ignore", HERE / "peer_jsonschema.py",
                                                      schema, target], most
    lint = shutil.which("yamllint")
    yield LINT, lint and [lint, "-d", YAMLLINT, target], 300


def of_journal(journal):
    ledger, hledger = shutil.which("ledger"), shutil.which("hledger")
    yield LEDGER, ledger and [ledger, "--args-only", "-f", journal, "source"], 300
    yield HLEDGER, hledger and [hledger, "-f", journal, "check"], 300


def write_journal(path, size):
    """About `size` bytes of bookkeeping, always the same, that ledger and hledger both take."""
    rng = random.Random(1)
    with open(path, "w", encoding="utf-8") as file:
        written = 0
        while written < size:
            entry = (f"2026-{rng.randint(1, 12):02}-15 * Månadens utfall enligt den löpande redovisningen\n"
                     f"    Utgifter:{rng.choice(ACCOUNTS)}    {rng.randint(100, 9000)} SEK\n"
                     "    Tillgångar:Ram\n\n")
            file.write(entry)
            written += len(entry.encode())
