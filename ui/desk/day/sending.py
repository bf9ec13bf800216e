"""How a message leaves the program: by the clipboard, as a mail draft, as a file for calendars."""

from datetime import datetime
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from app.booking.arranging import insist
from app.booking.telling import marking, sequence_of
from app.booking.written import Written
from app.message.compose import when
from app.message.invitation import Invitation, calendar_file, untimed
from app.message.wording import Kind
from app.private_file import replacing
from app.records.closing import overrule, send
from app.refusal import Reason, Refusal
from app.session.steps import Step, both
from app.wall.night import Night


def copy(written: Written) -> None:
    """Put the text on the clipboard."""
    QGuiApplication.clipboard().setText(written.outgoing.text)


def marked(written: Written, faults: tuple[str, ...]) -> Step | None:
    """What the agent does by saying that it was sent, whatever the guard objected to."""
    if written.kind is Kind.FOLLOW_UP:
        step: Step | None = send(written.outgoing, written.language)
    else:
        step = marking(written.session, written.kind)
    if step is None or not faults:
        return step
    return both(overruled(written, faults), step)


def overruled(written: Written, faults: tuple[str, ...]) -> Step:
    """What the agent does by using it although the guard objects."""
    if written.kind is Kind.FOLLOW_UP:
        return overrule(written.outgoing, written.language, faults)
    return insist(faults)


def file_name(written: Written) -> str:
    """One for each session and each start, and without a customer's name."""
    start = written.facts.start.astimezone(written.facts.zone)
    return f"session-{start:%Y-%m-%d-%H%M}-{written.session.id.hex[-4:]}.ics"


def save(written: Written, path: Path, now: datetime, night: Night) -> Refusal | None:
    """Write the invitation to `path`; its title tells no hour, which calendars show themselves."""
    facts, message = written.facts, written.outgoing
    told = when(facts.start, facts, written.edition.value, night)
    invitation = Invitation(
        session_id=written.session.id,
        sequence=sequence_of(written.session),
        made_at=now,
        start=facts.start,
        length=facts.length,
        message=replace(message, subject=untimed(message.subject, told)),
        link=written.booking.call_link,
        is_cancelled=written.kind is Kind.CANCELLED,
    )
    try:
        with replacing(path.resolve()) as draft:
            draft.write_bytes(calendar_file(invitation))
    except OSError:
        return Refusal(Reason.NOT_SAVED, str(path))
    return None
