"""On Wayland the window can be seen, told and asked; above others it comes by XWayland alone."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

import pytest

from app.session.countdown import State
from app.session.showing import CueKind
from tests.journeys.callside import Callside
from tests.journeys.reader import CHECK_BOX, Reader, private_reader
from tests.journeys.recorder import Recorder
from tests.journeys.test_cues import AHEAD, LEFT, MINUTES, STATES
from tests.journeys.test_where_it_stands import ABOVE
from tests.journeys.waiting import until
from tests.journeys.wayland import MUTTER, WESTON, Wayland, private_wayland
from tests.journeys.words import headline
from ui.tokens import LIGHT

pytestmark = pytest.mark.journey

SWITCH = "Keep above (uses XWayland)"
HONEST = "Callside asks for it, but your desktop keeps no window above others."
NOT_HERE = "Your desktop (Wayland) lets no program do this."

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
                assert callside("start", "--minutes", MINUTES).status == 0
                yield desktop, callside, reader
                callside.close()

    return opened


def test_that_a_cue_arrives_in_a_wayland_window_and_on_the_desktop(
    on: Open, daemon: Recorder
) -> None:
    with on(WESTON) as (desktop, callside, reader):
        assert desktop.windows() == []
        callside("said")
        for kind in (CueKind.NOTICE, CueKind.WRAP):
            callside.skip_to(LEFT[kind] + AHEAD)
            until(lambda: headline(kind) in daemon.titles())  # noqa: B023 - called at once
            until(partial(desktop.shows_plate, LIGHT.plates[STATES[kind]].fill))
            assert callside.status()["line"]
            callside("said")
        until(partial(desktop.shows_plate, LIGHT.plates[State.WRAP].fill))

        reader.press("Menu")
        reader.find("Settings…")
        assert "Dock" not in " ".join(reader.names())


@pytest.mark.parametrize("command", [WESTON, MUTTER], ids=["weston", "mutter"])
def test_that_callside_opens_again_by_xwayland_and_says_what_came_of_it(
    on: Open, command: tuple[str, ...]
) -> None:
    with on(command) as (desktop, callside, reader):
        callside("tick", "during.opening")
        before, process = callside.status(), callside.process()
        open_settings(reader)
        assert reader.is_told(NOT_HERE)
        reader.press(SWITCH, CHECK_BOX)

        until(desktop.windows)
        until(callside.answers)
        after = callside.status()
        assert callside.process() == process
        assert (after["lists"], after["planned_end"]) == (before["lists"], before["planned_end"])
        keeps = command == MUTTER
        if keeps:
            until(lambda: ABOVE in desktop.states(desktop.windows()[0]))
        open_settings(reader)
        assert reader.is_told(HONEST) is not keeps
        callside.kill()
        callside.open()
        assert desktop.windows()


def open_settings(reader: Reader) -> None:
    """Open the desk at its settings."""
    reader.press("Menu")
    reader.press("Settings…")
    reader.find(SWITCH, CHECK_BOX)
