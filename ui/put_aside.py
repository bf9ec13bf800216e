"""Which pages of the desk are put aside while a talk runs: all but those about the program."""

from app.session.agenda import Agenda

STAYING = frozenset({"settings", "keys"})
"""What may be needed to go on listening: larger text, quiet alerts, the keys of the talk."""


def is_page_put_aside(page: str, agenda: Agenda) -> bool:
    """Whether `page` shows something of ours, and a talk runs."""
    return agenda.is_in_talk and page not in STAYING
