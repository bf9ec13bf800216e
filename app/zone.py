"""The agent's own time zone, and the instants that times of day stand for in it."""

import re
from collections.abc import Callable, Hashable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from pathlib import Path
from time import tzset

from app.refusal import Reason, Refusal

DAY = timedelta(days=1)
LOCAL_TIME = Path("/etc/localtime")
JUST_PASSED = timedelta(hours=1)
ZoneOf = Callable[[str], tzinfo | None]
"""The zone of a name, if there is one."""
TIME_OF_DAY = re.compile(r"([01]?[0-9]|2[0-3])(?:[:.]?([0-5][0-9]))?")


class MachineZone(tzinfo):
    """The local time of the C library, for a machine whose zone has no name."""

    def utcoffset(self, when: datetime | None) -> timedelta | None:
        """As the C library has it, for either half of a doubled hour."""
        return None if when is None else _by_library(when).utcoffset()

    def tzname(self, when: datetime | None) -> str | None:
        """What the C library calls it."""
        return None if when is None else _by_library(when).tzname()

    def dst(self, when: datetime | None) -> timedelta | None:
        """Not known."""
        del when
        return None

    def fromutc(self, when: datetime) -> datetime:
        """The local time of an instant, in the right half of a doubled hour."""
        there = when.replace(tzinfo=UTC).astimezone()
        here = there.replace(tzinfo=self)
        return here.replace(fold=int(here.utcoffset() != there.utcoffset()))


def own_zone(picked: str = "") -> tzinfo:
    """The zone of the name that the agent picked, else the one that the machine is set to now."""
    from app.wall.rules import zone_named

    tzset()  # the C library looks at the machine's setting only when told to
    return zone_named(picked) or zone_named(_machine_setting()) or MachineZone()


def first_zone(picked: str = "") -> tzinfo:
    """The zone of the name that the agent picked, else local time, which needs no finding."""
    return own_zone(picked) if picked else MachineZone()


def zone_mark(setting: Path = LOCAL_TIME) -> Hashable:
    """Something that is another as soon as the machine is set to another zone; quick to tell."""
    try:
        told = setting.lstat()
    except OSError:
        return None
    return told.st_ino, told.st_mtime_ns


class OwnZone:
    """The zone of the last look; to find it anew takes its time, to see that it is another none."""

    def __init__(
        self,
        find: Callable[[], tzinfo] = own_zone,
        mark_of: Callable[[], Hashable] = zone_mark,
        first: tzinfo | None = None,
    ) -> None:
        """Begin with `first`, which needs no finding, where there is one."""
        self._find = find
        self._mark_of = mark_of
        self._mark = mark_of()
        self.value = first or find()

    @property
    def is_certain(self) -> bool:
        """Whether it is known by name and people live by it; if not, the agent should be asked."""
        from app.wall.rules import is_of_a_place

        return is_of_a_place(self.value)

    def find(self) -> None:
        """Find it anew."""
        self.value = self._find()

    def follow(self) -> None:
        """Find it anew if the machine was set to another."""
        mark = self._mark_of()
        if mark != self._mark:
            self._mark = mark
            self.find()


def agents_zone(picked: Callable[[], str]) -> OwnZone:
    """The zone of the name that the agent has picked by now, or else the machine's own."""
    name = picked()
    return OwnZone(lambda: own_zone(picked()), lambda: (zone_mark(), picked()), first_zone(name))


def own_date(instant: datetime) -> date:
    """The day that `instant` belongs to in the zone of this machine."""
    return instant.astimezone(own_zone()).date()


def time_of_day(text: str) -> time | None:
    """The time that someone wrote as 14:30, 14.30, 1430 or 14."""
    written = TIME_OF_DAY.fullmatch(text)
    return written and time(int(written[1]), int(written[2] or 0))


def clock_time(instant: datetime, zone: tzinfo) -> str:
    """The time of day in `zone`, like 15:15; where clocks show it twice, like 02:30 CEST."""
    local = instant.astimezone(zone)
    other = local.replace(fold=1 - local.fold)
    return f"{local:%H:%M}" if other.utcoffset() == local.utcoffset() else f"{local:%H:%M %Z}"


def told_time(instant: datetime, now: datetime, zone: tzinfo) -> str:
    """The time of day in `zone`; on another day than it is `now`, after its date."""
    time_there = clock_time(instant, zone)
    day, today = (one.astimezone(zone).date() for one in (instant, now))
    return time_there if day == today else f"{day} {time_there}"


def start_at(wall: time, now: datetime, zone: tzinfo) -> datetime | Refusal:
    """When (UTC) a session starts that is planned for `wall`: up to an hour ago, or next."""
    return _first(wall, now - JUST_PASSED, now, zone)


def end_at(wall: time, start: datetime, zone: tzinfo) -> datetime | Refusal:
    """When (UTC) a session ends that starts at `start` and lasts until `wall`."""
    after = start + timedelta.resolution
    return _first(wall, after, after, zone)


def _first(wall: time, earliest: datetime, wanted: datetime, zone: tzinfo) -> datetime | Refusal:
    """The first `wall` from `earliest` on; where that day has two, the first from `wanted` on."""
    day = earliest.astimezone(zone).date() - DAY
    while not (readings := [at for at in _readings(day, wall, zone) if at >= earliest]):
        day += DAY
    real = [at for at in readings if at.astimezone(zone).time() == wall]
    if not real:
        return Refusal(Reason.NO_SUCH_TIME, f"{wall:%H:%M}")
    return next((at for at in real if at >= wanted), real[-1])


def _readings(day: date, wall: time, zone: tzinfo) -> list[datetime]:
    """What `wall` can mean on `day`, soonest first; where clocks skip it, both ways to miss it."""
    local = datetime.combine(day, wall, zone)
    return sorted(local.replace(fold=fold).astimezone(UTC) for fold in (0, 1))


def _machine_setting() -> str:
    """The name of the zone that the machine is set to; empty where it has none or several."""
    import logging
    import warnings

    import tzlocal

    logging.getLogger("tzlocal").disabled = True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return str(tzlocal.reload_localzone())
    except (KeyError, OSError, UserWarning, ValueError):
        return ""


def _by_library(when: datetime) -> datetime:
    return when.replace(tzinfo=None).astimezone()
