#!/usr/bin/env python3
"""Our readers against a third one, over mutated documents.

    third_reader.py --events PROGRAM CASES [FIRST]

Whatever we accept, libyaml (through PyYAML) must read as the same events: keys, texts and structure.
So nothing in a file can be dropped or moved without somebody noticing, even where the quick reader and
yaml-cpp agree. Each case depends on its number alone. What libyaml refuses and we accept must be in
STRICTER, with the reason. Ends with 77 where PyYAML with libyaml is not installed.
"""
import argparse
import collections
import os
import pathlib
import random
import re
import subprocess
import sys

try:
    import yaml
    LOADER = yaml.CLoader
except (ImportError, AttributeError):
    if os.path.realpath(sys.executable) == os.path.realpath("/usr/bin/python3") or not os.path.exists("/usr/bin/python3"):
        print("PyYAML with libyaml is not installed")
        sys.exit(77)
    os.execv("/usr/bin/python3", ["/usr/bin/python3", "-B", *sys.argv])

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEEDS = ("tests/fuzz/seeds/*/*.yaml", "tests/findings/*.yaml", "tests/rules/*/*.yaml", "tests/data/**/*.yaml", "examples/**/*.yaml")
BATCH = 2000

# What libyaml (YAML 1.1, as PyYAML has it) refuses and YAML 1.2 allows: its message, what the text has
# where it stops, what is written there instead so that the rest can be compared (None: nothing can), and
# the reason why accepting it is right.
STRICTER = (
    ("cannot start any token", "\t", " ", "a TAB between tokens, on a line of spaces or before a comment is a space"),
    ("tab character that violates indentation", "\t", " ", "a TAB on a line without text is a space"),
    ("found unexpected ':'", ":", ": ", "a colon directly before a comma or bracket ends a key without a value"),
    ("unknown escape character", r"\\'", "", "an apostrophe with a backslash is an apostrophe"),
    ("tab character where an indentation space is expected", "\t", None, "a TAB behind the indentation of a block text belongs to it"),
)

TOKENS = ("{", "}", "[", "]", ",", ":", ": ", "#", " #", " # c", "-", "- ", "- - ", "?", "? ", "|", "|\n", "|-\n", "|+\n",
          "|2\n", ">", ">\n", ">-\n", "'", '"', "''", '\\"', "\\", "\\\n", "\\n", "%", "%a\n", "&", "&a ", "*", "*a", "!", "!t ", ".",
          "...", "...\n", "\n...\n", "---", "---\n", "\n---\n", "--- ", "... ", "\n", "\n\n", "\r\n", " ", "  ", "\t", "\n  ", "\n    ", "a",
          "a: b", "\na: b\n", "- a\n", "\n- a\n", "{a: b}", "[a, b]", "{}", "[]", '"q"', "'q'", "null", "~", "<<", "@", "`", "=", "#c", ",#c",
          "[#c\n", "\n# c\n", "\n  # c\n", "å", "–", "\u00a0", "\ufeff", "\u2028", "a,b", "a:b", "a #b", "a# b", ":a", ",,", "[a,,b]",
          '{"a":1}', "{a: [b, c], d: e}", "[[a]]", "{a: b, c}", "\n}", "\n]", "\n,", "null: ", "\n\t", " \n", "1", "0", "84,8", "-1", "<", "+")
WORDS = ("a", "b", "c", "å", "1", "2026", "84.8", "a b", "x:y", "#", "-", "- ", ":", ": ", ",", ", ", "[", "]", "{", "}", '"', "'", "\n", "\n  ",
         " ", "  ", "a: ", "b: ", "\nb: ", "\n  c: ", "- a", "\n- ", "\n  - ", '"q"', "'q'", "|\n  ", ">\n  ", "# c\n", "? ", "~", "null", "\n\n", "\t",
         "\n---\n", "\n...\n", "%", "\n%", "&a", "*a", "!", "\\", "\r\n", "...", "---", '"a":', "'a': ", "[a]: ", "{a}", "\n ", "|", ">", "\n#")


def slice_of(text, chance):
    """Some lines from the middle, at the left margin."""
    lines = text.splitlines(keepends=True)
    begin = chance.randrange(len(lines))
    indent = len(lines[begin]) - len(lines[begin].lstrip(" "))
    out = []
    for line in lines[begin:begin + chance.randint(2, 14)]:
        if line.strip() and len(line) - len(line.lstrip(" ")) < indent:
            break
        out.append(line[indent:] if line.strip() else line)
    return "".join(out)


