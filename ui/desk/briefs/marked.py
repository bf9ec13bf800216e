"""Words of a brief in which what was taken out, and what is open, can be seen."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QFont, QTextLayout

from app.briefs.clearing import Fate, Piece
from app.session.countdown import State
from ui.theme import BODY, Theme
from ui.widgets.lines import break_lines
from ui.widgets.text import Text

Span = tuple[str, Fate, bool]
"""Words, what becomes of them, and whether they are bold."""


class Marked(Text):
    """Open doubts stand on the colour of a notice, what was taken out on a sunken ground."""

    def __init__(self, theme: Theme, size: float = BODY, ink: str = "") -> None:
        """Nothing yet."""
        super().__init__(theme, size, ink=ink)
        self._theme = theme
        self._size = size
        self.spans: tuple[Span, ...] = ()

    def draw(self, spans: Sequence[Span]) -> None:
        """Show `spans` one after the other."""
        self.spans = tuple(span for span in spans if span[0])
        self.setText("".join(words for words, _, _ in self.spans))

    def _broken(self, words: str, width: int) -> QTextLayout:
        layout = QTextLayout(words, self.font())
        formats, start = [], 0
        for text, fate, is_bold in self.spans:
            length = len(text.encode("utf-16-le")) // 2
            span = QTextLayout.FormatRange()
            span.start, span.length = start, length
            weight = QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal
            span.format.setFont(self._theme.font(self._size, weight))
            self._colour(span, fate)
            formats.append(span)
            start += length
        layout.setFormats(formats)
        break_lines(layout, width, self.layoutDirection())
        return layout

    def _colour(self, span: QTextLayout.FormatRange, fate: Fate) -> None:
        tokens = self._theme.tokens
        if fate is Fate.OPEN:
            plate = tokens.plates[State.NOTICE]
            span.format.setBackground(QColor(plate.fill))
            span.format.setForeground(QColor(plate.ink))
        elif fate is Fate.OUT:
            span.format.setBackground(QColor(tokens.sunken))


def fixed(words: str, *, is_bold: bool = False) -> list[Span]:
    """Words of ours."""
    return [(words, Fate.STAYS, is_bold)]


def told(telling: Sequence[Piece], *, is_bold: bool = False) -> list[Span]:
    """Words of people, as they would leave; an open doubt as it was written."""
    return [
        (piece.text if piece.fate is Fate.OPEN else piece.words, piece.fate, is_bold)
        for piece in telling
    ]
