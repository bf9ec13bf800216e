"""The page of a past session shows all that the search can find in it."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.cities.city import City
from app.history.texts import texts_of
from app.session.booking import Booking
from app.session.preparation import Example, Expectation, Goal, Preparation
from app.session.session import Session
from tests.app.strategies import sessions, words
from ui.desk.history.past_words import parts_of
from ui.desk.history.talk_words import talk_parts, title_words

NOW = datetime(2026, 3, 2, 14, tzinfo=UTC)
booked = st.builds(
    Booking,
    st.just(NOW),
    city=st.builds(City, words, words, words, words, words),
    mail=words,
    phone=words,
    call_link=words,
    ticket_link=words,
    preparation=st.builds(
        Preparation,
        ask_whom=words,
        expectations=st.tuples(st.builds(Expectation, words)),
        plan=st.tuples(words),
        examples=st.tuples(st.builds(Example, words, words)),
        goals=st.tuples(st.builds(Goal, words)),
        notes=words,
    ),
)


@settings(max_examples=60)
@given(session=sessions(), booking=booked)
def test_that_whatever_is_found_in_a_session_stands_on_its_page(
    session: Session, booking: Booking
) -> None:
    session = replace(session, booking=booking)
    parts = (*talk_parts(session, ()), *parts_of(session, {}, UTC))
    shown = "\n".join((title_words(session), *(line for _, lines in parts for line in lines)))
    texts = texts_of(session)

    for written in (texts.lines, texts.prepared, texts.after):
        for line in written.splitlines():
            assert line.strip() in shown
