"""What became of each cue: when it was due, by which ways it went out, and how it was seen."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec import Struct

from app.clock import Moment
from app.session.countdown import remaining
from app.session.cue import armed, due_at
from app.session.delivery import Arrival, Channel, Delay, Delivery, Fault, Reaction
from app.session.early import awaited
from app.session.ladder import Ladder
from app.session.session import Session
from app.session.showing import CueKind, Showing

SHOWN = Delivery(Channel.WINDOW, Arrival.ACCEPTED)


class Entry(Struct, frozen=True):
    """One cue on one channel; `delay` is why it came late, and `fault` why no further.

    A cue that never went out has no `fired_at`.
    """

    cue: CueKind
    channel: Channel
    due_at: datetime
    arrival: Arrival
    fired_at: datetime | None = None
    late_by: timedelta | None = None
    delay: Delay | None = None
    fault: Fault | None = None
    seen_after: timedelta | None = None
    seen_by: Reaction | None = None


def audit(session: Session, ladder: Ladder, now: Moment) -> tuple[Entry, ...]:
    """All that went out in `session`, and what should have, in the order in which it was due.

    A session that ended is held to the minutes of its own time, any other to `ladder`.
    """
    ladder = session.ladder or ladder
    went_out = (entry for showing in session.showings for entry in _entries(showing))
    return tuple(
        sorted((*went_out, *_missed(session, ladder, now)), key=lambda entry: entry.due_at)
    )


def _entries(showing: Showing) -> Iterator[Entry]:
    """The window first; where nothing was noted of it, nothing kept the cue from it."""
    ways = {SHOWN.channel: SHOWN, **{sent.channel: sent for sent in showing.deliveries}}
    for sent in ways.values():
        yield _entry(showing, sent)


def _entry(showing: Showing, sent: Delivery) -> Entry:
    return Entry(
        cue=showing.kind,
        channel=sent.channel,
        due_at=showing.due_at,
        arrival=sent.arrival,
        fired_at=showing.shown.wall,
        late_by=showing.late_by,
        delay=showing.delay,
        fault=sent.fault,
        seen_after=showing.seen_after,
        seen_by=showing.seen_by,
    )


def _missed(session: Session, ladder: Ladder, now: Moment) -> Iterator[Entry]:
    """The cues whose time passed while a more urgent one took their place."""
    for kind in (*_passed_ahead(session, ladder, now), *_passed(session, ladder, now)):
        if session.latest(kind) is None:
            due = due_at(session, kind, ladder, now)
            delay = _overtaking_delay(session, due)
            yield Entry(kind, Channel.WINDOW, due, Arrival.MISSED, delay=delay)


def _passed_ahead(session: Session, ladder: Ladder, now: Moment) -> Iterator[CueKind]:
    """The early cues whose time came, as long as the session waited."""
    until = session.started.wall if session.started else session.closed_at or now.wall
    early = awaited(session, ladder)
    return (kind for kind in early if due_at(session, kind, ladder, now) <= until)


def _passed(session: Session, ladder: Ladder, now: Moment) -> Iterator[CueKind]:
    """The cues of a session that began whose time came."""
    if session.started is None:
        return iter(())
    left = remaining(session, now)
    return (kind for kind, mark in armed(session, ladder).items() if left <= mark)


def _overtaking_delay(session: Session, due: datetime) -> Delay | None:
    """Why the cue that came instead was late; where none came, nobody can tell."""
    after = (one.delay for one in session.showings if one.shown.wall >= due and one.delay)
    return next(after, None)
