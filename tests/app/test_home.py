"""Everything of one agent lies in folders that only this agent can read."""

from pathlib import Path

import pytest

from app.home import Home, autostart_folder, home_in, home_of_user, share_folder


def test_that_one_folder_can_hold_everything(tmp_path: Path) -> None:
    home = home_in(tmp_path)

    places = [home.database, home.checklists, home.socket, home.lock, home.log]

    assert all(place.is_relative_to(tmp_path) for place in places)
    assert len(set(places)) == len(places)


def test_that_the_folders_are_made_and_private(tmp_path: Path) -> None:
    home = home_in(tmp_path / "agent").made()

    folders = [home.data, home.config, home.runtime]

    assert [folder.stat().st_mode & 0o777 for folder in folders] == [0o700] * 3


def test_that_open_folders_become_private(tmp_path: Path) -> None:
    home = home_in(tmp_path)
    home.data.mkdir(mode=0o755)

    home.made().made()

    assert home.data.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("runtime_is_there", [True, False])
def test_that_the_home_of_the_user_follows_the_desktop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, runtime_is_there: bool
) -> None:
    if runtime_is_there:
        (tmp_path / "run").mkdir(mode=0o700)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))

    assert home_of_user() == Home(
        tmp_path / "data" / "callside",
        tmp_path / "config" / "callside",
        tmp_path / "run" / "callside",
    )


def test_that_a_desktop_without_a_runtime_folder_gets_one_without_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "missing"))

    assert home_of_user().runtime.is_absolute()


def test_that_the_files_of_the_desktop_follow_the_desktop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))

    assert share_folder() == tmp_path / "data"
    assert autostart_folder() == tmp_path / "config" / "autostart"
