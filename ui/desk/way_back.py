"""What was done last on a page, and the way back from it, by a click or a key."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from app.refusal import Refusal
from ui.desk.advice import Advice
from ui.desk.day.day_words import unread_words
from ui.desk.deeds import Deeds
from ui.desk.page import Page
from ui.refusals import sentence


class WayBack(QObject):
    """Follows what is done for a page: that is said on its sill, what cannot be read above."""

    def __init__(self, page: Page, deeds: Deeds, stay: Callable[[], bool]) -> None:
        """Nothing is offered before the page is drawn.

        `stay` gives the keyboard to what was just changed, and says whether that is still there.
        """
        super().__init__(page)
        self._page = page
        self._deeds = deeds
        self._stay = stay
        self.advice = Advice(page.theme)
        self._sill = page.make_sill()
        self._sill.accepted.connect(lambda: self.tell(deeds.accept()))
        QShortcut(QKeySequence("Ctrl+Z"), page).activated.connect(lambda: self.tell(deeds.undo()))
        deeds.changed.connect(self._on_changed)

    def draw(self, *known: object) -> None:
        """Offer to take back what was done; say why, where something `known` is a refusal.

        Else it is said where sessions stay that cannot be read.
        """
        offered = self._deeds.offered
        self._sill.offer(offered.words if offered else "")
        refusals = (sentence(one) for one in known if isinstance(one, Refusal))
        self.advice.draw(next(refusals, "") or unread_words(self._deeds.diary.unread))
        self.say("")

    def tell(self, refusal: Refusal | None) -> None:
        """Say why something was not done."""
        if refusal is not None:
            self.say(sentence(refusal))

    def say(self, words: str) -> None:
        """Say why, until something is done."""
        self._sill.tell(words)

    def _on_changed(self) -> None:
        """What was just done stays under the hands, or else the way back from it."""
        if not self._page.isVisible():
            return
        self._page.draw()
        if not self._stay():
            self._sill.back.setFocus()
