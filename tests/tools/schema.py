#!/usr/bin/env python3
"""Holds `namndplan schema` against the program itself.

    schema.py --program P             the schema is draft-07, and its patterns agree with tests/data/values
    schema.py --program P --files     and its verdict on every file is that of `validate`
    schema.py --program P --cases D   writes schema, files and verdicts to a folder, for another
                                      validator (tests/tools/schema_ajv.mjs)

A file is rejected by the schema when `validate` reports an error of structure or value in it that a
schema can see, and accepted when there is none.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import draft07
import harness
import mutations

KINDS = ("", "nämndplan", "uppföljning", "regionplan")
VALUES = harness.ROOT / "tests" / "data" / "values"
FOLDERS = ("plans", "examples", "tests/findings", "tests/rules", "tests/data/follow_up")

# What a schema can see: unknown and missing keys, wrong nodes, values that are not of their kind.
SEEN = re.compile(r"NP10[1-5]|NP11[0-8]|NP122")
# Errors that say nothing of structure, or that a schema has no words for: an id twice, characters.
UNSEEN = re.compile(r"NP12[01]|NP[2-7]\d\d")
# Rows of tests/data/values that the patterns take though the program does not: sums are not done.
LENIENT = {("amount", "0,001 kr"), ("amount", "0,000001 tkr"), ("year_span", "2030-2020")}


def schema_of(program, kind="", language="sv"):
    output = subprocess.run([program, "schema", *([kind] if kind else []), "--lang", language],
                            env=harness.environment(program), stdout=subprocess.PIPE, check=True)
    return json.loads(output.stdout.decode("utf-8"))


# ---- The schema itself ---------------------------------------------------------------------------

def keywords(schema, path=""):
    """(keyword, its value, where) of every schema in the schema."""
    if schema is False or schema is True:
        return
    for keyword, value in schema.items():
        yield keyword, value, path
        if keyword in ("properties", "definitions"):
            for name, inner in value.items():
                yield from keywords(inner, f"{path}/{keyword}/{name}")
        elif keyword in ("anyOf", "allOf"):
            for number, inner in enumerate(value):
                yield from keywords(inner, f"{path}/{keyword}/{number}")
        elif keyword in ("items", "if", "then", "propertyNames", "additionalProperties"):
            yield from keywords(value, f"{path}/{keyword}")


def structure_faults(document):
    known = draft07.ANNOTATIONS | {name[6:] for name in dir(draft07.Schema)
                                       if name.startswith("check_")} | {"$ref"}
    referred = set()
    for keyword, value, path in keywords(document):
        if keyword not in known:
            yield f"{path}: unknown keyword {keyword}"
        if keyword == "$ref":
            referred.add(value.rsplit("/", 1)[1])
        if keyword == "pattern":
            draft07.pattern(value)
        if keyword in ("title", "description") and not value:
            yield f"{path}: {keyword} is empty"
    defined = set(document["definitions"])
    if referred != defined:
        yield f"referred to but not defined, or the reverse: {sorted(referred ^ defined)}"
    if document["$schema"] != "http://json-schema.org/draft-07/schema#":
        yield "is no draft-07"


def at_one_node(document, schema):
    """The schemas that an editor may find for the value of a key beside the key's own schema."""
    for keyword in ("anyOf", "allOf"):
        for inner in schema.get(keyword, ()):
            if "$ref" in inner:
                inner = document["definitions"][inner["$ref"].rsplit("/", 1)[1]]
            yield inner
            yield from at_one_node(document, inner)


