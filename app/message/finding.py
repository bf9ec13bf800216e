"""What the guard finds in a text: a reason why it should not go out, and the place."""

from enum import StrEnum

from msgspec import Struct


class Fault(StrEnum):
    """Why a text should not go out."""

    UTC = "utc"
    OFFSET = "offset"
    ABBREVIATION = "abbreviation"
    OWN_ZONE = "own-zone"
    OTHER_ZONE = "other-zone"
    OTHER_HOUR = "other-hour"
    OTHER_WEEKDAY = "other-weekday"
    OTHER_DATE = "other-date"
    PAST_DAY = "past-day"
    NO_DAY = "no-day"
    """Something is promised, and the text names no day at all."""
    UNFILLED = "unfilled"
    EMPTY = "empty"


class Finding(Struct, frozen=True):
    """A fault and its place: `text[start:end]`."""

    fault: Fault
    start: int
    end: int
