"""What was done last on a page, and the way back from it, by a click or a key."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from app.refusal import Refusal
from ui.desk.advice import Advice
from ui.desk.deeds import Deeds
from ui.desk.offer import OfferLine
from ui.desk.page import Page
from ui.refusals import sentence


class WayBack(QObject):
    """Follows what is done for a page that shows it; its parts stand where the page wants."""

    def __init__(self, page: Page, deeds: Deeds, stay: Callable[[], bool]) -> None:
        """Nothing is offered before the page is drawn.

        `stay` gives the keyboard to what was just changed, and says whether that is still there.
        """
        super().__init__(page)
        self._page = page
        self._deeds = deeds
        self._stay = stay
        self.advice = Advice(page.theme)
        self.offer = OfferLine(page.theme)
        self.offer.accepted.connect(self._undo)
        QShortcut(QKeySequence("Ctrl+Z"), page).activated.connect(self._undo)
        deeds.changed.connect(self._on_changed)

    def draw(self, *known: object) -> None:
        """Offer to take back what was done last; say why, where something `known` is a refusal."""
        last = self._deeds.last
        self.offer.say(last.words if last else "")
        refusals = (sentence(one) for one in known if isinstance(one, Refusal))
        self.advice.draw(next(refusals, ""))

    def tell(self, refusal: Refusal | None) -> None:
        """Say why something was not done."""
        if refusal is not None:
            self.advice.draw(sentence(refusal))
            self._page.bring_into_sight(self.advice)

    def _undo(self) -> None:
        self.tell(self._deeds.undo())

    def _on_changed(self) -> None:
        """What was just done stays under the hands, or else the way back from it."""
        if not self._page.isVisible():
            return
        self._page.draw()
        if not self._stay():
            self.offer.button.setFocus()
            self._page.bring_into_sight(self.offer)
