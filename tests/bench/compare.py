#!/usr/bin/env python3
"""Whole processes side by side: namndplan and what a user could take instead (peers.py).

    compare.py --program build/release/namndplan --launch build/release/tests/bench/bench_launch

Commands take turns, round after round, so that a slow minute meets all of them; what is shown are medians.
`least` is the fastest run, and `spread` how far apart the medians of every third round are, in per cent:
differences below it mean nothing. `x` is a command's median through that of the table's first row; by CPU
time it says more where others use the machine too. A command that takes longer than --patience seconds is
run once. Peak memory (MB) is the system's figure for the process. Exit status 1 means that a command of
namndplan's own failed, never that it was slow.
"""
import argparse
import collections
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile

import peers

GENERATE = pathlib.Path(__file__).with_name("generate.py")
# Other YAML readers take a bare date for a moment in time, and a schema cannot say otherwise.
BARE_DATE = re.compile(r"(: )(\d{4}-\d\d-\d\d)\b")

Run = collections.namedtuple("Run", "wall cpu memory status")


class Bench:
    """Where things are, and how often to measure."""

    def __init__(self, args, folder):
        self.args = args
        self.folder = pathlib.Path(folder)
        self.program = str(pathlib.Path(args.program).resolve())
        self.environment = {key: value for key, value in os.environ.items()
                            if not key.startswith(("NAMNDPLAN", "GITHUB", "CI"))}
        self.schema = self.folder / "schema.json"
        with open(self.schema, "wb") as file:
            subprocess.run([self.program, "schema"], stdout=file, env=self.environment, check=True)

    def generate(self, boards, follow_ups=False):
        folder = self.folder / f"{boards}{'-follow-ups' if follow_ups else ''}"
        if not folder.exists():
            options = ["--follow-ups"] if follow_ups else []
            subprocess.run([sys.executable, "-B", GENERATE, str(boards), folder, *options], check=True)
            for path in folder.rglob("namndplan-*.yaml"):
                text = path.read_text(encoding="utf-8")
                path.write_text(BARE_DATE.sub(r'\1"\2"', text), encoding="utf-8")
        return folder

    def launch(self, command):
        process = subprocess.Popen([self.args.launch, *map(str, command)], stdout=subprocess.PIPE, text=True,
                                   env=self.environment, start_new_session=True)
        try:
            output, _ = process.communicate(timeout=self.args.timeout)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return Run(self.args.timeout, 0, 0, "too slow")
        if process.returncode != 0:
            return Run(0, 0, 0, "not started")
        wall, cpu, memory, status = map(int, output.split())
        return Run(wall / 1e9, cpu / 1e9, memory / 1024, status)

    def measure(self, commands, rounds):
        """{name: its runs}; commands take turns."""
        runs = {name: [] for name, _ in commands}
        for _ in range(rounds):
            for name, command in commands:
                if not runs[name] or runs[name][0].wall < self.args.patience:
                    runs[name].append(self.launch(command))
        return runs


def files_of(folder):
    files = list(folder.rglob("*.yaml")) if folder.is_dir() else [folder]
    return len(files), sum(path.stat().st_size for path in files)


def median(runs, field="wall"):
    return statistics.median(getattr(run, field) for run in runs)


def least(runs):
    return min(run.wall for run in runs)


def processor(runs):
    return median(runs, "cpu")


def spread(runs):
    if len(runs) < 6:
        return "–"
    medians = [median(runs[first::3]) for first in range(3)]
    return f"{100 * (max(medians) - min(medians)) / median(runs):.0f} %"


def milliseconds(seconds):
    return f"{seconds * 1000:.2f}" if seconds < 0.1 else f"{seconds * 1000:.0f}"


def show(title, runs):
    """Prints the table; True when all that is ours ended well."""
    ok = True
    print(f"\n{title}")
    print(f"{'':32} {'runs':>4} {'ms':>9} {'least':>9} {'spread':>7} {'x':>9} {'cpu ms':>9} {'x':>9} {'MB':>7}")
    first = next(iter(runs.values()))
    for name, rows in runs.items():
        wall, cpu = median(rows), median(rows, "cpu")
        ratio = f"{wall / median(first):.2f}" if median(first) else "–"
        cpu_ratio = f"{cpu / median(first, 'cpu'):.2f}" if median(first, "cpu") else "–"
        wrong = {str(run.status) for run in rows if run.status != 0}
        ok = ok and (not wrong or name in peers.NAMES)
        note = f"  status {', '.join(sorted(wrong))}" if wrong else ""
        print(f"{name:32} {len(rows):4} {milliseconds(wall):>9} {milliseconds(least(rows)):>9} {spread(rows):>7} {ratio:>9} "
              f"{milliseconds(cpu):>9} {cpu_ratio:>9} {max(run.memory for run in rows):7.1f}{note}", flush=True)
    return ok


