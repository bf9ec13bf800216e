"""The agent's settings: one frozen value, replaced as a whole."""

from collections.abc import Mapping
from datetime import time, timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from app.profile import Profile
from app.session.ladder import Ladder
from app.session.patience import Patience
from app.wall.night import Night

TEXT_SIZES = range(80, 201)
"""Per cent."""
CUE_MINUTES = range(1, 61)
WRAP_MINUTES = range(1, 60)
PREPARE_MINUTES = range(121)
NUDGE_MINUTES = range(1, 60)
CLOSE_MINUTES = range(1, 121)
BREATHER_MINUTES = range(121)
ENOUGH_MINUTES = range(1, 241)
HOURS = range(24)
DAY_MINUTES = range(24 * 60)
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
    autostart_offered: bool = False
    """Whether the agent was asked already; no setting of theirs."""
    prepare_minutes: int = 10
    """How long before a planned session its cue comes; 0 for none."""
    nudge_minutes: int = 5
    """How long after a planned start a nudge is offered to whom is not there."""
    close_minutes: int = 10
    """How long after it a kind close is offered."""
    breather_minutes: int = 5
    """The least that should lie between two sessions."""
    enough_minutes: int = 10
    """How long a preparation may take before it is enough."""
    profile: Profile = Profile.HOME
    night_begins: int = 1
    night_ends: int = 5
    """The hours of a customer's night that nobody books on purpose: from the one, to the other."""
    chat: str = ""
    """The name or the address of the live chat, as messages say it."""
    chat_days: str = ""
    """On which weekdays it is open: a digit for each, Monday being 1."""
    chat_opens: int = 9 * 60
    chat_closes: int = 17 * 60
    """Minutes after midnight, on the clocks of that city."""
    chat_city: str = ""
    """The city, as `app.records.reaching` keeps it."""
    mail: str = ""
    phone: str = ""
    own_zone: str = ""
    help_from: str = ""
    """Whom the agent calls for help in the middle of a call: a name, and how to reach them."""
    second_way: str = ""
    """Where to meet once the connection dropped: a second link, or a number."""
    has_morning: bool = True
    morning_hour: int = 8
    """From when on the agent is told once a day that something promised is due."""
    morning_told: str = ""
    """The day on which they were told last; no setting of theirs."""

    @property
    def ladder(self) -> Ladder:
        """The agent's minutes as cues."""
        notice = timedelta(minutes=self.notice_minutes) if self.has_notice else None
        prepare = timedelta(minutes=self.prepare_minutes) if self.prepare_minutes else None
        return Ladder(notice, timedelta(minutes=self.wrap_minutes), prepare)

    @property
    def patience(self) -> Patience:
        """How long the agent waits for somebody."""
        return Patience(
            timedelta(minutes=self.nudge_minutes), timedelta(minutes=self.close_minutes)
        )

    @property
    def night(self) -> Night:
        """The customer's night."""
        return Night(time(self.night_begins), time(self.night_ends))

    @property
    def usual_length(self) -> timedelta:
        """How long the last session was to be."""
        return timedelta(minutes=self.length_minutes)


def way_named(line: str) -> str:
    """Which way to reach us a line names, by its setting: a mail address, a number, or a chat."""
    if "@" in line:
        return "mail"
    digits = [sign for sign in line if sign.isdigit()]
    return "phone" if 2 * len(digits) > len(line) else "chat"


def resized(text_size: int, by: int) -> int:
    """A text size `by` per cent larger, as far as the bounds allow; the usual one for 0."""
    wanted = text_size + by if by else Settings().text_size
    return min(max(wanted, TEXT_SIZES[0]), TEXT_SIZES[-1])


BOUNDS: Mapping[str, range] = {
    "length_minutes": LENGTH_MINUTES,
    "notice_minutes": CUE_MINUTES,
    "wrap_minutes": WRAP_MINUTES,
    "text_size": TEXT_SIZES,
    "prepare_minutes": PREPARE_MINUTES,
    "nudge_minutes": NUDGE_MINUTES,
    "close_minutes": CLOSE_MINUTES,
    "breather_minutes": BREATHER_MINUTES,
    "enough_minutes": ENOUGH_MINUTES,
    "night_begins": HOURS,
    "night_ends": HOURS,
    "morning_hour": HOURS,
    "chat_opens": DAY_MINUTES,
    "chat_closes": DAY_MINUTES,
}


def within_bounds(settings: Settings) -> Settings:
    """The same settings, each number that lies out of its bounds back at its default."""
    usual = Settings()
    strayed = {
        name: getattr(usual, name)
        for name, bounds in BOUNDS.items()
        if getattr(settings, name) not in bounds
    }
    within = replace(settings, **strayed)
    return replace(
        within,
        notice_minutes=max(within.notice_minutes, within.wrap_minutes + 1),
        close_minutes=max(within.close_minutes, within.nudge_minutes + 1),
    )
