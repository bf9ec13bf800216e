"""The frame of the strip with its card for hard moments."""

from typing import TYPE_CHECKING

from app.scene import Scene
from app.session.session import Phase
from app.settings import Settings
from ui.acts import Acts
from ui.strip.guests import Guests
from ui.theme import Theme
from ui.widgets.chain import chain

if TYPE_CHECKING:
    from ui.strip.aid_card import AidCard


class Moments(Guests):
    """One card at a time; there is none without a session, nor while words are hidden."""

    def __init__(self, theme: Theme, *, can_pin: bool) -> None:
        """Make all parts but the card."""
        super().__init__(theme, can_pin=can_pin)
        self._aid: AidCard | None = None
        self._helped: tuple[Scene, Settings] | None = None
        self._asked: Acts

    def connect_to(self, acts: Acts) -> None:
        """Forward what the parts are asked."""
        super().connect_to(acts)
        self._asked = acts

    @property
    def aid_mark(self) -> tuple[str, int] | None:
        """Which card is open, and how far it was read."""
        return None if self._aid is None else self._aid.bookmark

    def read(self, act: str, place: int = 0) -> None:
        """Open a card, or go on in it."""
        if self._helped is None:
            return
        self._aid = self._aid or self._made_aid()
        self._aid.read(self._asked.aid(act), place)
        self.draw_aid(*self._helped)
        self.middle.reveal(self._aid)

    def offer_aids(self) -> None:
        """Offer all cards."""
        if self._helped is not None:
            from ui.strip.aid_menu import offer_aids

            is_live = self._helped[0].phase is Phase.DURING
            ask = self._asked.talk if is_live else None
            offer_aids(self.head, self.read, ask, single=self._theme.single_keys)

    def fold(self) -> bool:
        """Fold the card that is open; whether there was one."""
        was_open = self.aid_mark is not None
        if self._aid is not None:
            self._aid.fold()
        return was_open

    def draw_aid(self, scene: Scene | None, settings: Settings) -> None:
        """Show whom to turn to; without a scene there is nothing to be seen."""
        self._helped = None if scene is None else (scene, settings)
        if self._aid is None:
            return
        if scene is None:
            self._aid.cover()
        else:
            from ui.strip.aid_card import Ways

            can_pause = scene.phase is Phase.DURING and not scene.plate.is_paused
            ways = Ways(settings.help_from, scene.prep.phone, settings.second_way, can_pause)
            self._aid.draw(ways)

    def _made_aid(self) -> "AidCard":
        from ui.strip.aid_card import AidCard

        aid = AidCard(self._theme)
        aid.paused.connect(self._asked.pause)
        column = self.middle.column
        column.insertWidget(column.indexOf(self.ahead), aid)
        chain(self.ahead, aid.controls)
        return aid
