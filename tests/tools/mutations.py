#!/usr/bin/env python3
"""Breaks a good plan in two hundred small ways, one at a time, and asks whether the findings would
lead a person to the right place.

Each mutation is a slip of the hand that people make: a key misspelt, a quote left open, a line moved
one blank. It knows the line it changed and, when it stays inside one key or value, the columns.
Asked of `namndplan validate` is then: the right exit status, a finding on that line (or one that
refers to it), a caret inside the columns, and an advice. Seeds are fixed, so that the same mutations
are made on every machine.

With --show N, mutation N is printed as it is found; --show all prints them all.
"""
import argparse
import dataclasses
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import harness

DATA = harness.ROOT / "tests" / "data" / "mutation"
COUNT = 200

# ---- The good documents, taken apart -------------------------------------------------------------

NUMBERS = {"målnivå", "vikt", "2024", "2025", "totalt", "kvinnor", "män"}
AMOUNTS = {"ram", "belopp", "intäkter", "nettokostnad", "personal", "lokaler", "övrigt", "KN"}
SHARES = {"uppfyllt", "delvis", "indikatorvikt", "index", "po_pålägg"}
DATES = {"datum", "klart", "slutdatum"}
YEARS = {"år", "ursprungsår"}
WORDS = {"dokument", "typ", "riktning", "mätning", "status"}
SCHEDULES = {"periodicitet", "uppföljningsmånader"}
TEXTS = {"organisation", "nämnd", "titel", "namn", "orsak", "rubrik", "avser", "vision"}
REQUIRED = {"dokument", "format", "organisation", "nämnd", "förkortning", "år", "mål", "id", "namn",
            "titel", "typ", "verksamhet"}
ASSESSED = {"målnivå", "2024", "2025"}  # read by the indicator's typ

BAD_VALUES = [
    (NUMBERS, ["nittio", "1.234", "1.234,5", "12 34", "ca 60", "60 st", "–5", "6O"]),
    (AMOUNTS, ["1.234,5", "tolv", "12 miljoner", "1e3", "(5)", "120 mkrr"]),
    (SHARES, ["hög", "70 procent", "60–70 %", "7 0 %"]),
    (DATES, ["2026-02-30", "2026-13-01", "31/10 2026", "2026-10", "i höst", "2026-6-1"]),
    (YEARS, ["26", "tjugosex", "2026-01", "20226"]),
    (WORDS, ["okänt", "vet ej", "annat"]),
    (SCHEDULES, ["ibland", "halvårsvis", "[augusti]", "[aug, dex]", "1 ggr per år"]),
    ({"individbaserad"}, ["kanske", "1", "delvis"]),
    ({"gäller"}, ["2024 och 2027", "2027–2024", "–2027"]),
    ({"format"}, ["2", "ett"]),
    ({"id"}, ["a b", "1/2", "\"\""]),
]


@dataclasses.dataclass
class Field:
    """`key: value` somewhere in the document. Columns count characters from 0."""
    line: int
    key: str
    value: str
    begin: int  # of the key
    flow: bool  # inside {…}

    @property
    def value_begin(self):
        return self.begin + len(self.key) + 2

    @property
    def end(self):
        return self.value_begin + len(self.value)


BLOCK = re.compile(r"^( *(?:- )?)([^\s:{\[\"]+):(?: (.+))?$")
FLOW = re.compile(r"([\wåäö_/]+): (\"[^\"]*\"|\[[^\]]*\]|\{[^}]*\}|[^,{}\[\]]+)")


def fields_of(lines):
    found, folded = [], None
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if folded is not None and (indent > folded or not line.strip()):
            continue  # the text of a `>-`
        folded = None
        block = BLOCK.match(line)
        if block:
            found.append(Field(number, block[2], block[3] or "", len(block[1]), False))
            if block[3] == ">-":
                folded = indent
        if "{" in line:
            # Records and the records inside them: `utfall: {2025: {totalt: 62}}`.
            inside = line[line.index("{") + 1:]
            offset = line.index("{") + 1
            while inside:
                for match in FLOW.finditer(inside):
                    found.append(Field(number, match[1], match[2], offset + match.start(), True))
                    if match[2].startswith("{"):
                        offset += match.start(2) + 1
                        inside = inside[match.start(2) + 1:]
                        break
                else:
                    inside = ""
    return found


