#!/usr/bin/env python3
"""Computes every figure of `namndplan why -f json` again from its leaves, with fractions, and looks the
leaves up in the files that they say they stand in.

It is done for the goals and indicators of the examples and of some random plans (random_plans.py), whose
levels must also be those of fulfilment_oracle.py; and for the budget lines and the sum of the examples
and of some random budgets (budget_oracle.py), whose figures must also be those of the table budget.
"""
import argparse
import json
import pathlib
import random
import re
import sys
import tempfile
from fractions import Fraction

import budget_oracle
import example_figures
import fulfilment_oracle as oracle
import harness
import random_plans

COUNT = 12
BUDGETS = 6
ASSESSED = ("uppfyllt", "delvis uppfyllt", "ej uppfyllt")
DEGREES = ("nått", "kvot", "omvänd kvot", "exakt", "noll")
NUMBER = re.compile(r"[-−+]?\d[\d\u00a0\u2009\u202f ]*(?:[.,]\d+)?")
AMOUNT = re.compile(rf"({NUMBER.pattern})[\u00a0 ]?([A-Za-z]+)?")


def number(text):
    return Fraction(re.sub(r"[\s+]", "", text).replace(",", ".").replace("−", "-"))


# ---- A tree of steps -----------------------------------------------------------------------------

