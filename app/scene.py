"""What there is to see of the session at hand: plain values, equal when they look the same."""

from collections.abc import Callable, Mapping
from datetime import datetime

from msgspec import Struct

from app.clock import Moment
from app.lists.checklist import LISTED, Progress, progress
from app.lists.library import Words
from app.lists.line import filled
from app.plate import Plate, plate_of, to_minute
from app.session.agenda import Agenda
from app.session.answers import answered, end_to_agree_on, was_said
from app.session.countdown import (
    MINUTE,
    State,
    ends_at,
    is_late,
    is_reopenable,
    remaining,
    state_of,
)
from app.session.cue import armed, waiting
from app.session.ladder import Ladder
from app.session.session import Mode, Phase, Session
from app.session.showing import Answer, CueKind
from app.session.spoken import in_words, line_values


class Card(Struct, frozen=True):
    """The line to say now, or the one just answered; `key` tells one showing from the others.

    Over time, `extends_to` is the end that the agent would agree on. An `overlooked` one was seen
    by nobody for a minute; a `veiled` one keeps its words to itself.
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
    extends_to: datetime | None = None

    @property
    def waits(self) -> bool:
        """Whether the line is still to be said."""
        return self.answer is None


class Ahead(Struct, frozen=True):
    """The next cue: how many minutes before the end."""

    kind: CueKind
    minutes: int


class Next(Struct, frozen=True):
    """The next session: when, and the minutes between; negative when they overlap."""

    at: datetime
    gap: int


class LateStart(Struct, frozen=True):
    """The one question of a late start: keep the end, or the full length.

    `gap` is what is left before the next session if the full length is taken.
    """

    kept_end: datetime
    kept_minutes: int
    full_end: datetime
    full_minutes: int
    gap: int | None


class Scene(Struct, frozen=True):
    """Everything that the strip and the pill show of the session at hand."""

    name: str
    plate: Plate
    modes: frozenset[Mode]
    lists: Mapping[Phase, Progress]
    headline: str = ""
    card: Card | None = None
    ahead: Ahead | None = None
    next: Next | None = None
    late: LateStart | None = None
    can_reopen: bool = False

    @property
    def waiting(self) -> Card | None:
        """The line that is still to be said."""
        return self.card if self.card is not None and self.card.waits else None

    @property
    def phase(self) -> Phase:
        """Where the session stands."""
        return self.plate.phase


def derive_scene(
    agenda: Agenda,
    words: Words,
    ladder: Ladder,
    now: Moment,
    spell: Callable[[int], str] = in_words,
) -> Scene | None:
    """What is to be seen at `now`; nothing without a session at hand."""
    session = agenda.at_hand
    if session is None:
        return None
    following = agenda.next
    return Scene(
        name=session.name,
        plate=plate_of(session, ladder, now),
        modes=session.modes,
        lists={
            phase: progress(words.lists[phase], session.modes, session.marks) for phase in LISTED
        },
        headline=_headline(session, words, ladder, now, spell),
        card=_card(session, words, now, spell),
        ahead=_ahead(session, ladder, now),
        next=_next(following, ends_at(session, now)),
        late=_late(session, following, now),
        can_reopen=is_reopenable(session, now),
    )


def _card(session: Session, words: Words, now: Moment, spell: Callable[[int], str]) -> Card | None:
    showing = waiting(session) or answered(session)
    if showing is None:
        return None
    return Card(
        key=showing.key,
        kind=showing.kind,
        text=filled(words.lines[showing.kind].text, line_values(session, now, spell)),
        headline=filled(words.lines[showing.kind].headline, line_values(session, now, spell)),
        late_minutes=showing.late_by // MINUTE,
        answer=showing.answer,
        answered_at=showing.answered_at,
        overlooked=showing.seen_by is None and showing.remind_at is None,
        extends_to=end_to_agree_on(showing, now),
    )


def _headline(
    session: Session, words: Words, ladder: Ladder, now: Moment, spell: Callable[[int], str]
) -> str:
    """What the state asks, in the words of its cue, until that is said."""
    state = state_of(remaining(session, now), ladder)
    if session.phase is not Phase.DURING or state is State.CALM:
        return ""
    kind = CueKind(state.value)
    return (
        ""
        if was_said(session, kind)
        else filled(words.lines[kind].headline, line_values(session, now, spell))
    )


def _ahead(session: Session, ladder: Ladder, now: Moment) -> Ahead | None:
    if session.phase is not Phase.DURING:
        return None
    left = remaining(session, now)
    for kind, mark in armed(session, ladder).items():
        if mark < left and kind is not CueKind.OVER and session.latest(kind) is None:
            return Ahead(kind, mark // MINUTE)
    return None


def _next(following: Session | None, end: datetime) -> Next | None:
    if following is None or following.planned_at is None:
        return None
    gap = to_minute(following.planned_at) - to_minute(end)
    return Next(following.planned_at, gap // MINUTE)


def _late(session: Session, following: Session | None, now: Moment) -> LateStart | None:
    if session.phase is not Phase.BEFORE or not is_late(session, now):
        return None
    kept = ends_at(session, now)
    full = now.wall + session.length
    coming = _next(following, full)
    return LateStart(
        kept_end=kept,
        kept_minutes=max(-(-(kept - now.wall) // MINUTE), 0),
        full_end=to_minute(full),
        full_minutes=session.length // MINUTE,
        gap=None if coming is None else coming.gap,
    )
