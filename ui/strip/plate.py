"""The plate: how much time is left, readable from the corner of the eye."""

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.plate import Plate
from app.session.countdown import State
from ui.icons import paint_icon
from ui.strip.plate_layout import BAND, BAR, INSET, PlateLayout
from ui.strip.plate_texts import PlateWords
from ui.theme import MARGIN, Theme
from ui.tokens import Plate as Colours
from ui.widgets.painting import painter_on, rounded
from ui.widgets.sides import mirrored

RADIUS = 12
FADE_MS = 400


class PlateView(QLabel):
    """Draws one plate; read as words, for its accessible name carries the time."""

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._plate: Plate | None = None
        self._words = PlateWords("", "", "", "")
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(FADE_MS if theme.moves else 0)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.valueChanged.connect(self.update)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def draw(self, plate: Plate, words: PlateWords) -> None:
        """Show `plate`; a change of state fades."""
        self._begin_fade(plate)
        if self._words.spoken != words.spoken:
            self.setAccessibleName(words.spoken)
        self._plate, self._words = plate, words
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """As high as its lines need."""
        return round(self._layout_in(width).bottom)

    def sizeHint(self) -> QSize:
        """As wide as the strip lets it."""
        width = self._theme.strip_width - 2 * MARGIN
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow windows squeeze the air, never the digits."""
        return QSize(200, self.heightForWidth(self.width()))

    def text_regions(self) -> list[tuple[str, QFont, QRectF]]:
        """Every text, its font and where it stands, for tests of clipping and contrast."""
        blocks = self._layout.blocks
        return [(text, font, mirrored(self, room)) for text, font, room in blocks if text]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, band, icon, texts, bar."""
        del event
        if self._plate is None:
            return
        painter = painter_on(self)
        painter.setLayoutDirection(self.layoutDirection())
        self._paint_ground(painter)
        self._paint_words(painter)
        if self._layout.has_bar:
            self._paint_bar(painter)

    def _begin_fade(self, plate: Plate) -> None:
        before = self._colours
        if self._plate is None or self._plate.state is plate.state or not self._theme.moves:
            return
        self._fade.stop()
        self._fade.setStartValue(QColor(before.fill))
        self._fade.setEndValue(QColor(self._theme.tokens.plates[plate.state].fill))
        self._fade.start()

    @property
    def _colours(self) -> Colours:
        state = self._plate.state if self._plate else State.CALM
        return self._theme.tokens.plates[state]

    @property
    def _layout(self) -> PlateLayout:
        return self._layout_in(self.width())

    def _layout_in(self, width: int) -> PlateLayout:
        return PlateLayout(self._theme, self._plate, self._words, width)

    def _paint_ground(self, painter: QPainter) -> None:
        box, colours = QRectF(self.rect()), self._colours
        running = self._fade.state() is QVariantAnimation.State.Running
        fill = QColor(self._fade.currentValue()).name() if running else colours.fill
        width = 1.0 if self._colours is self._theme.tokens.plates[State.CALM] else 2.0
        rounded(painter, box, RADIUS, fill, (colours.edge, width))
        if self._layout.is_over:
            paint_band(painter, box, colours)

    def _paint_words(self, painter: QPainter) -> None:
        ink = self._colours.ink
        if self._words.icon:
            _, _, room = self._layout.headline[0]
            size = self._theme.px(20)
            place = QRectF(INSET, room.center().y() - size / 2, size, size)
            paint_icon(painter, self._words.icon, ink, mirrored(self, place))
        painter.setPen(QColor(ink))
        for text, font, room in self.text_regions():
            painter.setFont(font)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_bar(self, painter: QPainter) -> None:
        if self._plate is None:
            return
        top = self.height() - 14 - BAR
        bar = QRectF(INSET, top, self.width() - 2 * INSET, BAR)
        rounded(painter, bar, BAR / 2, self._colours.bar_rest)
        path = QPainterPath()
        path.addRoundedRect(bar, BAR / 2, BAR / 2)
        painter.setClipPath(path)
        left = QRectF(bar.x(), bar.y(), bar.width() * self._plate.share_left, BAR)
        rounded(painter, mirrored(self, left), BAR / 2, self._colours.bar)
        for cut in self._plate.cuts:
            place = QRectF(bar.x() + bar.width() * cut - 1, bar.y(), 2, BAR)
            rounded(painter, mirrored(self, place), 0, self._colours.fill)
        painter.setClipping(False)


def paint_band(painter: QPainter, box: QRectF, colours: Colours) -> None:
    """The stripes along the upper edge that say "over" without colour."""
    path, band = QPainterPath(), QPainterPath()
    path.addRoundedRect(box.adjusted(2, 2, -2, -2), RADIUS - 2, RADIUS - 2)
    band.addRect(QRectF(box.x(), box.y(), box.width(), BAND + 2))
    painter.setClipPath(path.intersected(band))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.bar_rest))
    step, x = BAND * 1.8, box.x() - BAND
    while x < box.right():
        stripe = QPainterPath()
        stripe.moveTo(x, BAND + 2)
        stripe.lineTo(x + BAND, 0)
        stripe.lineTo(x + BAND * 1.9, 0)
        stripe.lineTo(x + BAND * 0.9, BAND + 2)
        painter.drawPath(stripe)
        x += step
    painter.setClipping(False)
