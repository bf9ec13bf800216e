"""Whether a customer came."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct


class Attendance(StrEnum):
    """What the agent says of it; nothing is ever said by itself."""

    JOINED = "joined"
    LATE = "late"
    NO_SHOW = "no-show"
    CANCELLED_BY_THEM = "cancelled-by-them"
    CANCELLED_BY_ME = "cancelled-by-me"


ABSENT = frozenset({Attendance.NO_SHOW, Attendance.CANCELLED_BY_THEM, Attendance.CANCELLED_BY_ME})
"""Then no session took place."""


class Outcome(Struct, frozen=True):
    """Whether the customer came, when that was said, and the reason if one is known."""

    attendance: Attendance
    at: datetime
    reason: str = ""
