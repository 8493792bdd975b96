"""Måluppfyllelse once more, with fractions: a second reading of the calculation's description, to hold
the program against. It shares no code with it.

A plan and its follow-ups are plain dictionaries with the keys of the files. A number is a Fraction, a
split is {"totalt", "kvinnor", "män"}, the words are themselves: "Ja", "Nej", "svar saknas", "mäts ej".
"""
import calendar
from fractions import Fraction

NO_VALUE = ("svar saknas", "mäts ej")
STANDARD = {"metod": "medelvärde", "uppfyllt": Fraction(100), "delvis": Fraction(80),
            "indikatorvikt": Fraction(70), "minsta_täckning": Fraction(50)}
MONTHS = "jan feb mar apr maj jun jul aug sep okt nov dec".split()
SCHEDULES = {"månad": range(1, 13), "kvartal": (3, 6, 9, 12), "tertial": (4, 8, 12),
             "halvår": (6, 12), "år": (12,)}


# ---- Numbers -------------------------------------------------------------------------------------

def rounded(value, decimals):
    """Half away from zero."""
    scaled = abs(value) * 10 ** decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10 ** decimals)


def quotient(a, b):
    return rounded(Fraction(a) / b, 12)


def fixed(value, decimals):
    whole = abs(rounded(value, decimals) * 10 ** decimals).numerator
    digits = str(whole).rjust(decimals + 1, "0")
    sign = "-" if whole and value < 0 else ""
    return sign + (digits[:-decimals] + "." + digits[-decimals:] if decimals else digits)


def plain(value):
    """At most six decimals, without needless zeros."""
    return fixed(value, 6).rstrip("0").rstrip(".")


def percent(fraction):
    return "" if fraction is None else fixed(fraction * 100, 1)


def printed(fraction, *limits):
    """A share in per cent, one decimal; where plain rounding would show one of the limits (per cent) as
    reached that is not, rounded down."""
    if fraction is None:
        return ""
    shown = rounded(fraction * 100, 1)
    if any(fraction * 100 < limit <= shown for limit in limits):
        shown -= Fraction(1, 10)
    return fixed(shown, 1)


def printed_degree(fraction, method):
    judged = None if fraction is None else rounded(fraction, 9)
    limits = [method[key] for key in ("uppfyllt", "delvis")]
    if judged is not None and any(fraction * 100 < limit <= judged * 100 for limit in limits):
        return fixed(judged * 100, 1)  # reached, when rounded to nine decimals
    return printed(fraction, *limits)


# ---- An indicator --------------------------------------------------------------------------------

def total(answer):
    """The value to compute with; None for a missing one, a word, or a split without a total."""
    if isinstance(answer, dict):
        answer = answer.get("totalt")
    return None if answer in NO_VALUE else answer


def degree(target, value, kind, direction):
    """(reached, g)."""
    if kind == "ja/nej":
        return (True, Fraction(1)) if value == target else (False, Fraction(0))
    if {"högre": value >= target, "lägre": value <= target, "exakt": value == target}[direction]:
        return True, Fraction(1)
    if direction == "högre" and target > 0 and value >= 0:
        return False, quotient(value, target)
    if direction == "lägre" and target > 0:
        return False, quotient(target, value)
    if direction == "exakt" and target != 0:
        return False, max(Fraction(0), 1 - quotient(abs(value - target), abs(target)))
    return False, Fraction(0)


def level(share, method):
    share = rounded(share, 9) * 100
    if share >= method["uppfyllt"]:
        return "uppfyllt"
    return "delvis uppfyllt" if share >= method["delvis"] else "ej uppfyllt"


def target_of(indicator, year):
    target = indicator.get("målnivå")
    if isinstance(target, dict) and "totalt" not in target and "kvinnor" not in target:
        target = target.get(year)
    return total(target)


def months_of(indicator):
    schedule = indicator.get("periodicitet", "år")
    return SCHEDULES[schedule] if isinstance(schedule, str) else schedule


