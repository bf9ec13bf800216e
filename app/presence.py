"""Where the desktop knows this program from: a file among its own, there or not at will."""

import shlex
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from app.desktop_file import exec_line, text_for, values_in, words_in
from app.private_file import replacing
from app.refusal import Reason, Refusal


class Presence:
    """One desktop file and what goes along with it; the disk itself says whether it is there."""

    def __init__(
        self,
        file: Path,
        words: Sequence[str],
        along: Callable[[], Mapping[Path, bytes]] = dict,
    ) -> None:
        """`words` start the program; `along` makes the other files, each at its place."""
        self._file = file
        self._words = words
        self._along = along

    def is_there(self) -> bool:
        """Whether the file starts this very program, and nobody switched it off elsewhere."""
        return self._line() == exec_line(self._words)

    def other(self) -> str:
        """The command by which the file starts another copy of the program, or another home."""
        line = self._line()
        return shlex.join(words_in(line)) if line and not self.is_there() else ""

    def _line(self) -> str:
        """How the file starts whatever it starts; empty where it is off."""
        try:
            values = values_in(self._file.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            return ""
        is_off = values.get("Hidden") == "true"
        is_off |= values.get("X-GNOME-Autostart-enabled") == "false"
        return "" if is_off else values.get("Exec", "")

    def put(self) -> Refusal | None:
        """Write all files, the desktop file last; or say which could not be written."""
        files = {**self._along(), self._file: text_for(self._words).encode()}
        for path, content in files.items():
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                with replacing(path) as draft:
                    draft.write_bytes(content)
            except OSError:
                return Refusal(Reason.NOT_PLACED, str(path))
        return None

    def take_away(self) -> Refusal | None:
        """Remove all files, the desktop file first; or say that it could not be removed."""
        try:
            self._file.unlink(missing_ok=True)
        except OSError:
            return Refusal(Reason.NOT_PLACED, str(self._file))
        for path in self._along():
            with suppress(OSError):  # without that file nobody looks for it
                path.unlink(missing_ok=True)
        return None
