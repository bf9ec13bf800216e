"""A page of what the register knows: drawn anew where it is seen, and once it comes up again."""

from PySide6.QtGui import QShowEvent

from ui.desk.page import Page
from ui.desk.people.register import Register
from ui.theme import Theme


class RegisterPage(Page):
    """Whoever makes one draws it at once."""

    def __init__(self, theme: Theme, register: Register) -> None:
        """An empty column that follows the register."""
        super().__init__(theme)
        self._register = register
        self._is_drawn = True
        """Since anything changed, so that the next showing need not."""
        register.diary.looked.connect(self._on_looked)

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
