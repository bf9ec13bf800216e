"""The pages of the desk, by the names that other parts ask for them."""

from ui.desk.nav import PageName
from ui.wording import translate

DAY, LISTS, ALERTS, SETTINGS, KEYS = "day", "lists", "alerts", "settings", "keys"
GUIDE = "guide"
BOOKING, PLAN, CLOSING = "booking", "plan", "closing"
UNDER_DAY = frozenset({BOOKING, PLAN, CLOSING})
"""Pages that stand under the day, and have no name of their own."""


def tabs() -> tuple[PageName, ...]:
    """The pages, in order."""
    return (
        PageName(DAY, translate("Desk", "Day"), "calendar-days", "Ctrl+D"),
        PageName(LISTS, translate("Desk", "Lists and lines"), "list-checks", "Ctrl+L"),
        PageName(GUIDE, translate("Desk", "Guide"), "book-open", "Ctrl+G"),
        PageName(ALERTS, translate("Desk", "Alerts"), "bell", "Ctrl+T"),
        PageName(SETTINGS, translate("Desk", "Settings"), "settings", "Ctrl+,"),
        PageName(KEYS, translate("Desk", "Keys"), "keyboard", "F1"),
    )
