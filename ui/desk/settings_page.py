"""The page of the settings: each holds as soon as it is chosen."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from app.cities.finding import Finding
from app.profile import Profile
from app.settings import ENOUGH_MINUTES, PREPARE_MINUTES, TEXT_SIZES, WRAP_MINUTES
from app.settings import Theme as Choice
from app.settings_keeper import SettingsKeeper
from ui.above import Abilities
from ui.bind import bind
from ui.desk.advice import Advice
from ui.desk.channel_sheet import ChannelSheet
from ui.desk.order import order_tabs
from ui.desk.page import Page
from ui.desk.presence_sheet import PresenceSheet
from ui.desk.setting import Setting
from ui.desk.setting_words import (
    choice_words,
    first_cue_bounds,
    meanings,
    profile_words,
    titles,
)
from ui.desk.sheet import Sheet
from ui.desk.stepper import Stepper
from ui.desk.switch import Switch
from ui.presences import Presences
from ui.refusals import sentence
from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.choice import tell
from ui.widgets.latch import put
from ui.widgets.wrap import Wrap
from ui.wording import translate

ALERTS = ("task_bar", "tray", "notifications", "passes_dnd", "has_sound")
PREPARING = ("enough_minutes", "profile")
BESIDE = ("on_top", "uses_xwayland", "starts_discreet", "single_keys")
SWITCHES = ("has_notice", "reduced_motion", *ALERTS, *BESIDE)
MINUTES = ("notice_minutes", "wrap_minutes", "prepare_minutes", "enough_minutes")
SIZE_STEP = 10


class SettingsPage(Page):
    """The settings, on sheets."""

    def __init__(
        self,
        theme: Theme,
        keeper: SettingsKeeper,
        abilities: Abilities,
        presences: Presences,
        find: Callable[[str], Finding],
    ) -> None:
        """Show what holds; cities are searched by `find`."""
        super().__init__(theme)
        self._keeper, self._abilities, self._presences = keeper, abilities, presences
        self._titles = titles()
        self._advice = Advice(theme)
        self._switches = {field: self._switch(field) for field in _switches(abilities)}
        self._notice, self._wrap, self._prepare, self._enough = (
            self._stepper(field, translate("Settings", " min")) for field in MINUTES
        )
        self._size = self._stepper("text_size", translate("Settings", " %"), SIZE_STEP)
        self._chips = {choice: self._chip(choice) for choice in Choice}
        tell(self._chips, partial(self._choose, "theme"))
        self._channels = ChannelSheet(theme, keeper, find)
        self._channels.told.connect(self._advice.draw)
        self._rooms = {room: self._room(room) for room in Profile}
        tell(self._rooms, partial(self._choose, "profile"))
        self._settings = self._make_settings()
        self._lay_out()
        bind(keeper.settings, self, lambda _: self.draw())
        self.draw()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._notice.number if self._notice.isEnabled() else self._switches["has_notice"]

    def draw(self) -> None:
        """Show what holds."""
        settings = self._keeper.settings.value
        for field, switch in self._switches.items():
            put(switch, is_in=getattr(settings, field))
        self._switches["on_top"].setEnabled(self._abilities.can_place)
        self._switches["passes_dnd"].setEnabled(settings.notifications)
        self._notice.draw(settings.notice_minutes, first_cue_bounds(settings))
        self._notice.setEnabled(settings.has_notice)
        self._wrap.draw(settings.wrap_minutes, WRAP_MINUTES)
        self._prepare.draw(settings.prepare_minutes, PREPARE_MINUTES)
        self._enough.draw(settings.enough_minutes, ENOUGH_MINUTES)
        self._size.draw(settings.text_size, TEXT_SIZES)
        put(self._chips[settings.theme], is_in=True)
        self._channels.draw(settings)
        put(self._rooms[settings.profile], is_in=True)
        for field, words in meanings(settings, self._abilities).items():
            if field in self._settings:
                self._settings[field].draw(words)
        order_tabs(self)

    def finish(self) -> None:
        """Take over a number that is being typed."""
        for stepper in (self._notice, self._wrap, self._prepare, self._enough, self._size):
            stepper.finish()
        self._channels.finish()

    def _make_settings(self) -> dict[str, Setting]:
        controls: dict[str, tuple[QWidget, ...]] = {
            **{field: (switch,) for field, switch in self._switches.items()},
            "has_notice": (self._notice, self._switches["has_notice"]),
            "wrap_minutes": (self._wrap,),
            "prepare_minutes": (self._prepare,),
            "enough_minutes": (self._enough,),
            "theme": (Wrap(*self._chips.values()),),
            "text_size": (self._size,),
            "profile": (Wrap(*self._rooms.values()),),
        }
        return {
            field: Setting(self.theme, self._titles[field], *parts)
            for field, parts in controls.items()
        }

    def _lay_out(self) -> None:
        self.column.addWidget(self._advice)
        for words, fields in (
            (translate("Settings", "Cues before the end"), ("has_notice", "wrap_minutes")),
            (translate("Settings", "Before the call"), ("prepare_minutes", *PREPARING)),
            (translate("Settings", "Look"), ("theme", "text_size", "reduced_motion")),
            (translate("Settings", "Beyond the window"), ALERTS),
            (translate("Settings", "Beside the call"), BESIDE),
        ):
            self._add(words, Sheet(self.theme, *self._shown(fields)))
        self._add(translate("Settings", "How customers reach you"), self._channels)
        if self._presences:
            self.column.addWidget(self.heading(translate("Settings", "Your desktop")))
            sheet = PresenceSheet(self.theme, self._presences)
            sheet.told.connect(self._advice.draw)
            self.column.addWidget(sheet)

    def _add(self, words: str, sheet: Sheet) -> None:
        self.column.addWidget(self.heading(words))
        self.column.addWidget(sheet)
        self.column.addSpacing(12)

    def _shown(self, fields: tuple[str, ...]) -> list[Setting]:
        return [self._settings[field] for field in fields if field in self._settings]

    def _switch(self, field: str) -> Switch:
        switch = Switch(self.theme, self._titles[field])
        switch.setObjectName(f"settings.{field}")
        switch.toggled.connect(partial(self._choose, field))
        return switch

    def _stepper(self, field: str, suffix: str, step: int = 1) -> Stepper:
        stepper = Stepper(self.theme, self._titles[field], suffix, step)
        stepper.number.setObjectName(f"settings.{field}")
        stepper.chosen.connect(partial(self._choose, field))
        return stepper

    def _chip(self, choice: Choice) -> Chip:
        chip = Chip(self.theme, choice_words(choice))
        chip.setAutoExclusive(True)
        chip.setObjectName(f"settings.theme.{choice}")
        return chip

    def _room(self, room: Profile) -> Chip:
        chip = Chip(self.theme, profile_words(room))
        chip.setAutoExclusive(True)
        chip.setObjectName(f"settings.profile.{room}")
        return chip

    def _choose(self, field: str, value: int | str) -> None:
        refusal = self._keeper.change(**{field: value})
        self._advice.draw(sentence(refusal) if refusal else "")
        self.draw()


def _switches(abilities: Abilities) -> Iterator[str]:
    return (one for one in SWITCHES if abilities.has_xwayland or one != "uses_xwayland")
