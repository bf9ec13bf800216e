"""The pages of the desk, by the names that other parts ask for them."""

from ui.desk.nav import Tab
from ui.wording import translate

LISTS, ALERTS, SETTINGS, KEYS = "lists", "alerts", "settings", "keys"


def tabs() -> tuple[Tab, ...]:
    """The pages, in order."""
    return (
        Tab(LISTS, translate("Desk", "Lists and lines"), "list-checks", "Ctrl+L"),
        Tab(ALERTS, translate("Desk", "Alerts"), "bell", "Ctrl+T"),
        Tab(SETTINGS, translate("Desk", "Settings"), "settings", "Ctrl+,"),
        Tab(KEYS, translate("Desk", "Keys"), "keyboard", "F1"),
    )
