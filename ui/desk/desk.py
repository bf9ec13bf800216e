"""The desk: lists and lines, settings and keys, in one resizable window."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.lists.library import Library
from app.settings_keeper import SettingsKeeper
from ui.desk.held import Held, hand_back, held_in
from ui.desk.keys_page import KeysPage
from ui.desk.lists_page import ListsPage
from ui.desk.nav import Nav, Tab
from ui.desk.order import order_tabs
from ui.desk.pen import Pen
from ui.desk.rows import drop
from ui.desk.settings_page import SettingsPage
from ui.keys import attach
from ui.theme import Theme
from ui.wording import translate

WIDTH, HEIGHT = 760, 540
LEAST_WIDTH, LEAST_HEIGHT = 560, 400
NARROW = 520
"""Below this width, at the text size, the pages' names stand above them."""

LISTS, SETTINGS, KEYS = "lists", "settings", "keys"
"""The pages."""

AnyPage = ListsPage | SettingsPage | KeysPage


class Desk(QWidget):
    """Holds one page at a time, made for one theme; what is typed outlives it."""

    leave_asked = Signal()

    def __init__(self, library: Library, keeper: SettingsKeeper, *, can_place: bool = True) -> None:
        """Without a look until it is dressed; `can_place`: windows can be kept above others."""
        super().__init__()
        self._keeper = keeper
        self._can_place = can_place
        self._pen = Pen(library)
        self._name = LISTS
        self._theme: Theme | None = None
        self._nav: Nav | None = None
        self._page: AnyPage | None = None
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.resize(WIDTH, HEIGHT)

    @property
    def page(self) -> AnyPage:
        """The page that is shown."""
        if self._page is None:
            raise RuntimeError("dress the desk first")
        return self._page

    def dress(self, theme: Theme, *, single_keys: bool = True) -> None:
        """Make everything anew for `theme`; hands and typing stay where they are."""
        self._theme, self._single_keys = theme, single_keys
        held, old = held_in(self), self._nav
        self._nav = Nav(theme, tabs())
        self._nav.draw(self._name)
        self._nav.chosen.connect(self._turn_to)
        attach(self._nav, self._key_acts(), single=single_keys)
