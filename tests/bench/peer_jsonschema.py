#!/usr/bin/env python3
"""peer_jsonschema.py SCHEMA PATH: what a user would write instead, with Debian's python3-yaml (libyaml)
and python3-jsonschema. Exit status 1 when a file does not hold."""
import json
import pathlib
import sys

import jsonschema
import yaml


class Loader(yaml.CSafeLoader):
    """Dates stay texts, and keys are texts as in JSON: the schema asks for that."""

    def construct_mapping(self, node, deep=False):
        for key, _ in node.value:
            key.tag = "tag:yaml.org,2002:str"
        return super().construct_mapping(node, deep)


Loader.yaml_implicit_resolvers = {
    first: [row for row in rows if row[0] != "tag:yaml.org,2002:timestamp"]
    for first, rows in yaml.CSafeLoader.yaml_implicit_resolvers.items()}


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    validator = jsonschema.Draft7Validator(schema)
    path = pathlib.Path(sys.argv[2])
    files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    errors = 0
    for name in files:
        with open(name, encoding="utf-8") as file:
            document = yaml.load(file, Loader)
        for error in validator.iter_errors(document):
            print(name, list(error.path), error.message[:100])
            errors += 1
    print(f"{len(files)} files, {errors} errors")
    sys.exit(1 if errors else 0)


if __name__ == "__main__":
    main()