def change(text, seeds, chance):
    at = chance.randint(0, len(text))
    kind = chance.randrange(12)
    if kind < 4:
        return text[:at] + chance.choice(TOKENS) + text[at:]
    if kind == 4:
        return text[:at] + chance.choice(TOKENS) + text[at + 1:]
    if kind == 5:
        return text[:at] + text[at + chance.randint(1, 3):]
    lines = text.splitlines(keepends=True) or [""]
    one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
    if kind == 6:
        lines[one], lines[two] = lines[two], lines[one]
    elif kind == 7:
        lines.insert(one, lines[two])
    elif kind == 8:
        del lines[one]
    elif kind == 9:
        lines[one] = " " * chance.randint(1, 4) + lines[one] if chance.random() < 0.5 else lines[one][1:]
    elif kind == 10:
        lines.insert(one, slice_of(chance.choice(seeds), chance))
    elif chance.random() < 0.2:
        return text.replace("\n", "\r\n")
    else:
        marks = [match.start() for match in re.finditer(r"[][{}:,#\"'|>-]", text)] or [0]
        place = chance.choice(marks)
        return text[:place] + chance.choice(TOKENS) + text[place + chance.randint(0, 1):]
    return "".join(lines)


def document(number, seeds, small):
    chance = random.Random(number)
    kind = chance.randrange(10)
    if kind < 3:
        return chance.choice(("", "", "a: ", "- ", "a:\n  ", "{", "[", "a: [", "a: {b: ")) + "".join(
            chance.choice(WORDS) for _ in range(chance.randint(2, 9)))
    text = chance.choice(small) if kind < 7 else slice_of(chance.choice(seeds), chance)
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 4))):
        text = change(text, seeds, chance)
    return text


def escaped(text):
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def events(text):
    """As tests/tools/tree_events.cpp writes them."""
    out = []
    documents = 0
    for event in yaml.parse(text, Loader=LOADER):
        kind = type(event).__name__
        if kind == "ScalarEvent":
            empty = event.implicit[0] and event.value in ("", "~", "null", "Null", "NULL")
            out.append("~" if empty else "=" + escaped(event.value))
        elif kind == "DocumentStartEvent":
            documents += 1
            if documents > 1:
                out.append("second document")
        elif kind in BRACKETS:
            out.append(BRACKETS[kind])
        elif kind == "AliasEvent":
            out.append("alias")
    return "\t".join(out)


BRACKETS = {"MappingStartEvent": "{", "MappingEndEvent": "}", "SequenceStartEvent": "[", "SequenceEndEvent": "]"}


def answers(program, documents):
    data = b"".join(b"%d\n%s" % (len(text), text) for text in documents)
    done = subprocess.run([program], input=data, stdout=subprocess.PIPE, check=True)
    lines = done.stdout.decode().split("\n")[:-1]
    assert len(lines) == len(documents), "an answer a document"
    return lines


def compare(text, ours, counts):
    """A description of a difference that matters, or None."""
    if ours == "-":
        counts["refused"] += 1
        return None
    if ours.startswith("!"):
        return ours
    counts["accepted"] += 1
    # Spaces behind the last line end are no text of ours.
    text = re.sub(r"\n[ \t]+\Z", "\n", text.decode().removeprefix("\ufeff"))
    while True:
        try:
            theirs = events(text)
            break
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            at = mark.index if mark else len(text)
            row = next((row for row in STRICTER if mark and re.search(row[0], error.problem) and re.compile(row[1]).match(text, at)), None)
            if row is None:
                return f"libyaml refuses: {' '.join(str(error).split())}\n  ours    {ours}"
            counts[f"libyaml is stricter, {row[3]}"] += 1
            if row[2] is None:
                return None
            text = text[:at] + row[2] + text[at + 1:]
    return None if theirs == ours else f"\n  ours    {ours}\n  libyaml {theirs}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", required=True, help="the program of tree_events.cpp")
    parser.add_argument("--most", type=int, default=10, help="how many differences are shown")
    parser.add_argument("cases", type=int)
    parser.add_argument("first", type=int, nargs="?", default=0)
    args = parser.parse_args()
    seeds = [path.read_bytes().decode("utf-8", "replace") for pattern in SEEDS for path in sorted(ROOT.glob(pattern))]
    seeds = [text for text in seeds if text.strip()]
    small = [text for text in seeds if len(text) < 700]
    counts = collections.Counter()
    differences = 0
    for begin in range(args.first, args.first + args.cases, BATCH):
        numbers = range(begin, min(begin + BATCH, args.first + args.cases))
        documents = [document(number, seeds, small).encode("utf-8", "replace") for number in numbers]
        for number, text, ours in zip(numbers, documents, answers(args.events, documents)):
            difference = compare(text, ours, counts)
            if difference is not None:
                differences += 1
                if differences <= args.most:
                    print(f"case {number}: {difference}\n--- the text: {text!r}\n{text.decode()}\n---")
    print(f"{args.cases} documents, {differences} differences; " + ", ".join(f"{n} {what}" for what, n in sorted(counts.items())))
    sys.exit(1 if differences or counts["accepted"] * 10 < args.cases else 0)


if __name__ == "__main__":
    main()
