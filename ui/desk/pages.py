"""The pages of the desk, by the names that other parts ask for them."""

from ui.desk.nav import PageName
from ui.wording import translate

DAY, LISTS, ALERTS, SETTINGS, KEYS = "day", "lists", "alerts", "settings", "keys"
GUIDE = "guide"
BOOKING = "booking"
"""One session of the day; it stands under the day, and has no name of its own."""


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
