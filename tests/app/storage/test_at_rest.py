"""What a command line asks is answered from the files while no program runs."""

import json
from contextlib import closing
from pathlib import Path

from app.home import Home, home_in
from app.remote.request import Command, ExitStatus, Reply, Request
from app.session.capture import CaptureKind
from app.session.outcome import Attendance
from app.storage.at_rest import reply_at_rest
from tests.app.fakes import ManualClock
from tests.app.storage.acts import opened

RESOURCES = Path(__file__).parents[3] / "resources"
PLAN = Request(Command.PLAN, name="Ann", when="2030-12-01 02:00", city="New York")


def asked(home: Home, request: Request) -> Reply:
    return reply_at_rest(home, RESOURCES, ManualClock(), request)


def test_that_a_session_is_planned_and_listed_while_no_program_runs(home: Home) -> None:
    soon = Request(Command.PLAN, name="Ann", when="tomorrow 14:00", city="New York")

    assert asked(home, soon).status is ExitStatus.DONE

    (row,) = json.loads(asked(home, Request(Command.DAY, json=True)).out)
    assert (row["name"], row["city"], row["zone"]) == ("Ann", "New York", "America/New_York")


def test_that_a_kind_of_the_agents_own_is_known_while_no_program_runs(home: Home) -> None:
    folder = home.made().checklists / "kinds"
    folder.mkdir(parents=True)
    head = 'id = "demo"\ntitle = "Demo"\nversion = 1\nowner = "Ana"\ndate = 2026-11-23\n'
    (folder / "demo.toml").write_text(f"{head}minutes = 20", encoding="utf-8")
    soon = Request(Command.PLAN, name="Ann", when="tomorrow 14:00", session_kind="demo")

    assert asked(home, soon).status is ExitStatus.DONE

    (row,) = json.loads(asked(home, Request(Command.DAY, json=True)).out)
    assert row["minutes"] == 20


def test_that_a_line_is_written_down_while_no_program_runs(home: Home) -> None:
    line = Request(Command.CAPTURE, kind=CaptureKind.PROMISE, text="Send the steps")
    assert asked(home, line).status is ExitStatus.NOTHING
    asked(home, Request(Command.PLAN, name="Ann", when="today 15:10", city="Rome"))

    told = asked(home, line)

    assert told.status is ExitStatus.DONE
    assert told.out == "Written down for the session that comes next: promise."
    status = json.loads(asked(home, Request(Command.STATUS, json=True)).out)
    assert status["captures"]["promise"] == 1


def test_that_the_status_is_answered_too(home: Home) -> None:
    assert asked(home, Request(Command.STATUS)).out.startswith("No session.")


def test_that_the_next_start_finds_what_was_planned(home: Home) -> None:
    asked(home, Request(Command.PLAN, name="Ann", when="tomorrow 14:00", city="Rome"))

    with closing(opened(home)) as database:
        assert database.rows("SELECT name FROM session")[0]["name"] == "Ann"


def test_that_a_home_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    told = asked(home_in(tmp_path / "file"), PLAN)

    assert told.status is ExitStatus.REFUSED
    assert "cannot be used" in told.err


def test_that_a_damaged_file_stays_for_the_window_to_ask_about(home: Home) -> None:
    home.made()
    home.database.write_bytes(b"no database at all, for long enough to be sure")

    told = asked(home, PLAN)

    assert told.status is ExitStatus.REFUSED
    assert "To see to it: callside" in told.err
    assert home.database.read_bytes().startswith(b"no database")


def test_that_a_file_that_is_gone_while_a_backup_is_there_is_not_made_anew(home: Home) -> None:
    with closing(opened(home)):
        pass
    backups = home.data / "backups"
    backups.mkdir(exist_ok=True)
    home.database.rename(backups / "daily-2026-03-01.sqlite")

    told = asked(home, PLAN)

    assert told.status is ExitStatus.REFUSED
    assert not home.database.exists()


def test_that_a_known_customer_is_planned_where_they_were_last_time(home: Home) -> None:
    asked(home, Request(Command.PLAN, name="Ann", when="today 15:10", city="Rome", language="it"))

    told = asked(home, Request(Command.PLAN, name="Ann", when="tomorrow 14:00"))

    assert "in Rome, Lazio, Italy (as last time)" in told.out


def test_that_whether_they_came_is_noted_while_no_program_runs(home: Home) -> None:
    off = Request(Command.OUTCOME, attendance=Attendance.CANCELLED_BY_THEM)
    assert asked(home, off).status is ExitStatus.NOTHING
    asked(home, Request(Command.PLAN, name="Ann", when="today 15:10", city="Rome"))

    assert asked(home, off).status is ExitStatus.DONE

    (row,) = json.loads(asked(home, Request(Command.DAY, json=True, all=True)).out)
    assert row["outcome"] == "cancelled-by-them"
