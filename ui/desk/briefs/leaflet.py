"""A brief on the page, as it would leave, with what was taken out and what is open marked in it."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from app.briefs.cleared import Cleared, Line
from app.briefs.digest import Part
from app.briefs.wording import TITLE, TITLES, UNNAMED, outline_words
from ui.desk.briefs.marked import Marked, Span, fixed, told
from ui.desk.rows import drop
from ui.desk.sheet import SIDE, Sheet
from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.text import Text


class Leaflet(Sheet):
    """Only to be read; the words are those that leave, in English."""

    def __init__(self, theme: Theme) -> None:
        """Nothing yet."""
        super().__init__(theme)
        self._parts_shown: list[QWidget] = []
        self._shown: Cleared | None = None
        self.column.setContentsMargins(SIDE, 12, SIDE, 16)
        self.column.setSpacing(4)

    def draw(self, cleared: Cleared) -> None:
        """Show `cleared`."""
        if cleared == self._shown:
            return
        self._shown = cleared
        for old in self._parts_shown:
            self.column.removeWidget(old)
            drop(old)
        self._parts_shown = list(self._made(cleared))
        for part in self._parts_shown:
            self.column.addWidget(part)

    def _made(self, cleared: Cleared) -> Iterator[QWidget]:
        before, after = TITLE.split("{0}")
        title = [*fixed(before, is_bold=True), *told(cleared.team, is_bold=True)]
        yield self._words([*title, *fixed(after, is_bold=True)])
        outline = outline_words(cleared.days, cleared.voices.words)
        yield self._words(fixed(outline), is_quiet=True)
        for part in Part:
            lines = cleared.of(part)
            if lines:
                yield self._title(TITLES[part])
                for line in lines:
                    yield from self._line(line)

    def _line(self, line: Line) -> Iterator[QWidget]:
        subject = _subject(line)
        if line.part is Part.THEME:
            yield self._words([*subject, *fixed(f": {line.measure}")])
            if line.words:
                yield self._words(told(line.words), is_quiet=True)
        elif line.part is Part.QUOTE:
            yield self._words([*fixed("“"), *told(line.words), *fixed("”")])
            yield self._words(subject, is_quiet=True)
        elif line.part is Part.CHANGE:
            more = [*fixed(": "), *subject] if line.kind is not None else []
            yield self._words([*fixed(line.lead), *more])
        else:
            lead = fixed(f"{line.lead}: ") if line.lead else []
            yield self._words([*lead, *told(line.words)])

    def _words(self, spans: Sequence[Span], *, is_quiet: bool = False) -> Marked:
        ink = self._theme.tokens.text_2 if is_quiet else ""
        words = Marked(self._theme, SECONDARY if is_quiet else BODY, ink)
        words.draw(spans)
        return words

    def _title(self, words: str) -> Text:
        title = Text(self._theme, SECONDARY, QFont.Weight.DemiBold, self._theme.tokens.text_2)
        title.setText(words)
        title.setContentsMargins(0, 10, 0, 0)
        return title


def _subject(line: Line) -> list[Span]:
    area = told(line.area, is_bold=True) or fixed(UNNAMED, is_bold=True)
    return [*area, *fixed(line.aside)]
