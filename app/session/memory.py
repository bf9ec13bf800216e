"""Remembers acts, as long as they can be taken back."""

from collections import deque
from collections.abc import Callable

from app.session.past import Past

MOST_ACTS = 100


class Memory:
    """The last acts, the newest on top."""

    def __init__(self) -> None:
        """Nothing was done yet."""
        self._acts = deque[Past](maxlen=MOST_ACTS)

    @property
    def last(self) -> Past | None:
        """The newest act."""
        return self._acts[-1] if self._acts else None

    def add(self, past: Past) -> None:
        """Remember an act; what changed nothing was none."""
        if past.is_act:
            self._acts.append(past)

    def drop(self) -> None:
        """Forget the newest act: it was taken back."""
        self._acts.pop()

    def keep(self, is_kept: Callable[[Past], bool]) -> None:
        """Forget all others."""
        self._acts = deque(filter(is_kept, self._acts), maxlen=MOST_ACTS)
