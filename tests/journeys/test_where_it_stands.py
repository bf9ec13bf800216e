"""The window stays where it was put, in sight, above the others, and takes nobody's keyboard."""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from subprocess import Popen

import pytest

from app.settings import Settings
from app.storage.database import Database, connect
from app.storage.places import Places
from app.storage.settings import SettingsRows
from tests.journeys import bystander
from tests.journeys.callside import Callside
from tests.journeys.daemon import Actor
from tests.journeys.desktop import CLOSE_WINDOW, PILL, STRIP, Box, Desktop, private_desktop
from tests.journeys.waiting import until

pytestmark = pytest.mark.journey

ABOVE = "_NET_WM_STATE_ABOVE"
WIDE = Box(0, 0, 1920, 1080)
SMALL = Box(0, 0, 1366, 768)
LEFT, RIGHT = Box(0, 0, 960, 1080), Box(960, 0, 1920, 1080)
MODE = ("small", "74", "1366", "1414", "1446", "1526", "768", "770", "775", "793")
PANEL = 40
"""Pixels at the lower edge."""
NEAR = 8
WIDE_PILL = range(352, 353)
LARGE = 200


@pytest.fixture
def table() -> Iterator[Desktop]:
    """A desktop whose screens may be changed."""
    with private_desktop("1920x1080") as desktop:
        yield desktop


@pytest.fixture
def there(table: Desktop, address: str, tmp_path: Path) -> Iterator[Callside]:
    """Callside on that desktop."""
    environment = table.environment | {"DBUS_SESSION_BUS_ADDRESS": address}
    callside = Callside(tmp_path / "home", environment)
    yield callside
    callside.close()


def rests_in(desktop: Desktop, area: Box) -> bool:
    """Whether the one window is inside `area`."""
    windows = desktop.windows()
    return len(windows) == 1 and desktop.box(windows[0]).is_in(area)


def is_kept(callside: Callside, name: str, box: Box) -> bool:
    """Whether the place of a window is on disk."""
    with closing(Database(connect(callside.home.database))) as database:
        return f" {box.left} {box.top} " in str(Places(database).get(name))


@pytest.fixture
def small(table: Desktop) -> Iterator[Box]:
    """What a panel along the lower edge leaves free of a small screen."""
    go_small(table)
    program = Actor(lambda: Popen([sys.executable, bystander.__file__], env=table.environment))
    panel = until(lambda: table.titled(bystander.TITLE))
    taken = f"0, 0, 0, {PANEL}, 0, 0, 0, 0, 0, 0, 0, {SMALL.right - 1}"
    table.mark(panel, "_NET_WM_STRUT_PARTIAL", taken)
    yield SMALL._replace(bottom=SMALL.bottom - PANEL)
    program.kill()


def split(table: Desktop) -> None:
    """Two screens, side by side."""
    table.set_screens("--setmonitor", "L", "960/254x1080/285+0+0", "screen")
    table.set_screens("--setmonitor", "R", "960/254x1080/285+960+0", "none")


def go_small(table: Desktop) -> None:
    """A screen of 1366 x 768."""
    table.set_screens("--newmode", *MODE)
    table.set_screens("--addmode", "screen", "small")
    table.set_screens("--output", "screen", "--mode", "small")


def middle(box: Box) -> float:
    """How far right the middle of a window is."""
    return (box.left + box.right) / 2


def begun(callside: Callside) -> None:
    """A session runs, and nothing waits to be said."""
    assert callside("start", "--minutes", "45").status == 0
    callside("said")


def test_that_a_session_is_above_the_call_and_nothing_else_is(
    callside: Callside, desktop: Desktop
) -> None:
    callside.open()
    assert ABOVE not in desktop.states(desktop.window())

    begun(callside)
    strip = desktop.window()
    until(lambda: ABOVE in desktop.states(strip))
    desktop.choose(strip)
    desktop.press("p")
    until(lambda: ABOVE not in desktop.states(strip))
    desktop.press("p")
    until(lambda: ABOVE in desktop.states(strip))
    assert desktop.window() == strip

    callside("mini")
    until(lambda: desktop.shows_only(PILL))
    until(lambda: ABOVE in desktop.states(desktop.window()))

    callside("end")
    callside("close")
    until(lambda: desktop.shows_only(STRIP))
    until(lambda: ABOVE not in desktop.states(desktop.window()))


def test_that_no_window_takes_the_keyboard_by_itself(
    callside: Callside, desktop: Desktop, call: str
) -> None:
    begun(callside)
    shown: tuple[tuple[Callable[[], object], range], ...] = (
        (partial(callside, "mini"), PILL),
        (lambda: [callside("end"), callside("close")], STRIP),
    )
    for act, widths in shown:
        desktop.choose(call)
        act()
        until(partial(desktop.shows_only, widths))
        assert desktop.in_use() == call


