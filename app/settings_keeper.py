"""Keeps the agent's settings: a change is on disk before anybody hears of it."""

from typing import Protocol

from msgspec.structs import replace

from app.observable import Observable
from app.refusal import Refusal
from app.settings import Settings, resized, within_bounds


class SettingsStore(Protocol):
    """Where settings outlive the program."""

    def load(self) -> Settings:
        """What was saved last, or the defaults."""
        ...

    def save(self, settings: Settings) -> Refusal | None:
        """Put `settings` in the place of the last ones; or say why not."""
        ...


class SettingsKeeper:
    """Holds the settings that are on disk."""

    def __init__(self, store: SettingsStore) -> None:
        """Hold what `store` has."""
        self._store = store
        self.settings = Observable(store.load())

    def change(self, **fields: int | str) -> Refusal | None:
        """Replace some fields; after a refusal everything is as it was."""
        wanted = within_bounds(replace(self.settings.value, **fields))
        if wanted == self.settings.value:
            return None
        refusal = self._store.save(wanted)
        if refusal is None:
            self.settings.publish(wanted)
        return refusal

    def resize_text(self, by: int) -> Refusal | None:
        """Larger or smaller text; 0 is the usual size."""
        return self.change(text_size=resized(self.settings.value.text_size, by))
