"""The words of all messages of a kind: what a session fills in stands in braces."""

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.booking.telling import TIMES
from app.booking.writer import Writer
from app.booking.written import Written
from app.message.field import BROKEN, fields_of
from app.message.guard import check_template
from app.message.wording import Field, Text
from ui.desk.advice import Advice
from ui.desk.day.guard_words import braces_words, fields_words, template_words, unwritten_words
from ui.desk.writing import LongWriting, Writing
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.labelled import labelled
from ui.widgets.text import Text as Label
from ui.widgets.wrap import Wrap
from ui.wording import translate


class WordsPart(QWidget):
    """Keeps them as the agent's own, once nothing is wrong with them."""

    kept = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        """Empty."""
        super().__init__()
        self._theme = theme
        self._writer: Writer | None = None
        self._written: Written | None = None
        self._why = Label(theme, SECONDARY, ink=theme.tokens.text_2)
        self.subject = Writing(theme, translate("Message", "Subject of all messages of this kind"))
        self.text = LongWriting(theme, translate("Message", "All messages of this kind"))
        self._advice = Advice(theme)
        keep = Face(translate("Message", "Keep for all messages"), "check", weight=Weight.FILLED)
        leave = Face(translate("Message", "Leave them as they were"), weight=Weight.QUIET)
        self.keep, self.leave = Button(theme, keep), Button(theme, leave)
        self._lay_out()
        for area in (self.subject, self.text):
            area.typed.connect(self._on_typed)
        self.keep.clicked.connect(self._on_kept)
        self.leave.clicked.connect(self._on_left)

    def begin(self, writer: Writer, written: Written) -> None:
        """Take up what was made of one message."""
        self._writer, self._written = writer, written
        self._put(writer.template(written))
        self.draw(writer, written)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def draw(self, writer: Writer, written: Written) -> bool:
        """Show the words that are being changed; whether there are any."""
        self._writer, self._written = writer, written
        words = _decoded(writer.unfinished.get(self._name))
        self.setVisible(words is not None)
        if words is not None:
            self._draw_words(words)
        return words is not None

    @property
    def _name(self) -> str:
        """Under which they wait until they are kept."""
        one = self._written
        return f"words.{one.session.id}.{one.kind}.{one.language}" if one else ""

    def _draw_words(self, words: Text) -> None:
        told = []
        for area, said in ((self.subject, words.subject), (self.text, words.text)):
            if area.words != said:
                area.put(said)
            told += self._marked(area, said)
            told += [braces_words(BROKEN)] if BROKEN in fields_of(said) else []
        is_timely = self._written is not None and self._written.kind in TIMES
        if is_timely and Field.WHEN not in fields_of(words.text):
            told.append(translate("Message", "Without {when}, nobody reads when the session is."))
        self._advice.draw(told[0] if told else "")
        self.keep.setEnabled(not told)

    def _marked(self, area: Writing, said: str) -> list[str]:
        if self._writer is None or self._written is None:
            return []
        found = check_template(said, self._writer.own_zone, self._written.language)
        area.mark((finding.start, finding.end) for finding in found)
        return [template_words(said, finding) for finding in found]

    def _put(self, words: Text | None) -> None:
        if self._writer is not None:
            text = msgspec.json.encode(words).decode() if words else ""
            self._writer.unfinished.put(self._name, text)

    def _on_typed(self) -> None:
        words = Text(self.subject.words, self.text.words)
        self._put(words)
        self._draw_words(words)

    def _on_kept(self) -> None:
        writer, written = self._writer, self._written
        if writer is None or written is None:
            return
        words = Text(self.subject.words, self.text.words)
        outcome = writer.book.write(written.language, written.kind, words)
        if outcome is not None:
            self._advice.draw(unwritten_words(outcome))
            return
        self._put(None)
        writer.begin_again(written)
        self.kept.emit()

    def _on_left(self) -> None:
        self._put(None)
        self.left.emit()

    def _lay_out(self) -> None:
        for name in ("subject", "text", "keep", "leave"):
            getattr(self, name).setObjectName(f"words.{name}")
        words = translate(
            "Message",
            "Every message of this kind will say this. In braces stands what each session fills"
            " in: {0}.",
        )
        self._why.setText(words.replace("{0}", fields_words()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._why)
        for field in (self.subject, self.text):
            column.addLayout(labelled(self._theme, field.accessibleName(), field))
        column.addWidget(self._advice)
        column.addWidget(Wrap(self.keep, self.leave))


def _decoded(text: str) -> Text | None:
    try:
        return msgspec.json.decode(text, type=Text) if text else None
    except msgspec.DecodeError:
        return None
