"""Offers once to start with the desktop: a closed program reminds of nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.observable import Observable
from app.refusal import Refusal
from app.session.agenda import Agenda
from app.session.session import Phase
from app.settings_keeper import SettingsKeeper
from ui.bind import bind

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.presence import Presence


class AutostartOffer(QObject):
    """Opens when a session is planned for later; whoever has the autostart needs no offer."""

    def __init__(
        self, settings: SettingsKeeper, agenda: Observable[Agenda], parent: QObject | None = None
    ) -> None:
        """Offer nothing until `begin`; the settings remember that it was done."""
        super().__init__(parent)
        self._settings = settings
        self._agenda = agenda
        self._presence: Callable[[], Presence] | None = None
        self.is_open = False

    def begin(self, presence: "Callable[[], Presence]") -> None:
        """Offer `presence` from now on, as soon as there is a reason to."""
        self._presence = presence
        bind(self._agenda, self, self._attend)
        self._attend(self._agenda.value)

    def answer(self, *, wanted: bool) -> Refusal | None:
        """Close, and start with the desktop from now on if that is `wanted`; or say why not."""
        self.is_open = False
        return self._presence().put() if wanted and self._presence is not None else None

    def _attend(self, agenda: Agenda) -> None:
        """Nobody is asked while a session is live, nor again after one that began meanwhile."""
        at_hand = agenda.at_hand
        if at_hand is not None and at_hand.phase is Phase.DURING:
            self.is_open = False
        if self._presence is None or self._settings.settings.value.autostart_offered:
            return
        is_planned = any(one.planned_at for one in agenda.sessions)
        if is_planned and at_hand is not None and at_hand.phase is not Phase.DURING:
            self.is_open = not self._presence().is_there()
            self._settings.change(autostart_offered=True)
