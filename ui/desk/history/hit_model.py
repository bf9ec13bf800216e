"""What a search found, line by line, and how each looks."""

from collections.abc import Sequence
from datetime import tzinfo

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.history.search import Excerpt, Hit, Terms, excerpts, first_line, marked
from app.history.texts import Place
from ui.day_names import dated
from ui.wording import translate

Index = QModelIndex | QPersistentModelIndex
FACE = Qt.ItemDataRole.UserRole


class HitFace(Struct, frozen=True):
    """Whose it is, when and where, and the line; the found words are marked in both."""

    name: Excerpt
    beside: str
    line: Excerpt

    @property
    def told(self) -> str:
        """What it says to the ear."""
        return ", ".join(filter(None, (self.name.text, self.beside, self.line.text)))


class HitModel(QAbstractListModel):
    """A hit has a row for each of its lines, which becomes a face when it comes into sight."""

    def __init__(self) -> None:
        """Nothing found."""
        super().__init__()
        self.rows: tuple[tuple[Hit, Excerpt], ...] = ()
        self._terms = Terms()
        self._zone: tzinfo | None = None
        self._faces: dict[int, HitFace] = {}

    def put(self, hits: Sequence[Hit], terms: Terms, zone: tzinfo) -> None:
        """Show `hits` on `terms`; their days are those of `zone`."""
        self.beginResetModel()
        self.rows = tuple((hit, line) for hit in hits for line in _lines(hit, terms))
        self._terms, self._zone = terms, zone
        self._faces.clear()
        self.endResetModel()

    def face(self, place: int) -> HitFace:
        """What is to be seen at a place."""
        if place not in self._faces:
            self._faces[place] = self._made(*self.rows[place])
        return self._faces[place]

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A face, or what it says."""
        if role == FACE:
            return self.face(index.row())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.face(index.row()).told
        return None

    def _made(self, hit: Hit, line: Excerpt) -> HitFace:
        name = hit.texts.name.partition("\n")[0] or translate("Day", "Session")
        on = "" if hit.at is None else dated(hit.at.astimezone(self._zone).date())
        where = place_words(line.place) if line.text else ""
        if hit.session is None:
            where = translate("Search", "What is kept of them")
        return HitFace(marked(name, self._terms), " · ".join(filter(None, (on, where))), line)


def _lines(hit: Hit, terms: Terms) -> tuple[Excerpt, ...]:
    """By what a hit is shown; one that is found by its name alone by nothing beside it."""
    if not terms.words:
        return (first_line(hit.texts),)
    return excerpts(hit.texts, terms) or (Excerpt(),)


def place_words(place: Place) -> str:
    """Where something was written."""
    return {
        Place.NAME: "",
        Place.LINES: translate("Search", "written down in the call"),
        Place.PREPARED: translate("Search", "prepared"),
        Place.AFTER: translate("Search", "written after it"),
    }[place]
