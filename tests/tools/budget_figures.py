"""What the budget table must say by the contract, in fractions: nothing of the program's own is used."""
import re
from fractions import Fraction

import fulfilment_oracle as oracle

UNDEFINED = "kan inte beräknas"


# ---- The calculation -----------------------------------------------------------------------------
# A net cost is written as {"nettokostnad", "intäkter", "kostnader"}, what it has of them; kostnader
# may be a map by kind. Here, costs are positive; the tables turn the sign.

def total_costs(cost):
    costs = cost.get("kostnader", Fraction(0))
    return sum(costs.values()) if isinstance(costs, dict) else costs


def net(cost):
    if not cost:
        return None
    if "nettokostnad" in cost:
        return cost["nettokostnad"]
    return total_costs(cost) - cost.get("intäkter", 0)


def has_split(cost):
    return bool(cost) and ("intäkter" in cost or "kostnader" in cost)


def add(values):
    values = list(values)
    return None if None in values else sum(values)


def minus(a, b):
    return None if a is None or b is None else a - b


def line_amounts(budget, previous, reports, month):
    """What a line has of its own, and in December its accuracy by month. reports: by month."""
    report = reports.get(month, {})
    out = {"budget": net(budget), "utfall": net(report.get("utfall")),
           "prognos": net(report.get("prognos")), "föregående": net(previous),
           "periodbudget": net(report.get("periodbudget")), "linjär": False,
           "intäktsavvikelse": None, "kostnadsavvikelse": None}
    if out["periodbudget"] is None:
        out["linjär"] = True
        if out["budget"] is not None:
            out["periodbudget"] = oracle.rounded(out["budget"] * month / 12, 2)
    end = report.get("utfall" if month == 12 else "prognos")
    if has_split(budget) and has_split(end):
        out["intäktsavvikelse"] = end.get("intäkter", Fraction(0)) - budget.get("intäkter", Fraction(0))
        out["kostnadsavvikelse"] = total_costs(budget) - total_costs(end)
    out["delar"] = {part: (value.get("intäkter", Fraction(0)), total_costs(value)) if has_split(value) else None
                    for part, value in (("budget", budget), ("utfall", report.get("utfall")),
                                        ("prognos", report.get("prognos")))}
    out["säkerhet"] = {m: minus(net(reports[m].get("prognos")), out["utfall"])
                       for m in reports if m < month == 12}
    return out


def with_deviations(row, month):
    budget, before, end = row["budget"], row["föregående"], row["utfall" if month == 12 else "prognos"]
    share = growth = None
    if budget is not None and end is not None:
        share = oracle.quotient(budget - end, abs(budget)) if budget else UNDEFINED
    if before is not None and end is not None:
        growth = oracle.quotient(end, before) - 1 if before > 0 and end >= 0 else UNDEFINED
    return {**row, "avvikelse_period": minus(row["periodbudget"], row["utfall"]),
            "avvikelse_helår": minus(budget, end), "avvikelse_procent": share,
            "nettokostnadsutveckling": growth}


def results(budget, follow_ups, month):
    """The rows of the table, exact: those of the lines by id, Summa last. Without lines Summa alone."""
    def reports(identity):
        return {m: rows.get(identity, {}) for m, rows in follow_ups.items()}

    rows = []
    for line in budget.get("rader", []):
        own = line_amounts(line, line.get("föregående"), reports(line["verksamhet"]), month)
        comment = reports(line["verksamhet"])[month].get("kommentar", "")
        rows.append({"verksamhet": line["verksamhet"], **own, "kommentar": comment})
    if rows:
        last = {key: add(row[key] for row in rows) for key in
                ("budget", "periodbudget", "utfall", "prognos", "föregående", "intäktsavvikelse",
                 "kostnadsavvikelse")}
        parts = {part: [row["delar"][part] for row in rows] for part in rows[0]["delar"]}
        last["delar"] = {part: None if None in values else tuple(map(sum, zip(*values)))
                         for part, values in parts.items()}
        last.update(kommentar="", linjär=any(row["linjär"] for row in rows),
                    säkerhet={m: add(row["säkerhet"][m] for row in rows) for m in rows[0]["säkerhet"]})
    else:
        frame = {"nettokostnad": budget["ram"]} if "ram" in budget else None
        last = line_amounts(frame, None, reports("totalt"), month)
        last["kommentar"] = reports("totalt")[month].get("kommentar", "")
    return [with_deviations(row, month) for row in [*rows, {"verksamhet": "Summa", **last}]]


def id_key(identity):
    """3.9 before 3.10."""
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", identity)]


