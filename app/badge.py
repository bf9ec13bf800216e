"""The time of a session in the space of a tray icon: a shape for the state, and two signs."""

from enum import Enum

from msgspec import Struct

from app.plate import Plate
from app.session.countdown import MINUTE, State
from app.session.session import Phase

HOUR = 60
TWO_SIGNS = range(100)
LATE = "!"


class Shape(Enum):
    """What the agent can tell apart without reading, and without colours."""

    IDLE = "idle"
    BEFORE = "before"
    CALM = "calm"
    NOTICE = "notice"
    WRAP = "wrap"
    OVER = "over"
    PAUSED = "paused"
    ENDED = "ended"
    TALK = "talk"
    """Its minutes are those that have gone by."""


class Badge(Struct, frozen=True):
    """A shape and what stands in it; `minutes` is what it means, negative where that has passed.

    `is_talk` of one that has ended.
    """

    shape: Shape
    text: str = ""
    minutes: int = 0
    is_talk: bool = False


def badge_of(plate: Plate | None) -> Badge:
    """The badge for a plate; equal from one whole minute to the next."""
    if plate is None:
        return Badge(Shape.IDLE)
    if plate.phase is Phase.AFTER:
        return Badge(Shape.ENDED, is_talk=plate.is_soft)
    if plate.phase is Phase.DURING and plate.is_soft:
        return Badge(Shape.TALK, _text(plate.elapsed), plate.elapsed)
    minutes = _whole_minutes(plate)
    if plate.phase is Phase.BEFORE:
        return Badge(Shape.BEFORE, LATE if minutes < 0 else _text(minutes), minutes)
    if plate.is_paused:
        return Badge(Shape.PAUSED, minutes=minutes)
    return Badge(Shape(plate.state.value), _text(abs(minutes)), minutes)


def _whole_minutes(plate: Plate) -> int:
    """Rounded up while time is left; once it is over, the minutes that are full."""
    is_over = plate.phase is Phase.DURING and plate.state is State.OVER
    return -(abs(plate.left) // MINUTE) if is_over else -(-plate.left // MINUTE)


def _text(minutes: int) -> str:
    """Minutes, or full hours where minutes take more than two signs."""
    return str(minutes) if minutes in TWO_SIGNS else f"{minutes // HOUR}h"
