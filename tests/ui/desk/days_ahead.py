"""Sessions ahead of an agent, with everything that can be prepared."""

from datetime import timedelta

from msgspec.structs import replace

from app.session.preparation import (
    Clarity,
    Example,
    Expectation,
    Preparation,
    Verdict,
)
from app.session.session import Session
from tests.app.booking.fakes import planned
from tests.ui.desk.office import Office, flush

WISH, OTHER_WISH = "Export all invoices of last year to one file", "Fewer mails"
LINE, OTHER_LINE = "Show the export, then the filter", "Ask how the mails reach them"
LINK = "https://example.org/docs/export"
PREPARED = Preparation(
    clarity=Clarity.CLEAR,
    verdict=Verdict.YES,
    expectations=(Expectation(WISH, LINE), Expectation(OTHER_WISH)),
    plan=(LINE, OTHER_LINE),
    examples=(Example(LINK, "How to export"), Example("/nowhere/demo.pdf")),
    notes="They moved last month.\n\nSpeaks quietly: give time.",
)


def book(office: Office, known: Preparation = PREPARED, *, number: int = 1) -> Session:
    """Plan a session in an hour."""
    now = office.agent.clock.now().wall
    session = planned(now + timedelta(hours=1), known, number=number)
    if session.booking is not None:
        session = replace(session, booking=replace(session.booking, booked_at=now))
    office.agent.keeper.put_back(session)
    return session


def open_booking(office: Office, known: Preparation = PREPARED) -> Session:
    """Open the page of a session in an hour, as a click on its row does."""
    session = book(office, known)
    office.open("day")
    office.desk.page.opened.emit(session.id)  # type: ignore[attr-defined]  # the page of the day
    flush()
    return session


def known_on_disk(office: Office, session: Session) -> Preparation:
    """What the next launch would read."""
    booking = office.agent.store.sessions[session.id].booking
    assert booking is not None
    return booking.preparation
