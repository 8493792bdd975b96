#!/usr/bin/env python3
"""How the work of each command grows with each list of the format: exponents, commands × lists.

    growth.py --program build/release/namndplan [--markdown] [--lists uppdrag,…] [--commands diff,…]

Each list is made n, 2n and 4n long, all else left as it is. Work is instructions, as callgrind counts
them, so the result is the same on a busy machine. The exponent is that of the two increments: what a
start costs, and the rest of the documents, are in neither. 1 is linear and n log n a little more; a
search through all rows for each of them is 2. Exits with 1 when an exponent is above the limit.
"""
import argparse
import concurrent.futures
import math
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

LIMIT = 1.15
# Exponents of increments smaller than this share of a start say nothing.
LEAST = 300_000
MONTHS = (4, 8, 12)


# ---- documents: a small whole region, of which one list is made long ----

class Region:
    """`n` of the list named, a few of everything else. `changed`: the same ids, other texts and figures."""

    def __init__(self, long, n, changed=False):
        self.long, self.n, self.changed = long, n, changed

    def count(self, name, few=2):
        return self.n if name == self.long else few

    def rows(self, name, few=2):
        return range(1, self.count(name, few) + 1)

    def word(self, text):
        return text + (" anders" if self.changed else "")

    def number(self, value):
        return value + (1 if self.changed else 0)

    def indicators(self):
        """(objective's id, indicator's id) of all."""
        out = [("1.1", f"1.1.{i}") for i in self.rows("indikatorer", 3)]
        out += [(f"1.{o}", f"1.{o}.1") for o in self.rows("delmål")[1:]]
        out += [(f"{g}.1", f"{g}.1.1") for g in self.rows("mål")[1:]]
        return out

    def units(self):
        return [f"v{u}" for u in self.rows("verksamheter", 3)]

    def lines(self):
        return [f"v{u}" for u in range(1, (self.n if self.long in ("budgetrader", "verksamheter") else 3) + 1)]

    def header(self, board="", year=2026):
        return (f"dokument: nämndplan\nformat: 1\norganisation: Region Exempel\nnämnd: Nämnden{board}\n"
                f"förkortning: N{board}\når: {year}\nregionplan: regionplan-{year}.yaml\n")

    def indicator(self, out, number):
        years = self.count("utfall", 2) if number == "1.1.1" else 2
        out.append(f'          - id: "{number}"\n            namn: {self.word(f"Antal insatser {number}")}\n'
                   "            typ: antal\n            enhet: st\n            ansvarig: v1\n            utfall:\n")
        out += [f"              {year}: {self.number(50)}\n" for year in range(2026 - years, 2026)]
        targets = self.count("målnivåer", 1) if number == "1.1.1" else 1
        out.append(f"            målnivå:\n")
        out += [f"              {2026 + i}: {self.number(60)}\n" for i in range(targets)]
        out.append("            periodicitet: [apr, aug, dec]\n")

    def objectives(self, out, goal):
        own = [f"{goal}.{o}" for o in (self.rows("delmål") if goal == 1 else (1,))]
        indicators = self.indicators()
        by = {}
        for objective, number in indicators:
            by.setdefault(objective, []).append(number)
        for objective in own:
            out.append(f'      - id: "{objective}"\n        titel: {self.word(f"Fler insatser {objective}")}\n'
                       f"        styrdokument: [{', '.join(f'S{s}' for s in self.rows('styrdokument'))}]\n")
            if objective == "1.1":
                out.append("        effektlogik:\n          insatser:\n")
                out += [f"            - {self.word(f'Insats {i}')}\n" for i in self.rows("effektlogik")]
            out.append("        indikatorer:\n")
            for number in by.get(objective, []):
                self.indicator(out, number)
            out.append("        aktiviteter:\n")
            out += [f"          - {{id: {objective}-a{a}, namn: {self.word(f'Gör {a}')}, klart: 2026-10-31, ansvarig: v1}}\n"
                    for a in (self.rows("aktiviteter") if objective == "1.1" else (1,))]

    def assignments(self, out):
        for u in self.rows("uppdrag", 3):
            out.append(f'  - id: U{u}\n    titel: {self.word(f"Uppdrag {u}")}\n    status: pågår\n    slutdatum: 2026-12-31\n')
            if u == 1:
                out.append("    delar:\n")
                out += [f"      - {{id: U1.{d}, titel: {self.word(f'Del {d}')}, status: pågår}}\n" for d in self.rows("delar av uppdrag")]

    def budget(self, out):
        lines = self.lines()
        steps, parts, forecast = self.count("ramhärledning"), self.count("delar av ramändring"), self.count("prognosdelar")
        out.append(f"\nbudget:\n  enhet: tkr\n  ram: {100 * len(lines)}\n  ramhärledning:\n"
                   f"    utgångspunkt: {{år: 2025, belopp: {100 * len(lines) - steps}}}\n    ändringar:\n")
        out += [f"      - {{orsak: {self.word(f'Orsak {s}')}, belopp: 1}}\n" for s in range(steps)]
        out.append("  tidigare_ändringar:\n")
        for c in self.rows("tidigare ramändringar"):
            own = parts if c == 1 else 1
            out.append(f"    - år: 2025\n      belopp: {own}\n      beslut: {self.word(f'Beslut {c}')}\n      delar:\n")
            out += [f"        - {{orsak: {self.word(f'Skäl {p}')}, belopp: 1}}\n" for p in range(own)]
        out.append("  omfördelningar:\n")
        for r in self.rows("omfördelningar"):
            to = lines if r == 1 else lines[:1]
            out.append(f"    - {{till: [{', '.join(to)}], från: [v2], belopp: {self.number(1)}, orsak: {self.word(f'Flytt {r}')}}}\n")
        out.append(f"  prognos_föregående_år:\n    år: 2025\n    avvikelse: {-forecast}\n    delar:\n")
        out += [f"      - {{benämning: {self.word(f'Post {p}')}, avvikelse: -1, orsak: Volymer}}\n" for p in range(forecast)]
        out.append("  rader:\n")
        out += [f"    - {{verksamhet: {line}, nettokostnad: 100, föregående: {{nettokostnad: {self.number(90)}}}}}\n" for line in lines]

    def plan(self, board="", year=2026):
        out = [self.header(board, year)]
        out.append("\nbeslut:\n  status: beslutad\n  datum: 2025-12-09\n  diarienummer: NN 1\n  beredning:\n")
        out += [f"    - {{organ: {self.word(f'Beredning {b}')}, avser: mål}}\n" for b in self.rows("beredningar")]
        out.append("\navsnitt:\n")
        out += [f"  - {{rubrik: Avsnitt {s}, text: {self.word(f'Text {s}.')}}}\n" for s in self.rows("avsnitt")]
        out.append("  - rubrik: Lång\n    text: |\n")
        out += [f"      {self.word(f'Stycke {p}.')}\n\n" for p in self.rows("stycken")]
        out.append("\nverksamheter:\n")
        chain = self.long == "kedja av verksamheter"
        units = [f"v{u}" for u in range(1, (self.n if chain else self.count("verksamheter", 3)) + 1)]
        units += [f"v{u}" for u in range(len(units) + 1, len(self.lines()) + 1)]
        for u, unit in enumerate(units, 1):
            part = f", del_av: v{u + 1}" if chain and u > 3 and u < len(units) else ""
            out.append(f"  - {{id: {unit}, namn: {self.word(f'Verksamhet {u}')}{part}}}\n")
        out.append("  - id: w\n    namn: Samhällsbyggnad\n    insatsområden:\n")
        out += [f"      - {self.word(f'Område {i}')}\n" for i in self.rows("insatsområden")]
        out.append("\nstyrdokument:\n")
        out += [f"  - {{id: S{s}, namn: {self.word(f'Strategi {s}')}, gäller: 2020–2030}}\n" for s in self.rows("styrdokument")]
        out.append("\nmål:\n")
        for goal in self.rows("mål"):
            out.append(f'  - id: "{goal}"\n    titel: Mål {goal}\n    text: {self.word("Text.")}\n    delmål:\n')
            self.objectives(out, goal)
        out.append("\nuppdrag:\n")
        self.assignments(out)
        self.budget(out)
        return "".join(out)

    def follow_up(self, month, board=""):
        closing = month == 12
        out = [f"dokument: uppföljning\nformat: 1\nplan: namndplan{board}-2026.yaml\nperiod: 2026-{month:02}\n\nindikatorer:\n"]
        out += [f'  "{number}": {{utfall: {self.number(month)}, kommentar: {self.word("Enligt plan")}}}\n' for _, number in self.indicators()]
        out.append("aktiviteter:\n")
        activities = [f"1.1-a{a}" for a in self.rows("aktiviteter")]
        activities += [f"1.{o}-a1" for o in self.rows("delmål")[1:]] + [f"{g}.1-a1" for g in self.rows("mål")[1:]]
        out += [f"  {activity}: {'klar' if closing else 'pågår'}\n" for activity in activities]
        out.append("bedömning:\n")
        levels = [f"1.{o}" for o in self.rows("delmål")]
        out += [f'  "{level}": {{nivå: delvis uppfyllt, motivering: {self.word("Avtal")}}}\n' for level in levels]
        out.append("uppdrag:\n")
        ids = [f"U{u}" for u in self.rows("uppdrag", 3)] + [f"U1.{d}" for d in self.rows("delar av uppdrag")]
        out += [f"  {one}: {{status: {'klar' if closing else 'pågår'}, kommentar: {self.word('Går bra')}}}\n" for one in ids]
        out.append("budget:\n")
        out += [f"  {line}: {{utfall: {self.number(month * 8)}, prognos: {self.number(100)}, kommentar: {self.word('Som väntat')}}}\n" for line in self.lines()]
        return "".join(out)

    def council(self):
        out = ["dokument: regionplan\nformat: 1\norganisation: Region Exempel\når: 2026\nuppföljningsmånader: [apr, aug, dec]\n"
               "huvuduppdrag:\n"]
        out += [f"  - {self.word(f'Huvuduppdrag {h}')}\n" for h in self.rows("huvuduppdrag")]
        out.append("mål:\n")
        goals = self.count("mål", 2) if self.long != "mål i regionplanen" else self.n
        for goal in range(1, goals + 1):
            out.append(f'  - id: "{goal}"\n    titel: Mål {goal}\n')
            if goal == 1:
                out.append("    förflyttningar:\n")
                out += [f"      - {self.word(f'Från {s} till mer')}\n" for s in self.rows("förflyttningar")]
        out.append("uppdrag:\n")
        given = self.n if self.long in ("uppdrag", "uppdrag i regionplanen") else 3
        for u in range(1, given + 1):
            to = ""
            if self.long == "uppdrag i regionplanen" and u > 3:
                to = ", till: [ANNAN]"
            elif self.long == "mottagare av uppdrag" and u == 1:
                to = f", till: [N, {', '.join(f'X{b}' for b in range(self.n))}]"
            out.append(f"  - {{id: U{u}, titel: {self.word(f'Uppdrag {u}')}{to}, slutdatum: 2026-12-31}}\n")
        out.append(f"budgetramar:\n  enhet: tkr\n  N: {100 * len(self.lines())}\n")
        out += [f"  X{b}: {self.number(b)}\n" for b in self.rows("budgetramar")]
        return "".join(out)

    def files(self):
        out = {"regionplan-2026.yaml": self.council(), "namndplan-2026.yaml": self.plan()}
        others = [month for month in range(1, 13) if month not in MONTHS]
        months = (*MONTHS, *others[:self.n - 3]) if self.long == "uppföljningar" else MONTHS
        for month in months:
            out[f"uppfoljning-2026-{month:02}.yaml"] = self.follow_up(month)
        return out


