#!/usr/bin/env python3
"""The examples' reports computed a second time: their files are read by small_yaml.py, computed by
fulfilment_oracle.py, and every cell of the tables indikatorer, delmål, mål, aktiviteter and uppdrag must be
the program's, in
every period of every board. The budget's sums are computed again too, in öre."""
import argparse
import csv
import io
import pathlib
import re
import shutil
import sys
import tempfile
from fractions import Fraction

import fulfilment_oracle as oracle
import harness
import random_plans
import small_yaml

EXAMPLES = harness.ROOT / "examples"
ORE = {"kr": 100, "tkr": 100_000, "mkr": 100_000_000}
LIMITS = ("uppfyllt", "delvis", "indikatorvikt", "minsta_täckning")


# ---- From text to the oracle's values --------------------------------------------------------------

def number(text):
    return Fraction(re.sub(r"[\s+%]", "", text).replace(",", ".").replace("−", "-"))


def answer(value):
    if isinstance(value, dict):
        return {key: answer(part) for key, part in value.items()}
    return value if value in (*oracle.NO_VALUE, "Ja", "Nej") else number(value)


def by_year(value):
    return {int(year): answer(part) for year, part in value.items()}


def indicator(row):
    row = dict(row)
    target = row.get("målnivå")
    if target is not None:
        years = isinstance(target, dict) and "totalt" not in target
        row["målnivå"] = by_year(target) if years else answer(target)
    row["delårsnivå"] = {month: answer(value) for month, value in row.get("delårsnivå", {}).items()}
    row["utfall"] = by_year(row.get("utfall", {}))
    if "vikt" in row:
        row["vikt"] = number(row["vikt"])
    schedule = row.get("periodicitet")
    if isinstance(schedule, list):
        row["periodicitet"] = [oracle.MONTHS.index(month) + 1 for month in schedule]
    return row


def objective(row):
    row = {**row, "indikatorer": [indicator(i) for i in row.get("indikatorer", [])]}
    if "vikt" in row:
        row["vikt"] = number(row["vikt"])
    return row


def plan_of(document):
    method = {key: number(value) if key in LIMITS else value
              for key, value in document.get("bedömningsmetod", {}).items()}
    goals = [{**goal, "delmål": [objective(o) for o in goal["delmål"]]} if "delmål" in goal else goal
             for goal in document["mål"]]
    return {**document, "år": int(document["år"]), "bedömningsmetod": method, "mål": goals}


def report_of(value):
    value = value if isinstance(value, dict) and "kvinnor" not in value else {"utfall": value}
    return {key: answer(part) if key in ("utfall", "prognos") else part for key, part in value.items()}


def follow_up_of(document):
    rows = {key: report_of(value) for key, value in document.get("indikatorer", {}).items()}
    return {"indikatorer": rows, **{key: document.get(key, {}) for key in ("aktiviteter", "bedömning", "uppdrag")}}


class Board:
    def __init__(self, folder):
        self.folder = folder
        self.document = small_yaml.read(folder / "namndplan-2026.yaml")
        self.plan = plan_of(self.document)
        self.documents = {}
        for path in sorted(folder.glob("uppfoljning-*.yaml")):
            document = small_yaml.read(path)
            self.documents[int(document["period"][-2:])] = document
        self.follow_ups = {month: follow_up_of(row) for month, row in self.documents.items()}


# ---- The budget ------------------------------------------------------------------------------------

def net(value, scale):
    """A net cost in öre, as written: costs less income."""
    if not isinstance(value, dict):
        return number(value) * scale
    if "nettokostnad" in value:
        return number(value["nettokostnad"]) * scale
    costs = value.get("kostnader", "0")
    costs = sum(map(number, costs.values())) if isinstance(costs, dict) else number(costs)
    return (costs - number(value.get("intäkter", "0"))) * scale


def kronor(ore):
    return "" if ore is None else oracle.fixed(Fraction(ore, 100), 2)


def budget_rows(board, month):
    """Of each line and the sum: budget, periodbudget, utfall, prognos and avvikelse_helår, in reports' signs."""
    budget, reports = board.document["budget"], board.documents[month]["budget"]
    scale = ORE[budget.get("enhet", "kr")]
    lines = {row["verksamhet"]: net(row, scale) for row in budget.get("rader", [])} or \
        {"totalt": number(budget["ram"]) * scale}
    columns = {}
    for key, amount in lines.items():
        row = reports[key]
        period = net(row["periodbudget"], scale) if "periodbudget" in row else \
            oracle.rounded(amount * month / 12, 0)
        outcome = net(row["utfall"], scale)
        forecast = net(row["prognos"], scale) if "prognos" in row else None
        last = outcome if month == 12 else forecast
        columns[key] = [-amount, -period, -outcome, None if forecast is None else -forecast,
                        None if last is None else amount - last]
    rows = list(columns.items()) if "rader" in budget else []
    total = [None if None in column else sum(column) for column in zip(*columns.values())]
    rows = rows or [("ram", total)]
    return {key: [kronor(value) for value in row] for key, row in [*rows, ("Summa", total)]}


def budget_differences(board, month, text):
    names = ("budget", "periodbudget", "utfall", "prognos", "avvikelse_helår")
    expected = budget_rows(board, month)
    actual = {row["verksamhet"]: [row[name] for name in names]
              for row in csv.DictReader(io.StringIO(text.decode("utf-8"), newline=""))}
    for key in sorted({*expected, *actual}):
        if expected.get(key) != actual.get(key):
            yield f"budget {key}: {actual.get(key)}, expected {expected.get(key)}"


# ---- All of it -------------------------------------------------------------------------------------

def boards():
    return [Board(path.parent) for path in sorted(EXAMPLES.rglob("namndplan-2026.yaml"))]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    args = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")
    report = random_plans.Report(args.program)
    cells, wrong = 0, 0
    with tempfile.TemporaryDirectory() as temporary:
        copy = pathlib.Path(temporary) / "examples"
        shutil.copytree(EXAMPLES, copy)
        for board in boards():
            folder = copy / board.folder.relative_to(EXAMPLES)
            for month in board.follow_ups:
                period = f"{board.plan['år']}-{month:02}"
                expected = oracle.tables(board.plan, board.follow_ups, month)
                actual = report.tables(folder / "namndplan-2026.yaml", ["--period", period], copy)
                found = list(budget_differences(board, month, actual["budget"]))
                for table, rows in expected.items():
                    cells += sum(map(len, rows))
                    found += random_plans.differences(table, rows, actual[table])
                for difference in found:
                    print(f"#### {board.folder.name} {period} {difference}")
                wrong += len(found)
    print(f"{cells} cells, {wrong} differences")
    return 1 if wrong or not cells else 0


if __name__ == "__main__":
    sys.exit(main())
