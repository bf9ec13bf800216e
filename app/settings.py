"""The agent's settings: one frozen value, replaced as a whole."""

from datetime import timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from app.session.ladder import Ladder

TEXT_SIZES = range(80, 201)
"""Per cent."""
CUE_MINUTES = range(1, 61)
WRAP_MINUTES = range(1, 60)
LENGTHS = (15, 30, 45, 60)
LENGTH_MINUTES = range(1, 721)
USUAL_EXTENSION = 5
"""Minutes, where the command line names none."""
AGREED_EXTENSION = 10
"""Minutes, by the key and the card."""


class Theme(StrEnum):
    """Light or dark, or whatever the system has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Settings(Struct, frozen=True):
    """What the agent may choose; minutes and per cent as plain numbers.

    `own_zone` is the name of the zone that the agent lives by, empty for what the machine says.
    """

    length_minutes: int = 45
    notice_minutes: int = 10
    wrap_minutes: int = 5
    has_notice: bool = True
    theme: Theme = Theme.SYSTEM
    text_size: int = 100
    on_top: bool = True
    notifications: bool = True
    passes_dnd: bool = False
    task_bar: bool = True
    tray: bool = True
    has_sound: bool = False
    single_keys: bool = True
    reduced_motion: bool = False
    starts_discreet: bool = False
    uses_xwayland: bool = False
    own_zone: str = ""

    @property
    def ladder(self) -> Ladder:
        """The agent's minutes as cues."""
        notice = timedelta(minutes=self.notice_minutes) if self.has_notice else None
        return Ladder(notice, timedelta(minutes=self.wrap_minutes))

    @property
    def usual_length(self) -> timedelta:
        """How long the last session was to be."""
        return timedelta(minutes=self.length_minutes)


def resized(text_size: int, by: int) -> int:
    """A text size `by` per cent larger, as far as the bounds allow; the usual one for 0."""
    wanted = text_size + by if by else Settings().text_size
    return min(max(wanted, TEXT_SIZES[0]), TEXT_SIZES[-1])


def sound(settings: Settings) -> Settings:
    """The same settings, each number that lies out of its bounds back at its default."""
    usual = Settings()
    wrap = settings.wrap_minutes if settings.wrap_minutes in WRAP_MINUTES else usual.wrap_minutes
    notice = settings.notice_minutes if settings.notice_minutes in CUE_MINUTES else 0
    length = settings.length_minutes
    size = settings.text_size
    return replace(
        settings,
        wrap_minutes=wrap,
        notice_minutes=max(notice or usual.notice_minutes, wrap + 1),
        length_minutes=length if length in LENGTH_MINUTES else usual.length_minutes,
        text_size=size if size in TEXT_SIZES else usual.text_size,
    )