def record_of(lines, line):
    """First and last line of the record that the block line belongs to."""
    def depth(text):
        return len(text) - len(text.lstrip(" -"))

    own = depth(lines[line])
    first, last = line, line
    while first > 0 and not lines[first].lstrip().startswith("- "):
        if lines[first - 1].strip() and depth(lines[first - 1]) < own:
            break
        first -= 1
    while last + 1 < len(lines):
        following = lines[last + 1]
        if following.strip() and (depth(following) < own or
                                  following.startswith(" " * max(own - 2, 0) + "- ")):
            break
        last += 1
    return first, last


# ---- Mutations -----------------------------------------------------------------------------------

@dataclasses.dataclass
class Mutation:
    kind: str
    lines: list
    line: int  # the line that was changed, from 0
    span: tuple = None  # columns from 0, the end included: where a caret may begin
    until: int = None  # for something removed: any line from `line` to this one will do
    says: str = ""  # must be in the message
    warning: bool = False  # a warning is enough
    note: str = ""  # what was done


class Impossible(Exception):
    """This mutation cannot be made here; another place is tried."""


def pick(rng, candidates):
    if not candidates:
        raise Impossible
    return rng.choice(candidates)


def replaced(lines, number, text):
    return lines[:number] + ([text] if text is not None else []) + lines[number + 1:]


def scalars(lines):
    return [f for f in fields_of(lines) if f.value and f.value[0] not in "[{\">"]


def with_swedish_before(rng, line, field):
    """Sometimes a value with å, ä, ö is put before the field, so that bytes are not columns."""
    if not field.flow or rng.random() < 0.5:
        return line, field
    brace = line.rindex("{", 0, field.begin) + 1
    extra = "anmärkning: Åäö på örådets ängar, "
    return (line[:brace] + extra + line[brace:],
            dataclasses.replace(field, begin=field.begin + len(extra)))


def may_have_remark(lines, field):
    # Years, the parts of a cost and a split are maps of values, not records.
    return not re.match(r"\d|totalt|kvinnor|män|personal|lokaler|övrigt|KN|enhet|nettokostnad",
                        field.key)


def misspelt_key(rng, lines):
    field = pick(rng, [f for f in fields_of(lines) if len(f.key) > 3 and not f.key.isdigit()])
    at = rng.randrange(1, len(field.key) - 1)
    key = field.key
    way = rng.randrange(4)
    if way == 0:
        key = key[:at] + key[at + 1:]
    elif way == 1:
        key = key[:at] + key[at] + key[at:]
    elif way == 2:
        key = key[:at] + key[at + 1] + key[at] + key[at + 2:]
    else:
        key = key.translate(str.maketrans("åäö", "aao"))
    if key == field.key:
        raise Impossible
    line = lines[field.line]
    if may_have_remark(lines, field):
        line, field = with_swedish_before(rng, line, field)
    line = line[:field.begin] + key + line[field.begin + len(field.key):]
    return Mutation("key misspelt", replaced(lines, field.line, line), field.line,
                    (field.begin, field.begin + len(key)), note=f"{field.key} → {key}")


def wrong_value(rng, lines):
    field = pick(rng, [f for f in scalars(lines) + [f for f in fields_of(lines)
                                                    if f.key in SCHEDULES and f.value[:1] == "["]
                       if any(f.key in keys for keys, _ in BAD_VALUES)])
    values = pick(rng, [values for keys, values in BAD_VALUES if field.key in keys])
    value = rng.choice(values)
    line = lines[field.line]
    if value == field.value or field.flow and "," in value and value[0] != "[":
        raise Impossible  # a comma inside {…} is another mistake
    if may_have_remark(lines, field):
        line, field = with_swedish_before(rng, line, field)
    line = line[:field.value_begin] + value + line[field.end:]
    return Mutation("wrong value", replaced(lines, field.line, line), field.line,
                    (field.value_begin, field.value_begin + len(value)),
                    note=f"{field.key}: {field.value} → {value}")


def comma_in_record(rng, lines):
    field = pick(rng, [f for f in scalars(lines)
                       if f.flow and f.key in AMOUNTS | NUMBERS | TEXTS])
    value = field.value + (",5" if field.value[-1].isdigit() else ", och mera")
    line = lines[field.line]
    if field.key in TEXTS:
        line, field = with_swedish_before(rng, line, field)
    line = line[:field.value_begin] + value + line[field.end:]
    return Mutation("comma inside {…}", replaced(lines, field.line, line), field.line,
                    (field.value_begin, field.value_begin + len(value)),
                    note=f"{field.key}: {value}")


