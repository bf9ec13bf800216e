"""A machine that lacks something for a window is told so in one line that helps."""

import subprocess
import sys
from collections.abc import Collection
from pathlib import Path

import pytest

from ui.libraries import ALWAYS, CACHE, WAYLAND, X11, Loads, loads, obstacle
from ui.screens import Address

ON_X11 = {"DISPLAY": ":0"}
ON_WAYLAND = {"WAYLAND_DISPLAY": "wayland-0"}
ON_BOTH = ON_X11 | ON_WAYLAND


def listed(folder: Path, libraries: Collection[str]) -> Path:
    """A list of what the system can load."""
    cache = folder / "ld.so.cache"
    cache.write_bytes(b"".join(b"/usr/lib/%b\0" % library.encode() for library in libraries))
    return cache


def refuses(library: str) -> bool:
    """Loads nothing."""
    del library
    return False


def is_there(address: Address) -> bool:
    """A screen everywhere."""
    del address
    return True


def only(*libraries: str) -> Loads:
    """Loads these."""
    return lambda library: library in libraries


def packages(sentence: str | None) -> list[str]:
    """The packages that the one line names."""
    assert sentence is not None
    assert "\n" not in sentence
    return sentence.partition("apt install ")[2].split()


@pytest.mark.parametrize(
    "environment, libraries",
    [
        (ON_X11, [*ALWAYS, *X11]),
        (ON_WAYLAND, [*ALWAYS, *WAYLAND]),
        (ON_BOTH, [*ALWAYS, *WAYLAND]),
        (ON_BOTH, [*ALWAYS, *X11]),
        ({"QT_QPA_PLATFORM": "offscreen"}, ALWAYS),
        (ON_BOTH | {"QT_QPA_PLATFORM": "xcb"}, [*ALWAYS, *X11]),
        ({"QT_QPA_PLATFORM": "wayland-egl"}, [*ALWAYS, *WAYLAND]),
    ],
)
def test_that_nothing_is_said_where_a_window_can_open(
    tmp_path: Path, environment: dict[str, str], libraries: list[str]
) -> None:
    assert obstacle(environment, listed(tmp_path, libraries), refuses, is_there) is None
    assert obstacle(environment, tmp_path / "none", only(*libraries), is_there) is None


@pytest.mark.parametrize(
    "environment, libraries, missing",
    [
        (ON_X11, set(ALWAYS) | set(X11) - {"libxcb-cursor.so.0"}, ["libxcb-cursor0"]),
        (ON_X11, set(X11) | set(ALWAYS) - {"libEGL.so.1"}, ["libegl1"]),
        (ON_X11, [], [*ALWAYS.values(), *X11.values()]),
        ({}, [], [*ALWAYS.values(), *X11.values()]),
        (ON_WAYLAND, [*ALWAYS, *X11], ["libwayland-cursor0"]),
        (ON_BOTH, ALWAYS, ["libwayland-cursor0"]),
        ({"QT_QPA_PLATFORM": "offscreen"}, [], [*ALWAYS.values()]),
    ],
)
def test_that_the_packages_of_missing_libraries_are_named(
    tmp_path: Path, environment: dict[str, str], libraries: list[str], missing: list[str]
) -> None:
    sentence = obstacle(environment, listed(tmp_path, libraries), refuses)

    assert packages(sentence) == missing


def test_that_a_library_is_loaded_to_make_sure() -> None:
    assert loads("libc.so.6")
    assert not loads("libnowhere.so.1")


def test_that_a_machine_that_shows_these_tests_lacks_nothing() -> None:
    assert CACHE.exists()
    assert obstacle(ON_X11, answers=is_there) is None


def test_that_asking_loads_neither_qt_nor_any_library() -> None:
    text = (
        "import sys; from ui.libraries import obstacle; obstacle({'DISPLAY': ':0'});"
        "sys.exit('PySide6' in sys.modules or 'ctypes' in sys.modules)"
    )
    house = Path(__file__).parents[2]

    assert subprocess.run([sys.executable, "-c", text], cwd=house, check=False).returncode == 0
