"""What the window needs for its first paint is loaded by then, and nothing that can wait."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.stage import RESOURCES

MAIN = RESOURCES.parent / "main.py"
WAITS = (
    *("babel", "rapidfuzz", "tzlocal", "app.message", "app.booking.writer", "app.cities.gazetteer"),
    *("app.remote.planning", "app.storage.atlas", "ui.desk", "ui.tray", "app.history"),
    *("app.people", "app.moving", "app.records", "app.storage.people", "app.storage.history"),
    *("app.storage.moving", "app.storage.advice", "ui.folk"),
    *("app.insights", "app.storage.insights", "ui.closing.insights_line"),
    *("app.booking.arranging", "app.booking.example", "app.lists.written", "app.presence"),
    *("app.storage.glimpse", "app.storage.scratch", "json.", "shlex", "ui.notifier.desktop"),
    *("ui.notifier.balloon", "ui.strip.card", "ui.widgets.menu", "ui.widgets.swell"),
    *("app.talks", "app.storage.talks", "app.lists.talk_words", "ui.talk."),
    *("app.briefs.edition", "app.briefs.digest", "app.storage.briefs"),
)
NEEDED = {
    *("app.message", "app.message.language"),
    *("app.moving", "app.moving.wish"),
    *("app.people", "app.people.customer"),
    *("app.records", "app.records.capturing", "app.records.owed", "app.records.typed"),
    *("app.records.attending", "app.records.happened"),
}
"""Codes of languages and names of forms, which the command line knows; whom a session is with; the
lines that are written in a call; and whether it took place."""
UNTIL_PAINTED = """
import enum, os, sys
import ui.haste
def painted():
    kinds = (enum.Enum, enum.Flag, enum.IntEnum, enum.IntFlag)
    print(*sys.modules, *(f"{one.__module__}.{one.__qualname__}"
        for kind in kinds for one in kind.__subclasses__()), flush=True)
    os._exit(0)
ui.haste.relax = painted
from main import main
main()
"""


@pytest.fixture
def words(tmp_path: Path) -> list[str]:
    """A home in which a session is planned whose customer is to be written to."""
    home = ["--home", str(tmp_path)]
    plan = ["plan", "Ann", "--at", "tomorrow 14:00", "--city", "São Paulo"]
    subprocess.run([sys.executable, MAIN, *home, *plan], check=True, stdout=subprocess.DEVNULL)
    return home


@pytest.fixture
def told(words: list[str]) -> list[str]:
    """The modules that are loaded at the first paint, and the enumerations of all classes."""
    command = [sys.executable, "-c", UNTIL_PAINTED, *words]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        command, env=env, cwd=MAIN.parent, stdout=subprocess.PIPE, text=True, check=True, timeout=60
    ).stdout.split()


def test_that_what_can_wait_is_not_loaded_before_the_first_paint(told: list[str]) -> None:
    assert "ui.strip.plate" in told
    assert [name for name in told if name.startswith(WAITS) and name not in NEEDED] == []


def test_that_pyside_looks_into_no_class_of_widgets_that_is_not_used(told: list[str]) -> None:
    assert "PySide6.QtWidgets.QFrame.Shape" in told
    assert [name for name in told if name.startswith("PySide6.QtWidgets.QWizard.")] == []
