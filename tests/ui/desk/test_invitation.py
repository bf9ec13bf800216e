"""The invitation of a session is a file that the agent saves, once the start is agreed."""

from pathlib import Path

import pytest
from icalendar import Calendar
from msgspec.structs import replace
from PySide6.QtWidgets import QFileDialog

from app.booking.arranging import cancel, judge, move
from app.session.preparation import Verdict
from tests.app.booking.fakes import HOUR, NOW, planned
from tests.app.fakes import DISK_FULL
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.letters import NIGHT, START, open_at, press, shown, untold
from tests.ui.desk.office import Office, flush
from tests.ui.desk.test_message import arrange
from ui.desk.saving import folder


@pytest.fixture
def office(make_office: MakeOffice) -> Office:
    return make_office()


def save(office: Office, path: Path) -> None:
    press(office, "message.save")
    (dialog,) = office.desk.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    flush()


def saved(path: Path) -> dict[str, str]:
    (event,) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    lines = event.to_ical().decode().splitlines()
    told = dict(line.partition(":")[::2] for line in lines if ":" in line)
    return {name: told[name] for name in ("DTSTART", "SEQUENCE", "STATUS")}


def test_that_an_agreed_start_is_saved(office: Office, tmp_path: Path) -> None:
    open_at(office, untold())

    save(office, tmp_path / "a.ics")

    assert saved(tmp_path / "a.ics") == {
        "DTSTART": f"{START:%Y%m%dT%H%M%SZ}",
        "SEQUENCE": "0",
        "STATUS": "CONFIRMED",
    }
    assert "The invitation is saved. Sent? Then mark it as sent." in shown(office)


def test_that_the_title_in_a_calendar_tells_no_hour_that_could_go_stale(
    office: Office, tmp_path: Path
) -> None:
    open_at(office, untold())

    save(office, tmp_path / "a.ics")

    assert "SUMMARY:Our session\r\n" in (tmp_path / "a.ics").read_bytes().decode()


def test_that_a_moved_and_a_cancelled_one_outrank_it(office: Office, tmp_path: Path) -> None:
    open_at(office, planned(START))
    save(office, tmp_path / "first.ics")
    arrange(office, move(START + HOUR))
    save(office, tmp_path / "moved.ics")
    arrange(office, cancel)
    save(office, tmp_path / "off.ics")

    assert saved(tmp_path / "first.ics")["SEQUENCE"] == "0"
    assert saved(tmp_path / "moved.ics")["SEQUENCE"] == "1"
    assert saved(tmp_path / "off.ics") == {
        "DTSTART": f"{START:%Y%m%dT%H%M%SZ}",
        "SEQUENCE": "2",
        "STATUS": "CANCELLED",
    }


def test_that_a_session_that_is_brought_back_outranks_its_cancellation(
    office: Office, tmp_path: Path
) -> None:
    open_at(office, planned(START))
    arrange(office, cancel)
    save(office, tmp_path / "off.ics")

    office.diary.undo()
    office.diary.looked.emit()
    flush()
    save(office, tmp_path / "again.ics")

    assert saved(tmp_path / "again.ics") == {
        "DTSTART": f"{START:%Y%m%dT%H%M%SZ}",
        "SEQUENCE": "1",
        "STATUS": "CONFIRMED",
    }


def test_that_no_invitation_goes_out_that_could_not_be_counted(
    office: Office, tmp_path: Path
) -> None:
    open_at(office, untold())
    office.agent.store.refusal = DISK_FULL

    save(office, tmp_path / "a.ics")

    assert not (tmp_path / "a.ics").exists()
    assert any("Nothing was saved" in words for words in shown(office))


def test_that_a_night_hour_waits_for_its_answer(office: Office, tmp_path: Path) -> None:
    open_at(office, replace(untold(), planned_at=NIGHT))

    press(office, "message.save")
    assert any("the night hour is not agreed yet" in words for words in shown(office))
    assert office.desk.findChildren(QFileDialog) == []
    press(office, "message.sent")
    press(office, "message.confirmed")
    save(office, tmp_path / "night.ics")

    assert saved(tmp_path / "night.ics")["STATUS"] == "CONFIRMED"


def test_that_a_refused_session_is_put_into_no_calendar(office: Office) -> None:
    open_at(office, untold())
    arrange(office, judge(Verdict.NOT_ALLOWED))
    press(office, "message.kind.confirmation")

    press(office, "message.save")

    assert any("still to hear that it cannot be done" in words for words in shown(office))


def test_that_a_place_that_cannot_be_written_is_told(office: Office, tmp_path: Path) -> None:
    open_at(office, untold())

    save(office, tmp_path / "nowhere" / "a.ics")

    assert any("Nothing was saved" in words for words in shown(office))


def test_that_the_file_is_named_by_the_customers_own_day(office: Office) -> None:
    open_at(office, replace(untold(), planned_at=NOW + 13 * HOUR))

    press(office, "message.save")

    (dialog,) = office.desk.findChildren(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "session-2026-03-02-2200-0001.ics"
    assert dialog.directory().path() == str(folder())
    dialog.reject()
    flush()


def test_that_a_draft_of_the_file_is_never_left(office: Office, tmp_path: Path) -> None:
    open_at(office, untold())
    (tmp_path / "a.ics").write_text("older")

    save(office, tmp_path / "a.ics")

    assert [path.name for path in tmp_path.glob("*.ics*")] == ["a.ics"]
    assert saved(tmp_path / "a.ics")["STATUS"] == "CONFIRMED"
