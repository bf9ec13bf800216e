"""A list and its items: the challenge, the state to see, and the mistake it prevents."""

from collections.abc import Collection, Mapping
from datetime import date

from msgspec import Struct

from app.profile import Profile
from app.session.preparation import Clarity
from app.session.session import Mark, Mode, Phase

LONGEST_LIST = 9
MOST_MUSTS = 2
LISTED = (Phase.BEFORE, Phase.DURING, Phase.AFTER)
"""The phases that have a list."""
GOAL = "before.goal"
"""The item beside which is shown what the preparation knows of their goal."""
BACKGROUND = "before.background"
"""The item from which the agent's own good set-up opens."""


class Item(Struct, frozen=True):
    """One thing to see with one's own eyes; `id` is whole, like `before.goal`."""

    id: str
    title: str
    state: str = ""
    reason: str = ""
    must: bool = False
    modes: frozenset[Mode] = frozenset(Mode)
    profiles: frozenset[Profile] = frozenset(Profile)


class Checklist(Struct, frozen=True):
    """The items of one phase, in the order of the work."""

    phase: Phase
    title: str
    version: int
    owner: str
    date: date
    items: tuple[Item, ...]

    def applying(self, modes: Collection[Mode]) -> tuple[Item, ...]:
        """The items that matter in a session with `modes`."""
        return tuple(item for item in self.items if not item.modes.isdisjoint(modes))


class Row(Struct, frozen=True):
    """An item beside what the agent said of it.

    `clarity` is what the preparation knows of it: it is shown, and ticks nothing.
    """

    item: Item
    mark: Mark
    clarity: Clarity | None = None


class Progress(Struct, frozen=True):
    """A list within one session."""

    title: str
    rows: tuple[Row, ...]

    @property
    def settled(self) -> int:
        """How many rows are done or not applicable."""
        return sum(row.mark is not Mark.OPEN for row in self.rows)

    @property
    def open_rows(self) -> tuple[Row, ...]:
        """The rows still open, must-dos first."""
        still_open = (row for row in self.rows if row.mark is Mark.OPEN)
        return tuple(sorted(still_open, key=lambda row: not row.item.must))

    @property
    def next_index(self) -> int | None:
        """The row to light: the first open one."""
        marks = [row.mark for row in self.rows]
        return marks.index(Mark.OPEN) if Mark.OPEN in marks else None

    @property
    def is_complete(self) -> bool:
        """Whether no row is open."""
        return self.settled == len(self.rows)


def progress(
    checklist: Checklist,
    modes: Collection[Mode],
    marks: Mapping[str, Mark],
    clarity: Clarity | None = None,
) -> Progress:
    """How far a list has come in a session with `modes`, whose goal is that clear."""
    rows = (
        Row(item, marks.get(item.id, Mark.OPEN), clarity if item.id == GOAL else None)
        for item in checklist.applying(modes)
    )
    return Progress(checklist.title, tuple(rows))