def answers_of(indicator, follow_ups, month):
    """What each follow-up up to the month says of its outcome."""
    rows = {m: row.get("indikatorer", {}).get(indicator["id"], {}) for m, row in follow_ups.items()}
    return {m: row["utfall"] for m, row in sorted(rows.items()) if m <= month and "utfall" in row}


def is_missing(indicator, answers, month):
    """Due now or earlier in the year and never answered. A debt is settled by a value, "mäts ej" or a
    split without a total, said in or after the last due month; a value is carried whenever it was said."""
    own = answers.get(month)
    due = [m for m in months_of(indicator) if m <= month]
    if own is not None:
        return own == "svar saknas" or month in due and own != "mäts ej" and total(own) is None
    if not due:
        return False
    if max(due) == month:
        return True
    if any(total(answer) is not None for answer in answers.values()):
        return False
    return not any(m >= max(due) and answer != "svar saknas" for m, answer in answers.items())


def projected(indicator, value, outcome_month, target):
    """(forecast, how it was made) of what adds up over the year."""
    interim = total(indicator.get("delårsnivå", {}).get(MONTHS[outcome_month - 1]))
    if isinstance(interim, Fraction) and interim > 0:
        value, method = quotient(value * target, interim), "framskrivning efter delårsnivå"
    else:
        value, method = quotient(value * 12, outcome_month), "framskrivning"
    return min(value, Fraction(100)) if indicator["typ"] == "andel" else value, method


def assess_indicator(indicator, plan, follow_ups, month):
    """follow_ups: by month, those of the plan's year."""
    identity = indicator["id"]
    report = follow_ups[month].get("indikatorer", {}).get(identity, {})
    answers = answers_of(indicator, follow_ups, month)
    own, due, december = report.get("utfall"), month in months_of(indicator), month == 12
    missing = is_missing(indicator, answers, month)
    outcome, outcome_month = own, month
    if own is None and not due:
        values = [m for m, answer in answers.items() if total(answer) is not None]
        if values:
            outcome, outcome_month = answers[max(values)], max(values)
    result = {"utfall": outcome, "månad": outcome_month, "saknas": missing, "prognos": None,
              "prognosmetod": "", "g": None, "nådd": False, "vikt": indicator.get("vikt", Fraction(1)),
              "avgörande": indicator.get("avgörande") == "Ja", "kommentar": report.get("kommentar", "")}

    target = target_of(indicator, plan["år"])
    if target is None:
        return {**result, "nivå": "mål saknas"}

    value, given = total(outcome), None if december else total(report.get("prognos"))
    if outcome is None and given is None and not missing:
        return {**result, "nivå": "ej aktuell"}
    if not december:
        method = ""
        if given is not None:
            value, method = given, "angiven"
        elif value == "Nej":
            value = None
        elif value is not None and indicator.get("mätning") == "ackumulerat":
            value, method = projected(indicator, value, outcome_month, target)
        elif value is not None:
            method = "senaste utfall"
        result.update(prognos=value, prognosmetod=method)
    if value is None:
        return {**result, "nivå": "ej bedömd"}
    reached, g = degree(target, value, indicator["typ"], indicator.get("riktning", "högre"))
    return {**result, "nådd": reached, "g": g, "nivå": level(g, plan["metod"])}


# ---- A delmål, a goal ----------------------------------------------------------------------------

def assess_activity(activity, plan, follow_ups, month):
    """A comment alone reports nothing. `räknas`: somebody has reported it, or its date has passed."""
    status, comment = None, ""
    for m in sorted(m for m in follow_ups if m <= month):
        row = follow_ups[m].get("aktiviteter", {}).get(activity["id"], {})
        row = row if isinstance(row, dict) else {"status": row}
        status = row.get("status", status)
        comment = row.get("kommentar", "") if m == month else ""
    last = calendar.monthrange(plan["år"], month)[1]
    to_come = activity["klart"] > f"{plan['år']}-{month:02}-{last:02}" if "klart" in activity else month < 12
    in_plan = status == "klar" or status in (None, "ej påbörjad", "pågår") and to_come
    return {"status": status or "ej påbörjad", "enligt_plan": in_plan, "redovisad": status is not None,
            "räknas": status is not None or not to_come, "kommentar": comment}


