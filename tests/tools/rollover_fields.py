#!/usr/bin/env python3
"""Rollover loses nothing: random plans with follow-ups are rolled over, and every value of the old
plan is in the new one unchanged, but for what a new year changes. What it changes is worked out a
second time here, from the description alone. The draft must have no errors, also beside the old
year's files, and a second year must follow from it.

Seeds are fixed. With --seed N --keep FOLDER, case N is written to FOLDER and stays there.
"""
import argparse
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import fulfilment_oracle as oracle
import harness
import random_plans

COUNT = 25
TEXTS = ("Enkel text.", "Kolon: och # och - streck", "- punkt", "Ja", "1.10", "2 600", "a, b [c] {d}",
         "'enkla' och \"dubbla\"", "bakåt \\ streck", "flera\nrader\n\noch stycken", "indrag\n  kvar",
         "åäö é 日本語 🙂", "– tankstreck", "lång " * 40 + "text", "50 % mer", "@vem #1 *allt*", "::x", "##[group]x",
         "ord ::x " * 20 + "slut", "rad\n::error::y",
         "stycke " * 30 + "ett\n" + "stycke " * 30 + "två", "= 1", "null", "kolon sist:", "a #b")
CLOSED = {"klar", "avslutad", "inställd"}
# People's own comments, which hold the mark of a rollover's but do not begin with it.
OWN = ("heter Alfa >> Beta från nästa år", "Viktigt: läs >> detta")
STATES = ("ej påbörjad", "pågår", "klar", "avslutad", "försenad", "inställd")


# ---- What random plans do not have: texts, assignments, a budget ---------------------------------

def text(rng):
    return rng.choice(TEXTS)


def some(rng, probability, key, value):
    return {key: value} if random_plans.chance(rng, probability) else {}


def assignments(rng, year):
    rows = []
    for n in range(rng.randint(0, 4)):
        row = {"id": f"U{n}", "titel": text(rng)}
        row |= some(rng, 0.5, "från", text(rng)) | some(rng, 0.5, "ursprungsår", year - rng.randint(0, 2))
        row |= some(rng, 0.8, "status", rng.choice(STATES))
        row |= some(rng, 0.5, "slutdatum", f"{year}-{rng.choice(('06-30', '12-31'))}")
        if random_plans.chance(rng, 0.4):
            row["delar"] = [{"id": f"U{n}.{part}", "titel": text(rng)} |
                            some(rng, 0.5, "status", rng.choice(STATES)) for part in (1, 2)]
        rows.append(row | some(rng, 0.3, "anmärkning", text(rng)))
    return rows


def lines(rng):
    rows = []
    for unit in ("stab", "scen"):
        row = {"verksamhet": unit}
        if random_plans.chance(rng, 0.5):
            row["nettokostnad"] = "40,5"
        else:
            row |= {"intäkter": "10", "kostnader": rng.choice(("50,5", {"personal": "30", "lokaler": "20,5"}))}
        rows.append(row | some(rng, 0.5, "föregående", {"nettokostnad": "39"}) |
                    some(rng, 0.3, "anmärkning", text(rng)))
    return rows


def budget(rng, year):
    out = {"enhet": rng.choice(("kr", "tkr", "mkr"))} | some(rng, 0.8, "ram", "81")
    out |= some(rng, 0.5, "text", text(rng))
    if "ram" in out and random_plans.chance(rng, 0.6):
        out["ramhärledning"] = {
            "utgångspunkt": {"år": year - 1, "belopp": "80"},
            "ändringar": [{"orsak": text(rng), "belopp": "1,5"}, {"orsak": text(rng), "belopp": "-0,5"}]}
    if random_plans.chance(rng, 0.4):
        out["tidigare_ändringar"] = [{"år": year - 1, "belopp": "-2", "beslut": text(rng)}]
    out |= some(rng, 0.4, "omfördelningar", [{"till": "stab", "från": text(rng), "belopp": "1"}])
    out |= some(rng, 0.4, "prognos_föregående_år", {"år": year - 1, "avvikelse": "-5"})
    out |= some(rng, 0.5, "nettokostnadsmål", "håll budget") | some(rng, 0.5, "index", "3,2 %")
    return out | some(rng, 0.7, "rader", lines(rng)) | some(rng, 0.3, "anmärkning", text(rng))


