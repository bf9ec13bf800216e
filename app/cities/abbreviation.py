"""Tells an abbreviation of a time zone, which may mean several, from a name."""

import re

from app.wall.abbreviation import ABBREVIATIONS

_KNOWN = frozenset(map(str.casefold, ABBREVIATIONS)) | {"gmt", "utc", "z", "zulu"}
_OFFSET = re.compile(r"(utc|gmt)? ?[+\-−–] ?[0-9]{1,2}(:?[0-9]{2})?")
_SPOKEN = re.compile(
    r"(alaska|atlantic|central|eastern|hawaii|mountain|pacific)( daylight| standard)? time"
)


def is_abbreviation(typed: str) -> bool:
    """Whether `typed` is IST, P.S.T., UTC+5, Eastern time or the like."""
    words = " ".join(typed.casefold().replace(".", "").split())
    return words in _KNOWN or any(form.fullmatch(words) for form in (_OFFSET, _SPOKEN))