class Tree:
    """What one call of `why` gave. `faults` gathers what does not hold. `unit`: of amounts without one."""

    def __init__(self, answer, root, unit="kr"):
        self.root, self.unit = root, unit
        self.above, self.shown = [], {}  # the steps that a step stands below; figures so far, by name
        self.year, self.month = (int(part) for part in answer["period"].split("-"))
        self.top = answer["härledning"]
        self.faults = []
        self.figures = 0
        self.value = self.compute(self.top)
        limits = [self.compute(step) for step in answer["gränser"]]
        if isinstance(self.value, Fraction):
            level = oracle.level(self.value, dict(zip(("uppfyllt", "delvis"), (100 * x for x in limits))))
            if level != answer["nivå"]:
                self.fault(self.top, f"level is {answer['nivå']}, computed {level}")

    def fault(self, step, text):
        self.faults.append(f"{step['namn']}: {text}")

    def compute(self, step):
        """The value of a step from those below it; told, when the step says another."""
        self.above.append(step)
        values = [self.compute(below) for below in step["underlag"]]
        self.above.pop()
        told = step["värde"]
        if step["storhet"] in ("number", "share", "money") and told is not None:
            told = Fraction(told)
        if step["operation"] in ("värde", "standard"):
            self.look_up(step, told)
            return told
        value = told if step["operation"] == "saknas" else self.combine(step, values)
        self.figures += 1
        if value != told:
            self.fault(step, f"{step['operation']} is {told}, computed {value}")
        self.check_formula(step, value)
        if step["operation"] != "ovan":
            self.shown[step["namn"]] = value
        return value

    def combine(self, step, values):
        operation, below = step["operation"], list(zip(step["underlag"], values))
        named = {row["namn"]: value for row, value in below}
        terms = [(row, value) for row, value in below if row["namn"] != "täckning"]
        weights = [Fraction(row["vikt"]) for row, _ in terms]
        if operation == "framskrivning":
            outcome, month = values
            return oracle.quotient(outcome * 12, month)
        if operation in ("senaste utfall", "enda delen"):
            (_, value), = terms
            return value
        if operation in DEGREES:
            return self.degree(step, below)
        if operation == "vägt medelvärde":
            return oracle.quotient(sum(w * v for w, (_, v) in zip(weights, terms)), sum(weights))
        if operation == "viktandel":
            self.check_counting(step, terms)
            return oracle.quotient(sum(w for w, (row, _) in zip(weights, terms) if row["räknas"]),
                                   sum(weights))
        if operation == "antalandel":
            self.check_counting(step, terms)
            return oracle.quotient(sum(row["räknas"] for row, _ in terms), len(terms))
        if operation == "sammanvägning":
            weight = named["indikatorernas vikt"]
            return weight * named["indikatorernas del"] + (1 - weight) * named["aktiviteternas del"]
        if operation == "summa":
            if not set(weights) <= {1, -1}:
                self.fault(step, f"has the weights {[str(weight) for weight in weights]}")
            return sum(w * v for w, (_, v) in zip(weights, terms))
        if operation == "linjär":
            budget, month = values
            return oracle.rounded(budget * month / 12, 2)
        if operation == "andel av":
            deviation, budget = values
            return oracle.quotient(deviation, abs(budget))
        if operation == "utveckling":
            end, previous = values
            return oracle.quotient(end, previous) - 1
        if operation == "ovan":
            return self.referred(step)
        if operation != "uppgifter":
            self.fault(step, f"operation {operation} is unknown")
        return None

    def referred(self, step):
        """What stands earlier: below a figure of one line of a sum, that line's."""
        lines = [above["namn"].split(", ")[0] for above in self.above[1:]]
        for name in (*(f"{line}, {step['namn']}" for line in lines), step["namn"]):
            if name in self.shown:
                return self.shown[name]
        self.fault(step, "does not stand earlier")
        return None

    def degree(self, step, below):
        (value_step, value), (_, target) = below[:2]
        yes_no = value_step["storhet"] == "yes_no"
        direction = "exakt" if yes_no else below[2][1]
        reached, degree = oracle.degree(target, value, "ja/nej" if yes_no else "antal", direction)
        way = "nått" if reached else "noll" if yes_no else \
            "kvot" if direction == "högre" and target > 0 and value >= 0 else \
            "omvänd kvot" if direction == "lägre" and target > 0 else \
            "exakt" if direction == "exakt" and target != 0 else "noll"
        if step["operation"] != way:
            self.fault(step, f"operation is {step['operation']}, expected {way}")
        return degree

    def check_counting(self, step, terms):
        for row, value in terms:
            if step["namn"] == "täckning":
                counts = value in ASSESSED
            elif step["operation"] == "viktandel":
                counts = row["operation"] == "nått"
            else:
                counts = self.according_to_plan(row)
            if row["räknas"] != counts:
                self.fault(row, f"counts is {row['räknas']}, expected {counts}")

    def according_to_plan(self, row):
        due = re.search(r"\d{4}-\d\d-\d\d", row.get("formel", ""))
        activity = {"id": "x", **({"klart": due[0]} if due else {})}
        return oracle.according_to_plan(activity, {"år": self.year},
                                        {self.month: {"aktiviteter": {"x": row["värde"]}}}, self.month)

    # A formula's own numbers are rounded for people: to six decimals, or a share to one.
    def check_formula(self, step, value):
        text = re.sub(r"[\u00a0\u202f\s]", "", step.get("formel", ""))
        if not isinstance(value, Fraction) or not re.fullmatch(r"[-−+\d.,·/%|()]+", text):
            return
        text = re.sub(r"\|([^|]+)\|", r"abs(\1)", text).replace("·", "*").replace("−", "-")
        text = re.sub(r"([\d,]+)(%?)", lambda m: f"F('{number(m[1]) / (100 if m[2] else 1)}')", text)
        shown = max(Fraction(0), eval(text, {"F": Fraction, "abs": abs})) \
            if step["operation"] == "exakt" else eval(text, {"F": Fraction, "abs": abs})
        if step["storhet"] == "money":
            if abs(shown - value) > Fraction(1, 200):  # öre of a twelfth
                self.fault(step, f"the formula {step['formel']} is {float(shown)}, the value {float(value)}")
            return
        if step["operation"] in ("andel av", "utveckling"):
            if abs(shown - value) > Fraction(1, 10 ** 12):
                self.fault(step, f"the formula {step['formel']} is {float(shown)}, the value {float(value)}")
            return
        # Of a sum the rounding counts as much more as the weights below it are less than 1.
        below = number(step["formel"].split("/")[1]) if step["formel"].count("/") == 1 and "|" not in step["formel"] else 1
        if abs(shown - value) > Fraction(6, 10 ** 4) + abs(value) / 10 ** 6 + Fraction(1, 10 ** 6) / abs(below):
            self.fault(step, f"the formula {step['formel']} is {float(shown)}, the value {float(value)}")

    # ---- Leaves ----

    def look_up(self, step, told):
        if step["operation"] == "standard":
            if "fil" in step:
                self.fault(step, "stands in a file, though it is a standard value")
            if step["storhet"] == "money" and told != 0:
                self.fault(step, f"is {told}, though no amount is given")
            return
        if "fil" not in step:
            self.fault(step, "has no place")
            return
        line = (self.root / step["fil"]).read_text(encoding="utf-8").split("\n")[step["rad"] - 1]
        text = line[step["kolumn"] - 1:].lstrip('"')
        if step["namn"] == "månad":
            found = Fraction(text[5:7])
        elif step["storhet"] == "money":
            found = self.amount(text)
            self.check_key(step, line[:step["kolumn"] - 1])
        elif isinstance(told, Fraction):
            match = NUMBER.match(text)
            found = number(match[0]) / (100 if step["storhet"] == "share" else 1) if match else text
        elif step["namn"].split(" ")[0] in ("indikator", "delmål", "aktivitet") and \
                text.startswith(step["namn"].split(" ")[1]):
            found = told  # a result, or the status of an activity that nobody has reported on: its id
        else:
            found = told if text.casefold().startswith(told.casefold()) else text
        if told == "inget total":
            found = told if text.startswith(("{", "kvinnor", "män")) else text
        if found != told:
            self.fault(step, f"{told} does not stand at {step['fil']}:{step['rad']}:{step['kolumn']}: {line}")

    def amount(self, text):
        """Kronor."""
        match = AMOUNT.match(text)
        if not match:
            return text
        units = {suffix.casefold(): per for suffix, per in budget_oracle.SUFFIXES.items()}
        return number(match[1]) * units[(match[2] or self.unit).casefold()]

    def check_key(self, step, before):
        """An amount stands under the key that the step's name or, of an amount alone, the name of the
        step above it tells."""
        names = [step["namn"], *(above["namn"] for above in self.above)]
        keys = {part.split(" ")[0] for name in names for part in name.split(", ")} | \
            {part for name in names for part in name.split(", ")}
        match = re.search(r"([\w ]+): *\"?$", before)
        if not match or match[1].strip() not in keys:
            self.fault(step, f"stands under another key: {before}")


