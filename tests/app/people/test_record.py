"""The page of a customer is derived from all their sessions."""

from msgspec.structs import replace

from app.booking.preparing import bring_up
from app.people.customer import Customer
from app.people.record import Letter, record_of
from app.people.settling import settle
from app.session.aftercare import Aftercare, FollowUp
from app.session.capture import CaptureKind
from app.session.talk import Harvest
from tests.app.fakes import ManualClock, accepted
from tests.app.people.fakes import DAY, LISBON, NOW, OSAKA, line, met, still_open

KEY = "marina duarte"
MOMENT = ManualClock().now()


def test_that_a_customer_has_sessions_what_was_learned_and_what_they_said() -> None:
    first = met(1, line(CaptureKind.INSIGHT, "Sells prints", 1), days_ago=9)
    second = met(
        2,
        line(CaptureKind.NOTE, "Has two shops", 2),
        line(CaptureKind.QUOTE, "I was lost", 3),
        line(CaptureKind.INSIGHT, "Reads on a phone", 4),
    )

    record = record_of(KEY, (second, first), None, 9)

    assert record.sessions == (second, first)
    assert [noted.line.text for noted in record.learned] == [
        "Reads on a phone", "Has two shops", "Sells prints",
    ]  # fmt: skip
    assert [(noted.line.text, noted.session) for noted in record.quotes] == [
        ("I was lost", second.id)
    ]
    assert not record.has_more


def test_that_questions_and_goals_stay_open_until_they_are_settled() -> None:
    question, parked = line(CaptureKind.QUESTION, "CSV?", 1), line(CaptureKind.GOAL, "A shop", 2)
    session = met(1, question, parked, line(CaptureKind.NOTE, "Rain", 3))
    for goal in ("Invoices", "A shop"):
        session = accepted(bring_up(goal)(session, MOMENT))

    found = still_open(session)
    assert [(one.line.text, one.session) for one in found] == [
        (text, session.id) for text in ("Invoices", "A shop", "CSV?")
    ]

    for number, noted in enumerate(found, 1):
        session = accepted(settle(noted.line)(session, MOMENT))
        assert len(still_open(session)) == 3 - number
    learned = record_of(KEY, (session,), None, 9).learned
    assert [one.line.text for one in learned] == ["Rain", "A shop", "CSV?"]


def test_that_every_challenge_that_a_customer_named_is_there_the_newest_first() -> None:
    first = replace(met(1, days_ago=9), harvest=Harvest(NOW - 9 * DAY, challenge="Fridays"))
    second = replace(met(2), harvest=Harvest(NOW, challenge="A new shop"))
    unanswered = replace(met(3), harvest=Harvest(NOW, question="What is it?"))

    record = record_of(KEY, (unanswered, second, first, met(4)), None, 9)

    assert [one.challenge for one in record.challenges] == ["A new shop", "Fridays"]


def test_that_city_language_and_ways_are_those_of_the_newest_booking() -> None:
    older, newer = met(1, city=OSAKA, days_ago=9), met(2)
    unbooked = replace(met(3, days_ago=1), booking=None)
    cityless = met(4, city=None, days_ago=2)

    record = record_of(KEY, (unbooked, cityless, newer, older), None, 9)

    assert record.customer == Customer(KEY, "Marina Duarte", city=LISBON, language="pt")
    assert (record.mail, record.phone) == ("marina@example.com", "")
    assert record.own == Customer(KEY, "")


def test_that_what_was_set_by_hand_wins() -> None:
    own = Customer(KEY, "Marina D.", "ma-REE-na", OSAKA, "ja", "Likes it short")

    assert record_of(KEY, (met(1),), own, 9).customer == own


def test_that_what_they_were_told_is_what_was_sent() -> None:
    sent = FollowUp("Our session", "Hello", "en", sent_at=NOW - DAY)
    told = replace(met(1), aftercare=Aftercare(sent))
    drafted = replace(met(2), aftercare=Aftercare(replace(sent, sent_at=None)))
    rated = replace(met(3), aftercare=Aftercare())

    record = record_of(KEY, (told, drafted, rated), None, 9)

    assert record.told == (Letter(told.id, NOW - DAY, "Our session", "Hello"),)


def test_that_more_sessions_than_are_shown_are_told_of() -> None:
    record = record_of(KEY, (met(3), met(2), met(1)), None, 2)

    assert record.sessions == (met(3), met(2))
    assert record.has_more
