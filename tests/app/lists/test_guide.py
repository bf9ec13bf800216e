"""The guide of a team is a file like the lists: the agent's own wins, a broken one is told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.lists.guide import Guide, Setup, entitled, guide_from, linked, moved, unlinked
from app.lists.library import Library
from app.lists.problem import Cause, FileProblem
from app.lists.written import guide_text
from app.session.preparation import Example
from app.text.tidy import tidy
from tests.app.lists import shipped

HEAD = 'version = 1\nowner = "Ana"\ndate = 2026-11-23\n'
LINK = "https://example.org/handbook"
WORDS = some.text(max_size=30).map(tidy)


def read(text: str) -> Guide | FileProblem:
    return guide_from(text, Path("guide.toml"))


def test_that_the_guide_comes_without_links_of_its_own() -> None:
    assert Library(shipped.BUILT_IN, Path("/nowhere")).words.value.guide == Guide()


def test_that_links_and_set_up_are_kept_as_the_agents_own(tmp_path: Path) -> None:
    library = Library(shipped.BUILT_IN, tmp_path)
    guide = Guide((Example(LINK, "Handbook"),), Setup("/home/ana/set-up.png", "Lamp left."))

    assert library.write_guide(guide) is None

    words = Library(shipped.BUILT_IN, tmp_path).words.value
    assert words.guide == guide
    assert words.own == {"guide"}


def test_that_comments_and_the_layout_of_a_guide_stay() -> None:
    text = f'# ours\n{HEAD}\n# the first\n[[link]]\naddress = "{LINK}" # here\n'

    fresh = guide_text(Guide((Example(LINK, "Handbook"),), Setup(note="Lamp left.")), text)

    assert fresh == (
        f'# ours\n{HEAD}note = "Lamp left."\n\n# the first\n[[link]]\naddress = "{LINK}" # here\n'
        'title = "Handbook"\n'
    )


@pytest.mark.parametrize(
    "text,line,cause",
    [
        (f"{HEAD}links = 1", 4, Cause.UNKNOWN),
        (f"{HEAD}picture = 1", 4, Cause.WRONG_TYPE),
        (f"{HEAD}[[link]]\ntitle = 'a'", 4, Cause.MISSING),
        (f"{HEAD}[[link]]\naddress = ' '", 5, Cause.MISSING),
        (f"{HEAD}[[link]]\naddress = 'a'\n[[link]]\naddress = 'a'", 7, Cause.DOUBLE),
        (f"{HEAD}[[link]]\naddress =", 5, Cause.SYNTAX),
    ],
)
def test_that_a_broken_guide_is_told_with_its_line(text: str, line: int, cause: Cause) -> None:
    problem = read(text)

    assert isinstance(problem, FileProblem)
    assert (problem.line, problem.cause) == (line, cause)


def test_that_links_are_added_once_named_moved_and_taken_out() -> None:
    guide = linked(linked(linked(Guide(), " a "), "b"), "a")
    assert linked(guide, "  ") == guide

    guide = moved(entitled(guide, "a", " A\n"), "a", 1)

    assert guide.links == (Example("b"), Example("a", "A"))
    assert moved(moved(guide, "a", -9), "gone", 1).links == (Example("a", "A"), Example("b"))
    assert unlinked(guide, "b").links == (Example("a", "A"),)


def test_that_a_set_up_is_empty_until_there_is_something_to_look_at() -> None:
    assert Setup().is_empty
    assert not Setup(note="Lamp left.").is_empty


@given(
    some.lists(some.tuples(WORDS.filter(bool), WORDS), unique_by=lambda pair: pair[0], max_size=3),
    WORDS,
    WORDS,
)
def test_that_any_guide_is_read_as_it_was_written(
    links: list[tuple[str, str]], picture: str, note: str
) -> None:
    guide = Guide(tuple(Example(*link) for link in links), Setup(picture, note))
    base = (shipped.BUILT_IN / "guide.toml").read_text(encoding="utf-8")

    text = guide_text(guide, base)

    assert read(text) == guide
    assert read(guide_text(Guide(), text)) == Guide()
