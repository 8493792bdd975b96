#!/usr/bin/env python3
"""Random plans with follow-ups, reported by the program and computed by fulfilment_oracle.py; every
cell of the tables indikatorer, delmål, mål, aktiviteter and uppdrag must agree. Then the files are written again with keys
and rows shuffled and under other names, which may not change a byte.

Seeds are fixed, so that the same plans are made on every machine. With --seed N --keep FOLDER, plan N
is written to FOLDER and stays there.
"""
import argparse
import calendar
import csv
import io
import json
import pathlib
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

import fulfilment_oracle as oracle
import harness

COUNT = 60
KINDS = {"antal": "st", "andel": None, "procent": None, "medelvärde": "dagar", "index": "index", "belopp": "tkr",
         "ja/nej": None}
MEANS = ("andel", "procent", "medelvärde", "index")  # a total lies between its parts
NEVER_ADD_UP = MEANS[1:]
STATUSES = ("ej påbörjad", "pågår", "klar", "försenad", "inställd")
ASSIGNMENT_STATUSES = (*STATUSES, "avslutad")
LEVELS = ("uppfyllt", "delvis uppfyllt", "ej uppfyllt", "ej bedömd")
NAMES = ('Antal möten', 'Kurser, "öppna"', "Besök – länet", "Nöjdhet; alla", "=SUMMA", "Resor och vägar")


# ---- Plans ---------------------------------------------------------------------------------------

def chance(rng, probability):
    return rng.random() < probability


def number(rng, low=-20, high=120):
    """Often whole, often small; now and then one that is long."""
    if chance(rng, 0.03):
        return Fraction(rng.randint(1, 10 ** 14), 10 ** rng.randint(0, 6))
    return Fraction(rng.randint(low * 10, high * 10), rng.choice((10, 10, 10, 1)))


def near(rng, target):
    """A value beside the target, the target itself, or far from it; below 0 at times."""
    way = rng.randrange(8)
    if way < 2:
        return target
    if way < 6:
        return oracle.rounded(target * rng.randint(-2, 26) / rng.choice((10, 12, 20)), 2)
    return target + rng.randint(-9, 9) if way == 6 else number(rng)


def fitting(value, kind):
    """The value as an indicator of this kind may have it: a share within 0–100, whole öre of tkr."""
    if kind == "andel":
        return min(max(value, Fraction(0)), Fraction(100))
    return oracle.rounded(value, 5) if kind == "belopp" else value


def split(rng, indicator, value):
    """Women and men beside the total, or at times without it. What adds up over the year falls for
    neither of them."""
    if not isinstance(value, Fraction):
        return value
    kind = indicator["typ"]
    if kind in MEANS:
        distance = 0 if indicator.get("mätning") == "ackumulerat" else Fraction(rng.randint(0, 30), 10)
        women, men = fitting(value + distance, kind), fitting(value - distance, kind)
    else:
        women = men = Fraction((value / 2).__floor__())
    answer = {"totalt": value, "kvinnor": women, "män": men}
    if chance(rng, 0.2):
        del answer["totalt"]
    return answer


def target(rng, kind):
    if kind == "ja/nej":
        return rng.choice(("Ja", "Ja", "Nej"))
    return rng.choice((fitting(number(rng), kind), Fraction(rng.choice((0, 1, 10, 40, 90))), Fraction(7, 2)))


def last_day(year, month):
    return calendar.monthrange(year, month)[1]