# ---- The next level ------------------------------------------------------------------------------

def check_next_level(answer, tree, method):
    """What the next level would take gives that level, and what is missing is the difference."""
    text = (answer["nästa_nivå"] or "").replace("\u00a0", " ")
    # Where less is better it says the most, and nothing of a difference.
    text = re.sub(r"krävs högst ([−\d, ]*\d)[^.]* vid årets slut\.", r"krävs \1 vid årets slut: 0 st.", text)
    if answer["nivå"] not in ASSESSED[1:]:
        if text:
            yield f"nothing above {answer['nivå']}, but: {text}"
        return
    match = re.match(r"För ((?:delvis )?uppfyllt) krävs ([−\d, ]*\d)( %: | vid årets slut: )?([−\d, ]*)", text)
    if not match and "Ja" not in text and "Nej" not in text:
        yield f"the next level is not told: {text!r}"
        return
    if not match:
        return
    wanted, needed = match[1], number(match[2])
    if match[3] == " %: ":
        limit = method["uppfyllt" if wanted == "uppfyllt" else "delvis"]
        missing = limit - tree.value * 100
        if limit != needed:
            yield f"the limit is {float(limit)}: {text}"
        if number(match[4]) == 0 or abs(number(match[4]) - missing) > Fraction(1, 20):
            yield f"the degree is {float(tree.value * 100)}: {text}"
        return
    target, direction = (Fraction(tree.top["underlag"][1]["värde"]), tree.top["underlag"][2]["värde"])
    nudge = Fraction(1, 10 ** 6)  # shown with six decimals
    reached = {oracle.level(oracle.degree(target, value, "antal", direction)[1], method)
               for value in (needed - nudge, needed, needed + nudge)}
    if wanted not in reached and "uppfyllt" not in reached:
        yield f"gives {reached}: {text}"


