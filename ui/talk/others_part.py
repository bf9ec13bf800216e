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
    """A chip for each who is new, in once they are to be asked; whoever was known before stays."""

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
        self._known = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._column.addWidget(self._known)
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
        known = [one for one in people if self._talking.was_known(one)]
        others = [one for one in people if one not in known]
        self._known.setText(
            translate("Talk", "Known already: {0}").format(", ".join(map(_words, known)))
        )
        self._known.setVisible(bool(known))
        self._chips = Wrap(*map(self._chip, others), space=6)
        self._column.addWidget(self._chips)
        for part in (self._hint, self._chips):
            part.setVisible(bool(others))
        self.setVisible(bool(people))
        self.remade.emit()

    def _chip(self, colleague: Colleague) -> Chip:
        words = _words(colleague)
        chip = Chip(self._theme, words, "plus")
        chip.setAccessibleName(translate("Talk", "Not yet asked: {0}").format(words))
        put(chip, is_in=self._talking.is_known(colleague))
        chip.toggled.connect(partial(self._remember, chip, colleague))
        return chip

    def _remember(self, chip: Chip, colleague: Colleague, is_in: bool) -> None:  # noqa: FBT001 - as the signal calls it
        if not self._talking.remember(colleague, wanted=is_in):
            put(chip, is_in=not is_in)


def _words(colleague: Colleague) -> str:
    if not colleague.name:
        return colleague.team
    return f"{colleague.name} ({colleague.team})" if colleague.team else colleague.name
