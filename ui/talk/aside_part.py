"""What was put aside for a talk comes back: each line can be let go of."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.refusal import Refusal
from ui.talk.anew import Anew
from ui.talking import Talking
from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.ground import Ground
from ui.widgets.signed import Signed
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class AsidePart(Ground):
    """There only while there is a line; what is not let go of stays with the talk."""

    remade = Signal()

    def __init__(self, theme: Theme, talking: Talking) -> None:
        """Nothing is read yet."""
        super().__init__(theme)
        self._talking = talking
        self._is_read = False
        self._lines: list[str] = []
        self._trouble: Refusal | None = None
        self._rows: list[QWidget] = []
        self._head = Signed(theme)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(6)
        self._column.addWidget(self._head)
        self._head.say(translate("Talk", "What you put aside"), "rotate-ccw", theme.tokens.text_2)

    def draw(self) -> None:
        """Show what there is; what cannot be read now comes back once it can."""
        if self._is_read:
            return
        aside, before = self._talking.aside(), self._trouble
        self._is_read = not isinstance(aside, Refusal)
        self._lines = [] if isinstance(aside, Refusal) else list(aside)
        self._trouble = aside if isinstance(aside, Refusal) else None
        if self._is_read or self._trouble != before:
            self._remake()

    def _remake(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [part for line in self._lines for part in self._row(line)]
        if self._trouble is not None:
            self._rows.append(self._anew(self._trouble))
        elif self._rows:
            self._rows.append(self._about())
        for row in self._rows:
            self._column.addWidget(row)
            row.show()
        self.setVisible(bool(self._rows))
        self.remade.emit()

    def _anew(self, refusal: Refusal) -> Anew:
        part = Anew(self._theme, translate("Talk", "Let go of it"))
        part.draw(refusal)
        part.wanted.connect(self._renew)
        return part

    def _renew(self) -> None:
        if self._talking.renew_aside():
            self.draw()

    def _row(self, line: str) -> tuple[QWidget, ...]:
        text = self._words(line)
        go = Button(self._theme, Face(translate("Talk", "Let go"), weight=Weight.OUTLINED))
        go.setAccessibleName(f"{go.text()}: {line}")
        go.clicked.connect(partial(self._let_go, line))
        return text, Wrap(go)

    def _words(self, words: str) -> Text:
        text = Text(self._theme, BODY)
        text.setText(words)
        return text

    def _about(self) -> Text:
        text = Text(self._theme, SECONDARY, ink=self._theme.tokens.text_2)
        text.setText(translate("Talk", "What is not let go of stays with this talk."))
        return text

    def _let_go(self, line: str) -> None:
        self._lines = [one for one in self._lines if one != line]
        self._talking.put_aside(self._lines)
        self._remake()
