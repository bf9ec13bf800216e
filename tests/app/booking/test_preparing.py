"""What is prepared can be written, ordered, covered and taken back; the clock counts true time."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some
from msgspec.structs import replace

from app.booking.arranging import booking_of, judge, prepared
from app.booking.preparing import (
    LONGEST_NOTES,
    ask_whom,
    begin_preparing,
    bring_up,
    cover,
    entitle,
    intend,
    prepared_for,
    rest_preparing,
    reword_plan,
    reword_wish,
    show,
    stand,
    take_notes,
    wish,
)
from app.booking.series import EXAMPLES, GOALS, PLAN, WISHES
from app.session.preparation import Example, Goal, Preparation, Standing, Verdict
from app.session.session import Session
from app.session.steps import Step
from app.text.tidy import LONGEST_LINE
from tests.app.booking.fakes import MINUTE, planned
from tests.app.fakes import ManualClock, accepted

CLOCK = ManualClock()


def after(*steps: Step, session: Session | None = None) -> Preparation:
    """What is known once all `steps` were done."""
    session = session or planned(known=Preparation())
    for step in steps:
        session = accepted(step(session, CLOCK.now()))
    return booking_of(session, CLOCK.now()).preparation


def test_that_a_wish_stands_uncovered_until_a_line_of_the_plan_covers_it() -> None:
    begun = after(wish("Export to PDF"), wish("Fewer mails"), intend("Show the export"))
    assert [one.text for one in begun.uncovered] == ["Export to PDF", "Fewer mails"]

    known = after(
        wish("Export to PDF"),
        intend("Show the export"),
        cover("Export to PDF", "Show the export"),
    )

    assert known.uncovered == ()


def test_that_a_wish_is_uncovered_again_without_its_line() -> None:
    known = after(wish("a"), intend("b"), cover("a", "b"), PLAN.drop("b"))

    assert [one.text for one in known.uncovered] == ["a"]


def test_that_what_a_line_covers_stays_covered_in_other_words() -> None:
    known = after(wish("a"), wish("c"), intend("b"), cover("a", "b"), reword_plan("b", "b, slowly"))

    assert [one.text for one in known.uncovered] == ["c"]
    assert known.plan == ("b, slowly",)


@pytest.mark.parametrize("words", ["", "   ", "c"])
def test_that_a_line_keeps_its_words_where_new_ones_are_nothing_or_another_line(words: str) -> None:
    assert after(intend("b"), intend("c"), reword_plan("b", words)).plan == ("b", "c")


def test_that_a_wish_can_be_said_in_other_words_and_keeps_its_place() -> None:
    known = after(wish("a"), wish("b"), reword_wish("a", " A \n a "))

    assert WISHES.names(known) == ["A a", "b"]


@pytest.mark.parametrize("words", ["", "\t", "b"])
def test_that_no_wish_is_left_without_words_or_with_those_of_another(words: str) -> None:
    assert WISHES.names(after(wish("a"), wish("b"), reword_wish("a", words))) == ["a", "b"]


@pytest.mark.parametrize("words", ["", " ", "a"])
def test_that_nothing_and_what_stands_there_already_add_no_line(words: str) -> None:
    known = after(wish("a"), intend("a"), bring_up("a"), wish(words), intend(words))

    assert (WISHES.names(known), known.plan) == (["a"], ("a",))


@pytest.mark.parametrize("by,order", [(1, "bac"), (-1, "abc"), (5, "bca"), (-5, "abc"), (0, "abc")])
def test_that_an_entry_moves_and_stops_at_either_end(by: int, order: str) -> None:
    known = after(intend("a"), intend("b"), intend("c"), PLAN.move("a", by))

    assert "".join(known.plan) == order


def test_that_an_entry_that_is_gone_is_not_moved() -> None:
    assert after(intend("a"), PLAN.move("b", 1)).plan == ("a",)


def test_that_an_example_is_shown_once_under_the_title_that_it_was_given() -> None:
    link = "https://example.org/a"
    known = after(show(link, "Old"), show(link, "Other"), entitle(link, "New"), show(" "))

    assert known.examples == (Example(link, "New"),)
    assert after(show(link), EXAMPLES.drop(link)).examples == ()


def test_that_goals_of_the_call_are_ranked_and_parked() -> None:
    known = after(
        bring_up("Invoices"),
        bring_up("Speed"),
        GOALS.move("Speed", -1),
        stand("Invoices", Standing.PARKED),
    )

    assert known.goals == (Goal("Speed"), Goal("Invoices", Standing.PARKED))


def test_that_notes_keep_their_lines_and_lose_what_cannot_be_seen() -> None:
    assert after(take_notes("# Plan\n\tfirst\r\n\0\x1bend\ud800")).notes == "# Plan\n\tfirst\nend"
    assert len(after(take_notes("x" * (LONGEST_NOTES + 1))).notes) == LONGEST_NOTES


def test_that_somebody_to_ask_has_a_name_that_a_new_verdict_keeps() -> None:
    known = after(judge(Verdict.ASK), ask_whom(" Ana\n"), judge(Verdict.YES))

    assert known.ask_whom == "Ana"


@given(some.text())
def test_that_any_words_become_one_short_line(text: str) -> None:
    for known in WISHES.names(after(wish(text))), after(intend(text)).plan:
        for line in known:
            assert line == line.strip(" ")
            assert line.isprintable() or not set(line) & {"\n", "\r", "\0", "\x1b"}
            assert 0 < len(line) <= LONGEST_LINE


def test_that_the_clock_counts_while_the_agent_prepares_and_adds_up() -> None:
    clock = ManualClock()
    known = begin_preparing(Preparation(), clock.now())
    clock.advance(minutes=4)
    assert prepared_for(known, clock.now(), timedelta(0)) == 4 * MINUTE

    known = rest_preparing(timedelta(0))(known, clock.now())
    clock.advance(minutes=30)
    known = begin_preparing(known, clock.now())
    clock.advance(minutes=3)

    assert prepared_for(known, clock.now(), timedelta(0)) == 7 * MINUTE


def test_that_setting_the_wall_clock_adds_no_preparation() -> None:
    clock = ManualClock()
    known = begin_preparing(Preparation(), clock.now())
    clock.advance(minutes=4)
    clock.set_wall(minutes=180)

    assert prepared_for(known, clock.now(), timedelta(0)) == 4 * MINUTE


def test_that_the_sleep_of_the_machine_is_no_preparation() -> None:
    clock = ManualClock()
    known = begin_preparing(Preparation(), clock.now())
    clock.sleep(minutes=60)
    clock.advance(minutes=2)
    assert prepared_for(known, clock.now(), clock.slept()) == 2 * MINUTE

    assert rest_preparing(2 * clock.slept())(known, clock.now()).spent == timedelta(0)


def test_that_a_stretch_whose_end_nobody_saw_does_not_count() -> None:
    clock = ManualClock()
    known = begin_preparing(Preparation(spent=2 * MINUTE), clock.now())
    clock.advance(minutes=500)
    known = begin_preparing(known, clock.now())

    assert prepared_for(known, clock.now(), timedelta(0)) == 2 * MINUTE


def test_that_rest_without_a_beginning_changes_nothing() -> None:
    known = Preparation(spent=MINUTE)

    assert rest_preparing(timedelta(0))(known, CLOCK.now()) == known


def test_that_preparing_leaves_the_agreement_alone() -> None:
    session = planned()
    changed = accepted(prepared(begin_preparing)(session, CLOCK.now()))

    booking = booking_of(session, CLOCK.now())
    fresh = booking_of(changed, CLOCK.now())
    assert replace(fresh, preparation=booking.preparation) == booking
