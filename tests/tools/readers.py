#!/usr/bin/env python3
"""All that the golden tests hold, with each reader.

`validate` of every test document, and the commands of tests/reports/cases.txt, must give the same
bytes with --reader yaml-cpp as without. With --reader quick each document must have the same
findings too, or be declined; hardly any that is sound may be.
"""
import argparse
import re
import sys

import harness

FOLDERS = "tests/findings tests/rules tests/data/mutation examples plans"
DECLINED = "the quick reader declines the file here"


def by_file(output):
    """The lines of concise findings, file by file."""
    found = {}
    for line in output.splitlines():
        match = re.match(r"(\S+\.ya?ml):(\d+:\d+: |\S* ?)", line)
        if match:
            found.setdefault(match[1], []).append(line)
    return found


def check(program):
    env = harness.environment(program)

    def run(command):
        return harness.shell(command, env)

    def validate(reader, form):
        return run(f"namndplan validate {FOLDERS} --root . --lang en --max-findings 0 -f {form} --reader {reader}")

    ok = True
    for form in ("text", "concise"):
        automatic = validate("auto", form)
        judge = validate("yaml-cpp", form)
        ok = harness.same(f"validate -f {form}, --reader auto", judge[0], automatic[0]) and ok
        ok = judge[1] == automatic[1] and ok
    for line in harness.read(harness.ROOT / "tests/reports/cases.txt").splitlines():
        command = line.partition(" | ")[2]
        if not re.match(r"namndplan (report|why|validate) ", command):
            continue
        plain, again = run(command), run(command + " --reader yaml-cpp")
        ok = harness.same(command, again[0], plain[0]) and plain[1] == again[1] and ok
    return quick(by_file(judge[0]), by_file(validate("quick", "concise")[0])) and ok


def without_others(lines):
    """Without what is said of a plan because of another, which may be declined."""
    return [line for line in lines if not re.search(r" NP21[568] ", line)]


def quick(judge, found):
    """A document is declined, or refers to one that is, or has the same findings."""
    ok = True
    declined = {name for name, lines in found.items() if any(DECLINED in line for line in lines)}
    for name in sorted(judge.keys() | found.keys()):
        lines = without_others(found.get(name, []))
        refers = any(" NP043 " in line for line in lines)
        if name in declined or refers or lines == without_others(judge.get(name, [])):
            continue
        ok = harness.same(f"{name}, --reader quick", "\n".join(without_others(judge.get(name, []))) + "\n",
                          "\n".join(lines) + "\n") and ok
    # What has no finding about the YAML itself is everyday style, or nearly so.
    sound = {name for name in declined
             if not any(re.search(r" NP(00|01|02|03|12[1])\d? ", line) for line in judge.get(name, []))}
    print(f"{len(declined)} documents declined, {len(sound)} of them sound: {' '.join(sorted(sound))}")
    return ok and len(sound) <= 10


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    harness.UPDATE = False  # nothing here is written down
    sys.exit(0 if check(parser.parse_args().program) else 1)


if __name__ == "__main__":
    main()
