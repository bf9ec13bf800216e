"""What the list of the sessions ahead holds: days, gaps, and sessions with how each looks."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.booking.day import DayRow

Index = QModelIndex | QPersistentModelIndex


class DayFace(Struct, frozen=True):
    """The name of a day."""

    words: str


class GapFace(Struct, frozen=True):
    """What lies between two sessions; a tight one is shorter than the agent's breather."""

    words: str
    is_tight: bool


class RowFace(Struct, frozen=True):
    """One session in two lines; `sign` is the icon of how it stands, and `told` says it."""

    hours: str
    whom: str
    there: str
    state: str
    sign: str
    told: str
    is_grave: bool = False
    is_over: bool = False


AnyFace = DayFace | GapFace | RowFace
Entry = DayFace | GapFace | DayRow
"""A session stays what it is until it comes into sight."""


class DayModel(QAbstractListModel):
    """Entries one below the other; only sessions can be chosen."""

    def __init__(self, face_of: Callable[[DayRow], RowFace]) -> None:
        """No entries yet; `face_of` tells what is to be seen of a session."""
        super().__init__()
        self._face_of = face_of
        self._faces: dict[int, RowFace] = {}
        self.entries: tuple[Entry, ...] = ()

    def put(self, entries: Sequence[Entry]) -> None:
        """Show `entries`; where their number stays, what is chosen stays chosen."""
        known = tuple(entries)
        self._faces.clear()
        if known == self.entries:
            return
        if len(known) == len(self.entries):
            self.entries = known
            self.dataChanged.emit(self.index(0), self.index(len(known) - 1))
        else:
            self.beginResetModel()
            self.entries = known
            self.endResetModel()

    def face(self, place: int) -> AnyFace:
        """What is to be seen at a place."""
        entry = self.entries[place]
        if not isinstance(entry, DayRow):
            return entry
        if place not in self._faces:
            self._faces[place] = self._face_of(entry)
        return self._faces[place]

    def rowCount(self, parent: Index | None = None) -> int:
        """How many entries there are."""
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a face says."""
        face = self.face(index.row())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return spoken(face)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(face, RowFace):
            return face.state
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Days and gaps are only read."""
        if isinstance(self.entries[index.row()], DayRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


def spoken(face: AnyFace) -> str:
    """What a face says to the ear."""
    if isinstance(face, RowFace):
        return f"{face.hours} {face.whom}, {face.there}. {face.told}: {face.state}"
    return face.words
