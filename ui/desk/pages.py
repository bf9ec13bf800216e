"""The pages of the desk, by the names that other parts ask for them."""

from ui.desk.nav import PageName
from ui.wording import translate

DAY, LISTS, ALERTS, SETTINGS, KEYS = "day", "lists", "alerts", "settings", "keys"
GUIDE = "guide"
HISTORY, SEARCH = "history", "search"
BOOKING, PLAN = "booking", "plan"
PAST = "past"
"""The page of a session to be read again; it stands under whichever page it was opened from."""
UNDER_DAY = frozenset({BOOKING, PLAN})
"""Pages that stand under the day, and have no name of their own."""


def tabs() -> tuple[PageName, ...]:
    """The pages, in order."""
    return (
        PageName(DAY, translate("Desk", "Day"), "calendar-days", "Ctrl+D"),
        PageName(LISTS, translate("Desk", "Lists and lines"), "list-checks", "Ctrl+L"),
        PageName(GUIDE, translate("Desk", "Guide"), "book-open", "Ctrl+G"),
        PageName(HISTORY, translate("Desk", "History"), "chart-column", "Ctrl+H"),
        PageName(SEARCH, translate("Desk", "Search"), "search", "Ctrl+F"),
        PageName(ALERTS, translate("Desk", "Alerts"), "bell", "Ctrl+T"),
        PageName(SETTINGS, translate("Desk", "Settings"), "settings", "Ctrl+,"),
        PageName(KEYS, translate("Desk", "Keys"), "keyboard", "F1"),
    )
