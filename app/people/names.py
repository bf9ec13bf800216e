"""Which customers may be meant by what is being typed of a name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cached_property

from app.people.customer import known_by
from app.people.met import Met

MOST = 6
"""How many are offered at once."""
WORD, LINE = " ", "\n"


def nearest_first(met: Iterable[Met], now: datetime) -> tuple[Met, ...]:
    """Customers by how near to `now` they were met or are to be; names of one keep their order."""
    known, near = tuple(met), dict[str, timedelta]()
    for one in known:
        near.setdefault(one.key, abs(one.last - now) if one.last else timedelta.max)
    return tuple(sorted(known, key=lambda one: near[one.key]))


class Names:
    """All names as one long text, in which a search ends as soon as it has found enough."""

    def __init__(self, met: Sequence[Met] = ()) -> None:
        """Whoever stands first in `met` is offered first."""
        self._met = met
        self._text = LINE + "".join(f"{WORD}{known_by(one.name)}{LINE}" for one in met)

    def begun_by(self, typed: str, most: int = MOST) -> tuple[Met, ...]:
        """Customers with a word that begins as `typed`; each once, by the name met last.

        Those whose whole name begins so come before the others.
        """
        wanted = known_by(typed)
        if not wanted:
            return _once(self._met, most)
        whole = _once(self._found(f"{LINE}{WORD}{wanted}"), most)
        return _once((*whole, *_once(self._found(f"{WORD}{wanted}"), most)), most)

    def has(self, key: str, name: str) -> bool:
        """Whether that customer was met by that name."""
        line = f"{LINE}{WORD}{known_by(name)}{LINE}"
        return any(one.key == key for one in self._found(line))

    def in_force(self, met: Met) -> Met:
        """The same customer by the name that counts now."""
        return self._first.get(met.key, met)

    @cached_property
    def _first(self) -> Mapping[str, Met]:
        return {one.key: one for one in reversed(self._met)}

    def _found(self, piece: str) -> Iterator[Met]:
        """Each name in whose line `piece` stands, in their order."""
        row, counted = -1, 0
        at = self._text.find(piece)
        while at >= 0:
            row += self._text.count(LINE, counted, at + 1)
            counted = at + 1
            yield self._met[row]
            at = self._text.find(piece, self._text.find(LINE, at + 1))


def _once(met: Iterable[Met], most: int) -> tuple[Met, ...]:
    """The first of them, each customer once."""
    once: dict[str, Met] = {}
    for one in met:
        once.setdefault(one.key, one)
        if len(once) == most:
            break
    return tuple(once.values())
