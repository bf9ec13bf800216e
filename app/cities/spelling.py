"""Finds the keys that a misspelt one may have been meant for."""

from collections.abc import Sequence

SHORTEST = 4
LONG, VERY_LONG = 5, 9
GUESSES = 12


def meant_by(key: str, keys: Sequence[str]) -> list[str]:
    """The nearest of `keys`, the nearest first; among equals as they come."""
    if len(key) < SHORTEST:
        return []
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    slips = 1 + (len(key) >= LONG) + (len(key) >= VERY_LONG)
    near = extract(key, keys, scorer=OSA.distance, score_cutoff=slips, limit=GUESSES)
    return [found for found, _, _ in near]