def random_indicator(rng, identity, year):
    kind = rng.choice(list(KINDS))
    row = {"id": identity, "namn": f"{rng.choice(NAMES)} {identity}", "typ": kind}
    if KINDS[kind]:
        row["enhet"] = KINDS[kind]
    if kind != "ja/nej":
        if chance(rng, 0.7):
            row["riktning"] = rng.choice(("högre", "lägre", "exakt"))
        if chance(rng, 0.7):
            row["mätning"] = "nuläge" if kind in NEVER_ADD_UP else rng.choice(("ackumulerat", "nuläge"))
    if chance(rng, 0.95):
        row["målnivå"] = target(rng, kind)
        if chance(rng, 0.15):
            row["målnivå"] = {year + shift: target(rng, kind) for shift in rng.sample((-1, 0, 0, 1), 2)}
        elif chance(rng, 0.03):
            row["målnivå"] = rng.choice(oracle.NO_VALUE)
    if kind != "ja/nej" and isinstance(row.get("målnivå"), Fraction) and chance(rng, 0.4):
        row["delårsnivå"] = {oracle.MONTHS[month - 1]: interim(rng, row)
                             for month in rng.sample(range(1, 12), rng.randint(1, 6))}
    if chance(rng, 0.5):
        row["utfall"] = {}
        for earlier in rng.sample((1, 2, 3), rng.randint(1, 2)):
            way = rng.randrange(8)
            answer = target(rng, kind) if way else rng.choice(oracle.NO_VALUE)
            row["utfall"][year - earlier] = split(rng, row, answer) if way == 1 else answer
    if chance(rng, 0.9):
        row["periodicitet"] = rng.choice(
            (*oracle.SCHEDULES, *([sorted(rng.sample(range(1, 13), rng.randint(1, 6)))] * 3)))
    if chance(rng, 0.4):
        row["vikt"] = weight(rng)
    if chance(rng, 0.3):
        row["ansvarig"] = rng.choice(("stab", "scen"))
    if chance(rng, 0.3):
        row["källa"] = rng.choice(("egen", "SCB, egen körning"))
    if chance(rng, 0.25):
        row["avgörande"] = rng.choice(("Ja", "Ja", "Nej"))
    return row


def interim(rng, indicator):
    """Of the target's size, above or below it; at times 0 or without a total."""
    value = fitting(abs(near(rng, indicator["målnivå"])), indicator["typ"])
    return rng.choice((Fraction(0), split(rng, indicator, value))) if chance(rng, 0.1) else value


def weight(rng):
    return rng.choice((Fraction(2), Fraction(3), Fraction(1, 2), Fraction(1, 8), Fraction(29, 4),
                       Fraction(1, 10 ** 6), Fraction(1000000)))


def random_objective(rng, identity, year):
    row = {"id": identity, "titel": f"Delmål {identity}"}
    if chance(rng, 0.4):
        row["vikt"] = weight(rng)
    if chance(rng, 0.25):
        row["avgörande"] = rng.choice(("Ja", "Ja", "Nej"))
    if chance(rng, 0.3):
        row["styrdokument"] = rng.sample(["RUS", "Kulturplan"], rng.randint(1, 2))
    indicators = [random_indicator(rng, f"{identity}.{n}", year)
                  for n in rng.sample(range(1, 13), rng.choice((0, 1, 2, 3, 4, 6)))]
    if indicators and chance(rng, 0.05):
        for indicator in indicators:
            indicator.pop("målnivå", None)
    activities = []
    for letter in "abcd"[:rng.randint(0, 4)]:
        activity = {"id": f"{identity}-{letter}", "namn": f"Aktivitet {letter}"}
        if chance(rng, 0.7):
            due, month = year + chance(rng, 0.1), rng.randint(1, 12)
            day = rng.choice((1, 15, last_day(due, month), last_day(due, month)))
            activity["klart"] = f"{due}-{month:02}-{day:02}"
        if chance(rng, 0.3):
            activity["ansvarig"] = rng.choice(("stab", "scen"))
        activities.append(activity)
    if indicators:
        row["indikatorer"] = indicators
    if activities:
        row["aktiviteter"] = activities
    return row


def random_method(rng):
    below = rng.choice((Fraction(50), Fraction(80), Fraction("66.666667"), Fraction("33.3"), Fraction(40)))
    rows = {"metod": rng.choice(("medelvärde", "andel uppfyllda")),
            "uppfyllt": rng.choice((Fraction(100), Fraction(95), Fraction("87.5"))), "delvis": below,
            "indikatorvikt": rng.choice((Fraction(70), Fraction(100), Fraction("50.1"), Fraction(60))),
            "minsta_täckning": rng.choice((Fraction(0), Fraction(50), Fraction("33.333333"), Fraction(100)))}
    return {key: value for key, value in rows.items() if chance(rng, 0.6)}


