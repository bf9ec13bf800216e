"""A checkout to judge: this one, and small ones with a planted breach."""

from collections.abc import Callable
from pathlib import Path

import pytest

ROOMS = {
    "app": (
        *("booking", "briefs", "cities", "history", "insights", "lists", "message", "moving"),
        *("people", "records", "remote", "session", "storage", "talks", "text", "wall"),
    ),
    "ui": ("closing", "desk", "notifier", "pill", "strip", "tray", "widgets"),
}
Plant = Callable[[str, str], Path]


@pytest.fixture(scope="session")
def house() -> Path:
    """The top of this checkout."""
    return Path(__file__).parents[2]


@pytest.fixture
def plant(house: Path, tmp_path: Path) -> Plant:
    """Writes one module into a small lawful checkout, and gives its top."""
    (tmp_path / "pyproject.toml").write_bytes((house / "pyproject.toml").read_bytes())
    for folder in (*ROOMS, *(f"{top}/{room}" for top, rooms in ROOMS.items() for room in rooms)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "__init__.py").write_text('"""A room of the house."""\n')

    def planted(place: str, text: str) -> Path:
        (tmp_path / place).write_text(text)
        return tmp_path

    return planted