class Broken(Region):
    """A plan with findings, one for each of the list's entries."""

    def plan(self, board="", year=2026):
        text = super().plan(board, year)
        fault = {
            "dubbla id": "".join("  - {id: v1, namn: Dubbel}\n" for _ in range(self.n)),
            "olika id dubbelt": "".join(f"  - {{id: d{i // 2}, namn: Dubbel}}\n" for i in range(self.n)),
        }.get(self.long, "")
        text = text.replace("\nverksamheter:\n", "\nverksamheter:\n" + fault)
        if self.long == "okända nycklar":
            text += "".join(f"okand{i}: 1\n" for i in range(self.n))
        if self.long == "okända verksamheter":
            rows = "".join(f"          - {{id: 1.1-x{i}, namn: Gör det, ansvarig: okand{i}}}\n" for i in range(self.n))
            text = text.replace("        aktiviteter:\n", "        aktiviteter:\n" + rows, 1)
        if self.long == "ignorerade":
            rows = "".join(f"  # namndplan: bortse NP504 – skäl {i}\n  - {{id: I{i}, titel: t}}\n" for i in range(self.n))
            text = text.replace("\nuppdrag:\n", "\nuppdrag:\n" + rows)
        if self.long in ("varningar", "baslinje"):
            rows = "".join(f"  - {{id: I{i}, titel: t}}\n" for i in range(self.n))
            text = text.replace("\nuppdrag:\n", "\nuppdrag:\n" + rows)
        if self.long == "på en rad":
            rows = ", ".join(f"{{id: I{i}, titel: t}}" for i in range(self.n))
            text = re.sub(r"(?s)\nuppdrag:\n.*?\nbudget:", f"\nuppdrag: [{rows}]\n\nbudget:", text)
        return self.in_one_place(text)

    def in_one_place(self, text):
        """Much on one line, or in one text."""
        many = range(self.n)
        flow = {
            "dubbla id på en rad": [f"{{id: I{i % 2}, titel: t}}" for i in many],
            "dubbla nycklar på en rad": ["{id: I, titel: t, " + ", ".join(f"x{i % 2}: 1" for i in many) + "}"],
            "okända nycklar på en rad": ["{id: I, titel: t, " + ", ".join(f"x{i}: 1" for i in many) + "}"],
            "tecken på en rad": [f'{{id: I{i}, titel: "\\u00a0 \u200b å{i}"}}' for i in many],
        }.get(self.long)
        if flow:
            text = re.sub(r"(?s)\nuppdrag:\n.*?\nbudget:", lambda _: f"\nuppdrag: [{', '.join(flow)}]\n\nbudget:", text)
        section = {
            "ord i en text": '"' + " ".join(f"ord{i}" for i in many) + '"',
            "tecken med \\": '"' + "".join("\\u00e5\\n" for _ in many) + '"',
            "rader i en text": "|\n" + "".join(f"      - rad {i}\n" for i in many),
            "rader i en vikt text": ">\n" + "".join(f"      rad {i}\n" for i in many),
            "rader i en citerad text": '"a\n' + "".join(f"      rad {i}\n" for i in many) + '      b"',
            "otillåtna tecken": '"' + "".join(f"{i}\u0007" for i in many) + '"',
            "dubbelriktade tecken": '"' + "".join(f"{i}\u202e" for i in many) + '"',
        }.get(self.long)
        if section:
            text = text.replace("\navsnitt:\n", f"\navsnitt:\n  - rubrik: Ett\n    text: {section}\n")
        if self.long == "kommentarer":
            text = text.replace("\navsnitt:\n", "\n" + "".join(f"# kommentar {i}\n\n" for i in many) + "avsnitt:\n")
        return text

    def follow_up(self, month, board=""):
        text = super().follow_up(month, board)
        for key, name in (("indikatorer", "okända indikatorer"), ("uppdrag", "okända uppdrag"), ("budget", "okända budgetrader"),
                          ("aktiviteter", "okända aktiviteter"), ("bedömning", "okända bedömningar")):
            if self.long == name:
                value = {"indikatorer": "1", "uppdrag": "pågår", "budget": "1", "aktiviteter": "pågår"}.get(
                    key, "{nivå: uppfyllt, motivering: m}")
                rows = "".join(f'  "okand{i}": {value}\n' for i in range(self.n))
                text = re.sub(rf"(?m)^{key}:\n", f"{key}:\n{rows}", text)
        return text