# ---- Which ids -----------------------------------------------------------------------------------

class Why(random_plans.Report):
    def answer(self, identity, path, root, period):
        out = self.output(["why", identity, str(path), "--root", str(root), "--period", period,
                           "-f", "json"])
        return json.loads(out)


def example_answers(why):
    """Goals in every period, indicators where they are forecasts; and the plan's method."""
    for board in example_figures.boards():
        goals = [goal for goal in board.plan["mål"] if "delmål" in goal]
        indicators = [i["id"] for goal in goals for o in goal["delmål"] for i in o["indikatorer"]]
        method = {**oracle.STANDARD, **board.plan["bedömningsmetod"]}
        for month in board.follow_ups:
            period = f"{board.plan['år']}-{month:02}"
            for identity in [goal["id"] for goal in goals] + (indicators if month == 8 else []):
                answer = why.answer(identity, board.folder, harness.ROOT, period)
                yield f"{board.folder.name} {period}", answer, method


def random_answers(why, seed, folder):
    """Also what the oracle has of each id: its row and the plan's method."""
    rng = random.Random(seed)
    plan = random_plans.random_plan(rng)
    follow_ups = random_plans.random_follow_ups(rng, plan)
    path = random_plans.write_case(rng, folder, plan, follow_ups)
    month = rng.choice(list(follow_ups))
    tables = oracle.tables(plan, follow_ups, month)
    method = {**oracle.STANDARD, **plan.get("bedömningsmetod", {})}
    for table, column, assessed, others in (("mål", "mål", 1, 1), ("delmål", "delmål", 1, 1),
                                            ("indikatorer", "indikator", 2, 1)):
        for count, among in ((assessed, [row for row in tables[table] if row["måluppfyllelse"]]),
                             (others, [row for row in tables[table] if not row["måluppfyllelse"]])):
            for row in rng.sample(among, min(count, len(among))):
                yield row, why.answer(row[column], path, folder, row["period"]), method


# ---- Budgets -------------------------------------------------------------------------------------

FIGURES = {"budget": "budget", "periodbudget": "periodbudget", "periodbudget, linjär": "periodbudget",
           "utfall": "utfall", "avvikelse, period (utfall − periodbudget)": "avvikelse_period",
           "prognos": "prognos", "avvikelse, helår (prognos − budget)": "avvikelse_helår",
           "avvikelse, helår (utfall − budget)": "avvikelse_helår", "intäktsavvikelse": "intäktsavvikelse",
           "kostnadsavvikelse": "kostnadsavvikelse", "avvikelse, andel av budgeten": "avvikelse_procent",
           "föregående år": "föregående", "nettokostnadsutveckling": "nettokostnadsutveckling"}


def figure_faults(tree, row, accuracy):
    """The figures of a line or the sum are those of its row in the table, in the order of its columns,
    and after them the accuracy of each earlier forecast. Row and accuracy: exact, or cells."""
    steps = tree.top["underlag"]
    columns = [FIGURES.get(step["namn"]) for step in steps[:11]]
    if columns != [column for column in row if column in FIGURES.values()]:
        yield f"has the figures {[step['namn'] for step in steps]}"
        return
    for step, column in zip(steps, columns):
        value = tree.shown[step["namn"]]
        cell = "" if not isinstance(value, Fraction) else \
            oracle.percent(value) if column in budget_oracle.SHARES else oracle.fixed(value, 2)
        if cell != row[column]:
            yield f"{column} is {cell!r}, the table has {row[column]!r}"
    if accuracy is None:
        return
    wanted = [(f"prognossäkerhet {tree.year}-{month:02} (utfall − prognos)", value)
              for month, value in accuracy.items()]
    found = [(step["namn"], tree.shown[step["namn"]]) for step in steps[11:]]
    if [(name, value if isinstance(value, Fraction) else None) for name, value in found] != wanted:
        yield f"accuracy is {found}, expected {wanted}"


