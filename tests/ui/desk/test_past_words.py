"""The page of a past session shows all that the search can find in it."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.cities.city import City
from app.history.texts import BESIDE, texts_of
from app.records.came_up import lines_of
from app.session.booking import Booking
from app.session.capture import Capture, CaptureKind, Owner, Promise
from app.session.preparation import Example, Expectation, Goal, Preparation
from app.session.session import Session
from tests.app.strategies import sessions, words
from ui.desk.history.past_words import course_of, learned_words, line_words, parts_of
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
    parts = (*talk_parts(session, ()), *course_of(session, {}), *parts_of(session, {}, UTC))
    told = (line for _, lines in parts for line in lines)
    noted = lines_of(session)
    called = (f"{line_words(one, UTC)}\n{learned_words(one.insight)}" for one in noted)
    shown = "\n".join((title_words(session), *told, *called))
    texts = texts_of(session)

    for written in (texts.lines, texts.prepared, texts.after):
        for said in written.replace(BESIDE, "\n").splitlines():
            assert said.strip() in shown


@pytest.mark.parametrize(
    "promise, told",
    [
        (Promise(), "Promise: Send it"),
        (Promise(due=date(2026, 3, 6)), "Promise: Send it (by Fri 6 Mar)"),
        (Promise(Owner.CUSTOMER, is_sure=False), "Promise: Send it (customer, not sure)"),
        (
            Promise(Owner.OTHER, "Cy", date(2026, 3, 6), done_at=NOW),
            "Promise: Send it (Cy, by Fri 6 Mar, kept Mon 2 Mar)",
        ),
        (Promise(done_at=NOW, told_at=NOW), "Promise: Send it (kept Mon 2 Mar, they know)"),
    ],
)
def test_that_a_promise_tells_whose_it_is_by_when_and_whether_it_was_kept(
    promise: Promise, told: str
) -> None:
    line = Capture(UUID(int=1), CaptureKind.PROMISE, "Send it", NOW, promise)

    assert line_words(line, UTC) == told
