"""An agent makes a list their own."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.lists.checklist import LONGEST_LIST, Checklist
from app.lists.edit import add, is_long, move, remove, reword, set_modes, set_must
from app.refusal import Reason, Refusal
from app.session.session import Mode
from tests.app.lists import shipped
from tests.app.lists.strategies import checklists, modes, titles, words

AFTER = shipped.checklist("after")


def done(outcome: Checklist | Refusal) -> Checklist:
    assert isinstance(outcome, Checklist), outcome
    return outcome


def ids(checklist: Checklist) -> list[str]:
    return [item.id.partition(".")[2] for item in checklist.items]


def test_that_a_new_item_stands_last_and_takes_its_id_from_its_title() -> None:
    longer = done(add(AFTER, " Customer’s  café\n", "paid for", "They were our guest."))

    *others, item = longer.items
    assert others == [*AFTER.items]
    assert (item.id, item.title) == ("after.customers-cafe", "Customer’s café")
    assert (item.state, item.reason, item.must) == ("paid for", "They were our guest.", False)
    assert item.modes == frozenset(Mode)


def test_that_titles_alike_or_in_another_script_still_get_ids_of_their_own() -> None:
    checklist = done(add(AFTER, "Notes"))
    for title in ("NOTES!", "お礼", "お礼"):
        checklist = done(add(checklist, title))

    assert ids(checklist)[-4:] == ["notes-2", "notes-3", "item", "item-2"]


@given(checklists(), titles)
def test_that_an_added_item_never_takes_the_id_of_another(checklist: Checklist, title: str) -> None:
    longer = done(add(checklist, title))

    assert longer.items[:-1] == checklist.items
    assert len(set(ids(longer))) == len(longer.items)


@given(checklists(), titles, words, words)
def test_that_other_words_leave_an_item_the_same_item(
    checklist: Checklist, title: str, state: str, reason: str
) -> None:
    for item in checklist.items:
        reworded = done(reword(checklist, item.id, title, state, reason))

        now = replace(item, title=title, state=state, reason=reason)
        assert reworded.items == tuple(now if old == item else old for old in checklist.items)


def test_that_an_item_without_a_title_is_refused() -> None:
    nothing = Refusal(Reason.NO_TITLE)

    assert add(AFTER, " \n ") == nothing
    assert reword(AFTER, "after.me", "\t", "written down", "") == nothing


@given(checklists(), st.integers(min_value=-15, max_value=15))
def test_that_an_item_is_moved_past_the_others_and_leaves_their_order(
    checklist: Checklist, by: int
) -> None:
    for place, item in enumerate(checklist.items):
        moved = done(move(checklist, item.id, by))

        assert moved.items.index(item) == min(max(place + by, 0), len(moved.items) - 1)
        assert [old for old in moved.items if old != item] == [
            old for old in checklist.items if old != item
        ]


def test_that_an_item_moves_up_and_down_and_stops_at_either_end() -> None:
    up = done(move(AFTER, "after.insight", -1))
    top = done(move(up, "after.insight", -5))
    down = done(move(AFTER, "after.me", 1))

    assert ids(up)[:3] == ["promises", "insight", "message"]
    assert ids(top)[:3] == ["insight", "promises", "message"]
    assert down == AFTER


@given(checklists())
def test_that_a_removed_item_takes_nothing_else_with_it(checklist: Checklist) -> None:
    for item in checklist.items:
        shorter = done(remove(checklist, item.id))

        assert shorter.items == tuple(old for old in checklist.items if old != item)


def test_that_a_third_must_is_refused_until_another_is_one_no_more() -> None:
    refused = set_must(AFTER, "after.notes", must=True)
    fewer = done(set_must(AFTER, "after.message", must=False))
    again = done(set_must(fewer, "after.notes", must=True))

    assert refused == Refusal(Reason.TOO_MANY_MUSTS)
    assert [item.id for item in again.items if item.must] == ["after.promises", "after.notes"]
    assert set_must(again, "after.notes", must=True) == again


@given(checklists(), modes)
def test_that_an_item_applies_where_the_agent_says(
    checklist: Checklist, chosen: frozenset[Mode]
) -> None:
    for item in checklist.items:
        changed = done(set_modes(checklist, item.id, [*chosen]))

        assert item.id in {found.id for found in changed.applying(chosen)}
        assert item.id not in {found.id for found in changed.applying(frozenset(Mode) - chosen)}


def test_that_an_item_keeps_at_least_one_mode() -> None:
    assert set_modes(AFTER, "after.me", []) == Refusal(Reason.LAST_MODE)


def test_that_an_item_that_is_not_there_cannot_be_edited() -> None:
    absent = Refusal(Reason.NO_ITEM, "after.tea")

    assert reword(AFTER, "after.tea", "Tea", "", "") == absent
    assert move(AFTER, "after.tea", 1) == absent
    assert remove(AFTER, "after.tea") == absent
    assert set_must(AFTER, "after.tea", must=False) == absent
    assert set_modes(AFTER, "after.tea", [Mode.AUDIO]) == absent


def test_that_a_list_is_long_past_nine_items_and_still_allowed() -> None:
    checklist = AFTER
    while len(checklist.items) < LONGEST_LIST:
        checklist = done(add(checklist, "One more"))

    assert not is_long(checklist)
    assert is_long(done(add(checklist, "One too many")))
