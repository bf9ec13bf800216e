"""The words of a name, as they are compared."""

import re

from app.text.letters import folded

LONGEST, MOST_WORDS = 200, 8
_PARTS = re.compile(r"[^\W_]+")


def name_words(name: str) -> list[str]:
    """The words of a name as they are compared, without apostrophes."""
    bare = name[:LONGEST]
    text = bare.lower() if bare.isascii() else folded(bare).text
    return _PARTS.findall(text.replace("'", ""))[:MOST_WORDS]