def budget_answers(why, path, root, period, unit):
    """For each row of the table budget: its cells and the tree of `why`."""
    table = why.output(["report", "followup", str(path), "--root", str(root), "--period", period,
                        "-f", "csv", "--table", "budget"])
    for row in budget_oracle.read_table(table, "csv"):
        yield row, Tree(why.answer(row["verksamhet"], path, root, period), root, unit)


def check_budgets(why, count, folder):
    """(figures computed again, faults)"""
    figures, faults = 0, []
    for board in example_figures.boards():
        for month in board.follow_ups:
            period, unit = f"{board.plan['år']}-{month:02}", board.plan["budget"].get("enhet", "kr")
            for row, tree in budget_answers(why, board.folder, harness.ROOT, period, unit):
                figures += tree.figures
                faults += [f"{board.folder.name} {period} {row['verksamhet']} {fault}" for fault in
                           [*tree.faults, *figure_faults(tree, row, None)]]
    for seed in range(count):
        rng = random.Random(seed)
        plan, follow_ups = budget_oracle.random_case(rng)
        path = budget_oracle.write_case(rng, folder / f"budget-{seed}", plan, follow_ups)
        month = rng.choice((max(follow_ups), *follow_ups))
        period, unit = f"{plan['år']}-{month:02}", plan["budget"].get("enhet", "kr")
        expected = budget_oracle.results(plan["budget"], follow_ups, month)
        for exact, (row, tree) in zip(expected, budget_answers(why, path, path.parent, period, unit)):
            figures += tree.figures
            faults += [f"budget {seed} {period} {row['verksamhet']} {fault}" for fault in
                       [*tree.faults, *figure_faults(tree, row, exact["säkerhet"])]]
    return figures, faults


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--budgets", type=int, default=BUDGETS)
    parser.add_argument("--keep", help="write the plans to this folder and leave them")
    args = parser.parse_args()
    why = Why(args.program)
    sys.stdout.reconfigure(encoding="utf-8")
    figures, faults = 0, []

    for name, answer, method in example_answers(why):
        tree = Tree(answer, harness.ROOT)
        figures += tree.figures
        faults += [f"{name} {answer['id']} {fault}" for fault in
                   [*tree.faults, *check_next_level(answer, tree, method)]]

    with tempfile.TemporaryDirectory() as temporary:
        for seed in range(args.count):
            folder = pathlib.Path(args.keep or temporary) / str(seed)
            for row, answer, method in random_answers(why, seed, folder):
                tree = Tree(answer, folder)
                figures += tree.figures
                found = [*tree.faults, *check_next_level(answer, tree, method)]
                if answer["nivå"] != row.get("nivå_beräknad", row.get("nivå")):
                    found.append(f"nivå is {answer['nivå']}")
                if answer["nivå_gällande"] != row.get("nivå_gällande", row.get("nivå")):
                    found.append(f"nivå_gällande is {answer['nivå_gällande']}")
                degree = tree.value if isinstance(tree.value, Fraction) else None
                if oracle.percent(degree) != row["måluppfyllelse"]:
                    found.append(f"degree is {degree}, expected {row['måluppfyllelse']} %")
                faults += [f"plan {seed} {answer['period']} {answer['id']} {fault}" for fault in found]

        more, found = check_budgets(why, args.budgets, pathlib.Path(args.keep or temporary))
        figures += more
        faults += found

    for fault in faults:
        print("####", fault)
    print(f"{figures} figures computed again, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
