"""Which play is on: the real sessions, or a rehearsal in front of them."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from app.refusal import Reason, Refusal
from app.session.agenda import Agenda
from app.session.countdown import is_past, to_go
from app.session.keeper import SessionKeeper
from app.session.ladder import Ladder
from app.session.session import Phase, Session
from ui.parts import Parts
from ui.play import Play, rehearsal

if TYPE_CHECKING:
    from app.booking.parting import Parting
    from app.booking.slip import Slip
    from app.people.last_time import LastTime
    from app.talks.aside import Aside
    from ui.folk import Folk
    from ui.slips import Slips

NEAR = timedelta(minutes=10)
"""How long before a session beside a live one an agent may know that they will be late."""


class Plays:
    """The real play waits behind a rehearsal, and goes on by its clock."""

    def __init__(self, parts: Parts) -> None:
        """Continue where the last run stopped."""
        self._parts = parts
        keeper = SessionKeeper(parts.clock, parts.store, self._ladder, recall=self._recall)
        self.real = Play(keeper, parts.clock, parts.unfinished)
        self.on = self.real
        self.slips: Slips | None = None
        """What writes messages, once it may be loaded."""
        self.folk: Folk | None = None
        """What knows customers, once it may be loaded."""
        self._aside: Aside | None = None
        self.is_first = parts.is_first

    @property
    def slip(self) -> "Slip | None":
        """The message that can go out about what begins next; none in a rehearsal."""
        session = self.awaited
        if self.slips is None or session is None:
            return None
        is_wanted = self.on.is_preparing or self.slips.is_late_for(session)
        return self.slips.of(session) if is_wanted else None

    @property
    def awaited(self) -> Session | None:
        """The session that begins next: the one at hand, or what follows a live one."""
        session = self.on.session
        if self.on.is_rehearsal or (session is not None and session.talk is not None):
            return None
        return session if self.on.is_preparing else self.on.keeper.agenda.value.next

    @property
    def can_run_late(self) -> bool:
        """Whether there are words for an agent who is late: for a session at hand, or soon."""
        session = self.awaited
        if self.slips is None or session is None or session.booking is None:
            return False
        now = self.on.clock.now()
        is_near = to_go(session, now) <= NEAR and not is_past(session, now)
        return session.booking.city is not None and (self.on.is_preparing or is_near)

    def run_late(self) -> None:
        """Offer that the agent is late for what begins next, or no more."""
        session = self.awaited
        if self.slips is not None and session is not None:
            self.slips.run_late(session)

    @property
    def last_time(self) -> "LastTime | None":
        """What is worth remembering of the customer of the session that is prepared."""
        session = self.on.session
        if self.folk is None or session is None or self.on.is_rehearsal:
            return None
        return self.folk.last_time(session) if session.phase is Phase.BEFORE else None

    @property
    def parting(self) -> "Parting | None":
        """The follow-up of the session that is over; none in a rehearsal."""
        session = self.on.session
        if self.slips is None or session is None or self.on.is_rehearsal:
            return None
        return self.slips.parting(session) if session.phase is Phase.AFTER else None

    @property
    def is_live(self) -> bool:
        """Whether a real session runs."""
        session = self.real.session
        return session is not None and session.phase is Phase.DURING

    @property
    def is_paused(self) -> bool:
        """Whether a real session waits for its connection."""
        session = self.real.session
        return session is not None and session.paused is not None

    @property
    def is_in_talk(self) -> bool:
        """Whether a real talk runs."""
        return self.real.keeper.agenda.value.is_in_talk

    def obstacle(self) -> Refusal | None:
        """Why no rehearsal can begin now."""
        if self.on.is_rehearsal:
            return Refusal(Reason.REHEARSING)
        return self.real.keeper.agenda.value.obstacle if self.is_live else None

    def look(self) -> bool:
        """Read the clock, and keep what no disk took before; whether there is any news."""
        before = self.on.newest_cue
        self.on.keeper.look()
        is_kept = self._aside is not None and self._aside.catch_up()
        return self.on.catch_up() or is_kept or self.on.newest_cue != before

    def aside(self) -> "Aside":
        """What is put aside for talks."""
        if self._aside is None:
            from app.talks.aside import Aside

            self._aside = Aside(self._parts.talks())
        return self._aside

    def rehearse(self, speed: float) -> None:
        """Put a rehearsal on, `speed` times as fast, without a session yet."""
        self.on = rehearsal(self._parts.clock, self._parts.scratch(), self._ladder, speed)

    def leave(self) -> None:
        """Back to what is real."""
        self.on.close()
        self.on = self.real

    def hear(self, _agenda: Agenda) -> None:
        """After a first session, none is the first any more."""
        self.is_first = False

    def _recall(self, session: Session, now: datetime) -> Session:
        from app.people.at_home import at_home

        return at_home(session, self._parts.people(), now)

    def _ladder(self) -> Ladder:
        return self._parts.settings.settings.value.ladder
