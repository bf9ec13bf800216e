"""What an export holds, parcel by parcel."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

import msgspec
from msgspec import Struct

from app.briefs.brief import Brief
from app.briefs.trace import Trace
from app.history.advice import Answer
from app.people.customer import Customer
from app.session.session import Session
from app.settings import Settings
from app.talks.colleague import Colleague

FORMAT = "callside"
VERSION = 1
YEARS = range(1900, 3000)
"""Beyond these, some zone or some sum has no date any more."""
LONGEST_NAME = 1000
LONGEST = timedelta(days=1)
"""So long at most was a session agreed to be."""
LONGEST_SPAN = timedelta(days=73_000)
TOO_LONG = "it is too long"
PLAIN = (datetime, date, timedelta, UUID)


class Header(Struct, frozen=True):
    """What a file is, which version of the format it has, and which Callside wrote it."""

    format: str
    version: int
    exported_by: str


class WordFile(Struct, frozen=True):
    """A file of the agent's own words, like `checklists/before.toml`, and all that it says."""

    file: str
    text: str


class Typed(Struct, frozen=True):
    """What was typed into a form and not used yet."""

    name: str
    text: str


class ItemAnswer(Struct, frozen=True):
    """What the agent answered about an item of the lists, and when."""

    item: str
    answer: Answer
    at: datetime


Parcel = Settings | WordFile | Typed | ItemAnswer | Customer | Session | Colleague | Brief | Trace

SECTIONS: Mapping[str, type[Struct]] = {
    "settings": Settings,
    "words": WordFile,
    "texts": Typed,
    "answers": ItemAnswer,
    "customers": Customer,
    "sessions": Session,
    "colleagues": Colleague,
    "briefs": Brief,
    "traces": Trace,
}
"""What follows the header, in order."""


def flaw_in(parcel: Parcel) -> str:
    """What makes a parcel impossible that has the right shape; empty if nothing does."""
    if isinstance(parcel, Customer | Session) and len(parcel.name) > LONGEST_NAME:
        return "its name is too long"
    return (_flaw_in_session(parcel) if isinstance(parcel, Session) else "") or _flaw_in_times(
        msgspec.to_builtins(parcel, builtin_types=PLAIN, str_keys=True)
    )


def _flaw_in_session(session: Session) -> str:
    ids = [capture.id for capture in session.captures]
    if len(set(ids)) < len(ids):
        return "two captures with one id"
    return TOO_LONG if session.length > LONGEST else ""


def _flaw_in_times(value: object) -> str:
    if isinstance(value, dict):
        return next(filter(None, map(_flaw_in_times, value.values())), "")
    if isinstance(value, list | tuple):
        return next(filter(None, map(_flaw_in_times, value)), "")
    if isinstance(value, timedelta):
        return TOO_LONG if abs(value) > LONGEST_SPAN else ""
    return _flaw_in_date(value) if isinstance(value, date) else ""


def _flaw_in_date(value: date) -> str:
    if isinstance(value, datetime) and value.tzinfo is None:
        return "a time without its zone"
    return "" if value.year in YEARS else "a time that is too far away"