class Boards(Region):
    """Many boards, each in a folder of its own or all in one."""

    def __init__(self, long, n, changed=False):
        super().__init__("", n, changed)
        self.side_by_side = long != "nämnder"
        self.broken = long == "filer med fel i en mapp"

    def files(self):
        out = {"regionplan-2026.yaml": self.council(), "namndplan-2026.yaml": self.plan()}
        for month in MONTHS:
            out[f"uppfoljning-2026-{month:02}.yaml"] = self.follow_up(month)
        for board in range(1, self.n):
            folder = "" if self.side_by_side else f"n{board:04}/"
            text = self.plan(board)
            if folder:
                text = text.replace("regionplan: ", "regionplan: ../")
            out[f"{folder}namndplan{board}-2026.yaml"] = text
            for month in MONTHS:
                out[f"{folder}uppfoljning{board}-2026-{month:02}.yaml"] = self.follow_up(month, board)
            if self.broken:
                out[f"uppfoljning{board}-fel.yaml"] = "dokument: [\n"
                out[f"uppfoljning{board}-2026-10.yaml"] = self.follow_up(10, board) + "fel: 1\n"
        return out


ROWS = 125
# The lists of the format and what else can be made long: who makes it, and the smallest n.
LISTS = {
    **{name: (Region, ROWS) for name in (
        "indikatorer", "delmål", "mål", "aktiviteter", "uppdrag", "delar av uppdrag", "budgetrader", "verksamheter",
        "kedja av verksamheter", "insatsområden", "styrdokument", "beredningar", "avsnitt", "stycken", "effektlogik",
        "ramhärledning", "tidigare ramändringar", "delar av ramändring", "omfördelningar",
        "prognosdelar", "mål i regionplanen", "uppdrag i regionplanen", "mottagare av uppdrag", "huvuduppdrag",
        "förflyttningar", "budgetramar")},
    "utfall": (Region, 30),  # years from 1900 on
    "målnivåer": (Region, 18),  # years to 2100
    "uppföljningar": (Region, 3),
    **{name: (Broken, ROWS) for name in (
        "dubbla id", "olika id dubbelt", "okända nycklar", "okända verksamheter", "okända indikatorer", "okända uppdrag",
        "okända budgetrader", "okända aktiviteter", "okända bedömningar", "ignorerade", "varningar", "baslinje", "på en rad",
        "dubbla id på en rad", "dubbla nycklar på en rad", "okända nycklar på en rad", "tecken på en rad", "ord i en text",
        "tecken med \\", "rader i en text", "rader i en vikt text", "rader i en citerad text", "otillåtna tecken",
        "dubbelriktade tecken", "kommentarer")},
    "nämnder": (Boards, 6),
    "filer i en mapp": (Boards, 6),
    "filer med fel i en mapp": (Boards, 6),
}

