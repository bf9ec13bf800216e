"""The settings in force: changed as a whole, saved before they are published."""

from dataclasses import replace
from typing import Any, Protocol

from app.observable import Observable
from app.refusal import Refusal
from app.settings import Settings, sound


class SettingsStore(Protocol):
    """Where settings rest."""

    def load(self) -> Settings:
        """The settings that were saved last."""
        ...

    def save(self, settings: Settings) -> Refusal | None:
        """Put settings on disk; or say why not."""
        ...


class SettingsKeeper:
    """Holds the settings in force."""

    def __init__(self, store: SettingsStore) -> None:
        """Continue with what the store holds."""
        self._store = store
        self.settings = Observable(store.load())

    def change(self, **fields: Any) -> Refusal | None:  # noqa: ANN401 - each field has its own type
        """Replace some fields; a refused save leaves everything as it was."""
        settings = sound(replace(self.settings.value, **fields))
        refusal = self._store.save(settings)
        if refusal is None:
            self.settings.publish(settings)
        return refusal