def open_quote(rng, lines):
    field = pick(rng, [f for f in fields_of(lines) if f.value and f.value[0] not in "[{>"])
    mark = rng.choice("\"'")
    value = field.value[:-1] if field.value[0] == '"' else mark + field.value
    line = lines[field.line]
    line = line[:field.value_begin] + value + line[field.end:]
    return Mutation("quote left open", replaced(lines, field.line, line), field.line,
                    (field.value_begin, field.value_begin), note=value)


def closed_quote_only(rng, lines):
    field = pick(rng, [f for f in scalars(lines) if f.key in TEXTS])
    half = len(field.value) // 2
    value = f'"{field.value[:half]}"{field.value[half:]}'
    line = lines[field.line]
    line = line[:field.value_begin] + value + line[field.end:]
    return Mutation("text after a quote", replaced(lines, field.line, line), field.line,
                    (field.value_begin, field.value_begin + len(value)), note=value)


def deeper(rng, lines):
    number = pick(rng, [f.line for f in fields_of(lines) if not f.flow])
    blanks = rng.choice((1, 2))
    return Mutation("indented deeper", replaced(lines, number, " " * blanks + lines[number]), number,
                    note=f"{blanks} more")


def shallower(rng, lines):
    number = pick(rng, [f.line for f in fields_of(lines)
                        if not f.flow and lines[f.line].startswith("  ")])
    blanks = rng.choice((1, 2))
    # A line moved out to where its key is at home is no mistake that can be seen.
    key = BLOCK.match(lines[number])[2]
    if key in ("titel", "vikt", "text", "ansvarig", "status", "intäkter", "periodicitet"):
        raise Impossible
    return Mutation("indented shallower", replaced(lines, number, lines[number][blanks:]), number,
                    note=f"{blanks} fewer")


def no_blank_after_colon(rng, lines):
    field = pick(rng, [f for f in scalars(lines)])
    line = lines[field.line]
    if may_have_remark(lines, field):
        line, field = with_swedish_before(rng, line, field)
    line = line[:field.value_begin - 1] + line[field.value_begin:]
    return Mutation("no blank after the colon", replaced(lines, field.line, line), field.line,
                    (field.begin, field.end - 1), note=f"{field.key}:{field.value}")


def hard_blank_after_colon(rng, lines):
    field = pick(rng, [f for f in scalars(lines) if not f.flow])
    line = lines[field.line]
    line = line[:field.value_begin - 1] + "\u00a0" + line[field.value_begin:]
    return Mutation("hard blank after the colon", replaced(lines, field.line, line), field.line,
                    (field.begin, field.end))


def required_removed(rng, lines):
    field = pick(rng, [f for f in fields_of(lines)
                       if f.key in REQUIRED and f.value and (f.key != "år" or f.begin == 0)])
    line = lines[field.line]
    if field.flow:
        begin, end = field.begin, field.end
        if line[end:end + 2] == ", ":
            end += 2
        elif line[begin - 2:begin] == ", ":
            begin -= 2
        if field.key == "titel" and "till:" in line:
            raise Impossible  # a regionplan's goal may be without
        return Mutation("required key removed",
                        replaced(lines, field.line, line[:begin] + line[end:]), field.line,
                        says=f"`{field.key}`", note=field.key)
    if line.lstrip().startswith("- "):
        # The dash goes over to the line after.
        after = lines[field.line + 1]
        mutated = replaced(lines, field.line, None)
        mutated[field.line] = line[:line.index("-")] + "- " + after.lstrip()
    else:
        mutated = replaced(lines, field.line, None)
    owner = field.line if line.lstrip().startswith("- ") else max(field.line - 1, 0)
    if "mål:" in lines and field.key == "titel" and lines[owner].strip() == '- id: "1"':
        raise Impossible  # the title of a goal may be left out
    first, last = record_of(mutated, min(owner, len(mutated) - 1))
    return Mutation("required key removed", mutated, first, until=last, says=f"`{field.key}`",
                    note=f"{field.key} of {line.strip()}")


