"""The desk: lists and lines, today's alerts, settings and keys, in one resizable window."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.bind import bind
from ui.desk.binder import Binder
from ui.desk.day.plan_page import PlanPage
from ui.desk.held import hand_back, held_in
from ui.desk.measure import Measure
from ui.desk.nav import Nav
from ui.desk.order import order_tabs
from ui.desk.page import Page
from ui.desk.pages import CLOSING, DAY, LISTS, PLAN, TURNS, tabs, title_at
from ui.desk.parts import DeskParts
from ui.desk.pen import Pen
from ui.desk.rows import drop, end_questions
from ui.desk.standing import Standing
from ui.keys import attach
from ui.theme import Theme

LEAST_WIDTH = 560
NARROW = 640
"""In a narrower window, at the text size, or a low one, the names of the pages stand above them."""


class Desk(QWidget):
    """Holds one page at a time, made for one theme; what is typed outlives it."""

    leave_asked = Signal()

    def __init__(self, parts: DeskParts) -> None:
        """Without a look until it is dressed."""
        super().__init__()
        self._parts = parts
        self._measure = Measure(parts.places)
        self._standing = Standing(self, self._measure)
        self._pen = Pen(parts.library)
        self._name = DAY
        self._binder = Binder(parts, self._pen, self._turn_to)
        self._theme = Theme()
        self._nav: Nav | None = None
        self._page: Page | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStrut(LEAST_WIDTH)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.setSpacing(0)
        outer.addLayout(self._box)
        bind(parts.diary.keeper.agenda, self, lambda _: self._put_aside())
        QShortcut(QKeySequence("Esc"), self).activated.connect(self._step_back)
        QShortcut(QKeySequence("Ctrl+W"), self).activated.connect(self.close)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        if self._page is None:
            raise RuntimeError("dress the desk first")
        return self._page

    def dress(self, theme: Theme) -> None:
        """Make everything anew for `theme`; hands and typing stay where they are."""
        self._theme = theme
        held, old_nav, old_page = held_in(self), self._nav, self._page
        scrolled = old_page.verticalScrollBar().value() if old_page else 0
        if old_page is None or self._measure.is_as_begun(self.size()):
            self.resize(self._measure.begin(theme.scale, self.screen().availableSize()))
        self._nav = Nav(theme, tabs())
        self._nav.chosen.connect(self._turn_to)
        attach(self._nav, self._key_acts(), single=theme.single_keys)
        if old_nav is not None:
            self._box.removeWidget(old_nav)
        self._box.addWidget(self._nav)
        self._nav.show()
        self._place_nav()
        self._binder.forget()
        self._put_in(self._binder.page(self._name, theme))
        for part in (self._nav, self.page):
            hand_back(part, held)
        self.page.scroll_to(scrolled)
        for old in filter(None, (old_nav, old_page)):
            drop(old)

    def stand_beside(self, window: QWidget) -> None:
        """Stand where `window` does not cover it, unless the agent put it elsewhere."""
        self._standing.beside(window)

    def open_at(self, page: str = "") -> None:
        """Come to the front at `page`, or at the last one; at a list that needs mending first."""
        if page == self._name and isinstance(self.page, PlanPage):
            self.page.take_up()
        self._turn_to(page or self._name)
        if self._name == LISTS:
            self._pen.choose_broken()
        self.show()
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()
        self.page.begin()

    def finish(self) -> None:
        """Take over and write everything that was typed."""
        if self._page is not None:
            self._page.finish()
        self._pen.finish_all()

    def changeEvent(self, event: QEvent) -> None:
        """The agent looks elsewhere: write what was typed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.finish()

    def closeEvent(self, event: QCloseEvent) -> None:
        """A question about a file goes with what it is about."""
        super().closeEvent(event)
        end_questions(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Write what was typed, and how large the agent has it."""
        super().hideEvent(event)
        if self.windowState() is Qt.WindowState.WindowNoState:
            self._measure.keep(self.size())
        self.finish()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names of the pages go where there is room."""
        super().resizeEvent(event)
        self._place_nav()

    def _turn_to(self, name: str) -> None:
        """Show another page; the keyboard follows to its name, or in a plan to whom it is for."""
        if self._page is not None and (name != self._name or name == CLOSING):
            self._bring(name, self._page)

    def _put_aside(self) -> None:
        """What is ours goes as a talk begins, and comes back with its end."""
        if self._page is not None and self._binder.is_outdated(self._name, self._page):
            end_questions(self)
            self._bring(self._name, self._page)

    def _bring(self, name: str, old: Page) -> None:
        self.finish()
        self._name = name
        held = held_in(self)
        self._put_in(self._binder.page(name, self._theme))
        if not held.name.startswith("nav.") or name == PLAN:
            self.page.first.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._nav is not None:
            hand_back(self._nav, held)
        if not old.leads_back:
            self.page.rise()
        self._binder.put_away(old)

    def _put_in(self, page: Page) -> None:
        """Show `page` in the place of the last one."""
        if self._nav is None:
            return
        if self._page is not None:
            self._box.removeWidget(self._page)
        self._page = page
        self._box.addWidget(page, 1)
        page.show()
        tab = self._binder.tab(self._name)
        self._nav.draw(tab)
        self.setWindowTitle(title_at(tab))
        order_tabs(self)

    def _step_back(self) -> None:
        """Back to where the page was opened from; from the outermost pages to the call."""
        if self.page.leads_back:
            self.page.left.emit()
        else:
            self.close()

    def _place_nav(self) -> None:
        if self._nav is None:
            return
        way = QBoxLayout.Direction
        beside = self.width() >= self._theme.px(NARROW) and self.height() >= self._nav.high
        self._nav.stand(beside=beside)
        self._box.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def _key_acts(self) -> Mapping[str, Callable[[], object]]:
        return {
            **{act: partial(self._turn_to, page) for act, page in TURNS.items()},
            "larger": partial(self._parts.settings.resize_text, 10),
            "smaller": partial(self._parts.settings.resize_text, -10),
            "plain": partial(self._parts.settings.resize_text, 0),
            "quit": self.leave_asked.emit,
        }
