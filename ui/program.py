"""The running program: it carries out commands, then derives and draws."""

from collections.abc import Callable
from datetime import time, timedelta

from PySide6.QtCore import QObject, Signal

from app.commands import Bench, carry_out
from app.refusal import Reason, Refusal
from app.remote.request import Command, Request
from app.scene import derive_scene
from app.session.countdown import LONGEST_REST, until_change
from app.session.keeper import SessionKeeper
from app.session.ladder import Ladder
from app.session.session import Phase, Session
from app.session.steps import Step
from ui.acts import Acts
from ui.alarm import Alarm
from ui.bind import bind
from ui.dresser import Dresser
from ui.herald import Herald
from ui.parts import Parts
from ui.play import Play, rehearsal, rehearsal_draft
from ui.refusals import sentence
from ui.sight import Sight
from ui.troubles import trouble_words
from ui.windows import Windows
from ui.wording import spell

SHORTEST_AIM = timedelta(milliseconds=30)


class Program(QObject):
    """Holds the play, the windows, and the one alarm that rings at the next visible change."""

    looked = Signal()

    def __init__(
        self, parts: Parts, make_acts: Callable[["Program"], Acts], alarm: Alarm | None = None
    ) -> None:
        """Continue where the last run stopped; nothing is seen yet."""
        super().__init__()
        self.parts = parts
        self._zone = parts.first_zone or parts.zone()
        self._trouble = ""
        self._real = Play(SessionKeeper(parts.clock, parts.store, self._ladder), parts.clock)
        self._play = self._real
        self._alarm = Alarm(self) if alarm is None else alarm
        self._alarm.rang.connect(self.look)
        self.windows = Windows(make_acts(self), parts.places, self.sight())
        self.dresser = Dresser(parts.settings.settings.value, self.windows.dress)
        self._herald = Herald(parts.notifier, parts.player, self.windows)
        self._herald.skip(self.sight())
        self._watch()

    @property
    def play(self) -> Play:
        """What is played now: the real sessions or a rehearsal."""
        return self._play

    @property
    def session(self) -> Session | None:
        """The session at hand."""
        return self._play.session

    @property
    def is_live(self) -> bool:
        """Whether a real session runs."""
        real = self._real.session
        return real is not None and real.phase is Phase.DURING

    @property
    def bench(self) -> Bench:
        """All that a command needs."""
        settings = self.parts.settings.settings.value
        return Bench(
            self._play.keeper,
            self._play.clock,
            self.parts.library.words.value,
            settings.ladder,
            settings.usual_length,
            self._zone,
        )

    def obey(self, request: Request) -> Session | Refusal:
        """Carry out a command about sessions; a refusal is told in the window too."""
        if request.command is Command.START and self._play.is_rehearsal:
            return self._told(Refusal(Reason.REHEARSING))
        outcome = self._told(carry_out(request, self.bench))
        if isinstance(outcome, Session) and request.command is Command.START:
            self._remember_length(request)
            self.tell(self.parts.back_up())
        return outcome

    def step(self, step: Step) -> Session | Refusal:
        """Apply a step that has no command of its own."""
        return self._told(self._play.keeper.do(step))

    def note(self, step: Step) -> None:
        """Apply a step that nobody asked for; where it cannot be kept, nobody is bothered."""
        self._play.keeper.do(step)

    def tell(self, refusal: Refusal | None) -> None:
        """Show why something was not done, until something is."""
        trouble = "" if refusal is None else sentence(refusal)
        if trouble != self._trouble:
            self._trouble = trouble
            self._refresh()

    def rehearse(self, minutes: int, speed: int, name: str) -> Session | Refusal:
        """Play a made-up session; not while a real one is live."""
        if self._play.is_rehearsal or self.is_live:
            return Refusal(Reason.REHEARSING if self._play.is_rehearsal else Reason.SESSION_LIVE)
        self._play = rehearsal(self.parts.clock, self.parts.scratch(), self._ladder, speed)
        bind(self._play.keeper.agenda, self, self._refresh)
        return self._play.keeper.start(rehearsal_draft(name, minutes), timedelta(minutes=minutes))

    def leave_rehearsal(self) -> None:
        """Back to what is real."""
        self._leave_play()
        self._refresh()

    def look(self) -> None:
        """Read the clock: show what is due, draw, and aim at the next visible change."""
        before = self._play.newest_cue
        self._play.keeper.look()
        if self._play.newest_cue != before:
            self._trouble = ""
        self._refresh()

    def look_around(self) -> None:
        """The same after the clock or its zone was set."""
        self._zone = self.parts.zone()
        self.look()

    def sight(self) -> Sight:
        """What there is to see now."""
        settings, words = self.parts.settings.settings.value, self.parts.library.words.value
        agenda, now = self._play.keeper.agenda.value, self._play.clock.now()
        return Sight(
            scene=derive_scene(agenda, words, settings.ladder, now, spell),
            words=words,
            settings=settings,
            zone=self._zone,
            is_first=self.parts.is_first and agenda.at_hand is None,
            rehearsal_speed=self._play.clock.speed if self._play.is_rehearsal else None,
            trouble=self._trouble or trouble_words(words.problems),
        )

    def time_of_day(self) -> time:
        """The time on the agent's own clock."""
        return self._play.clock.now().wall.astimezone(self._zone).time()

    def close(self) -> None:
        """Leave everything in order."""
        self._alarm.rest()
        self._play.close()
        self.windows.keep_places()
        self.parts.notifier.close()
        self.parts.player.close()

    def _watch(self) -> None:
        parts = self.parts
        bind(self._real.keeper.agenda, self, self._refresh)
        bind(parts.library.words, self, self._refresh)
        bind(parts.settings.settings, self, self.dresser.wear)
        bind(parts.settings.settings, self, self._refresh)
        self.windows.watch(self.look)

    def _refresh(self, _news: object = None) -> None:
        if self._play.is_rehearsal and self.session is None:
            self._leave_play()
        sight = self.sight()
        self.windows.draw(sight)
        self._herald.tell(sight)
        self.looked.emit()
        self._aim()

    def _leave_play(self) -> None:
        self._play.close()
        self._play = self._real

    def _remember_length(self, request: Request) -> None:
        if request.minutes is not None:
            self.parts.settings.change(length_minutes=request.minutes)

    def _aim(self) -> None:
        session, settings = self.session, self.parts.settings.settings.value
        if session is None:
            self._alarm.rest()
            return
        change = until_change(session, settings.ladder, self._play.clock.now())
        self._alarm.aim(min(max(self._play.real(change), SHORTEST_AIM), LONGEST_REST))

    def _told(self, outcome: Session | Refusal) -> Session | Refusal:
        self.tell(outcome if isinstance(outcome, Refusal) else None)
        return outcome

    def _ladder(self) -> Ladder:
        return self.parts.settings.settings.value.ladder
