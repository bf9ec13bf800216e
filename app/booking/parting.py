"""What the strip shows of the follow-up: how it stands, and the words that go out."""

from datetime import datetime

from msgspec import Struct

from app.booking.writer import Writer
from app.message.compose import Message
from app.records.happened import handed_out, happened
from app.session.session import Session


class Parting(Struct, frozen=True):
    """A follow-up in a `language`, by its code; `objections` are what the guard has against it.

    `mine` and `theirs` count the promises in it.
    """

    language: str
    message: Message
    mine: int = 0
    theirs: int = 0
    objections: tuple[str, ...] = ()
    copied_at: datetime | None = None
    sent_at: datetime | None = None

    @property
    def is_ready(self) -> bool:
        """Whether it may go out."""
        return not self.objections

    @property
    def may_be_sent(self) -> bool:
        """Whether these words can have gone out: they may, or others were handed out before."""
        return self.is_ready or self.copied_at is not None


def parting_of(session: Session, writer: Writer) -> Parting | None:
    """The follow-up as it stands; nothing for a session that did not take place."""
    written = writer.write(session) if happened(session) else None
    if written is None:
        return None
    kept, agreed = handed_out(session), written.facts.agreed
    return Parting(
        language=written.language.value,
        message=written.outgoing,
        mine=len(agreed.mine),
        theirs=len(agreed.yours),
        objections=() if written.is_allowed else writer.findings(written).faults,
        copied_at=kept.copied_at,
        sent_at=kept.sent_at,
    )
