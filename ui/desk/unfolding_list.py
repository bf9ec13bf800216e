"""Rows in one list, of which one is unfolded: what can be done about it stands below it."""

from collections.abc import Sequence
from uuid import UUID

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.deeds import Deeds
from ui.desk.faces import AnyFace, RowFace
from ui.desk.roll import Roll
from ui.desk.rows import drop
from ui.desk.unfolded import Unfolded
from ui.theme import Theme
from ui.widgets.ground import RADIUS, Ground
from ui.widgets.link import Link
from ui.widgets.painting import painter_on, rounded
from ui.widgets.wrap import Wrap


class Between(Ground):
    """The ground of what is unfolded: it goes on above, and below where the card does."""

    goes_on = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and its hairline, cut where the card goes on."""
        del event
        below = RADIUS if self.goes_on else 0
        box = QRectF(self.rect()).adjusted(0, -RADIUS, 0, below)
        rounded(painter_on(self), box, RADIUS, self._fill, (self._theme.tokens.hairline, 1.0))


class Names(Struct, frozen=True):
    """What the parts are called: for hands, for the ear, and the link to more of them."""

    stem: str
    whole: str
    rest: str
    more: str


class UnfoldingList(QWidget):
    """Whoever makes one says what unfolds; the list is parted below the row that is open."""

    more_wanted = Signal()
    shaped = Signal()
    """Controls came or went."""

    def __init__(self, theme: Theme, deeds: Deeds, names: Names) -> None:
        """No rows yet; `deeds` remembers which one is open."""
        super().__init__()
        self._theme = theme
        self._deeds = deeds
        self._open: UUID | None = None
        self._fields: Unfolded | None = None
        self.upper = Roll(theme, names.whole)
        self._between = Between(theme)
        self._between.hide()
        self._lower = Roll(theme, names.rest)
        self._inside = QVBoxLayout(self._between)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._link = Link(theme, names.more)
        self._more = Wrap(self._link)
        self.upper.setObjectName(f"{names.stem}.upper")
        self._lower.setObjectName(f"{names.stem}.lower")
        self._link.setObjectName(f"{names.stem}.more")
        self._lay_out()
        self._connect()

    def make_fields(self, identity: UUID) -> Unfolded:
        """What can be done about that line."""
        raise NotImplementedError

    def draw_fields(self, fields: Unfolded, identity: UUID) -> None:
        """Show there what is known of the line by now."""
        raise NotImplementedError

    def fold(self, identity: UUID) -> None:
        """The row of that line was pressed."""
        raise NotImplementedError

    def turn(self, identity: UUID) -> None:
        """Have the row of that line open from the next drawing on, or no more."""
        self._deeds.unfolded = None if self._deeds.unfolded == identity else identity

    def mark(self, identity: UUID) -> str:
        """The icon that says whether the row of that line is open."""
        return "chevron-up" if self._deeds.unfolded == identity else "chevron-down"

    def put(self, faces: Sequence[AnyFace], *, has_more: bool) -> None:
        """Show these, parted below the one that is unfolded; what is typed there stays."""
        self._more.setVisible(has_more)
        keys = [face.key if isinstance(face, RowFace) else None for face in faces]
        held = self._deeds.unfolded if self._deeds.unfolded in keys else None
        end = len(faces) if held is None else keys.index(held) + 1
        goes_on = isinstance(next(iter(faces[end:]), None), RowFace)
        self.upper.put(faces[:end])
        self.upper.go_on(below=held is not None)
        self._draw_between(held, goes_on=goes_on)
        self._lower.put(faces[end:])
        self._lower.go_on(above=goes_on)
        self.setVisible(bool(faces))

    def make_anew(self) -> None:
        """What is unfolded tells of what is no more: the next rows have it made anew."""
        if self._fields is not None:
            self._inside.removeWidget(self._fields)
            drop(self._fields)
            self._fields = None

    @property
    def fields(self) -> Unfolded | None:
        """What is unfolded."""
        return self._fields

    def stay(self) -> bool:
        """Give the keyboard to the row that is open, unless something there is being typed.

        Whether there is one.
        """
        held = self._deeds.unfolded
        fields = self._fields if held == self._open else None
        is_in_use = fields is not None and fields.is_in_use
        return is_in_use or (held is not None and self.focus(held))

    def focus(self, identity: UUID) -> bool:
        """Give the keyboard to the row of a line; whether it is here."""
        for roll in (self.upper, self._lower):
            if roll.faces.place(identity) is not None:
                roll.hold(identity)
                roll.setFocus(Qt.FocusReason.TabFocusReason)
                roll.bring_into_sight(roll.currentIndex())
                return True
        return False

    @property
    def shown(self) -> tuple[UUID, ...]:
        """Which lines are shown, in their order."""
        keys = (
            roll.faces.key(place)
            for roll in (self.upper, self._lower)
            for place in roll.faces.rows()
        )
        return tuple(key for key in keys if isinstance(key, UUID))

    def hold_reached(self) -> None:
        """Put the keyboard's place to where it was the last time."""
        for roll in (self.upper, self._lower):
            roll.hold(self._deeds.reached)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.upper, self._between, self._lower, self._more):
            column.addWidget(part)
        self._more.setContentsMargins(0, 8, 0, 0)

    def _connect(self) -> None:
        for roll in (self.upper, self._lower):
            roll.chosen.connect(self.fold)
            roll.reached.connect(self._on_reached)
        self.upper.left.connect(lambda by: self._cross(self._lower, by, 1))
        self._lower.left.connect(lambda by: self._cross(self.upper, by, -1))
        self._link.clicked.connect(self.more_wanted)

    def _draw_between(self, held: UUID | None, *, goes_on: bool) -> None:
        """What can be done about the line `held`; typing stays while that does."""
        if self._open != held:
            self.make_anew()
        self._open = held
        if held is not None and self._fields is None:
            self._fields = self.make_fields(held)
            self._inside.addWidget(self._fields)
        elif held is not None and self._fields is not None:
            self.draw_fields(self._fields, held)
        self._between.goes_on = goes_on
        self._between.update()
        self._between.setVisible(held is not None)

    def _on_reached(self, identity: UUID) -> None:
        self._deeds.reached = identity

    def _cross(self, to: Roll, by: int, way: int) -> None:
        """Go on in the other part of the list, at the end that is nearer."""
        places = list(to.faces.rows())
        if by == way and places:
            to.setFocus(Qt.FocusReason.TabFocusReason)
            to.setCurrentIndex(to.faces.index(places[0 if way > 0 else -1]))
