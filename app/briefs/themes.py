"""What customers spoke of: by product area, then by kind, and by how many of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from app.briefs.meant import Meant
from app.briefs.range import Range, range_of
from app.insights.heard import Heard
from app.insights.likeness import same_words
from app.session.insight import ANSWERED, InsightKind, Status
from app.text.tidy import LONGEST_LINE

MOST_COMPARED = 400
Key = tuple[str, InsightKind | None]


class Theme(Struct, frozen=True):
    """One area and kind with all that was heard of it, what matters most first.

    `problem` is the first that lies behind it, if one is known. It has the `answers` that the team
    gave to some of it; it `is_open` as long as there is more.
    """

    area: str
    kind: InsightKind | None
    voices: Range
    heard: tuple[Heard, ...]
    problem: str = ""
    answers: tuple[Status, ...] = ()
    is_open: bool = True

    @property
    def key(self) -> Key:
        """By what it is known again, however the area is written."""
        return key_of_theme(self.area, self.kind)


def key_of_theme(area: str, kind: InsightKind | None) -> Key:
    """By what a theme is known again, by as much of its area as is remembered."""
    return same_words(area.strip()[:LONGEST_LINE]), kind


def themes_of(meant: Sequence[Meant]) -> tuple[Theme, ...]:
    """The themes of what was heard (newest first), those of most customers first.

    A duplicate counts where what it repeats does. What has its answer comes last.
    """
    found = defaultdict[Key, list[Meant]](list)
    for one in meant:
        found[key_of_theme(one.insight.area, one.insight.kind)].append(one)
    themes = (_theme(kind, each) for (_, kind), each in found.items())
    return tuple(sorted(themes, key=_rank))


def weight_of(heard: Heard) -> int:
    """How much it matters to that customer; unsaid, as little as can be."""
    return heard.insight.weight or 0


def _theme(kind: InsightKind | None, meant: Iterable[Meant]) -> Theme:
    by_weight = sorted(meant, key=_urgency, reverse=True)
    heard = tuple(one.heard for one in by_weight)
    problem = next((one.problem for one in by_weight if one.problem), "")
    said = {one.status for one in by_weight}
    answers = tuple(status for status in Status if status in said & ANSWERED)
    is_open = not said <= ANSWERED
    return Theme(_area(by_weight), kind, range_of(heard), heard, problem, answers, is_open)


def _urgency(one: Meant) -> tuple[bool, int]:
    """What is open comes before what has its answer, and then by weight."""
    return one.status not in ANSWERED, weight_of(one.heard)


def _area(meant: Iterable[Meant]) -> str:
    """As the area is written most often."""
    ((area, _),) = Counter(one.insight.area.strip() for one in meant).most_common(1)
    return area


def _rank(theme: Theme) -> tuple[bool, int, int, int, bool, str]:
    weights = [weight_of(one) for one in theme.heard]
    voices = theme.voices
    unsorted = not theme.area
    rank = -voices.low, -voices.high, -max(weights), unsorted, same_words(theme.area)
    return not theme.is_open, *rank


def quoted(themes: Sequence[Theme], most: int, least: int) -> tuple[tuple[Theme, Heard], ...]:
    """What to quote of these themes: the weightiest words of each in turn, `most` at most.

    No customer speaks twice, unless there were fewer than `least` quotes otherwise.
    """
    chosen, said, spoken = list[tuple[Theme, Heard]](), set[str](), set[str]()
    for is_patient in (True, False):
        for theme, one in _in_turn(themes):
            words = " ".join(one.capture.text[:MOST_COMPARED].split()).casefold()
            speaker = one.customer or str(one.session)
            if not words or words in said or (is_patient and speaker in spoken):
                continue
            if len(chosen) >= (most if is_patient else least):
                break
            chosen.append((theme, one))
            said.add(words)
            spoken.add(speaker)
    return tuple(chosen)


def _in_turn(themes: Sequence[Theme]) -> Iterator[tuple[Theme, Heard]]:
    deepest = max((len(theme.heard) for theme in themes), default=0)
    for place in range(deepest):
        for theme in themes:
            if place < len(theme.heard):
                yield theme, theme.heard[place]
