"""What the page of a booking is made of."""

from ui.desk.day.agreement import Agreement
from ui.desk.day.can_we import CanWe
from ui.desk.day.enough import Enough
from ui.desk.day.examples import Examples
from ui.desk.day.message_section import MessageSection
from ui.desk.day.notes import Notes
from ui.desk.day.section import Section
from ui.desk.day.sort import Sort
from ui.desk.day.wishes import Wishes

SECTIONS: tuple[type[Section], ...] = (
    Enough,
    Sort,
    Wishes,
    CanWe,
    Examples,
    Notes,
    MessageSection,
    Agreement,
)
"""What belongs to one session, in order."""
