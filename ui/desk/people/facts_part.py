"""What the agent says of a customer: how their name is said, where they are, notes."""

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.booking.preparing import LONGEST_NOTES
from app.cities.city import City
from app.cities.finding import Finding
from app.people.customer import Customer
from app.people.record import Record, in_force
from app.text.tidy import tidy
from ui.desk.day.city_field import CityField
from ui.desk.day.contact_part import language_names
from ui.desk.day.pad import Pad
from ui.desk.offer import OfferLine
from ui.desk.people.register import Register
from ui.pencil import Pencil
from ui.theme import Theme
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.widgets.picker import Picker
from ui.wording import translate

if TYPE_CHECKING:
    from app.refusal import Refusal

LONGEST = 200
INSET = 12


class FactsPart(QWidget):
    """Saved while it is typed; `kept` comes with what became of that, nothing if it was saved."""

    kept = Signal(object)

    def __init__(self, theme: Theme, register: Register) -> None:
        """Nothing is known."""
        super().__init__()
        self._register = register
        self._known = Customer("", "")
        self._met = ""
        """By which name they were met last."""
        self._name = Field(theme, translate("People", "Their name"))
        self._name.setMaxLength(LONGEST)
        self._said = Field(theme, translate("People", "How the name is said"))
        self._said.setPlaceholderText(translate("People", "Like ma-REE-na"))
        self._said.setMaxLength(LONGEST)
        self._city = CityField(
            theme,
            self._found_city,
            translate("People", "Their city"),
        )
        languages = {code.value: words for code, words in language_names().items()}
        self._city.field.setPlaceholderText("")
        self._language = Picker(theme, translate("People", "Language"), languages, "languages")
        self._notes = Pad(theme, translate("People", "Notes"), LONGEST_NOTES)
        self._notes.setPlaceholderText(
            translate("People", "What you want to remember of them. Saved while you type.")
        )
        self._offer = OfferLine(theme)
        self._offer.accepted.connect(self._undo)
        self._pencil = Pencil(self, self._write)
        self._lay_out(theme)
        self._connect()

    def draw(self, record: Record) -> None:
        """Show what is known; what is being typed stays."""
        is_other = record.own.key != self._known.key
        own = self._known = record.own
        self._met = in_force(replace(own, name=""), record.sessions).name
        texts: tuple[tuple[Field | Pad, str], ...] = (
            (self._name, own.name or self._met),
            (self._said, own.pronounced),
            (self._notes, own.notes),
        )
        for field, words in texts:
            held = field.text() if isinstance(field, Field) else field.words
            if (is_other or not field.hasFocus()) and held != words:
                field.put(words)
        if is_other or not self._city.field.hasFocus():
            self._city.draw(record.customer.city)
        if record.customer.language in language_names():
            self._language.draw(record.customer.language)
        self._draw_offer()

    @property
    def place(self) -> QWidget:
        """The field for where they are."""
        return self._city.field

    def finish(self) -> None:
        """Save what was just typed."""
        self._pencil.finish()

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, 4, INSET, INSET)
        column.setSpacing(12)
        for name, part, field in (
            ("name", self._name, self._name),
            ("said", self._said, self._said),
            ("city", self._city, self._city.field),
            ("language", self._language, self._language),
            ("notes", self._notes, self._notes),
        ):
            field.setObjectName(f"customer.{name}")
            words = translate("People", "Language") if part is self._language else ""
            column.addLayout(labelled(theme, words or field.accessibleName(), part))
        column.addWidget(self._offer)
        self._language.draw("en")

    def _connect(self) -> None:
        for field in (self._name, self._said):
            field.textEdited.connect(self._pencil.touch)
            field.editingFinished.connect(self._pencil.finish)
        self._notes.typed.connect(self._pencil.touch)
        self._notes.finished.connect(self._pencil.finish)
        self._city.picked.connect(self._on_city)
        self._language.chosen.connect(self._on_language)

    def _found_city(self, text: str) -> Finding:
        return self._register.diary.world.gazetteer.find(text)

    def _write(self) -> bool:
        """Keep what stands in the fields; whether it is kept."""
        said, notes = tidy(self._said.text()), self._notes.words
        return self._keep(replace(self._known, name=self._called(), pronounced=said, notes=notes))

    def _called(self) -> str:
        """The name that was set by hand; none where it is the one that they were met by."""
        typed = tidy(self._name.text())
        return "" if typed == self._met != self._known.name else typed

    def _on_city(self, city: City | None) -> None:
        if city is not None:
            self._keep(replace(self._known, city=city))

    def _on_language(self, language: str) -> None:
        self._keep(replace(self._known, language=language))

    def _draw_offer(self) -> None:
        """Below the fields, where its coming and going moves none of them."""
        words = translate("People", "Changed: what is kept of them.")
        self._offer.say(words if self._register.has_said else "")

    def _undo(self) -> None:
        """Take back what was said last, also where the keyboard still is."""
        self._pencil.finish()
        self._said.setFocus()
        self._known = Customer("", "")
        self.kept.emit(self._register.undo())

    def _keep(self, facts: Customer) -> bool:
        outcome: Refusal | None = self._register.keep(facts)
        if outcome is None:
            self._known = facts
        self.kept.emit(outcome)
        return outcome is None
