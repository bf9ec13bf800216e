"""Whether the program is discreet, which outlives an end that nobody meant."""

from app.observable import Observable
from ui.place import Places

NAME = "discreet"
ON, OFF = "on", "off"


class Discretion(Observable[bool]):
    """Whether names and words are hidden: first as the last run left it, if that was cut off."""

    def __init__(self, places: Places, *, usual: bool) -> None:
        """Keep it in `places`; after an end in order it is as `usual`."""
        left = places.get(NAME)
        super().__init__(left == ON if left else usual)
        self._places = places

    def publish(self, value: bool) -> None:  # noqa: FBT001 - as the observable has it
        """Hide or show; that comes before the disk."""
        super().publish(value)
        self._places.put(NAME, ON if value else OFF)

    def end(self) -> None:
        """The program stops in order: the next run begins as usual."""
        self._places.put(NAME, "")
