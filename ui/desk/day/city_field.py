"""The field for a customer's city: it offers what may be meant, and holds what was picked."""

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from app.cities.city import City
from app.cities.finding import Finding, Question
from ui.desk.advice import Advice
from ui.theme import Theme
from ui.widgets.field import Field
from ui.widgets.menu import OFFERS
from ui.wording import translate


class CityField(QWidget):
    """`picked` comes with a city, or with nothing while no city is meant for sure."""

    picked = Signal(object)

    def __init__(self, theme: Theme, find: Callable[[str], Finding], name: str) -> None:
        """Search by `find`; the field is called `name`."""
        super().__init__()
        self._find = find
        self._offers: tuple[City, ...] = ()
        self._city: City | None = None
        self.field = Field(theme, name)
        self.field.setPlaceholderText(translate("City", "Like Lisbon, or Portland, Oregon"))
        self._advice = Advice(theme)
        self._model = QStringListModel(self)
        self._popup = QCompleter(self._model, self)
        self._popup.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup.activated.connect(self._on_offer)
        offers = self._popup.popup()
        if offers is not None:
            offers.setStyleSheet(OFFERS)
        self.field.setCompleter(self._popup)
        self.field.textEdited.connect(self._on_typed)
        self.field.editingFinished.connect(self.finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self._advice)

    @property
    def city(self) -> City | None:
        """What was picked."""
        return self._city

    def draw(self, city: City | None) -> None:
        """Show `city`; what is being typed stays."""
        if city == self._city and (city is not None or self.field.text()):
            return
        self._city = city
        self.field.put(place_words(city) if city else "")
        self._advice.draw("")

    def finish(self) -> None:
        """Take the likeliest city for what was typed, where nothing must be asked."""
        text = self.field.text().strip()
        if self._city is not None or not text:
            return
        finding = self._find(text)
        self._advice.draw(_asked_words(finding))
        if finding.question is None and finding.cities:
            self._pick(finding.cities[0])

    def _on_typed(self, text: str) -> None:
        finding = self._find(text)
        self._offers = finding.cities
        self._model.setStringList([place_words(city) for city in finding.cities])
        self._advice.draw(_asked_words(finding) if finding.question or not finding.is_whole else "")
        if self._city is not None:
            self._city = None
            self.picked.emit(None)

    def _on_offer(self, words: str) -> None:
        self._pick(next(city for city in self._offers if place_words(city) == words))

    def _pick(self, city: City) -> None:
        self._city = city
        self.field.put(place_words(city))
        self._advice.draw("")
        self.picked.emit(city)


def place_words(city: City) -> str:
    """A city and what tells it from its namesakes."""
    return city.place


def _asked_words(finding: Finding) -> str:
    if not finding.is_whole:
        words = "The file of cities cannot be read: only cities that time zones are named after."
        return translate("City", words)
    if finding.question is Question.ABBREVIATION:
        return translate("City", "That is a time zone, and often several. Which city is it?")
    if finding.question is Question.WHICH:
        return translate("City", "That may be one of several places. Choose the city.")
    return "" if finding.cities else translate("City", "Not found. Try the nearest large city.")
