"""Whether the next cue will reach the agent, channel by channel; nothing of it is guessed."""

from collections.abc import Hashable, Iterable, Mapping
from datetime import timedelta
from enum import StrEnum

from msgspec import Struct

from app.clock import Moment
from app.session.countdown import MINUTE, remaining, to_go
from app.session.cue import armed
from app.session.delivery import Channel, Fault
from app.session.early import awaited
from app.session.ladder import Ladder
from app.session.session import Phase, Session
from app.session.showing import CueKind
from app.settings import Settings
from app.urgency import Urgency, urgency_of

IN_TIME = MINUTE
"""How long before a cue the desktop is asked once more."""


class Arrives(StrEnum):
    """Whether the next cue comes through; what nobody can know is unknown."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Prospect(Struct, frozen=True):
    """What to expect of one channel, and why."""

    arrives: Arrives
    fault: Fault | None = None


class Reach(Struct, frozen=True):
    """What the desktop would do with an alert of normal urgency, and with a critical one."""

    normal: Prospect
    critical: Prospect

    def of(self, urgency: Urgency) -> Prospect:
        """What it would do with an alert of that urgency."""
        return self.critical if urgency is Urgency.CRITICAL else self.normal


class Proof(Struct, frozen=True):
    """What to expect of each channel, for the cue that comes next."""

    window: Prospect
    notification: Prospect
    sound: Prospect

    @property
    def channels(self) -> Mapping[Channel, Prospect]:
        """The same by channel, the surest first."""
        return {
            Channel.WINDOW: self.window,
            Channel.NOTIFICATION: self.notification,
            Channel.SOUND: self.sound,
        }


YES = Prospect(Arrives.YES)
OFF = Prospect(Arrives.NO, Fault.TURNED_OFF)
HELD = Prospect(Arrives.NO, Fault.DO_NOT_DISTURB)
NO_PLAYER = Prospect(Arrives.NO, Fault.NO_PLAYER)
NOT_TRIED = Prospect(Arrives.UNKNOWN, Fault.NOT_TRIED)
NOT_ASKED = Prospect(Arrives.UNKNOWN, Fault.NOT_ASKED)
UNTOLD = Prospect(Arrives.UNKNOWN, Fault.UNKNOWN_DESKTOP)
ABSENT = Prospect(Arrives.NO, Fault.NOT_RUNNING)
NOT_RUNNING = Proof(ABSENT, ABSENT, ABSENT)


def alike(prospect: Prospect) -> Reach:
    """The reach of a desktop that makes no difference between urgencies."""
    return Reach(prospect, prospect)


def proof_of(
    settings: Settings,
    kind: CueKind | None,
    window: Prospect,
    reach: Reach,
    sound: Prospect = OFF,
) -> Proof:
    """What to expect of each channel for a cue of that `kind`; without one, as for the first."""
    passes = settings.passes_dnd
    urgency = Urgency.NORMAL if kind is None else urgency_of(kind, passes_dnd=passes)
    return Proof(window, reach.of(urgency) if settings.notifications else OFF, sound)


def coming(
    session: Session | None, ladder: Ladder, now: Moment
) -> tuple[CueKind, timedelta] | None:
    """The next timed cue, put off ones included, and how much will be left then.

    Of a session that waits it is an early one, as long as there is one, and then the first after
    its start.
    """
    if session is None or session.phase not in {Phase.BEFORE, Phase.DURING}:
        return None
    fresh = list(armed(session, ladder).items())
    if session.phase is Phase.DURING:
        return _coming(session, fresh, remaining(session, now))
    early = _coming(session, awaited(session, ladder).items(), to_go(session, now))
    return early or max(fresh, key=lambda cue: cue[1], default=None)


def _coming(
    session: Session, marks: Iterable[tuple[CueKind, timedelta]], left: timedelta
) -> tuple[CueKind, timedelta] | None:
    fresh = [cue for cue in marks if session.latest(cue[0]) is None]
    shown = [showing for kind in CueKind if (showing := session.latest(kind))]
    again = [(one.kind, one.again_at) for one in shown if one.again_at is not None]
    ahead = {kind: mark for kind, mark in (*fresh, *again) if mark < left}
    return max(ahead.items(), key=lambda cue: cue[1], default=None)


def occasion(session: Session | None, ladder: Ladder, now: Moment) -> Hashable | None:
    """What to ask the desktop about: a session in preparation, or a cue that comes in a minute.

    It stays the same as long as there is no reason to ask again.
    """
    if session is None:
        return None
    if session.phase is Phase.BEFORE:
        left = to_go(session, now)
        near = [kind for kind, mark in awaited(session, ladder).items() if left - mark <= IN_TIME]
        return session.id, Phase.BEFORE, *near
    cue = coming(session, ladder, now)
    if cue is None or remaining(session, now) - cue[1] > IN_TIME:
        return None
    return session.id, *cue
