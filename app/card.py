"""The line that a cue puts before the agent, as plain values."""

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct

from app.clock import Moment
from app.lists.library import Words
from app.lists.line import filled, fitting
from app.records.owed import owed
from app.session.answers import end_to_agree_on
from app.session.capture import Capture
from app.session.countdown import MINUTE
from app.session.cue import has_cues, waiting
from app.session.session import Session
from app.session.showing import EARLY, Answer, CueKind, Showing
from app.session.spoken import line_values

TRACELESS = EARLY | {CueKind.OPENING}
"""Cues of which nothing stays to be seen once they were answered with yes."""


class Card(Struct, frozen=True):
    """The line to say now, or the one just answered; `key` tells one showing from the others.

    Over time, `extends_to` is the end that the agent would agree on. An `overlooked` one was seen
    by nobody for a minute; a `veiled` one keeps its words to itself. One before a start knows when
    that is, for it may be the next session's. `owed` are promises to be said aloud with it, to a
    customer by whose `zone` their days may be others. What was put off `comes_again`.
    """

    key: str
    kind: CueKind
    text: str
    headline: str = ""
    late_minutes: int = 0
    answer: Answer | None = None
    answered_at: datetime | None = None
    overlooked: bool = False
    veiled: bool = False
    starts_at: datetime | None = None
    extends_to: datetime | None = None
    owed: tuple[Capture, ...] = ()
    zone: str = ""
    comes_again: bool = False

    @property
    def waits(self) -> bool:
        """Whether the line is still to be said."""
        return self.answer is None


def card_of(
    session: Session, words: Words, now: Moment, spell: Callable[[int], str]
) -> Card | None:
    """The card of the newest cue of `session`, if there is something to see of it."""
    showing = waiting(session, now) or _answered(session, now)
    if showing is None:
        return None
    values = line_values(session, now, spell)
    promises, city = _owed(session, showing), session.booking and session.booking.city
    line = fitting(words.lines[showing.kind], values)
    return Card(
        key=showing.key,
        kind=showing.kind,
        text=filled(line.text, values),
        headline=filled(line.headline, values),
        late_minutes=showing.late_by // MINUTE,
        answer=showing.answer,
        answered_at=showing.answered_at,
        overlooked=showing.seen_by is None and showing.remind_at is None,
        starts_at=session.planned_at if showing.kind in EARLY else None,
        extends_to=end_to_agree_on(showing, now),
        owed=promises,
        zone=city.zone if promises and city else "",
        comes_again=_comes_again(session, showing),
    )


def _owed(session: Session, showing: Showing) -> tuple[Capture, ...]:
    """At the wrap cue, what was promised in this call, as long as it is not said."""
    is_meant = showing.kind is CueKind.WRAP and showing.answer is None
    return owed(session) if is_meant else ()


def _comes_again(session: Session, newest: Showing) -> bool:
    """Whether this cue came before, and was put off: nothing else brings one twice."""
    earlier = session.showings[:-1]
    return any(past.kind is newest.kind and not past.rearmed for past in earlier)


def _answered(session: Session, now: Moment) -> Showing | None:
    """The newest showing where it was answered, unless that leaves no trace."""
    if not session.showings or not has_cues(session, now):
        return None
    newest = session.showings[-1]
    is_old = newest.rearmed or (newest.kind in TRACELESS and newest.answer is Answer.SAID)
    return None if is_old else newest
