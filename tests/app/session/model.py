"""A session told in the simplest way: time left is counted down, and each cue is a slip of paper.

It shares no thought with the program, which counts nothing and reads everything from its facts.
"""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import timedelta

from app.session.ladder import Ladder
from app.session.session import Mark
from app.session.showing import Answer, CueKind

Undo = Callable[[], bool]
"""Takes an act back, or says that it cannot be."""

NOTHING = timedelta(0)
MINUTE = timedelta(minutes=1)


@dataclass
class Slip:
    """One cue that was shown."""

    kind: CueKind
    late: timedelta
    answer: Answer | None = None
    gone: bool = False


@dataclass(frozen=True)
class Again:
    """A cue that was put off until no more than `left` is left."""

    kind: CueKind
    left: timedelta


@dataclass
class Model:
    """A session that began with `left` on its clock."""

    ladder: Ladder
    left: timedelta
    follows_wall: bool
    is_paused: bool = False
    frozen: timedelta | None = None
    slips: list[Slip] = field(default_factory=list)
    ahead: set[CueKind] = field(default_factory=set)
    behind: set[CueKind] = field(default_factory=set)
    below: timedelta = NOTHING
    again: Again | None = None
    owes_relation: bool = False
    marks: dict[str, Mark] = field(default_factory=dict)
    lost: timedelta = NOTHING

    def __post_init__(self) -> None:
        self._arm()
        self._hand_out(CueKind.OPENING, NOTHING)

    @property
    def shown_left(self) -> timedelta:
        return self.left if self.frozen is None else self.frozen

    @property
    def card(self) -> CueKind | None:
        slip = self.slips[-1]
        return None if self.frozen is not None or slip.answer or slip.gone else slip.kind

    def pass_time(self, span: timedelta) -> None:
        if self.is_paused:
            self.lost += span
        else:
            self.left -= span

    def step_wall(self, span: timedelta) -> None:
        if self.follows_wall:
            self.pass_time(span)

    def reboot(self, off: timedelta) -> None:
        """Only the clock on the wall knows how long the machine was off, and serves from here."""
        self.pass_time(off)
        self.follows_wall = True

    def pause(self) -> Undo:
        self.is_paused, self.lost = True, NOTHING

        def unpause() -> bool:
            self.is_paused = False
            self.left -= self.lost
            return True

        return unpause

    def resume(self) -> Undo:
        self.is_paused = False
        left, lost = self.left, self.lost

        def pause_again() -> bool:
            self.is_paused = True
            self.left, self.lost = left, lost + left - self.left
            return True

        return pause_again

    def extend(self, span: timedelta) -> Undo:
        before, again = deepcopy(self), self.again
        more = max(-self.left, NOTHING) + span
        self.left += more
        if self.again is not None:
            self.again = Again(self.again.kind, self.again.left + more)
        self._arm()
        place, below = len(self.slips), self.below

        def shorten() -> bool:
            if len(self.slips) > place or self.below != below:
                return False
            self.left -= more
            self.slips, self.again = before.slips, again
            self.ahead, self.behind, self.below = before.ahead, before.behind, before.below
            self.owes_relation = before.owes_relation
            return True

        return shorten

    def answer(self, answer: Answer) -> Undo:
        slip, place = self.slips[-1], len(self.slips)
        slip.answer = answer
        if answer is Answer.LATER:
            self.again = Again(slip.kind, self.left - MINUTE)
        self.owes_relation = answer is Answer.SAID and slip.kind is CueKind.WRAP
        again = self.again

        def untie() -> bool:
            slip = self.slips[place - 1]
            later = {one.kind for one in self.slips[place:]}
            allowed = {CueKind.RELATION} if slip.kind is CueKind.WRAP else set()
            if slip.gone or self.again is not again or not later <= allowed:
                return False
            del self.slips[place:]
            slip.answer, self.again, self.owes_relation = None, None, False
            return True

        return untie

    def mark(self, item: str, state: Mark) -> Undo:
        before = self.marks.get(item, Mark.OPEN)
        self.marks[item] = state

        def unmark() -> bool:
            self.marks[item] = before
            return True

        return unmark

    def look(self) -> None:
        """Hand out what is due, after a clock set back took back what is not."""
        if self.left > min([self.below, *map(self._at, self.behind)]) + MINUTE:
            self._arm()
        if self.is_paused:
            return
        passed = sorted((kind for kind in self.ahead if self.left <= self._at(kind)), key=self._at)
        if passed:
            self.ahead -= set(passed)
            self._hand_out(passed[0], self._at(passed[0]) - self.left)
            self.behind.add(passed[0])
        elif self.again and self.left <= self.again.left:
            self._hand_out(self.again.kind, self.again.left - self.left)
        elif self.owes_relation and self.left <= self.ladder.wrap:
            self._hand_out(CueKind.RELATION, NOTHING)

    def _at(self, kind: CueKind) -> timedelta:
        marks = {**self.ladder.thresholds, CueKind.RELATION: self.ladder.wrap}
        return marks.get(kind, timedelta.max)

    def _hand_out(self, kind: CueKind, late: timedelta) -> None:
        self.slips.append(Slip(kind, late))
        self.again, self.owes_relation = None, False

    def _arm(self) -> None:
        """Whatever lies ahead of `left` comes, once more if it has to; the rest is over."""
        self.below = self.left
        self.ahead = {kind for kind in self.ladder.thresholds if self._at(kind) < self.left}
        self.behind -= self.ahead
        for slip in self.slips:
            slip.gone |= self._at(slip.kind) < self.left
        if self.again and self._at(self.again.kind) < self.left:
            self.again = None
        if self.ladder.wrap < self.left:
            self.owes_relation = False
