"""What there is to see of the session at hand: plain values, equal when they look the same."""

from collections.abc import Callable, Mapping
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from app.booking.link import is_openable
from app.card import Card, card_of
from app.clock import Moment
from app.closing import Closing, closing_of
from app.coming import Ahead, LateStart, Next, ahead_of, follower, late_start, near, next_after
from app.lists.checklist import LISTED, Progress, progress
from app.lists.library import Words
from app.lists.line import filled, fitting
from app.plate import Plate, plate_of
from app.prep import Prep, clarity_of, prep_of
from app.session.agenda import Agenda
from app.session.answers import was_said
from app.session.countdown import (
    State,
    ends_at,
    is_reopenable,
    state_in,
)
from app.session.forgotten import Quiet, quiet_of
from app.session.ladder import Ladder
from app.session.marked import marks_of
from app.session.patience import is_attendance_open, minutes_waited
from app.session.session import Mode, Phase, Session
from app.session.showing import CueKind
from app.session.spoken import in_words, line_values
from app.session.talk import Harvest, Talk
from app.there import There, there_of

Spell = Callable[[int], str]
"""How a number of minutes is said."""


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
    there: There | None = None
    can_join: bool = False
    late: LateStart | None = None
    can_reopen: bool = False
    quiet: Quiet | None = None
    """Of an end that was said long after it."""
    prep: Prep = Prep()
    waited: int | None = None
    """Minutes since the planned start, as long as the session has not begun."""
    is_attendance_open: bool = False
    """Whether it may be asked how they came: of a planned session of which nothing was said."""
    closing: Closing | None = None
    session: UUID | None = None
    is_talk: bool = False
    talk: Talk | None = None
    harvest: Harvest | None = None

    @property
    def waiting(self) -> Card | None:
        """The line that is still to be said."""
        return self.card if self.card is not None and self.card.waits else None

    @property
    def phase(self) -> Phase:
        """Where the session stands."""
        return self.plate.phase


def derive_scene(
    agenda: Agenda, words: Words, ladder: Ladder, now: Moment, spell: Spell = in_words
) -> Scene | None:
    """What is to be seen at `now`; nothing without a session at hand."""
    session = agenda.at_hand
    if session is None:
        return None
    following = follower(agenda, now)
    lists = _lists(session, words)
    scene = Scene(
        name=session.name,
        plate=plate_of(session, ladder, now),
        modes=session.modes,
        lists=lists,
        headline=_headline(session, words, ladder, now, spell),
        card=None if agenda.cued is None else card_of(agenda.cued, words, now, spell),
        ahead=ahead_of(session, ladder, now),
        next=near(next_after(following, ends_at(session, now)), ladder, now),
        late=late_start(session, following, now),
        can_reopen=is_reopenable(session, now),
        quiet=quiet_of(session),
        there=there_of(session, now),
        can_join=session.booking is not None and is_openable(session.booking.call_link),
        prep=prep_of(session),
        waited=minutes_waited(session, now.wall),
        is_attendance_open=is_attendance_open(session),
        closing=closing_of(session, lists),
        session=session.id,
    )
    return _with_talk(scene, session)


def _with_talk(scene: Scene, session: Session) -> Scene:
    is_talk = session.talk is not None
    return replace(scene, is_talk=is_talk, talk=session.talk, harvest=session.harvest)


def _lists(session: Session, words: Words) -> Mapping[Phase, Progress]:
    clarity = clarity_of(session)
    return {
        phase: progress(words.lists[phase], session.modes, marks_of(session), clarity)
        for phase in LISTED
    }


def _headline(
    session: Session, words: Words, ladder: Ladder, now: Moment, spell: Callable[[int], str]
) -> str:
    """What the state asks, in the words of its cue, until that is said."""
    state = state_in(session, ladder, now)
    if state is State.CALM:
        return ""
    kind = CueKind(state.value)
    if was_said(session, kind):
        return ""
    values = line_values(session, now, spell)
    return filled(fitting(words.lines[kind], values).headline, values)
