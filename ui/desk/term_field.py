"""A field for a name that is best one of those in use: it offers them, and points out doubles."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.insights.in_use import near_in, offered
from app.insights.likeness import same_words
from app.text.tidy import LONGEST_LINE, line_of
from ui.desk.take_line import TakeLine
from ui.theme import Theme
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.widgets.suggestions import Suggestion, Suggestions
from ui.wording import translate


class Terms(Struct, frozen=True):
    """The names in use, and those that fit the words of the line, the best first."""

    known: Sequence[str] = ()
    fitting: Sequence[str] = ()


class TermField(QWidget):
    """What is not kept stays as it was typed; `passed` comes with Return.

    A new name beside one that may be meant waits where it was typed, and is asked about once.
    """

    passed = Signal()
    shaped = Signal()
    """Controls came or went."""

    def __init__(self, theme: Theme, words: tuple[str, str], keep: Callable[[str], bool]) -> None:
        """Empty; `words` name it and say what belongs there, `keep` tells whether new ones are."""
        super().__init__()
        name, hint = words
        self._keep = keep
        self._terms = Terms()
        self._value = ""
        self._asked = ""
        """A new name that was pointed at before it is made."""
        self.field = Field(theme, name)
        self.field.setMaxLength(LONGEST_LINE)
        self.field.setPlaceholderText(hint)
        self._take = TakeLine(theme, self)
        self._offers = Suggestions(theme, self.field, self._find)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(labelled(theme, name, self.field))
        column.addWidget(self._take)
        self.field.textEdited.connect(self._point_out)
        self.field.editingFinished.connect(self._on_left)
        self.field.returnPressed.connect(self._on_return)
        self._offers.picked.connect(self._put)
        self._take.taken.connect(self._put)

    def name(self, name: str) -> None:
        """Call the controls so that hands find them again."""
        self.field.setObjectName(name)
        self._take.button.setObjectName(f"{name}.take")

    def draw(self, value: str, terms: Terms) -> None:
        """Show `value`; what is being typed stays."""
        self._value, self._terms = value, terms
        if not self.field.isModified():
            self.field.put(value)
        self._point_out()

    def take_up(self, words: str) -> None:
        """Go on with what was typed before and not kept, and is no longer what is known."""
        if words != self._value:
            self.field.setText(words)
            self.field.setModified(True)
            self._point_out()

    def finish(self) -> bool:
        """Take over what was typed; whether that was kept."""
        words = line_of(self.field.text())
        if not self.field.isModified() or words == self._value:
            return True
        is_kept = self._keep(words)
        if is_kept:
            self._value = words
            self.field.setModified(False)
        return is_kept

    def asks(self) -> bool:
        """Whether what is typed is to be looked at first: asked once, with the keyboard there."""
        if not self._is_doubtful:
            return False
        self._asked = line_of(self.field.text())
        self._point_out()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @property
    def _is_doubtful(self) -> bool:
        """Whether it would be a new name beside one that may be meant, and nobody asked yet."""
        words = line_of(self.field.text())
        near = near_in(words, self._terms.known) if self.field.isModified() else ""
        is_new = bool(near) and same_words(near) != same_words(words)
        return is_new and self._asked != words

    def _on_return(self) -> None:
        if not self.asks():
            self.passed.emit()

    def _on_left(self) -> None:
        """By whatever key or click; Return that asked leaves nothing."""
        if not self._is_doubtful and not (self._asked and self.field.hasFocus()):
            self.finish()
        self._point_out()

    def _find(self, typed: str) -> Sequence[Suggestion]:
        known, fits = self._terms, translate("Insights", "fits their words")
        used = translate("Insights", "in use")
        return [
            Suggestion(name, fits if name in known.fitting else used, name)
            for name in offered(typed, known.known, known.fitting)
        ]

    def _put(self, name: str) -> None:
        self._offers.leave()
        self.field.put(name)
        self.field.setModified(True)
        self._point_out()
        self.field.setFocus()
        self.finish()

    def _near_words(self, near: str, words: str) -> str:
        known = translate("Insights", "You have “{0}” already.").format(near)
        if self._asked == words:
            more = translate("Insights", "Do the same once more for a new one, “{0}”.")
        elif self._is_doubtful and not self.field.hasFocus():
            more = translate("Insights", "“{0}” is not kept yet.")
        else:
            return known
        return f"{known} {more.format(words)}"

    def _point_out(self) -> None:
        """What fits while it is empty, and the one in use that is nearly the same."""
        words = line_of(self.field.text())
        if words:
            near = near_in(words, self._terms.known)
            is_new = self._take.offer(near, self._near_words(near, words))
        else:
            fitting = next(iter(self._terms.fitting), "")
            fits = translate("Insights", "“{0}” fits their words.").format(fitting)
            is_new = self._take.offer(fitting, fits)
        if is_new:
            self.shaped.emit()
