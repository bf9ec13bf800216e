"""How loudly the desktop may speak for a cue."""

from enum import IntEnum

from app.session.showing import CueKind

URGENT = frozenset({CueKind.WRAP, CueKind.OVER})


class Urgency(IntEnum):
    """How loudly the desktop may speak, by the numbers of the freedesktop specification."""

    LOW = 0
    NORMAL = 1
    CRITICAL = 2


def urgency_of(kind: CueKind, *, passes_dnd: bool) -> Urgency:
    """Only the cues that cannot wait may pass do-not-disturb, where the agent allows that."""
    if kind is CueKind.OPENING:
        return Urgency.LOW
    return Urgency.CRITICAL if passes_dnd and kind in URGENT else Urgency.NORMAL
