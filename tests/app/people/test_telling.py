"""Customers are told that a promise is kept, or when it will be."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.booking.written import Written
from app.cities.city import City
from app.message.compose import field_values, filled
from app.message.finding import Fault
from app.message.language import Language
from app.message.wording import Kind, Text
from app.people.customer import Customer
from app.people.owed import Owed
from app.people.telling import Lack, write_of
from app.session.capture import Owner, Promise
from app.wall.night import USUAL_NIGHT
from tests.app.booking.test_writer import Drawer, writer
from tests.app.people.fakes import DAY, LISBON, NOW, TODAY, met, owed, promised
from tests.app.zones import known_zone

ZONES = (
    "Asia/Tokyo",
    "America/New_York",
    "Europe/Lisbon",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
)
MARINA = Customer("marina duarte", "Marina Duarte", city=LISBON, language="en")
OPEN = owed(promised(due=TODAY + DAY))
EXCUSES = ("longer", "länger", "plus de temps", "più tempo", "más tiempo", "mais tempo", "当初")
KEPT = owed(replace(promised(), promise=Promise(due=TODAY, done_at=NOW)))


def test_that_a_kept_promise_is_told_in_the_words_of_the_agent() -> None:
    by = writer()
    written = write_of(by, KEPT, met(1), MARINA)

    assert isinstance(written, Written)
    assert written.kinds == (written.kind,) == (Kind.PROMISE_KEPT,)
    assert "\nSend the guide\n" in written.message.text
    assert written.point == "Send the guide"
    assert not by.findings(written)


def test_that_they_are_called_by_the_name_that_was_corrected() -> None:
    for name, called in (("Mariana Duarte", "Mariana Duarte"), ("", "Marina Duarte")):
        written = write_of(writer(), KEPT, met(1), replace(MARINA, name=name))

        assert isinstance(written, Written)
        assert written.message.text.startswith(f"Hello {called},")


def test_that_a_moved_promise_names_its_new_day() -> None:
    by = writer()
    written = write_of(by, OPEN, met(1), MARINA)

    assert isinstance(written, Written)
    assert written.kind is Kind.PROMISE_OPEN
    assert "by Tuesday, March 3." in written.message.text
    assert not by.findings(written)
    by.keep(written, replace(written.message, text=f"{written.message.text}\nLook at {{it}}."))
    changed = write_of(by, OPEN, met(1), MARINA)
    assert isinstance(changed, Written)
    assert [found.fault for found in by.findings(changed).text] == [Fault.UNFILLED]


@pytest.mark.parametrize("due", [None, TODAY - DAY])
def test_that_a_promise_without_a_day_ahead_needs_one_before_anybody_is_told(
    due: date | None,
) -> None:
    by = replace(writer(), now=NOW)

    assert write_of(by, owed(promised(due=due)), met(1), MARINA) is Lack.DAY


@pytest.mark.parametrize("language", Language)
def test_that_a_promise_that_was_not_moved_is_told_without_an_excuse(language: Language) -> None:
    by = replace(writer(), now=NOW)
    written = write_of(by, owed(promised(due=TODAY)), met(1), replace(MARINA, language=language))

    assert isinstance(written, Written)
    told = f"{written.message.subject} {written.message.text}".casefold()
    assert not any(words in told for words in EXCUSES)
    assert not by.findings(written)


def test_that_a_day_that_is_over_by_now_does_not_go_out() -> None:
    by = replace(writer(), now=NOW)
    ahead = write_of(by, OPEN, met(1), MARINA)
    assert isinstance(ahead, Written)

    later = replace(ahead, facts=replace(ahead.facts, today=TODAY + 2 * DAY))

    assert [found.fault for found in by.findings(later).text] == [Fault.PAST_DAY]


def test_that_a_text_of_ones_own_with_the_day_of_what_is_done_is_seen_to() -> None:
    by = writer()
    kept = write_of(by, KEPT, met(1), MARINA)
    assert isinstance(kept, Written)
    own = Text("Done", "Hello,\nit is done before {due}.")

    said = filled(own, field_values(kept.facts, kept.edition.value, USUAL_NIGHT))

    assert said.text == own.text


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("promise", [OPEN, KEPT])
def test_that_each_language_tells_of_promises_without_a_finding(
    language: Language, promise: Owed
) -> None:
    by = writer()

    written = write_of(by, promise, met(1), replace(MARINA, language=language.value))

    assert isinstance(written, Written)
    assert written.language is language
    assert not by.findings(written)


def test_that_it_is_said_in_the_customers_language_and_kept_for_that_promise_alone() -> None:
    by = writer(Drawer())
    german = replace(MARINA, language="de")
    written = write_of(by, OPEN, met(1), german)
    assert isinstance(written, Written)

    by.point_out(written, "Den Leitfaden senden")

    again = write_of(by, OPEN, met(1), german)
    assert isinstance(again, Written)
    assert "Den Leitfaden senden" in again.message.text
    other = write_of(by, owed(promised(2, TODAY)), met(1), german)
    assert isinstance(other, Written)
    assert other.point == "Send the guide"


def test_that_words_for_another_day_wait_to_be_brought_back() -> None:
    by = writer(Drawer())
    written = write_of(by, OPEN, met(1), MARINA)
    assert isinstance(written, Written)
    by.keep(written, replace(written.message, text="Soon!"))

    moved = write_of(by, owed(promised(due=TODAY + 2 * DAY)), met(1), MARINA)

    assert isinstance(moved, Written)
    assert moved.outdated is not None
    assert "March 4" in moved.message.text


@pytest.mark.parametrize(
    "to", [replace(MARINA, city=None), replace(MARINA, city=replace(LISBON, zone="Nowhere"))]
)
def test_that_nobody_is_written_to_whose_time_is_not_known(to: Customer) -> None:
    assert write_of(writer(), OPEN, met(1), to) is Lack.CITY


@pytest.mark.parametrize("due", [None, TODAY - DAY])
def test_that_a_day_is_asked_for_before_a_city(due: date | None) -> None:
    by = replace(writer(), now=NOW)

    told = write_of(by, owed(promised(due=due)), met(1), replace(MARINA, city=None))

    assert told is Lack.DAY


def test_that_customers_are_not_told_what_is_theirs_to_keep() -> None:
    theirs = owed(promised(owner=Owner.CUSTOMER))

    assert write_of(writer(), theirs, met(1), MARINA) is Lack.THEIRS


def test_that_a_language_that_nobody_words_is_english() -> None:
    written = write_of(writer(), OPEN, met(1), replace(MARINA, language="xx"))

    assert isinstance(written, Written)
    assert written.language is Language.ENGLISH


@given(st.sampled_from(ZONES), st.sampled_from(ZONES), st.dates(TODAY, TODAY + 400 * DAY))
def test_that_both_messages_name_the_same_day_wherever_agent_and_customer_are(
    own: str, theirs: str, due: date
) -> None:
    by = replace(writer(), own=known_zone(own))
    city = City("There", "", "", theirs)
    session = met(1, promised(due=due), city=city)

    after = by.write(session)
    told = write_of(by, owed(promised(due=due)), session, replace(MARINA, city=city))

    assert after is not None
    assert isinstance(told, Written)
    assert after.facts.agreed is not None
    assert [task.by for task in after.facts.agreed.mine] == [told.facts.due]
