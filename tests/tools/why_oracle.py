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
LEVEL_STEPS = ("nivå", "högst ett steg", "mellan delmålens", "avgörande")
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
        self.method = dict(zip(("uppfyllt", "delvis"), (100 * x for x in limits)))
        if isinstance(self.value, Fraction):
            steps = answer["nivåhärledning"]  # an indicator's level is that of its degree
            level = self.compute(steps) if steps else oracle.level(self.value, self.method)
            if level != answer["nivå"]:
                self.fault(self.top, f"level is {answer['nivå']}, computed {level}")
        if answer["angiven_nivå"]:
            self.look_up(answer["angiven_nivå"], answer["nivå_gällande"])

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
        terms = [(row, value) for row, value in below if row["namn"] != "täckning" and
                 not row["namn"].startswith("aktiviteter som inte är redovisade")]
        weights = [Fraction(row["vikt"]) for row, _ in terms]
        if operation == "framskrivning":
            outcome, month = values
            return oracle.quotient(outcome * 12, month)
        if operation == "framskrivning efter delårsnivå":
            outcome, target, interim = values
            return oracle.quotient(outcome * target, interim)
        if operation == "högst":
            return min(values)
        if operation in LEVEL_STEPS:
            return self.level_step(step, values)
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
            return oracle.rounded(
                weight * named["indikatorernas del"] + (1 - weight) * named["aktiviteternas del"], 12)
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

    def level_step(self, step, values):
        """From the level of a share to the one that holds; each step that is there has moved it."""
        first, *others = values
        if step["operation"] == "nivå":
            return oracle.level(first, self.method)
        if step["operation"] == "högst ett steg":
            own = oracle.LEVELS.index(others[0])
            level = oracle.within(first, own - 1, own + 1)
        elif step["operation"] == "mellan delmålens":
            levels = [oracle.LEVELS.index(word) for word in others]
            level = oracle.within(first, min(levels), max(levels))
        else:
            pairs = zip(others[::2], others[1::2])
            level = oracle.capped(first, [{"nivå": word, "avgörande": decisive == "Ja"}
                                          for word, decisive in pairs])
        if level == first:
            self.fault(step, f"{step['operation']} has moved nothing")
        return level

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
        return oracle.assess_activity(
            activity, {"år": self.year}, {self.month: {"aktiviteter": {"x": row["värde"]}}},
            self.month)["enligt_plan"]

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

SHARE = r"([\d,]+) %"
POINTS = r"([\d,]+) procentenheter till"


def check_next_level(answer, tree, context):
    """What the next level would take gives that level, and each condition is needed for it.
    `context`: what the tables have of the id, and of what is decisive in it."""
    text = (answer["nästa_nivå"] or "").replace("\u00a0", " ")
    if answer["nivå"] not in ASSESSED[1:]:
        if text:
            yield f"nothing above {answer['nivå']}, but: {text}"
        return
    match = re.match(r"För ((?:delvis )?uppfyllt) krävs (.*)\.$", text)
    if not match:
        yield f"the next level is not told: {text!r}"
        return
    check = indicator_faults if "typ" in context else verdict_faults
    yield from (f"{fault}: {text}" for fault in check(match[1], match[2], tree, context))


def indicator_faults(wanted, text, tree, context):
    steps, method = tree.top["underlag"], context["metod"]
    if context["typ"] == "ja/nej":
        if wanted != "uppfyllt" or text != steps[1]["värde"]:
            yield "is not what the target is"
        return
    target, direction = Fraction(steps[1]["värde"]), steps[2]["värde"]
    match = re.match(r"(högst )?([−\d ]*\d(?:,\d+)?)([^:]*) vid årets slut(?:: ([\d, ]*\d) ?([^:]*) "
                     r"(till|mindre))?(, och det är redan mer)?$", text)
    if not match or bool(match[1]) != (direction == "lägre"):
        yield "is not understood"
        return
    needed, value = number(match[2]), Fraction(steps[0]["värde"])
    if context["typ"] == "andel" and match[3] != " %":
        yield "has no % behind the value"
    least = {"antal": Fraction(1), "belopp": Fraction(1, 100 * budget_oracle.KRONOR.get(
        context["enhet"], 1))}.get(context["typ"], Fraction(1, 10 ** 6))
    worse = needed - least if needed > value else needed + least

    def level_at(figure):
        return oracle.level(oracle.degree(target, figure, "antal", direction)[1], method)

    if level_at(needed) != wanted:
        yield f"gives {level_at(needed)}"
    if oracle.LEVELS.index(level_at(worse)) >= oracle.LEVELS.index(wanted):
        yield f"{float(worse)} would do"
    now = steps[0]
    while now["underlag"]:
        now = now["underlag"][0]
    if match[4] and (now is not steps[0] or tree.month == 12) and \
            number(match[4]) != abs(needed - Fraction(now["värde"])):
        yield f"the value now is {float(Fraction(now['värde']))}"


