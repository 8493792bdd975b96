#!/usr/bin/env python3
"""Plays a board's year with the program's own commands, in a scratch git repository: a regionplan and
a plan from their skeletons, edited as a person would; a follow-up for each period, filled in; the
reports; next year's draft. Every step must leave documents without errors and is committed, so that
a command that looks at history has one to look at.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

import harness

YEAR = 2027
# What is filled in for a period, by the id above the line.
OUTCOMES = {4: ("25", "8"), 8: ("63", "16"), 12: ("95", "21")}
STATUS = {4: "pågår", 8: "pågår", 12: "klar"}


class Repository:
    def __init__(self, program, folder):
        self.program = str(pathlib.Path(program).resolve())
        self.folder = folder
        self.env = {**harness.environment(program), "HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1",
                    **{f"GIT_{who}_{what}": f"{who.lower()}@example.org" for who in ("AUTHOR", "COMMITTER")
                       for what in ("NAME", "EMAIL")}}
        self.call("git", "init", "-q", "-b", "main", ".")

    def call(self, *command, status=0):
        done = subprocess.run(command, cwd=self.folder, env=self.env, timeout=120, check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        output = done.stdout.decode("utf-8")
        if done.returncode != status:
            sys.exit(f"{' '.join(command)}: exit status {done.returncode}, expected {status}\n{output}")
        return output

    def namndplan(self, *arguments, status=0):
        return self.call(self.program, *arguments, status=status)

    def edit(self, path, *changes):
        """Replaces each text by another, once and for certain."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        for old, new in changes:
            if text.count(old) != 1:
                sys.exit(f"{path}: {text.count(old)} times {old!r}")
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")

    def step(self, message, warnings=0):
        """Everything is valid, and as many warnings as there should be; then it is committed."""
        output = self.namndplan("validate", "-f", "concise", ".")
        found = len(re.findall(": warning ", output))
        if found != warnings:
            sys.exit(f"{message}: {found} warnings, expected {warnings}\n{output}")
        self.call("git", "add", "-A")
        self.call("git", "commit", "-q", "-m", message)

    def says(self, output, *expected):
        for text in expected:
            if text not in output:
                sys.exit(f"{text!r} is not in\n{output}")


def new_plan(repo):
    (repo.folder / "plans/kn").mkdir(parents=True)
    regionplan = f"plans/regionplan-{YEAR}.yaml"
    repo.namndplan("new", "regionplan", "--year", str(YEAR), "--organisation", "Region Prov", "-o", regionplan)
    repo.step("Regionplanens skelett")
    repo.edit(regionplan, ("Exempel på ett mål\n", "En god start i livet\n"), ("EN: 120", "KN: 120,5"),
              ("{id: U1, titel: Exempel på ett uppdrag", "{id: U1, titel: Minska sjukfrånvaron"))
    repo.step("Regionplanen")
    plan = f"plans/kn/namndplan-{YEAR}.yaml"
    make = ("new", "plan", "--council-plan", regionplan, "--board", "Kulturnämnden", "--short", "KN", "-o", plan)
    repo.namndplan(*make)
    repo.step("Nämndplanens skelett")
    repo.says(repo.namndplan(*make, status=3), "finns redan")
    repo.says((repo.folder / plan).read_text(encoding="utf-8"), "regionplan: ../regionplan-2027.yaml",
              "titel: En god start i livet", "titel: Minska sjukfrånvaron", "ram: 120,5")
    return plan


def decide(repo, plan):
    repo.edit(plan, ("status: utkast  # utkast, förslag eller beslutad; ett beslut har datum, och diarienummer "
                     "eller paragraf", f"status: beslutad\n  datum: {YEAR - 1}-12-09\n  paragraf: § 84"),
              ("    # - {verksamhet: stab, intäkter: 5, kostnader: 20, föregående: {nettokostnad: 14}}",
               "    - {verksamhet: stab, intäkter: 5, kostnader: \"125,5\", föregående: {nettokostnad: 118}}"),
              ("        aktiviteter:  #", f"""\
          - id: "1.1.2"
            namn: Antal skolor med kulturombud
            typ: antal
            enhet: skolor
            mätning: ackumulerat
            utfall: {{{YEAR - 1}: 18}}
            målnivå: 20
            periodicitet: [apr, aug, dec]
        aktiviteter:  #"""))
    repo.step("Planen är beslutad")


def fill(text, month):
    """The draft as filled in: every empty value that is asked for."""
    outcomes = dict(zip(("1.1.1", "1.1.2"), OUTCOMES[month]))
    for identity, value in outcomes.items():
        text, count = re.subn(rf'("{re.escape(identity)}":\n    utfall:)\n', rf"\1 {value}\n", text)
        assert count == 1, identity
    text = re.sub(r'^  "(1\.1-a)":$', rf'  "\1": {STATUS[month]}', text, flags=re.M)
    text = re.sub(r'^  "(U1)":$', r'  "\1": {status: pågår, kommentar: Enligt planen.}', text, flags=re.M)
    text = re.sub(r"(  stab:\n    periodbudget:\n    utfall:)", rf"\1 {10 * month},5", text)
    return re.sub(r"(utfall: [\d,]+\n    prognos:)  # hela året\n", r"\1 121\n", text)