def enriched(rng, plan):
    year = plan["år"]
    plan["beslut"]["beredning"] = [{"organ": text(rng), "datum": f"{year - 1}-06-01"}]
    plan["avsnitt"] = [{"rubrik": text(rng), "text": text(rng)} for _ in range(3)]
    plan["verksamheter"][0]["insatsområden"] = [text(rng), text(rng)]
    plan["styrdokument"] = [{"id": "RUS", "namn": text(rng), "gäller": f"2020–{year + rng.randint(0, 1)}"},
                            {"id": "Kulturplan", "namn": text(rng)}]
    for goal in plan["mål"]:
        goal |= some(rng, 0.5, "text", text(rng))
        for objective in goal.get("delmål", []):
            objective |= some(rng, 0.5, "text", text(rng)) | some(rng, 0.3, "styrdokument", ["RUS"])
            objective |= some(rng, 0.3, "effektlogik", {"insatser": [text(rng)], "effekter": [text(rng)]})
            for row in objective.get("indikatorer", []) + objective.get("aktiviteter", []):
                row |= some(rng, 0.2, "anmärkning", text(rng))
    plan["uppdrag"] = assignments(rng, year)
    plan["budget"] = budget(rng, year)
    return plan | some(rng, 0.5, "anmärkning", text(rng))


def reported(rng, plan, follow_ups):
    """Statuses of assignments and their parts, now and then."""
    rows = [row for task in plan["uppdrag"] for row in (task, *task.get("delar", []))]
    for report in follow_ups.values():
        said = {row["id"]: rng.choice(STATES) for row in rows if random_plans.chance(rng, 0.4)}
        report |= some(rng, bool(said), "uppdrag", said)
        spent = {row["verksamhet"]: {"utfall": rng.choice(("41,5", {"intäkter": "9", "kostnader": "48,5"},
                                                           {"kostnader": {"personal": "31", "lokaler": "20,5"}}))}
                 for row in plan["budget"].get("rader", []) if random_plans.chance(rng, 0.6)}
        report |= some(rng, bool(spent), "budget", spent)


# ---- As YAML, with styles that vary ---------------------------------------------------------------

PLAIN = re.compile(r"[A-Za-zÅÄÖåäö][\wåäö ./-]*$|−?-?[\d ]+([,.]\d+)?( %)?$|\d{4}–\d{4}$")


def scalar(rng, value, indent):
    """A value on the key's line, or as a block under it."""
    if not isinstance(value, str):
        return random_plans.lines_of(rng, value, False)[0] if not isinstance(value, int) else str(value)
    if "\n" in value and not value.startswith(" ") and random_plans.chance(rng, 0.5):
        return "|-\n" + "\n".join((" " * indent + line).rstrip(" ") for line in value.split("\n"))
    if len(value) > 60 and "\n" not in value and random_plans.chance(rng, 0.5):
        return ">-\n" + "\n".join(" " * indent + line for line in re.findall(r".{1,50}(?: |$)", value))
    plain = PLAIN.match(value) and value == value.strip() and value != "null"  # which is no value
    return value if plain else json.dumps(value, ensure_ascii=False)


def emit(rng, value, indent=0):
    pad = " " * indent
    comment = lambda: rng.choice(("", "", "", "  # en kommentar", f"  # {OWN[0]}"))
    if isinstance(value, dict):
        for key, entry in value.items():
            name = key if isinstance(key, int) or not key[0].isdigit() else f'"{key}"'
            if isinstance(entry, (dict, list)) and entry:
                yield f"{pad}{name}:{comment()}"
                yield from emit(rng, entry, indent + 2)
            elif not isinstance(entry, (dict, list)):
                yield f"{pad}{name}: {scalar(rng, entry, indent + 2)}"
        return
    if isinstance(value[0], int):
        yield f"{pad}[{', '.join(oracle.MONTHS[month - 1] for month in value)}]"
        return
    for entry in value:
        if random_plans.chance(rng, 0.1):
            yield f"{pad}# {rng.choice(('före', *OWN))}"
        if isinstance(entry, dict):
            first, *rest = emit(rng, entry, indent + 2)
            yield f"{pad}- {first.lstrip()}"
            yield from rest
        else:
            yield f"{pad}- {scalar(rng, entry, indent + 2)}"


def write(rng, path, kind, content):
    path.write_text("\n".join([f"dokument: {kind}", "format: 1", *emit(rng, content)]) + "\n", encoding="utf-8")


