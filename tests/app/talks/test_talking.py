"""What is written down of a talk, and of the question in a call."""

from datetime import date
from uuid import UUID

from app.booking.preparing import LONGEST_NOTES
from app.session.agenda import Agenda
from app.session.session import Mark, Session
from app.session.steps import Step, begin, mark
from app.session.talk import Harvest, Talk
from app.talks.talking import (
    PUT_ASIDE,
    answer,
    ask,
    help_in,
    meet,
    note,
    promise_help,
    tick_aside,
    was_asked,
)
from tests.app.fakes import START, WAITING, ManualClock, accepted

LINE = UUID(int=9)
QUESTION = "What is hard?"
DAY = date(2026, 3, 6)


def after(session: Session, *steps: Step) -> Session:
    now = ManualClock().now()
    for step in steps:
        session = accepted(step(session, now))
    return session


def talk() -> Session:
    return after(WAITING, meet(" Ada\n", "Product "))


def test_that_whom_it_is_with_can_be_said_at_any_time() -> None:
    assert (talk().name, talk().talk) == ("Ada", Talk("Product"))
    assert Agenda().cued is None


def test_that_putting_aside_ticks_its_item_unless_it_does_not_apply() -> None:
    ticked = after(talk(), tick_aside(is_any=True))
    assert ticked.mark(PUT_ASIDE) is Mark.DONE
    assert after(ticked, tick_aside(is_any=False)).mark(PUT_ASIDE) is Mark.OPEN

    unwanted = after(talk(), mark(PUT_ASIDE, Mark.NOT_APPLICABLE))
    assert after(unwanted, tick_aside(is_any=True)) == unwanted


def test_that_the_question_that_stood_there_is_the_one_that_was_asked() -> None:
    begun = after(talk(), begin())
    assert after(talk(), was_asked(QUESTION)).harvest is None

    asked = after(begun, was_asked(QUESTION), was_asked("Another?"))

    assert asked.harvest == Harvest(START, QUESTION)


def test_that_the_question_is_kept_with_the_first_word_and_its_date() -> None:
    assert after(talk(), note(" ", "", QUESTION)).harvest is None

    noted = after(talk(), note("We never know", "Fear", QUESTION), note("More", "Fear", "Another?"))

    assert noted.talk == Talk("Product", "More", "Fear")
    assert noted.harvest is not None
    assert (noted.harvest.question, noted.harvest.at) == (QUESTION, START)


def test_that_hostile_text_is_bounded_and_seen() -> None:
    noted = after(talk(), note("a\x00\ud800<b>" + "x" * LONGEST_NOTES, "", QUESTION))

    assert noted.talk is not None
    assert noted.talk.words.startswith("a<b>x")
    assert len(noted.talk.words) == LONGEST_NOTES


def test_that_another_form_of_the_question_stays_with_what_was_answered() -> None:
    asked = after(talk(), ask(QUESTION), ask("Another?"))

    assert asked.harvest is not None
    assert asked.harvest.question == "Another?"


def test_that_a_customer_who_said_nothing_named_nothing() -> None:
    assert after(WAITING, answer(QUESTION, " ")) == WAITING

    answered = after(WAITING, answer(QUESTION, "Fridays")).harvest
    assert answered is not None
    assert (answered.question, answered.challenge) == (QUESTION, "Fridays")


def test_that_help_is_one_promise_that_can_be_reworded_and_taken_back() -> None:
    helped = after(talk(), promise_help(LINE, "Send quotes", None))
    moved = after(helped, promise_help(UUID(int=10), "Send three quotes", DAY))

    line = help_in(moved)
    assert line is not None
    assert (line.id, line.text) == (LINE, "Send three quotes")
    assert line.promise is not None
    assert line.promise.due == DAY
    assert moved.captures == (line,)
    gone = after(moved, promise_help(LINE, " ", DAY))
    assert gone.captures == ()
    assert help_in(gone) is None
    assert after(talk(), promise_help(LINE, "", DAY)) == talk()
