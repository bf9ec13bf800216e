"""The page of a session that is over: its follow-up comes first."""

from PySide6.QtWidgets import QWidget

from ui.desk.day.booking_page import BookingPage
from ui.desk.day.message_section import MessageSection


class ClosingPage(BookingPage):
    """The keyboard begins in the words that go out."""

    @property
    def first(self) -> QWidget:
        """The text of the follow-up, where there is one."""
        for section in self.findChildren(MessageSection):
            if section.fields.isVisible():
                return section.fields.text
        return super().first