def write_case(rng, folder):
    plan = enriched(rng, random_plans.random_plan(rng))
    follow_ups = random_plans.random_follow_ups(rng, plan)
    for report in follow_ups.values():
        report.pop("bedömning", None)
    reported(rng, plan, follow_ups)
    folder.mkdir(parents=True)
    year = plan["år"]
    path = folder / f"namndplan-{year}.yaml"
    write(rng, path, "nämndplan", plan)
    reports = {}
    for month, rows in follow_ups.items():
        reports[month] = folder / f"uppfoljning-{year}-{month:02}.yaml"
        write(rng, reports[month], "uppföljning",
              {"plan": path.name, "period": f"{year}-{month:02}", "beslut": {"status": "utkast"}, **rows})
    return plan, path, reports


# ---- What the draft must hold ---------------------------------------------------------------------

class Case:
    def __init__(self, tools, folder, seed):
        self.tools = tools
        self.rng = random.Random(seed)
        self.plan, self.path, self.reports = write_case(self.rng, folder)
        self.year = self.plan["år"]
        self.months = sorted(self.reports)
        self.said = {month: tools.values(path) for month, path in self.reports.items()}

    def status(self, section, identity, own=None):
        """The status that holds after the follow-ups."""
        for month in self.months:
            said = self.said[month]
            at = f"/{section}/{identity}"
            own = said.get(at + "/status", said.get(at, own))  # alone, or beside a comment
        return own

    def outcome(self, indicator):
        """The values under `utfall` of the year, by what follows the year in their path."""
        def given(month):
            start = f"/indikatorer/{indicator['id']}/utfall"
            return {path[len(start):]: value for path, value in self.said[month].items()
                    if path == start or path.startswith(start + "/")}

        last = self.months[-1]
        if given(last) or last in oracle.months_of(indicator):
            return given(last)
        for month in reversed(self.months[:-1]):
            values = given(month)
            total = values.get("", values.get("/totalt"))
            if total is not None and total not in oracle.NO_VALUE:
                return values
        return {}

    def expected(self):
        """The draft's values by path, from the old plan's."""
        out = dict(self.tools.values(self.path))
        out["/år"] = str(self.year + 1)
        for path in [path for path in out if path.startswith("/beslut/")]:
            if not path.startswith("/beslut/beredning/") or path.endswith("/datum"):
                del out[path]
        out["/beslut/status"] = "utkast"
        for goal in self.plan["mål"]:
            for objective in goal.get("delmål", []):
                self.expect_objective(out, f"/mål/[{goal['id']}]/delmål/[{objective['id']}]", objective)
        self.expect_assignments(out)
        self.expect_budget(out)
        return out

    def expect_objective(self, out, at, objective):
        for row in objective.get("indikatorer", []):
            for below, value in self.outcome(row).items():
                out[f"{at}/indikatorer/[{row['id']}]/utfall/{self.year}{below}"] = value
        for row in objective.get("aktiviteter", []):
            if self.status("aktiviteter", row["id"]) in CLOSED:
                drop(out, f"{at}/aktiviteter/[{row['id']}]/")

    def expect_assignments(self, out):
        for row in self.plan["uppdrag"]:
            at = f"/uppdrag/[{row['id']}]"
            status = self.status("uppdrag", row["id"], row.get("status"))
            parts = [self.status("uppdrag", part["id"], part.get("status")) for part in row.get("delar", [])]
            if status in CLOSED and all(part is None or part in CLOSED for part in parts):
                drop(out, at + "/")
                continue
            if status:
                out[at + "/status"] = status
            out.setdefault(at + "/ursprungsår", str(self.year))
            for part in row.get("delar", []):
                status = self.status("uppdrag", part["id"], part.get("status"))
                if status:
                    out[f"{at}/delar/[{part['id']}]/status"] = status

    def expect_budget(self, out):
        rows = self.plan["budget"]
        changes = f"/budget/tidigare_ändringar/[{len(rows.get('tidigare_ändringar', [])) + 1}]"
        if "ramhärledning" in rows:
            out |= {f"{changes}/år": str(self.year), f"{changes}/belopp": "1"}
            old = "/budget/ramhärledning/ändringar"
            for path in [path for path in out if path.startswith(old)]:
                out[f"{changes}/delar{path[len(old):]}"] = out.pop(path)
        if "ram" in rows:
            del out["/budget/ram"]
            out["/budget/ramhärledning/utgångspunkt/år"] = str(self.year)
            out["/budget/ramhärledning/utgångspunkt/belopp"] = rows["ram"]
        for row in rows.get("rader", []):
            at = f"/budget/rader/[{row['verksamhet']}]/"
            drop(out, at + "föregående/")
            spent = f"/budget/{row['verksamhet']}/utfall"
            outcome = {path[len(spent):] or "/nettokostnad": value
                       for path, value in self.said.get(12, {}).items() if path.startswith(spent)}
            out |= {f"{at}föregående{path}": value for path, value in outcome.items()}
            for key in () if outcome else ("intäkter", "kostnader", "nettokostnad"):
                for path in [path for path in out if re.match(re.escape(at + key) + "(/|$)", path)]:
                    out[f"{at}föregående/{path[len(at):]}"] = out[path]

    def faults(self):
        draft = self.path.parent / f"namndplan-{self.year + 1}.yaml"
        options = ["--root", str(self.path.parent)]
        self.tools.run("rollover", str(self.path), "-o", str(draft), *options)
        expected, actual = self.expected(), dict(self.tools.values(draft))
        for path in sorted({*expected, *actual}):
            if expected.get(path) != actual.get(path):
                yield f"{path}: {actual.get(path)!r}, expected {expected.get(path)!r}"
        yield from self.tools.errors(str(draft), *options)
        yield from comment_faults(self.path, draft)
        again = self.path.parent / f"namndplan-{self.year + 2}.yaml"
        self.tools.run("rollover", str(draft), "-o", str(again), *options)
        yield from self.tools.errors(str(again), *options)
        for line in draft.read_text(encoding="utf-8").split("\n"):
            if line.lstrip().startswith("::") or "##[" in line:
                yield f"a command in a CI log: {line!r}"


