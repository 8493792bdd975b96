#!/usr/bin/env python3
"""Runs the commands of a console file and compares what they print, both streams together.

    # Comment lines at the top say what the file specifies.
    $ namndplan validate nowhere.yaml
    the output, as it is; a blank line before the next `$` is not part of it
    [3]

The last line gives the exit status when it is not 0. Commands are run by bash in the root of the
source tree; what they write goes to the folder $TMP, which is shown as such. With --markdown the
```console blocks of a Markdown file that begin with `$ namndplan` are run instead, in a folder with
copies of plans/ and examples/; there a line `…` stands for any number of lines.
"""
import argparse
import difflib
import itertools
import os
import re
import shutil
import sys
import tempfile

import harness

ELISION = "…\n"


def cases(lines):
    """(command, expected output) of each `$` line."""
    found = []
    for line in lines:
        if line.startswith("$ "):
            found.append([line, []])
        elif found:
            found[-1][1].append(line)
    return found


def matches(expected, actual):
    """Whether the lines are the same, an elision standing for any number of them."""
    pattern = "".join("(?:.*\n)*?" if line == ELISION else re.escape(line) for line in expected)
    return re.fullmatch(pattern, "".join(actual)) is not None


def refreshed(expected, actual):
    """`expected` with its lines as they are now, elisions kept: each run of lines between two of them
    becomes the lines that are most like it."""
    runs = [list(group) for _, group in itertools.groupby(expected, lambda line: line == ELISION)]
    out, at = [], 0
    for number, wanted in enumerate(runs):
        if wanted[0] == ELISION:
            out += wanted
            continue

        def likeness(begin, wanted=wanted):
            now = "".join(actual[begin:begin + len(wanted)])
            return difflib.SequenceMatcher(None, now, "".join(wanted)).quick_ratio()

        last = max(len(actual) - len(wanted), at)
        begins = [0] if number == 0 else [last] if number == len(runs) - 1 else range(at, last + 1)
        begin = max(begins, key=likeness)
        at = begin + len(wanted)
        out += actual[begin:at]
    return out if matches(out, actual) else actual


def rerun(lines, run, elide):
    """`lines` with the outputs that the commands give now."""
    out = []
    for line in lines:
        if line.startswith("$ "):
            break
        out.append(line)
    found = cases(lines)
    for at, (command, expected) in enumerate(found):
        blank = at + 1 < len(found) and expected[-1:] == ["\n"]
        body = expected[:-1] if blank else expected
        actual = run(command[2:].rstrip("\n"))
        out.append(command)
        if elide and ELISION in body:
            actual = body if matches(body, actual) else refreshed(body, actual)
        out += actual
        out += ["\n"] * blank
    return out


def rerun_markdown(text, run):
    def block(match):
        body = match[2].splitlines(True)
        if not body or not body[0].startswith("$ namndplan"):
            return match[0]
        return match[1] + "".join(rerun(body, run, True)) + match[3]

    return re.sub(r"(?ms)^(```console\n)(.*?)(^```$)", block, text)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("file")
    args = parser.parse_args()

    with tempfile.TemporaryDirectory() as tmp:
        # No program may tell this folder from a plain one; everybody may enter it (see setpriv).
        os.chmod(tmp, 0o755)
        env = harness.environment(args.program, TMP=tmp)
        cwd = harness.ROOT
        if args.markdown:
            cwd = os.path.join(tmp, "work")
            os.mkdir(cwd)
            for folder in ("plans", "examples"):
                if (harness.ROOT / folder).is_dir():
                    shutil.copytree(harness.ROOT / folder, os.path.join(cwd, folder))

        def run(command):
            output, status = harness.shell(command, env, cwd)
            return harness.transcript(output.replace(tmp, "$TMP"), status).splitlines(True)

        expected = harness.read(args.file)
        if args.markdown:
            actual = rerun_markdown(expected, run)
        else:
            actual = "".join(rerun(expected.splitlines(True), run, False))
    return 0 if harness.same(args.file, expected, actual) else 1


if __name__ == "__main__":
    sys.exit(main())