def colon_in_text(rng, lines):
    field = pick(rng, [f for f in scalars(lines) if f.key in TEXTS and " " in f.value])
    line = lines[field.line]
    line, field = with_swedish_before(rng, line, field)
    words = field.value.split(" ")
    at = rng.randrange(1, len(words))
    value = " ".join(words[:at]) + ": " + " ".join(words[at:])
    line = line[:field.value_begin] + value + line[field.end:]
    return Mutation("colon in text", replaced(lines, field.line, line), field.line,
                    (field.value_begin, field.value_begin + len(value)), note=value)


def tab_indentation(rng, lines):
    number = pick(rng, [f.line for f in fields_of(lines)
                        if not f.flow and lines[f.line].startswith("  ")])
    line = lines[number]
    indent = len(line) - len(line.lstrip())
    return Mutation("tab as indentation",
                    replaced(lines, number, "\t" * (indent // 2) + line.lstrip()), number,
                    (0, indent // 2))


def duplicate_line(rng, lines):
    field = pick(rng, [f for f in scalars(lines)
                       if not f.flow and not lines[f.line].lstrip().startswith("- ")])
    return Mutation("line twice", lines[:field.line + 1] + lines[field.line:], field.line + 1,
                    (field.begin, field.begin + len(field.key)), note=lines[field.line].strip())


def duplicate_id(rng, lines):
    ids = [f for f in fields_of(lines) if f.key == "id"]
    # Siblings: the same number of points, or both without digits.
    def family(field):
        return re.sub(r"[a-zåäö]{2,}", "x", re.sub(r"\d+", "9", field.value))

    one = pick(rng, ids)
    other = pick(rng, [f for f in ids if f.line != one.line and family(f) == family(one)])
    line = lines[one.line]
    line = line[:one.value_begin] + other.value + line[one.end:]
    # The finding stands on the later of the two, whichever was changed, and names the other.
    return Mutation("id twice", replaced(lines, one.line, line), one.line,
                    note=f"{one.value} → {other.value}")


def dash_removed(rng, lines):
    number = pick(rng, [f.line for f in fields_of(lines)
                        if not f.flow and lines[f.line].lstrip().startswith("- ")])
    return Mutation("dash removed", replaced(lines, number, lines[number].replace("- ", "  ", 1)),
                    number)


def bullet_dash(rng, lines):
    number = pick(rng, [n for n, line in enumerate(lines) if line.lstrip().startswith("- ")])
    return Mutation("en dash as bullet", replaced(lines, number, lines[number].replace("- ", "– ", 1)),
                    number)


def cut_by_hash(rng, lines):
    field = pick(rng, [f for f in scalars(lines)
                       if f.key in TEXTS and " " in f.value and not f.flow])
    blank = field.value.index(" ", rng.randrange(field.value.index(" ") + 1)) + 1 \
        if field.value.count(" ") > 1 else field.value.index(" ") + 1
    value = field.value[:blank] + "#" + field.value[blank:]
    line = lines[field.line][:field.value_begin] + value
    return Mutation("cut by #", replaced(lines, field.line, line), field.line,
                    (field.value_begin, field.value_begin + len(value)), warning=True, note=value)


def reserved_start(rng, lines):
    field = pick(rng, [f for f in scalars(lines) if f.key in TEXTS | {"enhet"}])
    mark = rng.choice("%@`&*!|>")
    line = lines[field.line]
    line, field = with_swedish_before(rng, line, field)
    line = line[:field.value_begin] + mark + line[field.value_begin:]
    return Mutation("reserved character first", replaced(lines, field.line, line), field.line,
                    (field.value_begin, field.value_begin + 1), note=mark + field.value)


def open_bracket(rng, lines):
    number = pick(rng, [n for n, line in enumerate(lines) if re.search(r"[\]}]$", line)])
    line = lines[number]
    opening = max(line.rfind("{"), line.rfind("["))
    return Mutation("bracket left open", replaced(lines, number, line[:-1]), number,
                    (0, opening))


KINDS = [misspelt_key, wrong_value, comma_in_record, open_quote, closed_quote_only, deeper, shallower,
         no_blank_after_colon, hard_blank_after_colon, required_removed, colon_in_text,
         tab_indentation, duplicate_line, duplicate_id, dash_removed, bullet_dash, cut_by_hash,
         reserved_start, open_bracket]


def mutation(seed):
    """The document's name and its mutation."""
    rng = random.Random(seed)
    kind = KINDS[seed % len(KINDS)]
    while True:
        name = rng.choice(["plan.yaml", "plan.yaml", "plan.yaml", "regionplan.yaml"])
        lines = harness.read(DATA / name).splitlines()
        try:
            return name, kind(rng, lines)
        except Impossible:
            continue


# ---- What validate says of them ------------------------------------------------------------------

@dataclasses.dataclass
class Finding:
    line: int
    column: int
    severity: str
    code: str
    message: str
    excerpt: str = ""
    carets: str = ""
    advice: str = ""
    related: list = dataclasses.field(default_factory=list)


def findings_of(output, name):
    found = []
    place = re.escape(name) + r":(\d+):(\d+): "
    previous = ""
    for line in output.splitlines():
        head = re.match(place + r"(fel|varning|not) (NP\d+) \S+: (.*)$", line)
        related = re.match(r" *= se även: " + place, line)
        if head:
            found.append(Finding(int(head[1]) - 1, int(head[2]) - 1, head[3], head[4], head[5]))
        elif found and related:
            found[-1].related.append(int(related[1]) - 1)
        elif found and " = råd: " in line:
            found[-1].advice = line
        elif found and re.match(r" *\| *\^", line) and not found[-1].carets:
            found[-1].excerpt, found[-1].carets = previous.split("| ", 1)[1], line.split("| ", 1)[1]
        previous = line
    return found


def faults(mutated, output, status, findings):
    """What is wrong with the answer; nothing when it is good."""
    first = mutated.line
    last = mutated.line if mutated.until is None else mutated.until
    hits = [f for f in findings if first <= f.line <= last or mutated.line in f.related]
    hits = [f for f in hits if mutated.says in f.message]
    wanted = ("fel", "varning") if mutated.warning else ("fel",)
    if status != 1 and not (mutated.warning and status == 0):
        yield f"exit status {status}"
    if "Sanitizer" in output:
        yield "a sanitizer's report"
    if not any(f.severity in wanted for f in findings):
        yield "no finding"
    elif not hits:
        yield "no finding on the mutated line, nor one that refers to it"
    elif not any(f.advice for f in hits):
        yield "no advice"
    if mutated.span and hits:
        begin, end = mutated.span
        on_line = [f for f in hits if f.line == mutated.line]
        if on_line and not any(begin <= f.column <= end for f in on_line):
            yield f"caret at {on_line[0].column + 1}, wanted {begin + 1}–{end + 1}"
    for finding in findings:
        if finding.excerpt and not finding.excerpt.startswith("…") and "\\" not in finding.excerpt:
            if finding.carets.index("^") != finding.column:
                yield f"caret drawn at {finding.carets.index('^') + 1}, told as {finding.column + 1}"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--show", default="", help="number of a mutation, or all")
    args = parser.parse_args()
    program = str(pathlib.Path(args.program).resolve())
    env = harness.environment(program)

    def validate(name, lines, folder):
        for other in ("plan.yaml", "regionplan.yaml"):
            text = harness.read(DATA / other) if other != name else "\n".join(lines) + "\n"
            harness.write(os.path.join(folder, other), text)
        done = subprocess.run([program, "validate", name], cwd=folder, env=env, timeout=60,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
        return done.stdout.decode("utf-8"), done.returncode

    poor = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in ("plan.yaml", "regionplan.yaml"):
            output, status = validate(name, harness.read(DATA / name).splitlines(), folder)
            if status or findings_of(output, name):
                print(f"{name} is to be without findings before it is mutated:\n{output}")
                return 1
        for seed in range(args.count):
            name, mutated = mutation(seed)
            output, status = validate(name, mutated.lines, folder)
            wrong = list(faults(mutated, output, status, findings_of(output, name)))
            poor += bool(wrong)
            if wrong or args.show in ("all", str(seed)):
                print(f"#### {seed} {mutated.kind}: {mutated.note} ({name}:{mutated.line + 1})")
                print(f"{mutated.lines[mutated.line]}\n{'; '.join(wrong) or 'good'}\n{output}")
    print(f"{args.count} mutations, {poor} poor answers")
    return 1 if poor else 0


if __name__ == "__main__":
    sys.exit(main())
