"""Which message about a session's time the strip can offer to copy."""

from app.booking.telling import TIMES, told
from app.message.compose import when
from app.message.wording import Kind
from app.session.session import Session
from app.slip import Slip
from ui.parts import Parts
from ui.writers import writer_in

OFFERED = frozenset(TIMES) - {Kind.CANCELLED}


class Slips:
    """Offers nothing that the guard objects to, and nothing once the customer has agreed."""

    def __init__(self, parts: Parts) -> None:
        """Write by the words of `parts`."""
        self._parts = parts
        self._book = parts.world().book

    def of(self, session: Session) -> Slip | None:
        """The message that fits now, if it is one about the time."""
        writer = writer_in(self._parts, self._book)
        written = writer.write(session)
        if written is None or written.kind not in OFFERED:
            return None
        state = told(session, written.kind)
        if state.answered_at or (writer.findings(written) and not written.is_allowed):
            return None
        facts = written.facts
        return Slip(
            kind=written.kind.value,
            city=facts.city.name,
            when=when(facts.start, facts, written.edition.value, writer.night),
            text=written.outgoing.text,
            is_sent=state.sent_at is not None,
        )