def follow_up(repo, plan, month):
    period = f"{YEAR}-{month:02}"
    path = f"plans/kn/uppfoljning-{period}.yaml"
    repo.namndplan("new", "followup", plan, "--period", period, "-o", path)
    empty = repo.namndplan("validate", "-f", "concise", path)
    repo.says(empty, "utfall-saknas", ": 0 fel")
    file = repo.folder / path
    text = file.read_text(encoding="utf-8")
    earlier = [earlier for earlier in OUTCOMES if earlier < month]
    repo.says(text, *(f"{YEAR}-{other:02}: {OUTCOMES[other][0]}" for other in earlier))
    if ("prognos:" in text) != (month < 12) or ('"U1"' in text) != (month > 4):
        sys.exit(f"{period}: not what is due\n{text}")
    filled = fill(text, month)
    file.write_text(filled, encoding="utf-8")
    # The last day of the assignment has come in December, and its comment says how it stands.
    repo.step(f"Uppföljning {period}")
    report = repo.namndplan("report", "followup", plan, "--period", period)
    repo.says(report, "Årsrapport" if month == 12 else "Delårsrapport", f" {OUTCOMES[month][0]} ")
    repo.namndplan("report", "followup", plan, "--period", period, "-f", "csv", "-o", f"tabeller-{month}/")
    repo.call("rm", "-r", f"tabeller-{month}")
    look(repo, plan, period)


def look(repo, plan, period):
    """The short forms: where the board stands, and the region that it is alone in."""
    repo.says(repo.namndplan("status", plan), f"Senaste uppföljning: {period}", "Mål 1:",
              "Året är uppföljt" if period.endswith("-12") else "Nästa period:")
    summary = repo.namndplan("report", "summary", "plans", "--period", period)
    repo.says(summary, "Region Prov", "Nämnden har redovisat perioden.", "Kulturnämnden")
    table = repo.namndplan("report", "summary", "plans", "--period", period, "-f", "csv", "--table", "mål")
    repo.says(table, f"Region Prov,Kulturnämnden,{YEAR},{period},1,")


def next_year(repo, plan):
    following = f"plans/kn/namndplan-{YEAR + 1}.yaml"
    repo.edit(f"plans/regionplan-{YEAR}.yaml", ("KN: 120,5", "KN: 120,5  # beslutad"))
    regionplan = (repo.folder / f"plans/regionplan-{YEAR}.yaml").read_text(encoding="utf-8")
    for old, new in ((f"år: {YEAR}", f"år: {YEAR + 1}"), (f"{YEAR}-12-31", f"{YEAR + 1}-12-31"),
                     ("KN: 120,5", "KN: 122"), ("\n# Ramen", "  - {id: U2, titel: Öka resandet}\n\n# Ramen")):
        regionplan = regionplan.replace(old, new)
    (repo.folder / f"plans/regionplan-{YEAR + 1}.yaml").write_text(regionplan, encoding="utf-8")
    repo.namndplan("rollover", plan, "-o", following)
    text = (repo.folder / following).read_text(encoding="utf-8")
    repo.says(text, f"{YEAR}: 95", "målnivå: 90", "U1", "titel: Öka resandet", ">>   1.1-a Exempel på en aktivitet (klar)",
              f"regionplanens ram {YEAR + 1}: 122", f"../regionplan-{YEAR + 1}.yaml",
              f"utgångspunkt:  # >> ramen {YEAR}")
    # Targets below the outcome, and a frame to be decided; and the year before's assignment.
    repo.step("Utkast till nästa års plan", warnings=3)
    compare(repo, plan, following)


def compare(repo, plan, following):
    """What the board decides on, as a list of changes."""
    changes = repo.namndplan("diff", plan, following, status=1)
    repo.says(changes, "Nytt uppdrag U2 Öka resandet", f"U1 förs vidare till {YEAR + 1}", "Budgetram")
    repo.namndplan("diff", plan, plan)
    if (repo.namndplan("diff", following, plan, status=1)) == changes:
        sys.exit("the same changes in both directions")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    args = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")
    with tempfile.TemporaryDirectory() as temporary:
        repo = Repository(args.program, pathlib.Path(temporary))
        plan = new_plan(repo)
        decide(repo, plan)
        for month in OUTCOMES:
            follow_up(repo, plan, month)
        next_year(repo, plan)
        print(repo.call("git", "log", "--oneline"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
