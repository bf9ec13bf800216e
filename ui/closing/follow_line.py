"""The follow-up in short: in which language, with how many promises, and what came of it."""

from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.booking.parting import Parting
from app.message.finding import Fault
from app.zone import clock_time
from ui.keys import cap
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.signed import Signed
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import Counted, translate


class FollowLine(QWidget):
    """Copied, opened, marked: each by a button that shows its key."""

    copied = Signal()
    opened = Signal()
    sent = Signal()

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._title = Signed(theme, QFont.Weight.DemiBold)
        self._stand = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._copy = Button(theme, self._face("copy", Weight.OUTLINED))
        self._open = Button(theme, self._face("follow-up", Weight.OUTLINED))
        self._sent = Button(theme, self._face("sent", Weight.OUTLINED))
        self._buttons = {"copy": self._copy, "follow-up": self._open, "sent": self._sent}
        for button, told in (
            (self._copy, self.copied),
            (self._open, self.opened),
            (self._sent, self.sent),
        ):
            button.clicked.connect(told)
        self._acts = Wrap(*self._buttons.values())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self._title, self._stand, self._acts):
            column.addWidget(part)

    def draw(self, parting: Parting | None, zone: tzinfo) -> None:
        """Show how the follow-up stands; without one, keep no words."""
        self.setVisible(parting is not None)
        if parting is None:
            self._title.say("", "mail", self._theme.tokens.text_2)
            self._stand.setText("")
            return
        tokens, is_sent = self._theme.tokens, parting.sent_at is not None
        icon, ink = ("circle-check", tokens.done) if is_sent else ("mail", tokens.text)
        self._title.say(_title_words(parting, zone), icon, ink)
        self._stand.setText(_stand_words(parting))
        self._stand.setVisible(not is_sent)
        if self._sent.hasFocus() and (is_sent or not parting.may_be_sent):
            self._open.setFocus(Qt.FocusReason.OtherFocusReason)
        self._copy.setVisible(parting.is_ready and not is_sent)
        self._sent.setVisible(parting.may_be_sent and not is_sent)
        was_copied = parting.copied_at is not None
        wanted = "sent" if was_copied else "copy" if parting.is_ready else "follow-up"
        for act, button in self._buttons.items():
            is_next = act == wanted and not is_sent
            button.wear(self._face(act, Weight.FILLED if is_next else Weight.OUTLINED))
        self._sent.setAccessibleName(translate("FollowUp", "Mark as sent"))

    def _face(self, act: str, weight: Weight) -> Face:
        words = {
            "copy": translate("FollowUp", "Copy"),
            "follow-up": translate("FollowUp", "Open"),
            "sent": translate("FollowUp", "Sent"),
        }[act]
        return Face(words, "", cap(act, single=self._theme.single_keys), weight)


def _title_words(parting: Parting, zone: tzinfo) -> str:
    if parting.sent_at is not None:
        return translate("FollowUp", "Follow-up sent at {0}").format(
            clock_time(parting.sent_at, zone)
        )
    return translate("FollowUp", "The follow-up is drafted")


def _stand_words(parting: Parting) -> str:
    """What is in it, and what stands in its way."""
    count = parting.mine + parting.theirs
    promises = Counted().promises_in_it(count) if count else ""
    if parting.objections == (Fault.NO_DAY,):
        return translate("FollowUp", "{0}, but no day.").format(promises)
    if not parting.is_ready:
        return translate("FollowUp", "It needs one look before it can go out.")
    if parting.copied_at is not None:
        return translate("FollowUp", "Copied. Sent? Then mark it.")
    return promises or translate("FollowUp", "No promises in it.")
