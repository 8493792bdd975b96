#!/usr/bin/env python3
"""Runs the examples that `--help` and the manual show, in a folder with copies of plans/ and examples/.

Every command has examples, the first of the command itself, and none ends as a usage error or for want
of a file. The folder is a git repository, for the examples that ask git.
"""
import argparse
import os
import pathlib
import shutil
import sys
import tempfile

import harness
import help_text


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    program = str(pathlib.Path(parser.parse_args().program).resolve())
    env = harness.environment(program)
    faults, count = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for name in ("plans", "examples"):
            shutil.copytree(harness.ROOT / name, os.path.join(folder, name))
        for git in ("init -q -b main .", "add .", "commit -q -m plans"):
            harness.shell(f"git -c user.name=x -c user.email=x@example.org {git}", env, folder)
        for command in help_text.commands(program, env):
            examples = help_text.examples(program, env, command)
            if not examples:
                faults.append(f"{command} has no example")
                continue
            if f"namndplan {command}" not in examples[0]:
                faults.append(f"{command}: `{examples[0]}` is no example of it")
            for example in examples:
                count += 1
                output, status = harness.shell(example, env, folder)
                if status not in (0, 1) or "Sanitizer" in output:
                    faults.append(f"`{example}` ends with {status}\n{output}")
    sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")
    print("\n".join(faults) or f"{count} examples ran")
    return 1 if faults or count < 10 else 0


if __name__ == "__main__":
    sys.exit(main())
