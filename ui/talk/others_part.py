"""Who else to talk to: each name that is typed can be put among those not yet asked."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.talks.colleague import Colleague
from ui.talking import Talking
from ui.theme import SECONDARY, Theme
from ui.widgets.chip import Chip
from ui.widgets.latch import put
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate

MOST = 6


class OthersPart(QWidget):
    """A chip for each; it is in once they are to be asked."""

    remade = Signal()

    def __init__(self, theme: Theme, talking: Talking) -> None:
        """Nobody yet."""
        super().__init__()
        self._theme = theme
        self._talking = talking
        self._named: tuple[str, ...] = ()
        self._hint = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._hint.setText(translate("Talk", "Put among those not yet asked:"))
        self._chips = Wrap()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._hint)
        self._column.addWidget(self._chips)
        self.hide()

    def draw(self, typed: str, named_by: str) -> None:
        """Offer whom `typed` names."""
        people = self._talking.named(typed, named_by)[:MOST]
        keys = tuple(f"{one.name}/{one.team}" for one in people)
        if keys == self._named:
            return
        self._named = keys
        self._column.removeWidget(self._chips)
        self._chips.hide()
        self._chips.deleteLater()
        self._chips = Wrap(*(self._chip(one) for one in people), space=6)
        self._column.addWidget(self._chips)
        self._chips.setVisible(bool(people))
        self.setVisible(bool(people))
        self.remade.emit()

    def _chip(self, colleague: Colleague) -> Chip:
        words = f"{colleague.name} ({colleague.team})" if colleague.team else colleague.name
        chip = Chip(self._theme, words, "plus")
        chip.setAccessibleName(translate("Talk", "Not yet asked: {0}").format(words))
        put(chip, is_in=self._talking.is_known(colleague))
        chip.toggled.connect(partial(self._remember, colleague))
        return chip

    def _remember(self, colleague: Colleague, is_in: bool) -> None:  # noqa: FBT001 - as the signal calls it
        self._talking.remember(colleague, wanted=is_in)
