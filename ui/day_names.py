"""Days as people name them, in the order of their language."""

from datetime import date

from PySide6.QtCore import QDate, QLocale


def weekday(day: date) -> str:
    """Like Friday."""
    return _named(day, "dddd")


def short_day(day: date) -> str:
    """Like Fri 6 Mar."""
    return _named(day, "ddd d MMM")


def long_day(day: date) -> str:
    """Like Friday 6 March."""
    return _named(day, "dddd d MMMM")


def dated(day: date) -> str:
    """Like 6 Mar 2026."""
    return _named(day, "d MMM yyyy")


def long_dated(day: date) -> str:
    """Like Friday 6 March 2026."""
    return _named(day, "dddd d MMMM yyyy")


def _named(day: date, shape: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), shape)
