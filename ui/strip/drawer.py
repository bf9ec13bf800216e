"""A row of the strip that unfolds: its head, and below it what was folded away."""

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.prep import Prep
from app.session.session import Phase
from ui.keys import cap
from ui.theme import Theme
from ui.widgets.ground import Ground
from ui.widgets.heading import Heading, Summary, text_left
from ui.widgets.sides import sides

PADDING = 2
SIDE = 12


class Drawer(Ground):
    """Folded; the words in it are there only while it is open."""

    turned = Signal()

    def __init__(self, theme: Theme, icon: str, title: str, act: str) -> None:
        """A head that says `title`; `act` is its key."""
        super().__init__(theme)
        self.theme = theme
        self.prep = Prep()
        self.is_open = False
        self._icon, self._title = icon, title
        self._key = cap(act, single=theme.single_keys)
        self.heading = Heading(theme)
        self.heading.clicked.connect(self.turned)
        self._inside: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self._column.setSpacing(0)
        self._column.addWidget(self.heading)

    @property
    def is_filled(self) -> bool:
        """Whether there is anything in it."""
        return False

    def belongs_to(self, phase: Phase) -> bool:
        """Whether it is of use then."""
        return phase is Phase.DURING

    def turn(self) -> None:
        """Open it, or fold it."""
        if self.is_open:
            self.fold()
        else:
            self.is_open = True

    def fold(self) -> None:
        """Fold it, and forget the words."""
        self.is_open = False
        self.clear()

    def clear(self) -> None:
        """Forget the words; one that is open is filled again when it is drawn."""
        self.prep = Prep()
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None
        self._draw_head()

    def draw(self, prep: Prep) -> bool:
        """Show `prep` as far as it is open; whether there is anything new to be seen inside."""
        is_news, self.prep = prep != self.prep, prep
        self._draw_head()
        if self.is_open and self._inside is None:
            self._inside = QWidget()
            column = QVBoxLayout(self._inside)
            column.setContentsMargins(self.margins())
            column.setSpacing(8)
            self.fill(column)
            self._column.addWidget(self._inside)
            is_news = True
        if self.is_open and is_news and self._inside is not None:
            self.refill()
            self._inside.show()
        return self.is_open and is_news

    def fill(self, column: QVBoxLayout) -> None:
        """Make what is inside."""

    def refill(self) -> None:
        """Show what is known inside."""

    def margins(self) -> QMargins:
        """What is free around the inside."""
        start = SIDE if self.theme.is_large else text_left(self.theme)
        return sides(start, 0, SIDE, 10)

    def state(self) -> str:
        """What the head says of it in short."""
        return ""

    def take_keyboard(self) -> None:
        """The agent opened it."""

    def _draw_head(self) -> None:
        state = self.state()
        self.heading.draw(
            Summary(self._icon, self._title, state, is_open=self.is_open, key=self._key)
        )
