"""The fields of a session that is planned: only whom and when are asked for."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.booking.form import Form
from app.booking.judging import Judged
from app.cities.finding import Finding
from app.people.customer import known_by
from app.session.countdown import MINUTE
from app.session.session import LONGEST_NAME
from app.settings import LENGTH_MINUTES
from ui.desk.day.city_field import CityField
from ui.desk.day.contact_part import ContactPart
from ui.desk.day.kind_picker import KindPicker
from ui.desk.day.when_part import WhenPart
from ui.desk.stepper import Stepper
from ui.strip.modes import Modes
from ui.theme import SECONDARY, Theme
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.widgets.link import Link
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate

STEP = 15


class Planner(QWidget):
    """`changed` comes with each change of what was typed."""

    changed = Signal()

    def __init__(
        self, theme: Theme, find: Callable[[str], Finding], kinds: KindPicker | None = None
    ) -> None:
        """Nothing typed yet; cities are searched by `find`. Without `kinds` none can be chosen."""
        super().__init__()
        self._theme = theme
        self._form = Form()
        self.name = Field(theme, translate("Planner", "Who it is with"))
        self.name.setMaxLength(LONGEST_NAME)
        self._city = CityField(theme, find, translate("Planner", "Their city"))
        self._when = WhenPart(theme)
        self._length = Stepper(
            theme, translate("Planner", "Length"), translate("Settings", " min"), STEP
        )
        self._modes = Modes(theme)
        self._kinds = kinds
        self._stays = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._more = Link(theme, translate("Planner", "Mail, links, language"))
        self._contact = ContactPart(theme)
        for name, part in (
            ("name", self.name),
            ("city", self._city.field),
            ("when", self._when.field),
            ("minutes", self._length.number),
            *([("kind", kinds)] if kinds else []),
            ("more", self._more),
        ):
            part.setObjectName(f"planner.{name}")
        self._lay_out()
        self._connect()

    @property
    def is_sound(self) -> bool:
        """Whether what was typed beside the start can be kept."""
        return self._contact.is_sound and self._city.is_sound

    @property
    def when(self) -> Field:
        """Where the start is typed."""
        return self._when.field

    def form(self) -> Form:
        """What was typed."""
        return self._form

    def meant(self) -> Form:
        """The form as it is once the typing ends: with the city that is likely meant."""
        city = self._city.meant
        if city == self._form.city:
            return self._form
        return replace(self._form, city=city, chosen=None)

    def finish(self) -> None:
        """The typing ends, wherever the keyboard is."""
        self._city.finish()
        self._length.finish()

    def fill(self, form: Form) -> None:
        """Show `form`, but for what is told of it."""
        self._form = form
        if self.name.text() != form.name:
            self.name.put(form.name)
        self._city.draw(form.city, form.city_words)
        self._when.fill(form)
        self._modes.draw(form.modes)
        self._contact.fill(form)
        self._contact.setVisible(not self._contact.is_empty)
        self._more.setVisible(self._contact.is_empty)

    def tell(self, told: Judged) -> None:
        """Say what came of what was typed."""
        self._when.draw(told, self._city.meant)
        self._length.draw(round(told.length / MINUTE), LENGTH_MINUTES)
        words = ""
        if self._kinds is not None:
            self._kinds.draw(self._form.kind)
            words = self._kinds.stays_words(self._form)
        self._stays.setText(words)
        self._stays.setVisible(bool(words))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for words, part in (
            (self.name.accessibleName(), self.name),
            (translate("Planner", "Their city"), self._city),
        ):
            column.addLayout(labelled(self._theme, words, part))
        column.addWidget(self._when)
        length, modes = QWidget(), QWidget()
        length.setLayout(labelled(self._theme, translate("Planner", "Length"), self._length))
        modes.setLayout(
            labelled(self._theme, translate("Planner", "They see or hear you by"), self._modes)
        )
        column.addWidget(Wrap(length, modes, space=24))
        kinds = () if self._kinds is None else (self._kinds,)
        column.addWidget(Wrap(*kinds, self._more))
        column.addWidget(self._stays)
        column.addWidget(self._contact)

    def _connect(self) -> None:
        self.name.textEdited.connect(self._on_typed)
        self._city.picked.connect(self._on_typed)
        self._when.typed.connect(self._on_typed)
        self._when.chosen.connect(self._on_chosen)
        self._length.chosen.connect(self._on_length)
        if self._kinds is not None:
            self._kinds.chosen.connect(self._on_kind)
        self._modes.changed.connect(self._on_typed)
        self._contact.typed.connect(self._on_typed)
        self._more.clicked.connect(self._unfold)

    def _unfold(self) -> None:
        self._contact.show()
        self._contact.first.setFocus(Qt.FocusReason.TabFocusReason)
        self._more.hide()

    def _on_typed(self, *_news: object) -> None:
        self._take(None)

    def _on_length(self, minutes: int) -> None:
        self._form = replace(self._form, minutes=minutes)
        self._take(None)

    def _on_kind(self, kind: str) -> None:
        self._length.finish()
        self._form = replace(self._form, kind=kind)
        self._take(None)

    def _on_chosen(self, start: object) -> None:
        self.finish()
        self._take(start)

    def _take(self, chosen: object) -> None:
        before, name = self._form, self.name.text()
        form = replace(
            before,
            name=name,
            customer=before.customer if known_by(name) == known_by(before.name) else "",
            when=self._when.field.text(),
            city=self._city.city,
            city_words=self._city.words,
            by_own_clock=self._when.by_own_clock,
            modes=self._modes.chosen,
            **self._contact.values(),
        )
        kept = before.chosen if form.clock == before.clock else None
        self._form = replace(form, chosen=chosen or kept)
        self.changed.emit()
