"""How customers reach the agent, set once: the live chat and its hours, mail, telephone."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.cities.finding import Finding
from app.records.reaching import WEEKDAYS, city_kept, kept, minutes_of, wall
from app.settings import Settings
from app.settings_keeper import SettingsKeeper
from app.text.tidy import tidy
from ui.desk.day.city_field import CityField
from ui.desk.sheet import SIDE, Sheet
from ui.refusals import sentence
from ui.theme import SECONDARY, Theme
from ui.widgets.chip import Chip
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.widgets.latch import put
from ui.widgets.text import Text
from ui.widgets.time_field import TimeField
from ui.widgets.wrap import Wrap
from ui.wording import translate

LONGEST = 200
WAYS = ("chat", "mail", "phone")
ENDS = ("chat_opens", "chat_closes")


class ChannelSheet(Sheet):
    """Each letter holds as it is typed; `told` tells why one could not be kept."""

    told = Signal(str)

    def __init__(
        self, theme: Theme, keeper: SettingsKeeper, find: Callable[[str], Finding]
    ) -> None:
        """Show what holds; the city of the hours is searched by `find`."""
        super().__init__(theme)
        self._keeper = keeper
        self._ways = {way: self._field(way) for way in WAYS}
        self._days = {sign: self._day(sign) for sign in WEEKDAYS}
        self._ends = {end: self._time(end) for end in ENDS}
        self._city = CityField(theme, find, _titles()["chat_city"])
        self._city.field.setObjectName("settings.chat_city")
        self._city.picked.connect(lambda city: self._keep("chat_city", kept(city)))
        self._hours = QWidget()
        self._lay_out()

    def draw(self, settings: Settings) -> None:
        """Show what holds; what is being typed stays."""
        for way, field in self._ways.items():
            if tidy(field.text()) != getattr(settings, way):
                field.put(getattr(settings, way))
        for sign, chip in self._days.items():
            put(chip, is_in=sign in settings.chat_days)
        for end, field in self._ends.items():
            if not field.hasFocus():
                field.put_time(wall(getattr(settings, end)))
        self._city.draw(city_kept(settings.chat_city))
        self._hours.setVisible(bool(settings.chat))

    def finish(self) -> None:
        """Take over a time that is being typed."""
        for end in ENDS:
            self._keep_time(end)

    def _lay_out(self) -> None:
        theme, titles = self._theme, _titles()
        self.column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        self.column.setSpacing(12)
        hours = QVBoxLayout(self._hours)
        hours.setContentsMargins(0, 0, 0, 0)
        hours.setSpacing(12)
        hours.addLayout(labelled(theme, titles["chat_days"], Wrap(*self._days.values(), space=6)))
        hours.addLayout(labelled(theme, titles["hours"], self._span()))
        hours.addLayout(labelled(theme, titles["chat_city"], self._city))
        hours.addWidget(self._remark())
        self.column.addLayout(labelled(theme, titles["chat"], self._ways["chat"]))
        self.column.addWidget(self._hours)
        for way in ("mail", "phone"):
            self.column.addLayout(labelled(theme, titles[way], self._ways[way]))

    def _span(self) -> QWidget:
        column = QWidget()
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        opens, closes = self._ends.values()
        until = Text(self._theme, SECONDARY, ink=self._theme.tokens.text_2)
        until.setText(translate("Channel", "to"))
        inside.addWidget(Wrap(opens, until, closes))
        for field in self._ends.values():
            inside.addWidget(field.fault)
        return column

    def _remark(self) -> Text:
        text = Text(self._theme, SECONDARY, ink=self._theme.tokens.text_2)
        text.setText(
            translate(
                "Channel",
                "Customers read the hours with the name of this city. Without days, no hours are"
                " told.",
            )
        )
        return text

    def _field(self, way: str) -> Field:
        field = Field(self._theme, _titles()[way])
        field.setObjectName(f"settings.{way}")
        field.setMaxLength(LONGEST)
        field.textEdited.connect(lambda text: self._keep(way, tidy(text)))
        return field

    def _day(self, sign: str) -> Chip:
        locale = QLocale()
        chip = Chip(
            self._theme, locale.standaloneDayName(int(sign), QLocale.FormatType.ShortFormat)
        )
        chip.setAccessibleName(locale.standaloneDayName(int(sign)))
        chip.setObjectName(f"settings.chat_days.{sign}")
        chip.clicked.connect(self._keep_days)
        return chip

    def _time(self, end: str) -> TimeField:
        field = TimeField(self._theme, _titles()[end])
        field.setObjectName(f"settings.{end}")
        field.editingFinished.connect(partial(self._keep_time, end))
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return field

    def _keep_days(self) -> None:
        days = "".join(sign for sign, chip in self._days.items() if chip.isChecked())
        self._keep("chat_days", days)

    def _keep_time(self, end: str) -> None:
        meant = self._ends[end].meant()
        if meant is not None:
            self._keep(end, minutes_of(meant))

    def _keep(self, name: str, value: int | str) -> None:
        refusal = self._keeper.change(**{name: value})
        self.told.emit(sentence(refusal) if refusal else "")


def _titles() -> dict[str, str]:
    return {
        "chat": translate("Channel", "Live chat: its name or address"),
        "chat_days": translate("Channel", "Open on"),
        "hours": translate("Channel", "Hours"),
        "chat_opens": translate("Channel", "Opens at"),
        "chat_closes": translate("Channel", "Closes at"),
        "chat_city": translate("Channel", "In which city are these hours meant?"),
        "mail": translate("Channel", "Mail"),
        "phone": translate("Channel", "Telephone"),
    }
