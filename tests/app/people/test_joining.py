"""Two customers become one and one becomes two, and every such act can be taken back."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.people.customer import Customer
from app.people.joining import Known, Regrouping, back_from, joined, new_key, parted
from app.people.met import Regroup
from tests.app.people.fakes import LISBON
from tests.app.strategies import words

ids = st.lists(st.integers(1, 30).map(lambda number: UUID(int=number)), unique=True)
cities = st.none() | st.just(LISBON)
facts = st.none() | st.builds(Customer, st.just(""), words, words, cities, words, words)


class Shelf:
    """Who is with whom, and what is known of them."""

    def __init__(self, *known: Known) -> None:
        """Hold all that is `known`."""
        self.sessions = {one: each.key for each in known for one in each.sessions}
        self.facts = {each.key: each.facts for each in known if each.facts is not None}

    def do(self, change: Regroup) -> None:
        """Change who is who."""
        self.sessions |= change.sessions
        for key, customer in change.facts.items():
            self.facts.pop(key, None)
            if customer is not None:
                self.facts[key] = customer

    def known(self, key: str) -> Known:
        """A customer as they rest now."""
        theirs = tuple(one for one, whose in self.sessions.items() if whose == key)
        return Known(key, theirs, self.facts.get(key))

    def back(self, change: Regrouping) -> Regroup:
        """What takes a change back by now."""
        return back_from(change, [self.known(key) for key in change.customers])

    def holds(self) -> tuple[dict[UUID, str], dict[str, Customer]]:
        """Everything, to be compared."""
        return dict(self.sessions), dict(self.facts)


def two(one: list[UUID], known: Customer | None, other: Customer | None) -> tuple[Known, Known]:
    """Two customers who share no session."""
    half = len(one) // 2
    return (
        Known("a", tuple(one[:half]), known and replace(known, key="a")),
        Known("b", tuple(one[half:]), other and replace(other, key="b")),
    )


@given(ids, facts, facts)
def test_that_to_join_and_to_take_it_back_changes_nothing(
    every: list[UUID], one: Customer | None, other: Customer | None
) -> None:
    kept, gone = two(every, one, other)
    shelf = Shelf(kept, gone)
    before, change = shelf.holds(), joined(kept, gone)

    shelf.do(change.do)
    assert {*shelf.sessions.values()} <= {"a"}
    assert "b" not in shelf.facts
    shelf.do(shelf.back(change))

    assert shelf.holds() == before


@given(ids, st.data(), facts)
def test_that_to_part_and_to_join_again_changes_nothing(
    every: list[UUID], data: st.DataObject, known: Customer | None
) -> None:
    some = data.draw(st.sets(st.sampled_from(every))) if every else set[UUID]()
    shelf = Shelf(Known("a", tuple(every), known and replace(known, key="a")))
    before = shelf.holds()
    change = parted(shelf.known("a"), some, "a (2)")

    shelf.do(change.do)
    assert {one for one, whose in shelf.sessions.items() if whose == "a (2)"} == some
    parted_again = shelf.holds()
    shelf.do(joined(shelf.known("a"), shelf.known("a (2)")).do)
    assert shelf.holds() == before

    shelf.do(change.do)
    assert shelf.holds() == parted_again
    shelf.do(shelf.back(change))
    assert shelf.holds() == before


def test_that_nothing_known_of_either_is_lost() -> None:
    kept = Customer("a", "Marina", pronounced="ma-REE-na", notes="Likes it short")
    other = Customer("b", "Marina D.", "MA-ri-na", LISBON, "pt", "Has two shops")

    change = joined(Known("a", (), kept), Known("b", (), other))

    notes = "Likes it short\n\nHas two shops"
    assert change == Regrouping(
        Regroup({}, {"a": Customer("a", "Marina", "ma-REE-na", LISBON, "pt", notes), "b": None}),
        Regroup({}, {"a": kept, "b": other}),
    )
    alone = joined(Known("a", ()), Known("b", (), other))
    assert alone.do.facts["a"] == replace(other, key="a")


def test_that_a_new_key_is_nobodys() -> None:
    assert new_key("marina", ()) == "marina (2)"
    assert new_key("marina", ("marina (2)",)) == "marina (3)"
    assert new_key("marina (2)", ("marina (2)",)) == "marina (3)"


def test_that_what_was_said_of_a_customer_since_stays_when_they_are_parted_again() -> None:
    kept = Known("a", (UUID(int=1),), Customer("a", "Marina", notes="Likes it short"))
    other = Known("b", (UUID(int=2), UUID(int=3)), Customer("b", "Marina D.", "MA-ri-na"))
    shelf, change = Shelf(kept, other), joined(kept, other)
    shelf.do(change.do)
    shelf.facts["a"] = replace(shelf.facts["a"], notes="Likes it very short", city=LISBON)
    shelf.sessions[UUID(int=3)] = "kenji"

    shelf.do(shelf.back(change))

    assert shelf.facts == {
        "a": Customer("a", "Marina", city=LISBON, notes="Likes it very short"),
        "b": other.facts,
    }
    assert shelf.sessions == {UUID(int=1): "a", UUID(int=2): "b", UUID(int=3): "kenji"}
