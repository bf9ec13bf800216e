"""The page of the settings: each holds as soon as it is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.settings_keeper import SettingsKeeper
from ui.above import Abilities
from ui.bind import bind
from ui.desk.advice import Advice
from ui.desk.channel_sheet import ChannelSheet
from ui.desk.day.diary import Diary
from ui.desk.page import Page
from ui.desk.presence_sheet import PresenceSheet
from ui.desk.setting import Setting
from ui.desk.setting_controls import SettingControls
from ui.desk.setting_titles import titles
from ui.desk.setting_words import meanings
from ui.desk.sheet import Sheet
from ui.desk.where_sheet import WhereSheet
from ui.presences import Presences
from ui.refusals import sentence
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.wording import translate

ALERTS = ("task_bar", "tray", "notifications", "passes_dnd", "has_sound", "has_morning")
PREPARING = ("prepare_minutes", "breather_minutes", "enough_minutes", "profile")
WAITING = ("nudge_minutes", "close_minutes")
BESIDE = ("on_top", "uses_xwayland", "starts_discreet", "single_keys")


class SettingsPage(Page):
    """The settings, on sheets."""

    moving_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        keeper: SettingsKeeper,
        abilities: Abilities,
        presences: Presences,
        diary: Diary,
    ) -> None:
        """Show what holds; `diary` knows where the agent is."""
        super().__init__(theme)
        self._keeper = keeper
        self._abilities = abilities
        self._presences = presences
        self._advice = Advice(theme)
        self._controls = SettingControls(theme, abilities, self._choose)
        words = titles()
        self._settings = {
            field: Setting(theme, words[field], *controls)
            for field, controls in self._controls.of_fields().items()
        }
        self._channels = ChannelSheet(theme, keeper, diary.find_city)
        self._channels.told.connect(self._advice.draw)
        self._where = WhereSheet(theme, diary)
        self._where.told.connect(self._advice.draw)
        diary.looked.connect(self._tell_where)
        self._lay_out()
        bind(keeper.settings, self, lambda _: self.draw())
        self.draw()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        notice = self._controls.numbers["notice_minutes"]
        return notice.number if notice.isEnabled() else self._controls.switches["has_notice"]

    def draw(self) -> None:
        """Show what holds."""
        settings = self._keeper.settings.value
        self._controls.draw(settings)
        self._channels.draw(settings)
        self._tell_where()
        for field, words in meanings(settings, self._abilities).items():
            if field in self._settings:
                self._settings[field].draw(words)
        self.order()

    def finish(self) -> None:
        """Take over a number that is being typed."""
        self._controls.finish()
        self._channels.finish()

    def _lay_out(self) -> None:
        self.column.addWidget(self._advice)
        self._add(translate("Settings", "Where you are"), self._where)
        for words, fields in (
            (translate("Settings", "Cues before the end"), ("has_notice", "wrap_minutes")),
            (translate("Settings", "Before the call"), PREPARING),
            (translate("Settings", "While you wait for them"), WAITING),
            (translate("Settings", "Look"), ("theme", "text_size", "reduced_motion")),
            (translate("Settings", "Beyond the window"), ALERTS),
            (translate("Settings", "Beside the call"), BESIDE),
            (translate("Settings", "Messages to customers"), ("night",)),
            (translate("Settings", "Hard moments"), ("help_from", "second_way")),
        ):
            self._add(words, Sheet(self.theme, *self._shown(fields)))
        self._add(translate("Settings", "How customers reach you"), self._channels)
        self._add(translate("Settings", "Your data"), Sheet(self.theme, self._moving()))
        if self._presences:
            sheet = PresenceSheet(self.theme, self._presences)
            sheet.told.connect(self._advice.draw)
            self._add(translate("Settings", "Your desktop"), sheet)

    def _tell_where(self) -> None:
        self._where.draw(self._keeper.settings.value)

    def _add(self, words: str, sheet: QWidget) -> None:
        self.column.addWidget(self.heading(words))
        self.column.addWidget(sheet)
        self.column.addSpacing(12)

    def _moving(self) -> Setting:
        button = Button(self.theme, Face(translate("Settings", "Open…")))
        button.setObjectName("settings.moving")
        button.clicked.connect(self.moving_asked)
        setting = Setting(self.theme, translate("Settings", "Out and in"), button)
        setting.draw(translate("Settings", "Export, import, backups, and customers to forget."))
        return setting

    def _shown(self, fields: tuple[str, ...]) -> list[Setting]:
        return [self._settings[field] for field in fields if field in self._settings]

    def _choose(self, field: str, value: int | str) -> None:
        refusal = self._keeper.change(**{field: value})
        self._advice.draw(sentence(refusal) if refusal else "")
        self.draw()
