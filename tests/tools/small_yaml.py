"""Reads the YAML that the examples are written in, without a package and without the program's own reader:
block mappings and lists, {…} and […] on one line, quoted, folded and literal texts, comments. Every scalar
is text, as the format has it. Anything else ends with a message."""
import re

KEY = re.compile(r'("[^"]*"|[^\s"#:{}\[\]][^:#]*):(?: (.*)|)$')


def plain(text):
    """The line without its comment: a # after a blank, outside quotes."""
    quoted = False
    for at, char in enumerate(text):
        if char == '"':
            quoted = not quoted
        elif char == "#" and not quoted and (at == 0 or text[at - 1] == " "):
            return text[:at].rstrip()
    return text.rstrip()


def unquoted(text):
    text = text.strip()
    return text[1:-1] if text[:1] == '"' else text


class Flow:
    """One {…} or […], or a scalar within it."""

    def __init__(self, text):
        self.text, self.at = text, 0

    def blanks(self):
        while self.at < len(self.text) and self.text[self.at] == " ":
            self.at += 1

    def until(self, ends):
        quoted, begin = False, self.at
        while quoted or self.text[self.at] not in ends:
            quoted ^= self.text[self.at] == '"'
            self.at += 1
        return unquoted(self.text[begin:self.at])

    def value(self, ends):
        self.blanks()
        opening = self.text[self.at:self.at + 1]
        if opening not in ("{", "["):
            return self.until(ends)
        out = {} if opening == "{" else []
        self.at += 1
        while True:
            if opening == "{":
                self.blanks()
                key = self.until(":")
                self.at += 1
                assert key not in out, key
                out[key] = self.value(",}")
            else:
                out.append(self.value(",]"))
            self.blanks()
            self.at += 1
            if self.text[self.at - 1] != ",":
                return out


class Block:
    """Lines of a document; `at` is the next."""

    def __init__(self, text):
        self.lines, self.at = text.split("\n"), 0

    def indent(self):
        """Of the next line that says something; None at the end."""
        while self.at < len(self.lines) and not plain(self.lines[self.at]).strip():
            self.at += 1
        if self.at == len(self.lines):
            return None
        return len(self.lines[self.at]) - len(self.lines[self.at].lstrip(" "))

    def node(self, indent):
        lead = self.lines[self.at].lstrip(" ")
        return self.items(indent) if lead.startswith("- ") else self.mapping(indent)

    def items(self, indent):
        out = []
        while self.indent() == indent and self.lines[self.at].lstrip(" ").startswith("- "):
            rest = plain(self.lines[self.at])[indent + 2:]
            if rest[0] not in '{["' and KEY.match(rest):
                self.lines[self.at] = " " * (indent + 2) + self.lines[self.at][indent + 2:]
                out.append(self.mapping(indent + 2))
            else:
                self.at += 1
                out.append(Flow(rest).value("") if rest[0] in "{[" else unquoted(rest))
        return out

    def mapping(self, indent):
        out = {}
        while self.indent() == indent:
            match = KEY.match(plain(self.lines[self.at]).strip())
            assert match, self.lines[self.at]
            key, text = unquoted(match[1]), (match[2] or "").strip()
            assert key not in out, key
            self.at += 1
            out[key] = self.value(text, indent)
        return out

    def value(self, text, indent):
        if text in (">-", "|"):
            return self.text(indent, " " if text == ">-" else "\n")
        if text:
            return Flow(text).value("") if text[0] in "{[" else unquoted(text)
        below = self.indent()
        assert below is not None and below > indent, self.lines[self.at - 1]
        return self.node(below)

    def text(self, indent, join):
        out = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.strip() and len(line) - len(line.lstrip(" ")) <= indent:
                break
            out.append(line.strip())
            self.at += 1
        return join.join(out).strip()


def read(path):
    return Block(path.read_text(encoding="utf-8")).node(0)
