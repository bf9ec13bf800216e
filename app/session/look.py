"""Each look at the clocks, and what must have happened to the machine since the one before."""

from datetime import timedelta

from msgspec import Struct

from app.clock import Moment
from app.session.delivery import Delay

NOTICEABLE = timedelta(seconds=1)


class Look(Struct, frozen=True):
    """What the clocks said, and how long the machine had slept since its start."""

    at: Moment
    slept: timedelta


def delay_of(late_by: timedelta, last: Look | None, now: Look) -> Delay | None:
    """Why something that is seen `now` comes `late_by` after its time; `last` is the look before.

    A program that looks so seldom was not running, or was held.
    """
    if late_by < NOTICEABLE:
        return None
    if last is None or last.at.boot_id != now.at.boot_id:
        return Delay.PROGRAM_STOPPED
    if now.slept - last.slept >= NOTICEABLE:
        return Delay.ASLEEP
    set_by = (now.at.wall - last.at.wall) - now.at.since(last.at)
    return Delay.CLOCK_CHANGE if abs(set_by) >= NOTICEABLE else Delay.PROGRAM_STOPPED
