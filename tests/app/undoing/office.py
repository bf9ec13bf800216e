"""An agent at work on a real disk, who does things from everywhere and takes them back there."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple
from uuid import UUID, uuid4

from hypothesis import strategies as st
from msgspec.structs import replace

from app.records.attending import attend
from app.records.capturing import capture
from app.refusal import Reason, Refusal
from app.session.answers import later, said
from app.session.booking import Booking
from app.session.capture import CaptureKind
from app.session.draft import Draft
from app.session.outcome import Attendance
from app.session.preparation import Example, Expectation, Goal, Preparation, Verdict
from app.session.session import Session
from app.session.steps import Step, begin, close, end, pause
from app.session.undo import unarranged, unwritten
from app.storage.opening import open_scratch
from app.storage.sessions import SessionRows
from tests.app.fakes import MINUTE, SECOND, START, USUAL, Desk
from tests.app.people.fakes import LISBON
from tests.app.undoing.acts import ACTS, PLACES, Aimed, Door

ANSWERS = (said, later)
READY = Preparation(
    expectations=(Expectation("Two shops"), Expectation("An export", "First")),
    plan=("First", "Then"),
    examples=(Example("https://example.org"), Example("/a.pdf")),
    goals=(Goal("Faster"), Goal("Cheaper")),
    verdict=Verdict.NOT_ALLOWED,
)
HOUR = timedelta(hours=1)
BOOKED = Booking(START, LISBON, mail="kenji@example.com", preparation=READY)
Sessions = Mapping[UUID, Session]
STAGES: Mapping[str, tuple[Sequence[int], tuple[Step, ...]]] = {
    "waiting": ((0, 50, 60, 66), ()),
    "live": ((0, 20, 35, 40, 46), (begin(),)),
    "paused": ((0, 20), (begin(), pause)),
    "over": ((0, 1), (begin(), end)),
    "closed": ((0, 1), (begin(), end, close(["after.message"]))),
    "missed": ((0, 66), (attend(Attendance.NO_SHOW),)),
}
"""How many minutes later it is, and what was done by then."""


class Deed(NamedTuple):
    """An act by its name, from where it is done, and to which session."""

    name: str
    step: Aimed
    door: Door
    place: int


class Done(NamedTuple):
    """What an act led to, and its way back."""

    after: Session
    back: Callable[[], Session | Refusal]


class Office:
    """A desk, with what the pages of the desk do beside the strip."""

    def __init__(self) -> None:
        """Nothing was done yet."""
        self._database = open_scratch()
        self.rows = SessionRows(self._database)
        self.desk = Desk(store=self.rows)  # type: ignore[arg-type]  # a true disk
        self.keeper = self.desk.keeper

    def close(self) -> None:
        """Forget everything."""
        self._database.close()

    def kept(self) -> Sessions:
        """All sessions as the disk tells them, which is how they are at hand."""
        kept = {one.id: one for one in self.rows.each()}
        unclosed = {key: one for key, one in kept.items() if one.closed_at is None}
        assert {one.id: one for one in self.keeper.agenda.value.sessions} == unclosed
        return kept

    def wait(self, span: timedelta) -> None:
        """Let time pass."""
        self.desk.clock.advance(span)
        self.keeper.look()

    def do(self, deed: Deed) -> Done | Refusal:
        """Do it to a session: from the strip the one at hand, from the desk any."""
        _, aimed, door, place = deed
        if door is Door.STRIP:
            return self._in_strip(aimed)
        kept = tuple(self.kept().values())
        if not kept:
            return Refusal(Reason.NO_SESSION)
        before = kept[place % len(kept)]
        after = self.keeper.amend(before.id, aimed(before))
        if isinstance(after, Refusal):
            return after
        leads = unarranged if door is Door.DESK else unwritten
        return Done(after, lambda: self._on_desk(before.id, leads(before, after)))

    def _in_strip(self, aimed: Aimed) -> Done | Refusal:
        at_hand = self.keeper.agenda.value.at_hand
        if at_hand is None:
            return Refusal(Reason.NO_SESSION)
        step, last = aimed(at_hand), self.keeper.last
        after = self.keeper.answer(step) if step in ANSWERS else self.keeper.do(step)
        if isinstance(after, Refusal):
            return after
        is_act = self.keeper.last is not last
        return Done(after, self.keeper.undo if is_act else lambda: after)

    def _on_desk(self, identity: UUID, back: Step) -> Session | Refusal:
        return self.keeper.amend(identity, back)


@st.composite
def deeds(draw: st.DrawFn, name: str, *doors: Door) -> Deed:
    """The act of that name, done from one of `doors`, or from anywhere."""
    way = ACTS[name]
    door = draw(st.sampled_from([one for one in way.doors if not doors or one in doors]))
    return Deed(name, draw(way.steps), door, draw(PLACES))


def any_deeds(*doors: Door) -> st.SearchStrategy[Deed]:
    """Anything that can be done from `doors`."""
    names = [name for name, way in ACTS.items() if {*doors} & {*way.doors}]
    return st.sampled_from(names).flatmap(lambda name: deeds(name, *doors))


@st.composite
def offices(draw: st.DrawFn, stage: str) -> Office:
    """Two sessions and what was written of one, which has come to `stage`."""
    minutes, steps = STAGES[stage]
    office = Office()
    later = Draft("Ada", USUAL, at=START + 3 * HOUR, booking=Booking(START))
    office.keeper.plan(later, USUAL)
    office.keeper.plan(replace(later, name="Kenji Mori", at=START + HOUR, booking=BOOKED), USUAL)
    lines = draw(st.permutations(tuple(CaptureKind)))[: draw(PLACES)]
    for step in (*steps, *(capture(uuid4(), kind, f"A {kind}") for kind in lines)):
        office.keeper.do(step)
    office.wait(draw(st.sampled_from(minutes)) * MINUTE)
    for deed in draw(st.lists(any_deeds(*Door), max_size=5)):
        office.do(deed)
        office.wait(draw(st.sampled_from([0, 1, 9, 60])) * SECOND)
    return office
