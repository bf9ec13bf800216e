"""What is still to be asked: taken from the preparation, in the words that stand there."""

import pytest
from msgspec.structs import replace

from app.booking.asking import missing
from app.message.language import Language
from app.session.preparation import Clarity, Expectation, Preparation
from tests.app.booking.fakes import READY
from tests.app.message.worlds import words_of

ENGLISH = words_of(Language.ENGLISH)
QUESTIONS = ("What have you tried so far?", "Who else should be with us?")
FRESH = Preparation()


def test_that_every_question_of_the_kind_is_asked_line_by_line() -> None:
    assert missing(FRESH, QUESTIONS, ENGLISH) == (
        "– What have you tried so far?\n– Who else should be with us?"
    )


def test_that_one_question_alone_is_no_list() -> None:
    assert missing(FRESH, QUESTIONS[:1], ENGLISH) == "What have you tried so far?"


def test_that_nothing_is_asked_where_nothing_is_known_to_be_missing() -> None:
    assert missing(FRESH, (), ENGLISH) == ""


def test_that_a_wish_without_a_plan_is_asked_about_in_the_customers_language() -> None:
    covered, vague = Expectation("Sell photographs", "Show a shop"), Expectation("Fewer mails")
    known = replace(FRESH, plan=("Show a shop",), expectations=(covered, vague))

    assert missing(known, (), ENGLISH) == "“Fewer mails”: what exactly do you hope for?"
    german = missing(known, QUESTIONS[:1], words_of(Language.GERMAN))
    assert german == "– What have you tried so far?\n– „Fewer mails“: Was genau wünschen Sie sich?"


@pytest.mark.parametrize("clarity", [Clarity.CLEAR, Clarity.ANSWERED])
def test_that_nothing_is_missing_once_it_is_clear_what_they_want(clarity: Clarity) -> None:
    known = replace(READY, clarity=clarity, expectations=(Expectation("Fewer mails"),))

    assert missing(known, QUESTIONS, ENGLISH) == ""


@pytest.mark.parametrize("language", Language)
def test_that_each_language_asks_about_a_wish(language: Language) -> None:
    known = replace(FRESH, expectations=(Expectation("{wish} 100 %"),))

    assert "{wish} 100 %" in missing(known, (), words_of(language))
