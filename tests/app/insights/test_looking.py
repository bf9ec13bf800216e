"""A page shows the newest, and knows how many there are beyond them."""

from hypothesis import given
from hypothesis import strategies as st

from app.insights.heard import brought_up, heard_in
from app.insights.looking import Heap
from app.insights.piles import OnTop, Sieve
from app.insights.voices import Voices
from app.session.insight import Insight, Status
from tests.app.insights.fakes import heard, learned
from tests.app.people.fakes import met, promised

EXPORT = Insight(area="Export", team="Product")
LINES = tuple(heard(number, EXPORT) for number in range(1, 6))


def test_that_only_the_newest_are_shown_and_what_is_in_use_is_known_of_all() -> None:
    done = heard(9, Insight(area="Export", team="Billing", status=Status.DONE), customer="b")

    look = Heap((*LINES, done)).look(Sieve(), OnTop(), 2)

    assert tuple(look.heard.values()) == LINES[:2]
    assert look.has_more
    assert look.teams == ("Product", "Billing")
    assert look.statuses == (Status.NEW, Status.DONE)
    assert look.voices[LINES[0].capture.id] == Voices(1)


def test_that_what_is_being_sorted_slips_through_no_sieve() -> None:
    look = Heap(LINES).look(Sieve("Billing"), OnTop(line=LINES[3].capture.id), 9)

    assert tuple(look.heard.values()) == (LINES[3],)
    assert not look.has_more


def test_that_what_is_open_slips_through_no_sieve_whatever_it_says() -> None:
    look = Heap(LINES).look(Sieve("Billing"), OnTop(unfolded=LINES[3].capture.id), 9)
    assert tuple(look.heard.values()) == (LINES[3],)


def test_that_what_the_last_call_brought_slips_through_no_sieve_until_it_is_sorted() -> None:
    of_call = heard(6, session=60), heard(7, EXPORT, session=60)
    look = Heap((*LINES, *of_call, heard(8))).look(Sieve("Billing"), OnTop(of_call[0].session), 9)
    assert tuple(look.heard.values()) == of_call[:1]


@given(st.integers(0, 9))
def test_that_no_more_are_shown_than_wanted(most: int) -> None:
    look = Heap(LINES).look(Sieve(), OnTop(), most)

    assert len(look.heard) == min(most, len(LINES))
    assert look.has_more is (most < len(LINES))


def test_that_of_one_instant_the_insight_that_was_written_last_comes_first() -> None:
    first, second = learned(1), learned(2)

    known = brought_up((), met(1, first, second))

    assert first.at == second.at
    assert [one.capture for one in known] == [second, first]


def test_that_a_session_brings_its_insights_up_to_date() -> None:
    session = met(1, learned(1), promised(1), learned(2, days_ago=4))
    other = heard(3, session=3)

    known = brought_up((other, *heard_in(met(1, learned(1, "Old")))), session)

    assert [(one.session, one.capture.text) for one in known] == [
        (session.id, learned(1).text),
        (other.session, other.capture.text),
        (session.id, learned(2).text),
    ]
