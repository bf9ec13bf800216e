"""The wait for a planned session told in the simplest way, beside the model of one that runs."""

from dataclasses import dataclass, field
from datetime import timedelta

from app.session.ladder import Ladder
from app.session.showing import Answer, CueKind
from tests.app.session.model import MINUTE, Again, Slip, Undo


@dataclass
class Wait:
    """A session of `length` that is to begin when nothing is `left` on the clock on the wall."""

    ladder: Ladder
    left: timedelta
    length: timedelta
    slips: list[Slip] = field(default_factory=list)
    came: set[CueKind] = field(default_factory=set)
    again: Again | None = None

    def __post_init__(self) -> None:
        self.ahead = {kind for kind, mark in self.ladder.early.items() if mark < self.left}

    @property
    def is_past(self) -> bool:
        return self.left <= -max(self.length, MINUTE)

    @property
    def card(self) -> CueKind | None:
        slip = self.slips[-1] if self.slips else None
        is_old = slip is None or slip.answer or slip.gone or self.is_past
        return None if slip is None or is_old else slip.kind

    def pass_time(self, span: timedelta) -> None:
        self.left -= span

    def answer(self, answer: Answer) -> Undo:
        slip, place = self.slips[-1], len(self.slips)
        slip.answer = answer
        if answer is Answer.LATER:
            self.again = Again(slip.kind, self.left - MINUTE)

        def unsay() -> bool:
            if slip.gone or len(self.slips) > place:
                return False
            slip.answer = self.again = None
            return True

        return unsay

    def moved(self, left: timedelta) -> "Wait":
        """The same session with another start; what was handed out belongs to the old one."""
        for slip in self.slips:
            slip.gone = True
        return Wait(self.ladder, left, self.length, self.slips)

    def look(self) -> None:
        """Hand out what is due, after a clock set back took back what is not."""
        if self.came and self.left > min(map(self._at, self.came)) + MINUTE:
            self._take_back({kind for kind in self.came if self._at(kind) < self.left})
        if self.is_past:
            return
        passed = self.came | {kind for kind in self.ahead if self.left <= self._at(kind)}
        if not passed:
            return
        kind = min(passed, key=self._at)
        if kind in self.ahead:
            self.ahead.discard(kind)
            self.came.add(kind)
            self._hand_out(kind, self._at(kind))
        elif self.again is not None and self.again.kind is kind and self.left <= self.again.left:
            self._hand_out(kind, self.again.left)

    def _at(self, kind: CueKind) -> timedelta:
        return self.ladder.early[kind]

    def _take_back(self, kinds: set[CueKind]) -> None:
        self.came -= kinds
        self.ahead |= kinds
        for slip in self.slips:
            slip.gone |= slip.kind in kinds
        if self.again is not None and self.again.kind in kinds:
            self.again = None

    def _hand_out(self, kind: CueKind, due: timedelta) -> None:
        self.slips.append(Slip(kind, due - self.left))
        self.again = None