def share(rows, part):
    """Weight of those in `part` / weight of all."""
    return quotient(sum(r["vikt"] for r in part), sum(r["vikt"] for r in rows))


def mean(rows):
    return quotient(sum(r["vikt"] * r["g"] for r in rows), sum(r["vikt"] for r in rows))


LEVELS = ("ej uppfyllt", "delvis uppfyllt", "uppfyllt")


def within(word, low, high):
    """The level, but not below the one nor above the other."""
    return LEVELS[min(max(LEVELS.index(word), low), high)]


def capped(word, rows):
    """At most partly reached, when something decisive is not reached or lacks a value it should have."""
    failing = [row for row in rows if row["avgörande"] and row["nivå"] in ("ej bedömd", *LEVELS[:2])]
    return "delvis uppfyllt" if word == "uppfyllt" and failing else word


def assess_objective(objective, plan, follow_ups, month):
    method = plan["metod"]
    indicators = [assess_indicator(i, plan, follow_ups, month) for i in objective.get("indikatorer", [])]
    activities = [assess_activity(a, plan, follow_ups, month) for a in objective.get("aktiviteter", [])]
    judged = [a["enligt_plan"] for a in activities if a["räknas"]]
    counted = [i for i in indicators if i["nivå"] not in ("mål saknas", "ej aktuell")]
    valued = [i for i in counted if i["g"] is not None]
    activity_part = quotient(sum(judged), len(judged)) if judged else None
    result = {"indikatorer": indicators, "aktiviteter": activities, "antal": len(counted),
              "med_värde": len(valued), "täckning": None, "indikatordel": None, "indikatornivå": "",
              "aktivitetsdel": activity_part, "g": None, "vikt": objective.get("vikt", Fraction(1)),
              "avgörande": objective.get("avgörande") == "Ja", "begränsad": ""}
    if counted:
        result["täckning"] = share(counted, valued)
        if not valued or result["täckning"] * 100 < method["minsta_täckning"]:
            return {**result, "nivå": "ej bedömd"}
        if method["metod"] == "medelvärde":
            part = mean(valued)
        else:
            part = share(valued, [i for i in valued if i["nådd"]])
        weight = method["indikatorvikt"] / 100
        result["indikatordel"] = result["g"] = part
        result["indikatornivå"] = level(part, method)
        if judged:
            result["g"] = rounded(weight * part + (1 - weight) * activity_part, 12)
    elif any(i["nivå"] == "ej aktuell" for i in indicators) or not judged:
        return {**result, "nivå": "ej aktuell"}
    else:
        result["g"] = activity_part
    alone = word = level(result["g"], method)
    if result["indikatornivå"] and judged:
        own = LEVELS.index(result["indikatornivå"])
        word = within(word, own - 1, own + 1)
        result["begränsad"] = "ja" if word != alone else ""
    return {**result, "nivå": capped(word, indicators)}


def assess_goal(goal, plan, follow_ups, month):
    objectives = [assess_objective(o, plan, follow_ups, month) for o in goal["delmål"]]
    counted = [o for o in objectives if o["nivå"] != "ej aktuell"]
    assessed = [o for o in counted if o["g"] is not None]
    result = {"delmål": objectives, "antal": len(counted), "bedömda": len(assessed), "täckning": None,
              "g": None}
    if not counted:
        return {**result, "nivå": "ej aktuell"}
    result["täckning"] = share(counted, assessed)
    if not assessed or result["täckning"] * 100 < plan["metod"]["minsta_täckning"]:
        return {**result, "nivå": "ej bedömd"}
    result["g"] = mean(assessed)
    levels = [LEVELS.index(o["nivå"]) for o in assessed]
    word = within(level(result["g"], plan["metod"]), min(levels), max(levels))
    return {**result, "nivå": capped(word, objectives)}


