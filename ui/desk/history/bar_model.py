"""What a picture of bars holds, and what each of them says."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
FACE = Qt.ItemDataRole.UserRole


class BarFace(Struct, frozen=True):
    """One bar: what stands beside it, how long it is (-1 to 1), what it says, where it leads."""

    label: str
    value: str
    length: float
    told: str
    leads_to: object = None
    is_late: bool = False
    is_cut: bool = False
    """Whether it is longer than there is room for."""


class BarModel(QAbstractListModel):
    """Bars side by side, or one below the other."""

    def __init__(self) -> None:
        """No bars."""
        super().__init__()
        self.faces: tuple[BarFace, ...] = ()

    def put(self, faces: Sequence[BarFace]) -> None:
        """Show `faces`."""
        self.beginResetModel()
        self.faces = tuple(faces)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many bars there are."""
        return 0 if parent is not None and parent.isValid() else len(self.faces)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A face, or what it says."""
        face = self.faces[index.row()]
        if role == FACE:
            return face
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return face.told
        return None
