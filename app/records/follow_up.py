"""What came out of a session, from the lines that were written down in it."""

from datetime import date, datetime, time, tzinfo

from app.cities.city import City
from app.clock import EPOCH
from app.message.agreed import Agreed, Task
from app.message.facts import Facts
from app.records.came_up import REMAINING, lines_of
from app.session.capture import Capture, CaptureKind, Owner, Promise
from app.session.session import Session
from app.zone import ZoneOf

NOWHERE = City("", "", "", "")
END_OF_WORK = time(18)


def follow_up_facts(
    session: Session, zone_of: ZoneOf, own: tzinfo, now: datetime | None = None
) -> Facts:
    """What a follow-up says; without a city that is known, days are those of `own`, the agent's.

    Nobody hears by a day that is over `now`.
    """
    city = session.booking.city if session.booking else None
    zone = zone_of(city.zone) if city else None
    today = None if now is None else now.astimezone(zone or own).date()
    return Facts(
        name=session.name,
        start=session.start or EPOCH,
        length=session.length,
        city=city if city and zone else NOWHERE,
        zone=zone or own,
        agreed=agreed_in(session, zone or own, own, today),
        today=today,
    )


def agreed_in(session: Session, zone: tzinfo, own: tzinfo, today: date | None) -> Agreed:
    """What is told of the lines; quotes and notes are the agent's, and what is done is done.

    What we may not be able to keep is not promised: it stays open.
    """
    lines = lines_of(session)
    still = [(line, line.promise) for line in lines if line.promise and not line.promise.done_at]
    owed = [(line, one) for line, one in still if not _is_doubted(one)]
    doubted = (line.text for line, one in still if _is_doubted(one))
    remaining = (line.text for kind in REMAINING for line in lines if line.kind is kind)
    dues = [there(one.due, zone, own) for _, one in owed if one.due and _is_mine(one)]
    return Agreed(
        learned=tuple(line.text for line in lines if line.kind is CaptureKind.INSIGHT),
        open=(*remaining, *doubted),
        mine=tuple(_task(*one, zone, own) for one in owed if one[1].owner is not Owner.CUSTOMER),
        yours=tuple(_task(*one, zone, own) for one in owed if one[1].owner is Owner.CUSTOMER),
        hear_by=min((day for day in dues if day >= (today or day)), default=None),
    )


def _is_mine(promise: Promise) -> bool:
    """Whether they hear of it from the agent, as also of what nobody in particular keeps."""
    return promise.owner is Owner.ME or (promise.owner is Owner.OTHER and not promise.name)


def _is_doubted(promise: Promise) -> bool:
    return promise.is_sure is False and promise.owner is not Owner.CUSTOMER


def there(day: date, zone: tzinfo, own: tzinfo) -> date:
    """Which day it is for the customer when the agent's work of that day ends."""
    try:
        return datetime.combine(day, END_OF_WORK, own).astimezone(zone).date()
    except OverflowError:
        return day


def _task(line: Capture, promise: Promise, zone: tzinfo, own: tzinfo) -> Task:
    due = there(promise.due, zone, own) if promise.due else None
    return Task(line.text, due, promise.name if promise.owner is Owner.OTHER else "")
