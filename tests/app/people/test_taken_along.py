"""A form takes along what is known of the customer whose name was picked."""

from app.booking.form import Form
from app.people.customer import Customer
from app.people.record import Record
from app.people.taken_along import taken_along
from tests.app.people.fakes import LISBON, OSAKA

MARINA = Customer("marina (2)", "Marina Duarte", city=LISBON, language="pt")
RECORD = Record(MARINA, MARINA, mail="marina@example.com", phone="+351 1")


def test_that_city_language_and_ways_come_along() -> None:
    form = taken_along(Form(name="mar", when="tomorrow 9:00"), "Marina D.", RECORD)

    assert form == Form(
        name="Marina D.",
        when="tomorrow 9:00",
        city=LISBON,
        language="pt",
        mail="marina@example.com",
        phone="+351 1",
        customer="marina (2)",
    )


def test_that_what_was_typed_already_stays() -> None:
    typed = Form(city=OSAKA, language="en", mail="m@example.com", phone="1")

    form = taken_along(typed, "Marina Duarte", RECORD)

    assert (form.city, form.language, form.mail, form.phone) == (OSAKA, "en", "m@example.com", "1")


def test_that_a_customer_without_a_language_has_none_here() -> None:
    nobody = Customer("ana", "Ana")

    assert taken_along(Form(), "Ana", Record(nobody, nobody)).language == ""
