"""The pages of the desk, by the names that other parts ask for them."""

from ui.desk.nav import PageName
from ui.wording import translate

DAY, LISTS, ALERTS, SETTINGS, KEYS = "day", "lists", "alerts", "settings", "keys"
GUIDE = "guide"
MOVING = "moving"
"""It stands under the settings."""
BOOKING, PLAN = "booking", "plan"
UNDER_DAY = frozenset({BOOKING, PLAN})
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


def tab_of(page: str) -> str:
    """The page whose name is lit while `page` is shown."""
    if page == MOVING:
        return SETTINGS
    return DAY if page in UNDER_DAY else page
