"""What was done last to customers and promises, and the way back from it, by a click or a key."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from app.refusal import Refusal
from ui.desk.advice import Advice
from ui.desk.offer import OfferLine
from ui.desk.page import Page
from ui.desk.people.promise_list import PromiseList
from ui.desk.people.register import Register
from ui.refusals import sentence


class WayBack(QObject):
    """Follows the register for a page that shows promises; its parts stand where the page wants."""

    def __init__(self, page: Page, register: Register, promises: PromiseList) -> None:
        """Nothing is offered before the page is drawn."""
        super().__init__(page)
        self._page = page
        self._register = register
        self._promises = promises
        self.advice = Advice(page.theme)
        self.offer = OfferLine(page.theme)
        self.offer.accepted.connect(self._undo)
        QShortcut(QKeySequence("Ctrl+Z"), page).activated.connect(self._undo)
        register.changed.connect(self._on_changed)

    def draw(self, known: object) -> None:
        """Offer to take back what was done last; say why, where what is `known` is a refusal."""
        last = self._register.last
        self.offer.say(last.words if last else "")
        self.advice.draw(sentence(known) if isinstance(known, Refusal) else "")

    def tell(self, refusal: Refusal | None) -> None:
        """Say why something was not done."""
        if refusal is not None:
            self.advice.draw(sentence(refusal))
            self._page.bring_into_sight(self.advice)

    def _undo(self) -> None:
        self.tell(self._register.undo())

    def _on_changed(self) -> None:
        """What was just done stays under the hands, or else the way back from it."""
        if not self._page.isVisible():
            return
        self._page.draw()
        held = self._register.unfolded
        if held is None or not self._promises.focus(held):
            self.offer.button.setFocus()
            self._page.bring_into_sight(self.offer)