def verdict_faults(wanted, text, tree, context):
    main, _, instead = text.partition(", eller att ")
    degree = re.match(SHARE + ": " + POINTS, main)
    part = re.search(f"att indikatordelen är minst {SHARE} \\({POINTS}\\)", main)
    some = re.search(r"att något delmål är (?:minst )?((?:delvis )?uppfyllt)", main)
    decisive = re.search(r"avgörande (?:indikator|delmål)(?:erna|en|et|n) (.*) är uppfyll(?:d|t|da)$", main)
    for match, value in ((degree, context["g"]), (part, context["indikatordel"])):
        if match and abs(number(match[2]) - (number(match[1]) - value * 100)) > Fraction(1, 20):
            yield f"{match[0]}: it is {float(value * 100)}"
    named = sorted(re.findall(r"\d[\d.]*", decisive[1])) if decisive else []
    if named != (sorted(context["avgörande"]) if wanted == "uppfyllt" else []):
        yield f"decisive are {context['avgörande']}"

    def level_when(degree_holds, part_holds, some_holds, named_hold):
        """The level when the conditions hold that are told."""
        g = number(degree[1]) / 100 if degree and degree_holds else context["g"]
        word = oracle.level(g, context["metod"])
        if context["indikatordel"] is not None and context["både"]:
            own = number(part[1]) / 100 if part and part_holds else context["indikatordel"]
            own = oracle.LEVELS.index(oracle.level(own, context["metod"]))
            word = oracle.within(word, own - 1, own + 1)
        if context["nivåer"]:
            levels = [oracle.LEVELS.index(level) for level in context["nivåer"]]
            levels += [oracle.LEVELS.index(some[1])] if some and some_holds else []
            # A mean at a limit is that of objectives one of which is at the limit too.
            levels += [oracle.LEVELS.index(word)] if degree and degree_holds else []
            word = oracle.within(word, min(levels), max(levels))
        failing = [] if named_hold else context["avgörande"]
        return oracle.capped(word, [{"avgörande": True, "nivå": "ej uppfyllt"} for _ in failing])

    told = [bool(degree), bool(part), bool(some), bool(decisive)]
    if level_when(*told) != wanted:
        yield f"gives {level_when(*told)}"
    for i in range(4):
        fewer = [holds and i != at for at, holds in enumerate(told)]
        if told[i] and oracle.LEVELS.index(level_when(*fewer)) >= oracle.LEVELS.index(wanted):
            yield f"condition {i} is not needed"
    if instead.startswith("indikatordelen"):
        limit = number(re.search(SHARE, instead)[1])
        if limit != context["metod"]["uppfyllt"] or not context["både"]:
            yield "the indicators alone would not do"
    elif instead and not (context["nivåer"] and wanted == "delvis uppfyllt"):
        yield "all objectives would not do"


def contexts(plan, follow_ups, month):
    """What the oracle has of each id that is assessed."""
    tables = oracle.tables(plan, follow_ups, month)
    plan = {**plan, "metod": {**oracle.STANDARD, **plan.get("bedömningsmetod", {})}}
    out = {row["indikator"]: {"typ": row["typ"], "enhet": row["enhet"], "metod": plan["metod"]}
           for row in tables["indikatorer"]}
    for goal in (goal for goal in plan["mål"] if goal.get("delmål")):
        figures = oracle.assess_goal(goal, plan, follow_ups, month)
        pairs = list(zip(goal["delmål"], figures["delmål"]))
        rows = [(goal, figures, pairs)]
        rows += [(objective, result, list(zip(objective.get("indikatorer", []), result["indikatorer"])))
                 for objective, result in pairs]
        for entry, result, below in rows:
            out[entry["id"]] = {
                "g": result["g"], "metod": plan["metod"], "indikatordel": result.get("indikatordel"),
                "både": result.get("aktivitetsdel") is not None,
                "nivåer": [o["nivå"] for _, o in below if o["g"] is not None] if entry is goal else [],
                "avgörande": [row["id"] for row, o in below if o["avgörande"] and
                              o["nivå"] in ("ej bedömd", *ASSESSED[1:])]}
    return out


