"""A name and a team mean one person, wherever they are said, and whoever is told is known once."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.insights.likeness import name_key
from app.talks.colleague import Colleague, Revision
from app.talks.recognising import is_same, made_known, named_as_known, recogniser, taken_back
from tests.app.people.fakes import DAY, NOW
from tests.app.talks.fakes import challenge, running, talk, talked, turned

BARE = Colleague("Ben", "", NOW - 9 * DAY, "Ana")
PRODUCT, IT = Colleague("Ben", "Product", NOW), Colleague("Ben", "IT", NOW)
TEAM = Colleague("", "Product", NOW)
NAMES, TEAMS = ("Ben", "ben", "Ana", "🙂", ""), ("", "IT", "Product")
PEOPLE = st.builds(Colleague, st.sampled_from(NAMES), st.sampled_from(TEAMS), st.just(NOW)).filter(
    lambda one: one.name or one.team
)


def meant(known: tuple[Colleague, ...], name: str, team: str = "") -> Colleague | None:
    """Whom that means where it is said now."""
    return recogniser(known)(name, team, NOW)


def test_that_a_name_alone_means_the_only_one_of_that_name() -> None:
    assert meant((TEAM, PRODUCT), "BEN") == PRODUCT
    assert meant((BARE, PRODUCT), "Ben") == BARE
    assert meant((IT, PRODUCT), "Ben") is None
    assert meant((TEAM, IT), "", "Docs") is None


def test_that_whoever_is_known_later_changes_nothing_of_what_a_name_alone_meant() -> None:
    later = replace(IT, added_at=NOW + DAY), replace(BARE, added_at=NOW + DAY)

    assert meant((PRODUCT, *later), "Ben") == PRODUCT
    assert meant(later[:1], "Ben") == later[0]
    assert meant((*later, replace(PRODUCT, added_at=NOW + DAY)), "Ben") == later[1]


def test_that_a_name_with_a_team_means_who_has_both_or_was_known_without_a_team() -> None:
    assert meant((BARE, IT, PRODUCT), "ben", "product") == PRODUCT
    assert meant((IT, BARE), "Ben", "Product") == BARE
    assert meant((IT,), "Ben", "Product") is None
    assert meant((BARE, TEAM), "", "Product") == TEAM


def test_that_a_name_of_signs_alone_is_a_name_and_no_team() -> None:
    star, smile = Colleague("★", "", NOW), Colleague("🙂", "Product", NOW)

    assert made_known([star, smile], [TEAM]) == (Revision(None, star), Revision(None, smile))
    assert meant((star, smile), "🙂") == smile
    assert meant((smile, TEAM), "", "Product") == TEAM
    assert talked(talk(1, name="★", team="")).key == star.key


def test_that_who_is_said_anew_is_the_same_unless_known_to_be_another() -> None:
    bare = replace(BARE, added_at=NOW)

    assert is_same(bare, PRODUCT, ())
    assert is_same(PRODUCT, bare, ())
    assert is_same(bare, PRODUCT, [PRODUCT])
    assert not is_same(PRODUCT, IT, ())
    assert not is_same(bare, IT, [PRODUCT])
    assert not is_same(bare, Colleague("Ana", "", NOW), ())


def test_that_a_challenge_is_of_the_team_of_whom_its_name_alone_means() -> None:
    recognise = recogniser((PRODUCT,))
    bare = challenge(1, "Time", name="Ben", team="", days_ago=-1)
    others = [
        challenge(2, "Time", name="Ben", team="IT"),
        challenge(3, "Time", name="Ana", team=""),
        challenge(4, "Time", name="", team=""),
        replace(bare, customer="ben"),
    ]

    assert named_as_known(bare, recognise) == replace(bare, team="Product")
    assert [named_as_known(one, recognise) for one in others] == others


def test_that_who_was_known_by_name_alone_gains_a_team_and_stays_one() -> None:
    told = replace(BARE, team="Product")

    assert made_known([PRODUCT, BARE], [BARE]) == (Revision(BARE, told),)
    assert made_known([BARE, PRODUCT], [IT, TEAM]) == (Revision(None, PRODUCT),)
    assert made_known([BARE], [PRODUCT]) == made_known([TEAM], [TEAM]) == ()


@given(st.lists(PEOPLE, max_size=4), st.lists(PEOPLE, max_size=4))
def test_that_whoever_is_named_is_known_then_and_all_of_it_can_be_taken_back(
    people: list[Colleague], known: list[Colleague]
) -> None:
    before = {one.key: one for one in known}
    made = made_known(people, before.values())
    after = turned(before, made)

    assert all(
        recogniser(after.values())(one.name, one.team, NOW) or is_many(one, after) for one in people
    )
    assert turned(after, taken_back(made, None, after.values(), ())) == before


def is_many(named: Colleague, known: dict[str, Colleague]) -> bool:
    """Whether several have that name, so that it means nobody."""
    return sum(name_key(one.name) == name_key(named.name) for one in known.values()) > 1


def test_that_whom_another_talk_was_with_stays_known() -> None:
    made = (Revision(None, PRODUCT),)
    bare = talk(1, name="Ben", team="")

    assert taken_back(made, None, [PRODUCT], [talked(bare)]) == ()
    assert taken_back(made, None, [PRODUCT], [talked(running(bare))]) == (Revision(PRODUCT, None),)
    assert taken_back(made, bare.id, [PRODUCT], [talked(bare)]) == (Revision(PRODUCT, None),)
    gained = (Revision(BARE, PRODUCT),)
    assert taken_back(gained, None, [PRODUCT], [talked(bare)]) == (Revision(PRODUCT, BARE),)
    told = talk(2, name="Ben", team="Product")
    assert taken_back(gained, None, [PRODUCT], [talked(told)]) == ()
    assert taken_back(made, None, [replace(PRODUCT, added_at=NOW - DAY)], ()) == ()


def test_that_whoever_was_removed_comes_back() -> None:
    assert taken_back((Revision(PRODUCT, None),), None, (), ()) == (Revision(None, PRODUCT),)
