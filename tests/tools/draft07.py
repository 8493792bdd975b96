"""JSON Schema draft-07 as far as `namndplan schema` uses it, and YAML as editors read it.

A keyword that is not handled here is an error: the schema must not promise what nobody checks.
"""
import calendar
import re

try:
    import yaml
except ImportError:  # tests that read files are then left out (tests/CMakeLists.txt)
    yaml = None

TYPES = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "integer": lambda value: TYPES["number"](value) and value == int(value),
}
ANNOTATIONS = {"$schema", "$id", "title", "description", "markdownDescription", "enumDescriptions",
               "definitions", "then"}


def same(one, other):
    """Equality as JSON has it: 1 is not true."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def is_date(text):
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text, re.ASCII)
    if not match:
        return False
    year, month, day = map(int, match.groups())
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def pattern(text):
    """An ECMAScript pattern for Python, where \\d is not ASCII and $ also stands before a last LF."""
    inside = re.sub(r"(\[[^\]]*)\\d", r"\g<1>0-9", text)
    return re.compile(inside.replace(r"\d", "[0-9]").replace("$", r"\Z"))


class Schema:
    def __init__(self, document):
        self.document = document

    def resolve(self, reference):
        prefix = "#/definitions/"
        assert reference.startswith(prefix), reference
        return self.document["definitions"][reference[len(prefix):]]

    def accepts(self, value, schema=None):
        schema = self.document if schema is None else schema
        return all(self.holds(keyword, wanted, value, schema)
                   for keyword, wanted in schema.items() if keyword not in ANNOTATIONS)

    def holds(self, keyword, wanted, value, schema):
        check = getattr(self, "check_" + keyword.replace("$", ""), None)
        if check is None:
            raise ValueError(f"unknown keyword {keyword}")
        return check(wanted, value, schema)

    def check_ref(self, wanted, value, schema):
        assert len(schema) == 1, "draft-07 ignores what stands beside $ref"
        return self.accepts(value, self.resolve(wanted))

    def check_type(self, wanted, value, _):
        return any(TYPES[name](value) for name in ([wanted] if isinstance(wanted, str) else wanted))

    def check_enum(self, wanted, value, _):
        return any(same(word, value) for word in wanted)

    def check_const(self, wanted, value, _):
        return same(wanted, value)

    def check_pattern(self, wanted, value, _):
        return not isinstance(value, str) or bool(re.search(pattern(wanted), value))

    def check_format(self, wanted, value, _):
        assert wanted == "date"
        return not isinstance(value, str) or is_date(value)

    def check_minimum(self, wanted, value, _):
        return not TYPES["number"](value) or value >= wanted

    def check_maximum(self, wanted, value, _):
        return not TYPES["number"](value) or value <= wanted

    def check_anyOf(self, wanted, value, _):
        return any(self.accepts(value, schema) for schema in wanted)

    def check_allOf(self, wanted, value, _):
        return all(self.accepts(value, schema) for schema in wanted)

    def check_if(self, wanted, value, schema):
        return not self.accepts(value, wanted) or self.accepts(value, schema["then"])

    def check_items(self, wanted, value, _):
        return not isinstance(value, list) or all(self.accepts(item, wanted) for item in value)

    def check_minItems(self, wanted, value, _):
        return not isinstance(value, list) or len(value) >= wanted

    def check_properties(self, wanted, value, _):
        return not isinstance(value, dict) or all(
            self.accepts(value[key], schema) for key, schema in wanted.items() if key in value)

    def check_required(self, wanted, value, _):
        return not isinstance(value, dict) or all(key in value for key in wanted)

    def check_propertyNames(self, wanted, value, _):
        return not isinstance(value, dict) or all(self.accepts(key, wanted) for key in value)

    def check_additionalProperties(self, wanted, value, schema):
        if not isinstance(value, dict):
            return True
        others = [v for key, v in value.items() if key not in schema.get("properties", {})]
        if wanted is False:
            return not others
        return all(self.accepts(other, wanted) for other in others)


# ---- YAML 1.2 with its core schema, which is what editors read ------------------------------------

def load_yaml(text):
    """The document as JSON has it. Raises ValueError when it is no YAML, or has a key twice."""
    try:
        return yaml.load(text, Loader=_loader())
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error


def _key(value):
    """A key as JavaScript makes it a string: 2024, 1.1 (of 1.10), true, null."""
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value)


def _loader():
    class Loader(yaml.SafeLoader):
        yaml_implicit_resolvers = {}

    for tag, pattern, first in (
            ("null", r"(~|null|Null|NULL|)\Z", ["", "~", "n", "N"]),
            ("bool", r"(true|True|TRUE|false|False|FALSE)\Z", "tTfF"),
            ("int", r"([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\Z", "-+0123456789"),
            ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z", "-+.0123456789")):
        Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))

    def integer(loader, node):
        text = loader.construct_scalar(node)
        return int(text, 0) if text[:2] in ("0x", "0o") else int(text)

    def mapping(loader, node, deep=False):
        out = {}
        for key_node, value_node in node.value:
            key = _key(loader.construct_object(key_node, deep=True))
            if key in out:
                raise yaml.constructor.ConstructorError(None, None, f"key twice: {key}",
                                                        key_node.start_mark)
            out[key] = loader.construct_object(value_node, deep=True)
        return out

    Loader.add_constructor("tag:yaml.org,2002:int", integer)
    Loader.add_constructor("tag:yaml.org,2002:float",
                           lambda loader, node: float(loader.construct_scalar(node)))
    Loader.add_constructor("tag:yaml.org,2002:map", mapping)
    return Loader