def start_up(bench):
    board = bench.generate(1, True)
    plan = next(board.rglob("namndplan-*.yaml"))
    runs = bench.measure([
        ("/bin/true", ["/bin/true"]),
        ("namndplan --version", [bench.program, "--version"]),
        ("validate, one plan", [bench.program, "validate", plan]),
        ("report followup, one board", [bench.program, "report", "followup", plan.parent, "--period", "2026-12"]),
    ], bench.args.rounds_start)
    ok = show("Start-up", runs)
    for name, rows in list(runs.items())[1:]:
        above = [milliseconds(of(rows) - of(runs["/bin/true"])) for of in (median, least, processor)]
        print(f"  {name}: {above[0]} ms above /bin/true; by the least of each {above[1]}, by CPU time {above[2]}")
    return ok


def against_peers(bench, size):
    folder = bench.generate(size)
    single = next(folder.rglob("namndplan-*.yaml")) if size == 1 else None
    count, size_bytes = files_of(single or folder)
    journal = bench.folder / f"{size}.journal"
    wanted = list(peers.of_files(folder, single, bench.schema, bench.args.most))
    if size <= 300:
        peers.write_journal(journal, size_bytes)
        wanted += peers.of_journal(journal)
    commands = [("namndplan validate", [bench.program, "validate", single or folder])]
    missing = []
    for name, command, most in wanted:
        if not command:
            missing.append(name)
        elif size <= most:
            commands.append((name, command))
    ok = show(f"validate: {size} plans, {count} files, {size_bytes / 1e6:.2f} MB",
              bench.measure(commands, bench.args.rounds))
    if missing:
        print(f"  not installed: {', '.join(missing)}")
    return ok


def load_average():
    return pathlib.Path("/proc/loadavg").read_text(encoding="ascii").split()[0]


def threads(bench, size):
    folder = bench.generate(size)
    before = load_average()
    runs = bench.measure([(f"--jobs {jobs}", [bench.program, "validate", folder, "--jobs", str(jobs)])
                          for jobs in (2, 1)], bench.args.rounds)
    return show(f"Threads: {size} plans on {os.cpu_count()} cores; load before {before}, after {load_average()}", runs)


def growth(bench, sizes):
    """Time and memory for each plan, which should not depend on their number."""
    small, large = sizes
    runs = bench.measure([(f"{size} plans", [bench.program, "validate", bench.generate(size), "--jobs", "1"])
                          for size in sizes], bench.args.rounds)
    ok = show("Growth, one thread", runs)
    each = [median(runs[f"{size} plans"]) / size for size in sizes]
    cpu = [median(runs[f"{size} plans"], "cpu") / size for size in sizes]
    print(f"  a plan: {each[0] * 1e6:.0f} us of {small}, {each[1] * 1e6:.0f} us of {large} "
          f"({each[1] / each[0]:.2f}; by CPU time {cpu[1] / cpu[0] if cpu[0] else 0:.2f})")
    return ok


def summary(bench, boards):
    folder = bench.generate(boards, True)
    count, size_bytes = files_of(folder)
    runs = bench.measure([
        ("report summary", [bench.program, "report", "summary", folder, "--period", "2026-12"]),
        ("validate --jobs 1", [bench.program, "validate", folder, "--jobs", "1"]),
    ], bench.args.rounds)
    ok = show(f"report summary: {boards} boards, {count} files, {size_bytes / 1e6:.2f} MB", runs)
    for name, rows in runs.items():
        print(f"  {name}: {size_bytes / 1e6 / median(rows):.1f} MB/s")
    return ok


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run, of a release build")
    parser.add_argument("--launch", required=True, help="bench_launch, from the same build")
    parser.add_argument("--sizes", default="1,300,10000", help="numbers of plans to validate")
    parser.add_argument("--boards", type=int, default=1000, help="of report summary")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--rounds-start", type=int, default=60, help="of what takes a few milliseconds")
    parser.add_argument("--patience", type=float, default=10, help="seconds; what is slower is run once")
    parser.add_argument("--timeout", type=float, default=600, help="seconds")
    parser.add_argument("--most", type=int, default=10_000, help="plans for ajv-cli and Python")
    parser.add_argument("--only", help="start, peers, threads, growth, summary: those named, with commas")
    parser.add_argument("--folder", help="keep what is generated here, and use it again")
    return parser.parse_args()


def main():
    args = arguments()
    sizes = [int(size) for size in args.sizes.split(",")]
    folder = args.folder or tempfile.mkdtemp()
    os.makedirs(folder, exist_ok=True)
    try:
        bench = Bench(args, folder)
        sections = {
            "start": lambda: start_up(bench),
            "peers": lambda: all([against_peers(bench, size) for size in sizes]),
            "threads": lambda: threads(bench, sizes[-1]),
            "growth": lambda: growth(bench, (max(1, sizes[-1] // 10), sizes[-1])),
            "summary": lambda: summary(bench, args.boards),
        }
        wanted = args.only.split(",") if args.only else sections
        ok = all([sections[name]() for name in wanted])
    finally:
        if not args.folder:
            shutil.rmtree(folder)
    sys.exit(0 if ok else 1)


if __name__ == "__main__":
    main()
