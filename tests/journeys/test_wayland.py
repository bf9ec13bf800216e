"""On Wayland the window can be seen, told and asked; above others it comes by XWayland alone."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

from app.session.countdown import State
from app.session.showing import CueKind
from app.settings import Settings
from app.storage.database import Database, connect
from app.storage.settings import SettingsRows
from tests.journeys.callside import Callside
from tests.journeys.reader import CHECK_BOX, Reader, private_reader
from tests.journeys.recorder import Recorder
from tests.journeys.test_cues import AHEAD, LEFT, MINUTES, STATES
from tests.journeys.test_where_it_stands import ABOVE
from tests.journeys.waiting import IN_TIME, until
from tests.journeys.wayland import MUTTER, WESTON, Wayland, private_wayland
from tests.journeys.words import headline
from ui.tokens import LIGHT

pytestmark = pytest.mark.journey

SWITCH = "Keep above (uses XWayland)"
NOT_HERE = "Your desktop (Wayland) lets no program do this."

DESKTOP, HANDS = "org.gnome.Mutter.RemoteDesktop", "/org/gnome/Mutter/RemoteDesktop"
CONTROL, COMMA = 0xFFE3, 0x2C
ASK = """
from PySide6.QtCore import QTimer, Qt
from PySide6.QtWidgets import QApplication, QWidget
from ui.screenset import can_place
from ui.xstate import is_kept_above
application = QApplication([])
window = QWidget(None, Qt.WindowType.WindowStaysOnTopHint)
window.show()
def tell():
    print(can_place(), *(is_kept_above(window, was_asked=was_asked) for was_asked in (False, True)))
    application.quit()
QTimer.singleShot(500, tell)
application.exec()
"""

Opened = tuple[Wayland, Callside, Reader]
Open = Callable[[tuple[str, ...]], AbstractContextManager[Opened]]


@pytest.fixture
def on(address: str, tmp_path: Path) -> Open:
    """Opens a session under a compositor, with somebody who reads the window."""

    @contextmanager
    def opened(command: tuple[str, ...]) -> Iterator[Opened]:
        with private_wayland(command, address) as desktop:
            callside = Callside(tmp_path / "home", desktop.environment)
            callside.environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
            with private_reader(address, callside.environment) as reader:
                try:
                    assert callside("start", "--minutes", MINUTES).status == 0
                    yield desktop, callside, reader
                finally:
                    callside.close()

    return opened


def test_that_a_cue_arrives_in_a_wayland_window_and_on_the_desktop(
    on: Open, daemon: Recorder
) -> None:
    with on(WESTON) as (desktop, callside, _):
        assert desktop.windows() == []
        assert asked(desktop, "wayland") == "False None None"
        callside("said")
        for kind in (CueKind.NOTICE, CueKind.WRAP):
            callside.skip_to(LEFT[kind] + AHEAD)
            until(lambda: headline(kind) in daemon.titles())  # noqa: B023 - called at once
            until(partial(desktop.shows_plate, LIGHT.plates[STATES[kind]].fill))
            assert callside.status()["line"]
            callside("said")
        until(partial(desktop.shows_plate, LIGHT.plates[State.WRAP].fill))


def test_that_what_is_remembered_opens_by_xwayland_and_knows_whether_it_is_above(
    on: Open,
) -> None:
    with on(WESTON) as (desktop, callside, _):
        callside("quit")
        until(lambda: callside.process() is None)
        with closing(Database(connect(callside.home.database))) as database:
            SettingsRows(database).save(Settings(uses_xwayland=True))
        callside.open()
        window = until(desktop.windows)[0]
        assert callside.status()["phase"] == "during"
        assert ABOVE not in desktop.states(window)
        assert asked(desktop) == "True False False"


def test_that_callside_opens_again_by_xwayland_with_its_session_and_stays_above(
    on: Open, address: str
) -> None:
    with on(MUTTER) as (desktop, callside, reader), closing(Hand(address)) as hand:
        callside("tick", "during.opening")
        before, process = callside.status(), callside.process()
        assert desktop.windows() == []
        until(partial(opens_settings, hand, reader))
        reader.press(SWITCH, CHECK_BOX)

        window = until(desktop.windows)[0]
        until(callside.answers)
        after = callside.status()
        assert callside.process() == process
        assert (after["lists"], after["ends_at"]) == (before["lists"], before["ends_at"])
        until(lambda: ABOVE in desktop.states(window))
        assert asked(desktop) == "True True True"


class Hand:
    """Presses keys on a desktop of GNOME's, in whichever window has the keyboard."""

    def __init__(self, address: str) -> None:
        self._connection = open_dbus_connection(address)
        (place,) = until(self._begun)
        self._session = DBusAddress(place, DESKTOP, f"{DESKTOP}.Session")
        self._ask(self._session, "Start")

    def press(self, *keys: int) -> None:
        """Press keys together."""
        for is_down in (True, False):
            for key in keys:
                self._ask(self._session, "NotifyKeyboardKeysym", "ub", key, is_down)

    def close(self) -> None:
        """Press no more."""
        self._connection.close()

    def _begun(self) -> tuple[str, ...]:
        with suppress(DBusErrorResponse):
            return tuple(self._ask(DBusAddress(HANDS, DESKTOP, DESKTOP), "CreateSession"))
        return ()

    def _ask(self, whom: DBusAddress, method: str, types: str = "", *body: object) -> Any:  # noqa: ANN401 - D-Bus has every type
        message = new_method_call(whom, method, types, body)
        return unwrap_msg(self._connection.send_and_get_reply(message, timeout=IN_TIME))


def asked(desktop: Wayland, platform: str = "xcb") -> str:
    """Whether windows can be docked, whether they can be above, and whether one is."""
    command = [sys.executable, "-c", ASK]
    environment = desktop.environment | {"QT_QPA_PLATFORM": platform}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True, text=True)
    return done.stdout.strip()


def opens_settings(hand: Hand, reader: Reader) -> bool:
    """Whether the desk is open at its settings, after its keys were pressed once more."""
    hand.press(CONTROL, COMMA)
    return is_told(reader, NOT_HERE)


def is_told(reader: Reader, words: str) -> bool:
    """Whether some words begin so."""
    return any(name.startswith(words) for name in reader.names())
