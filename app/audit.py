"""What became of each cue: when it was due, by which ways it went out, and how it was seen."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec import Struct

from app.clock import Moment
from app.session.countdown import remaining
from app.session.cue import armed, due_at
from app.session.delivery import Arrival, Channel, Reaction
from app.session.ladder import Ladder
from app.session.session import Phase, Session
from app.session.showing import CueKind, Showing


class Entry(Struct, frozen=True):
    """One cue on one channel; `reason` says why it came late, or no further.

    A cue that never went out has no `fired_at`.
    """

    cue: CueKind
    channel: Channel
    due_at: datetime
    arrival: Arrival
    fired_at: datetime | None = None
    late_by: timedelta | None = None
    reason: str = ""
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
    """The window first, which nothing can keep a cue from."""
    late = showing.delay or ""
    yield _entry(showing, Channel.WINDOW, Arrival.ACCEPTED, late)
    for sent in showing.deliveries:
        yield _entry(showing, sent.channel, sent.arrival, sent.reason or late)


def _entry(showing: Showing, channel: Channel, arrival: Arrival, reason: str) -> Entry:
    return Entry(
        cue=showing.kind,
        channel=channel,
        due_at=showing.due_at,
        arrival=arrival,
        fired_at=showing.shown.wall,
        late_by=showing.late_by,
        reason=reason,
        seen_after=showing.seen_after,
        seen_by=showing.seen_by,
    )


def _missed(session: Session, ladder: Ladder, now: Moment) -> Iterator[Entry]:
    """The cues whose time passed while a more urgent one took their place."""
    if session.phase is Phase.BEFORE or session.started is None:
        return
    left = remaining(session, now)
    for kind, mark in armed(session, ladder).items():
        if left <= mark and session.latest(kind) is None:
            due = due_at(session, kind, ladder, now)
            reason = _overtaking_delay(session, due)
            yield Entry(kind, Channel.WINDOW, due, Arrival.MISSED, reason=reason)


def _overtaking_delay(session: Session, due: datetime) -> str:
    """Why the cue that came instead was late; where none came, nobody can tell."""
    after = (str(one.delay) for one in session.showings if one.shown.wall >= due and one.delay)
    return next(after, "")
