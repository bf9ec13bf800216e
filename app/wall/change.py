"""When clocks are set, in one zone or in the two that a session is read in."""

from bisect import bisect_left
from datetime import datetime, timedelta, tzinfo
from itertools import pairwise

from msgspec import Struct

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


class Change(Struct, frozen=True):
    """At `at` (UTC) the clocks of a zone, which show `before`, are set to `after`."""

    at: datetime
    before: datetime
    after: datetime

    @property
    def by(self) -> timedelta:
        """How far they are set forward; negative for back."""
        return self.after - self.before


class Shift(Struct, frozen=True):
    """At `at` (UTC) the clocks here, there, or both are set."""

    at: datetime
    here: Change | None
    there: Change | None

    @property
    def apart(self) -> timedelta:
        """How much further ahead of the clocks here those there are afterwards; 0 for no news."""
        return _by(self.there) - _by(self.here)


def shifts(start: datetime, end: datetime, here: tzinfo, there: tzinfo) -> tuple[Shift, ...]:
    """Every setting of clocks after `start`, up to and at `end`, soonest first."""
    ours, theirs = ({one.at: one for one in changes(start, end, zone)} for zone in (here, there))
    return tuple(Shift(at, ours.get(at), theirs.get(at)) for at in sorted({*ours, *theirs}))


def changes(start: datetime, end: datetime, zone: tzinfo) -> tuple[Change, ...]:
    """Every setting of the clocks of `zone` after `start`, up to and at `end`, soonest first.

    It looks at each day, some microseconds for every one; two that undo each other within a day
    are overlooked.
    """
    looks = [start + day * DAY for day in range((end - start) // DAY + 1)] + [end]
    offsets = [offset_at(look, zone) for look in looks]
    steps = zip(pairwise(looks), pairwise(offsets), strict=True)
    return tuple(change_between(*between, zone) for between, (old, new) in steps if old != new)


def change_between(start: datetime, end: datetime, zone: tzinfo) -> Change:
    """The one setting of clocks that there is after `start`, up to and at `end`."""
    start, old = start.replace(microsecond=0), offset_at(start, zone)

    def is_set(seconds: int) -> bool:
        return offset_at(start + seconds * SECOND, zone) != old

    at = start + bisect_left(range((end - start) // SECOND + 1), x=True, key=is_set) * SECOND
    return Change(at, (at + old).replace(tzinfo=None), wall_at(at, zone))


def wall_at(at: datetime, zone: tzinfo) -> datetime:
    """What the clocks on the walls of `zone` show at an instant; of no zone itself."""
    return at.astimezone(zone).replace(tzinfo=None, fold=0)


def offset_at(at: datetime, zone: tzinfo) -> timedelta:
    """How far the clocks of `zone` are ahead of UTC at an instant."""
    return wall_at(at, zone) - at.replace(tzinfo=None)


def _by(change: Change | None) -> timedelta:
    return timedelta(0) if change is None else change.by
