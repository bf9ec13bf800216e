"""Remembers acts, as long as they can be taken back."""

from collections import deque
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from msgspec.structs import replace

from app.clock import Moment
from app.refusal import Refusal
from app.session.countdown import REOPEN_WITHIN
from app.session.cues_back import TOO_LATE
from app.session.past import Past
from app.session.session import Session

MOST_ACTS = 100
UNREAD = 10
"""For that part of the time that a question stands, nobody has read it."""


class Memory:
    """The last acts, the newest on top."""

    def __init__(self, left: Session | None) -> None:
        """Nothing was done yet, but for the end of the session that was `left` ended."""
        self._acts = deque[Past](maxlen=MOST_ACTS)
        self._asked_at: Moment | None = None
        if left is not None and left.ended is not None:
            self.add(Past(replace(left, ended=None, ladder=None), left, left.ended))

    @property
    def last(self) -> Past | None:
        """The newest act."""
        return self._acts[-1] if self._acts else None

    def add(self, past: Past) -> None:
        """Remember an act; what changed nothing was none."""
        if past.is_act:
            self._acts.append(past)
            self._asked_at = None

    def taken_back(
        self, session: Session, now: Moment, speed: float, at_hand: Session | None
    ) -> Session | Refusal:
        """`session` without the newest act, or why that has to stay, or what is asked first.

        The clock goes at `speed`.
        """
        last = self._acts[-1]
        back = last.taken_back(session, now, is_free=at_hand is None)
        if isinstance(back, Refusal) or at_hand is None:
            return back
        return self._question(last, back, now, REOPEN_WITHIN * speed) or back

    def _question(self, last: Past, back: Session, now: Moment, span: timedelta) -> Refusal | None:
        """What is asked before `back` is without the newest act, if that was a start `span` ago.

        Asked again within `span`, it is meant; not before a tenth of it, when nobody has read it.
        """
        asked_at = self._asked_at
        if now.since(last.at) < span:
            return None
        self._asked_at = now
        is_meant = asked_at is not None and span / UNREAD <= now.since(asked_at) < span
        return None if is_meant else last.question(back)

    def settled(self, has_typed: Callable[[UUID], bool]) -> Past | Refusal | None:
        """The newest act, unless it is a plan of which something is half typed: that has to stay.

        A session that it began stays without it then.
        """
        last = self.last
        if last is None or not last.new or not has_typed(last.after.id):
            return last
        if last.is_plan:
            return TOO_LATE
        self._acts[-1] = replace(last, new=False)
        return self.last

    def drop(self) -> None:
        """Forget the newest act: it was taken back."""
        self._acts.pop()
        self._asked_at = None

    def keep(self, is_kept: Callable[[Past], bool]) -> None:
        """Forget all others."""
        self._acts = deque(filter(is_kept, self._acts), maxlen=MOST_ACTS)
