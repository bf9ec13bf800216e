"""One line of words, whatever was typed or pasted."""

import re

TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Signs that turn what follows them round, without being seen: embeddings, overrides, isolates."""

_UNSEEN = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


LONGEST_LINE = 500


def tidy(text: str) -> str:
    """`text` without breaks, control characters or doubled spaces; no-break spaces stay.

    Nothing in it turns the words of others round.
    """
    return _UNSEEN.sub(" ", text.translate(TURNING)).strip(" ")


def line_of(text: str) -> str:
    """`text` as one line, no longer than anybody writes one by hand."""
    return tidy(text)[:LONGEST_LINE].rstrip()
