"""A card for a hard moment is changed step by step, and its file keeps all that is not changed."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.lists.aid import Aid, AidKind, Thought, Way, aids_from
from app.lists.aid_edit import add, entitle, insert, move, remove, reword
from app.lists.aid_text import aid_text
from app.lists.library import Library
from app.lists.problem import Cause, FileProblem
from app.refusal import Reason, Refusal
from tests.app.lists import shipped

BASE = shipped.text_of("aids")
words = st.text(max_size=12).map(lambda text: f"x{text}y")
thoughts = st.builds(
    Thought,
    words,
    st.just("") | words,
    st.lists(words, max_size=3).map(tuple),
    st.lists(st.sampled_from(Way), unique=True).map(tuple),
)
cards = st.builds(
    Aid, st.sampled_from(AidKind), words, st.lists(thoughts, min_size=1, max_size=4).map(tuple)
)


def read(text: str) -> dict[AidKind, Aid]:
    found = aids_from(text, Path("aids.toml"))
    assert isinstance(found, dict), found
    return found


def calm() -> Aid:
    return read(BASE)[AidKind.CALM]


def tidied(aid: Aid) -> Aid:
    """As a file gives it back."""
    return read(aid_text(aid, 'version = 1\nowner = "x"\ndate = 2026-11-23\n'))[aid.kind]


@settings(max_examples=30)
@given(cards)
def test_that_a_card_is_read_as_it_was_written_and_the_others_stay(aid: Aid) -> None:
    aid = tidied(aid)

    text = aid_text(aid, BASE)

    found = read(text)
    assert [set(one.ways) for one in found[aid.kind].thoughts] == [
        set(one.ways) for one in aid.thoughts
    ]
    assert [replace(one, ways=()) for one in found[aid.kind].thoughts] == [
        replace(one, ways=()) for one in aid.thoughts
    ]
    others = {kind: card for kind, card in read(BASE).items() if kind is not aid.kind}
    assert {kind: card for kind, card in found.items() if kind is not aid.kind} == others
    assert text.startswith(BASE.partition("version")[0])
    assert read(aid_text(aid, text)) == found


def test_that_thoughts_of_one_title_keep_each_its_own_layout() -> None:
    twins = (
        Thought("Wait", ways=(Way.HELP, Way.PHONE)),
        Thought("Wait", ways=(Way.PHONE, Way.HELP)),
    )
    text = aid_text(replace(calm(), thoughts=twins), BASE)

    assert read(text)[AidKind.CALM].thoughts == twins
    assert aid_text(read(text)[AidKind.CALM], text) == text


@pytest.mark.parametrize("kind", AidKind)
def test_that_an_unchanged_card_leaves_the_text_as_it_is(kind: AidKind) -> None:
    assert aid_text(read(BASE)[kind], BASE) == BASE


def test_that_comments_go_with_their_thought() -> None:
    base = BASE.replace('title = "The fix"', 'title = "The fix" # mine\n# and this').replace(
        "\n", "\r\n"
    )

    moved = aid_text(move(calm(), 2, -2), base)

    assert read(moved)[AidKind.CALM].thoughts[0].title == "The fix"
    assert 'title = "The fix" # mine\r\n# and this' in moved
    new = reword(calm(), 2, "What helps", "", ["One", " ", "Two"])
    assert isinstance(new, Aid)
    reworded = aid_text(new, base)
    assert 'title = "What helps" # mine' in reworded
    assert read(reworded)[AidKind.CALM].thoughts[2] == Thought("What helps", "", ("One", "Two"))


def test_that_the_order_of_what_is_said_counts() -> None:
    aid = replace(calm(), thoughts=(Thought("A", say=("One", "Two")),))
    turned = replace(calm(), thoughts=(Thought("A", say=("Two", "One")),))

    assert read(aid_text(turned, aid_text(aid, BASE)))[AidKind.CALM] == turned


def test_that_a_card_is_changed_step_by_step() -> None:
    aid = calm()
    more = add(aid, "  Breathe\n out ")
    assert isinstance(more, Aid)
    assert more.thoughts[-1] == Thought("Breathe out")
    first = move(more, len(more.thoughts) - 1, -9)
    assert [one.title for one in first.thoughts] == [
        "Breathe out",
        *(one.title for one in aid.thoughts),
    ]
    assert remove(first, 0) == aid
    assert insert(remove(aid, 1), 1, aid.thoughts[1]) == aid
    assert move(aid, 0, 99).thoughts[-1] == aid.thoughts[0]
    named = entitle(aid, " Slowly ")
    assert isinstance(named, Aid)
    assert named.title == "Slowly"
    alone = replace(aid, thoughts=aid.thoughts[:1])
    assert remove(alone, 0) == alone
    ways = reword(aid, 4, "Help", "", ())
    assert isinstance(ways, Aid)
    assert ways.thoughts[4].ways == (Way.HELP,)


def test_that_a_title_is_needed() -> None:
    refused = Refusal(Reason.NO_TITLE)

    assert entitle(calm(), " ") == add(calm(), "") == reword(calm(), 0, "\n", "x", ()) == refused


def test_that_a_card_is_kept_and_what_it_leaves_out_is_built_in(tmp_path: Path) -> None:
    library = Library(shipped.BUILT_IN, tmp_path)
    new = replace(calm(), title="Slowly")

    assert library.write_aid(new) is None

    again = Library(shipped.BUILT_IN, tmp_path).words.value.aids
    assert again.get(AidKind.CALM) == new
    assert again.get(AidKind.DROPPED) == read(BASE)[AidKind.DROPPED]


def test_that_a_file_that_was_changed_meanwhile_is_seen_first(tmp_path: Path) -> None:
    library = Library(shipped.BUILT_IN, tmp_path)
    (tmp_path / "aids.toml").write_text(BASE.replace("Keep calm", "By hand"), encoding="utf-8")

    refused = library.write_aid(replace(calm(), title="Slowly"))

    assert refused == Refusal(Reason.CHANGED_MEANWHILE, "aids")
    assert library.words.value.aids.get(AidKind.CALM).title == "By hand"


def test_that_a_layout_that_cannot_be_kept_is_refused_and_left_alone(tmp_path: Path) -> None:
    text = 'version = 1\nowner = "x"\ndate = 2026-11-23\n'
    text += 'card.calm = {title = "A", thought = [{title = "B"}]}\n'
    (tmp_path / "aids.toml").write_text(text, encoding="utf-8")
    library = Library(shipped.BUILT_IN, tmp_path)

    problem = library.write_aid(replace(calm(), title="Slowly"))

    assert isinstance(problem, FileProblem)
    assert problem.cause is Cause.SYNTAX
    assert (tmp_path / "aids.toml").read_text(encoding="utf-8") == text