# NEW is the folder with the changed documents, FIRST the folder with the others.
COMMANDS = {
    "validate": "validate FIRST --jobs 1 --max-findings 0",
    "validate -f sarif": "validate FIRST --jobs 1 --max-findings 0 -f sarif",
    "validate --baseline": "validate FIRST --jobs 1 --baseline BASELINE",
    "baseline": "baseline FIRST --jobs 1",
    "report plan": "report plan PLAN",
    "report plan -f json": "report plan PLAN -f json",
    "report followup": "report followup PLAN --period 2026-12",
    "report followup, april": "report followup PLAN --period 2026-04",
    "report followup -f json": "report followup PLAN --period 2026-12 -f json",
    "report summary": "report summary FIRST --period 2026-12",
    "report summary -f json": "report summary FIRST --period 2026-12 -f json",
    "status": "status FIRST",
    "why": "why 1.1 PLAN",
    "why Summa": "why Summa PLAN",
    "diff": "diff FIRST NEW",
    "diff -f json": "diff FIRST NEW -f json",
    "diff --textconv": "diff --textconv PLAN",
    "new plan": "new plan --council-plan COUNCIL --short N",
    "new followup": "new followup PLAN --period 2026-10",
    "rollover": "rollover PLAN",
}


class Counter:
    def __init__(self, program, folder, clock):
        self.program, self.folder, self.clock = program, folder, clock
        self.environment = {key: value for key, value in os.environ.items() if not key.startswith(("NAMNDPLAN", "GITHUB"))}

    def make(self, name, n):
        """The folder with the documents of one size."""
        base = self.folder / f"{name}-{n}".replace(" ", "-")
        made = LISTS[name][0]
        for side, changed in (("a", False), ("b", True)):
            (base / side / ".git").mkdir(parents=True)
            for path, text in made(name, n, changed).files().items():
                file = base / side / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        lines = subprocess.run([self.program, "baseline", base / "a", "--jobs", "1"], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, env=self.environment, check=False)
        (base / "baseline.txt").write_bytes(lines.stdout or b"namndplan-baseline 1\n")
        return base

    def count(self, command, base):
        """Instructions of the whole process (or, with --clock, microseconds of its CPU time)."""
        names = {"FIRST": base / "a", "NEW": base / "b", "PLAN": base / "a/namndplan-2026.yaml",
                 "COUNCIL": base / "a/regionplan-2026.yaml", "BASELINE": base / "baseline.txt"}
        words = [str(names.get(word, word)) for word in COMMANDS[command].split()]
        if self.clock:
            process = subprocess.Popen([self.program, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                       env=self.environment)
            _, _, usage = os.wait4(process.pid, 0)
            return round(1e6 * (usage.ru_utime + usage.ru_stime))
        done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", self.program, *words],
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=self.environment, check=False)
        collected = re.search(rb"Collected : (\d+)", done.stderr)
        if not collected or done.returncode not in (0, 1, 2):
            raise RuntimeError(f"{' '.join(words)}: exit status {done.returncode}\n{done.stderr.decode(errors='replace')[-2000:]}")
        return int(collected[1])