CLOSED = ("klar", "avslutad", "inställd")  # of an uppdrag


def assess_assignment(row, plan, follow_ups, month):
    """An uppdrag or a part of one. A comment alone reports nothing; a closed one is never late."""
    status, comment = row.get("status", ""), ""
    for m in sorted(m for m in follow_ups if m <= month):
        said = follow_ups[m].get("uppdrag", {}).get(row["id"], {})
        said = said if isinstance(said, dict) else {"status": said}
        status = said.get("status", status)
        comment = said.get("kommentar", "") if m == month else ""
    last = calendar.monthrange(plan["år"], month)[1]
    passed = "slutdatum" in row and row["slutdatum"] <= f"{plan['år']}-{month:02}-{last:02}"
    late = status not in CLOSED and (passed or status == "försenad")
    return {"status": status, "försenat": "Ja" if late else "Nej", "kommentar": comment}


# ---- As tables -----------------------------------------------------------------------------------

def by_id(rows):
    return sorted(rows, key=lambda row: [int(part) for part in row["id"].split(".")])


def answer_cell(answer):
    if isinstance(answer, dict):
        answer = answer.get("totalt")
    return plain(answer) if isinstance(answer, Fraction) else answer or ""


def schedule_cell(indicator):
    schedule = indicator.get("periodicitet", "")
    if isinstance(schedule, str):
        return schedule
    months = [MONTHS.index(m) if isinstance(m, str) else m - 1 for m in schedule]  # "aug", or 8
    return " ".join(MONTHS[m] for m in sorted(months))


def latest_earlier(indicator, year):
    """The latest earlier year that says anything, and what."""
    for earlier, answer in sorted(indicator.get("utfall", {}).items(), reverse=True):
        if earlier < year and (not isinstance(answer, dict) or "totalt" in answer):
            return str(earlier), answer_cell(answer)
    return "", ""


def name_of(plan, row):
    names = {unit["id"]: unit["namn"] for unit in plan.get("verksamheter", [])}
    return names.get(row.get("ansvarig"), "")


def indicator_cells(indicator, result, plan, month):
    year = plan["år"]
    split = result["utfall"] if isinstance(result["utfall"], dict) else {}
    target = indicator.get("målnivå")
    if isinstance(target, dict):
        target = target.get(year)
    years, earlier = latest_earlier(indicator, year)
    return {"indikator": indicator["id"], "namn": indicator["namn"], "typ": indicator["typ"],
            "enhet": "%" if indicator["typ"] in ("andel", "procent") else indicator.get("enhet", ""),
            "riktning": indicator.get("riktning", "högre"),
            "utfall_tidigare_år": years, "utfall_tidigare": earlier, "målnivå": answer_cell(target),
            "utfall": answer_cell(result["utfall"]), "kvinnor": answer_cell(split.get("kvinnor")),
            "män": answer_cell(split.get("män")), "prognos": answer_cell(result["prognos"]),
            "prognosmetod": result["prognosmetod"],
            "måluppfyllelse": printed_degree(result["g"], plan["metod"]),
            "nivå": result["nivå"], "periodicitet": schedule_cell(indicator),
            "ansvarig": indicator.get("ansvarig", ""), "kommentar": result["kommentar"],
            "delvis": "", "vikt": plain(result["vikt"]), "källa": indicator.get("källa", ""),
            "avser": "", "samma_period_föregående_år": "",
            "utfall_månad": str(result["månad"]) if result["månad"] != month else "",
            "ansvarig_namn": name_of(plan, indicator)}


def activity_cells(activity, result, plan):
    return {"aktivitet": activity["id"], "namn": activity["namn"], "status": result["status"],
            "klart": activity.get("klart", ""), "enligt_plan": "Ja" if result["enligt_plan"] else "Nej",
            "ansvarig": activity.get("ansvarig", ""), "kommentar": result["kommentar"],
            "redovisad": "ja" if result["redovisad"] else "", "ansvarig_namn": name_of(plan, activity)}


