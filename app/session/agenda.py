"""Which session is at hand, which ones wait after it, and when to look at them again."""

from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

from msgspec import Struct

from app.clock import EPOCH, Moment
from app.refusal import Reason, Refusal
from app.session.countdown import LONGEST_REST, is_past, to_go, until_change
from app.session.ladder import Ladder
from app.session.session import Phase, Session


class Agenda(Struct, frozen=True):
    """The session at hand and those that wait after it, soonest first."""

    at_hand: Session | None = None
    waiting: tuple[Session, ...] = ()

    @property
    def next(self) -> Session | None:
        """The one that comes after the session at hand."""
        return self.waiting[0] if self.waiting else None

    @property
    def cued(self) -> Session | None:
        """The session whose cues are put before the agent: once one has ended, the next.

        A talk that has not begun keeps nobody from hearing of the next one either.
        """
        at_hand = self.at_hand
        if at_hand is None:
            return None
        is_talk_ahead = at_hand.talk is not None and at_hand.phase is Phase.BEFORE
        if at_hand.phase is Phase.AFTER or is_talk_ahead:
            return self.next or at_hand
        return at_hand

    @property
    def is_in_talk(self) -> bool:
        """Whether a talk runs; whoever listens has put aside whatever is ours."""
        one = self.at_hand
        return one is not None and one.talk is not None and one.phase is Phase.DURING

    @property
    def sessions(self) -> tuple[Session, ...]:
        """All of them, the one at hand first."""
        return (*([self.at_hand] if self.at_hand else []), *self.waiting)

    @property
    def obstacle(self) -> Refusal | None:
        """Why no session can begin now: one is live, or has ended and is not closed."""
        if self.at_hand is None or self.at_hand.phase is Phase.BEFORE:
            return None
        is_live = self.at_hand.phase is Phase.DURING
        if self.at_hand.talk is not None:
            return Refusal(Reason.TALK_LIVE if is_live else Reason.TALK_NOT_CLOSED)
        return Refusal(Reason.SESSION_LIVE if is_live else Reason.NOT_CLOSED)

    def find(self, identity: UUID) -> Session | None:
        """The session of that id, if it is not closed."""
        return next((one for one in self.sessions if one.id == identity), None)


def arranged(sessions: Collection[Session], now: Moment) -> Agenda:
    """The live session, or else the soonest of those that wait, is the one at hand.

    One that never began steps behind the others once its time is over.
    """
    waiting = sorted(
        (session for session in sessions if session.phase is Phase.BEFORE),
        key=lambda one: (is_past(one, now), one.planned_at or EPOCH, one.id),
    )
    live = [session for session in sessions if session.phase in {Phase.DURING, Phase.AFTER}]
    everyone = [*live, *waiting]
    return Agenda(everyone[0], tuple(everyone[1:])) if everyone else Agenda()


def until_look(agenda: Agenda, ladder: Ladder, now: Moment) -> timedelta:
    """The time to the next visible change of any session, in their own time."""
    reach = max(ladder.early.values()) + LONGEST_REST
    near = (one for one in agenda.waiting if to_go(one, now) <= reach and not is_past(one, now))
    watched = (*([agenda.at_hand] if agenda.at_hand else []), *near)
    return min((until_change(one, ladder, now) for one in watched), default=LONGEST_REST)
