"""As much of JSON Schema (draft-07) as the schemas in tests/schemas use, so that the tests need no
package. A word that is not known here is an error, not something to pass over."""
import re

TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int}
ANNOTATIONS = {"$schema", "title", "description", "definitions"}


def is_type(value, name):
    if name == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


def check_object(value, schema, root, where):
    known = schema.get("properties", {})
    for key in schema.get("required", []):
        if key not in value:
            yield f"{where}: {key} is missing"
    for key, item in value.items():
        inner = known.get(key, schema.get("additionalProperties", True))
        if inner is False:
            yield f"{where}: {key} is unknown"
        elif inner is not True:
            yield from faults(item, inner, root, f"{where}.{key}")


def check_array(value, schema, root, where):
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        yield f"{where}: {len(value)} items"
    for number, item in enumerate(value):
        yield from faults(item, schema.get("items", {}), root, f"{where}[{number}]")


def check_scalar(value, schema, where):
    if "const" in schema and value != schema["const"]:
        yield f"{where}: {value!r} is not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{where}: {value!r} is none of {schema['enum']}"
    if isinstance(value, str):
        if "pattern" in schema and not re.search(schema["pattern"], value):
            yield f"{where}: {value!r} does not match {schema['pattern']}"
        if len(value) < schema.get("minLength", 0):
            yield f"{where}: {value!r} is too short"
    if is_type(value, "integer") and value < schema.get("minimum", value):
        yield f"{where}: {value} is too small"


def faults(value, schema, root=None, where="$"):
    """What is wrong with the value, a line each; nothing when it is as the schema says."""
    root = root or schema
    if "$ref" in schema:
        inner = root
        for part in schema["$ref"].removeprefix("#/").split("/"):
            inner = inner[part]
        yield from faults(value, inner, root, where)
        return
    words = {"type", "required", "properties", "additionalProperties", "items", "minItems",
             "maxItems", "const", "enum", "pattern", "minLength", "minimum"} | ANNOTATIONS
    unknown = schema.keys() - words
    if unknown:
        raise ValueError(f"{where}: json_schema.py does not know {', '.join(sorted(unknown))}")
    if "type" in schema and not is_type(value, schema["type"]):
        yield f"{where}: {value!r} is no {schema['type']}"
        return
    if isinstance(value, dict):
        yield from check_object(value, schema, root, where)
    elif isinstance(value, list):
        yield from check_array(value, schema, root, where)
    yield from check_scalar(value, schema, where)
