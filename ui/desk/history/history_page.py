"""The page of the history: what the last weeks looked like, in a few pictures and one sentence."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from app.history.figures import WITHIN, Figures
from app.history.span import Choice, Span
from ui.desk.advice import Advice
from ui.desk.day.chip_row import ChipRow
from ui.desk.history import faces
from ui.desk.history.asking import Asking
from ui.desk.history.chronicle import Chronicle
from ui.desk.history.history_words import choice_words, insights_title, outline_words, over_title
from ui.desk.history.own_days import OwnDays
from ui.desk.history.picture import Pair, Picture
from ui.desk.history.plots import ColumnDelegate, OverDelegate, ShareDelegate
from ui.desk.order import order_tabs
from ui.desk.page import MARGIN, Page
from ui.refusals import sentence
from ui.theme import TITLE, Theme
from ui.widgets.text import Text
from ui.wording import translate


class HistoryPage(Page):
    """Opens a session, or leads to those of one bar, or to an item of the lists."""

    opened = Signal(object)
    lot_wanted = Signal(object)
    item_wanted = Signal(str)

    def __init__(self, theme: Theme, chronicle: Chronicle) -> None:
        """Show what was read last, and read it again."""
        super().__init__(theme)
        self._chronicle = chronicle
        self._title = Text(theme, TITLE, QFont.Weight.DemiBold)
        self._title.setText(translate("History", "My most memorable mistakes"))
        self._choice = ChipRow(
            theme, "history.choice", translate("History", "Days"), choice_words()
        )
        self._own = OwnDays(theme, lambda: chronicle.today)
        self._outline = Text(theme)
        self._mine = self.remark(
            translate(
                "History", "For your eyes: none of it leaves this machine, and none is a score."
            )
        )
        self._advice = Advice(theme)
        self._asking = Asking(theme, chronicle)
        self._empty = self.remark(
            translate("History", "Nothing here yet. It fills by itself as sessions end.")
        )
        self._make_pictures()
        self._lay_out()
        self._connect()
        self.draw()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._choice.chip(self._chronicle.choice)

    def draw(self) -> None:
        """Show what was read."""
        chronicle, figures = self._chronicle, self._chronicle.figures
        self._choice.draw(chronicle.choice)
        self._own.setVisible(chronicle.choice is Choice.OWN)
        self._own.draw(chronicle.span)
        self._advice.draw(sentence(chronicle.refusal) if chronicle.refusal else "")
        self._asking.draw()
        if figures is not None:
            self._outline.setText(outline_words(figures))
            self._draw_pictures(figures)
        self._empty.setVisible(figures is not None and figures.is_empty)
        self._stand()
        order_tabs(self)

    def finish(self) -> None:
        """Nothing is typed here that is not taken over at once."""

    def showEvent(self, event: QShowEvent) -> None:
        """Sessions may have ended meanwhile."""
        super().showEvent(event)
        self._chronicle.read_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures stand side by side where there is room."""
        super().resizeEvent(event)
        self._stand()

    def _make_pictures(self) -> None:
        theme = self.theme
        self._over_delegate = OverDelegate(theme)
        self._over = Picture(theme, "over", over_title(), self._over_delegate)
        words = {
            "mistakes": translate("History", "My own ranking"),
            "open": translate("History", "Items most often left open"),
            "came": translate("History", "Whether they came"),
            "focus": translate("History", "How focused I was"),
        }
        shares = {
            name: Picture(theme, name, title, ShareDelegate(theme)) for name, title in words.items()
        }
        seconds = translate("History", "Seconds from cue to “Said it”")
        self._waits = Picture(theme, "waits", seconds, ColumnDelegate(theme))
        self._insights = Picture(theme, "insights", "", ColumnDelegate(theme))
        self._shares = shares
        self._pairs = (
            Pair(theme, shares["mistakes"], shares["open"]),
            Pair(theme, self._waits, self._insights),
            Pair(theme, shares["came"], shares["focus"]),
        )

    def _lay_out(self) -> None:
        head = (self._title, self._choice, self._own, self._outline, self._mine)
        pictures = (self._over, self._pairs[0], self._asking, *self._pairs[1:])
        for part in (*head, self._advice, self._empty, *pictures):
            self.column.addWidget(part)

    def _connect(self) -> None:
        self._chronicle.told.connect(self.draw)
        self._choice.chosen.connect(self._on_choice)
        self._own.chosen.connect(self._look_at)
        self._asking.item_wanted.connect(self.item_wanted)
        for picture in (self._over, self._waits, self._insights, *self._shares.values()):
            picture.opened.connect(self._on_opened)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self._asking.take_back)

    def _draw_pictures(self, figures: Figures) -> None:
        titles = self._chronicle.titles
        self._over_delegate.scale(*faces.over_reach(figures.bars), WITHIN.total_seconds())
        self._over.draw(faces.over_faces(figures.bars))
        self._shares["mistakes"].draw(faces.mistake_faces(figures.mistakes, titles))
        self._shares["open"].draw(faces.left_open_faces(figures.left_open, titles))
        self._shares["came"].draw(faces.came_faces(figures.attendance))
        self._shares["focus"].draw(faces.focus_faces(figures.focus))
        self._waits.draw(faces.wait_faces(figures))
        self._insights.draw(faces.insight_faces(figures), insights_title(figures.unit))

    def _stand(self) -> None:
        for pair in self._pairs:
            pair.stand(self.viewport().width() - 2 * MARGIN)

    def _on_choice(self, choice: object) -> None:
        span = self._chronicle.span if choice is Choice.OWN else None
        self._chronicle.choose(Choice(str(choice)), span)
        self.draw()

    def _look_at(self, span: Span) -> None:
        self._chronicle.choose(Choice.OWN, span)
        self.draw()

    def _on_opened(self, what: object) -> None:
        if isinstance(what, UUID):
            self.opened.emit(what)
        elif isinstance(what, Span):
            self._look_at(what)
        else:
            self.lot_wanted.emit(what)
