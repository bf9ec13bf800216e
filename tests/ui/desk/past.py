"""Sessions that lie behind: some late, some with lines, mistakes and items left open."""

from datetime import timedelta
from uuid import UUID

from msgspec.structs import replace

from app.clock import Moment
from app.session.aftercare import Aftercare, FollowUp, SelfCheck
from app.session.booking import Booking
from app.session.capture import Capture, CaptureKind
from app.session.deadline import by_length
from app.session.outcome import Attendance, Outcome
from app.session.preparation import Expectation, Preparation
from app.session.session import Mark, Session
from app.session.showing import Answer, CueKind, Showing
from tests.ui.desk.office import Office

LENGTH = timedelta(minutes=45)
DAY = timedelta(days=1)
OVERS = (
    60,
    -120,
    30,
    180,
    -60,
    45,
    390,
    70,
    -10,
    -180,
    30,
    120,
    -30,
    60,
    288,
    35,
    -60,
    45,
    90,
    150,
)
"""Seconds over the plan, as the drawing of the page has them."""
NAMES = ("Marina Duarte", "Kenji Mori", "Zoë Krüger", "田中 花子")
ITEMS = ("before.noise", "during.next-step", "during.honesty", "during.focus", "before.goal")
LEFT = {"before.noise": 9, "during.next-step": 7, "during.honesty": 4, "during.focus": 2}


def past_session(number: int, now: Moment, over: int) -> Session:
    """The session of `number` days ago."""
    start = Moment(now.wall - number * DAY, now.boot, now.boot_id)
    said = start.after(timedelta(minutes=35))
    end = start.after(LENGTH + timedelta(seconds=over))
    cue = Showing(
        CueKind.NOTICE,
        said.wall,
        said,
        timedelta(0),
        said.wall + timedelta(seconds=4 + number % 9),
        Answer.SAID,
    )
    marks = {item: Mark.OPEN if number <= LEFT.get(item, 0) else Mark.DONE for item in ITEMS}
    return Session(
        UUID(int=number),
        NAMES[number % len(NAMES)],
        LENGTH,
        started=start,
        deadline=by_length(start, LENGTH),
        ended=end,
        closed_at=end.wall,
        marks=marks,
        showings=(cue,),
        captures=_captures(number, said),
        booking=_booking(start),
        outcome=Outcome(Attendance.JOINED, end.wall),
        aftercare=_aftercare(number, end),
    )


def _captures(number: int, at: Moment) -> tuple[Capture, ...]:
    insight = Capture(
        UUID(int=1000 + number),
        CaptureKind.INSIGHT,
        "They look for the export in the settings",
        at.wall,
    )
    quote = Capture(
        UUID(int=2000 + number), CaptureKind.QUOTE, "It is fine on the café Wi-Fi", at.wall
    )
    return (insight, quote)[: 1 + number % 2]


def _booking(start: Moment) -> Booking:
    wish = Expectation("Move the shop to another address")
    notes = "Has two sites.\nAsk for the invoice first."
    return Booking(start.wall - 3 * DAY, preparation=Preparation(expectations=(wish,), notes=notes))


def _aftercare(number: int, end: Moment) -> Aftercare:
    mistakes = (
        ("during.next-step",) if number % 3 == 0 else ("before.noise",) if number % 4 == 0 else ()
    )
    own = "Talked too fast" if number % 7 == 0 else ""
    check = SelfCheck(end.wall, 1 + number % 3, mistakes, own)
    written = FollowUp("What we agreed", "You will hear from me by Friday.", "en")
    return Aftercare(written if number % 2 else None, check)


def keep_past(office: Office) -> None:
    """Let them lie behind `office`."""
    for session in past_sessions(office.agent.clock.now()):
        office.agent.store.save(session)


def past_sessions(now: Moment) -> list[Session]:
    """Twenty that took place, and one customer who did not come."""
    took = [past_session(len(OVERS) - place, now, over) for place, over in enumerate(OVERS)]
    waiting = Session(UUID(int=90), NAMES[1], LENGTH, planned_at=now.wall - 2 * DAY)
    absent = replace(
        waiting,
        closed_at=now.wall - 2 * DAY,
        outcome=Outcome(Attendance.NO_SHOW, now.wall - 2 * DAY, "the wrong day"),
    )
    return [*took, absent]
