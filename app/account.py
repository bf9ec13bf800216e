"""What became of the day: each session that ran in it, and how each of its cues fared."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, tzinfo
from enum import StrEnum
from uuid import UUID

from msgspec import Struct

from app.audit import Entry, audit
from app.clock import Moment
from app.refusal import Refusal
from app.session.countdown import ends_at
from app.session.cue import waiting
from app.session.delivery import Arrival, Channel
from app.session.ladder import Ladder
from app.session.session import Phase, Session
from app.zone import DAY


class Fate(StrEnum):
    """How a cue fared with the agent."""

    SEEN = "seen"
    WAITING = "waiting"
    """It is on show, and nothing tells yet that it was seen."""
    UNSEEN = "unseen"
    MISSED = "missed"


class CueAccount(Struct, frozen=True):
    """What became of one cue: an entry for each way that it went, the window first."""

    fate: Fate
    entries: tuple[Entry, ...]

    @property
    def window(self) -> Entry:
        """What became of it in our own window."""
        return self.entries[0]


class Account(Struct, frozen=True):
    """What became of the cues of one session; it names nobody."""

    id: UUID
    began_at: datetime
    ends_at: datetime
    is_live: bool
    cues: tuple[CueAccount, ...]
    is_rehearsal: bool = False

    def count(self, fate: Fate) -> int:
        """How many cues fared like that."""
        return sum(cue.fate is fate for cue in self.cues)


class Today(Struct, frozen=True):
    """The accounts of one day, the newest first; `refusal` says why some cannot be read."""

    on: date
    accounts: tuple[Account, ...] = ()
    refusal: Refusal | None = None


def day_around(now: datetime, zone: tzinfo) -> tuple[datetime, datetime]:
    """The instants at which the agent's own day of `now` begins and ends."""
    day = now.astimezone(zone).date()
    start, end = (datetime.combine(one, time.min, zone) for one in (day, day + DAY))
    return start, end


def accounts(
    sessions: Iterable[Session], ladder: Ladder, now: Moment, *, rehearsed: frozenset[UUID]
) -> tuple[Account, ...]:
    """What became of the cues of all sessions that had any, the newest first."""
    calls = (one for one in sessions if one.talk is None)
    known = (_account(one, ladder, now, is_rehearsal=one.id in rehearsed) for one in calls)
    begun = (account for account in known if account is not None)
    return tuple(sorted(begun, key=lambda account: account.began_at, reverse=True))


def _account(
    session: Session, ladder: Ladder, now: Moment, *, is_rehearsal: bool
) -> Account | None:
    began_at = session.start
    entries = audit(session, ladder, now)
    if began_at is None or not (session.started or entries):
        return None
    return Account(
        id=session.id,
        began_at=began_at,
        ends_at=ends_at(session, now),
        is_live=session.phase is Phase.DURING,
        cues=tuple(CueAccount(_fate(session, one[0], now), one) for one in _by_cue(entries)),
        is_rehearsal=is_rehearsal,
    )


def _by_cue(entries: Iterable[Entry]) -> Iterator[tuple[Entry, ...]]:
    """Each cue begins with its entry for the window."""
    cue: list[Entry] = []
    for entry in entries:
        if entry.channel is Channel.WINDOW and cue:
            yield tuple(cue)
            cue = []
        cue.append(entry)
    if cue:
        yield tuple(cue)


def _fate(session: Session, window: Entry, now: Moment) -> Fate:
    if window.arrival is Arrival.MISSED:
        return Fate.MISSED
    if window.seen_by is not None:
        return Fate.SEEN
    on_show = waiting(session, now)
    is_on_show = on_show is not None and on_show.shown.wall == window.fired_at
    return Fate.WAITING if is_on_show else Fate.UNSEEN
