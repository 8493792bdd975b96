#!/usr/bin/env python3
"""Checks of many files together say what checks of each file alone say.

`validate` of a folder lets documents go that it does not need for now and reads them again when it
does; it checks several at once, and nobody can tell. Two trees of plans with follow-ups, one with a folder a board and one with all files in one
folder, are checked whole, and some of their files one by one. With --memory, that the memory does
not grow with the number of files (for a build without sanitizers).
"""
import argparse
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile
import time

import harness

BOARDS = 24
GENERATE = harness.ROOT / "tests/bench/generate.py"


def generate(boards, folder):
    subprocess.run([sys.executable, "-B", GENERATE, str(boards), folder, "--follow-ups"], check=True)


def flat(tree, folder):
    """The same files side by side, and for each second board a plan of the year after, whose earlier
    outcomes differ from what the follow-up in December had."""
    folder.mkdir()
    for path in sorted(tree.rglob("namndplan-2026.yaml")):
        board = path.parent.name
        text = path.read_text(encoding="utf-8").replace("../regionplan-2026", "regionplan-2026")
        (folder / f"{board}.yaml").write_text(text, encoding="utf-8")
        if int(board[1:]) % 2 == 0:
            later = text.replace("år: 2026", "år: 2027").replace("              2025:", "              2026:")
            later = later.replace("regionplan: regionplan-2026.yaml\n", "")
            (folder / f"a-{board}-2027.yaml").write_text(later, encoding="utf-8")
        for month in ("04", "08", "12"):
            text = (path.parent / f"uppfoljning-2026-{month}.yaml").read_text(encoding="utf-8")
            text = text.replace("plan: namndplan-2026.yaml", f"plan: {board}.yaml")
            (folder / f"{board}-{month}.yaml").write_text(text, encoding="utf-8")
    council = next(tree.rglob("regionplan-2026.yaml"))
    (folder / "regionplan-2026.yaml").write_text(council.read_text(encoding="utf-8"), encoding="utf-8")


def findings(env, root, *paths):
    """The lines of each file."""
    command = " ".join(f"'{path}'" for path in paths)
    output, _ = harness.shell(f"namndplan validate --root '{root}' -f concise --max-findings 0 {command}", env)
    found = {}
    for line in output.splitlines():
        if match := re.match(r"(\S+\.yaml):\d", line):
            found.setdefault(match[1], []).append(line)
    return found


def same_together_and_alone(env, root, step):
    together = findings(env, root, root)
    ok = bool(together)
    for path in sorted(root.rglob("*.yaml"))[::step]:
        name = str(path.relative_to(root))
        alone = findings(env, root, path)
        ok = harness.same(name, "\n".join(alone.get(name, [])) + "\n",
                          "\n".join(together.get(name, [])) + "\n") and ok
    return ok, together


def same_with_any_jobs(env, root):
    """Bytes and exit status."""
    outputs = [harness.shell(f"namndplan validate --root '{root}' '{root}' --jobs {jobs}", env) for jobs in (1, 2, 5)]
    return outputs[0][0] != "" and outputs.count(outputs[0]) == len(outputs)


def only_progress_on_a_terminal(program, root):
    """With a terminal as standard error: the line that tells how far it has come, if it takes long
    enough, and nothing of it is left at the end; standard output is as ever."""
    command = [program, "validate", root, "--root", root, "--lang", "en", "--reader", "yaml-cpp"]
    plain = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout
    ours, theirs = pty.openpty()
    with open(ours, "rb", buffering=0) as terminal:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs)
        os.close(theirs)
        shown = b""
        output = process.stdout.read()
        process.wait()
        try:
            while piece := terminal.read(65536):
                shown += piece
        except OSError:  # the end of a terminal
            pass
    lines = re.fullmatch(rb"((\r\x1b\[K\d+ of \d+ files checked)+\r\x1b\[K)*", shown)
    print(f"{shown.count(b'checked')} lines of progress")
    return output == plain and lines is not None


def peak(program, root):
    """Kilobytes. What wait4 tells has the script's own memory in it, so /proc is asked meanwhile."""
    process = subprocess.Popen([program, "validate", root, "--root", root], stdout=subprocess.DEVNULL)
    highest = 0
    while process.poll() is None:
        try:
            status = pathlib.Path("/proc", str(process.pid), "status").read_text(encoding="ascii")
        except OSError:
            break
        if match := re.search(r"VmHWM:\s+(\d+)", status):
            highest = max(highest, int(match[1]))
        time.sleep(0.002)
    return highest


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    parser.add_argument("--memory", action="store_true")
    args = parser.parse_args()
    harness.UPDATE = False
    env = harness.environment(args.program)
    with tempfile.TemporaryDirectory() as temporary:
        tree, side_by_side = pathlib.Path(temporary, "tree"), pathlib.Path(temporary, "flat")
        generate(BOARDS, tree)
        flat(tree, side_by_side)
        ok, _ = same_together_and_alone(env, tree, 29)
        flat_ok, found = same_together_and_alone(env, side_by_side, 23)
        seen = sum(" NP405 " in line for lines in found.values() for line in lines)
        print(f"{seen} earlier outcomes that differ")
        ok = ok and flat_ok and seen > BOARDS
        (side_by_side / "n00003.yaml").write_text("dokument: &a plan\n", encoding="utf-8")
        for root in (tree, side_by_side):
            if not same_with_any_jobs(env, root):
                ok = print(f"{root.name}: the number of jobs changes the output")
        ok = only_progress_on_a_terminal(args.program, tree) and ok
        if args.memory:
            small = peak(args.program, tree)
            generate(BOARDS * 20, tree)
            large = peak(args.program, tree)
            print(f"{small} kB for {BOARDS} boards, {large} kB for {BOARDS * 20}")
            ok = ok and large < small * 1.5
    sys.exit(0 if ok else 1)


if __name__ == "__main__":
    main()
