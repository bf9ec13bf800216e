"""A wall clock that a test may set while the program runs; the boot clock goes on as it is."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path

LIBRARIES = "/usr/lib/*/faketime/libfaketime.so.1"

SetClock = Callable[[timedelta], None]
"""Sets the clock ahead of the machine's by so much, and has the program told of it."""


class WallClock:
    """Runs ahead of the machine's by as much as the test says."""

    def __init__(self, folder: Path) -> None:
        """At first it is right."""
        self._file = folder / "faketime"
        self._library = next(Path("/").glob(LIBRARIES[1:]))
        self.set_ahead(timedelta(0))

    @property
    def environment(self) -> Mapping[str, str]:
        """What a program needs to go by this clock."""
        return {
            "LD_PRELOAD": str(self._library),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }

    def set_ahead(self, by: timedelta) -> None:
        """Set the clock; every program sees it at its next look, and none is told."""
        draft = self._file.with_suffix(".draft")
        draft.write_text(f"{by.total_seconds():+.0f}", encoding="ascii")
        draft.replace(self._file)