def assignment_cells(row, plan, follow_ups, month, whole=None):
    cells = {"uppdrag": row["id"], "titel": row["titel"], "från": row.get("från", ""),
             "slutdatum": row.get("slutdatum", ""), "del_av": whole["id"] if whole else "",
             "periodicitet": schedule_cell(row), "ansvarig": row.get("ansvarig", ""),
             **assess_assignment(row, plan, follow_ups, month)}
    # A part that has no status of its own is closed with the whole.
    if whole and not cells["status"] and assess_assignment(whole, plan, follow_ups, month)["status"] in CLOSED:
        cells["försenat"] = "Nej"
    return cells


def stated_cells(identity, result, follow_up, method):
    stated = follow_up.get("bedömning", {}).get(identity, {})
    return {"täckning": printed(result["täckning"], method["minsta_täckning"]),
            "måluppfyllelse": printed_degree(result["g"], method), "nivå_beräknad": result["nivå"],
            "nivå_gällande": stated.get("nivå", result["nivå"]),
            "motivering": stated.get("motivering", "")}


def tables(plan, follow_ups, month):
    """The tables indikatorer, delmål, mål, aktiviteter and uppdrag: rows of cells by column, in the order of the
    ids."""
    plan = {**plan, "metod": {**STANDARD, **plan.get("bedömningsmetod", {})}}
    now = follow_ups[month]
    lead = {"organisation": plan["organisation"], "nämnd": plan["nämnd"], "år": str(plan["år"]),
            "period": f"{plan['år']}-{month:02}"}
    out = {"indikatorer": [], "delmål": [], "mål": [], "aktiviteter": [], "uppdrag": []}
    for row in sorted(plan.get("uppdrag", []), key=lambda row: row["id"]):
        out["uppdrag"].append({**lead, **assignment_cells(row, plan, follow_ups, month)})
        for part in sorted(row.get("delar", []), key=lambda part: part["id"]):
            out["uppdrag"].append({**lead, **assignment_cells(part, plan, follow_ups, month, row)})
    for goal in by_id(g for g in plan["mål"] if g.get("delmål")):
        goal = {**goal, "delmål": by_id(goal["delmål"])}
        result = assess_goal(goal, plan, follow_ups, month)
        out["mål"].append({**lead, "mål": goal["id"], "titel": goal["titel"],
                           "antal_delmål": str(result["antal"]), "bedömda": str(result["bedömda"]),
                           **stated_cells(goal["id"], result, now, plan["metod"])})
        for objective, part in zip(goal["delmål"], result["delmål"]):
            out["delmål"].append({**lead, "mål": goal["id"], "delmål": objective["id"],
                                  "titel": objective["titel"], "antal_indikatorer": str(part["antal"]),
                                  "med_värde": str(part["med_värde"]),
                                  "indikatordel": printed_degree(part["indikatordel"], plan["metod"]),
                                  "aktivitetsdel": printed_degree(part["aktivitetsdel"], plan["metod"]),
                                  **stated_cells(objective["id"], part, now, plan["metod"]),
                                  "indikatornivå": part["indikatornivå"], "begränsad": part["begränsad"],
                                  "vikt": plain(part["vikt"]),
                                  "styrdokument": " ".join(objective.get("styrdokument", []))})
            for activity, figures in zip(objective.get("aktiviteter", []), part["aktiviteter"]):
                out["aktiviteter"].append({**lead, "delmål": objective["id"],
                                           **activity_cells(activity, figures, plan)})
            pairs = zip(objective.get("indikatorer", []), part["indikatorer"])
            results = {indicator["id"]: figures for indicator, figures in pairs}
            for indicator in by_id(objective.get("indikatorer", [])):
                out["indikatorer"].append({**lead, "mål": goal["id"], "delmål": objective["id"],
                                           **indicator_cells(indicator, results[indicator["id"]],
                                                             plan, month)})
    return out


