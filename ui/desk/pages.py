"""The pages of the desk, by the names that other parts ask for them."""

from ui.desk.nav import PageName
from ui.wording import translate

DAY, LISTS, ALERTS, SETTINGS, KEYS = "day", "lists", "alerts", "settings", "keys"
GUIDE = "guide"
HISTORY, SEARCH, LOT = "history", "search", "lot"
MOVING = "moving"
BOOKING, PLAN, CLOSING = "booking", "plan", "closing"
PROMISES, CUSTOMERS, CUSTOMER = "promises", "customers", "customer"
INSIGHTS = "insights"
COLLEAGUES = "colleagues"
BRIEFS = "briefs"
PAST = "past"
"""The page of a session to be read again; it stands under whichever page it was opened from."""
UNDER = {BOOKING: DAY, PLAN: DAY, CLOSING: DAY, CUSTOMER: CUSTOMERS, MOVING: SETTINGS, LOT: HISTORY}
"""Pages that have no name of their own, and under which they stand."""
TURNS = {
    **{page: page for page in (DAY, PLAN, PROMISES, CUSTOMERS, INSIGHTS, COLLEAGUES, BRIEFS)},
    **{page: page for page in (LISTS, GUIDE, HISTORY, SEARCH, ALERTS, SETTINGS)},
    "help": KEYS,
}
"""To which page each key turns."""


def tabs() -> tuple[PageName, ...]:
    """The pages, in order."""
    return (
        PageName(DAY, translate("Desk", "Day"), "calendar-days", "Ctrl+D"),
        PageName(PROMISES, translate("Desk", "Promises"), "handshake", "Ctrl+R"),
        PageName(CUSTOMERS, translate("Desk", "Customers"), "users", "Ctrl+B"),
        PageName(INSIGHTS, translate("Desk", "Insights"), "lightbulb", "Ctrl+I"),
        PageName(COLLEAGUES, translate("Desk", "Colleagues"), "messages-square", "Ctrl+K"),
        PageName(BRIEFS, translate("Desk", "Briefs"), "notebook-text", "Ctrl+O"),
        PageName(LISTS, translate("Desk", "Lists and lines"), "list-checks", "Ctrl+L"),
        PageName(GUIDE, translate("Desk", "Guide"), "book-open", "Ctrl+G"),
        PageName(HISTORY, translate("Desk", "History"), "chart-column", "Ctrl+H"),
        PageName(SEARCH, translate("Desk", "Search"), "search", "Ctrl+F"),
        PageName(ALERTS, translate("Desk", "Alerts"), "bell", "Ctrl+T"),
        PageName(SETTINGS, translate("Desk", "Settings"), "settings", "Ctrl+,"),
        PageName(KEYS, translate("Desk", "Keys"), "keyboard", "F1"),
    )


def title_at(tab: str) -> str:
    """What the desk is called at a page of that name."""
    words = {one.page: one.words for one in tabs()}
    return translate("Desk", "Callside – {0}").format(words[tab])
