"""The agent's hands on what follows a call: the follow-up, the self-check, what is left behind."""

from PySide6.QtGui import QGuiApplication

from app.records.typed import HALF
from app.refusal import Reason, Refusal
from app.session.session import Phase, Session
from ui.prep_hands import PrepHands


class ClosingHands(PrepHands):
    """Acts on the session that is over; before its end, these keys do nothing."""

    def hand_out(self) -> None:
        """Copy the follow-up as it stands now, once nothing speaks against it."""
        from app.records.closing import hand_out

        parting = self._program.sight().parting
        if parting is not None and parting.is_ready:
            QGuiApplication.clipboard().setText(parting.message.text)
            self._program.step(hand_out(parting.message, parting.language))
        else:
            self.copy_nothing()

    def copy_nothing(self) -> None:
        """Say why, so that nobody takes what the clipboard holds for the message."""
        session = self._program.session
        is_ahead = session is not None and session.phase is Phase.BEFORE
        has_city = session is not None and session.booking is not None and session.booking.city
        self._program.tell(
            Refusal(Reason.NO_CITY if is_ahead and not has_city else Reason.NO_MESSAGE)
        )

    def mark_follow_up(self) -> None:
        """Say that the follow-up was sent; being told so again is no news.

        One that could not go out is first looked at, where that can be said all the same.
        """
        from app.records.closing import send

        parting = self._program.sight().parting
        if parting is None or parting.sent_at is not None:
            return
        if parting.may_be_sent:
            self._program.step(send(parting.message, parting.language))
        else:
            self._program.tell(Refusal(Reason.NOT_READY))

    def end_then(self) -> None:
        """Say that it ended when all went quiet."""
        from app.session.forgotten import end_then

        self._program.step(end_then)

    def rate_focus(self, focus: int) -> None:
        """Say how focused the agent was."""
        from app.records.closing import rate

        if self._ended is not None:
            self._program.step(rate(focus))

    def name_mistake(self, item_id: str) -> None:
        """Say which mistake was made."""
        from app.records.closing import own_up

        if self._ended is not None:
            self._program.step(own_up(item_id))

    def explain_mistake(self, words: str) -> None:
        """Say in own words what went wrong."""
        from app.records.closing import explain

        if self._ended is not None and isinstance(self._program.step(explain(words)), Session):
            self.keep_half("")

    def half_explained(self) -> str:
        """The words of that kind that were being typed when the program last stopped."""
        session = self._ended
        return self._program.play.unfinished.get(HALF.format(session.id)) if session else ""

    def keep_half(self, words: str) -> None:
        """Keep what is being typed."""
        session = self._ended
        if session is not None:
            name = HALF.format(session.id)
            self._program.tell(self._program.play.unfinished.put(name, words))

    def see_to(self, what: str, was_none: bool) -> None:  # noqa: FBT001 - as the signal calls it
        """Access, or secrets, are gone, or there were none."""
        from app.records.closing import SEEING_TO

        if self._ended is not None:
            self._program.step(SEEING_TO[what](was_none=was_none))

    @property
    def _ended(self) -> Session | None:
        session = self._program.session
        return session if session is not None and session.phase is Phase.AFTER else None
