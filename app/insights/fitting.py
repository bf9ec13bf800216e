"""Which lines are likest by their words, and in which area a line belongs by its own."""

from collections import Counter
from collections.abc import Sequence

from app.insights.heard import Heard
from app.key import key_of

MOST_LIKE = 5
LIKE_ENOUGH = 60
"""Of 100, which two lines of the same words have."""
NEWEST = 2_000
"""So many lines are enough to know an area by; years of them say no more."""
NEIGHBOURS = 12
NAMED = 300
"""What it weighs that a line names an area, beside lines that are alike."""


def likest(line: Heard, heard: Sequence[Heard], most: int = MOST_LIKE) -> tuple[Heard, ...]:
    """The lines of which the words are nearest to those of `line`, the likest first."""
    return tuple(one for one, _ in _weighed(line, heard, most))


def fitting_areas(line: Heard, heard: Sequence[Heard]) -> tuple[str, ...]:
    """The areas in use in which `line` belongs by its words, the best first."""
    placed = [one for one in heard[:NEWEST] if one.insight.area]
    scores: Counter[str] = Counter()
    for one, score in _weighed(line, placed, NEIGHBOURS):
        scores[one.insight.area] += round(score)
    said = set(key_of(_words(line)).split())
    for area in {one.insight.area for one in placed}:
        if set(key_of(area).split()) <= said:
            scores[area] += NAMED
    return tuple(area for area, _ in sorted(scores.items(), key=lambda one: (-one[1], one[0])))


def prepare() -> None:
    """Load what compares words, so that the first line that is sorted need not wait for it."""
    import rapidfuzz.fuzz
    import rapidfuzz.process
    import rapidfuzz.utils  # noqa: F401 - they are needed by name below


def _weighed(line: Heard, heard: Sequence[Heard], most: int) -> list[tuple[Heard, float]]:
    from rapidfuzz.fuzz import token_set_ratio
    from rapidfuzz.process import extract
    from rapidfuzz.utils import default_process

    others = [one for one in heard if one.capture.id != line.capture.id]
    found = extract(
        _words(line),
        [_words(one) for one in others],
        scorer=token_set_ratio,
        processor=default_process,
        score_cutoff=LIKE_ENOUGH,
        limit=most,
    )
    return [(others[place], score) for _, score, place in found]


def _words(line: Heard) -> str:
    return f"{line.capture.text} {line.insight.problem}"
