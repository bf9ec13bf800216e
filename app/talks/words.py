"""The words of many texts: which texts have a word, and how much it says that two share it."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from math import log
from uuid import UUID

from app.insights.likeness import singular
from app.text.folding import tokens

COMMON = 0.25
"""A word that so great a part of all texts has says nothing."""
UNSEEN = 20
"""Words are weighed as if there were so many more texts without them: of a few, none is common."""
FEW, SHORT = 60, 5
"""Among so few texts, nothing tells a word like "with" from one that matters but its length."""


class Words:
    """Knows each text by an id; whatever is put under one takes the place of what was there."""

    def __init__(self) -> None:
        """Of none yet."""
        self._words: dict[UUID, frozenset[str]] = {}
        self._having: dict[str, set[UUID]] = {}

    def put(self, identity: UUID, text: str) -> None:
        """Know this text."""
        self.drop(identity)
        words = self._words[identity] = words_of(text)
        for word in words:
            self._having.setdefault(word, set()).add(identity)

    def drop(self, identity: UUID) -> None:
        """Know that text no more, if it was known."""
        for word in self._words.pop(identity, frozenset()):
            self._having[word].discard(identity)

    def of(self, identity: UUID) -> AbstractSet[str]:
        """The words of a text."""
        return self._words.get(identity, frozenset())

    def having(self, word: str) -> AbstractSet[UUID]:
        """The texts that have a word."""
        return self._having.get(word, frozenset())

    def __len__(self) -> int:
        """How many texts are known."""
        return len(self._words)


def words_of(text: str) -> frozenset[str]:
    """The words of a text without their accents, their case and the marks of a plural."""
    return frozenset(map(singular, tokens(text)))


def weights(words: Iterable[str], sides: tuple[Words, ...]) -> dict[str, float]:
    """How much it says of a text that it has one of `words`; the rarer the more, common ones not.

    `sides` are all the texts that are known.
    """
    count = sum(map(len, sides))
    shortest = SHORT if count < FEW else 1
    found = {
        word: sum(len(side.having(word)) for side in sides)
        for word in words
        if len(word) >= shortest
    }
    most = COMMON * (count + UNSEEN)
    return {
        word: log((count + UNSEEN) / having) for word, having in found.items() if 0 < having < most
    }


def least(sides: tuple[Words, ...]) -> float:
    """What two texts must share at least: one rare word, or several that are less rare."""
    return log(sum(map(len, sides)) + UNSEEN) / 2


def forms_of(words: Iterable[str], *texts: str) -> tuple[str, ...]:
    """`words` as they stand in the texts, in the shortest form of each."""
    said = sorted((token for text in texts for token in tokens(text)), key=len, reverse=True)
    forms = {singular(token): token for token in said}
    return tuple(forms[word] for word in words)
