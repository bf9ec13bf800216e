"""What is to be said of a form before it becomes a session."""

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo

from msgspec import Struct
from msgspec.structs import replace

from app.booking.day import DayRow, crowded
from app.booking.form import Choice, Form, Start, start_of
from app.wall.change import Shift, shifts
from app.wall.meaning import Fault
from app.wall.night import Night
from app.zone import ZoneOf

STILL = timedelta(0)
SEASON = 2


class Judged(Struct, frozen=True):
    """A form's start and length, the sessions that leave it no room, and the news of clocks."""

    start: Start | Choice | Fault
    length: timedelta
    crowd: tuple[DayRow, ...] = ()
    shifts: tuple[Shift, ...] = ()
    is_odd: bool = False
    """Whether it would be in the customer's night."""
    is_own_odd: bool = False
    """Whether it would be in the agent's own."""

    @property
    def is_sound(self) -> bool:
        """Whether it can be planned."""
        return isinstance(self.start, Start) and not self.start.is_past


class Surroundings(Struct, frozen=True):
    """What a form is judged by: the moment, the zones, the other sessions, the agent's wishes.

    `usual` is the length where none was typed. `agreed` is the start that the session has already;
    it may have passed.
    """

    now: datetime
    own: tzinfo
    zone_of: ZoneOf
    others: tuple[DayRow, ...]
    usual: timedelta
    breather: timedelta
    night: Night
    agreed: datetime | None = None


def judged(form: Form, around: Surroundings) -> Judged:
    """What is to be said of `form`."""
    start = start_of(form, around.now, around.own, around.zone_of)
    length = around.usual if form.minutes is None else timedelta(minutes=form.minutes)
    if not isinstance(start, Start):
        return Judged(start, length)
    if start.at == around.agreed:
        start = replace(start, is_past=False)
    crowd = crowded(start.at, length, around.others, around.breather)
    there = around.zone_of(form.city.zone) if form.city else None
    ahead = shifts(around.now, start.at, around.own, there) if there and not start.is_past else ()
    is_odd = there is not None and around.night.covers(start.at, there)
    is_own_odd = around.night.covers(start.at, around.own)
    return Judged(start, length, crowd, _news(ahead), is_odd, is_own_odd)


def _news(ahead: Iterable[Shift]) -> tuple[Shift, ...]:
    """The last settings of clocks that move the two zones apart, or together again.

    Two make up a season: one here, and one there.
    """
    return tuple(shift for shift in ahead if shift.apart != STILL)[-SEASON:]
