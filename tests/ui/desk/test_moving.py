"""On one page everything goes out and comes in, and what cannot be undone is asked about."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from uuid import UUID

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.moving.told import TOLD
from app.moving.wish import Form, Whom, Wish
from app.remote.outcome import refused
from app.remote.request import ExitStatus, Reply
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.moved import FOLDER, choose
from tests.ui.desk.office import PROGRAM, Office, flush
from ui.desk.moving.forget import Forget
from ui.desk.moving.gauge import Gauge
from ui.desk.moving.mover import Mover, mover_of, run_command
from ui.desk.moving.where import ExportButton
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.field import Field


@pytest.fixture
def moving(make_office: MakeOffice) -> Office:
    """The desk at its page, reached as an agent reaches it."""
    office = make_office()
    office.open("settings")
    office.click("Open…", Button)
    return office


def says(office: Office, words: str) -> Callable[[], bool]:
    return lambda: words in office.said


def press(office: Office, name: str) -> None:
    (button,) = office.desk.page.findChildren(QPushButton, name)
    office.desk.page.ensureWidgetVisible(button)
    button.click()
    flush()


def test_that_the_page_stands_under_the_settings(moving: Office) -> None:
    assert moving.desk.windowTitle() == "Callside – Settings"
    assert f"Your data lies in {FOLDER}." in moving.said

    moving.click("Back to the settings", QPushButton)

    assert "Cues before the end" in moving.said


@pytest.mark.parametrize("form, name", [(Form.JSON, "JSON"), (Form.CSV, "CSV")])
def test_that_everything_goes_out_in_the_form_that_is_chosen(
    qtbot: QtBot, moving: Office, form: Form, name: str
) -> None:
    moving.find(Chip, name).setChecked(True)
    press(moving, "moving.export")
    choose(moving.desk, f"/srv/all.{form}")

    qtbot.waitUntil(says(moving, "Exported 50,000 sessions and 120 customers to /srv/all."))

    assert moving.files.wishes == [Wish(Path(f"/srv/all.{form}"), form)]


def test_that_an_export_tells_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, moving: Office
) -> None:
    moving.files.may_go_on.clear()
    press(moving, "moving.export")
    choose(moving.desk, "/srv/all.json")
    qtbot.waitUntil(says(moving, "20,000 of 50,000 sessions"))

    gauge = moving.desk.page.findChildren(Gauge)[0]
    assert (gauge.value(), gauge.maximum()) == (20_000, 50_000)
    assert not moving.find(Button, "Import…").isEnabled()
    press(moving, "moving.stop")
    moving.files.may_go_on.set()
    qtbot.waitUntil(says(moving, "Stopped. No file was written."))

    assert not gauge.isVisible()
    assert moving.find(Button, "Import…").isEnabled()


def test_that_what_is_closed_waits_for_no_command_and_tells_nothing_more(
    qtbot: QtBot, moving: Office
) -> None:
    may_end, ran = Event(), Event()

    def run(command: Sequence[str]) -> Reply:
        del command
        may_end.wait()
        ran.set()
        return Reply(ExitStatus.DONE)

    mover = Mover(moving.files, PROGRAM, run)
    told: list[str] = []
    mover.change("import", "/srv/a")
    mover.told.connect(lambda: told.append("told"))

    mover.close()
    may_end.set()
    assert ran.wait(5)
    qtbot.wait(0)

    assert told == []


def test_that_an_import_is_a_command_of_its_own(qtbot: QtBot, moving: Office) -> None:
    press(moving, "moving.import")
    choose(moving.desk, "/srv/all.json")
    qtbot.waitUntil(says(moving, "Imported 2 sessions."))

    assert moving.files.commands == [(*PROGRAM, "import", "--in-window", "/srv/all.json")]


def test_that_what_stands_in_the_way_is_said(qtbot: QtBot, moving: Office) -> None:
    moving.files.reply = refused("A session is live. End it first; nothing was changed.")
    press(moving, "moving.import")
    choose(moving.desk, "/srv/all.json")

    qtbot.waitUntil(says(moving, "A session is live."))


def test_that_a_backup_is_one_click(qtbot: QtBot, moving: Office) -> None:
    press(moving, "moving.backup")

    qtbot.waitUntil(says(moving, f"Backed up to {FOLDER}/backups/asked-now.sqlite."))

    assert moving.said.count("Made by hand") == 2


def test_that_a_restore_is_asked_about(qtbot: QtBot, moving: Office) -> None:
    press(moving, "moving.restore.1")
    assert "Put asked-20260301T090000.sqlite in the place of everything" in moving.said
    assert moving.held == "Leave it as it is"
    press(moving, "moving.restore.no")
    assert "Put asked" not in moving.said

    press(moving, "moving.restore.0")
    press(moving, "moving.restore.yes")
    qtbot.waitUntil(lambda: bool(moving.files.commands))

    words = ("restore", "--in-window", f"{FOLDER}/daily-2026-03-02.sqlite")
    assert moving.files.commands == [(*PROGRAM, *words)]


def test_that_any_file_can_be_restored(qtbot: QtBot, moving: Office) -> None:
    press(moving, "moving.file")
    choose(moving.desk, "/media/stick/b.sqlite")
    flush()
    press(moving, "moving.restore.yes")
    qtbot.waitUntil(lambda: bool(moving.files.commands))

    assert moving.files.commands[0][-1] == "/media/stick/b.sqlite"


def test_that_forgetting_first_tells_what_would_go(qtbot: QtBot, moving: Office) -> None:
    moving.hold("Name of the customer", Field)
    moving.enter("Ann  Lee")
    moving.press("Return")
    qtbot.waitUntil(says(moving, "Forgetting Ann Lee takes away 3 sessions"))
    assert "This cannot be undone." in moving.said
    assert moving.files.commands == []

    press(moving, "moving.forget.no")
    assert "Forgetting" not in moving.said

    press(moving, "moving.look")
    qtbot.waitUntil(says(moving, "Forgetting Ann Lee"))
    press(moving, "moving.forget.yes")
    qtbot.waitUntil(lambda: bool(moving.files.commands))

    words = ("forget", "--in-window", "--yes", "--key=ann lee")
    assert moving.files.commands == [(*PROGRAM, *words)]


def test_that_who_is_forgotten_is_whom_the_question_is_about(qtbot: QtBot, moving: Office) -> None:
    moving.files.may_go_on.clear()
    moving.hold("Name of the customer", Field)
    moving.enter("Anna")
    moving.press("Return")
    moving.enter(" Lee")
    moving.press("Return")
    moving.files.may_go_on.set()
    qtbot.waitUntil(says(moving, "Forgetting Anna takes away 7 sessions"))

    press(moving, "moving.forget.yes")
    qtbot.waitUntil(lambda: bool(moving.files.commands))

    assert moving.files.commands == [(*PROGRAM, "forget", "--in-window", "--yes", "--key=-anna")]


def test_that_nobody_is_forgotten_who_was_not_asked_about(moving: Office) -> None:
    Mover(moving.files, PROGRAM, moving.files.run).forget()

    assert moving.files.commands == []


def test_that_whom_nobody_knows_is_said(qtbot: QtBot, moving: Office) -> None:
    press(moving, "moving.look")
    assert not moving.desk.page.findChildren(Forget)[0].field.text()

    moving.desk.page.findChildren(Forget)[0].look_at(Whom("Zed"))

    qtbot.waitUntil(says(moving, "Nobody is called that."))


def test_that_one_act_is_done_at_a_time(qtbot: QtBot, moving: Office) -> None:
    mover = Mover(moving.files)
    moving.files.may_go_on.clear()

    mover.export(Wish(Path("/srv/a")))
    mover.export(Wish(Path("/srv/b")))
    mover.back_up()
    mover.look_up(Whom("Ann Lee"))
    mover.forget()
    moving.files.may_go_on.set()
    qtbot.waitUntil(lambda: not mover.is_busy)

    assert (moving.files.made, moving.files.commands, mover.going) == (0, [], None)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_that_what_breaks_off_is_told_and_the_next_can_be_done(
    qtbot: QtBot, moving: Office
) -> None:
    def broken(command: Sequence[str]) -> Reply:
        raise OverflowError(command)

    mover = Mover(moving.files, PROGRAM, broken)
    mover.change("import", "/srv/a")
    qtbot.waitUntil(lambda: not mover.is_busy)
    assert mover.is_trouble
    assert (
        mover.words == "It broke off: something that Callside did not foresee. The log tells more."
    )

    mover.back_up()
    qtbot.waitUntil(lambda: not mover.is_busy)

    assert moving.files.made == 1


@pytest.mark.parametrize("path, form", [("/srv/ann.md", Form.MARKDOWN), ("/srv/ann", Form.JSON)])
def test_that_other_pages_export_one_customer_or_one_session(
    qtbot: QtBot, office: Office, path: str, form: Form
) -> None:
    mover = Mover(office.files)
    button = ExportButton(Theme(), mover, Wish(Path("Ann"), key="ann", session=UUID(int=1)))

    button.click()
    choose(button, path)
    qtbot.waitUntil(lambda: not mover.is_busy)

    assert office.files.wishes == [Wish(Path(path), form, key="ann", session=UUID(int=1))]
    button.deleteLater()


def test_that_the_window_that_opens_next_says_how_it_went_once(office: Office) -> None:
    parts = office.parts
    parts.places.put(TOLD, "Restored.")

    first, second = mover_of(parts), mover_of(parts)

    assert (first.words, second.words) == ("Restored.", "")
    assert first.folder == FOLDER


def test_that_a_command_tells_how_it_went() -> None:
    done = run_command(["echo", "Restored."])
    failed = run_command(["ls", "/no/such/file"])

    assert (done.status, done.out) == (ExitStatus.DONE, "Restored.")
    assert failed.status is ExitStatus.REFUSED
    assert "/no/such/file" in failed.err