def hover_faults(document):
    """Keys that an editor would not explain, and words without their meaning. yaml-language-server shows the
    first description that it finds, from the inside out, so it must be the key's own."""
    keys = 0
    nodes = [("", document), *document["definitions"].items()]
    while nodes:
        path, schema = nodes.pop()
        for key, value in [*schema.get("properties", {}).items(), ("*", schema.get("additionalProperties"))]:
            if not isinstance(value, dict) or path == "" and key == "dokument" and "enum" not in value:
                continue
            keys += 1
            for word in ("description", "markdownDescription"):
                if not value.get(word, "").strip():
                    yield f"{path}/{key} has no {word}"
            for inner in at_one_node(document, value):
                if "description" in inner or "markdownDescription" in inner:
                    yield f"{path}/{key}: a description inside hides its own"
        for name in ("anyOf", "allOf"):
            nodes += [(path, inner) for inner in schema.get(name, ()) if "$ref" not in inner]
        if "enumDescriptions" in schema:
            if len(schema["enumDescriptions"]) != len(schema["enum"]) or not all(schema["enumDescriptions"]):
                yield f"{path}: a word without its meaning: {schema}"
    if keys < 25:
        yield f"only {keys} keys were found"


def vocabulary_faults(document):
    """Every key that takes one of a few words says what each means, and no id is a truth or nothing."""
    for key, words in (("typ", 7), ("riktning", 3), ("mätning", 2), ("status", 3), ("metod", 2), ("nivå", 4)):
        found = [len(inner["enumDescriptions"]) for schema in document["definitions"].values()
                 for option in [schema, *schema.get("anyOf", ())]
                 for inner in option.get("properties", {}).get(key, {}).get("anyOf", ()) if "enumDescriptions" in inner]
        if words not in found:
            yield f"{key}: no {words} words with meanings, but {found}"
    if set(document["definitions"]["id"]["type"]) != {"string", "number"}:
        yield "an id is something else than a text or a number"
    if not re.fullmatch(r"urn:namndplan:format:1:\w+:(sv|en)", document.get("$id", "")):
        yield "the schema has no $id"


def unescaped(text):
    simple = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}
    return re.sub(r"\\(?:u\{([0-9a-f]+)\}|(.))",
                  lambda m: chr(int(m[1], 16)) if m[1] else simple[m[2]], text)


def rows(name):
    lines = harness.read(VALUES / name).splitlines()
    columns = lines[0].split("\t")
    for line in lines[1:]:
        row = dict(zip(columns, line.split("\t")))
        row["text"] = unescaped(row["text"])
        yield row


def value_faults(document):
    """Rows on which the definitions and the tables of values disagree."""
    schema = draft07.Schema(document)

    def verdict(definition, text):
        return schema.accepts(text, document["definitions"][definition])

    cases = [("number", row) for row in rows("numbers.tsv")]
    cases += [("share", row) for row in rows("numbers.tsv")]
    cases += [("amount", row) for row in rows("amounts.tsv") if row["unit"]]
    cases += [("amount", row) for row in rows("amounts.tsv") if row["text"][-1:].isalpha()]
    cases += [("date", row) for row in rows("dates.tsv")]
    names = {"span": "year_span"}
    cases += [(names.get(row["kind"], row["kind"]), row) for row in rows("years.tsv")]
    blanks = " \t\u00a0\u2009\u202f"
    met = set()
    for definition, row in cases:
        text = row["text"].strip(blanks)  # a YAML reader does the same to a plain scalar
        if verdict(definition, text) == (row["valid"] == "yes"):
            continue
        if row["valid"] == "no" and (definition, row["text"]) in LENIENT:
            met.add((definition, row["text"]))
            continue
        yield f"{definition}: {row['text']!r} is {row['valid']} in the table"
    for stale in set(LENIENT) - met:
        yield f"LENIENT is needless for {stale}"


# ---- Its verdicts on files -----------------------------------------------------------------------

def errors_of(program, folder, cwd):
    """{file: codes of errors} of all files below the folder, as `validate` has it."""
    # Named one by one: in a folder, what has no `dokument` is passed over.
    command = (f"find -L '{folder}' -name '*.yaml' -print0 | sort -z | "
               f"xargs -0 namndplan validate -f concise --max-findings 0 --root '{folder}'")
    output, status = harness.shell(command, harness.environment(program), cwd)
    if status not in (0, 123):  # xargs has one status for all that are not 0
        sys.exit(f"{command}: {status}\n{output}")
    found = {}
    for line in output.splitlines():
        match = re.match(r"(.+?):(?:\d+:\d+:)? error (NP\d+) ", line)
        if match:
            found.setdefault(match[1], set()).add(match[2])
    return found


