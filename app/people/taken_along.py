"""What a form takes along of a customer whose name was picked."""

from msgspec.structs import replace

from app.booking.form import Form
from app.people.record import Record


def taken_along(form: Form, name: str, record: Record) -> Form:
    """`form` for that customer; what was typed already stays, but for the name."""
    known = record.customer
    return replace(
        form,
        name=name,
        customer=known.key,
        city=form.city or known.city,
        language=form.language or known.language,
        mail=form.mail or record.mail,
        phone=form.phone or record.phone,
    )
