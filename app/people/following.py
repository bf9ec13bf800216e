"""What is said of a customer, in the sessions with them that have not begun."""

from msgspec.structs import replace

from app.people.customer import Customer
from app.session.booking import Booking
from app.session.session import Phase, Session


def followed(session: Session, was: Customer, now: Customer, spoken: str) -> Session:
    """`session` by what changed of its customer; what was agreed for this one itself stays.

    They were taken to speak the language `spoken`. A city stands as from last time, since nobody
    named it to them yet.
    """
    if session.phase is not Phase.BEFORE:
        return session
    name = now.name if now.name != was.name else ""
    booking = session.booking and _booked(session.booking, was, now, spoken)
    return replace(session, name=name or session.name, booking=booking)


def _booked(booking: Booking, was: Customer, now: Customer, spoken: str) -> Booking:
    city = now.city if now.city != was.city else None
    if city is not None and (booking.city is None or booking.is_city_doubted):
        booking = replace(booking, city=city, remembered=True)
    if now.language != was.language and booking.language in {"", spoken}:
        booking = replace(booking, language=now.language or booking.language)
    return booking
