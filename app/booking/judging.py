"""What is to be said of a form before it becomes a session."""

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo

from msgspec import Struct
from msgspec.structs import replace

from app.booking.day import DayRow, ZoneOf, crowded
from app.booking.form import Choice, Form, Start, start_of
from app.booking.night import USUAL_NIGHT, Night
from app.wall.change import Shift, shifts
from app.wall.meaning import Fault

STILL = timedelta(0)


class Judged(Struct, frozen=True):
    """The start of a form, the sessions that leave it no room, and the next news of clocks."""

    start: Start | Choice | Fault
    crowd: tuple[DayRow, ...] = ()
    shift: Shift | None = None
    is_odd: bool = False
    """Whether it would be in the customer's night."""

    @property
    def is_sound(self) -> bool:
        """Whether it can be planned."""
        return isinstance(self.start, Start) and not self.start.is_past


class Surroundings(Struct, frozen=True):
    """What a form is judged by: the moment, the zones, the other sessions, the agent's wishes.

    `agreed` is the start that the session has already; it may have passed.
    """

    now: datetime
    own: tzinfo
    zone_of: ZoneOf
    others: tuple[DayRow, ...]
    usual: timedelta
    breather: timedelta
    night: Night = USUAL_NIGHT
    agreed: datetime | None = None


def judged(form: Form, around: Surroundings) -> Judged:
    """What is to be said of `form`."""
    start = start_of(form, around.now, around.own, around.zone_of)
    if not isinstance(start, Start):
        return Judged(start)
    if start.at == around.agreed:
        start = replace(start, is_past=False)
    length = around.usual if form.minutes is None else timedelta(minutes=form.minutes)
    crowd = crowded(start.at, length, around.others, around.breather)
    there = around.zone_of(form.city.zone) if form.city else None
    ahead = shifts(around.now, start.at, around.own, there) if there and not start.is_past else ()
    is_odd = there is not None and around.night.covers(start.at, there)
    return Judged(start, crowd, _news(ahead), is_odd)


def _news(ahead: Iterable[Shift]) -> Shift | None:
    """The first setting of clocks that moves the two zones apart, or together."""
    return next((shift for shift in ahead if shift.apart != STILL), None)