# ---- Which ids -----------------------------------------------------------------------------------

class Why(random_plans.Report):
    def answer(self, identity, path, root, period):
        out = self.output(["why", identity, str(path), "--root", str(root), "--period", period,
                           "-f", "json"])
        return json.loads(out)


def example_answers(why):
    """Goals in every period, indicators where they are forecasts; and what the oracle has of each."""
    for board in example_figures.boards():
        goals = [goal for goal in board.plan["mål"] if "delmål" in goal]
        indicators = [i["id"] for goal in goals for o in goal["delmål"] for i in o["indikatorer"]]
        for month in board.follow_ups:
            known = contexts(board.plan, board.follow_ups, month)
            period = f"{board.plan['år']}-{month:02}"
            for identity in [goal["id"] for goal in goals] + (indicators if month == 8 else []):
                answer = why.answer(identity, board.folder, harness.ROOT, period)
                yield f"{board.folder.name} {period}", answer, known[identity]


def random_answers(why, seed, folder):
    """Also what the oracle has of each id: its row, its context and the plan's method."""
    rng = random.Random(seed)
    plan = random_plans.random_plan(rng)
    follow_ups = random_plans.random_follow_ups(rng, plan)
    path = random_plans.write_case(rng, folder, plan, follow_ups)
    month = rng.choice(list(follow_ups))
    tables = oracle.tables(plan, follow_ups, month)
    method = {**oracle.STANDARD, **plan.get("bedömningsmetod", {})}
    known = contexts(plan, follow_ups, month)
    for table, column, assessed, others in (("mål", "mål", 1, 1), ("delmål", "delmål", 1, 1),
                                            ("indikatorer", "indikator", 2, 1)):
        for count, among in ((assessed, [row for row in tables[table] if row["måluppfyllelse"]]),
                             (others, [row for row in tables[table] if not row["måluppfyllelse"]])):
            for row in rng.sample(among, min(count, len(among))):
                answer = why.answer(row[column], path, folder, row["period"])
                yield row, answer, known[row[column]], method


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
        if row["radtyp"] == "ram" or row["verksamhet"] == "ram":
            continue  # the frame, which Summa has too
        yield row, Tree(why.answer(row["verksamhet"], path, root, period), root, unit)


def frame_faults(why, path, root, period, budget):
    """(figures, faults) of `why ram`: the ram, and what its derivation and the lines add up to."""
    if "ram" not in budget:
        return 0, []
    unit = budget.get("enhet", "kr")
    tree = Tree(why.answer("ram", path, root, period), root, unit)
    lines = [budget_oracle.net(line) for line in budget.get("rader", [])]
    wanted = {"ram": budget["ram"], **({"raderna": sum(lines)} if lines else {})}
    found = {step["namn"]: Fraction(step["värde"]) for step in tree.top["underlag"]}
    derived = found.pop("ramens härledning", None)
    # What is written of the derivation must come to the ram, but for its rounding.
    faults = [] if derived is None or abs(derived - budget["ram"]) * 100 < abs(budget["ram"]) else [f"is {derived}"]
    return tree.figures, tree.faults + faults + ([] if found == wanted else [f"is {found}, expected {wanted}"])


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
        more, found = frame_faults(why, path, path.parent, period, plan["budget"])
        figures += more
        faults += [f"budget {seed} {period} ram {fault}" for fault in found]
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

    for name, answer, context in example_answers(why):
        tree = Tree(answer, harness.ROOT)
        figures += tree.figures
        faults += [f"{name} {answer['id']} {fault}" for fault in
                   [*tree.faults, *check_next_level(answer, tree, context)]]

    with tempfile.TemporaryDirectory() as temporary:
        for seed in range(args.count):
            folder = pathlib.Path(args.keep or temporary) / str(seed)
            for row, answer, context, method in random_answers(why, seed, folder):
                tree = Tree(answer, folder)
                figures += tree.figures
                found = [*tree.faults, *check_next_level(answer, tree, context)]
                if answer["nivå"] != row.get("nivå_beräknad", row.get("nivå")):
                    found.append(f"nivå is {answer['nivå']}")
                if answer["nivå_gällande"] != row.get("nivå_gällande", row.get("nivå")):
                    found.append(f"nivå_gällande is {answer['nivå_gällande']}")
                degree = tree.value if isinstance(tree.value, Fraction) else None
                if oracle.printed_degree(degree, method) != row["måluppfyllelse"]:
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
