"""A kind of session changes its length, lists and lines; the agent's own copy wins."""

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.booking.arranging import booking_of
from app.booking.kinds import be
from app.lists.checklist import LONGEST_LIST
from app.lists.fitting import in_room, of_kind
from app.lists.kind import SessionKind, kind_from
from app.lists.kinds import Kinds
from app.lists.library import Library, Words
from app.lists.line import problem_of
from app.lists.problem import Cause, FileProblem
from app.profile import Profile
from app.session.session import Mode, Phase, Session
from app.session.showing import CueKind
from tests.app.booking.fakes import planned
from tests.app.fakes import ManualClock, accepted
from tests.app.lists import shipped

HEAD = 'id = "demo"\ntitle = "Demo"\nversion = 1\nowner = "Ana"\ndate = 2026-11-23\n'
ITEM = '[[item]]\nlist = "before"\nid = "a"\ntitle = "A"\n'
NOW = ManualClock().now()
KINDS = Library(shipped.BUILT_IN, Path("/nowhere")).words.value.kinds


def words(own: Path = Path("/nowhere")) -> Words:
    return Library(shipped.BUILT_IN, own).words.value


def of(kind: str) -> Session:
    session = planned()
    return replace(session, booking=replace(booking_of(session, NOW), kind=kind))


def own_kind(own: Path, stem: str, text: str) -> Path:
    (own / "kinds").mkdir(parents=True, exist_ok=True)
    path = own / "kinds" / f"{stem}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def titles(words: Words, phase: Phase = Phase.BEFORE) -> list[str]:
    return [item.title for item in words.lists[phase].items]


def test_that_three_kinds_come_with_the_program() -> None:
    assert [kind.id for kind in KINDS.every()] == ["first", "review", "troubleshooting"]
    assert KINDS.problems() == ()


@pytest.mark.parametrize("kind", KINDS.every(), ids=lambda kind: kind.id)
@pytest.mark.parametrize("profile", Profile)
def test_that_a_shipped_kind_is_short_and_asks_in_whole_sentences(
    kind: SessionKind, profile: Profile
) -> None:
    fitted = in_room(of_kind(words(), of(kind.id)), profile)
    for checklist in fitted.lists.values():
        assert len(checklist.applying({Mode.CAMERA})) <= LONGEST_LIST
    for _, item in kind.items:
        assert len(f"{item.title}: {item.state}") <= 44
        assert item.reason
    assert kind.questions
    assert all(question.endswith("?") for question in kind.questions)
    assert kind.minutes is not None
    assert kind.drop <= {item.id for each in words().lists.values() for item in each.items}
    assert not [line for line in kind.lines.values() if problem_of(line.text)]


def test_that_a_kind_adds_and_drops_items_and_says_its_own_line() -> None:
    usual, fitted = words(), of_kind(words(), of("review"))

    assert set(titles(fitted)) - set(titles(usual)) == {"Last time"}
    assert set(titles(usual)) - set(titles(fitted)) == {"Honesty"}
    assert "look back" in fitted.lines[CueKind.OPENING].text
    assert fitted.lines[CueKind.OVER] == usual.lines[CueKind.OVER]


@pytest.mark.parametrize("kind", ["", "nobody-knows", "../first", "First"])
def test_that_no_kind_and_an_unknown_one_change_nothing(kind: str) -> None:
    assert of_kind(words(), of(kind)) == words()
    assert of_kind(words(), replace(of(kind), booking=None)) == words()


def test_that_an_item_of_a_known_id_takes_its_place_and_stays_a_must(tmp_path: Path) -> None:
    item = '[[item]]\nlist = "before"\nid = "goal"\ntitle = "The fault"\n'
    own_kind(tmp_path, "demo", HEAD + item)

    first = of_kind(words(tmp_path), of("demo")).lists[Phase.BEFORE].items[0]

    assert (first.title, first.must) == ("The fault", True)


