"""Promises by how pressing they are, in one list; what can be done about one unfolds below it."""

from collections.abc import Collection, Iterator, Sequence
from uuid import UUID

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.people.owed import Batch, Owed, Pressing, batches
from ui.desk.people.faces import AnyFace, RowFace, TitleFace
from ui.desk.people.people_words import batch_words, owed_words
from ui.desk.people.promise_fields import PromiseFields
from ui.desk.people.register import Register
from ui.desk.people.roll import Roll
from ui.desk.rows import drop
from ui.theme import Theme
from ui.widgets.ground import RADIUS, Ground
from ui.widgets.link import Link
from ui.widgets.painting import painter_on, rounded
from ui.widgets.wrap import Wrap
from ui.wording import translate

SIGNS = {
    Pressing.OVERDUE: "triangle-alert",
    Pressing.TODAY: "clock",
    Pressing.UNTOLD: "mail",
}


class Between(Ground):
    """The ground of what is unfolded: it goes on above, and below where the card does."""

    goes_on = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and its hairline, cut where the card goes on."""
        del event
        below = RADIUS if self.goes_on else 0
        box = QRectF(self.rect()).adjusted(0, -RADIUS, 0, below)
        rounded(painter_on(self), box, RADIUS, self._fill, (self._theme.tokens.hairline, 1.0))


class PromiseList(QWidget):
    """Says whose promise it is if it `names` customers; `wanted` comes with one to open."""

    wanted = Signal(str)
    more_wanted = Signal()
    shaped = Signal()
    """Controls came or went."""

    def __init__(self, theme: Theme, register: Register, *, names: bool) -> None:
        """No promises yet."""
        super().__init__()
        self._theme = theme
        self._register = register
        self._names = names
        self._owed: dict[UUID, Owed] = {}
        self._fields: PromiseFields | None = None
        self.upper = Roll(theme, translate("People", "Promises"))
        self._between = Between(theme)
        self._between.hide()
        self._lower = Roll(theme, translate("People", "More promises"))
        self._inside = QVBoxLayout(self._between)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._link = Link(theme, translate("People", "Show more of them"))
        self._more = Wrap(self._link)
        self._lay_out()
        self._connect()

    def draw(self, owed: Sequence[Owed], *, has_more: bool = False) -> None:
        """Show these; the list is parted below the one that is unfolded."""
        self._more.setVisible(has_more)
        self._owed = {one.capture.id: one for one in owed}
        faces = list(self._faces(batches(owed, self._register.today)))
        keys = [face.key if isinstance(face, RowFace) else None for face in faces]
        held = self._register.unfolded if self._register.unfolded in self._owed else None
        end = len(faces) if held is None else keys.index(held) + 1
        goes_on = isinstance(next(iter(faces[end:]), None), RowFace)
        self.upper.put(faces[:end])
        self.upper.go_on(below=held is not None)
        self._draw_fields(held, goes_on=goes_on)
        self._lower.put(faces[end:])
        self._lower.go_on(above=goes_on)
        self.setVisible(bool(faces))

    def focus(self, identity: UUID) -> bool:
        """Give the keyboard to the row of a promise; whether it is here."""
        for roll in (self.upper, self._lower):
            if roll.faces.place(identity) is not None:
                roll.hold(identity)
                roll.setFocus(Qt.FocusReason.TabFocusReason)
                roll.bring_into_sight(roll.currentIndex())
                return True
        return False

    def focus_new(self, known: Collection[UUID]) -> None:
        """Give the keyboard to the first promise that is not `known`."""
        for roll in (self.upper, self._lower):
            for key in map(roll.faces.key, roll.faces.rows()):
                if isinstance(key, UUID) and key not in known:
                    self.focus(key)
                    return

    @property
    def identities(self) -> frozenset[UUID]:
        """Which promises are shown."""
        return frozenset(self._owed)

    def hold_reached(self) -> None:
        """Put the keyboard's place to where it was the last time."""
        for roll in (self.upper, self._lower):
            roll.hold(self._register.reached)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.upper, self._between, self._lower, self._more):
            column.addWidget(part)
        self._more.setContentsMargins(0, 8, 0, 0)
        self.upper.setObjectName("promises.upper")
        self._lower.setObjectName("promises.lower")
        self._link.setObjectName("promises.more")

    def _connect(self) -> None:
        for roll in (self.upper, self._lower):
            roll.chosen.connect(self._fold)
            roll.reached.connect(self._on_reached)
        self.upper.left.connect(lambda by: self._cross(self._lower, by, 1))
        self._lower.left.connect(lambda by: self._cross(self.upper, by, -1))
        self._link.clicked.connect(self.more_wanted)

    def _faces(self, found: Sequence[Batch]) -> Iterator[AnyFace]:
        today, unfolded = self._register.today, self._register.unfolded
        for number, batch in enumerate(found):
            is_grave = batch.pressing is Pressing.OVERDUE
            yield TitleFace(batch_words(batch, today), is_grave, is_top=number == 0)
            for one in batch.owed:
                yield RowFace(
                    one.capture.text,
                    owed_words(one, today, names=self._names),
                    SIGNS.get(batch.pressing, "handshake"),
                    "chevron-up" if unfolded == one.capture.id else "chevron-down",
                    one.capture.id,
                )

    def _draw_fields(self, held: UUID | None, *, goes_on: bool) -> None:
        """What can be done about the promise `held`; typing stays while that does."""
        if self._fields is not None and self._fields.identity != held:
            self._inside.removeWidget(self._fields)
            drop(self._fields)
            self._fields = None
        if held is not None and self._fields is None:
            self._fields = PromiseFields(
                self._theme, self._register, self._owed[held], leads=self._names
            )
            self._fields.wanted.connect(self.wanted)
            self._fields.shaped.connect(self.shaped)
            self._inside.addWidget(self._fields)
        elif held is not None and self._fields is not None:
            self._fields.draw(self._owed[held])
        self._between.goes_on = goes_on
        self._between.update()
        self._between.setVisible(held is not None)

    def _fold(self, identity: UUID) -> None:
        is_open = self._register.unfolded == identity
        self._register.unfolded = None if is_open else identity
        self.draw(tuple(self._owed.values()), has_more=not self._more.isHidden())
        self.focus(identity)
        self.shaped.emit()

    def _on_reached(self, identity: UUID) -> None:
        self._register.reached = identity

    def _cross(self, to: Roll, by: int, way: int) -> None:
        """Go on in the other part of the list, at the end that is nearer."""
        places = list(to.faces.rows())
        if by == way and places:
            to.setFocus(Qt.FocusReason.TabFocusReason)
            to.setCurrentIndex(to.faces.index(places[0 if way > 0 else -1]))
