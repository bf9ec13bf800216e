"""The running program: it carries out commands, then derives and draws."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from app.commands import Bench, carry_out
from app.proof import Proof
from app.refusal import Reason, Refusal
from app.remote.request import Command, Request
from app.session.session import Session
from app.session.steps import Step
from app.settings import Settings
from ui.acts import Acts
from ui.alarm import Alarm
from ui.autostart_offer import AutostartOffer
from ui.bind import bind
from ui.daily_copy import DailyCopy
from ui.discretion import Discretion
from ui.dresser import Dresser
from ui.herald import Herald
from ui.parts import Parts
from ui.play import Play, rehearsal_draft
from ui.plays import Plays
from ui.proving import Proving
from ui.sight import Sight, discreet
from ui.troubles import Trouble, trouble_words
from ui.windows import Windows

BEGINNING = frozenset({Command.START, Command.TALK})
SHORTEST_AIM = timedelta(milliseconds=30)


class Program(QObject):
    """Holds the play, the windows, and the one alarm that rings at the next visible change."""

    looked = Signal(object)

    def __init__(
        self, parts: Parts, make_acts: Callable[["Program"], Acts], alarm: Alarm | None = None
    ) -> None:
        """Continue where the last run stopped; nothing is seen yet."""
        super().__init__()
        self.parts = parts
        self._trouble = Trouble(parts.clock)
        self.daily_copy = DailyCopy(parts.back_up, parts.set_out)
        self.daily_copy.refused.connect(self.tell)
        self.discreet = Discretion(parts.places, usual=self._settings.starts_discreet)
        self.plays = Plays(parts)
        self._alarm = Alarm(self) if alarm is None else alarm
        self._alarm.rang.connect(self.look)
        self.proving = Proving(parts.notifier, parts.player, self._refresh)
        self.offer = AutostartOffer(parts.settings, self.plays.real.keeper.agenda, self)
        self.windows = Windows(make_acts(self), parts.places, self.sight(), parts.is_kept_above)
        self.proving.watch(self.windows.prospect)
        self.dresser = Dresser(parts.settings.settings.value, self.windows.dress)
        self._herald = Herald(parts.notifier, parts.player, self.windows, self.note)
        self._herald.skip(self.sight())
        self._watch()

    @property
    def play(self) -> Play:
        """What is played now: the real sessions or a rehearsal."""
        return self.plays.on

    @property
    def session(self) -> Session | None:
        """The session at hand."""
        return self.play.session

    @property
    def bench(self) -> Bench:
        """All that a command needs."""
        play, settings, zone = self.play, self._settings, self.parts.zone.value
        return Bench(
            play.keeper, play.clock, self.parts.words, settings.ladder, settings.usual_length, zone
        )

    def obey(self, request: Request) -> Session | Refusal:
        """Carry out a command about sessions; a refusal is told in the window too."""
        if request.command in BEGINNING and self.play.is_rehearsal:
            return self._told(Refusal(Reason.REHEARSING))
        if request.command is Command.UNDO:
            self.play.catch_up()
        outcome = self._told(carry_out(request, self.bench))
        if isinstance(outcome, Session) and request.command in BEGINNING:
            if request.minutes is not None:
                self.parts.settings.change(length_minutes=request.minutes)
            self.daily_copy.begin()
        return outcome

    def step(self, step: Step) -> Session | Refusal:
        """Apply a step that has no command of its own."""
        return self._told(self.play.keeper.do(step))

    def note(self, step: Step) -> None:
        """Apply a step to a cue that nobody asked for; a refusal bothers nobody."""
        self.play.keeper.answer(step)

    def tell(self, refusal: Refusal | None) -> None:
        """Show why something was not done, until something is."""
        if self._trouble.tell(refusal):
            self._refresh()

    def rehearse(self, minutes: int, speed: int, name: str) -> Session | Refusal:
        """Play a made-up session; not while a real one is live."""
        if (obstacle := self.plays.obstacle()) is not None:
            return obstacle
        self.plays.rehearse(speed)
        bind(self.play.keeper.agenda, self, self._refresh)
        return self.play.keeper.start(rehearsal_draft(name, minutes), timedelta(minutes=minutes))

    def leave_rehearsal(self) -> None:
        """Back to what is real."""
        self.plays.leave()
        self._refresh()

    def look(self) -> None:
        """Read the clock: show what is due, draw, and aim at the next visible change."""
        with self.windows.elsewhere():
            if self.plays.look():
                self._trouble.tell(None)
            self._refresh()

    def look_around(self) -> None:
        """The same after the clock was set, or the machine woke elsewhere."""
        self.parts.zone.find()
        self.look()

    def sight(self) -> Sight:
        """What there is to see now."""
        settings, words = self._settings, self.parts.words
        sight = Sight(
            scene=self.play.scene(words, settings.ladder),
            settings=settings,
            zone=self.parts.zone.value,
            is_first=self.plays.is_first,
            rehearsal_speed=self.play.clock.speed if self.play.is_rehearsal else None,
            trouble=self._trouble.words or trouble_words(words.problems),
            offer=self.play.offer,
            done_to=self.play.done_to(self.parts.zone.value),
            proof=self.proof() if self.play.is_preparing else None,
            trial=self.proving.trial,
            offers_autostart=self.offer.is_open,
            slip=self.plays.slip,
            last_time=self.plays.last_time,
            can_run_late=self.plays.can_run_late,
            parting=self.plays.parting,
        )
        return discreet(sight) if self.discreet.value else sight

    def proof(self) -> Proof:
        """Whether the next cue will arrive; it asks the screen, so not at each look."""
        return self.proving.proof(self._settings, self.play.cued, self.play.clock.now())

    @property
    def _settings(self) -> Settings:
        return self.parts.settings.settings.value

    def close(self) -> None:
        """Leave everything in order."""
        self._alarm.rest()
        self.windows.strip.body.keep_typed()
        self.play.close()
        self.windows.keep_places()
        self.discreet.end()
        self.parts.notifier.close()
        self.parts.player.close()

    def _watch(self) -> None:
        bind(self.plays.real.keeper.agenda, self, self.plays.hear)
        bind(self.plays.real.keeper.agenda, self, self._refresh)
        bind(self.parts.library.words, self, self._refresh)
        bind(self.discreet, self, self._refresh)
        bind(self.parts.settings.settings, self, self.dresser.wear)
        bind(self.parts.settings.settings, self, self._refresh)
        self.windows.watch(self.look)

    def _refresh(self, _news: object = None) -> None:
        self.parts.zone.follow()
        if self.play.is_rehearsal and self.session is None:
            self.plays.leave()
        self.proving.attend(self.play.cued, self._settings, self.play.clock.now())
        sight = self.sight()
        self.windows.draw(sight)
        self._herald.tell(sight)
        self.looked.emit(sight)
        self._aim()

    def _aim(self) -> None:
        rests = (*self.play.rests(self._settings.ladder), *self._trouble.rests)
        if rests:
            self._alarm.aim(max(min(rests), SHORTEST_AIM))
        else:
            self._alarm.rest()

    def _told(self, outcome: Session | Refusal) -> Session | Refusal:
        self.tell(outcome if isinstance(outcome, Refusal) else self.play.lay_down(outcome))
        return outcome
