"""The lists learn by asking alone, and only of what many sessions say."""

from contextlib import closing
from datetime import timedelta

from app.clock import EPOCH
from app.history.advice import Answer, Answered, Question, Suggestion, suggestions
from app.history.tally import Tally
from app.refusal import Reason
from app.storage.advice import AdviceRows
from app.storage.opening import open_scratch

HOUR = 3_600_000
NOISE, GOAL = "before.noise", "before.goal"


def tally(number: int, *, open_items: str = "", done: str = "") -> Tally:
    """A session so many hours after the first."""
    left, ticked = (f'["{item}"]' if item else "[]" for item in (open_items, done))
    return Tally(str(number), number * HOUR, still_open=left, done=ticked)


def newest_first(*tallies: Tally) -> list[Tally]:
    return sorted(tallies, key=lambda one: -one.at)


def test_that_an_item_that_was_always_ticked_is_asked_about() -> None:
    known = newest_first(*(tally(number, done=GOAL) for number in range(20)))

    assert suggestions(known, [GOAL], {}) == (Suggestion(GOAL, Question.ALWAYS_DONE, 20),)
    assert suggestions(known[:19], [GOAL], {}) == ()


def test_that_an_item_that_was_often_left_open_is_asked_about_first() -> None:
    left = [tally(number, open_items=NOISE) for number in range(9)]
    done = [tally(number, done=NOISE) for number in range(9, 20)]
    goal = [tally(number + 100, done=GOAL) for number in range(20)]
    known = newest_first(*left, *done, *goal)

    assert suggestions(known, [GOAL, NOISE], {}) == (
        Suggestion(NOISE, Question.OFTEN_OPEN, 9),
        Suggestion(GOAL, Question.ALWAYS_DONE, 20),
    )
    fewer = newest_first(*left[1:], *done, tally(50, done=NOISE))
    assert suggestions(fewer, [NOISE], {}) == ()


def test_that_an_item_that_is_in_no_list_any_more_is_not_asked_about() -> None:
    known = newest_first(*(tally(number, done=GOAL) for number in range(20)))

    assert suggestions(known, [NOISE], {}) == ()


def test_that_an_answer_rests_until_twenty_more_sessions() -> None:
    known = newest_first(*(tally(number, done=GOAL) for number in range(60)))
    answered = {GOAL: Answered(Answer.KEEP, EPOCH + timedelta(hours=40))}

    assert suggestions(known, [GOAL], answered) == ()
    earlier = {GOAL: Answered(Answer.KEEP, EPOCH + timedelta(hours=39))}
    assert suggestions(known, [GOAL], earlier) != ()


def test_that_answers_are_kept_and_forgotten() -> None:
    database = open_scratch()
    rows = AdviceRows(database)
    kept = Answered(Answer.REWORD, EPOCH + timedelta(days=9))

    assert rows.put(GOAL, kept) is None
    assert rows.put(NOISE, kept) is None
    assert rows.put(NOISE, None) is None

    assert rows.answers() == {GOAL: kept}
    with closing(database):
        database.connection.execute("PRAGMA query_only = ON")
        refusal = rows.put(GOAL, None)
    assert refusal is not None
    assert refusal.reason is Reason.NOT_SAVED