def random_plan(rng):
    year = rng.choice((2025, 2026, 2028))
    plan = {"organisation": "Region Exempel", "nämnd": "Nämnden för prov", "förkortning": "NP", "år": year,
            "beslut": {"status": "beslutad", "datum": "2023-12-09", "diarienummer": "NP 1",
                       "paragraf": "§ 1"},
            "verksamheter": [{"id": "stab", "namn": "Staben"}, {"id": "scen", "namn": "Scenen"}],
            "styrdokument": [{"id": "RUS", "namn": "Strategin"}, {"id": "Kulturplan", "namn": "Planen"}]}
    if chance(rng, 0.7):
        plan["bedömningsmetod"] = random_method(rng)
    plan["mål"] = []
    for goal in rng.sample(range(1, 13), rng.randint(1, 3)):
        row = {"id": str(goal), "titel": f"Mål {goal}"}
        objectives = [random_objective(rng, f"{goal}.{n}", year)
                      for n in rng.sample(range(1, 13), rng.randint(0, 4))]
        if objectives:
            row["delmål"] = objectives
        plan["mål"].append(row)
    if chance(rng, 0.6):
        plan["uppdrag"] = [random_assignment(rng, f"U{n}", year) for n in rng.sample(range(1, 10), rng.randint(1, 4))]
    return plan


def random_assignment(rng, identity, year, part=False):
    row = {"id": identity, "titel": f"Uppdrag {identity}"}
    if chance(rng, 0.7):
        month = rng.randint(1, 12)
        row["slutdatum"] = f"{year}-{month:02}-{rng.choice((1, last_day(year, month), last_day(year, month))):02}"
    if chance(rng, 0.6):
        row["status"] = rng.choice(ASSIGNMENT_STATUSES)
    if part:
        return row
    if chance(rng, 0.5):
        row["från"] = "fullmäktige"
    if chance(rng, 0.3):
        row["ansvarig"] = rng.choice(("stab", "scen"))
    if chance(rng, 0.3):
        row["periodicitet"] = sorted(rng.sample(range(1, 13), rng.randint(1, 3)))
    if chance(rng, 0.3):
        row["delar"] = [random_assignment(rng, f"{identity}-{letter}", year, True) for letter in "abc"[:rng.randint(1, 3)]]
    return row


# ---- Follow-ups ----------------------------------------------------------------------------------

def random_value(rng, indicator, year, before):
    """`before`: the latest value; an accumulated one does not fall."""
    kind = indicator["typ"]
    if kind == "ja/nej":
        return rng.choice(("Ja", "Nej", "Nej"))
    goal = oracle.target_of(indicator, year)
    value = fitting(near(rng, goal if goal is not None else number(rng)), kind)
    accumulated = before is not None and indicator.get("mätning") == "ackumulerat"
    return max(value, before) if accumulated else value


def random_follow_ups(rng, plan):
    months = sorted(rng.sample(range(1, 13), rng.choice((1, 2, 3, 3, 4))))
    if chance(rng, 0.4):
        months = sorted({*months, 12})
    follow_ups = {month: {} for month in months}
    objectives = [o for goal in plan["mål"] for o in goal.get("delmål", [])]
    silent = rng.choice((0.1, 0.3, 0.6))
    for indicator in (i for o in objectives for i in o.get("indikatorer", [])):
        before = None
        for month in months:
            report = {}
            due = month in oracle.months_of(indicator)
            if not chance(rng, silent if due else 0.8):
                if chance(rng, 0.15):
                    report["utfall"] = rng.choice(oracle.NO_VALUE)
                else:
                    before = random_value(rng, indicator, plan["år"], before)
                    report["utfall"] = split(rng, indicator, before) if chance(rng, 0.2) else before
            if chance(rng, 0.2):
                report["prognos"] = random_value(rng, indicator, plan["år"], None)
            if report and chance(rng, 0.1):
                report["kommentar"] = "Rad ett, med komma."
            if report:
                follow_ups[month].setdefault("indikatorer", {})[indicator["id"]] = report
    for activity in (a for o in objectives for a in o.get("aktiviteter", [])):
        for month in months:
            if chance(rng, 0.4):
                follow_ups[month].setdefault("aktiviteter", {})[activity["id"]] = rng.choice(
                    (*STATUSES, {"status": rng.choice(STATUSES), "kommentar": "Ja, i tid."},
                     {"kommentar": "Vi återkommer."}))
    assignments = plan.get("uppdrag", [])
    for row in [*assignments, *(part for whole in assignments for part in whole.get("delar", []))]:
        for month in months:
            if chance(rng, 0.4):
                follow_ups[month].setdefault("uppdrag", {})[row["id"]] = rng.choice(
                    (*ASSIGNMENT_STATUSES, {"status": rng.choice(ASSIGNMENT_STATUSES), "kommentar": "Ja, i tid."},
                     {"kommentar": "Vi återkommer."}))
    for identity in [o["id"] for o in objectives] + [g["id"] for g in plan["mål"] if "delmål" in g]:
        for month in months:
            if chance(rng, 0.15):
                follow_ups[month].setdefault("bedömning", {})[identity] = {
                    "nivå": rng.choice(LEVELS), "motivering": "Nämndens bedömning, efter samtal."}
    return follow_ups


