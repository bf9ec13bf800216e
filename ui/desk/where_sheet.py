"""Where the agent is: the hours that all windows show, and the city to change them by."""

from PySide6.QtCore import Signal

from app.cities.city import City
from app.settings import Settings
from app.zone import clock_time
from ui.desk.day.city_field import CityField
from ui.desk.day.diary import Diary
from ui.desk.sheet import SIDE, Sheet
from ui.refusals import sentence
from ui.theme import BODY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.labelled import labelled
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class WhereSheet(Sheet):
    """A city holds as soon as it is picked; `told` tells why one could not be kept."""

    told = Signal(str)

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Say nothing yet."""
        super().__init__(theme)
        self._diary = diary
        self._words = Text(theme, BODY)
        name = translate("Settings", "Another city")
        self._city = CityField(theme, diary.find_city, name)
        self._city.field.setObjectName("settings.own-city")
        self._city.picked.connect(self._on_picked)
        self._back = Button(theme, Face(translate("Settings", "As this machine says")))
        self._back.setObjectName("settings.own-zone-back")
        self._back.clicked.connect(self._follow_machine)
        self._acts = Wrap(self._back)
        self.column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        self.column.setSpacing(12)
        self.column.addWidget(self._words)
        self.column.addLayout(labelled(theme, name, self._city))
        self.column.addWidget(self._acts)

    def draw(self, settings: Settings) -> None:
        """Say where the agent is taken to be."""
        diary = self._diary
        hour = clock_time(diary.now(), diary.zone)
        if diary.is_zone_certain:
            city = str(diary.zone).rpartition("/")[2].replace("_", " ")
            words = translate("Settings", "You live by the time of {0}: it is {1} there now.")
            self._words.setText(words.format(city, hour))
        else:
            words = translate(
                "Settings",
                "By this machine it is {0}, but it does not say where it is."
                " If that is not your time, choose your city.",
            )
            self._words.setText(words.format(hour))
        self._acts.setVisible(bool(settings.own_zone))

    def _on_picked(self, city: City | None) -> None:
        if city is not None:
            refusal = self._diary.settle_in(city)
            self._city.draw(None)
            self.told.emit(sentence(refusal) if refusal else "")

    def _follow_machine(self) -> None:
        refusal = self._diary.settle_as_machine()
        self.told.emit(sentence(refusal) if refusal else "")
