#!/usr/bin/env python3
"""Random budgets with follow-ups, reported by the program and computed here a second time, from the
description of the calculation alone: every cell of the table budget must agree, in csv, csv-sv and json, and of
kostnadsslag in csv.

In the Markdown, whose amounts are rounded, every figure must be the exact one as rounded, and the
printed numbers must still add up: lines to Summa, and each deviation with what it is the difference of.

Seeds are fixed, so that the same budgets are made on every machine. With --seed N --keep FOLDER, budget
N is written to FOLDER and stays there.
"""
import argparse
import concurrent.futures
import csv
import io
import json
import pathlib
import random
import re
import sys
import tempfile
from fractions import Fraction

import fulfilment_oracle as oracle
from budget_figures import (COSTS, NEW_AMOUNTS, SHARES, SURPLUSES, add, cells, check_examples, cost_kind_rows, frame_row,
                            has_split, minus, net, results, signed, table_rows)
from random_plans import Report, chance

COUNT = 45
KRONOR = {"kr": 1, "tkr": 1000, "mkr": 10 ** 6}
SUFFIXES = {"kr": 1, "SEK": 1, "Kr": 1, "tkr": 1000, "TKR": 1000, "mkr": 10 ** 6, "mnkr": 10 ** 6,
            "Mkr": 10 ** 6, "msek": 10 ** 6, "MSEK": 10 ** 6, "mdkr": 10 ** 9}
KINDS = ("personal", "köpt verksamhet", "bidrag", "lokaler", "avskrivningar", "finansnetto", "övrigt")
NAMES = (["bibliotek", "scen", "stab", "turne-9", "turne-10"], ["3.10", "3.9", "12.1", "3", "4.2"])
LONG_MONTHS = ("januari februari mars april maj juni juli augusti september oktober november "
               "december").split()


# ---- Random budgets ------------------------------------------------------------------------------

class Amounts:
    """Random amounts of one budget, in kronor: multiples of a grain that suits its unit."""

    def __init__(self, rng, unit):
        self.rng = rng
        grains = {"kr": (1, 1, 100, Fraction(1, 100)), "tkr": (1000, 1000, 100, 1, Fraction(1, 100)),
                  "mkr": (10 ** 6, 10 ** 5, 10 ** 5, 10 ** 4, 1000, 1)}[unit]
        self.grain = Fraction(rng.choice(grains))
        self.most = rng.choice((9, 99, 999, 10 ** 5)) * KRONOR[unit]

    def fitting(self, value):
        return self.grain * oracle.rounded(value / self.grain, 0)

    def any(self):
        return self.fitting(Fraction(self.rng.randint(1, 10 ** 6), 10 ** 6) * self.most)

    def near(self, value):
        """The same, a little off, or quite another."""
        way = self.rng.randrange(6)
        if way == 0:
            return value
        return self.any() if way == 1 else self.fitting(value * self.rng.randint(900, 1100) / 1000)

    def net_cost(self, size):
        """A net cost of about this size, in one of the ways of writing it."""
        rng, way = self.rng, self.rng.randrange(10)
        size = self.near(size)
        if way < 4:
            return {"nettokostnad": size}
        income = self.any() if way < 9 else Fraction(0)
        costs = size + income
        if costs < 0:
            income, costs = -size, Fraction(0)
        out = {"intäkter": income, "kostnader": costs}
        if way == 5 and costs:
            parts = rng.sample(KINDS, rng.randint(1, 4))
            out["kostnader"] = {kind: self.fitting(costs / (2 * len(parts))) for kind in parts[1:]}
            out["kostnader"][parts[0]] = costs - sum(out["kostnader"].values())
        elif way == 6 and not income or way == 9:
            del out["intäkter" if costs or not income else "kostnader"]
        elif way == 7:
            out["nettokostnad"] = rng.choice((size, size, 1000 * oracle.rounded(size / 1000, 0)))
        return out


