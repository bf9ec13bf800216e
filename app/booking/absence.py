"""What is written while somebody is not there, and that it was sent."""

from collections.abc import Mapping

from msgspec.structs import replace

from app.booking.arranging import booked
from app.clock import Moment
from app.message.wording import Kind
from app.session.booking import Booking
from app.session.steps import Step

MISSED = (Kind.MISSED, Kind.MISSED_AGAIN)
ABSENCES: Mapping[Kind, str] = {
    Kind.NUDGE: "nudged_at",
    **dict.fromkeys(MISSED, "missed_at"),
    Kind.RUNNING_LATE: "late_at",
}
"""Kinds for when somebody is not there, and where it is kept that they were sent."""


def tell_absence(field: str) -> Step:
    """The customer was written to while somebody was not there; `field` keeps when."""

    def change(known: Booking, now: Moment) -> Booking:
        return replace(known, absence=replace(known.absence, **{field: now.wall}))

    return booked(change)
