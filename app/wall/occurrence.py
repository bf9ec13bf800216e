"""Which instants a time on the wall stands for in a zone: one, none, or two."""

from datetime import UTC, datetime, tzinfo

from msgspec import Struct

from app.wall.change import Change, change_between


class Once(Struct, frozen=True):
    """Clocks show it at one instant (UTC), as they nearly always do."""

    at: datetime


class Never(Struct, frozen=True):
    """Clocks leap over it: `earlier` and `later` (UTC) miss it by as much as `change` leaps."""

    earlier: datetime
    later: datetime
    change: Change


class Twice(Struct, frozen=True):
    """Clocks show it at `earlier`, are set back at `change`, and show it again at `later` (UTC)."""

    earlier: datetime
    later: datetime
    change: Change


Occurrence = Once | Never | Twice


def occurrence_of(wall: datetime, zone: tzinfo) -> Occurrence:
    """The instants at which the clocks of `zone` show `wall`, a time of no zone itself."""
    first, second = (_instant(wall, zone, fold) for fold in (0, 1))
    if first == second:
        return Once(first)
    earlier, later = sorted((first, second))
    kind = Twice if first < second else Never
    return kind(earlier, later, change_between(earlier, later, zone))


def instants(occurrence: Occurrence) -> tuple[datetime, ...]:
    """What can be meant by it (UTC), soonest first."""
    return (
        (occurrence.at,) if isinstance(occurrence, Once) else (occurrence.earlier, occurrence.later)
    )


def _instant(wall: datetime, zone: tzinfo, fold: int) -> datetime:
    return wall.replace(tzinfo=zone, fold=fold).astimezone(UTC)
