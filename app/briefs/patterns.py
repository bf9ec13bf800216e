"""What is known by its shape: addresses, links, numbers, handles; and what only may be one."""

import re
from collections.abc import Iterator

from app.briefs.spot import Sort

Found = tuple[int, int, Sort, bool]
"""From where to where in a folded text, of what sort, and whether that is certain."""

MANY_DIGITS = 5
"""So many in a row call somebody, or count somebody's orders."""
FEW_DIGITS = 2
_LOCAL = r"[^\s@<>()\[\]\"',;:|]{1,100}"
_DOT = r"(?:\s?[\[({]?\s?\bdot\b\s?[\])}]?\s?|\s?\.\s?)"
_AT = r"\s?(?:[\[({]\s?(?:at|@)\s?[\])}])\s?"
_TLDS = (
    "com|org|net|edu|gov|mil|int|info|biz|name|pro|app|dev|cloud|online|site|shop|store|blog|tech"
    "|xyz|wiki|agency|company|email|page|live|news|media|studio|design|world|space|website|[a-z]{2}"
)
_LABEL = r"[^\W_](?:[\w-]{0,60}[^\W_])?"
_CERTAIN: tuple[tuple[str, Sort], ...] = (
    (r"\b[a-z][a-z0-9+.-]{1,20}://\S*", Sort.LINK),
    (r"\b(?:www\.|mailto:|tel:|sip:|skype:|callto:)\S+", Sort.LINK),
    (rf"{_LOCAL}@{_LOCAL}", Sort.MAIL),
    (rf"{_LOCAL}\s@\s{_LABEL}(?:{_DOT}{_LABEL})+", Sort.MAIL),
    (rf"{_LOCAL}{_AT}{_LABEL}(?:{_DOT}{_LABEL})+", Sort.MAIL),
    (rf"\b[\w.+-]{{1,60}} at {_LABEL}(?:\s?[\[({{]?\s?\bdot\b\s?[\])}}]?\s?{_LABEL})+", Sort.MAIL),
    (rf"\b(?:{_LABEL}\.)+(?:{_TLDS})\b(?:[/:?#]\S*)?", Sort.LINK),
    (r"\b[a-z]:\\\S+|(?<!\S)~?(?:/[\w.@-]+){2,}/?", Sort.LINK),
    (r"\b(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4})+\b", Sort.LINK),
    (r"@[\w.-]+", Sort.HANDLE),
)
_COUNTED = ("apartment", "apt", "flat", "house", "room", "suite", "ticket")
"""A single digit after them tells where somebody lives, or which case is theirs."""
_AFTER = "|".join(rf"(?<=\b{word} )" for word in _COUNTED)
_MAYBE: tuple[tuple[str, Sort], ...] = (
    (r"\S*@\S*", Sort.HANDLE),
    (rf"\b(?:{_LABEL}\.)+[^\W\d_]{{2,24}}\b", Sort.LINK),
    (r"\b[^\W_]+_[\w]+\b", Sort.HANDLE),
    (r"(?:#|\bno\.?) ?\d+", Sort.NUMBER),
    (rf"(?:{_AFTER})\d\b", Sort.NUMBER),
)
_SPELLED = (
    "zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|double|triple"
    "|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred"
    "|thousand|null|eins|zwo|zwei|drei|vier|funf|sechs|sieben|acht|neun"
)
"""In English, and the digits in German."""
_CERTAINLY = tuple((re.compile(shape), sort) for shape, sort in _CERTAIN)
_PERHAPS = tuple((re.compile(shape), sort) for shape, sort in _MAYBE)
_SAID = re.compile(rf"\b(?:{_SPELLED})(?:[\s,-]+(?:{_SPELLED})){{2,}}\b")
_DIGITS = re.compile(r"[+(]*\d(?:[\W_]{0,3}\d)*")
_MIXED = re.compile(r"\b(?=[\w-]*\d)(?=[\w-]*[^\W\d_])\w+(?:-\w+)*\b")


def certain_in(text: str) -> Iterator[Found]:
    """What certainly is taken out; some of it lies in other."""
    for shape, sort in _CERTAINLY:
        for one in shape.finditer(text):
            yield *one.span(), sort, True


def numbers_in(text: str) -> Iterator[Found]:
    """Long numbers, which are taken out, and shorter ones, to be looked at."""
    for one in (*_MIXED.finditer(text), *_DIGITS.finditer(text)):
        digits = sum(letter.isdecimal() for letter in one[0])
        if digits >= FEW_DIGITS or _is_hidden(one[0]):
            yield *one.span(), Sort.NUMBER, digits >= MANY_DIGITS
    for one in _SAID.finditer(text):
        yield *one.span(), Sort.NUMBER, False


def doubtful_in(text: str) -> Iterator[Found]:
    """What only looks like an address or a handle."""
    for shape, sort in _PERHAPS:
        for one in shape.finditer(text):
            yield *one.span(), sort, False


def _is_hidden(word: str) -> bool:
    """Whether a single digit stands between letters, as in a name that is not to be found."""
    return len(word) > FEW_DIGITS and word[0].isalpha() and word[-1].isalpha()
