"""Why no message can be written yet, and the way to what is missing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.session.booking import Booking
from ui.theme import SECONDARY, Theme
from ui.widgets.link import Link
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate

CITY = "planner.city"
"""The name of the field that asks for the customer's city."""


class Cityless(QWidget):
    """Leads to the city's field where the page has one."""

    def __init__(self, theme: Theme) -> None:
        """Say nothing yet."""
        super().__init__()
        self._words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._way = Link(theme, translate("Message", "Say where they are"))
        self._way.setObjectName("message.city")
        self._way.clicked.connect(self._lead)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addWidget(Wrap(self._way))

    def draw(self, booking: Booking) -> None:
        """Tell what is not known."""
        words = translate(
            "Message",
            "Nobody knows the customer’s own time without their city, so no message can be written"
            " yet.",
        )
        if booking.city is not None:
            words = translate(
                "Message",
                "The time zone of {0} is not known here, so no message can be written."
                " Choose the city again.",
            ).format(booking.city.name)
        self._words.setText(words)
        self._way.setVisible(self._field is not None)

    @property
    def _field(self) -> QWidget | None:
        field: QWidget | None = self.window().findChild(QWidget, CITY)
        return field

    def _lead(self) -> None:
        if self._field is not None:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
