"""Desktop files as the freedesktop specification words them: how to write one, and read it."""

import re
from collections.abc import Mapping, Sequence

from app.home import APPLICATION_ID

GROUP = "[Desktop Entry]"
WITHIN_QUOTES = str.maketrans({sign: f"\\{sign}" for sign in '"`$\\'} | {"%": "%%"})
IN_A_VALUE = str.maketrans({"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"})
ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}
IN_QUOTES = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
NAME = "Callside"


def text_for(words: Sequence[str]) -> str:
    """The file for this program, started by `words`; it hides by itself once they are gone."""
    values = {
        "Type": "Application",
        "Version": "1.4",
        "Name": NAME,
        "Exec": exec_line(words),
        "TryExec": words[0].translate(IN_A_VALUE),
        "Icon": APPLICATION_ID,
        "StartupWMClass": APPLICATION_ID,
        "StartupNotify": "true",
        "Categories": "Office;",
    }
    return "\n".join((GROUP, *(f"{key}={value}" for key, value in values.items()), ""))


def exec_line(words: Sequence[str]) -> str:
    """A command line, every word in quotes, and each sign escaped on both levels."""
    return " ".join(f'"{word.translate(WITHIN_QUOTES)}"' for word in words).translate(IN_A_VALUE)


def words_in(line: str) -> tuple[str, ...]:
    """The words of a command line as `exec_line` writes it; of one by another hand, the whole."""
    value = re.sub(r"\\(.)", lambda sign: ESCAPES.get(sign[1], sign[1]), line)
    words = [re.sub(r"\\(.)", r"\1", word, flags=re.DOTALL) for word in IN_QUOTES.findall(value)]
    return tuple(word.replace("%%", "%") for word in words) or (line,)


def values_in(text: str) -> Mapping[str, str]:
    """The values of the group that every desktop reads, as they stand there."""
    _, _, own = text.partition(f"{GROUP}\n")
    lines = own.split("\n[", maxsplit=1)[0].splitlines()
    pairs = (line.partition("=")[::2] for line in lines if "=" in line and line[0] != "#")
    return {key.strip(): value.strip() for key, value in pairs}
