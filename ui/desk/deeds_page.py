"""A page of what can be done and taken back: drawn anew where it is seen, and once it comes up."""

from PySide6.QtGui import QShowEvent

from ui.desk.deeds import Deeds
from ui.desk.page import Page
from ui.theme import Theme


class DeedsPage(Page):
    """Whoever makes one draws it at once."""

    def __init__(self, theme: Theme, deeds: Deeds) -> None:
        """An empty column that follows `deeds`."""
        super().__init__(theme)
        self._is_drawn = True
        """Since anything changed, so that the next showing need not."""
        deeds.diary.looked.connect(self._on_looked)

    def showEvent(self, event: QShowEvent) -> None:
        """Something may have been written down since."""
        super().showEvent(event)
        if not self._is_drawn:
            self.draw()
        self._is_drawn = False

    def _on_looked(self) -> None:
        if self.isVisible():
            self.draw()
        self._is_drawn = False