def random_budget(rng):
    unit = rng.choice(("kr", "tkr", "mkr", "mkr"))
    amounts = Amounts(rng, unit)
    out = {"enhet": unit}
    if unit == "kr" and chance(rng, 0.5):
        del out["enhet"]
    way = rng.randrange(20)
    if way < 5:
        more = {"ram": rng.choice((*[amounts.any()] * 3, Fraction(0)))} if way else {"text": "Kommer i juni."}
        return {**out, **more}, amounts
    out["rader"] = []
    if way < 9 and unit != "kr":
        return rounded_budget(rng, out, amounts), amounts
    names = rng.choice(NAMES)
    before = rng.choice((0, 0.5, 1, 1))
    for name in rng.sample(names, rng.randint(1, len(names))):
        size = rng.choice((amounts.any(),) * 8 + (-amounts.any(), Fraction(0)))
        line = {"verksamhet": name, **(amounts.net_cost(size) if size else {"nettokostnad": size})}
        if chance(rng, before):
            line["föregående"] = amounts.net_cost(size) if chance(rng, 0.9) else {"nettokostnad": Fraction(0)}
        out["rader"].append(line)
    if chance(rng, 0.8):
        out["ram"] = add(net(line) for line in out["rader"])
    return out, amounts


def rounded_budget(rng, out, amounts):
    """Lines and a ram, all written to one decimal of the unit, that differ by no more than half a unit of it each."""
    step = KRONOR[out["enhet"]] // 10 ** rng.randint(0, 2)
    names = rng.sample(NAMES[0], rng.randint(1, len(NAMES[0])))
    for name in names:
        line = {"verksamhet": name, "nettokostnad": Fraction(rng.randint(1, 999) * step)}
        if chance(rng, 0.7):
            line["föregående"] = amounts.net_cost(line["nettokostnad"])
        out["rader"].append(line)
    off = rng.randint(1, (len(names) + 1) // 2) * rng.choice((1, -1)) * step
    out["ram"] = add(net(line) for line in out["rader"]) + off
    out["steg"] = step
    return out


def random_report(rng, budget, month, amounts):
    out = {}
    for part, often, months in (("periodbudget", 0.5, month), ("utfall", 0.9, month),
                                ("prognos", 0.85 if month < 12 else 0.15, 12)):
        if chance(rng, often):
            out[part] = amounts.net_cost(amounts.fitting(budget * months / 12))
    if chance(rng, 0.3) or not out:
        out["kommentar"] = rng.choice(("Högre hyror, men lägre ränta.", "Se bilagan"))
    return out


def random_follow_ups(rng, budget, amounts):
    months = sorted(rng.sample((4, 8, 12), rng.randint(1, 3)))
    if chance(rng, 0.2):
        months = sorted({*months, *rng.sample(range(1, 13), 2)})
    if "rader" in budget:
        sizes = {line["verksamhet"]: net(line) for line in budget["rader"]}
    else:
        sizes = {"totalt": budget["ram"]} if "ram" in budget else {}
    often, out = rng.choice((1, 1, 0.8)), {}
    for month in months:
        if amounts.grain >= 1 and chance(rng, 0.5):  # not all are written as rounded as others
            amounts.grain *= rng.choice((10, Fraction(1, 10)))
        out[month] = {name: random_report(rng, size, month, amounts) for name, size in sizes.items()
                      if chance(rng, often)}
    return out


def random_case(rng):
    """(plan, follow-ups): of a follow-up only the rows of its budget; by month."""
    budget, amounts = random_budget(rng)
    plan = {"organisation": "Region Exempel", "nämnd": "Nämnden för prov", "förkortning": "NP",
            "år": rng.choice((2025, 2026, 2028)), "budget": budget}
    return plan, random_follow_ups(rng, budget, amounts)


# ---- As YAML -------------------------------------------------------------------------------------

def written(rng, kronor, unit):
    """An amount in one of the notations that mean it, at times with a suffix of its own."""
    suffix, per = "", KRONOR[unit]
    if chance(rng, 0.2):
        suffix, per = rng.choice(list(SUFFIXES.items()))
    if (kronor / per * 10 ** 6).denominator > 1:
        suffix, per = "kr", 1
    digits = oracle.plain(abs(kronor) / per)
    whole, _, decimals = digits.partition(".")
    grouped = len(whole) > 3 and chance(rng, 0.5)
    clear = per == 10 ** 6 and suffix or whole == "0" or len(whole) > 3 and not grouped
    if len(decimals) == 3 and not clear or len(decimals) < 2 and chance(rng, 0.1):
        decimals += "0"  # 1,234 could be a thousand
    if grouped:
        blank, head = rng.choice(" \u00a0\u2009\u202f"), len(whole) % 3
        whole = blank.join(([whole[:head]] if head else []) +
                           [whole[at:at + 3] for at in range(head, len(whole), 3)])
    sign = rng.choice("-−") if kronor < 0 else rng.choice(("", "", "", "", "+"))
    return sign + whole + (rng.choice(",.") + decimals if decimals else "") + (f" {suffix}" if suffix else "")


def entry(rng, rows, key, unit, flow):
    """A key with what is no map."""
    value = rows[key]
    if isinstance(value, str):
        text = json.dumps(value, ensure_ascii=False)
    elif key == "nettokostnad" and has_split(rows):
        # Where it differs by a rounding it is written so: to the thousand.
        text = oracle.plain(value) + " kr" if value % 1000 else oracle.plain(value / 1000) + " tkr"
    else:
        text = written(rng, value, unit)
        text = f'"{text}"' if flow and "," in text or chance(rng, 0.3) else text
    return f"{key_of(key)}: {text}"


def key_of(key):
    return f'"{key}"' if key[0].isdigit() else key


def lines_of(rng, rows, unit):
    """YAML lines of a map; a map in it as a block or in braces."""
    out = []
    for key, value in rows.items():
        if not isinstance(value, dict):
            out.append(entry(rng, rows, key, unit, False))
        elif chance(rng, 0.5) or not value:
            out.append(f"{key_of(key)}: {flow_of(rng, value, unit)}")
        else:
            out += [f"{key_of(key)}:", *(f"  {line}" for line in lines_of(rng, value, unit))]
    return out


def flow_of(rng, rows, unit):
    return "{" + ", ".join(f"{key_of(key)}: {flow_of(rng, value, unit)}" if isinstance(value, dict)
                           else entry(rng, rows, key, unit, True) for key, value in rows.items()) + "}"


def short(rng, row):
    """A follow-up's row, where a net cost may be written as the amount alone."""
    return {key: value["nettokostnad"] if list(value) == ["nettokostnad"] and chance(rng, 0.8) else value
            for key, value in row.items()}


def plan_text(rng, plan):
    budget = plan["budget"]
    unit = budget.get("enhet", "kr")
    names = [line["verksamhet"] for line in budget.get("rader", [])]
    head = [f"{key}: {plan[key]}" for key in ("organisation", "nämnd", "förkortning", "år")]
    units = [f'  - {{id: "{name}", namn: {title(name)}}}' for name in names]
    step = budget.get("steg")
    body = lines_of(rng, {key: budget[key] for key in ("enhet", "text", "ram") if key in budget and
                          not (key == "ram" and step)}, unit)
    if step:
        body.append(f"ram: {to_step(budget['ram'], step, unit)}")
    for line in budget.get("rader", []):
        exact = {key: value for key, value in line.items() if not (step and key == "nettokostnad")}
        first, *rest = lines_of(rng, exact, unit)
        if step:
            rest.append(f"nettokostnad: {to_step(line['nettokostnad'], step, unit)}")
        body += ["rader:"] * (line is budget["rader"][0]) + [f"  - {first}", *(f"    {row}" for row in rest)]
    return "\n".join(["dokument: nämndplan", "format: 1", *head, "beslut: {status: utkast}",
                      *(["verksamheter:", *units] if units else []),
                      "mål:", '  - {id: "1", titel: Ett mål}',
                      "budget:", *(f"  {row}" for row in body)]) + "\n"


def to_step(kronor, step, unit):
    """With the decimals of the step, zeros too."""
    decimals = len(str(KRONOR[unit] // step)) - 1
    return oracle.fixed(kronor / KRONOR[unit], decimals)


def title(name):
    return name if name == "Summa" else f"Enheten {name}"


def write_case(rng, folder, plan, follow_ups):
    """Writes the files and returns the plan's path. Beside them lies what must not be taken for them:
    another board's plan and the plan of the year before, with follow-ups of their own."""
    folder.mkdir(parents=True)
    unit = plan["budget"].get("enhet", "kr")
    last = follow_ups[max(follow_ups)]
    cases = [("", plan, follow_ups)]
    if chance(rng, 0.3):
        cases += [("annan-", {**plan, "nämnd": "En annan nämnd", "förkortning": "AN"},
                   {month: last for month in follow_ups}),
                  ("", {**plan, "år": plan["år"] - 1}, {month: last for month in (3, 7, 11)})]
    paths = []
    for prefix, content, reports in cases:
        paths.append(folder / f"{prefix}namndplan-{content['år']}.yaml")
        paths[-1].write_text(plan_text(rng, content), encoding="utf-8")
        for month, rows in reports.items():
            period = f"{content['år']}-{month:02}"
            rows = {name: short(rng, row) for name, row in rows.items()}
            body = ["budget:", *(f"  {line}" for line in lines_of(rng, rows, unit))]
            (folder / f"{prefix}uppfoljning-{period}.yaml").write_text("\n".join(
                ["dokument: uppföljning", "format: 1", f"plan: {paths[-1].name}", f"period: {period}",
                 "beslut: {status: förslag}", *(body if rows else [])]) + "\n", encoding="utf-8")
    return paths[0]


# ---- Comparing -----------------------------------------------------------------------------------

def read_table(output, form):
    """Rows of cells; numbers with a point, in whatever form."""
    text = output.decode("utf-8-sig")
    if form == "json":
        return [{key: cell or "" for key, cell in row.items()} for row in json.loads(text)["rader"]]
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if form == "csv-sv" else ","))
    if form == "csv-sv":
        for row in rows:
            row.update((column, row[column].replace(",", "."))
                       for column in COSTS + SURPLUSES + SHARES + NEW_AMOUNTS)
            # What Excel would take for a number or a date stays text so.
            row.update((column, cell[2:-1]) for column, cell in row.items() if cell.startswith('="'))
    return rows


def table_faults(rows, expected):
    if [row["verksamhet"] for row in rows] != [row["verksamhet"] for row in expected]:
        yield f"rows are {[row['verksamhet'] for row in rows]}"
        return
    for row, wanted in zip(rows, expected):
        for column in [*wanted, *(column for column in row if column not in wanted)]:
            if row.get(column) != wanted.get(column):
                yield f"{row['verksamhet']}: {column} is {row.get(column)!r}, expected {wanted.get(column)!r}"


def sum_faults(rows, columns, what, rounding=()):
    """rows: maps to a Fraction or None. The last row is the sum of those before it, if there are any, and
    of a rounding row where there is one."""
    for column in columns if rows else ():
        *terms, whole = [row.get(column) for row in rows]
        terms += [row[column] for row in rounding if column in row]
        if terms and whole is not None and add(terms) != whole:
            yield f"{what}: {column} adds up to {add(terms)}, but Summa is {whole}"


def numbers(rows):
    return [{column: Fraction(row[column]) if row[column] else None for column in COSTS + SURPLUSES}
            for row in rows]


# ---- The document --------------------------------------------------------------------------------

FRAME_ROWS = ("Ram", "Skillnad mellan raderna och ramen")
YEAR = {"Budget": "budget", "Utfall": "utfall", "Prognos": "prognos", "Avvikelse": "avvikelse_helår",
        "Avvikelse, %": "avvikelse_procent", "Utfall förra året": "föregående",
        "Förändring": "nettokostnadsutveckling"}
PERIOD = {"Periodbudget": "periodbudget", "Utfall": "utfall", "Avvikelse": "avvikelse_period"}
NET_COSTS = {"budget", "periodbudget", "utfall", "prognos", "föregående"}  # people see them positive
LEVEL = "i nivå med budget"  # of a deviation that the unit would print as 0
NUMBER = re.compile(r"[−+]?\d{1,3}(?:\u00a0\d{3})*(?:,\d+)?")


def fraction(text):
    return Fraction(text.replace("\u00a0", "").replace("−", "-").replace("+", "").replace(",", "."))


class Printed:
    """A document's budget tables, held against the exact rows; `faults` gathers what does not hold."""

    def __init__(self, text, rows, frame, month, asked, board):
        self.rows, self.frame, self.month, self.asked, self.faults = rows, frame, month, asked, []
        self.text, self.board, self.decimals, self.unit = text, board, set(), None
        for part in (self.main, self.split, self.accuracy):
            part()
        if len(self.decimals) > 1:
            self.faults.append(f"amounts have {sorted(self.decimals)} decimals")

    def table(self, heading, rest=""):
        """Rows of cells by column title; none without such a section. Without the year in a title."""
        match = re.search(rf"^### {heading}, (\w+){rest}\n(.*?)(?=^#|\Z)", self.text, re.M | re.S)
        if not match:
            return []
        if {self.unit, self.asked} - {None, match[1]}:
            self.faults.append(f"{heading} is in {match[1]}, not {self.asked or self.unit}")
        self.unit = match[1]
        lines = [[cell.strip(" ") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
                 for line in match[2].split("\n") if line.startswith("|")]
        titles = [re.sub(r"^Utfall \d+$", "Utfall förra året", name.split(" från ")[0]) for name in lines[0][1:]]
        rows = [dict(zip(["namn", *titles], [self.bare(cell) for cell in line])) for line in lines[2:]]
        # The ram and what the lines differ from it by come last, in the first table.
        self.frame_printed = [row for row in rows if row["namn"] in FRAME_ROWS]
        if [row["namn"] for row in rows[len(rows) - len(self.frame_printed):]] != \
                list(FRAME_ROWS)[:len(self.frame_printed)]:
            self.faults.append(f"{heading}: the ram is elsewhere than last")
        rows = rows[:len(rows) - len(self.frame_printed)]
        # What columns of amounts, each rounded on its own, lack to give the sum; only where they do.
        self.rounding = [{name: self.small(text, len(rows))
                          for name, text in row.items() if name != "namn" and text}
                         for row in rows if row["namn"] == "Avrundning"]
        if self.rounding and not any(self.rounding[0].values()) or len(self.rounding) > 1 or \
                self.rounding and rows[-2]["namn"] != "Avrundning":
            self.faults.append(f"{heading}: a rounding row that says nothing or stands elsewhere")
        return [row for row in rows if row["namn"] != "Avrundning"]

    @staticmethod
    def bare(cell):
        """Without what makes a sum stand out; empty for a dash."""
        cell = cell.removeprefix("**").removesuffix("**")
        return "" if cell == "–" else cell

    def small(self, text, rows):
        """A printed number of a rounding row: no more than half a unit of the last decimal a row."""
        if not NUMBER.fullmatch(text):
            self.faults.append(f"rounding is {text!r}")
            return None
        value = fraction(text)
        if value == 0 or abs(value) > Fraction(rows, 2 * 10 ** len(text.partition(",")[2])):
            self.faults.append(f"rounding is {text} in {rows} rows")
        return value

    def amount(self, text, exact, what, net_cost=True):
        """The printed number; it must be `exact` as rounded, a net cost without its minus."""
        exact = -exact if net_cost else exact
        if text == LEVEL and not net_cost and exact != 0 and self.decimals:
            if oracle.rounded(exact / KRONOR[self.unit], max(self.decimals)) != 0:
                self.faults.append(f"{what} is {text!r}, expected {float(exact)} kr")
            return Fraction(0)
        if not NUMBER.fullmatch(text):
            self.faults.append(f"{what} is {text!r}, expected {float(exact)} kr")
            return None
        decimals = len(text.partition(",")[2])
        self.decimals.add(decimals)
        printed = fraction(text)
        if printed != oracle.rounded(exact / KRONOR[self.unit], decimals):
            self.faults.append(f"{what} is {text}, expected {float(exact / KRONOR[self.unit])}")
        if (text[0] == "+") != (not net_cost and printed > 0):
            self.faults.append(f"{what} is {text}: a deviation has its sign, a net cost none")
        if not net_cost and exact != 0 and printed == 0:
            self.faults.append(f"{what} is {text}, but there is a deviation of {float(exact)} kr")
        return printed

    def small_base(self, row, column):
        """The percentage says nothing: a base below a thousandth of the board's budget, or beyond 999 %."""
        base = row["budget" if column == "avvikelse_procent" else "föregående"]
        whole = self.rows[-1]["budget"]
        return abs(row[column]) > Fraction(999, 100) or whole is not None and abs(base) * 1000 < abs(whole)

    def cell(self, row, column, text):
        value, what = signed(row, column), f"{row['verksamhet']} {column}"
        if isinstance(value, Fraction) and column not in SHARES:
            return self.amount(text, value, what, column in NET_COSTS)
        wanted = value or ""
        if isinstance(value, Fraction) and self.small_base(row, column):
            wanted = "– (för liten bas)"
        elif isinstance(value, Fraction):
            wanted = oracle.percent(value).replace(".", ",").replace("-", "−") + "\u00a0%"
            wanted = "+" + wanted if oracle.rounded(value * 100, 1) > 0 else wanted
            text = re.sub(r"(?<=\d)\u00a0(?=\d)", "", text)
        elif value is None and (row["verksamhet"] != "Summa" or len(self.rows) == 1):
            wanted = "saknas" if column == "utfall" or column == "prognos" and self.month < 12 else ""
        if text != wanted:
            self.faults.append(f"{what} is {text!r}, expected {wanted!r}")
        return None

    def matched(self, printed, rows, heading):
        names = [self.name(row) for row in rows]
        if [row["namn"] for row in printed] == names:
            return True
        self.faults.append(f"{heading}: rows are {[row['namn'] for row in printed]}, expected {names}")
        return False

    def name(self, row):
        return self.board if len(self.rows) == 1 else title(row["verksamhet"])

    def columns(self, printed, names, heading):
        """What a table shows, by column and row."""
        if not self.matched(printed, self.rows, heading):
            return [{} for _ in self.rows]
        shown = [{column: self.cell(row, column, texts.get(name, "")) for name, column in names.items()}
                 for row, texts in zip(self.rows, printed)]
        rounding = [{names[name]: value for name, value in row.items()} for row in self.rounding]
        self.faults += sum_faults(shown, shown[-1], heading, rounding)
        return shown

    def main(self):
        year = dict(YEAR)
        del year["Utfall" if self.month < 12 else "Prognos"]
        printed = self.table("Nettokostnad", r": helåret \d+")
        self.ram(year)
        shown = self.columns(printed, year, "helåret")
        if self.month < 12:
            of_period = self.columns(self.table("Nettokostnad", r": januari\S*"), PERIOD, "perioden")
            shown = [{**row, **more} for row, more in zip(shown, of_period)]
        elif ": januari" in self.text:
            self.faults.append("December has a table of the period")
        for column in ("Utfall", "Prognos")[:1 + (self.month < 12)]:
            lacking = [title(row["verksamhet"]) for row in self.rows[:-1] if row[column.lower()] is None]
            said = re.search(rf"^- {column} saknas för (.*)$", self.text, re.M)
            if lacking and not (said and all(name in said[1] for name in lacking)):
                self.faults.append(f"does not say that {column} is missing for {lacking}")
        for row, numbers_shown in zip(self.rows, shown):
            for difference, later, earlier in (
                    ("avvikelse_period", "utfall", "periodbudget"),
                    ("avvikelse_helår", "utfall" if self.month == 12 else "prognos", "budget")):
                found = minus(numbers_shown.get(earlier), numbers_shown.get(later))
                told = "skilja i sista siffran" in self.text
                if difference in numbers_shown and found != numbers_shown[difference] and not (
                        told and None not in (found, numbers_shown[difference]) and
                        abs(found - numbers_shown[difference]) * 10 ** max(self.decimals) <= 1):
                    self.faults.append(f"{row['verksamhet']} {difference}: {earlier} less {later} is "
                                       f"{found}, printed {numbers_shown[difference]}")

    def ram(self, names):
        if len(self.frame_printed) != 2 * len(self.frame):
            self.faults.append(f"{self.frame_printed} for a ram of {self.frame}")
            return
        for row in self.frame:
            printed, difference = self.frame_printed
            for name, column in names.items():
                text = printed.get(name, "")
                if row[column] is None or column in SHARES:
                    if column not in SHARES and text:
                        self.faults.append(f"Ram {column} is {text!r}, expected nothing")
                else:
                    self.amount(text, signed(row, column), f"Ram {column}", column in NET_COSTS)
            self.amount(difference["Budget"], row["budget"] - self.rows[-1]["budget"], "the difference from the ram")
            if any(text for name, text in difference.items() if name not in ("namn", "Budget")):
                self.faults.append(f"the difference from the ram is {difference}")

    def split(self):
        """Income and costs deviate by what the whole does."""
        printed = {row["namn"]: row for row in self.table("Intäkter och kostnader")}
        for row in self.rows:
            if row["intäktsavvikelse"] is None or (row["verksamhet"] == "Summa" and len(self.rows) == 2):
                continue
            for side, column in (("intäkter", "intäktsavvikelse"), ("kostnader", "kostnadsavvikelse")):
                text = printed.get(f"{self.name(row)}, {side}", {}).get("Avvikelse, helår", "")
                self.amount(text, row[column], f"{row['verksamhet']} {column}", False)

    def accuracy(self):
        heading = "Prognossäkerhet"
        months = [m for m in self.rows[-1]["säkerhet"]
                  if any(row["säkerhet"][m] is not None for row in self.rows)]
        printed = self.table(heading)
        if not self.matched(printed, self.rows if months else [], heading):
            return
        titles = {f"Mot prognosen i {LONG_MONTHS[m - 1]}": m for m in months}
        shown = []
        for row, texts in zip(self.rows, printed):
            shown.append({})
            for name, m in titles.items():
                exact, what = row["säkerhet"][m], f"{row['verksamhet']}, accuracy of {m:02}"
                if exact is not None:
                    shown[-1][name] = self.amount(texts.get(name, ""), exact, what, False)
                elif texts.get(name) != "":
                    self.faults.append(f"{what} is {texts.get(name)!r}, expected nothing")
        if shown:
            self.faults += sum_faults(shown, titles, heading, self.rounding)


# ---- A case --------------------------------------------------------------------------------------

def check(seed, report, folder, thorough):
    rng = random.Random(seed)
    plan, follow_ups = random_case(rng)
    path = write_case(rng, folder, plan, follow_ups)
    chosen = rng.choice(list(follow_ups))
    for month in follow_ups:
        period = f"{plan['år']}-{month:02}"
        command = ["report", "followup", str(path), "--root", str(folder), "--period", period]
        # A budget that is only a text is none.
        amounts = plan["budget"].get("rader") or "ram" in plan["budget"]
        rows = results(plan["budget"], follow_ups, month) if amounts else []
        expected = [cells(row, plan, month, title(row["verksamhet"]) if len(rows) > 1 and row["radtyp"] == "rad" else "")
                    for row in table_rows(rows)]
        frame = frame_row(plan["budget"], rows, month)
        expected += [{**cells(row, plan, month), "ursprunglig_budget": cells(row, plan, month)["budget"]}
                     for row in frame]
        forms, units = ("csv", "csv-sv", "json"), (None, *KRONOR)
        if not thorough:
            forms = ("csv", forms[1 + seed % 2])[:1 + (month == chosen)]
            units = (None, units[1 + seed % 3]) if month == chosen else ()
        for form in forms:
            found = read_table(report.output([*command, "-f", form, "--table", "budget"]), form)
            faults = [*table_faults(found, expected), *sum_faults(numbers([row for row in found if row["radtyp"] != "ram"]), COSTS + SURPLUSES, "table")]
            yield from (f"{period} {form} {fault}" for fault in faults)
        kinds = list(csv.DictReader(io.StringIO(report.output(
            [*command, "-f", "csv", "--table", "kostnadsslag"]).decode("utf-8"), newline="")))
        wanted = cost_kind_rows(plan["budget"], follow_ups[month], plan, month)
        if kinds != wanted:
            yield f"{period} kostnadsslag: {kinds}, expected {wanted}"
        for asked in units:
            text = report.output([*command, *(["--unit", asked] if asked else [])]).decode("utf-8")
            if not amounts:
                yield from ["md: a budget without amounts has a section"] * ("## Ekonomi" in text)
                continue
            for fault in Printed(text, rows, frame, month, asked, plan["nämnd"]).faults:
                yield f"{period} md, unit {asked}: {fault}"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--first", type=int, default=0, help="the seed to begin with")
    parser.add_argument("--seed", type=int, help="only this one")
    parser.add_argument("--thorough", action="store_true", help="all forms and units of all periods")
    parser.add_argument("--keep", help="write the budgets to this folder and leave them")
    args = parser.parse_args()
    check_examples()
    report, wrong = Report(args.program), 0
    sys.stdout.reconfigure(encoding="utf-8")
    seeds = range(args.first, args.first + args.count) if args.seed is None else [args.seed]
    with tempfile.TemporaryDirectory() as temporary:
        def faults(seed):
            folder = pathlib.Path(args.keep or temporary) / str(seed)
            return [f"#### {seed} {fault}" for fault in check(seed, report, folder, args.thorough)]

        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for found in pool.map(faults, seeds):
                print(*found, sep="\n", end="\n" * bool(found), flush=True)
                wrong += len(found)
    print(f"{len(seeds)} budgets, {wrong} differences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
