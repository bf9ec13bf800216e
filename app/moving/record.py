"""What an export holds, record by record."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

import msgspec
from msgspec import Struct

from app.history.advice import Answer
from app.people.customer import Customer
from app.session.session import Session
from app.settings import Settings

FORMAT = "callside"
VERSION = 1
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


Record = Settings | WordFile | Typed | ItemAnswer | Customer | Session

SECTIONS: Mapping[str, type[Struct]] = {
    "settings": Settings,
    "words": WordFile,
    "texts": Typed,
    "answers": ItemAnswer,
    "customers": Customer,
    "sessions": Session,
}
"""What follows the header, in order."""


def flaw_in(record: Record) -> str:
    """What makes a record impossible that has the right shape; empty if nothing does."""
    if isinstance(record, Customer) and not record.key:
        return "a customer without a key"
    if isinstance(record, Session):
        ids = [capture.id for capture in record.captures]
        if len(set(ids)) < len(ids):
            return "two captures with one id"
    bare = msgspec.to_builtins(record, builtin_types=PLAIN, str_keys=True)
    return "a time without its zone" if _has_bare_time(bare) else ""


def _has_bare_time(value: object) -> bool:
    if isinstance(value, dict):
        return any(map(_has_bare_time, value.values()))
    if isinstance(value, list | tuple):
        return any(map(_has_bare_time, value))
    return isinstance(value, datetime) and value.tzinfo is None
