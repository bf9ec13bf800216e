"""The question of a talk, what is asked after it, and its lists, as they stand in their file."""

from pathlib import Path

import pytest

from app.lists.checklist import LISTED
from app.lists.problem import Cause, FileProblem
from app.lists.talk_file import TalkFile
from app.lists.talk_words import TalkWords, talk_words_from
from tests.app.lists import shipped

HEAD = 'version = 1\nowner = "I"\ndate = 2026-01-01\n'
ASKED = f'{HEAD}questions = ["What is hard?"]\n'
TEAMS = ("", "product", "sales")
OPEN = {"what", "how", "who", "when"}
CLOSED = {"are", "can", "could", "did", "do", "does", "has", "have", "is", "was", "will", "would"}
SEED = "What is your biggest challenge right now?"


def read(text: str) -> TalkWords:
    words = talk_words_from(text, Path("talk.toml"))
    assert not isinstance(words, FileProblem), words
    return words


def test_that_the_question_of_the_article_is_asked_and_nothing_is_pitched() -> None:
    words = read(shipped.text_of("talk"))

    assert words.questions[0] == SEED
    assert words.asked("")[0] == SEED
    assert words.minutes == 5
    assert len(words.follow_ups) >= 3
    assert all(
        len(words.fitted({p: shipped.checklist(p) for p in LISTED})[p].items) == 2 for p in LISTED
    )


def test_that_a_team_is_asked_its_own_form_first_and_each_once() -> None:
    words = read(f'{ASKED}[team."Customer Care"]\nquestions = ["And you?", "What is hard?"]\n')

    assert words.asked("customer  CARE") == ("And you?", "What is hard?")
    assert words.asked("Sales") == ("What is hard?",)


@pytest.mark.parametrize(
    "text, cause",
    [
        (HEAD, Cause.MISSING),
        (f"{HEAD}questions = []", Cause.MISSING),
        (f"{HEAD}questions = [1]", Cause.WRONG_TYPE),
        (f"{ASKED}minutes = 0", Cause.WRONG_VALUE),
        (f"{ASKED}follow_ups = [1]", Cause.WRONG_TYPE),
        (f"{ASKED}[team.Sales]\nquestions = []", Cause.MISSING),
        (f"{ASKED}[team.Sales]\nask = []", Cause.UNKNOWN),
        (f'{ASKED}[[item]]\nlist = "never"\nid = "a"\ntitle = "A"', Cause.UNKNOWN),
        ("[", Cause.SYNTAX),
    ],
)
def test_that_a_fault_is_named(text: str, cause: Cause) -> None:
    problem = talk_words_from(text, Path("talk.toml"))

    assert isinstance(problem, FileProblem)
    assert problem.cause is cause


def test_that_a_file_of_ones_own_replaces_the_built_in_one(tmp_path: Path) -> None:
    held = TalkFile(shipped.path_of("talk"), tmp_path / "talk.toml")
    assert (held.is_own, held.problem()) == (False, None)

    held.own.write_text(ASKED, encoding="utf-8")

    assert (held.is_own, held.problem()) == (True, None)
    assert held.get().questions == ("What is hard?",)


def test_that_a_broken_file_leaves_the_built_in_one_in_force(tmp_path: Path) -> None:
    held = TalkFile(shipped.path_of("talk"), tmp_path / "talk.toml")
    held.own.write_text("[", encoding="utf-8")

    assert held.problem() is not None
    assert held.get().questions[0] == SEED


def test_that_a_file_is_read_again_only_once_it_changed(tmp_path: Path) -> None:
    held = TalkFile(shipped.path_of("talk"), tmp_path / "talk.toml")
    built_in = held.get()
    assert held.get() is built_in

    held.own.write_text(ASKED, encoding="utf-8")
    own = held.get()
    assert (own.questions, held.get() is own) == (("What is hard?",), True)

    held.own.write_text(ASKED.replace("hard?", "so very hard?"), encoding="utf-8")
    assert held.get().questions == ("What is so very hard?",)
    held.own.unlink()
    assert held.get() is built_in


def test_that_every_question_that_comes_with_the_program_is_open() -> None:
    words = read(shipped.text_of("talk"))
    asked = {*words.follow_ups, *(one for team in TEAMS for one in words.asked(team))}

    assert len(asked) > len({*words.follow_ups, *words.questions})
    for question in asked:
        assert OPEN & set(question.lower().split()), question
        assert question.split()[0].lower() not in CLOSED, question