# ---- What the description itself works out -------------------------------------------------------

def check_examples():
    """The description's own table and worked example, so that this reading is held to it too."""
    def number(text):
        return Fraction(text.replace(",", "."))

    method = STANDARD
    for target, value, direction, g, word in [
            ("90", "123", "högre", "100.0", "uppfyllt"), ("95", "86", "högre", "90.5", "delvis uppfyllt"),
            ("-15,8", "-14,5", "högre", "100.0", "uppfyllt"), ("14", "11", "lägre", "100.0", "uppfyllt"),
            ("-0,5", "9,4", "lägre", "0.0", "ej uppfyllt"), ("0", "0", "lägre", "100.0", "uppfyllt")]:
        _, figure = degree(number(target), number(value), "antal", direction)
        assert (percent(figure), level(figure, method)) == (g, word), (target, value)
    assert degree("Ja", "Nej", "ja/nej", "högre") == (False, 0)

    kinds = {"typ": "antal", "namn": "", "mätning": "ackumulerat", "periodicitet": [8]}
    objective = {"id": "1.1", "titel": "", "indikatorer": [
        {**kinds, "id": "1.1.1", "målnivå": Fraction(90)}, {**kinds, "id": "1.1.2", "målnivå": Fraction(10)},
        {**kinds, "id": "1.1.3", "typ": "ja/nej", "målnivå": "Ja"},
        {**kinds, "id": "1.1.4", "målnivå": Fraction(1)}],
        "aktiviteter": [{"id": name, "namn": name} for name in "abcd"]}
    plan = {"organisation": "", "nämnd": "", "år": 2026,
            "mål": [{"id": "1", "titel": "", "delmål": [objective]}]}
    outcomes = {"1.1.1": Fraction(61), "1.1.2": Fraction(4), "1.1.3": "Nej", "1.1.4": "svar saknas"}
    follow_up = {"indikatorer": {i: {"utfall": outcome} for i, outcome in outcomes.items()},
                 "aktiviteter": {"a": "försenad", "b": "klar", "c": "pågår", "d": "ej påbörjad"}}
    rows = tables(plan, {8: follow_up}, 8)
    assert [(r["prognos"], r["måluppfyllelse"]) for r in rows["indikatorer"]] == [
        ("91.5", "100.0"), ("6", "60.0"), ("", ""), ("", "")]
    row = rows["delmål"][0]
    assert [row[key] for key in ("täckning", "indikatordel", "aktivitetsdel", "måluppfyllelse",
                                 "nivå_beräknad")] == ["50.0", "80.0", "75.0", "78.5", "ej uppfyllt"]

    # Indicators weigh heaviest: 70 %, but at most one step from what they give alone.
    objective["indikatorer"] = [{**kinds, "id": "1.1.1", "målnivå": Fraction(90)}]
    objective["aktiviteter"] = [{"id": "a", "namn": "a"}, {"id": "b", "namn": "b"}]
    for status, share_of_all, word, held in (("inställd", "70.0", "delvis uppfyllt", "ja"),
                                       ("klar", "100.0", "uppfyllt", ""),
                                       ({"kommentar": "Väntar."}, "100.0", "uppfyllt", "")):
        follow_up = {"indikatorer": {"1.1.1": {"utfall": Fraction(61)}}, "aktiviteter": {"a": status}}
        rows = tables(plan, {8: follow_up}, 8)
        row = rows["delmål"][0]
        assert [row[key] for key in ("måluppfyllelse", "nivå_beräknad", "begränsad")] == [
            share_of_all, word, held], (status, row)
        assert rows["mål"][0]["nivå_beräknad"] == word  # between its only delmål's levels
    assert printed(Fraction(9996, 10000), Fraction(100), Fraction(80)) == "99.9"
    assert printed(Fraction(9996, 10000), Fraction(50)) == "100.0"
