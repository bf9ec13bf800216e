"""Sessions as Markdown, for people to read and to keep elsewhere."""

from collections.abc import Iterator
from datetime import datetime, tzinfo
from types import MappingProxyType

from app.moving.facts import (
    BROUGHT_IN,
    KINDS,
    Titles,
    access,
    booking_of,
    brought_in,
    capture_words,
    examples,
    items,
    mistakes,
    reached,
    secrets,
    took,
)
from app.people.customer import Customer
from app.records.came_up import lines_of
from app.session.aftercare import Aftercare
from app.session.session import Mark, Session
from app.text.escaped import escaped

NOBODY = "No name"


def title_words(zone: tzinfo) -> str:
    """What stands above everything: the times below are on the clock of `zone`, by its name."""
    return f"# Callside\n\nAll hours: {escaped(str(zone))}.\n\n"


def session_words(session: Session, zone: tzinfo, titles: Titles = MappingProxyType({})) -> str:
    """One session, its times on the clock of `zone`, its items by their `titles`."""
    before, after = (*_head(session, zone), *_agreed(session)), _after(session, zone, titles)
    lines = (*before, *_brought_in(session), *_written(session), *_open(session, titles), *after)
    return "\n".join(lines) + "\n"


def customer_words(customer: Customer) -> str:
    """What is known of a customer."""
    city = customer.city.name if customer.city else ""
    facts = {
        "Say it": customer.pronounced,
        "City": city,
        "Language": customer.language,
        "Notes": customer.notes,
    }
    return "\n".join([f"## {_title(customer.name)}", "", *_facts(facts), ""])


def _title(name: str) -> str:
    """A title has one line."""
    return escaped(" ".join(name.split())) or NOBODY


def _whom(session: Session) -> str:
    """With whom a session was; a talk says that it was one."""
    if session.talk is None:
        return _title(session.name)
    whom = ", ".join(filter(None, (session.name, session.talk.team)))
    return f"Talk: {_title(whom)}" if whom else "A talk"


def _head(session: Session, zone: tzinfo) -> Iterator[str]:
    when = _when(session.start, zone)
    yield f"## {_whom(session)}{f' · {when}' if when else ''}"
    yield ""
    minutes = took(session)
    length = f"{round(session.length.total_seconds() / 60)} min agreed"
    outcome = session.outcome
    facts = {
        "Length": length if minutes is None else f"{length}, {minutes} min taken",
        "Attendance": f"{outcome.attendance} {outcome.reason}".strip() if outcome else "",
    }
    yield from _facts(facts)


def _agreed(session: Session) -> Iterator[str]:
    booking = booking_of(session)
    preparation = booking.preparation
    yield from _facts(
        {
            "City": booking.city.name if booking.city else "",
            "Mail": booking.mail,
            "Phone": booking.phone,
            "Kind": booking.kind,
            "Call link": booking.call_link,
            "Ticket link": booking.ticket_link,
            "Whom to ask": preparation.ask_whom,
            "Wishes": "; ".join(wish.text for wish in preparation.expectations),
            "Plan": "; ".join(preparation.plan),
            "Examples": "; ".join(examples(session)),
            "Prep notes": preparation.notes,
        }
    )


def _brought_in(session: Session) -> Iterator[str]:
    yield from _facts({_begun(name): brought_in(session, name) for name in BROUGHT_IN})


def _begun(name: str) -> str:
    return f"{name[:1].upper()}{name[1:]}"


def _written(session: Session) -> Iterator[str]:
    for capture in lines_of(session):
        yield f"- **{KINDS[capture.kind].capitalize()}:** {escaped(capture_words(capture))}"
    yield from _facts({"Goals reached": "; ".join(reached(session))})


def _open(session: Session, titles: Titles) -> Iterator[str]:
    yield from _facts({"Left open": ", ".join(items(session, Mark.OPEN, titles))})


def _after(session: Session, zone: tzinfo, titles: Titles) -> Iterator[str]:
    care = session.aftercare or Aftercare()
    if care.check is not None:
        wrong = "; ".join(mistakes(session, titles))
        focus = "" if care.check.focus is None else f"{care.check.focus} of 3"
        yield from _facts({"Focus": focus, "Went wrong": wrong})
    yield from _facts({"Access": access(session), "Secrets": secrets(session)})
    if care.follow_up is not None:
        sent = _when(care.follow_up.sent_at, zone)
        yield from _facts({"Follow-up sent": sent, "Follow-up": care.follow_up.text})


def _facts(facts: dict[str, str]) -> Iterator[str]:
    for name, text in facts.items():
        if text:
            told = escaped(text).replace("\n", "  \n  ")
            yield f"- **{name}:** {told}"


def _when(instant: datetime | None, zone: tzinfo) -> str:
    return "" if instant is None else f"{instant.astimezone(zone):%Y-%m-%d %H:%M}"
