"""One thing at a time that may tell who somebody is: it stays, or it is taken out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont

from app.briefs.cleared import Cleared, Pointed
from ui.desk.briefs.brief_words import maybe_words, open_words
from ui.desk.sheet import SIDE, Sheet
from ui.theme import SECONDARY, TITLE, Theme
from ui.widgets.button import Button, Face
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class DoubtCard(Sheet):
    """`decided` comes with the thing, and whether it stays."""

    decided = Signal(object, bool)

    def __init__(self, theme: Theme) -> None:
        """Nothing to look at."""
        self._doubt: Pointed | None = None
        self._count = Text(theme, SECONDARY, QFont.Weight.Medium, theme.tokens.text_2)
        self._words = Text(theme, TITLE, QFont.Weight.DemiBold)
        self._why = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        out = Face(translate("Briefs", "Take it out"), "eye-off")
        self.out = Button(theme, out)
        self.out.setObjectName("brief.out")
        self.out.clicked.connect(lambda: self._decide(stays=False))
        self._keep = Button(theme, Face(translate("Briefs", "Leave it in"), "check"))
        self._keep.setObjectName("brief.keep")
        self._keep.clicked.connect(lambda: self._decide(stays=True))
        self._acts = Wrap(self.out, self._keep)
        super().__init__(theme)
        self.column.setContentsMargins(SIDE, 12, SIDE, 12)
        self.column.setSpacing(6)
        for part in (self._count, self._words, self._why, self._acts):
            self.column.addWidget(part)

    def draw(self, cleared: Cleared) -> None:
        """Show the first that is open."""
        doubts = cleared.doubts
        self._doubt = doubts[0] if doubts else None
        self._count.setText(open_words(cleared))
        for part in (self._words, self._why, self._acts):
            part.setVisible(self._doubt is not None)
        if self._doubt is not None:
            self._words.setText(f"“{self._doubt.spot.text}”")
            self._why.setText(maybe_words(self._doubt.spot.sort))

    def _decide(self, *, stays: bool) -> None:
        if self._doubt is not None:
            self.decided.emit(self._doubt, stays)
