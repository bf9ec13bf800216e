"""Asks in which city the agent is, where the machine cannot tell."""

from PySide6.QtCore import Signal

from app.cities.city import City
from ui.desk.advice import Advice
from ui.desk.day.city_field import CityField
from ui.desk.day.diary import Diary
from ui.desk.sheet import SIDE, Sheet
from ui.refusals import sentence
from ui.theme import Theme
from ui.widgets.labelled import labelled
from ui.wording import translate


class OwnCity(Sheet):
    """Seen only while the agent's own zone is not known for sure."""

    told = Signal()

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Ask nothing yet."""
        super().__init__(theme)
        self._diary = diary
        name = translate("Day", "Which city are you in?")
        self._city = CityField(theme, diary.world.gazetteer.find, name)
        self._city.field.setObjectName("day.own-city")
        self._city.picked.connect(self._on_picked)
        self._advice = Advice(theme)
        self.column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        self.column.addLayout(labelled(theme, name, self._city))
        self.column.addWidget(self._advice)
        words = "This machine does not say where it is, so its hours may not be yours."
        self._advice.draw(translate("Day", words))

    def draw(self) -> None:
        """Ask, if that is needed by now."""
        self.setVisible(not self._diary.is_zone_certain)

    def _on_picked(self, city: City | None) -> None:
        if city is None:
            return
        refusal = self._diary.settle_in(city)
        if refusal is None:
            self.told.emit()
        else:
            self._advice.draw(sentence(refusal))
