"""Customers are counted who said alike, never how often it was said."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.insights.alike import Alike
from app.insights.heard import Heard
from app.insights.voices import Voices, voices_of
from app.session.insight import Insight, Status
from tests.app.insights.fakes import heard

SLOW = Insight(area="Export", problem="Too slow")


def counted(*lines: Heard) -> list[Voices]:
    found = voices_of(Alike(lines), lines)
    return [found[one.capture.id] for one in lines]


def test_that_customers_are_counted_and_not_what_they_say_twice() -> None:
    other = Insight(area="exports", problem="Too slow")

    lines = (heard(1, SLOW), heard(2, SLOW), heard(3, other, customer="kenji mori"))

    assert counted(*lines) == [Voices(2)] * 3


def test_that_a_session_without_a_name_counts_as_somebody_once() -> None:
    lines = (
        heard(1, SLOW, customer="", session=7),
        heard(2, SLOW, customer="", session=7),
        heard(3, SLOW, customer="", session=8),
        heard(4, SLOW),
    )

    assert counted(*lines) == [Voices(1, nameless=2)] * 4


def test_that_another_problem_is_counted_by_itself() -> None:
    other = Insight(area="Export", problem="Hard to find")
    bare = Insight(area="Export")

    lines = (heard(1, SLOW), heard(2, other, customer="b"), heard(3, bare, customer="c"))

    assert counted(*lines) == [Voices(1)] * 3


def test_that_a_duplicate_counts_for_what_it_repeats() -> None:
    first, second = heard(1), heard(2, customer="kenji mori")
    again = Insight(status=Status.DUPLICATE, same_as=first.capture.id)

    lines = (first, second, heard(3, again, customer="ann lee"))

    assert counted(*lines) == [Voices(2), Voices(1), Voices(2)]


def test_that_lines_that_repeat_each_other_or_nothing_are_counted() -> None:
    first = heard(1, Insight(same_as=UUID(int=2002)))
    second = heard(2, Insight(same_as=UUID(int=2001)), customer="b")
    lost = heard(3, Insight(same_as=UUID(int=1)))

    assert counted(first, second, lost) == [Voices(2), Voices(2), Voices(1)]


def known_insights() -> st.SearchStrategy[Insight]:
    short = st.sampled_from(["", "Export", "exports", "Slow"])
    ids = st.none() | st.integers(2000, 2012).map(lambda number: UUID(int=number))
    return st.builds(Insight, problem=short, area=short, same_as=ids)


@given(st.lists(st.tuples(known_insights(), st.sampled_from(["", "a", "b"]), st.integers(1, 5))))
def test_that_counts_never_exceed_sessions_nor_fall_below_one(
    facts: list[tuple[Insight, str, int]],
) -> None:
    lines = [
        heard(number, insight, customer=f"{who}{place}" if who else "", session=place)
        for number, (insight, who, place) in enumerate(facts)
    ]

    found = voices_of(Alike(lines), lines)

    sessions = len({(one.session, one.customer) for one in lines})
    assert set(found) == {one.capture.id for one in lines}
    for voices in found.values():
        assert 1 <= voices.customers + voices.nameless <= sessions


@given(
    st.lists(st.tuples(known_insights(), st.sampled_from(["", "a", "b"])), min_size=1, max_size=9),
    st.integers(0, 8),
)
def test_that_what_is_not_shown_changes_no_count(
    facts: list[tuple[Insight, str]], place: int
) -> None:
    lines = [heard(number, *fact[:1], customer=fact[1]) for number, fact in enumerate(facts)]
    one = lines[place % len(lines)]

    assert voices_of(Alike(lines), [one]) == {
        one.capture.id: voices_of(Alike(lines), lines)[one.capture.id]
    }
