"""One line of words, whatever was typed or pasted."""

import re

_UNSEEN = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


LONGEST_LINE = 500


def tidy(text: str) -> str:
    """`text` without breaks, control characters or doubled spaces; no-break spaces stay."""
    return _UNSEEN.sub(" ", text).strip(" ")


def line_of(text: str) -> str:
    """`text` as one line, no longer than anybody writes one by hand."""
    return tidy(text)[:LONGEST_LINE].rstrip()
