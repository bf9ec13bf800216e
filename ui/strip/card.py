"""The say-card: the line to say now and its two answers."""

from datetime import tzinfo

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QFont, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.card import Card
from app.session.countdown import State
from app.session.showing import EARLY, Answer, CueKind
from app.settings import AGREED_EXTENSION
from app.zone import clock_time
from ui.icons import pixmap
from ui.keys import cap
from ui.theme import LINE, SECONDARY, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.painting import painter_on, rounded
from ui.widgets.sides import mirrored, sides
from ui.widgets.swell import Swell
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import Counted, line_words, spell, starts_words, translate

EDGE = 6
RADIUS = 10
BORDER = 1.5
MARK = 17


class SayCard(QWidget):
    """Draws a `Card`; folds to one quiet line once it is answered."""

    said = Signal()
    later = Signal()
    extended = Signal()

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._edge = theme.tokens.accent
        self._swell = Swell(self, moves=theme.moves)
        self._mark = QLabel()
        self._mark.setFixedSize(theme.px(MARK), theme.px(MARK))
        self._title = Text(theme, SECONDARY, QFont.Weight.DemiBold, theme.tokens.text_2)
        self._line = Text(theme, LINE, QFont.Weight.DemiBold)
        self.answers = tuple(Button(theme, face) for face in _faces(theme, spoken=True))
        self._said, self._later, self._extend = self.answers
        self._said.clicked.connect(self.said)
        self._later.clicked.connect(self.later)
        self._extend.clicked.connect(self.extended)
        self._owed = Text(theme, SECONDARY, QFont.Weight.Medium)
        self._buttons = Wrap(self._said, self._later, self._extend)
        self._lay_out()

    def draw(self, card: Card, state: State, zone: tzinfo) -> None:
        """Show `card`; its edge has the colour of the plate."""
        tokens = self._theme.tokens
        waits = card.waits
        self._swell.draw(card)
        self._edge = tokens.plates[state].edge if state is not State.CALM else tokens.accent
        if card.answer is Answer.SAID:
            self._edge = tokens.done
        self._title.setText(_title(card, zone))
        self._line.setFont(self._theme.font(LINE if waits else SECONDARY, _weight(waits=waits)))
        self._line.ink(tokens.text if waits else tokens.text_2)
        self._line.setText("" if card.veiled else line_words(card.kind, card.text))
        self._line.setVisible(not card.veiled)
        self._owed.setText(_owed_words(card, zone, self._theme))
        self._owed.setVisible(bool(card.owed))
        self._draw_mark(card)
        is_spoken = not card.veiled and card.kind not in EARLY
        until = "" if card.extends_to is None else clock_time(card.extends_to, zone)
        faces = _faces(self._theme, spoken=is_spoken, until=until)
        for button, face in zip(self.answers, faces, strict=True):
            button.wear(face)
        is_over = card.kind is CueKind.OVER
        self._buttons.setVisible(waits)
        self._later.setVisible(not is_over)
        self._extend.setVisible(is_over)
        title = self._title.text()
        self.setAccessibleName(title if card.veiled else f"{title}: {card.text}")
        self.setAccessibleDescription(self._owed.text())
        self.update()

    def clear(self) -> None:
        """Keep no words."""
        for text in (self._title, self._line, self._owed):
            text.setText("")
        self.setAccessibleName("")
        self.setAccessibleDescription("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, and the strong edge on the side where reading begins."""
        del event
        painter = painter_on(self)
        tokens, box = self._theme.tokens, QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.fillPath(path, QColor(tokens.surface))
        painter.setClipPath(path)
        rounded(painter, mirrored(self, QRectF(0, 0, EDGE, box.height())), 0, self._edge)
        painter.setClipping(False)
        rounded(painter, box, RADIUS, None, (self._edge, BORDER + self._swell.width))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._mark)
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(sides(EDGE + 12, 10, 14, 12))
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._line)
        column.addWidget(self._owed)
        column.addWidget(self._buttons)

    def _draw_mark(self, card: Card) -> None:
        tokens = self._theme.tokens
        icon, ink = {
            None: (_icon(card), tokens.text_2),
            Answer.SAID: ("circle-check", tokens.done),
            Answer.LATER: ("clock", tokens.text_2),
        }[card.answer]
        size, ratio = self._theme.px(MARK), self.devicePixelRatioF()
        self._mark.setPixmap(pixmap(icon, ink, size, ratio))


def _faces(theme: Theme, *, spoken: bool, until: str = "") -> tuple[Face, Face, Face]:
    """The answers; to what is not a line to say, or not to be read, in words that fit all."""
    said, later, extend = (
        cap(act, single=theme.single_keys) for act in ("said", "later", "extend")
    )
    yes, more = translate("Card", "Said it"), translate("Card", "+{0}, until {1}")
    if not spoken:
        yes, more = translate("Card", "OK"), translate("Card", "+{0} min")
    return (
        Face(yes, "check", said, Weight.FILLED),
        Face(translate("Card", "In 1 min"), key=later),
        Face(more.format(AGREED_EXTENSION, until), key="" if theme.is_large else extend),
    )


def _icon(card: Card) -> str:
    if card.veiled:
        return "clock"
    return "list-checks" if card.kind in EARLY else "message-square-quote"


def _weight(*, waits: bool) -> QFont.Weight:
    return QFont.Weight.DemiBold if waits else QFont.Weight.Normal


def _owed_words(card: Card, zone: tzinfo, theme: Theme) -> str:
    if not card.owed:
        return ""
    from app.records.follow_up import there
    from app.wall.rules import zone_named
    from ui.strip.owed_words import card_words

    theirs = zone_named(card.zone) or zone
    key = cap("captured", single=theme.single_keys)
    return card_words(card.owed, lambda day: there(day, theirs, zone), key, large=theme.is_large)


def _title(card: Card, zone: tzinfo) -> str:
    if card.veiled:
        return translate("Card", "Reminder")
    if card.answer is Answer.SAID and card.answered_at is not None:
        return translate("Card", "Said at {0}").format(clock_time(card.answered_at, zone))
    if card.answer is Answer.LATER:
        return translate("Card", "Again in a minute")
    if card.starts_at is not None:
        return _start(starts_words(card.starts_at, zone), card.late_minutes)
    if card.late_minutes > 0:
        return Counted().say_late(card.late_minutes)
    return translate("Card", "Say now")


def _start(words: str, late: int) -> str:
    """When it starts, and how late that is told."""
    return translate("Card", "{0}, told {1} late").format(words, spell(late)) if late else words
