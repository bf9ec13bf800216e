"""The desktop's menu gets one entry and the icon in every size, all under one name."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from app.desktop_file import values_in
from app.home import APPLICATION_ID
from ui.icons import ICONS
from ui.presences import AUTOSTART, MENU, SIZES, presences

WORDS = ("/opt/callside",)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folders of a desktop."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


def test_that_the_menu_gets_an_entry_and_every_icon(desktop: Path) -> None:
    assert presences(WORDS)[MENU].put() is None

    theme = desktop / "share" / "icons" / "hicolor"
    for size in SIZES:
        picture = QImage(str(theme / f"{size}x{size}" / "apps" / "callside.png"))
        assert (picture.width(), picture.height()) == (size, size)
        assert picture.pixelColor(size // 2, size // 10).alpha() == 255
        assert picture.pixelColor(0, 0).alpha() < 255
    drawing = (theme / "scalable" / "apps" / "callside.svg").read_bytes()
    assert drawing == (ICONS / "callside.svg").read_bytes()

    entry = desktop / "share" / "applications" / "callside.desktop"
    values = values_in(entry.read_text(encoding="utf-8"))
    assert entry.stem == QGuiApplication.desktopFileName() == APPLICATION_ID
    assert values["StartupWMClass"] == QGuiApplication.applicationName()
    assert values["Icon"] == APPLICATION_ID


def test_that_nothing_of_it_stays(desktop: Path) -> None:
    menu = presences(WORDS)[MENU]
    menu.put()

    assert menu.take_away() is None

    assert [path for path in desktop.rglob("*") if path.is_file()] == []


def test_that_the_start_of_a_session_gets_an_entry(desktop: Path) -> None:
    presences(WORDS)[AUTOSTART].put()

    assert (desktop / "config" / "autostart" / "callside.desktop").exists()
    assert not (desktop / "share").exists()