def test_that_the_agents_own_kind_wins_and_a_new_one_is_there(tmp_path: Path) -> None:
    own_kind(tmp_path, "first", HEAD.replace("demo", "first") + "minutes = 20\n")
    own_kind(tmp_path, "demo", HEAD)

    kinds = words(tmp_path).kinds

    assert [kind.title for kind in kinds.every()] == ["Demo", "Demo", "Review", "Troubleshooting"]
    first = kinds.get("first")
    assert first is not None
    assert first.minutes == 20


def test_that_a_kind_that_was_edited_is_read_anew(tmp_path: Path) -> None:
    own_kind(tmp_path, "demo", HEAD)
    kinds = words(tmp_path).kinds
    assert kinds.get("demo") is not None

    own_kind(tmp_path, "demo", HEAD + 'questions = ["Why now?"]\n')

    demo = kinds.get("demo")
    assert demo is not None
    assert demo.questions == ("Why now?",)


def test_that_a_broken_kind_is_told_with_its_line_and_the_built_in_one_is_used(
    tmp_path: Path,
) -> None:
    path = own_kind(tmp_path, "first", "id = 1")

    kinds = words(tmp_path).kinds

    assert kinds.get("first") == KINDS.get("first")
    (problem,) = kinds.problems()
    assert (problem.path, problem.line) == (path, 1)


def test_that_without_folders_there_are_no_kinds(tmp_path: Path) -> None:
    (tmp_path / "kinds").write_text("a file where the folder should be")

    assert Kinds((tmp_path / "kinds", tmp_path / "gone")).every() == ()


@pytest.mark.parametrize(
    "text,line,cause",
    [
        (HEAD.replace("demo", "other"), 1, Cause.WRONG_VALUE),
        (HEAD + "minutes = 0", 6, Cause.WRONG_VALUE),
        (HEAD + "minutes = '5'", 6, Cause.WRONG_TYPE),
        (HEAD + "questions = [1]", 6, Cause.WRONG_TYPE),
        (HEAD + "drop = [[]]", 6, Cause.WRONG_TYPE),
        (HEAD + ITEM.replace("before", "idle"), 7, Cause.UNKNOWN),
        (HEAD + ITEM.replace('"a"', '"A b"'), 8, Cause.WRONG_VALUE),
        (HEAD + ITEM + "must = true", 10, Cause.UNKNOWN),
        (HEAD + ITEM + 'profiles = ["moon"]', 10, Cause.UNKNOWN),
        (HEAD + ITEM + "profiles = []", 10, Cause.MISSING),
        (HEAD + "[line.opening]\ntext = '{city}'", 7, Cause.FIELD),
        (HEAD + "[line.goodbye]\ntext = 'a'", 6, Cause.UNKNOWN),
        ("id =", 1, Cause.SYNTAX),
    ],
)
def test_that_a_fault_in_a_kind_is_told_with_its_line(text: str, line: int, cause: Cause) -> None:
    problem = kind_from(text, Path("demo.toml"))

    assert isinstance(problem, FileProblem)
    assert (problem.line, problem.cause) == (line, cause)


def test_that_a_session_takes_the_length_of_its_kind_until_it_begins() -> None:
    first = KINDS.get("first")

    session = accepted(be(first)(planned(), NOW))
    assert (session.length, booking_of(session, NOW).kind) == (timedelta(minutes=30), "first")

    begun = accepted(be(KINDS.get("troubleshooting"))(replace(session, started=NOW), NOW))
    assert (begun.length, booking_of(begun, NOW).kind) == (
        timedelta(minutes=30),
        "troubleshooting",
    )
    assert booking_of(accepted(be(None)(session, NOW)), NOW).kind == ""


def test_that_home_and_office_have_their_own_items_for_the_room() -> None:
    home, office = (in_room(words(), profile).lists[Phase.BEFORE] for profile in Profile)

    assert {item.title for item in home.items} - {item.title for item in office.items} == {"Noise"}
    assert office.items[4].title == "Colleagues"
    assert len(home.items) == len(office.items)
