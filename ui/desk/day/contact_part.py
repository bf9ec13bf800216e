"""How to reach a customer, and where the call is: all of it may stay empty."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.booking.form import Form
from app.booking.link import is_openable
from app.message.language import Language
from ui.desk.advice import Advice
from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.widgets.latch import put
from ui.widgets.wrap import Wrap
from ui.wording import translate

LINKS = ("call_link", "ticket_link")


class ContactPart(QWidget):
    """`typed` comes with each change."""

    typed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Nothing typed yet."""
        super().__init__()
        self._fields = {name: Field(theme, words) for name, words in _names().items()}
        self._advice = Advice(theme)
        self._language = ""
        self._languages = {one.value: Chip(theme, words) for one, words in language_names().items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for name, field in self._fields.items():
            field.setObjectName(f"planner.{name}")
            field.textEdited.connect(self._on_typed)
            column.addLayout(labelled(theme, field.accessibleName(), field))
        column.addWidget(self._advice)
        for chip in self._languages.values():
            chip.setAutoExclusive(True)
            chip.toggled.connect(self._on_language)
        chips = Wrap(*self._languages.values(), space=6)
        column.addLayout(labelled(theme, translate("Planner", "Their language"), chips))

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._fields["mail"]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not any(field.text().strip() for field in self._fields.values())

    @property
    def is_sound(self) -> bool:
        """Whether each link can be opened."""
        links = [self._fields[name].text().strip() for name in LINKS]
        return all(is_openable(link) for link in links if link)

    def values(self) -> dict[str, str]:
        """What was typed, by the fields of a form."""
        texts = {name: field.text() for name, field in self._fields.items()}
        return {**texts, "language": self._language}

    def fill(self, form: Form) -> None:
        """Show what was typed."""
        for name, field in self._fields.items():
            if field.text() != getattr(form, name):
                field.put(getattr(form, name))
        self._language = form.language
        for code, chip in self._languages.items():
            put(chip, is_in=code == (form.language or Language.ENGLISH))
        self._draw_advice()

    def _on_typed(self) -> None:
        self._draw_advice()
        self.typed.emit()

    def _on_language(self, is_in: bool) -> None:  # noqa: FBT001 - as Qt calls it
        if is_in:
            self._language = next(code for code, one in self._languages.items() if one.isChecked())
            self.typed.emit()

    def _draw_advice(self) -> None:
        words = translate("Planner", "A link begins with https://, http:// or tel:.")
        self._advice.draw("" if self.is_sound else words)


def language_names() -> dict[Language, str]:
    """Each language in its own words."""
    return {
        Language.ENGLISH: "English",
        Language.SPANISH: "Español",
        Language.GERMAN: "Deutsch",
        Language.FRENCH: "Français",
        Language.PORTUGUESE: "Português",
        Language.ITALIAN: "Italiano",
        Language.JAPANESE: "日本語",
    }


def _names() -> dict[str, str]:
    return {
        "mail": translate("Planner", "Mail"),
        "phone": translate("Planner", "Telephone"),
        "call_link": translate("Planner", "Link of the call"),
        "ticket_link": translate("Planner", "Link of the ticket"),
    }
