"""What the lists of the desk show, face by face, and tell a reader aloud."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class TitleFace(Struct, frozen=True):
    """The title of the rows below it; a grave one is to be seen to."""

    words: str
    is_grave: bool = False
    is_top: bool = False
    """Nothing stands above it."""

    @property
    def told(self) -> str:
        """What it says to the ear."""
        return self.words


class RowFace(Struct, frozen=True):
    """A bold title and a state after it, between two icons; `key` is what is chosen by it."""

    title: str
    state: str
    sign: str = ""
    mark: str = ""
    key: object = None

    @property
    def told(self) -> str:
        """What it says to the ear."""
        return f"{self.title}: {self.state}" if self.state else self.title


class SaidFace(Struct, frozen=True):
    """Words to be read, and what is said of them below."""

    words: str
    beneath: str

    @property
    def told(self) -> str:
        """What it says to the ear."""
        return ", ".join(filter(None, (self.words, self.beneath)))


AnyFace = TitleFace | RowFace | SaidFace


class Faces(QAbstractListModel):
    """Faces one below the other; those between two titles share a card."""

    def __init__(self) -> None:
        """None yet."""
        super().__init__()
        self.shown: tuple[AnyFace, ...] = ()
        self.cards: tuple[tuple[int, int], ...] = ()
        """The first and the last place of each card."""

    def put(self, faces: Sequence[AnyFace]) -> bool:
        """Show `faces`; whether anything is new."""
        known = tuple(faces)
        if known == self.shown:
            return False
        self.beginResetModel()
        self.shown = known
        self.cards = tuple(_cards(known))
        self.endResetModel()
        return True

    def key(self, place: int) -> object:
        """What is chosen by the row at a place, if it is one."""
        face = self.shown[place] if 0 <= place < len(self.shown) else None
        return face.key if isinstance(face, RowFace) else None

    def place(self, key: object) -> int | None:
        """Where the row of `key` stands."""
        return next((at for at in self.rows() if self.key(at) == key), None)

    def rows(self) -> Iterator[int]:
        """The places of rows that can be chosen."""
        return (at for at in range(len(self.shown)) if self.key(at) is not None)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many faces there are."""
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a face says."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.shown[index.row()].told
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Titles are passed by; so is a row that went while it was pressed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        face = self.shown[index.row()]
        if isinstance(face, TitleFace):
            return Qt.ItemFlag.NoItemFlags
        if self.key(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _cards(faces: Sequence[AnyFace]) -> Iterator[tuple[int, int]]:
    first: int | None = None
    for place, face in enumerate(faces):
        if isinstance(face, TitleFace):
            if first is not None:
                yield first, place - 1
            first = None
        elif first is None:
            first = place
    if first is not None:
        yield first, len(faces) - 1
