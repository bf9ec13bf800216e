"""Values to columns and back: whole milliseconds, instants counted from 1970 in UTC."""

from collections.abc import Callable, Iterable
from datetime import MAXYEAR, MINYEAR, datetime, timedelta
from sqlite3 import Row
from typing import TypeVar

from msgspec import json

from app.clock import EPOCH, Moment
from app.session.deadline import Deadline
from app.session.ladder import Ladder
from app.storage.database import Columns

MILLISECOND = timedelta(milliseconds=1)

A = TypeVar("A")
B = TypeVar("B")


def maybe(convert: Callable[[A], B], value: A | None) -> B | None:
    """Nothing stays nothing."""
    return None if value is None else convert(value)


def from_ids(ids: Iterable[str]) -> str:
    """All of them as one value, for `json_each`."""
    return json.encode(list(ids)).decode()


def field(column: str, name: str) -> str:
    """SQL for a field of the JSON in `column`; NULL where the disk spoilt it."""
    return f"CASE WHEN json_valid({column}) THEN json_extract({column}, '$.{name}') END"


def from_span(span: timedelta) -> int:
    return span // MILLISECOND


def to_span(column: int) -> timedelta:
    """The span; raises `ValueError` if nobody can count so far."""
    try:
        return column * MILLISECOND
    except OverflowError as error:
        raise ValueError(str(error)) from error


def from_instant(instant: datetime) -> int:
    return (instant - EPOCH) // MILLISECOND


def to_instant(column: int) -> datetime:
    """The instant; raises `ValueError` if some zone has no date for it."""
    try:
        instant = EPOCH + column * MILLISECOND
    except OverflowError as error:
        raise ValueError(str(error)) from error
    if not MINYEAR < instant.year < MAXYEAR:
        raise ValueError(column)
    return instant


def from_moment(name: str, moment: Moment | None) -> Columns:
    return {
        f"{name}_wall": None if moment is None else from_instant(moment.wall),
        f"{name}_boot": None if moment is None else from_span(moment.boot),
        f"{name}_boot_id": None if moment is None else moment.boot_id,
    }


def to_moment(name: str, row: Row) -> Moment:
    wall, boot, boot_id = (row[f"{name}_{part}"] for part in ("wall", "boot", "boot_id"))
    return Moment(to_instant(wall), to_span(boot), boot_id)


def to_moment_if(name: str, row: Row) -> Moment | None:
    return None if row[f"{name}_wall"] is None else to_moment(name, row)


def from_deadline(deadline: Deadline | None) -> Columns:
    return {
        "deadline_at": None if deadline is None else from_instant(deadline.at),
        "deadline_boot": None if deadline is None else maybe(from_span, deadline.boot),
        "deadline_boot_id": None if deadline is None else deadline.boot_id,
    }


def to_deadline(row: Row) -> Deadline | None:
    at, boot = maybe(to_instant, row["deadline_at"]), maybe(to_span, row["deadline_boot"])
    return None if at is None else Deadline(at, boot, row["deadline_boot_id"])


def from_ladder(ladder: Ladder | None) -> Columns:
    return {
        "ladder_notice": None if ladder is None else maybe(from_span, ladder.notice),
        "ladder_wrap": None if ladder is None else from_span(ladder.wrap),
        "ladder_prepare": None if ladder is None else maybe(from_span, ladder.prepare),
    }


def to_ladder(row: Row) -> Ladder | None:
    cues = ("notice", "wrap", "prepare")
    notice, wrap, prepare = (maybe(to_span, row[f"ladder_{cue}"]) for cue in cues)
    return None if wrap is None else Ladder(notice, wrap, prepare)
