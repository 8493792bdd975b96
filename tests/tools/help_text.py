"""What `--help` tells of the program: its commands, their options and their examples."""
import re
import subprocess


def _help(program, env, *words):
    done = subprocess.run([program, *words, "--help", "--lang", "en"], env=env, check=True,
                          stdout=subprocess.PIPE)
    return done.stdout.decode("utf-8")


def _section(text, title):
    return re.search(rf"^{title}:\n((?:  .*\n)*)", text, re.M)[1].splitlines()


def commands(program, env):
    """The commands by name, as the general help lists them: "report plan"."""
    lines = _section(_help(program, env), "Commands")
    names = []
    for line in lines:
        words = line.split()
        # The name is the most words that the program has help for.
        for count in (2, 1):
            text = _help(program, env, *words[:count])
            if text.startswith(f"namndplan {' '.join(words[:count])} –"):
                names.append(" ".join(words[:count]))
                break
    assert len(names) == len(lines), lines
    return names


def options(program, env, command):
    """Every name of every option of a command."""
    found = []
    for line in _section(_help(program, env, *command.split()), "Options"):
        head = re.match(r"  (?:(-\w), |    )(--[\w-]+)", line)
        if head:
            found += [name for name in head.groups() if name]
    return found


def examples(program, env, command):
    return [line.strip() for line in _section(_help(program, env, *command.split()), "Examples")]
