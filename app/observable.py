"""A value that tells its observers when it is replaced."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Observable(Generic[T]):
    """Holds one value; equal values are not news, and nobody hears an old one after a new one."""

    def __init__(self, value: T) -> None:
        """Hold `value`; nobody is told of it."""
        self._value = value
        self._observers: dict[object, Callable[[T], None]] = {}

    @property
    def value(self) -> T:
        """What is held now."""
        return self._value

    def publish(self, value: T) -> None:
        """Replace the value and tell each observer, in the order in which they came."""
        if value == self._value:
            return
        self._value = value
        for ticket in tuple(self._observers):
            if self._value is value and ticket in self._observers:
                self._observers[ticket](value)

    def subscribe(self, observer: Callable[[T], None]) -> Callable[[], None]:
        """Tell `observer` of each new value, until the returned function is called."""
        ticket = object()
        self._observers[ticket] = observer

        def leave() -> None:
            self._observers.pop(ticket, None)

        return leave
