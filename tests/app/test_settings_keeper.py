"""Settings are saved first and told of afterwards; a refusal changes nothing."""

from msgspec.structs import replace

from app.refusal import Refusal
from app.settings import Settings, Theme
from app.settings_keeper import SettingsKeeper
from tests.app.fakes import DISK_FULL

SAVED = Settings(length_minutes=30, theme=Theme.DARK)


class MemorySettings:
    """A disk for settings, which may be full."""

    def __init__(self, *, is_full: bool = False) -> None:
        """Settings from an earlier run."""
        self.saved = [SAVED]
        self._is_full = is_full

    def load(self) -> Settings:
        return self.saved[-1]

    def save(self, settings: Settings) -> Refusal | None:
        if self._is_full:
            return DISK_FULL
        self.saved.append(settings)
        return None


def test_that_the_settings_of_the_last_run_hold() -> None:
    assert SettingsKeeper(MemorySettings()).settings.value == SAVED


def test_that_a_change_leaves_the_other_fields_alone() -> None:
    keeper = SettingsKeeper(MemorySettings())

    refusal = keeper.change(text_size=150, theme=Theme.LIGHT)

    assert refusal is None
    assert keeper.settings.value == replace(SAVED, text_size=150, theme=Theme.LIGHT)


def test_that_a_change_is_saved_before_anybody_hears_of_it() -> None:
    store = MemorySettings()
    keeper = SettingsKeeper(store)
    saved_by_then: list[bool] = []
    keeper.settings.subscribe(lambda heard: saved_by_then.append(heard in store.saved))

    keeper.change(on_top=False)

    assert saved_by_then == [True]


def test_that_only_sound_settings_are_saved() -> None:
    store = MemorySettings()

    SettingsKeeper(store).change(wrap_minutes=20, text_size=900)

    assert store.saved[-1] == replace(SAVED, wrap_minutes=20, notice_minutes=21)


def test_that_what_already_holds_is_not_saved_again() -> None:
    store = MemorySettings()

    refusal = SettingsKeeper(store).change(length_minutes=30)

    assert refusal is None
    assert store.saved == [SAVED]


def test_that_a_refused_change_leaves_everything_as_it_was() -> None:
    keeper = SettingsKeeper(MemorySettings(is_full=True))
    heard: list[Settings] = []
    keeper.settings.subscribe(heard.append)

    refusal = keeper.change(text_size=150)

    assert refusal == DISK_FULL
    assert keeper.settings.value == SAVED
    assert heard == []


def test_that_text_grows_by_steps_and_goes_back_to_its_usual_size() -> None:
    keeper = SettingsKeeper(MemorySettings())

    assert keeper.resize_text(10) is None
    assert keeper.settings.value.text_size == Settings().text_size + 10
    assert keeper.resize_text(0) is None
    assert keeper.settings.value.text_size == Settings().text_size
    assert SettingsKeeper(MemorySettings(is_full=True)).resize_text(10) == DISK_FULL
