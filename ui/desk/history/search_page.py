"""The page of the search: a field, and what is found while one types."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.history.search import MOST_LETTERS, Hit
from ui.desk.advice import Advice
from ui.desk.day.day_words import unread_words
from ui.desk.history.chronicle import Chronicle
from ui.desk.history.hits import Hits
from ui.desk.order import order_tabs
from ui.desk.page import Page
from ui.refusals import sentence
from ui.theme import Theme
from ui.widgets.field import Field
from ui.wording import translate


class SearchPage(Page):
    """Opens the session of a hit, or the page of the customer (`wanted`) of whom it tells."""

    opened = Signal(object)
    wanted = Signal(str)

    def __init__(self, theme: Theme, chronicle: Chronicle) -> None:
        """Show what was looked for last."""
        super().__init__(theme)
        self._chronicle = chronicle
        self._field = Field(theme, translate("Search", "Search in everything written"))
        self._field.setObjectName("search.field")
        self._field.setMaxLength(MOST_LETTERS)
        self._field.put(chronicle.typed)
        self._field.textEdited.connect(chronicle.look_for)
        self._advice = Advice(theme)
        self._said = self.remark()
        self._hits = Hits(theme, translate("Search", "What was found"))
        self._hits.opened.connect(self._on_opened)
        heading = self.heading(self._field.accessibleName())
        heading.setBuddy(self._field)
        for part in (heading, self._field, self._advice, self._said, self._hits):
            self.column.addWidget(part)
        chronicle.found.connect(self.draw)
        self.draw()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._field

    def draw(self) -> None:
        """Show what was found."""
        chronicle = self._chronicle
        refusal, unread = chronicle.unfound, chronicle.parts.store.unread
        self._advice.draw(sentence(refusal) if refusal else unread_words(unread))
        self._hits.draw(chronicle.hits, chronicle.terms, chronicle.zone)
        self._hits.setVisible(bool(chronicle.hits))
        self._said.setText(self._words())
        order_tabs(self)

    def finish(self) -> None:
        """What is looked for is kept nowhere."""

    def showEvent(self, event: QShowEvent) -> None:
        """Something may have been written meanwhile."""
        super().showEvent(event)
        if self._chronicle.typed:
            self._chronicle.look_for(self._chronicle.typed)

    def _words(self) -> str:
        terms = self._chronicle.terms
        if not terms.words:
            return translate(
                "Search", "Names, lines, notes, wishes, messages: whatever you wrote, in any word."
            )
        if self._chronicle.unfound is not None:
            return ""
        if not self._chronicle.hits:
            return translate("Search", "Nothing found.")
        if terms.is_ranked:
            return translate("Search", "Best first. Return in the list opens it.")
        return translate("Search", "Newest first. From the third letter on, the best come first.")

    def _on_opened(self, hit: Hit) -> None:
        if hit.session is not None:
            self.opened.emit(hit.session)
        else:
            self.wanted.emit(hit.customer)
