"""Sessions as the rows of a table: one each, instants in UTC."""

from collections.abc import Callable, Mapping
from datetime import datetime

from msgspec import Struct

from app.clock import Moment
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
    of_kind,
    reached,
    secrets,
    took,
)
from app.people.customer import Customer
from app.session.aftercare import Aftercare, FollowUp, SelfCheck
from app.session.capture import CaptureKind
from app.session.session import Mark, Session
from app.text.defused import defused

Cell = str | int | None
NO_FOLLOW_UP = FollowUp("", "", "")


class Besides(Struct, frozen=True):
    """What is known elsewhere: how items are called, and what is kept of the customer."""

    titles: Titles = {}
    customer: Customer = Customer("", "")


NOTHING = Besides()


def _when(instant: datetime | None) -> str:
    return "" if instant is None else f"{instant:%Y-%m-%d %H:%M}"


def _read(moment: Moment | None) -> str:
    return "" if moment is None else _when(moment.wall)


def _lines(*lines: str) -> str:
    return "\n".join(lines)


def _city(session: Session) -> str:
    city = booking_of(session).city
    return "" if city is None else city.name


def _follow_up(session: Session) -> FollowUp:
    return (session.aftercare or Aftercare()).follow_up or NO_FOLLOW_UP


def _check(session: Session) -> SelfCheck | None:
    return (session.aftercare or Aftercare()).check


def _written(kind: CaptureKind) -> Callable[[Session], Cell]:
    return lambda session: _lines(*map(capture_words, of_kind(session, kind)))


def _agreed(field: str) -> Callable[[Session], Cell]:
    return lambda session: str(getattr(booking_of(session), field))


def _brought_in(name: str) -> Callable[[Session], Cell]:
    return lambda session: brought_in(session, name)


OF_SESSION: Mapping[str, Callable[[Session], Cell]] = {
    "id": lambda one: str(one.id),
    "name": lambda one: one.name,
    "city": _city,
    "planned at (UTC)": lambda one: _when(one.planned_at),
    "started at (UTC)": lambda one: _read(one.started),
    "ended at (UTC)": lambda one: _read(one.ended),
    "closed at (UTC)": lambda one: _when(one.closed_at),
    "agreed minutes": lambda one: round(one.length.total_seconds() / 60),
    "minutes taken": took,
    "modes": lambda one: _lines(*sorted(one.modes)),
    "attendance": lambda one: one.outcome.attendance.value if one.outcome else "",
    "reason": lambda one: one.outcome.reason if one.outcome else "",
    **{field: _agreed(field) for field in ("language", "mail", "phone", "kind")},
    "call link": _agreed("call_link"),
    "ticket link": _agreed("ticket_link"),
    **{f"{noun}s": _written(kind) for kind, noun in KINDS.items()},
    "goals reached": lambda one: _lines(*reached(one)),
    "a talk": lambda one: "yes" if one.talk else "",
    **{name: _brought_in(name) for name in BROUGHT_IN},
    "wishes": lambda one: _lines(*(wish.text for wish in booking_of(one).preparation.expectations)),
    "plan": lambda one: _lines(*booking_of(one).preparation.plan),
    "whom to ask": lambda one: booking_of(one).preparation.ask_whom,
    "examples": lambda one: _lines(*examples(one)),
    "prep notes": lambda one: booking_of(one).preparation.notes,
    "follow-up": lambda one: _follow_up(one).text,
    "follow-up sent at (UTC)": lambda one: _when(_follow_up(one).sent_at),
    "access": access,
    "secrets": secrets,
    "focus": lambda one: check.focus if (check := _check(one)) else None,
}
BESIDE: Mapping[str, Callable[[Session, Besides], Cell]] = {
    "items done": lambda one, besides: _lines(*items(one, Mark.DONE, besides.titles)),
    "items left open": lambda one, besides: _lines(*items(one, Mark.OPEN, besides.titles)),
    "went wrong": lambda one, besides: _lines(*mistakes(one, besides.titles)),
    "how the name is said": lambda _, besides: besides.customer.pronounced,
    "kept of them": lambda _, besides: besides.customer.notes,
}
COLUMNS = (*OF_SESSION, *BESIDE)


def row(session: Session, besides: Besides = NOTHING) -> list[str | int]:
    """The cells of a session, in the order of the columns."""
    own = [cell(session) for cell in OF_SESSION.values()]
    return [_told(cell) for cell in (*own, *(cell(session, besides) for cell in BESIDE.values()))]


def _told(cell: Cell) -> str | int:
    if cell is None:
        return ""
    return defused(cell) if isinstance(cell, str) else cell
