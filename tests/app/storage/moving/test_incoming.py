"""What comes in never harms what is here, and a file that is not sound changes nothing."""

import json
import os
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from subprocess import PIPE, Popen
from uuid import UUID

import pytest
from msgspec.structs import replace

from app.briefs.brief import Brief, Days
from app.clock import Moment
from app.history.advice import Answer, Answered
from app.home import Home
from app.moving.fault import Fault
from app.moving.outcome import Imported
from app.people.customer import Customer
from app.session.capture import Capture, CaptureKind
from app.session.deadline import by_length
from app.session.session import Phase, Session
from app.settings import Settings
from app.storage.moving.incoming import flaw_of, take_in
from app.storage.sessions import SessionRows
from app.storage.settings import SettingsRows
from app.storage.shelf import shelf_of
from app.talks.colleague import Colleague, Revision
from tests.app.storage.acts import LENGTH, NOW, opened
from tests.app.storage.limits import no_file_longer_than
from tests.app.storage.moving.homes import Holdings, everything, exported, filled, imported
from tests.app.storage.test_customers import NOBODY

HOUSE = Path(__file__).parents[4]
ANN = UUID(int=1)
NOTE = Capture(UUID(int=7), CaptureKind.NOTE, "A line", NOW)
MADE = Brief(UUID(int=9), "Design", Days(NOW.date(), NOW.date()), NOW)
HELD = Holdings(
    sessions=(
        Session(ANN, "Ann", LENGTH, customer="ann", captures=(NOTE,)),
        Session(UUID(int=2), "Bo", LENGTH, customer="bo"),
    ),
    customers=(Customer("ann", "Ann"),),
    settings=Settings(text_size=120, mail="ours"),
    texts={"plan": "half"},
    words={"checklists/before.toml": "x"},
    answers={"before.goal": Answered(Answer.KEEP, NOW)},
    colleagues=(Colleague("Ana", "Design", NOW),),
    briefs=(MADE,),
)
ALL_IN = Imported(sessions=2, customers=1, words=1, texts=1, answers=1, colleagues=1, briefs=1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An export of everything."""
    exported(filled(tmp_path / "there", HELD), tmp_path / "out.json")
    return tmp_path / "out.json"


@pytest.fixture
def here(tmp_path: Path) -> Home:
    """A home with a session of its own."""
    return filled(tmp_path / "here", Holdings(sessions=(Session(UUID(int=3), "Cy", LENGTH),)))


def outcome_in(home: Home, file: Path) -> Imported | Fault:
    with closing(opened(home)) as database:
        return take_in(database, home, file, NOW)


def test_that_what_an_older_export_keeps_of_nobody_hinders_nothing(here: Home, file: Path) -> None:
    whole = file.read_bytes()
    file.write_bytes(
        whole.replace(b'"customers":[\n', b'"customers":[\n' + NOBODY.encode() + b",\n")
    )

    assert flaw_of(file) is None
    assert outcome_in(here, file) == ALL_IN
    assert b"likes tables" not in exported(here, file.with_name("again.json"))


def test_that_what_is_not_here_comes_in(here: Home, file: Path) -> None:
    assert outcome_in(here, file) == ALL_IN

    with closing(opened(here)) as database:
        shelf = shelf_of(database)
        assert len(shelf.sessions.unclosed()) == 3
        assert shelf.settings.load() == HELD.settings
        assert shelf.unfinished.get("plan") == "half"
        assert shelf.advice().answers() == HELD.answers
    assert (here.config / "checklists" / "before.toml").read_text() == "x"


def test_that_a_text_without_a_letter_is_none(here: Home, file: Path) -> None:
    file.write_text(file.read_text().replace('"half"', '""'))

    assert outcome_in(here, file) == replace(ALL_IN, texts=0)


def test_that_the_same_file_twice_adds_nothing(here: Home, file: Path) -> None:
    outcome_in(here, file)
    before = exported(here, file.with_name("before"))

    assert outcome_in(here, file) == Imported(same=8, same_sessions=2)

    assert exported(here, file.with_name("after")) == before


def test_that_what_is_here_with_other_facts_stays(here: Home, file: Path) -> None:
    with closing(opened(here)) as database:
        shelf = shelf_of(database)
        shelf.sessions.save(Session(ANN, "Ann, moved", LENGTH))
        shelf.customers.save(Customer("ann", "Ann Lee"))
        shelf.settings.save(Settings(text_size=150))
        shelf.unfinished.put("plan", "other")
        shelf.advice().put("before.goal", Answered(Answer.DROP, NOW))
        shelf.talks().know([Revision(None, Colleague("Ana", "Design", NOW, named_by="Bo"))])
        shelf.briefs().save(replace(MADE, action="Ask Ana"))
    (here.config / "checklists").mkdir()
    (here.config / "checklists" / "before.toml").write_text("mine")

    assert outcome_in(here, file) == Imported(sessions=1, others=7, other_sessions=1)

    with closing(opened(here)) as database:
        found = SessionRows(database).find(ANN)
        assert isinstance(found, Session)
        assert found.name == "Ann, moved"
        assert SettingsRows(database).load() == Settings(text_size=150, mail="ours")
    assert (here.config / "checklists" / "before.toml").read_text() == "mine"


def test_that_a_session_that_is_here_and_cannot_be_read_is_left_alone(
    here: Home, file: Path
) -> None:
    with closing(opened(here)) as database:
        outcome = take_in(database, here, file, NOW)
        database.connection.execute("PRAGMA ignore_check_constraints = ON")
        database.connection.execute("UPDATE session SET modes = 'smell'")
        before = database.rows("SELECT * FROM session")

        again = take_in(database, here, file, NOW)

        assert database.rows("SELECT * FROM session") == before
    assert outcome == ALL_IN
    assert again == Imported(same=6, others=2, other_sessions=2)


def test_that_a_capture_that_another_session_has_is_not_taken_from_it(
    here: Home, file: Path
) -> None:
    with closing(opened(here)) as database:
        SessionRows(database).save(Session(UUID(int=3), "Cy", LENGTH, captures=(NOTE,)))
    before = everything(here)

    outcome = outcome_in(here, file)

    assert isinstance(outcome, Fault)
    assert "another session has a capture of the same id" in outcome.words
    assert everything(here) == before


def damaged(lines: list[str], line: int, **fields: object) -> None:
    record = json.loads(lines[line].removesuffix(","))
    lines[line] = json.dumps(record | fields) + ","


FIRST = 17
"""The line with the first session, counted from 0."""
DAMAGES: dict[str, Callable[[list[str]], object]] = {
    "The end: the file ends too early": lambda lines: lines.pop(),
    "Line 18: Expected `str`": lambda lines: damaged(lines, FIRST, name=3),
    "Line 18: it cannot be (CHECK constraint failed": lambda lines: damaged(
        lines, FIRST, length="PT0S"
    ),
    "Line 18: a time without its zone": lambda lines: damaged(
        lines, FIRST, planned_at="2026-03-02T10:00:00"
    ),
    "Line 18: JSON is malformed": lambda lines: lines.__setitem__(FIRST, "{nonsense"),
    "Line 1: this is no export of Callside": lambda lines: lines.__setitem__(0, '{"a":1,'),
    "Line 1: it has version 2 of the format": lambda lines: damaged_header(lines, version=2),
    "Line 5: here should be words": lambda lines: lines.__setitem__(4, '"verbs":['),
    "Line 29: something follows the end": lambda lines: lines.append("more"),
    "Line 6: the name of a file of words leads elsewhere": lambda lines: damaged(
        lines, 5, file="../before.toml"
    ),
}


def damaged_header(lines: list[str], **fields: object) -> None:
    header = json.loads(lines[0].removesuffix(",") + "}")
    lines[0] = json.dumps(header | fields).removesuffix("}") + ","


@pytest.mark.parametrize("cause", DAMAGES)
def test_that_a_damaged_or_foreign_file_changes_nothing_and_is_named(
    here: Home, file: Path, cause: str
) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    DAMAGES[cause](lines)
    file.write_text("\n".join(lines), encoding="utf-8")
    before = everything(here)

    outcome = outcome_in(here, file)

    assert isinstance(outcome, Fault)
    assert outcome.words.startswith(f"Nothing was imported. {cause}")
    assert everything(here) == before


def test_that_most_faults_are_known_before_anything_is_opened(file: Path) -> None:
    assert flaw_of(file) is None

    file.write_bytes(file.read_bytes().removesuffix(b"]}\n"))
    cut = flaw_of(file)
    gone = flaw_of(file.with_name("gone"))

    assert cut == Fault("Nothing was imported. The end: the file ends too early: it was cut short.")
    assert gone == Fault(
        f"Nothing was imported: {file.with_name('gone')}: No such file or directory."
    )


def test_that_each_cut_of_a_file_is_told_and_changes_nothing(here: Home, file: Path) -> None:
    whole, before = file.read_bytes(), everything(here)

    for size in range(0, len(whole) - 4, max(1, len(whole) // 40)):
        file.write_bytes(whole[:size])
        assert isinstance(outcome_in(here, file), Fault), size

    assert everything(here) == before


def test_that_a_disk_that_takes_no_words_undoes_everything(here: Home, file: Path) -> None:
    (here.config / "checklists").write_text("in the way")
    before = everything(here)

    outcome = outcome_in(here, file)

    assert isinstance(outcome, Fault)
    assert outcome.words.startswith("Nothing was imported: ")
    assert everything(here) == before


@pytest.mark.parametrize("letters", [20_000, 200_000, 5_000_000])
def test_that_a_full_disk_undoes_everything(here: Home, file: Path, letters: int) -> None:
    big = file.read_text(encoding="utf-8").replace('"half"', f'"{"x" * letters}"')
    file.write_text(big, encoding="utf-8")
    before = exported(here, file.with_name("before"))

    with closing(opened(here)) as database, no_file_longer_than(here.database.stat().st_size):
        outcome = take_in(database, here, file, NOW)

    assert isinstance(outcome, Fault)
    assert outcome.words.startswith("Nothing was imported: it cannot be saved (")
    assert exported(here, file.with_name("after")) == before
    assert [*here.config.rglob("*.toml")] == []


def test_that_words_are_gone_again_where_one_of_them_cannot_be_written(
    here: Home, tmp_path: Path
) -> None:
    two = replace(HELD, words={"checklists/before.toml": "x", "messages/de.toml": "y"})
    exported(filled(tmp_path / "with two", two), tmp_path / "two.json")
    (here.config / "messages").write_text("in the way")

    assert isinstance(outcome_in(here, tmp_path / "two.json"), Fault)

    assert not (here.config / "checklists" / "before.toml").exists()


def test_that_an_import_that_is_killed_leaves_the_old_or_the_new_data_whole(
    tmp_path: Path,
) -> None:
    many = Holdings(sessions=[Session(UUID(int=number), "x", LENGTH) for number in range(1, 300)])
    exported(filled(tmp_path / "many", many), tmp_path / "many.json")
    home = filled(tmp_path / "home", Holdings(sessions=HELD.sessions))
    words = [sys.executable, str(HOUSE / "main.py"), "--home", str(tmp_path / "home")]

    for tenths in range(1, 9):
        with Popen([*words, "import", str(tmp_path / "many.json")], stderr=PIPE) as program:
            assert program.stderr is not None
            sum(range(tenths * 500_000))
            program.kill()
        with closing(opened(home)) as database:
            assert len(SessionRows(database).unclosed()) in {2, 299}

    assert imported(home, tmp_path / "many.json").others <= 2


def test_that_a_session_that_was_live_where_it_comes_from_never_makes_two_at_hand(
    here: Home, tmp_path: Path
) -> None:
    started = Moment(NOW, timedelta(0), "there")
    live = Session(UUID(int=8), "Dan", LENGTH, started=started, deadline=by_length(started, LENGTH))
    another = replace(live, id=UUID(int=9), name="Eve")
    exported(filled(tmp_path / "in a call", Holdings((live, another))), tmp_path / "live.json")

    assert outcome_in(here, tmp_path / "live.json") == Imported(sessions=2)

    with closing(opened(here)) as database:
        begun = [one for one in SessionRows(database).unclosed() if one.started]
    assert [(one.name, one.phase) for one in begun] == [("Dan", Phase.AFTER)]


def test_that_a_pipe_is_told_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    told = f"Nothing was imported: {pipe} is no file. Save what it holds in one first."
    assert flaw_of(pipe) == Fault(told)


@pytest.mark.parametrize(
    "once,twice",
    [
        ('"name":"Bo"', '"name":"Al","name":"Bo"'),
        ('"text":"A line"', '"text":"A line","text":"Another"'),
    ],
)
def test_that_a_parcel_that_says_one_thing_twice_changes_nothing(
    here: Home, file: Path, once: str, twice: str
) -> None:
    before = everything(here)
    file.write_text(file.read_text().replace(once, twice))

    outcome = outcome_in(here, file)

    assert isinstance(outcome, Fault)
    assert outcome.words.endswith(": it says one thing twice.")
    assert everything(here) == before


def test_that_a_file_of_words_that_comes_twice_changes_nothing(here: Home, file: Path) -> None:
    before = everything(here)
    words = '{"file":"checklists/before.toml","text":"x"}'
    file.write_text(file.read_text().replace(words, f"{words},\n{words}"))

    outcome = outcome_in(here, file)

    assert isinstance(outcome, Fault)
    assert outcome.words.endswith(": the file of words came before.")
    assert everything(here) == before


def test_that_the_insights_of_the_sessions_that_came_in_are_counted(
    here: Home, tmp_path: Path
) -> None:
    lines = [
        Capture(UUID(int=70 + number), kind, "Slow", NOW)
        for number, kind in enumerate((CaptureKind.INSIGHT, CaptureKind.NOTE, CaptureKind.INSIGHT))
    ]
    session = Session(UUID(int=7), "Di", LENGTH, captures=tuple(lines))
    other = filled(tmp_path / "other", Holdings(sessions=[session]))
    exported(other, tmp_path / "heard.json")

    assert outcome_in(here, tmp_path / "heard.json") == Imported(sessions=1, insights=2)
