"""What the strip shows of the message that can go out now."""

from typing import TYPE_CHECKING

from msgspec import Struct

from app.session.session import Session

if TYPE_CHECKING:
    from app.booking.writer import Writer

ABSENT = frozenset({"nudge", "missed", "missed-again", "running-late"})


class Slip(Struct, frozen=True):
    """A sound message about a session, told in `city`; `kind` is as in messages.

    `when` is the day and the hour that `text` tells.
    """

    kind: str
    city: str
    when: str
    text: str
    is_sent: bool = False
    is_city_doubted: bool = False
    """Whether the city is from last time, and nobody agreed to it."""

    @property
    def is_absence(self) -> bool:
        """Whether somebody is not there, so that it is wanted now."""
        return self.kind in ABSENT


def slip_of(session: Session, writer: "Writer", wanted: str | None = None) -> Slip | None:
    """The message that fits now, if it tells a time that they have not agreed to, or is awaited.

    The one of the kind that is `wanted`, if there is one.
    Nothing that the guard objects to, unless the agent wants it as it is, and no start in whose
    place another one is typed and not saved yet.
    """
    from app.booking.telling import OFFERED, told
    from app.message.compose import when
    from app.message.wording import Kind

    written = writer.write(session, None if wanted is None else Kind(wanted))
    if written is None or written.kind not in OFFERED:
        return None
    if written.unsaved is not None and written.unsaved.is_move:
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
        is_city_doubted=session.booking is not None and session.booking.is_city_doubted,
    )
