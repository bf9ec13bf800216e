"""The areas and the teams that are in use, and which of them may be meant while one is typed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from uuid import UUID

from app.cities.spelling import meant_by
from app.insights.fitting import NEWEST
from app.insights.heard import Heard
from app.insights.likeness import is_near, kept_key, name_key, same_words
from app.key import key_of
from app.session.insight import Insight

MOST_OFFERED = 6
LEAST_TYPED = 2
"""One letter is half of nothing."""


def areas_in(heard: Iterable[Heard], besides: UUID | None = None) -> tuple[str, ...]:
    """The areas of all lines `besides` one, the most used first."""
    return _most_used(one.area for one in _known_of(heard, besides))


def teams_in(
    heard: Iterable[Heard], besides: UUID | None = None, others: Iterable[str] = ()
) -> tuple[str, ...]:
    """The teams that they are for, the most used first, each as it is written most often.

    Where nothing is for them, `others` come last.
    """
    used = Counter(one.team for one in _known_of(heard, besides) if one.team)
    used.update(dict.fromkeys(filter(None, others), 0))
    spelled, counts = dict[str, str](), Counter[str]()
    for team, count in used.most_common():
        counts[name_key(team)] += count
        spelled.setdefault(name_key(team), team)
    return tuple(spelled[key] for key, _ in counts.most_common())


def problems_in(heard: Iterable[Heard], area: str, besides: UUID | None = None) -> tuple[str, ...]:
    """The problems of the newest lines in an area, or in all as long as none is said."""
    key = same_words(area)
    known = (one for one in _known_of(heard, besides) if not area or same_words(one.area) == key)
    return _most_used(one.problem for one in islice(known, NEWEST))


def near_in(name: str, known: Sequence[str]) -> str:
    """The one of `known` that seems to be meant: another spelling of it, or a half-typed word.

    Empty where none is.
    """
    if not name or name in known:
        return ""
    near = next((other for other in known if is_near(name, other)), "")
    key = key_of(name)
    return near or next((other for other in known if _is_half(key, kept_key(other))), "")


def offered(typed: str, known: Sequence[str], fitting: Sequence[str] = ()) -> tuple[str, ...]:
    """Those of `known` that may be meant by what is typed; those that are `fitting` first."""
    key = key_of(typed)
    if not key:
        return ()
    likely = sorted(known, key=lambda name: name not in fitting)
    begun = [name for name in likely if _is_begun(key, kept_key(name))]
    keys = {kept_key(name): name for name in reversed(likely)}
    guessed = [keys[one] for one in meant_by(key, tuple(keys))]
    return tuple(dict.fromkeys((*begun, *guessed)))[:MOST_OFFERED]


def _known_of(heard: Iterable[Heard], besides: UUID | None) -> list[Insight]:
    """What is known of the sorted lines; two numbers are compared faster than two ids."""
    own = besides.int if besides else None
    return [
        known
        for one in heard
        if (known := one.capture.insight) is not None and one.capture.id.int != own
    ]


def _most_used(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name, _ in Counter(filter(None, names)).most_common())


def _is_half(key: str, name: str) -> bool:
    """Whether a name goes on within the word in which the key ends."""
    rest = name.removeprefix(key)
    return len(key) >= LEAST_TYPED and name.startswith(key) and rest[:1].isalnum()


def _is_begun(key: str, name: str) -> bool:
    return name.startswith(key) or f" {key}" in name
