"""Before its first paint the program loads nothing that this paint does not show."""

from pathlib import Path

import pytest

from tests.bench.process import STAMPED, begin_session, painted
from tests.bench.stamp import MARK
from tests.bench.world import World, world

pytestmark = pytest.mark.journey

SHOWN = {"app.scene", "app.storage.sessions", "ui.strip.strip"}
LATE = (
    *("app.booking.form", "app.cities.gazetteer", "app.message", "app.remote.planning"),
    *("app.storage.atlas", "app.wall", "babel", "icalendar", "rapidfuzz", "tzlocal"),
    *("ui.desk", "ui.tray", "zoneinfo"),
)
MINUTES = 45


def loaded(place: World, notes: Path) -> set[str]:
    """The modules that were loaded when the window was painted."""
    with (
        notes.open("w", encoding="utf-8") as told,
        painted(STAMPED, place, ["-X", "importtime"], told),
    ):
        pass
    before, mark, _ = notes.read_text(encoding="utf-8").partition(f"\n{MARK}\n")
    assert mark
    return {line.rpartition("|")[2].strip() for line in before.splitlines()}


def test_that_what_only_a_booking_needs_is_loaded_after_the_first_paint(tmp_path: Path) -> None:
    with world() as place:
        begin_session(place, MINUTES)

        names = loaded(place, tmp_path / "notes")

    assert names >= SHOWN
    assert [name for name in names if name.startswith(LATE)] == []
