"""How everything looks: colours, type and sizes for one text size, as one value."""

from functools import cache, cached_property
from pathlib import Path

from msgspec import Struct
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from app.settings import Settings
from ui.tokens import DARK, LIGHT, Tokens

FONTS = Path(__file__).parent.parent / "resources" / "fonts"
TEXT_FAMILY = "Inter"
DIGIT_FAMILY = "Inter Display"
SMALLEST_TEXT = 11.5
TABULAR = QFont.Tag("tnum")

KEY = 11.5
SECONDARY = 12.5
BODY = 14.0
TITLE = 15.0
LINE = 17.0
QUIET_DIGITS = 44.0
DIGITS = 64.0

MARGIN = 14
GAP = 10
LARGE_TEXT = 1.5
"""From this text size on, side columns go below."""


class Theme(Struct, frozen=True, dict=True):
    """Colours, the text size as a factor, whether things may move, and which keys are shown."""

    tokens: Tokens = LIGHT
    scale: float = 1.0
    moves: bool = True
    single_keys: bool = True

    @property
    def is_large(self) -> bool:
        """Whether text is so large that columns must become lines."""
        return self.scale >= LARGE_TEXT

    @property
    def strip_width(self) -> int:
        """The width of the strip: 360 px, 504 px at twice the text size."""
        return round(360 + 144 * max(self.scale - 1, 0))

    def px(self, size: float) -> int:
        """A length of the drawing at this text size, in whole pixels."""
        return round(size * self.scale)

    def font(self, size: float = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The text font; `size` in px at 100 %."""
        return _text_font(round(max(size * self.scale, SMALLEST_TEXT)), weight)

    def digits(self, size: float, *, ticking: bool = False) -> QFont:
        """The font of the large digits; in ticking ones each is as wide as the other."""
        return _digit_font(self.px(size), ticking=ticking)

    @cached_property
    def palette(self) -> QPalette:
        """The palette from which every stock widget takes its colours."""
        return palette_from(self.tokens)


@cache
def _text_font(pixels: int, weight: QFont.Weight) -> QFont:
    font = _unhinted(TEXT_FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


@cache
def _digit_font(pixels: int, *, ticking: bool) -> QFont:
    font = _unhinted(DIGIT_FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 97)
    if ticking:
        font.setFeature(TABULAR, 1)
    return font


def _unhinted(family: str) -> QFont:
    """A font that measures the same on every machine."""
    font = QFont(family)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def load_fonts() -> None:
    """Make the embedded fonts known to Qt."""
    for file in sorted(FONTS.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def palette_from(tokens: Tokens) -> QPalette:
    """`tokens` as Qt's roles; disabled text is quieter, never invisible."""
    palette = QPalette()
    for name, colour in _colours(tokens).items():
        palette.setColor(name, QColor(colour))
    role = QPalette.ColorRole
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.text_3))
    return palette


def _colours(tokens: Tokens) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: tokens.window,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Button: tokens.surface,
        role.ToolTipBase: tokens.text,
        role.WindowText: tokens.text,
        role.Text: tokens.text,
        role.ButtonText: tokens.text,
        role.ToolTipText: tokens.surface,
        role.BrightText: tokens.text,
        role.PlaceholderText: tokens.text_3,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.Light: tokens.hairline,
        role.Midlight: tokens.hairline,
        role.Mid: tokens.hairline,
        role.Dark: tokens.border,
        role.Shadow: tokens.border,
    }


def theme_for(settings: Settings, *, dark: bool) -> Theme:
    """The theme for what the agent has set, on a dark or a light desktop."""
    tokens = DARK if dark else LIGHT
    moves = not settings.reduced_motion
    return Theme(tokens, settings.text_size / 100, moves=moves, single_keys=settings.single_keys)
