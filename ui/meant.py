"""Whether a click or a key was meant for what it met, or for what stood there before."""

from datetime import timedelta

from app.clock import Clock, Moment
from app.session.showing import Showing
from ui.play import Play

MOMENT = timedelta(seconds=1)
"""What comes sooner after an act, or after a line, was not meant for what it meets."""


class SecondPress:
    """The press that follows at once on one that led on, and was meant for the same.

    It is a click on whatever came to stand there, or the same key once more; another key is meant.
    """

    def __init__(self, clock: Clock) -> None:
        """Nothing led on yet."""
        self._clock = clock
        self._led_on_at: Moment | None = None
        self._key = ""

    def expect(self, key: str = "") -> None:
        """An act led on to something else, by a click or by that key."""
        self._led_on_at, self._key = self._clock.now(), key

    def forget(self) -> None:
        """Whatever comes now is meant."""
        self._led_on_at = None

    def is_likely(self, key: str = "") -> bool:
        """Whether a click, or that key, would be that press now."""
        led_on_at = self._led_on_at
        is_soon = led_on_at is not None and self._clock.now().since(led_on_at) < MOMENT
        return is_soon and key == self._key


def has_just_moved(play: Play) -> bool:
    """Whether a line came or went so soon before that a click meets what stood elsewhere."""
    session = play.cued
    if session is None or not session.showings:
        return False
    newest = session.showings[-1]
    if newest.answered_at is None:
        return play.age_of(newest.shown) < MOMENT
    since = play.real(play.clock.now().wall - newest.answered_at)
    return timedelta(0) <= since < MOMENT


def readable(play: Play) -> Showing | None:
    """The cue that waits for an answer, if it has been there long enough to be meant."""
    showing = play.waiting
    return showing if showing is not None and play.age_of(showing.shown) >= MOMENT else None