def expected(codes):
    """Whether the schema should accept; None when it cannot be asked, or need not know."""
    seen = {code for code in codes if SEEN.fullmatch(code)}
    if any(not SEEN.fullmatch(code) and not UNSEEN.fullmatch(code) for code in codes):
        return None  # no YAML that we take
    if not seen and any(code in ("NP120", "NP121") for code in codes):
        return None
    return not seen


def mutated_files(folder):
    """The mutations of tests/tools/mutations.py, each in a folder of its own."""
    for seed in range(mutations.COUNT):
        name, mutated = mutations.mutation(seed)
        for other in ("plan.yaml", "regionplan.yaml"):
            text = harness.read(mutations.DATA / other)
            path = pathlib.Path(folder) / f"{seed:03}" / other
            path.parent.mkdir(exist_ok=True)
            harness.write(path, "\n".join(mutated.lines) + "\n" if other == name else text)


def cases(program):
    """(name, path, expected verdict) of every file that the schema can be asked about."""
    with tempfile.TemporaryDirectory() as folder:
        mutated_files(folder)
        places = [(harness.ROOT, name) for name in FOLDERS] + [(pathlib.Path(folder), ".")]
        for cwd, name in places:
            errors = errors_of(program, name, cwd)
            for path in sorted((cwd / name).rglob("*.yaml")):
                shown = str(path.relative_to(cwd))
                codes = errors.get(str(path.relative_to(cwd / name)), errors.get(shown, set()))
                wanted = expected(codes)
                if wanted is not None:
                    yield shown, path, wanted, sorted(codes)


def file_faults(program):
    schema = draft07.Schema(schema_of(program))
    counts = {True: 0, False: 0}
    for shown, path, wanted, codes in cases(program):
        try:
            verdict = schema.accepts(draft07.load_yaml(harness.read(path)))
        except (ValueError, UnicodeError):
            verdict = False  # an editor says so itself
        counts[wanted] += verdict == wanted
        if verdict != wanted:
            yield f"{shown}: {'rejected' if wanted else 'accepted'}, validate says {codes or 'good'}"
    print(f"{counts[True]} files accepted and {counts[False]} rejected as they should be")
    if counts[True] < 300 or counts[False] < 50:
        yield "too few files were asked about"


def write_cases(program, folder):
    """schema.json; NUMBER.yaml and cases.json with the verdict on each."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "schema.json").write_text(json.dumps(schema_of(program)), encoding="utf-8")
    listed = []
    for number, (shown, path, wanted, _) in enumerate(cases(program)):
        (folder / f"{number}.yaml").write_bytes(path.read_bytes())
        listed.append({"name": shown, "file": f"{number}.yaml", "accept": wanted})
    (folder / "cases.json").write_text(json.dumps(listed), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the namndplan to run")
    parser.add_argument("--files", action="store_true")
    parser.add_argument("--cases", type=pathlib.Path)
    args = parser.parse_args()
    program = str(pathlib.Path(args.program).resolve())
    sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")
    faults = []
    if args.cases:
        write_cases(program, args.cases)
    elif args.files:
        faults += file_faults(program)
    else:
        for kind in KINDS:
            for language in ("sv", "en"):
                faults += [f"{kind} {language}: {fault}"
                           for fault in structure_faults(schema_of(program, kind, language))]
                faults += [f"{kind} {language}: {fault}"
                           for fault in hover_faults(schema_of(program, kind, language))]
        for language in ("sv", "en"):
            faults += [f"{language}: {fault}" for fault in vocabulary_faults(schema_of(program, "", language))]
        faults += value_faults(schema_of(program))
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
