"""What is kept goes out and comes back in by commands, whether or not the window is open."""

import json
from pathlib import Path

import pytest

from tests.journeys.callside import Callside, Told
from tests.journeys.desktop import Desktop
from tests.journeys.reader import Reader
from tests.journeys.waiting import until

pytestmark = pytest.mark.journey

ANN, BO = "Wilhelmina Quatsch", "Bo"


def done(told: Told) -> str:
    assert told.status == 0, told.err
    return told.out


def plan(callside: Callside, name: str) -> None:
    done(callside("plan", name, "--at", "tomorrow 14:00", "--city", "Rome"))


def names(callside: Callside) -> list[str]:
    return sorted(row["name"] for row in json.loads(done(callside("day", "--json"))))


@pytest.fixture(params=[False, True], ids=["at rest", "with a window"])
def office(callside: Callside, request: pytest.FixtureRequest) -> Callside:
    """Two sessions ahead."""
    plan(callside, ANN)
    plan(callside, BO)
    if request.param:
        callside.open()
    return callside


def test_that_everything_goes_out_and_comes_into_a_fresh_home(
    office: Callside, tmp_path: Path
) -> None:
    out, again = tmp_path / "out.json", tmp_path / "again.json"
    fresh = Callside(tmp_path / "fresh", office.environment)

    said = done(office("export", "--format", "json", str(out)))
    assert done(fresh("import", str(out))) == "Imported 2 sessions.\n"
    done(fresh("export", "--format", "json", str(again)))

    assert said == f"Exported 2 sessions to {out}.\n"
    assert again.read_bytes() == out.read_bytes()
    for form in ("md", "csv"):
        done(office("export", "--format", form, str(tmp_path / form), "--customer", BO))
        assert ANN not in (tmp_path / form).read_text()


def test_that_a_window_that_is_open_makes_room_and_comes_back(
    callside: Callside, tmp_path: Path
) -> None:
    plan(callside, ANN)
    done(callside("export", "--format", "json", str(tmp_path / "ann.json")))
    other = Callside(tmp_path / "other", callside.environment)
    plan(other, BO)
    other.open()
    before = other.process()

    assert done(other("import", str(tmp_path / "ann.json"))) == "Imported 1 session.\n"

    until(other.answers)
    assert other.process() not in {None, before}
    assert names(other) == [BO, ANN]
    other.close()


def test_that_a_backup_brings_back_what_was_there(office: Callside, tmp_path: Path) -> None:
    backup = tmp_path / "b.sqlite"
    was_open = office.process() is not None
    done(office("backup", str(backup)))
    plan(office, "Cy")

    done(office("restore", str(backup)))

    assert names(office) == [BO, ANN]
    assert (office.process() is not None) is was_open
    (before,) = (office.home.data / "backups").glob("before-*.sqlite")
    done(office("restore", str(before)))
    assert names(office) == [BO, "Cy", ANN]


def test_that_nobody_finds_a_customer_who_was_forgotten(office: Callside) -> None:
    done(office("backup"))
    told = done(office("forget", ANN))
    assert "takes away 1 session, here and in" in told
    assert names(office) == [BO, ANN]

    assert done(office("forget", ANN, "--yes")).startswith("Forgotten: 1 session")

    assert names(office) == [BO]
    files = [path for path in office.folder.rglob("*") if path.is_file()]
    held = [path for path in files if b"quatsch" in path.read_bytes().lower()]
    assert held == []


def test_that_a_live_session_is_never_disturbed(callside: Callside, tmp_path: Path) -> None:
    plan(callside, ANN)
    done(callside("backup", str(tmp_path / "b")))
    callside.begin_until(minutes=30)
    before = callside.process()

    told = callside("restore", str(tmp_path / "b"))

    assert told == Told(4, "", "A session is live. End it first; nothing was changed.\n")
    assert callside.process() == before
    assert callside.status()["phase"] == "during"


def test_that_a_broken_file_does_not_even_close_the_window(
    callside: Callside, tmp_path: Path
) -> None:
    plan(callside, ANN)
    callside.open()
    before = callside.process()
    done(callside("export", "--format", "json", str(tmp_path / "a.json")))
    lines = (tmp_path / "a.json").read_text().splitlines(keepends=True)
    (tmp_path / "a.json").write_text("".join(lines[:-1]))

    told = callside("import", str(tmp_path / "a.json"))

    assert told.status == 4
    assert "it was cut short" in told.err
    assert told.err.count("\n") == 1
    assert callside.process() == before


def test_that_the_window_forgets_by_itself_and_says_so_once_it_is_open_again(
    callside: Callside, desktop: Desktop, reader: Reader
) -> None:
    plan(callside, ANN)
    plan(callside, BO)
    callside.open()
    before = callside.process()
    desktop.choose(desktop.window())
    desktop.press("ctrl+comma")
    reader.press("Open…")

    reader.fill("Name of the customer", ANN)
    reader.press("What would go?")
    reader.find(f"Forgetting {ANN} takes away 1 session")
    reader.press("Forget for good")

    reader.find("Forgotten: 1 session")
    assert callside.process() not in {None, before}
    assert names(callside) == [BO]
