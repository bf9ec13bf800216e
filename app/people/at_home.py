"""Where a customer lives and what they speak, for a session that was begun without a word of it."""

from msgspec.structs import replace

from app.booking.readiness import NOTHING_AGREED
from app.people.customer import Customer
from app.people.met import People
from app.people.record import in_force
from app.refusal import Refusal
from app.session.session import Session

LOOKED_THROUGH = 12
"""Among how many of their newest sessions city and language are looked for."""


def at_home(session: Session, people: People) -> Session:
    """`session` with the city of its customer, and with their language if nothing was agreed.

    Where nobody can read that, it stays as it is.
    """
    booking = session.booking or NOTHING_AGREED
    if not session.customer or booking.city is not None:
        return session
    known, sessions = (
        people.find(session.customer),
        people.sessions_with(session.customer, LOOKED_THROUGH),
    )
    if isinstance(known, Refusal) or isinstance(sessions, Refusal):
        return session
    others = [one for one in sessions if one.id != session.id]
    customer = in_force(known or Customer(session.customer, session.name), others)
    language = booking.language if session.booking else customer.language or booking.language
    return replace(session, booking=replace(booking, city=customer.city, language=language))
