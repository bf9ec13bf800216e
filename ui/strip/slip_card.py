"""The card of the confirmation that can go out: what it tells, and one key to copy it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from app.booking.slip import Slip
from ui.keys import cap
from ui.theme import BODY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.ground import Ground
from ui.widgets.signed import Signed
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class SlipCard(Ground):
    """Says that it was copied until there is another message to copy."""

    copied = Signal()
    sent = Signal()

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__(theme)
        self._slip: Slip | None = None
        self._title = Signed(theme, QFont.Weight.DemiBold)
        self._when = Text(theme, BODY)
        self._copy = Button(theme, self._face(is_copied=False))
        self._copy.clicked.connect(self.copied)
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom if theme.is_large else way.LeftToRight)
        row.setSpacing(10)
        row.addWidget(self._when, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Wrap(self._copy) if theme.is_large else self._copy)
        self._sent = Button(theme, Face(translate("Slip", "I sent it"), "check"))
        self._sent.clicked.connect(self.sent)
        self._asked = Wrap(self._sent)
        self._asked.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addLayout(row)
        column.addWidget(self._asked)
        self.hide()

    @property
    def button(self) -> Button:
        """What copies."""
        return self._copy

    @property
    def buttons(self) -> list[Button]:
        """All of them, in order."""
        return [self._copy, self._sent]

    def draw(self, slip: Slip | None) -> None:
        """Show `slip`; without one, keep no words."""
        self.setVisible(slip is not None)
        if slip == self._slip:
            return
        self._slip = slip
        self._copy.wear(self._face(is_copied=False))
        self._asked.hide()
        title = "" if slip is None else _title(slip).format(slip.city)
        self._title.say(title, "globe", self._theme.tokens.text_2)
        self._when.setText("" if slip is None else _when(slip))

    def tell_copied(self) -> None:
        """It is on the clipboard."""
        self._copy.wear(self._face(is_copied=True))
        slip = self._slip
        self._asked.setVisible(slip is not None and slip.is_absence and not slip.is_sent)

    def _face(self, *, is_copied: bool) -> Face:
        key = cap("copy", single=self._theme.single_keys)
        if is_copied:
            return Face(translate("Slip", "Copied"), "check", key)
        return Face(translate("Slip", "Copy"), "copy", key)


def _when(slip: Slip) -> str:
    """The hour, and below it whether the city that it is told in is from last time."""
    if not slip.is_city_doubted:
        return slip.when
    return "\n".join((slip.when, translate("Slip", "{0}, as last time").format(slip.city)))


def _title(slip: Slip) -> str:
    if slip.is_sent:
        sent = translate("Slip", "Sent, no answer yet, {0} time")
        return _sent_titles().get(slip.kind, sent)
    return {
        "confirmation": translate("Slip", "Confirmation, {0} time"),
        "odd-hour": translate("Slip", "A night hour to ask about, {0} time"),
        "moved": translate("Slip", "The new time to tell, {0} time"),
        "nudge": translate("Slip", "A kind nudge, {0} time"),
        "missed": translate("Slip", "A kind close, {0} time"),
        "missed-again": translate("Slip", "A kind close, another way, {0} time"),
        "running-late": translate("Slip", "You are running late, {0} time"),
    }[slip.kind]


def _sent_titles() -> Mapping[str, str]:
    """Where no answer is awaited."""
    close = translate("Slip", "Close sent, {0} time")
    return {
        "nudge": translate("Slip", "Nudge sent, {0} time"),
        "missed": close,
        "missed-again": close,
        "running-late": translate("Slip", "Told that you are late, {0} time"),
    }
