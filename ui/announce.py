"""Speaks to screen readers."""

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

Politeness = QAccessible.AnnouncementPoliteness


def announce(window: Callable[[], QWidget], words: str, *, urgent: bool) -> None:
    """Have `words` read out on behalf of `window`; urgent ones interrupt."""
    event = QAccessibleAnnouncementEvent(window(), words)
    event.setPoliteness(Politeness.Assertive if urgent else Politeness.Polite)
    QAccessible.updateAccessibility(event)
