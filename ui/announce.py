"""Speaks to screen readers."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

Politeness = QAccessible.AnnouncementPoliteness


def announce(window: QWidget, words: str, *, urgent: bool) -> None:
    """Have `words` read out on behalf of `window`; urgent ones interrupt."""
    event = QAccessibleAnnouncementEvent(window, words)
    event.setPoliteness(Politeness.Assertive if urgent else Politeness.Polite)
    QAccessible.updateAccessibility(event)
