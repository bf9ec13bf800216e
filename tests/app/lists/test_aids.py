"""The cards for hard moments are a file like the lists: the agent's own wins, a fault is told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.lists.aid import Aid, AidKind, Thought, Way, aids_from
from app.lists.library import AIDS, Library
from app.lists.problem import Cause, FileProblem
from app.refusal import Refusal
from tests.app.lists import shipped

HEAD = 'version = 1\nowner = "Ana"\ndate = 2026-11-23\n'
CARD = '[card.calm]\ntitle = "Slowly"\n'
THOUGHT = '[[card.calm.thought]]\ntitle = "Breathe"\n'
NOWHERE = Path("/nowhere")


def card(kind: AidKind, own: Path = NOWHERE) -> Aid:
    return Library(shipped.BUILT_IN, own).words.value.aids.get(kind)


def said(aid: Aid) -> str:
    return " ".join((thought.text + " " + " ".join(thought.say)) for thought in aid.thoughts)


@pytest.mark.parametrize("kind", AidKind)
def test_that_each_moment_has_a_card_of_few_short_thoughts(kind: AidKind) -> None:
    aid = card(kind)

    assert 3 <= len(aid.thoughts) <= 5
    assert all(len(thought.text) <= 160 for thought in aid.thoughts)
    assert all(len(phrase) <= 90 for thought in aid.thoughts for phrase in thought.say)


def test_that_the_calm_card_leads_from_the_problem_to_help_one_at_a_time() -> None:
    thoughts = card(AidKind.CALM).thoughts

    assert [thought.title for thought in thoughts] == [
        "The problem",
        "Its analysis",
        "The fix",
        "It is not meant for you",
        "Somebody can join",
    ]
    assert thoughts[-1].ways == (Way.HELP,)


def test_that_the_calm_card_says_that_the_best_possible_step_is_enough() -> None:
    assert "best step that is possible now is enough" in said(card(AidKind.CALM))


def test_that_an_honest_answer_is_at_hand_and_nobody_is_spoken_ill_of() -> None:
    honest = card(AidKind.HONEST)
    assert "Never speak ill of others" in said(honest)
    assert "oversell" in said(honest)
    assert "No tricks" in said(honest)
    assert any("competitor" in thought.title for thought in honest.thoughts)


def test_that_who_does_not_know_says_so_and_how_and_by_when_they_find_out() -> None:
    assert len([thought for thought in card(AidKind.UNKNOWN).thoughts if thought.say]) == 3


def test_that_a_dropped_connection_pauses_and_shows_the_other_ways() -> None:
    ways = {way for thought in card(AidKind.DROPPED).thoughts for way in thought.ways}

    assert ways == {Way.CLOCK, Way.PHONE, Way.SECOND}


def test_that_a_card_of_ones_own_takes_the_place_of_one(tmp_path: Path) -> None:
    text = f'{HEAD}{CARD}{THOUGHT}text = " Out,\\tthen in "\nsay = ["So", " "]\nways = ["help"]\n'
    (tmp_path / "aids.toml").write_text(text, encoding="utf-8")

    thought = Thought("Breathe", "Out, then in", ("So",), (Way.HELP,))
    assert card(AidKind.CALM, tmp_path) == Aid(AidKind.CALM, "Slowly", (thought,))
    assert card(AidKind.DROPPED, tmp_path) == card(AidKind.DROPPED)


@pytest.mark.parametrize(
    "text, line, cause",
    [
        ("[", 1, Cause.SYNTAX),
        (HEAD.replace("1", '"1"', 1), 1, Cause.WRONG_TYPE),
        (HEAD + "card = 1\n", 4, Cause.WRONG_TYPE),
        (HEAD + "[card.fun]\n", 4, Cause.UNKNOWN),
        (HEAD + CARD, 4, Cause.MISSING),
        (HEAD + CARD + "thought = []\n", 6, Cause.MISSING),
        (HEAD + CARD + "thought = [1]\n", 6, Cause.WRONG_TYPE),
        (HEAD + CARD + THOUGHT + 'words = "x"\n', 8, Cause.UNKNOWN),
        (HEAD + CARD + THOUGHT + "say = [1]\n", 8, Cause.WRONG_TYPE),
        (HEAD + CARD + THOUGHT + 'ways = ["bus"]\n', 8, Cause.UNKNOWN),
    ],
)
def test_that_a_fault_is_told_with_its_line_and_the_built_in_cards_hold(
    tmp_path: Path, text: str, line: int, cause: Cause
) -> None:
    (tmp_path / "aids.toml").write_text(text, encoding="utf-8")

    library = Library(shipped.BUILT_IN, tmp_path)

    (problem,) = library.words.value.problems
    assert (problem.path.name, problem.line, problem.cause) == ("aids.toml", line, cause)
    assert card(AidKind.CALM, tmp_path) == card(AidKind.CALM)


@given(some.text(max_size=60))
def test_that_no_text_is_too_odd(text: str) -> None:
    found = aids_from(HEAD + CARD + text, Path("aids.toml"))

    assert isinstance(found, dict | FileProblem)


def test_that_a_copy_of_ones_own_is_made_once(tmp_path: Path) -> None:
    library = Library(shipped.BUILT_IN, tmp_path / "own")

    path = library.own_copy(AIDS)
    assert isinstance(path, Path)
    assert path.read_text(encoding="utf-8") == shipped.text_of(AIDS)
    path.write_text(HEAD, encoding="utf-8")

    assert library.own_copy(AIDS) == path
    assert path.read_text(encoding="utf-8") == HEAD


def test_that_a_copy_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("in the way", encoding="utf-8")

    assert isinstance(Library(shipped.BUILT_IN, tmp_path / "own").own_copy(AIDS), Refusal)
