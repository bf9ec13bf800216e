"""What was taken out of a brief or left in by hand, and the earlier briefs of the team."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.briefs.brief import Brief
from app.briefs.cleared import Pointed
from app.briefs.clearing import Fate
from app.briefs.span import Choice
from ui.desk.briefs.brief_words import earlier_words, other_words, pointed_words
from ui.desk.briefs.press import Press
from ui.desk.briefs.rows_of_links import Row, Rows
from ui.desk.page import heading_text
from ui.desk.sheet import SIDE, Sheet
from ui.theme import SECONDARY, Theme
from ui.widgets.text import Text
from ui.wording import translate

MOST_EARLIER = 8


class TakenPart(QWidget):
    """`decided` comes with a thing that was looked at again, and whether it stays."""

    decided = Signal(object, bool)

    def __init__(self, theme: Theme, press: Press) -> None:
        """Nothing yet."""
        super().__init__()
        self._press = press
        self._rows = Rows(theme)
        self._nothing = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._nothing.setText(translate("Briefs", "Nothing was taken out."))
        title = translate("Briefs", "Taken out, and left in by hand")
        _lay_out(self, theme, title, self._rows, self._nothing)

    def draw(self) -> None:
        """Show what there is now."""
        edition = self._press.edition
        pointed = edition.cleared.pointed if edition else ()
        taken = [self._row(one) for one in pointed if one.fate is not Fate.OPEN]
        self._rows.draw(taken)
        self._nothing.setVisible(not taken)

    def _row(self, one: Pointed) -> Row:
        act = partial(self.decided.emit, one, one.fate is not Fate.STAYS)
        return Row(f"brief.spot.{one.spot.key}", pointed_words(one), other_words(one), act)


class EarlierPart(QWidget):
    """Seen where there are some."""

    def __init__(self, theme: Theme, press: Press) -> None:
        """Nothing yet."""
        super().__init__()
        self._press = press
        self._rows = Rows(theme)
        _lay_out(self, theme, translate("Briefs", "Earlier briefs"), self._rows)

    def draw(self) -> None:
        """Show what there is now."""
        earlier = list(self._earlier())
        self._rows.draw(earlier)
        self.setVisible(bool(earlier))

    def _earlier(self) -> Iterator[Row]:
        edition = self._press.edition
        now = edition.kept.id if edition else None
        known = [one for one in self._press.earlier if one.id != now][:MOST_EARLIER]
        for one in known:
            words = earlier_words(one, self._press.zone)
            link = translate("Briefs", "Look at it")
            yield Row(f"brief.earlier.{one.id}", words, link, partial(self._look_at, one))

    def _look_at(self, brief: Brief) -> None:
        self._press.look_at(Choice.OWN, brief.days)


def _lay_out(part: QWidget, theme: Theme, title: str, *within: QWidget) -> None:
    """A sheet of rows below its title."""
    sheet = Sheet(theme)
    sheet.column.setContentsMargins(SIDE, 8, SIDE, 8)
    for each in within:
        sheet.column.addWidget(each)
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(heading_text(theme, title))
    column.addWidget(sheet)
