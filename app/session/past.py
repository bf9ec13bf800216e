"""An act of the past, and whether it can still be taken back."""

from datetime import timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from app.clock import Moment
from app.refusal import Reason, Refusal
from app.session.countdown import REOPEN_WITHIN
from app.session.cues_back import TOO_LATE, is_extension
from app.session.outcome import Attendance
from app.session.session import Phase, Session
from app.session.undo import has_other_words, reversal


class Offer(StrEnum):
    """An act that a note offers to take back; an end offers itself."""

    EXTENDED = "extended"
    CLOSED = "closed"
    TALKED = "talked"
    CANCELLED = "cancelled"
    MISSED = "missed"
    JOINED = "joined"
    LATE = "late"
    ENDED_THEN = "ended-then"


OUTCOMES = {
    Attendance.NO_SHOW: Offer.MISSED,
    Attendance.JOINED: Offer.JOINED,
    Attendance.LATE: Offer.LATE,
}


class Past(Struct, frozen=True):
    """One act: what it found, what it left, and when.

    Where the session is `new` it found none: `before` is then as it was drafted, and of a plan
    that is what it left as well.
    """

    before: Session
    after: Session
    at: Moment
    new: bool = False

    @property
    def is_act(self) -> bool:
        """Whether there is anything to take back."""
        return self.is_plan or reversal(self.before, self.after) is not None

    @property
    def is_plan(self) -> bool:
        """Whether a session was kept for later, and nothing else."""
        return self.new and self.after.started is None

    @property
    def is_laying_down(self) -> bool:
        """Whether it was said of a session that never began that it did not take place."""
        return self.before.phase is Phase.BEFORE and self.after.closed_at is not None

    @property
    def offer(self) -> Offer | None:
        """What a note offers, if the act is one of those."""
        said = self.after.outcome
        if said is not None and said != self.before.outcome and said.attendance in OUTCOMES:
            return OUTCOMES[said.attendance]
        if self.is_laying_down:
            return Offer.CANCELLED
        if self.after.closed_at is not None:
            return Offer.TALKED if self.after.talk is not None else Offer.CLOSED
        if self.before.ended is not None and self.after.ended != self.before.ended:
            return Offer.ENDED_THEN
        return Offer.EXTENDED if is_extension(self.before, self.after) else None

    def leaves_nothing(self, back: Session) -> bool:
        """Whether `back`, without this act, was not there before, and nobody wrote in it since."""
        is_named = back.name != self.before.name
        return self.new and not is_named and not has_other_words(self.before, back)

    def question(self, back: Session) -> Refusal | None:
        """What is asked before `back` is without an act of a while ago; of most acts nothing."""
        if self.is_plan:
            return Refusal(Reason.PLAN_GOES)
        if self.is_laying_down:
            return Refusal(Reason.OUTCOME_GOES)
        if self.before.ended is None and self.after.ended is not None:
            return Refusal(Reason.END_GOES)
        if self.before.started is not None or self.after.started is None:
            return None
        return Refusal(Reason.SESSION_GOES if self.leaves_nothing(back) else Reason.START_GOES)

    def taken_back(self, session: Session, now: Moment, *, is_free: bool) -> Session | Refusal:
        """`session` without this act; an end's close goes for ten seconds, or while `is_free`.

        It is free as long as no other session is at hand. One that was planned stays as it was, if
        nobody did anything to it since: it is to be deleted.
        """
        if self.is_plan:
            is_as_planned = replace(session, showings=self.after.showings) == self.after
            return session if is_as_planned else TOO_LATE
        step = reversal(self.before, self.after)
        is_old = now.since(self.at) >= REOPEN_WITHIN and not self.is_laying_down
        if step is None or (self.after.closed_at is not None and is_old and not is_free):
            return TOO_LATE
        return step(session, now)


def due_now(before: Session, after: Session) -> Session:
    """A cue that came because an act was taken back is due at that instant, and not late."""
    if len(after.showings) <= len(before.showings):
        return after
    *settled, newest = after.showings
    punctual = replace(newest, due_at=newest.shown.wall, late_by=timedelta(0), delay=None)
    return replace(after, showings=(*settled, punctual))
