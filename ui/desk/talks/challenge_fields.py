"""All about one challenge: what else they told, what customers said about it, and asking again."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.talks.asking import Asked
from app.talks.challenge import Challenge
from ui.desk.people.roll_delegate import EDGE
from ui.desk.rows import SIDE
from ui.desk.talks.circle import Circle
from ui.desk.talks.support_part import SupportPart
from ui.desk.talks.talk_words import more_words, shortened
from ui.desk.talks.unasked_list import again_button
from ui.theme import SECONDARY, Theme
from ui.widgets.heading import text_left
from ui.widgets.labelled import labelled
from ui.widgets.link import Link
from ui.widgets.sides import sides
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class ChallengeFields(QWidget):
    """`read` comes with the session in which it was named, `wanted` with the customer."""

    read = Signal(object)
    wanted = Signal(str)
    shaped = Signal()
    """Controls came or went."""

    def __init__(self, theme: Theme, circle: Circle, asked: Asked, one: Challenge) -> None:
        """About what they named there."""
        super().__init__()
        stem = f"challenge.{one.session}"
        left = EDGE + (SIDE if theme.is_large else text_left(theme))
        column = QVBoxLayout(self)
        column.setContentsMargins(sides(left, 4, EDGE + SIDE, 14))
        column.setSpacing(10)
        for name, words in _all_of(one):
            text = Text(theme, SECONDARY)
            text.setText(words)
            column.addLayout(labelled(theme, name, text))
        self._support = SupportPart(theme, circle, circle.meetings, one)
        self._support.shaped.connect(self.shaped)
        call, talk = translate("Talks", "Open the session"), translate("Talks", "Open the talk")
        session = Link(theme, talk if asked.is_colleague else call)
        session.setObjectName(f"{stem}.session")
        session.clicked.connect(partial(self.read.emit, one.session))
        whom = Link(theme, translate("Talks", "Open the customer"))
        whom.setObjectName(f"{stem}.whom")
        whom.clicked.connect(partial(self.wanted.emit, asked.customer))
        again = again_button(theme, circle, asked)
        again.setObjectName(f"{stem}.again")
        column.addWidget(self._support)
        column.addWidget(Wrap(again, session, whom))
        whom.setVisible(bool(asked.customer))
        self.draw()

    def draw(self) -> None:
        """Show how things stand now."""
        self._support.draw()


def _all_of(one: Challenge) -> list[tuple[str, str]]:
    words = one.harvest.challenge
    is_cut = shortened(words) != words
    whole = [(translate("Talks", "In their words"), words)] if is_cut else []
    return [*whole, *more_words(one)]
