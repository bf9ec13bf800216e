"""Which lines say alike: they have the same problem in the same area, or repeat one another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from uuid import UUID

from app.insights.heard import Heard
from app.insights.likeness import same_words

Gist = tuple[str, str]


class Alike:
    """Follows what becomes of them; the gists of an area are known once they are asked for."""

    def __init__(self, heard: Iterable[Heard] = ()) -> None:
        """Of these."""
        self.lines: dict[UUID, Heard] = {}
        self._repeating: dict[UUID, set[UUID]] = {}
        self._areas: dict[str, list[Heard]] = {}
        self._gists: dict[str, dict[Gist | None, list[UUID]]] = {}
        for one in heard:
            self.put(one)

    def put(self, one: Heard) -> None:
        """Know this line."""
        identity, known = one.capture.id, one.insight
        area = area_of(one)
        self.lines[identity] = one
        self._areas.setdefault(area, []).append(one)
        self._gists.pop(area, None)
        if known.same_as is not None:
            self._repeating.setdefault(known.same_as, set()).add(identity)

    def drop(self, identity: UUID) -> Heard:
        """Know that line no more."""
        one = self.lines.pop(identity)
        area = area_of(one)
        self._areas[area].remove(one)
        self._gists.pop(area, None)
        if one.insight.same_as is not None:
            self._repeating[one.insight.same_as].discard(identity)
        return one

    @property
    def areas(self) -> Iterable[str]:
        """The areas in use, each as all its spellings are known."""
        return (area for area, lines in self._areas.items() if area and lines)

    def spelled(self, area: str) -> str:
        """An area in use as one of its lines has it."""
        return self._areas[area][0].insight.area

    def in_area(self, area: str) -> Iterable[UUID]:
        """The lines of an area."""
        return (one.capture.id for one in self._areas.get(area, ()))

    def of(self, lines: Iterable[Heard]) -> tuple[Heard, ...]:
        """Those lines, and all that say alike with one of them."""
        found, gists = dict[UUID, Heard](), set[Gist]()
        ahead = [one.capture.id for one in lines]
        while ahead:
            identity = ahead.pop()
            if identity not in found and identity in self.lines:
                one = found[identity] = self.lines[identity]
                ahead.extend(self._beside(one, gists))
        return tuple(found.values())

    def _beside(self, one: Heard, gists: set[Gist]) -> Iterator[UUID]:
        """What repeats a line, what it repeats, and what has its gist unless that is in `gists`."""
        yield from self._repeating.get(one.capture.id, ())
        if one.insight.same_as is not None:
            yield one.insight.same_as
        gist = gist_of(one)
        if gist is not None and gist not in gists:
            gists.add(gist)
            yield from self._about(gist)

    def _about(self, gist: Gist) -> Iterable[UUID]:
        """The lines of that gist."""
        area = gist[0]
        if area not in self._gists:
            gists = self._gists[area] = defaultdict[Gist | None, list[UUID]](list)
            for one in self._areas[area]:
                gists[gist_of(one)].append(one.capture.id)
        return self._gists[area][gist]


def area_of(one: Heard) -> str:
    """Its area as all spellings of it are known; empty where it has none."""
    return same_words(one.insight.area)


def gist_of(one: Heard) -> Gist | None:
    """Its problem and its area; without both, it speaks for itself."""
    known = one.capture.insight
    if known is None or not known.area or not known.problem:
        return None
    return _spelled(known.area, known.problem)


@lru_cache(maxsize=20_000)
def _spelled(area: str, problem: str) -> Gist:
    return same_words(area), same_words(problem)
