"""The subject and the text of a message, and what only the agent can say in it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.booking.written import Findings, Written
from app.message.compose import Message
from app.message.reading import tidy_lines
from app.message.wording import Kind
from ui.desk.day.guard_words import finding_words
from ui.desk.day.message_words import point_words, taken_words
from ui.desk.writing import LongWriting, Writing
from ui.theme import SECONDARY, Theme
from ui.widgets.labelled import labelled
from ui.widgets.signed import Signed
from ui.widgets.text import Text
from ui.wording import translate


class MessageFields(QWidget):
    """Tells of each letter that is typed; what the guard found is marked, and told below."""

    typed = Signal(Message)
    pointed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Empty."""
        super().__init__()
        self._theme = theme
        self.subject = Writing(theme, translate("Message", "Subject"))
        self.text = LongWriting(theme, translate("Message", "Message"))
        self.point = LongWriting(theme, point_words(Kind.ASK))
        for name in ("subject", "text", "point"):
            getattr(self, name).setObjectName(f"message.{name}")
        self._point_name = Text(theme, SECONDARY, QFont.Weight.Medium, theme.tokens.text_2)
        self._taken = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._point_part = QWidget()
        self._said = tuple(Signed(theme) for _ in range(4))
        self._lay_out()
        self.subject.typed.connect(self._on_typed)
        self.text.typed.connect(self._on_typed)
        self.point.typed.connect(lambda words: self.pointed.emit(tidy_lines(words)))

    def draw(self, written: Written, findings: Findings) -> None:
        """Show the message; a text that says the same already is left alone."""
        said = written.message
        for area, words in ((self.subject, said.subject), (self.text, said.text)):
            if area.words != words:
                area.put(words)
        name = point_words(written.kind)
        is_taken = written.is_proposed or written.kind is Kind.FOLLOW_UP
        self._point_part.setVisible(bool(name) or is_taken)
        self.point.setVisible(bool(name))
        self._point_name.setVisible(bool(name))
        self._point_name.setText(name)
        self.point.setAccessibleName(name)
        self.point.setEnabled(not written.is_edited)
        if tidy_lines(self.point.words) != written.point:
            self.point.put(written.point)
        self._taken.setText(taken_words(written))
        self._taken.setVisible(is_taken)
        self._draw_findings(written, findings)

    def seek(self, findings: Findings) -> None:
        """Go to the first place that was found."""
        for area, found in ((self.subject, findings.subject), (self.text, findings.text)):
            if found:
                area.seek((found[0].start, found[0].end))
                return

    @property
    def told(self) -> str:
        """Everything that the guard has to say."""
        return " ".join(filter(None, (signed.words for signed in self._said)))

    def _draw_findings(self, written: Written, findings: Findings) -> None:
        self.subject.mark((found.start, found.end) for found in findings.subject)
        self.text.mark((found.start, found.end) for found in findings.text)
        words = finding_words(written, findings)
        icon, ink = "triangle-alert", self._theme.tokens.must
        for number, signed in enumerate(self._said):
            signed.say(words[number] if number < len(words) else "", icon, ink)
        for area, found in ((self.subject, findings.subject), (self.text, findings.text)):
            area.setAccessibleDescription(self.told if found else "")

    def _lay_out(self) -> None:
        point = QVBoxLayout(self._point_part)
        point.setContentsMargins(0, 0, 0, 0)
        point.setSpacing(4)
        self._point_name.setBuddy(self.point)
        point.addWidget(self._point_name)
        point.addWidget(self.point)
        point.addWidget(self._taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._point_part)
        for field in (self.subject, self.text):
            column.addLayout(labelled(self._theme, field.accessibleName(), field))
        said = QVBoxLayout()
        said.setSpacing(6)
        for signed in self._said:
            said.addWidget(signed)
        column.addLayout(said)

    def _on_typed(self) -> None:
        self.typed.emit(Message(self.subject.words, self.text.words))