def exponent(counts, least=LEAST):
    """Of the increments; nothing when the list costs the command next to nothing."""
    first, second = counts[1] - counts[0], counts[2] - counts[1]
    if second < least or first <= 0:
        return None
    return math.log2(second / first)


def print_row(cells):
    print("| " + " | ".join(cells) + " |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run; an optimised build takes less time")
    parser.add_argument("--lists", help="only these, with commas between")
    parser.add_argument("--commands", help="only these, with commas between")
    parser.add_argument("--times", type=int, default=1, help="lists so many times as long")
    parser.add_argument("--clock", action="store_true", help="CPU time, for a look at long lists; never a test")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    args = parser.parse_args()
    if not args.clock and not shutil.which("valgrind"):
        sys.exit(77)  # CTest: skipped
    lists = args.lists.split(",") if args.lists else list(LISTS)
    commands = args.commands.split(",") if args.commands else list(COMMANDS)
    program = str(pathlib.Path(args.program).resolve())
    above = []
    print_row(["list", *commands])
    print("|---|" + "---:|" * len(commands))

    def measure(name):
        with tempfile.TemporaryDirectory() as temporary:
            counter = Counter(program, pathlib.Path(temporary), args.clock)
            few = LISTS[name][1] * (args.times if LISTS[name][1] == ROWS else 1)
            bases = [counter.make(name, few * times) for times in (1, 2, 4)]
            return name, {command: [counter.count(command, base) for base in bases] for command in commands}

    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        for name, counts in pool.map(measure, lists):
            found = {command: exponent(counts[command], 10_000 if args.clock else LEAST) for command in commands}
            print_row([name, *("–" if each is None else f"{each:.2f}" for each in found.values())])
            above += [f"{name}, {command}: {each:.2f} ({', '.join(map(str, counts[command]))})"
                      for command, each in found.items() if each is not None and each > LIMIT]
    if above:
        print(f"\nabove {LIMIT}:\n" + "\n".join(above))
    sys.exit(1 if above else 0)


if __name__ == "__main__":
    main()
