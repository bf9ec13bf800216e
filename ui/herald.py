"""Tells of each new cue once: by the task bar, a notification, a sound, and to screen readers."""

from collections.abc import Callable
from typing import Protocol

from app.alert import Alert, Notifier, Player, Touch
from app.card import Card
from app.session.answers import delivered
from app.session.countdown import State
from app.session.delivery import Arrival, Channel, Delivery, Fault
from app.session.showing import EARLY, CueKind
from app.session.steps import Step
from app.urgency import URGENT, urgency_of
from app.zone import clock_time
from ui.sight import Sight
from ui.strip.plate_words import spoken_words
from ui.wording import starts_words, translate

BY_AN_ACT = frozenset({CueKind.OPENING, CueKind.RELATION})
OWN_ACT = Delivery(Channel.NOTIFICATION, Arrival.REFUSED, Fault.OWN_ACT)


class Attention(Protocol):
    """The windows, as far as a cue calls for attention to them."""

    @property
    def is_at_hand(self) -> bool:
        """Whether what happens now is done by the agent in the window that is seen."""
        ...

    def attract(self) -> None:
        """Mark the entry in the task bar."""
        ...

    def announce(self, words: str, *, urgent: bool) -> None:
        """Have `words` read out; urgent ones interrupt."""
        ...


class Herald:
    """Remembers the cue that it told last, so that each is told once."""

    def __init__(
        self, notifier: Notifier, player: Player, windows: Attention, note: Callable[[Step], None]
    ) -> None:
        """Tell by whatever there is; `note` keeps what was not needed."""
        self._notifier = notifier
        self._player = player
        self._windows = windows
        self._note = note
        self._told: Card | None = None
        self._alert: Alert | None = None
        self._newest = ""

    def skip(self, sight: Sight) -> None:
        """Take what waits already as told: an earlier run of the program did."""
        self._told = _waiting(sight)
        self._newest = self._told.key if self._told is not None else ""

    def tell(self, sight: Sight) -> None:
        """Tell of a cue that is new or overlooked; withdraw or mend what is no longer true."""
        card, told = _waiting(sight), self._told
        self._told = card
        is_news = not _same(card, told)
        is_own = is_news and self._is_own_act(card)
        self._show(None if is_own else _alert_of(sight, card), is_news=is_news)
        if card is not None and card.key != self._newest:
            self._newest = card.key
            self._tell_once(sight, card)
            if is_own and sight.settings.notifications:
                self._note(delivered(card.key, OWN_ACT))

    def _is_own_act(self, card: Card | None) -> bool:
        """Whether the agent brought a cue up, or back, in the window, and so sees it there."""
        if card is None or card.overlooked or not self._windows.is_at_hand:
            return False
        is_new_by_act = card.kind in BY_AN_ACT and not card.comes_again
        return is_new_by_act or card.key == self._newest

    def _show(self, alert: Alert | None, *, is_news: bool) -> None:
        shown, self._alert = self._alert, alert
        if alert is None:
            if is_news or shown is not None:
                self._notifier.withdraw()
        elif is_news:
            self._notifier.put(alert)
        elif alert != shown:
            self._notifier.amend(alert)

    def _tell_once(self, sight: Sight, card: Card) -> None:
        """What would only be a nuisance a second time."""
        if sight.settings.task_bar:
            self._windows.attract()
        if sight.settings.has_sound:
            self._player.play(card.key)
        self._windows.announce(_aloud(sight, card), urgent=card.kind in URGENT)


def _waiting(sight: Sight) -> Card | None:
    return None if sight.scene is None else sight.scene.waiting


def _same(card: Card | None, told: Card | None) -> bool:
    if card is None or told is None:
        return card is told
    return (card.key, card.overlooked) == (told.key, told.overlooked)


def _alert_of(sight: Sight, card: Card | None) -> Alert | None:
    if card is None or not sight.settings.notifications:
        return None
    urgency = urgency_of(card.kind, passes_dnd=sight.settings.passes_dnd)
    return Alert(card.key, _title(card), _hour(sight, card), urgency, _buttons(card))


def _buttons(card: Card) -> tuple[tuple[Touch, str], ...]:
    """What the desktop may offer beside the words; over time, nothing can be put off."""
    is_spoken = not card.veiled and card.kind not in EARLY
    words = translate("Alert", "Said it") if is_spoken else translate("Alert", "OK")
    said = (Touch.SAID, words)
    later = (Touch.LATER, translate("Alert", "In 1 min"))
    opened = (Touch.OPENED, translate("Alert", "Open"))
    return (opened, said) if card.kind is CueKind.OVER else (opened, said, later)


def _title(card: Card) -> str:
    """What to do, by the plate's words: neither a name nor the line itself."""
    if card.veiled:
        return translate("Alert", "Callside")
    return card.headline or {
        CueKind.PREPARE: translate("Alert", "Time for the Before list"),
        CueKind.BEGIN: translate("Alert", "Time to begin"),
    }.get(card.kind, translate("Alert", "The session has begun"))


def _hour(sight: Sight, card: Card) -> str:
    """When the session starts, for a cue before that; else when it ends."""
    if card.starts_at is not None:
        return starts_words(card.starts_at, sight.zone)
    if sight.scene is None:
        return ""
    plate = sight.scene.plate
    is_over = plate.state is State.OVER
    words = translate("Alert", "Ended {0}") if is_over else translate("Alert", "Ends {0}")
    return words.format(clock_time(plate.ends_at, sight.zone))


def _aloud(sight: Sight, card: Card) -> str:
    spoken = spoken_words(sight)
    return spoken if card.veiled else f"{spoken}. {_title(card)}"
