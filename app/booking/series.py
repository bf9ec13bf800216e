"""The lists within a preparation: what can be done to each, as steps; entries go by their name."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from app.booking.arranging import prepared
from app.session.preparation import Example, Expectation, Goal, Preparation
from app.session.steps import Step

T = TypeVar("T")


class Series(Struct, Generic[T], frozen=True):
    """One list: the field that holds it, and by what name an entry is known, each name once."""

    field: str
    name: Callable[[T], str]

    def of(self, known: Preparation) -> tuple[T, ...]:
        """Its entries, in order."""
        entries: tuple[T, ...] = getattr(known, self.field)
        return entries

    def names(self, known: Preparation) -> list[str]:
        """The names of its entries, in order."""
        return [self.name(one) for one in self.of(known)]

    def add(self, entry: T) -> Step:
        """Put `entry` at the end, unless it is nameless or there already."""

        def change(known: Preparation) -> Sequence[T]:
            name, there = self.name(entry), self.of(known)
            return there if not name or name in self.names(known) else (*there, entry)

        return self._step(change)

    def drop(self, name: str) -> Step:
        """Take an entry out."""
        return self._step(lambda known: [one for one in self.of(known) if self.name(one) != name])

    def move(self, name: str, by: int) -> Step:
        """Move an entry `by` places down, or up where `by` is negative; at most to the end."""

        def change(known: Preparation) -> Sequence[T]:
            names, there = self.names(known), self.of(known)
            if name not in names:
                return there
            place = names.index(name)
            others = [*there[:place], *there[place + 1 :]]
            others.insert(max(place + by, 0), there[place])
            return others

        return self._step(change)

    def alter(self, name: str, alter: Callable[[T], T]) -> Step:
        """Change one entry; it keeps its place, and may not take the name of another."""

        def change(known: Preparation) -> Sequence[T]:
            there = self.of(known)
            fresh = [alter(one) if self.name(one) == name else one for one in there]
            names = list(map(self.name, fresh))
            return fresh if all(names) and len(set(names)) == len(names) else there

        return self._step(change)

    def _step(self, change: Callable[[Preparation], Sequence[T]]) -> Step:
        return prepared(lambda known, _: replace(known, **{self.field: tuple(change(known))}))


WISHES = Series[Expectation]("expectations", lambda wish: wish.text)
PLAN = Series[str]("plan", str)
EXAMPLES = Series[Example]("examples", lambda example: example.address)
GOALS = Series[Goal]("goals", lambda goal: goal.text)
