"""Promises are said aloud on the day that is meant, and as what they are."""

from datetime import date, timedelta

from tests.app.people.fakes import TODAY, promised, unsure
from ui.strip.owed_words import card_words, owed_words


def here(day: date) -> date:
    return day


def later(day: date) -> date:
    return day + timedelta(days=1)


def test_that_a_day_is_told_once_where_both_mean_the_same() -> None:
    assert owed_words(promised(due=TODAY), here) == "Send the guide (by Mon 2 Mar)"


def test_that_both_days_are_told_where_the_customer_has_another() -> None:
    words = "Send the guide (by Mon 2 Mar, Tue 3 Mar there)"

    assert owed_words(promised(due=TODAY), later) == words
    assert card_words([promised(due=TODAY)], later, "V", large=False) == f"• {words}"


def test_that_a_promise_that_may_not_be_kept_is_not_said_like_one_that_will() -> None:
    assert owed_words(unsure(promised()), here) == "Send the guide (not sure)"
    assert owed_words(unsure(promised(due=TODAY)), here) == (
        "Send the guide (by Mon 2 Mar, not sure)"
    )
