"""Who else to talk to: whom the close puts among those not yet asked, and who is known already."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.talks.colleague import Colleague
from ui.talking import Talking
from ui.theme import SECONDARY, Theme
from ui.widgets.text import Text
from ui.wording import translate


class OthersPart(QWidget):
    """Nothing to press: whoever is typed is wanted, and can be taken off the list later."""

    def __init__(self, theme: Theme, talking: Talking) -> None:
        """Nobody yet."""
        super().__init__()
        self._talking = talking
        self._new = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._known = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self._new, self._known):
            column.addWidget(part)
        self.hide()

    def draw(self, typed: str, named_by: str) -> None:
        """Tell what becomes of whom `typed` names."""
        people = self._talking.named(typed, named_by)
        known = self._talking.recognised(people)
        new = translate("Talk", "Among those not yet asked, once this talk is closed: {0}")
        _tell(
            self._new,
            new,
            [one for one, is_known in zip(people, known, strict=True) if not is_known],
        )
        _tell(self._known, translate("Talk", "On your list already: {0}"), [*filter(None, known)])
        self.setVisible(bool(people))


def _tell(text: Text, words: str, people: Sequence[Colleague]) -> None:
    text.setText(words.format(", ".join(map(_who, people))))
    text.setVisible(bool(people))


def _who(one: Colleague) -> str:
    if not one.name:
        return one.team
    return f"{one.name} ({one.team})" if one.team else one.name
