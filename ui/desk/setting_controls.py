"""The controls of the settings, by the field that each changes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.profile import Profile
from app.settings import BOUNDS, Settings
from app.settings import Theme as Choice
from app.text.tidy import tidy
from ui.above import Abilities
from ui.desk.setting_titles import titles
from ui.desk.setting_words import (
    choice_words,
    close_bounds,
    first_cue_bounds,
    profile_words,
)
from ui.desk.stepper import Stepper
from ui.desk.switch import Switch
from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.choice import tell
from ui.widgets.field import Field
from ui.widgets.latch import put
from ui.widgets.wrap import Wrap
from ui.wording import translate

SWITCHES = (
    *("has_notice", "reduced_motion", "task_bar", "tray", "notifications", "passes_dnd"),
    *("has_sound", "has_morning", "on_top", "uses_xwayland", "starts_discreet", "single_keys"),
)
MINUTES = (
    *("notice_minutes", "wrap_minutes", "prepare_minutes", "breather_minutes"),
    *("enough_minutes", "nudge_minutes", "close_minutes"),
)
ALONE = (*MINUTES[1:], "text_size")
"""Numbers that are a setting of their own."""
CLOCK = ("morning_hour", "night_begins", "night_ends")
LINES = ("help_from", "second_way")
LONGEST_LINE = 200
SIZE_STEP = 10


class SettingControls:
    """Each tells `choose` what was chosen, as soon as it was."""

    def __init__(
        self, theme: Theme, abilities: Abilities, choose: Callable[[str, int | str], object]
    ) -> None:
        """Show nothing yet."""
        self._theme = theme
        self._abilities = abilities
        self._choose = choose
        self._titles = titles()
        has = abilities.has_xwayland
        fields = [field for field in SWITCHES if has or field != "uses_xwayland"]
        self.switches = {field: self._switch(field) for field in fields}
        self.numbers = {
            **{field: self._number(field, translate("Settings", " min")) for field in MINUTES},
            **{field: self._number(field, translate("Settings", ":00")) for field in CLOCK},
            "text_size": self._number("text_size", translate("Settings", " %"), SIZE_STEP),
        }
        self.lines = {field: self._line(field) for field in LINES}
        self._choices: dict[Choice, Chip] = {
            choice: self._chip(f"theme.{choice}", choice_words(choice)) for choice in Choice
        }
        tell(self._choices, partial(choose, "theme"))
        self._rooms: dict[Profile, Chip] = {
            room: self._chip(f"profile.{room}", profile_words(room)) for room in Profile
        }
        tell(self._rooms, partial(choose, "profile"))

    def of_fields(self) -> dict[str, tuple[QWidget, ...]]:
        """All of them, those of one setting together."""
        return {
            **{field: (switch,) for field, switch in self.switches.items()},
            **{field: (self.numbers[field],) for field in ALONE},
            **{field: (line,) for field, line in self.lines.items()},
            "has_notice": (self.numbers["notice_minutes"], self.switches["has_notice"]),
            "has_morning": (self.numbers["morning_hour"], self.switches["has_morning"]),
            "night": (self.numbers["night_begins"], self.numbers["night_ends"]),
            "theme": (Wrap(*self._choices.values()),),
            "profile": (Wrap(*self._rooms.values()),),
        }

    def draw(self, settings: Settings) -> None:
        """Show what holds; what is being typed stays."""
        for field, switch in self.switches.items():
            put(switch, is_in=getattr(settings, field))
        self.switches["on_top"].setEnabled(self._abilities.can_place)
        self.switches["passes_dnd"].setEnabled(settings.notifications)
        for field, number in self.numbers.items():
            number.draw(getattr(settings, field), _bounds(field, settings))
        for number in self.numbers.values():
            number.widen(self.numbers.values())
        self.numbers["notice_minutes"].setEnabled(settings.has_notice)
        self.numbers["morning_hour"].setEnabled(settings.has_morning)
        for field, line in self.lines.items():
            if tidy(line.text()) != getattr(settings, field):
                line.put(getattr(settings, field))
        put(self._choices[settings.theme], is_in=True)
        put(self._rooms[settings.profile], is_in=True)

    def finish(self) -> None:
        """Take over a number that is being typed."""
        for number in self.numbers.values():
            number.finish()

    def _switch(self, field: str) -> Switch:
        switch = Switch(self._theme, self._titles[field])
        switch.setObjectName(f"settings.{field}")
        switch.toggled.connect(partial(self._choose, field))
        return switch

    def _number(self, field: str, suffix: str, step: int = 1) -> Stepper:
        stepper = Stepper(self._theme, self._titles[field], suffix, step)
        stepper.number.setObjectName(f"settings.{field}")
        stepper.chosen.connect(partial(self._choose, field))
        return stepper

    def _line(self, field: str) -> Field:
        line = Field(self._theme, self._titles[field])
        line.setObjectName(f"settings.{field}")
        line.setMaxLength(LONGEST_LINE)
        line.textEdited.connect(lambda text: self._choose(field, tidy(text)))
        return line

    def _chip(self, name: str, words: str) -> Chip:
        chip = Chip(self._theme, words)
        chip.setAutoExclusive(True)
        chip.setObjectName(f"settings.{name}")
        return chip


def _bounds(field: str, settings: Settings) -> range:
    """How far a number can go, as the others are."""
    if field == "notice_minutes":
        return first_cue_bounds(settings)
    return close_bounds(settings) if field == "close_minutes" else BOUNDS[field]
