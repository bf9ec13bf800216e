"""What a typed day and time came to: one meaning, a question, or a fault."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from app.wall.occurrence import Occurrence


class Meant(Struct, frozen=True):
    """A time on the wall, the instants that it stands for, and whether they have passed."""

    wall: datetime
    occurrence: Occurrence
    is_past: bool


class Doubt(StrEnum):
    """What has to be asked."""

    DAY = "day"
    """Which day: 12/1, or "tue" on a Tuesday."""
    HALF = "half"
    """Which half of the day: 2 may be 2:00 or 14:00."""
    MIDNIGHT = "midnight"
    """Which end of the day, and for 12 also noon."""


class Question(Struct, frozen=True):
    """Words that can be read in more than one way: all of them, soonest first."""

    doubt: Doubt
    choices: tuple[Meant, ...]


class Flaw(StrEnum):
    """Why words stand for no time."""

    NOTHING = "nothing"
    NO_HOUR = "no-hour"
    NO_SUCH_DAY = "no-such-day"
    PASSED = "passed"
    """Where only a day to come will do."""
    NO_SUCH_HOUR = "no-such-hour"
    OTHER_WEEKDAY = "other-weekday"
    TOO_MUCH = "too-much"
    TOO_FAR = "too-far"
    NOT_UNDERSTOOD = "not-understood"
    NO_ZONE = "no-zone"
    """Nobody knows what the clocks show there."""


class Fault(Struct, frozen=True):
    """Words that stand for no time, and which of them are at fault, as they may be shown."""

    flaw: Flaw
    detail: str = ""


Meaning = Meant | Question | Fault