def comment_faults(plan, draft):
    """A comment that holds the mark is not cut, and goes only with the entry that it is about."""
    old, new = (path.read_text(encoding="utf-8") for path in (plan, draft))
    for comment in OWN:
        start = comment.split(">>", maxsplit=1)[0]
        if new.count(start) != new.count(comment):
            yield f"cut: {comment}"
        kept = [line for line, below in zip(old.split("\n"), old.split("\n")[1:] + [""])
                if comment in line and (not below.lstrip().startswith("- id:") or below.strip() in new)]
        if kept and comment not in new:
            yield f"gone: {comment}"


def drop(values, start):
    for path in [path for path in values if path.startswith(start)]:
        del values[path]


class Tools:
    def __init__(self, program, paths):
        self.program, self.paths = (str(pathlib.Path(path).resolve()) for path in (program, paths))
        self.env = harness.environment(program)

    def run(self, *arguments):
        done = subprocess.run([self.program, *arguments], env=self.env, timeout=60, check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode:
            sys.exit(f"{arguments}: exit status {done.returncode}\n{done.stdout.decode('utf-8')}")
        return done.stdout.decode("utf-8")

    def errors(self, *arguments):
        done = subprocess.run([self.program, "validate", "-f", "concise", *arguments], env=self.env,
                              timeout=60, check=False, stdout=subprocess.PIPE)
        return [line for line in done.stdout.decode("utf-8").splitlines() if ": error " in line]

    def values(self, path):
        done = subprocess.run([self.paths, str(path)], env=self.env, timeout=60, check=True,
                              stdout=subprocess.PIPE)
        return {json.loads(where): json.loads(value) for where, value in
                (line.split("\t") for line in done.stdout.decode("utf-8").splitlines())}


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    parser.add_argument("--paths", required=True, help="the tree_paths to run")
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--seed", type=int, help="only this one")
    parser.add_argument("--keep", help="write the plans to this folder and leave them")
    args = parser.parse_args()
    tools = Tools(args.program, args.paths)
    sys.stdout.reconfigure(encoding="utf-8")
    wrong = compared = 0
    with tempfile.TemporaryDirectory() as temporary:
        for seed in range(args.count) if args.seed is None else [args.seed]:
            case = Case(tools, pathlib.Path(args.keep or temporary) / str(seed), seed)
            for fault in case.faults():
                print(f"#### {seed} {fault}")
                wrong += 1
            compared += len(case.expected())
    print(f"{compared} values compared, {wrong} differences")
    return 1 if wrong or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