COSTS = ("budget", "periodbudget", "utfall", "prognos", "föregående")
SURPLUSES = ("avvikelse_period", "avvikelse_helår", "intäktsavvikelse", "kostnadsavvikelse")
SHARES = ("avvikelse_procent", "nettokostnadsutveckling")


def signed(row, column):
    """As reports have it: costs below 0."""
    value = row[column]
    return -value if column in COSTS and value is not None else value


def frame_row(budget, rows, month):
    """The ram, where it is another than what the lines come to; nothing else."""
    if not budget.get("rader") or "ram" not in budget or budget["ram"] == rows[-1]["budget"]:
        return []
    empty = {key: None for key in ("periodbudget", "föregående", "intäktsavvikelse", "kostnadsavvikelse")}
    row = {"verksamhet": "Ram", "radtyp": "ram", **empty, "budget": budget["ram"], "linjär": False, "kommentar": "",
           "utfall": rows[-1]["utfall"], "prognos": rows[-1]["prognos"],
           "delar": dict.fromkeys(("budget", "utfall", "prognos"))}
    return [with_deviations(row, month)]


def table_rows(rows):
    """As the tables for programs have them: a frame without lines is a line of its own, which has the comment."""
    if len(rows) > 1:
        return [{**row, "radtyp": "rad"} for row in rows[:-1]] + [{**rows[-1], "radtyp": "summa"}]
    return [{**row, "verksamhet": "ram", "radtyp": "rad"} for row in rows] + \
        [{**row, "kommentar": "", "radtyp": "summa"} for row in rows]


NEW_AMOUNTS = ("ursprunglig_budget", *(f"{side}_{part}" for part in ("budget", "utfall", "prognos")
                                       for side in ("intäkter", "kostnader")))


def cells(row, plan, month, name=""):
    """`name`: the unit's."""
    out = {"organisation": plan["organisation"], "nämnd": plan["nämnd"], "år": str(plan["år"]),
           "period": f"{plan['år']}-{month:02}", "verksamhet": row["verksamhet"],
           "periodisering": "linjär" if row["linjär"] and row["periodbudget"] is not None else "",
           "kommentar": row["kommentar"]}
    for column in COSTS + SURPLUSES:
        value = signed(row, column)
        out[column] = "" if value is None else oracle.fixed(value, 2)
    out |= {"radtyp": row["radtyp"], "verksamhet_namn": name, "ursprunglig_budget": out["budget"],
            "samma_period_föregående_år": ""}
    for part, sides in row["delar"].items():
        income, costs = ("", "") if sides is None else (oracle.fixed(sides[0], 2), oracle.fixed(-sides[1], 2))
        out |= {f"intäkter_{part}": income, f"kostnader_{part}": costs}
    for column in SHARES:
        out[column] = oracle.percent(None if row[column] == UNDEFINED else row[column])
    return out


def cost_kind_rows(budget, follow_up, plan, month):
    """The table kostnadsslag: a row for each kind that budget, outcome or forecast of a line is written by."""
    out = []
    for line in budget.get("rader", []):
        report = follow_up.get(line["verksamhet"], {})
        kinds = {}
        for part, cost in (("budget", line), ("utfall", report.get("utfall", {})), ("prognos", report.get("prognos", {}))):
            written = cost.get("kostnader")
            for kind, amount in written.items() if isinstance(written, dict) else ():
                kinds.setdefault(kind, {})[part] = oracle.fixed(-amount, 2)
        for kind, amounts in kinds.items():
            out.append({"organisation": plan["organisation"], "nämnd": plan["nämnd"], "år": str(plan["år"]),
                        "period": f"{plan['år']}-{month:02}", "verksamhet": line["verksamhet"], "kostnadsslag": kind,
                        **{part: amounts.get(part, "") for part in ("budget", "utfall", "prognos")}})
    return out


def check_examples():
    """The description's own figures."""
    def at(*given):
        budget, end = ({key: Fraction(amount) for key, amount in rows.items()} for rows in given)
        return results({"rader": [{"verksamhet": "a", **budget}]}, {8: {"a": {"prognos": end}}}, 8)[0]

    row = at({"intäkter": 1000, "kostnader": 2000}, {"intäkter": 1059, "kostnader": "2119.3"})
    assert [signed(row, column) * 10 for column in SURPLUSES[1:]] == [-603, 590, -1193], row
    assert at({"nettokostnad": 37500}, {"nettokostnad": 37264})["avvikelse_helår"] == 236
    assert at({"nettokostnad": 242858}, {"nettokostnad": 251589})["avvikelse_helår"] == -8731
