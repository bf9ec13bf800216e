"""How a cue went out beside the window, why it came late, and how the agent was seen to see it."""

from enum import StrEnum

from msgspec import Struct


class Channel(StrEnum):
    """A way by which a cue reaches the agent."""

    WINDOW = "window"
    NOTIFICATION = "notification"
    SOUND = "sound"


class Arrival(StrEnum):
    """How far a cue came on one channel; nobody can tell whether it was looked at there."""

    ACCEPTED = "accepted"
    HELD = "held"
    """Taken, and kept back by the desktop or in a window that is out of sight."""
    REFUSED = "refused"
    MISSED = "missed"
    """It never went out: a later cue was more urgent by then."""


class Fault(StrEnum):
    """Why a cue comes no further on a channel."""

    NO_BUS = "no-bus"
    NO_SERVICE = "no-service"
    NO_ANSWER = "no-answer"
    DECLINED = "declined"
    """By a desktop that is there; the log has its own word for it."""
    DO_NOT_DISTURB = "do-not-disturb"
    NO_PLAYER = "no-player"
    PLAYER_FAILED = "player-failed"
    NOT_TRIED = "not-tried"
    TURNED_OFF = "turned-off"
    """By the agent, in the settings."""
    NOT_RUNNING = "not-running"
    """Callside itself."""
    NOT_ASKED = "not-asked"
    NOT_STARTED = "not-started"
    """The service; the first notification would start it."""
    UNKNOWN_DESKTOP = "unknown-desktop"
    """One that does not say whether it keeps notifications back."""
    MINIMIZED = "minimized"
    HIDDEN = "hidden"
    """Like a window on another desktop of the same screen."""
    COVERABLE = "coverable"
    """Other windows may stand in front of ours."""
    OWN_ACT = "own-act"
    """The agent brought the cue up in our window, and saw it come."""


class Reaction(StrEnum):
    """What the agent did that shows that a cue was seen."""

    SAID = "said"
    LATER = "later"
    BUTTON = "button"
    DISMISSED = "dismissed"
    ACTIVATED = "activated"


class Delay(StrEnum):
    """Why a cue came after its time."""

    ASLEEP = "asleep"
    CLOCK_CHANGE = "clock-change"
    PROGRAM_STOPPED = "program-stopped"


class Delivery(Struct, frozen=True):
    """A cue handed to one channel; `fault` is why it came no further."""

    channel: Channel
    arrival: Arrival
    fault: Fault | None = None
