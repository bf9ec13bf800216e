"""A presence is what its files say, and is put there and taken away whole."""

from pathlib import Path

import pytest

from app.presence import Presence
from app.refusal import Reason, Refusal

WORDS = ("/opt/callside", "--home", "/srv/agent")


def presence(folder: Path, *words: str) -> Presence:
    """One with a picture, below `folder`."""
    picture = {folder / "icons" / "callside.png": b"picture"}
    return Presence(folder / "applications" / "callside.desktop", words or WORDS, lambda: picture)


def files(folder: Path) -> list[str]:
    """What lies there."""
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_that_it_is_put_there_and_taken_away(tmp_path: Path) -> None:
    one = presence(tmp_path)
    assert not one.is_there()

    assert one.put() is None
    assert one.is_there()
    assert files(tmp_path) == ["callside.desktop", "callside.png"]

    assert one.take_away() is None
    assert not one.is_there()
    assert files(tmp_path) == []


def test_that_it_can_be_put_and_taken_away_twice(tmp_path: Path) -> None:
    one = presence(tmp_path)

    assert [one.put(), one.put(), one.take_away(), one.take_away()] == [None] * 4


def test_that_one_for_another_home_is_another(tmp_path: Path) -> None:
    presence(tmp_path, "/opt/callside", "--home", "/srv/a b").put()

    assert not presence(tmp_path).is_there()
    assert presence(tmp_path).other() == "/opt/callside --home '/srv/a b'"
    presence(tmp_path).put()
    assert presence(tmp_path).is_there()
    assert presence(tmp_path).other() == ""


def test_that_one_written_by_hand_is_another(tmp_path: Path) -> None:
    (tmp_path / "applications").mkdir()
    entry = tmp_path / "applications" / "callside.desktop"
    entry.write_text("[Desktop Entry]\nExec=callside\n", encoding="utf-8")

    assert not presence(tmp_path).is_there()
    assert presence(tmp_path).other() == "callside"


def test_that_one_without_a_command_is_none(tmp_path: Path) -> None:
    (tmp_path / "applications").mkdir()
    (tmp_path / "applications" / "callside.desktop").write_text("[Desktop Entry]\n")

    assert presence(tmp_path).other() == ""


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_that_one_switched_off_elsewhere_is_off_until_it_is_put_again(
    tmp_path: Path, line: str
) -> None:
    one = presence(tmp_path)
    one.put()
    with (tmp_path / "applications" / "callside.desktop").open("a") as entry:
        entry.write(f"{line}\n")
    assert not one.is_there()
    assert one.other() == ""

    one.put()
    assert one.is_there()


def test_that_a_file_nobody_can_read_is_no_presence(tmp_path: Path) -> None:
    (tmp_path / "applications").mkdir()
    (tmp_path / "applications" / "callside.desktop").write_bytes(b"[Desktop Entry]\n\xff")

    assert not presence(tmp_path).is_there()


@pytest.mark.parametrize("blocked", ["icons", "applications"])
def test_that_a_folder_that_cannot_be_made_is_told(tmp_path: Path, blocked: str) -> None:
    (tmp_path / blocked).touch()
    one = presence(tmp_path)

    refusal = one.put()

    assert refusal is not None
    assert refusal.reason is Reason.NOT_PLACED
    assert refusal.detail.startswith(str(tmp_path / blocked))
    assert not one.is_there()


def test_that_a_file_that_cannot_be_removed_is_told(tmp_path: Path) -> None:
    entry = tmp_path / "applications" / "callside.desktop"
    entry.mkdir(parents=True)

    assert presence(tmp_path).take_away() == Refusal(Reason.NOT_PLACED, str(entry))
