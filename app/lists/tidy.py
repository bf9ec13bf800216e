"""One line of words, whatever was typed or pasted."""

import re

_UNSEEN = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def tidy(text: str) -> str:
    """`text` without breaks, control characters or doubled spaces; no-break spaces stay."""
    return _UNSEEN.sub(" ", text).strip(" ")
