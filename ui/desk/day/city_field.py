"""The field for a customer's city: it offers what may be meant, and holds what was picked."""

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from app.cities.city import City
from app.cities.finding import Finding, Question
from ui.desk.advice import Advice
from ui.theme import SECONDARY, Theme
from ui.widgets.field import Field
from ui.widgets.menu import OFFERS
from ui.widgets.text import Text
from ui.wording import translate


class CityField(QWidget):
    """`picked` comes with a city, or with nothing while what is typed is no city yet."""

    picked = Signal(object)

    def __init__(self, theme: Theme, find: Callable[[str], Finding], name: str) -> None:
        """Search by `find`; the field is called `name`."""
        super().__init__()
        self._find = find
        self._offers: tuple[City, ...] = ()
        self._likely: City | None = None
        self._city: City | None = None
        self.field = Field(theme, name)
        self.field.setPlaceholderText(translate("City", "Like Portland, Oregon"))
        self._whole = Text(theme, SECONDARY, ink=theme.tokens.text_2)
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
        column.addWidget(self._whole)
        column.addWidget(self._advice)
        self._tell_whole()

    @property
    def city(self) -> City | None:
        """What was picked."""
        return self._city

    @property
    def meant(self) -> City | None:
        """What was picked, or else the likeliest city for what was typed, if none is in doubt."""
        return self._city or self._likely

    @property
    def words(self) -> str:
        """What was typed, as long as nothing is picked."""
        return "" if self._city else self.field.text().strip()

    @property
    def is_sound(self) -> bool:
        """Whether it is empty, or some city is meant."""
        return self.meant is not None or not self.words

    def draw(self, city: City | None, words: str = "") -> None:
        """Show `city`, or else `words` that were typed; what is being typed stays."""
        if city == self._city and (city is not None or self.words == words):
            return
        self._city = city
        self.field.put(place_words(city) if city else words)
        self._tell_whole()
        self._advice.draw("")
        self._search(self.words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The field may cut the city now, or no more."""
        super().resizeEvent(event)
        self._tell_whole()

    def finish(self) -> None:
        """Take the likeliest city for what was typed, where nothing must be asked."""
        if self._city is None and self._likely is not None:
            self._pick(self._likely)

    def _search(self, text: str) -> None:
        self._offers, self._likely = (), None
        if text:
            finding = self._find(text)
            self._offers = finding.cities
            is_clear = finding.question is None and finding.cities
            self._likely = finding.cities[0] if is_clear else None
            self._advice.draw(_asked_words(finding))
        else:
            self._advice.draw("")
        self._model.setStringList([place_words(city) for city in self._offers])

    def _on_typed(self, text: str) -> None:
        was_picked, self._city = self._city is not None, None
        self._search(text.strip())
        if was_picked:
            self._tell_whole()
        self.picked.emit(None)

    def _on_offer(self, words: str) -> None:
        self._pick(next(city for city in self._offers if place_words(city) == words))

    def _pick(self, city: City) -> None:
        self._city = city
        self.field.put(place_words(city))
        self._tell_whole()
        self._advice.draw("")
        self.picked.emit(city)

    def _tell_whole(self) -> None:
        """Say the city below its field where that is too narrow for it."""
        words = place_words(self._city) if self._city else ""
        is_cut = self.field.is_cut(words, self.width())
        self._whole.setText(words if is_cut else "")
        self._whole.setVisible(is_cut)


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
