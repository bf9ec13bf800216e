"""How large the desk is: as the agent made it, or as its text needs."""

from PySide6.QtCore import QRect, QSize

from ui.place import EDGE, Places
from ui.stature import FRAME

NAME = "desk size"
WIDTH, HEIGHT = 920, 720
LEAST = 760
"""How wide it begins at least, though it covers a part of the window that it stands beside."""
WIDER, HIGHER = 304, 136
"""What twice the text size adds."""


class Measure:
    """Keeps a size that the agent chose, from one start to the next."""

    def __init__(self, places: Places | None) -> None:
        """Keep it in `places`, if there are any."""
        self._places = places
        self._known = QSize()
        self._is_own = False

    def begin(self, scale: float, room: QSize) -> QSize:
        """The size to begin with, no larger than `room`."""
        more = max(scale - 1, 0)
        usual = QSize(round(WIDTH + WIDER * more), round(HEIGHT + HIGHER * more))
        kept = self._kept()
        self._is_own = kept is not None
        self._known = (kept or usual.boundedTo(room - FRAME)).boundedTo(room)
        return self._known

    def beside(self, other: QRect, room: QRect) -> QSize:
        """The size to begin with beside `other`: what was kept, or as wide as that leaves free."""
        free = max(other.left() - room.left(), room.right() - other.right()) - 2 * EDGE
        if not self._is_own:
            self._known.setWidth(min(self._known.width(), max(free, LEAST)))
        return self._known

    def is_as_begun(self, size: QSize) -> bool:
        """Whether nobody made it another `size` since."""
        return size == self._known

    def keep(self, size: QSize) -> None:
        """Remember `size`, if it is another one; a disk that takes nothing is no trouble here."""
        if self._places is not None and size != self._known:
            self._known, self._is_own = size, True
            self._places.put(NAME, f"{size.width()} {size.height()}")

    def _kept(self) -> QSize | None:
        """What was kept in an earlier run; nothing where that cannot be read."""
        words = str(self._places.get(NAME) or "").split() if self._places else []
        if len(words) != 2 or not all(map(str.isdecimal, words)):  # noqa: PLR2004 - two sides
            return None
        return QSize(*map(int, words))
