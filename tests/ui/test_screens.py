"""A screen that does not answer is named in one line, whatever way it was to be reached."""

import socket
from collections.abc import Collection, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ui.screens import NO_ANSWER, NO_SCREEN, Address, Answers, answers, screen_obstacle

LOCAL = "/tmp/.X11-unix/X7"  # noqa: S108 - where every X server has its socket
ROOM = 0
"""A port that the system chooses."""


def only(*places: Address) -> Answers:
    """Screens at these places."""
    return lambda address: address in places


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[str]:
    """A place where somebody listens."""
    place = tmp_path / "wayland-7"
    with closing(socket.socket(socket.AF_UNIX)) as door:
        door.bind(str(place))
        door.listen()
        yield str(place)


@pytest.mark.parametrize(
    "environment, place",
    [
        ({"DISPLAY": ":7"}, f"\0{LOCAL}"),
        ({"DISPLAY": ":7.0"}, LOCAL),
        ({"DISPLAY": "unix:7"}, LOCAL),
        ({"DISPLAY": ":7"}, ("localhost", 6007)),
        ({"DISPLAY": "localhost:10.0"}, ("localhost", 6010)),
        ({"DISPLAY": "/run/screen"}, "/run/screen"),
        ({"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": "/run"}, "/run/wayland-7"),
        ({"WAYLAND_DISPLAY": "/elsewhere/way", "XDG_RUNTIME_DIR": "/run"}, "/elsewhere/way"),
        ({"WAYLAND_DISPLAY": "gone", "DISPLAY": ":7"}, LOCAL),
        ({"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "w", "DISPLAY": ":7"}, LOCAL),
    ],
)
def test_that_a_screen_is_found_where_it_listens(
    environment: dict[str, str], place: Address
) -> None:
    assert screen_obstacle(environment, only(place)) is None
    assert screen_obstacle(environment, only()) is not None


@pytest.mark.parametrize(
    "environment",
    [
        {"QT_QPA_PLATFORM": "offscreen"},
        {"QT_QPA_PLATFORM": "wayland", "DISPLAY": ":7"},
        {"DISPLAY": "[::1]:7"},
        {"DISPLAY": "/private/screen:0"},
        {"WAYLAND_DISPLAY": "wayland-7", "WAYLAND_SOCKET": "5"},
    ],
)
def test_that_what_only_qt_can_tell_is_left_to_it(environment: dict[str, str]) -> None:
    assert screen_obstacle(environment, only()) is None


@pytest.mark.parametrize(
    "environment, named",
    [
        ({"DISPLAY": ":77"}, "DISPLAY=:77"),
        ({"DISPLAY": "screen"}, "DISPLAY=screen"),
        ({"DISPLAY": ":one"}, "DISPLAY=:one"),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":77"}, "WAYLAND_DISPLAY=w or DISPLAY=:77"),
        ({"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "w", "DISPLAY": ":77"}, "DISPLAY=:77"),
    ],
)
def test_that_screens_that_do_not_answer_are_named(environment: dict[str, str], named: str) -> None:
    assert screen_obstacle(environment, only()) == NO_ANSWER.format(named)


@pytest.mark.parametrize(
    "environment", [{}, {"DISPLAY": "", "WAYLAND_DISPLAY": ""}, {"QT_QPA_PLATFORM": "xcb"}]
)
def test_that_a_machine_without_a_screen_is_told_so(environment: dict[str, str]) -> None:
    assert screen_obstacle(environment) == NO_SCREEN


def test_that_somebody_who_listens_is_reached(screen: str) -> None:
    assert answers(screen)
    with socket.create_server(("localhost", ROOM)) as door:
        assert answers(("localhost", door.getsockname()[1]))


def test_that_nobody_is_reached_where_nobody_listens(tmp_path: Path, screen: str) -> None:
    with socket.create_server(("localhost", ROOM)) as door:
        left = door.getsockname()[1]
    plain = tmp_path / "plain"
    plain.touch()
    places: Collection[Address] = [
        str(tmp_path / "none"),
        str(plain),
        f"{screen}{'x' * 200}",
        ("localhost", left),
        ("x" * 100, 6000),
    ]

    assert [place for place in places if answers(place)] == []


def test_that_a_screen_with_many_before_the_door_is_left_to_qt(tmp_path: Path) -> None:
    place = str(tmp_path / "busy")
    with closing(socket.socket(socket.AF_UNIX)) as door:
        door.bind(place)
        door.listen(0)
        with closing(socket.socket(socket.AF_UNIX)) as first:
            first.connect(place)

            assert answers(place)
