"""One cue of the day: its hour, its mark, how it fared, and the ways by which it went out."""

from datetime import tzinfo

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.account import CueAccount, Fate
from app.session.delivery import Arrival, Fault
from app.zone import clock_time
from ui.desk.alert_words import cue_title, fate_words, late_words, way_words
from ui.icons import pixmap
from ui.theme import BODY, Theme
from ui.tokens import Tokens
from ui.widgets.signed import Signed
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap

MARK = 18
AIR = 8
SPACE = 12
BETWEEN_WAYS = 16
WIDEST_HOUR = "00:00"


ICONS = {Arrival.ACCEPTED: "check", Arrival.HELD: "pause", Arrival.REFUSED: "triangle-alert"}
NOT_NEEDED = "minus"


class Way(Struct, frozen=True):
    """A few words with the icon that says the same by its shape."""

    icon: str
    words: str
    is_amiss: bool


class CueFace(Struct, frozen=True):
    """All that a row shows."""

    hour: str
    fate: Fate
    title: str
    fared: str
    ways: tuple[Way, ...]


def cue_face(cue: CueAccount, zone: tzinfo) -> CueFace:
    """What is to be seen of `cue`, its hour in `zone`."""
    window, late = cue.window, late_words(cue.window)
    ways = [
        Way(NOT_NEEDED, way_words(one), is_amiss=False)
        if one.fault is Fault.OWN_ACT
        else Way(ICONS[one.arrival], way_words(one), one.arrival is not Arrival.ACCEPTED)
        for one in cue.entries
        if one.arrival in ICONS
    ]
    return CueFace(
        hour=clock_time(window.due_at, zone),
        fate=cue.fate,
        title=cue_title(window.cue),
        fared=fate_words(cue),
        ways=(*ways, Way("clock-alert", late, is_amiss=True)) if late else tuple(ways),
    )


class CueRow(QWidget):
    """Made for one face; a new face gets a new row."""

    def __init__(self, theme: Theme, face: CueFace) -> None:
        """Show `face`."""
        super().__init__()
        self._theme = theme
        hour = Text(theme, BODY, ink=theme.tokens.text_2)
        hour.setText(face.hour)
        hour.setFixedWidth(round(QFontMetricsF(hour.font()).horizontalAdvance(WIDEST_HOUR)) + 2)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._headline(face))
        if face.ways:
            words.addWidget(self._ways(face.ways))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, AIR, 0, AIR)
        row.setSpacing(SPACE)
        row.addWidget(hour, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._mark(face.fate), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _headline(self, face: CueFace) -> QWidget:
        title = Text(self._theme, BODY, QFont.Weight.DemiBold)
        title.setText(face.title)
        tokens = self._theme.tokens
        fared = Text(self._theme, BODY, ink=_mark(face.fate, tokens)[1])
        fared.setText(face.fared)
        return Wrap(title, fared, space=SPACE)

    def _ways(self, ways: tuple[Way, ...]) -> QWidget:
        """Each part has its place before it speaks: what speaks shows itself."""
        tokens = self._theme.tokens
        parts = [Signed(self._theme, QFont.Weight.Normal) for _ in ways]
        wrap = Wrap(*parts, space=BETWEEN_WAYS)
        for part, way in zip(parts, ways, strict=True):
            part.say(way.words, way.icon, tokens.must if way.is_amiss else tokens.text_2)
        return wrap

    def _mark(self, fate: Fate) -> QLabel:
        icon, ink = _mark(fate, self._theme.tokens)
        label = QLabel()
        label.setPixmap(pixmap(icon, ink, self._theme.px(MARK), self.devicePixelRatioF()))
        return label


def _mark(fate: Fate, tokens: Tokens) -> tuple[str, str]:
    """The icon of a fate, and its colour."""
    return {
        Fate.SEEN: ("circle-check", tokens.done),
        Fate.WAITING: ("hourglass", tokens.accent),
        Fate.UNSEEN: ("minus", tokens.text_2),
        Fate.MISSED: ("triangle-alert", tokens.must),
    }[fate]
