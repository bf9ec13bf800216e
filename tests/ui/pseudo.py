"""A made-up language, a third longer than English and in brackets, to find what was forgotten."""

import re
from functools import cache

from PySide6.QtCore import QTranslator

PLACES = re.compile(r"(\{[^}]*\}|%n|%1|&)")
VOWELS = re.compile(r"([aeiou])")


class Pseudo(QTranslator):
    """Knows every word there is."""

    def isEmpty(self) -> bool:
        """Never at a loss."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """`source` with each vowel twice, in brackets; places for values stay as they are."""
        del context, disambiguation, n
        return f"[{lengthened(source)}]" if source.strip() else source


@cache
def lengthened(words: str) -> str:
    """About a third longer."""
    parts = PLACES.split(words)
    return "".join(part if PLACES.fullmatch(part) else VOWELS.sub(r"\1\1", part) for part in parts)
