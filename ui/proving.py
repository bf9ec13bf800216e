"""Keeps the proof that the next cue will arrive: asks when there is a reason to, and no oftener."""

from collections.abc import Callable, Hashable
from datetime import datetime
from itertools import count
from typing import Protocol

from msgspec.structs import replace

from app.alert import Alert, News, Notifier, Player, Touch
from app.clock import Moment
from app.proof import (
    NOT_ASKED,
    OFF,
    Arrives,
    Proof,
    Prospect,
    Reach,
    alike,
    coming,
    occasion,
    proof_of,
)
from app.session.session import Session
from app.session.showing import CueKind
from app.settings import Settings
from app.trial import Trial
from app.urgency import Urgency, urgency_of
from ui.wording import translate

TEST = "test "
"""How the keys of test alerts begin, and those of cues never."""


class Judge(Protocol):
    """Who can tell whether the window will be seen."""

    def __call__(self, *, on_top: bool) -> Prospect:
        """What to expect of the window, which is to stand `on_top` or not."""
        ...


class Proving:
    """Knows the desktop's last answer, and what became of the last test alert."""

    def __init__(self, notifier: Notifier, player: Player, on_change: Callable[[], None]) -> None:
        """Ask nothing until `begin`; `on_change` is called when something else is known."""
        self._notifier = notifier
        self._player = player
        self._on_change = on_change
        self._judge: Judge = _not_yet
        self._reach = alike(NOT_ASKED)
        self._occasion: Hashable | None = None
        self._urgency = Urgency.NORMAL
        self._has_sound = False
        self._has_begun = False
        self._numbers = count(1)
        self.trial: Trial | None = None

    def watch(self, judge: Judge) -> None:
        """Learn of the window from `judge`."""
        self._judge = judge

    def begin(self) -> None:
        """Ask now, and from now on whenever there is an occasion."""
        self._has_begun = True
        self.ask()

    def ask(self) -> None:
        """Ask anew, once it has begun: something else may show an alert now."""
        if self._has_begun:
            self._notifier.ask()

    def attend(self, session: Session | None, settings: Settings, now: Moment) -> None:
        """Ask anew when a session begins to be prepared, and a minute before each cue."""
        kind = _next(session, settings, now)
        passes = settings.passes_dnd
        self._urgency = Urgency.NORMAL if kind is None else urgency_of(kind, passes_dnd=passes)
        self._has_sound = settings.has_sound
        key = occasion(session, settings.ladder, now)
        if key == self._occasion:
            return
        self._occasion = key
        self._end_trial()
        if key is not None:
            self.ask()

    def proof(self, settings: Settings, session: Session | None, now: Moment) -> Proof:
        """What to expect of the cue that comes next."""
        window = self._judge(on_top=settings.on_top)
        kind = _next(session, settings, now)
        return proof_of(settings, kind, window, self._reach, self._sound(settings))

    def _sound(self, settings: Settings) -> Prospect:
        return self._player.prospect() if settings.has_sound else OFF

    def try_alert(self, now: datetime) -> None:
        """Put a test alert, as loud as the next cue, with its sound."""
        self.trial = Trial(f"{TEST}{next(self._numbers)}", now)
        title = translate("Alert", "This is how a cue arrives")
        body = translate("Alert", "Nothing needs to be said now.")
        seen = (Touch.SAID, translate("Alert", "I see it"))
        opened = (Touch.OPENED, translate("Alert", "Open"))
        self._notifier.put(Alert(self.trial.key, title, body, self._urgency, (opened, seen)))
        if self._has_sound:
            self._player.play(self.trial.key)
        self._on_change()

    def answer(self, *, was_seen: bool) -> None:
        """Take the agent's word for whether the test alert came."""
        if self.trial is not None:
            self.trial = replace(self.trial, was_seen=was_seen)
            self._on_change()

    def hear(self, news: News) -> bool:
        """Take in what the desktop says of its reach or of a test; whether it was about these."""
        if isinstance(news, Reach):
            self._reach = news
            if self.trial is not None and self.trial.failed and self._is_well(news):
                self.trial = None
        elif not news.key.startswith(TEST):
            return False
        elif self.trial is not None:
            self.trial = self.trial.after(news)
        self._on_change()
        return True

    def _is_well(self, reach: Reach) -> bool:
        return reach.of(self._urgency).arrives is Arrives.YES

    def _end_trial(self) -> None:
        """A test ends with the preparation that it was part of."""
        if self.trial is not None:
            self.trial = None
            self._notifier.withdraw()


def _next(session: Session | None, settings: Settings, now: Moment) -> CueKind | None:
    cue = coming(session, settings.ladder, now)
    return None if cue is None else cue[0]


def _not_yet(*, on_top: bool) -> Prospect:
    """There is no window yet."""
    del on_top
    return NOT_ASKED