# ---- As YAML -------------------------------------------------------------------------------------

def written(rng, value, percent=False):
    """A number in one of the notations that mean it."""
    digits = oracle.plain(value)
    sign, digits = ("-", digits[1:]) if digits[0] == "-" else ("", digits)
    whole, _, decimals = digits.partition(".")
    if len(decimals) == 3:
        decimals += "0"  # 1,234 could be a thousand
    if len(whole) > 3 and chance(rng, 0.3):
        blank, head = rng.choice((" ", "\u00a0")), len(whole) % 3
        whole = blank.join(([whole[:head]] if head else []) +
                           [whole[at:at + 3] for at in range(head, len(whole), 3)])
    text = (rng.choice("-−") if sign else rng.choice(("", "", "", "+"))) + whole
    text += rng.choice(",.") + decimals if decimals else ""
    return text + rng.choice(("", " %")) * percent


# Lists whose order people choose, so that another order is another report.
ORDERED = {"aktiviteter", "verksamheter", "styrdokument", "rader"}


def lines_of(rng, value, shuffle, percent=False, ordered=False):
    """YAML lines of a value; those of a map or list are to be indented under their key."""
    if isinstance(value, dict):
        keys = list(value)
        if shuffle:
            rng.shuffle(keys)
        out = []
        for key in keys:
            name = key if isinstance(key, int) or not key[0].isdigit() else f'"{key}"'
            may_have_percent = percent or value.get("typ") == "andel" and key in ("målnivå", "utfall", "delårsnivå")
            out += attached(f"{name}:", lines_of(rng, value[key], shuffle, may_have_percent, key in ORDERED),
                            value[key])
        return out
    if isinstance(value, list) and value and isinstance(value[0], dict):
        rows = list(value)
        if shuffle and not ordered:
            rng.shuffle(rows)
        out = []
        for row in rows:
            first, *rest = lines_of(rng, row, shuffle)
            out += [f"- {first}", *(f"  {line}" for line in rest)]
        return out
    if isinstance(value, list):
        return [f"[{', '.join(x if isinstance(x, str) else oracle.MONTHS[x - 1] for x in value)}]"]
    if isinstance(value, Fraction):
        return [written(rng, value, percent)]
    if isinstance(value, int) or value in ("Ja", "Nej") or value[:2] == "20":
        return [str(value)]
    return [json.dumps(value, ensure_ascii=False)]


def attached(key, lines, value):
    if isinstance(value, dict) or isinstance(value, list) and value and isinstance(value[0], dict):
        return [key, *(f"  {line}" for line in lines)]
    return [f"{key} {lines[0]}"]


def document(rng, kind, content, shuffle):
    return "\n".join([f"dokument: {kind}", "format: 1", *lines_of(rng, content, shuffle)]) + "\n"