def test_that_closing_the_window_gives_the_keyboard_back_to_the_call(
    callside: Callside, desktop: Desktop, call: str
) -> None:
    begun(callside)
    desktop.choose(call)
    desktop.choose(desktop.window())

    desktop.press(CLOSE_WINDOW)

    until(lambda: desktop.shows_only(PILL))
    until(lambda: desktop.in_use() == call)


@pytest.mark.parametrize("form", ["strip", "pill"])
def test_that_an_agent_who_asks_for_the_window_gets_the_keyboard_in_it(
    callside: Callside, desktop: Desktop, call: str, form: str
) -> None:
    begun(callside)
    if form == "pill":
        callside("mini")
        until(lambda: desktop.shows_only(PILL))
    desktop.choose(call)

    callside("show")

    until(lambda: desktop.shows_only(STRIP))
    until(lambda: desktop.in_use() == desktop.window())


def test_that_the_keyboard_goes_along_from_window_to_window(
    callside: Callside, desktop: Desktop, call: str
) -> None:
    begun(callside)
    desktop.choose(call)
    desktop.choose(desktop.window())

    desktop.press("m")
    until(lambda: desktop.shows_only(PILL))
    until(lambda: desktop.in_use() == desktop.window())
    desktop.press("m")
    until(lambda: desktop.shows_only(STRIP))
    until(lambda: desktop.in_use() == desktop.window())


@pytest.mark.parametrize("form", ["show", "mini"])
def test_that_a_window_on_a_screen_that_is_unplugged_comes_to_the_other_and_back(
    there: Callside, table: Desktop, form: str
) -> None:
    split(table)
    begun(there)
    there(form)
    until(lambda: table.shows_only(PILL if form == "mini" else STRIP))
    window = table.window()
    until(lambda: rests_in(table, LEFT))
    table.put(window, 1300, 200)
    place = table.box(window)
    until(lambda: is_kept(there, "pill" if form == "mini" else "strip", place))

    table.set_screens("--delmonitor", "R")
    until(lambda: rests_in(table, LEFT))

    split(table)
    until(lambda: table.box(window) == place)


def test_that_a_window_stays_in_sight_on_a_screen_that_shrinks(
    there: Callside, table: Desktop
) -> None:
    there.open()
    until(lambda: rests_in(table, WIDE))
    window = table.window()
    docked = table.box(window)
    assert WIDE.right - docked.right <= NEAR

    go_small(table)
    until(lambda: rests_in(table, SMALL))
    until(lambda: SMALL.right - table.box(window).right <= NEAR)

    table.set_screens("--output", "screen", "--mode", "1920x1080")
    until(lambda: WIDE.right - table.box(window).right <= NEAR)


@pytest.mark.parametrize("form", ["show", "mini"])
@pytest.mark.parametrize("place", ["free 3000 2000 400 1900", "right 99999 -99999 1 0", "nonsense"])
def test_that_a_window_opens_in_sight_with_large_text_on_a_small_screen_with_a_panel(
    there: Callside, table: Desktop, small: Box, form: str, place: str
) -> None:
    begun(there)
    there("quit")
    with closing(Database(connect(there.home.database))) as database:
        SettingsRows(database).save(Settings(text_size=LARGE))
        database.keep(lambda connection: connection.execute("DELETE FROM place"))
        for window in ("strip", "pill"):
            Places(database).put(window, place)
    until(lambda: there.process() is None)
    there.open()
    there(form)

    until(lambda: rests_in(table, small))


def test_that_without_a_compositor_the_corners_of_the_pill_are_cut_off(
    there: Callside, table: Desktop
) -> None:
    begun(there)
    there("mini")

    until(lambda: table.shows_only(PILL))
    until(lambda: table.is_cut(table.window()))


def test_that_the_pill_is_under_the_camera_in_every_session_of_a_run(
    there: Callside, table: Desktop
) -> None:
    for _ in range(5):
        there("rehearse", "--speed", "60", "--minutes", "11")
        there("said")
        for form in ("mini", "show", "mini"):
            there(form)
            until(lambda: len(table.windows()) == 1)
        until(lambda: there.status()["state"] == "notice")
        until(lambda: table.shows_only(WIDE_PILL))
        until(lambda: abs(middle(table.box(table.window())) - middle(WIDE)) <= NEAR)
        there("end")
        there("close")
        until(lambda: table.shows_only(STRIP))
    assert not is_kept(there, "pill", Box(0, 0, 0, 0))
