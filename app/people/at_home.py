"""What is known of a customer, for a session of which nobody said it: where they live, and more."""

from datetime import datetime

from msgspec.structs import replace

from app.cities.city import City
from app.clock import EPOCH
from app.people.customer import Customer
from app.people.met import People
from app.people.record import Record, record_of
from app.refusal import Refusal
from app.session.booking import Booking
from app.session.session import Session

LOOKED_THROUGH = 12
"""Among how many of their newest sessions it is looked for."""


def at_home(session: Session, people: People, now: datetime = EPOCH) -> Session:
    """`session` with the city, the language, the mail and the phone of its customer.

    What was said of them this time stays, and so does all of it where nobody can read more. In a
    call that begins at once nobody can object to a city, so it gets none before it is over. `now`
    is when it is booked, if it was not.
    """
    booking = session.booking or Booking(now)
    record = _record(session, people)
    if record is None:
        return session
    can_object = session.planned_at is not None or session.ended is not None
    filled = _filled(booking, record, record.customer.city if can_object else None)
    return session if filled == booking else replace(session, booking=filled)


def _record(session: Session, people: People) -> Record | None:
    """All that is known by the other sessions; nothing of a stranger."""
    key = session.customer
    if not key:
        return None
    known, sessions = people.find(key), people.sessions_with(key, LOOKED_THROUGH)
    if isinstance(known, Refusal) or isinstance(sessions, Refusal):
        return None
    others = [one for one in sessions if one.id != session.id]
    return record_of(key, others, known or Customer(key, session.name), LOOKED_THROUGH)


def _filled(booking: Booking, record: Record, city: City | None) -> Booking:
    return replace(
        booking,
        city=booking.city or city,
        remembered=booking.remembered or (booking.city is None and city is not None),
        language=booking.language or record.customer.language,
        mail=booking.mail or record.mail,
        phone=booking.phone or record.phone,
    )
