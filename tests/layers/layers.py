#!/usr/bin/env python3
"""Holds the arrows between the folders, by reading every #include:

    base ← model, diag ← yaml ← format ← figures ← rules ← year ← report, draft ← tools

and a few promises that go with them: who may know which package, no floating point where figures
are made, no file too long to read."""
import collections
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# From the ground up: what a folder of lib/namndplan may include besides itself is all that is below it.
# version.h is for everybody.
ORDER = ("base", "model", "diag", "yaml", "format", "figures", "rules", "year", "report", "draft")
STRANGERS = ({"model", "diag"}, {"report", "draft"})  # that stand side by side
MAY_INCLUDE = {folder: {below for below in ORDER[:place] if {folder, below} not in STRANGERS}
               for place, folder in enumerate(ORDER)}
# The catalogue stands beside the folders and lists the rules of all.
CATALOGUE = re.compile(r"namndplan/(base|diag|rules)/|namndplan/(yaml|format)/rules\.h$|namndplan/catalogue\.h$")
ONLY_IN = {
    "yaml-cpp/": "lib/namndplan/yaml/",
    "CLI/": "tools/",
    "utf8proc.h": "lib/namndplan/base/",
    "doctest/": "tests/",
}
EXACT = ("base", "model", "figures")  # no double, no float: figures are decimals
MAX_LINES = 600
MAX_SOURCES = 25  # .cpp files of a folder

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')


def code_of(text):
    """The text without comments, strings and character literals; lines are kept."""
    token = re.compile(r'R"(\w*)\((?:.|\n)*?\)\1"|//[^\n]*|/\*(?:.|\n)*?\*/|"(?:\\.|[^"\\\n])*"'
                       r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'")
    return token.sub(lambda match: "\n" * match[0].count("\n"), text)


def folder_of(path):
    """"base" for lib/namndplan/base/…; "" for what stands beside the folders."""
    parts = path.split("/")
    return parts[2] if path.startswith("lib/namndplan/") and len(parts) > 3 else ""


def include_fault(path, target):
    for package, place in ONLY_IN.items():
        if target.startswith(package) and not path.startswith(place):
            return f"<{target}> belongs in {place} only"
    if not path.startswith("lib/") or not target.startswith("namndplan/"):
        return None
    if target == "namndplan/version.h":
        return None
    stem = pathlib.Path(path).stem
    if not folder_of(path):
        fine = CATALOGUE.search(target) if stem == "catalogue" else target.endswith(f"/{stem}.h")
        return None if fine else f"{stem} may not include {target}"
    source, wanted = folder_of(path), target.split("/")[1]
    if wanted == source or wanted in MAY_INCLUDE.get(source, set()):
        return None
    return f"{source} may not include {target}"


def faults_of(path, text):
    lines = text.splitlines()
    if len(lines) > MAX_LINES:
        yield 1, f"{len(lines)} lines; at most {MAX_LINES}"
    for number, line in enumerate(lines, 1):
        match = INCLUDE.match(line)
        fault = include_fault(path, match[1]) if match else None
        if fault:
            yield number, fault
    if folder_of(path) in EXACT:
        for number, line in enumerate(code_of(text).splitlines(), 1):
            match = re.search(r"\b(double|float)\b", line)
            if match:
                yield number, f"{match[1]}: figures are exact decimals"


def crowded(files):
    """Folders with more sources than a reader takes in."""
    folders = collections.Counter(path.parent for path in files if path.suffix == ".cpp")
    return [f"{folder.relative_to(ROOT)}: {count} sources; at most {MAX_SOURCES}"
            for folder, count in folders.items() if count > MAX_SOURCES and "tests" not in folder.parts]


def check_the_checker():
    """The rules above must be able to fail."""
    def fails(path, text):
        return any(faults_of(path, text))

    assert fails("lib/namndplan/base/a.h", '#include "namndplan/diag/rule.h"\n')
    assert fails("lib/namndplan/rules/a.cpp", '#include "namndplan/year/document.h"\n')
    assert fails("lib/namndplan/report/plan/a.cpp", '#include "namndplan/draft/words.h"\n')
    assert fails("lib/namndplan/model/a.h", '#include "namndplan/diag/rule.h"\n')
    assert fails("lib/namndplan/rules/a.cpp", "#include <yaml-cpp/yaml.h>\n")
    assert fails("lib/namndplan/yaml/a.cpp", "#include <CLI/CLI.hpp>\n")
    assert fails("lib/namndplan/catalogue.cpp", '#include "namndplan/yaml/tree.h"\n')
    assert fails("lib/namndplan/model/a.h", "double x;\n")
    assert fails("lib/namndplan/yaml/a.cpp", "\n" * 601)
    assert crowded([ROOT / f"lib/a/{number}.cpp" for number in range(MAX_SOURCES + 1)])
    assert not fails("lib/namndplan/model/a.h", '// double\nconst char* a = "float";\n')
    assert not fails("lib/namndplan/catalogue.cpp", '#include "namndplan/yaml/rules.h"\n')


def main():
    check_the_checker()
    files = [path for folder in ("lib", "tools", "tests")
             for path in sorted((ROOT / folder).rglob("*")) if path.suffix in (".h", ".cpp")]
    count = 0
    for file in files:
        path = file.relative_to(ROOT).as_posix()
        for line, fault in faults_of(path, file.read_text(encoding="utf-8")):
            print(f"{path}:{line}: {fault}")
            count += 1
    for fault in crowded(files):
        print(fault)
        count += 1
    print(f"{len(files)} files, {count} faults")
    return 1 if count or not files else 0


if __name__ == "__main__":
    sys.exit(main())