def write_case(rng, folder, plan, follow_ups, shuffle=False):
    """Writes the files and returns the plan's path. Beside them lies what must not be taken for them:
    another board's plan and the plan of the year before, with the same ids and their own follow-ups."""
    def write(stem, kind, content):
        name = f"{rng.randrange(16 ** 8):08x}" if shuffle else stem
        path = folder / f"{name}.yaml"
        path.write_text(document(rng, kind, content, shuffle), encoding="utf-8")
        return path

    folder.mkdir(parents=True)
    year = plan["år"]
    last = follow_ups[max(follow_ups)]
    cases = [("", plan, follow_ups),
             ("annan-", {**plan, "nämnd": "En annan nämnd", "förkortning": "AN"},
              {month: {} for month in follow_ups}),
             ("", {**plan, "år": year - 1}, {month: last for month in range(3, 12, 4)})]
    paths = []
    for prefix, content, reports in cases:
        paths.append(write(f"{prefix}namndplan-{content['år']}", "nämndplan", content))
        for month, rows in reports.items():
            period = f"{content['år']}-{month:02}"
            write(f"{prefix}uppfoljning-{period}", "uppföljning",
                  {"plan": paths[-1].name, "period": period, "beslut": {"status": "förslag"}, **rows})
    return paths[0]


# ---- Comparing -----------------------------------------------------------------------------------

class Report:
    def __init__(self, program):
        self.program = str(pathlib.Path(program).resolve())
        self.env = harness.environment(program)

    def output(self, arguments):
        done = subprocess.run([self.program, *arguments], env=self.env, timeout=60,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, check=False)
        if done.returncode:
            sys.exit(f"{arguments}: exit status {done.returncode}\n{done.stderr.decode('utf-8')}")
        return done.stdout

    def tables(self, path, period, root=None):
        """The files of all tables, by table; written in one go. `period`: the options that choose it;
        `root`: where the files are, when not beside the plan."""
        folder = path.parent / "csv"
        self.output(["report", "followup", str(path), "--root", str(root or path.parent), *period,
                     "-f", "csv", "-o", f"{folder}/"])
        return {file.stem: file.read_bytes() for file in folder.iterdir()}


def differences(table, expected, actual):
    """Where the program's cells are others than the oracle's; columns the oracle does not have are
    passed over."""
    rows = list(csv.DictReader(io.StringIO(actual.decode("utf-8"), newline="")))
    if len(rows) != len(expected):
        yield f"{table}: {len(rows)} rows, expected {len(expected)}"
    for row, wanted in zip(rows, expected):
        what = next(row[key] for key in ("indikator", "aktivitet", "uppdrag", "delmål", "mål") if row.get(key))
        for column, cell in wanted.items():
            if row.get(column) != cell:
                yield f"{table} {what}: {column} is {row.get(column)!r}, expected {cell!r}"


def check(seed, report, folder, every_month):
    rng = random.Random(seed)
    plan = random_plan(rng)
    follow_ups = random_follow_ups(rng, plan)
    path = write_case(rng, folder / "written", plan, follow_ups)
    shuffled = write_case(rng, folder / "shuffled", plan, follow_ups, shuffle=True)
    month = rng.choice(list(follow_ups))
    period = f"{plan['år']}-{month:02}"
    chosen = ["--period", period] if month < max(follow_ups) or chance(rng, 0.5) else []
    tables = report.tables(path, chosen)
    for other in follow_ups if every_month else [month]:
        asked = f"{plan['år']}-{other:02}"
        found = tables if other == month else report.tables(path, ["--period", asked])
        for table, rows in oracle.tables(plan, follow_ups, other).items():
            for difference in differences(table, rows, found[table]):
                yield f"{asked} {difference}"
    for table, text in report.tables(shuffled, chosen).items():
        if text != tables[table]:
            yield f"{period} {table}: differs when keys and rows are shuffled and the files renamed"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--every-month", action="store_true", help="each period of a plan, not one of them")
    parser.add_argument("--seed", type=int, help="only this one")
    parser.add_argument("--keep", help="write the plans to this folder and leave them")
    args = parser.parse_args()
    oracle.check_examples()
    report = Report(args.program)
    sys.stdout.reconfigure(encoding="utf-8")
    wrong = 0
    seeds = range(args.count) if args.seed is None else [args.seed]
    with tempfile.TemporaryDirectory() as temporary:
        for seed in seeds:
            folder = pathlib.Path(args.keep or temporary) / str(seed)
            for difference in check(seed, report, folder, args.every_month):
                print(f"#### {seed} {difference}")
                wrong += 1
    print(f"{len(seeds)} plans, {wrong} differences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
