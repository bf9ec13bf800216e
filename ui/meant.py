"""Whether a click or a key was meant for what it met, or for what stood there before."""

from datetime import timedelta

from app.clock import Clock, Moment
from app.session.showing import Showing
from ui.play import Play

MOMENT = timedelta(seconds=1)
"""What comes sooner after an act, or after a line, was not meant for what it meets."""


class SecondClick:
    """The click that follows at once on one that led on, and was meant for the same."""

    def __init__(self, clock: Clock) -> None:
        """Nothing led on yet."""
        self._clock = clock
        self._led_on_at: Moment | None = None

    def expect(self) -> None:
        """An act led on to something else."""
        self._led_on_at = self._clock.now()

    def forget(self) -> None:
        """Whatever comes now is meant."""
        self._led_on_at = None

    @property
    def is_likely(self) -> bool:
        """Whether a click now would be that one."""
        led_on_at = self._led_on_at
        return led_on_at is not None and self._clock.now().since(led_on_at) < MOMENT


def readable(play: Play) -> Showing | None:
    """The cue that waits for an answer, if it has been there long enough to be meant."""
    showing = play.waiting
    return showing if showing is not None and play.age_of(showing.shown) >= MOMENT else None
