"""Shows one alert at most by the desktop's notification service, and waits for nobody.

A server is asked for a sign of life before it is handed an alert, so that one which hangs
finds nothing to show, when it comes back, that is true no more.
"""

import logging
from collections.abc import Callable
from datetime import timedelta
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from app.alert import Alert, News, Receipt, Touch, Touched
from app.session.delivery import Arrival, Fault
from ui.alarm import Alarm
from ui.notifier.answer import NO_SUCH_SERVICE, BusError, Sign, Ticket

if TYPE_CHECKING:
    from ui.notifier.service import NotificationService

LOG = logging.getLogger(__name__)
PATIENCE = timedelta(seconds=2)


class Waiting(Enum):
    """What the next step waits for."""

    NOTHING = "nothing"
    BUS = "bus"
    SIGN_OF_LIFE = "sign of life"
    RECEIPT = "receipt"


class FreedesktopNotifier:
    """Brings what is wanted onto the screen, one step with each answer."""

    def __init__(
        self, make: Callable[[], "NotificationService"], patience: Alarm | None = None
    ) -> None:
        """Make the service at the first alert."""
        self._make = make
        self._service: NotificationService | None = None
        self._waiting = Waiting.NOTHING
        self._wanted: Alert | None = None
        self._handed: Alert | None = None
        self._shown: Ticket | None = None
        self._shown_key = ""
        self._hear: Callable[[News], None] = lambda _news: None
        self._patience = patience or Alarm()
        self._patience.rang.connect(self._give_up)

    def listen(self, hear: Callable[[News], None]) -> None:
        """Tell `hear`, from now on, what becomes of each alert."""
        self._hear = hear

    def put(self, alert: Alert) -> None:
        """Show `alert` in the place of the one shown; while a step is under way, after it."""
        self._wanted = alert
        if self._waiting is Waiting.NOTHING:
            self._begin(self._made())

    def amend(self, alert: Alert) -> None:
        """Show `alert` in the place of the one shown or on its way, if there is one."""
        is_there = self._shown is not None or self._waiting is not Waiting.NOTHING
        if self._wanted is not None and is_there:
            self.put(alert)

    def withdraw(self) -> None:
        """Take back what is shown, and what is on its way as soon as it has a number."""
        self._wanted = None
        self._clear()

    def close(self) -> None:
        """Withdraw and disconnect."""
        self.withdraw()
        self._rest()
        if self._service is not None:
            self._service.close()

    def _made(self) -> "NotificationService":
        if self._service is None:
            self._service = self._make()
            self._service.ready.connect(self._on_ready)
            self._service.lost.connect(self._on_lost)
            self._service.pressed.connect(self._on_pressed)
            self._service.dismissed.connect(self._on_dismissed)
            self._service.gone.connect(self._on_gone)
        return self._service

    def _begin(self, service: "NotificationService") -> None:
        self._patience.aim(PATIENCE)
        if service.is_ready():
            self._ask()
        else:
            self._shown = None
            self._waiting = Waiting.BUS
            service.open()

    def _on_ready(self) -> None:
        if self._waiting is Waiting.BUS:
            self._ask()

    def _ask(self) -> None:
        self._waiting = Waiting.SIGN_OF_LIFE
        self._made().ask(self._on_sign_of_life)

    def _on_sign_of_life(self, sign: Sign | BusError) -> None:
        if self._waiting is not Waiting.SIGN_OF_LIFE:
            return
        if self._wanted is None:
            self._rest()
        elif isinstance(sign, BusError):
            self._declined(sign)
        else:
            self._hand_over(self._wanted, sign)

    def _hand_over(self, alert: Alert, sign: Sign) -> None:
        self._waiting = Waiting.RECEIPT
        self._handed = alert
        receipt = partial(self._on_receipt, alert)
        self._made().show_in_place_of(self._shown, alert, sign, receipt)

    def _on_receipt(self, alert: Alert, receipt: Ticket | BusError) -> None:
        in_time = self._waiting is Waiting.RECEIPT and alert is self._handed
        if isinstance(receipt, Ticket):
            self._keep_one(receipt, alert)
        if in_time and isinstance(receipt, BusError):
            self._declined(receipt)
        elif in_time:
            self._rest()
        if isinstance(receipt, Ticket):
            self._hear(Receipt(alert.key, Arrival.ACCEPTED, urgency=alert.urgency))
        self._catch_up()

    def _keep_one(self, ticket: Ticket, alert: Alert) -> None:
        """Of two on the screen, keep the one that was handed over last."""
        is_latest = alert is self._handed
        outdated = self._shown if is_latest else ticket
        if is_latest:
            self._shown, self._shown_key = ticket, alert.key
        if outdated not in (None, self._shown):
            self._made().take_back(outdated)

    def _catch_up(self) -> None:
        """Follow what became wanted while a receipt was on its way."""
        if self._wanted is None:
            self._clear()
        elif self._wanted is not self._handed and self._waiting is Waiting.NOTHING:
            self._begin(self._made())

    def _clear(self) -> None:
        shown, self._shown = self._shown, None
        if shown is not None:
            self._made().take_back(shown)

    def _give_up(self) -> None:
        within = f"no {self._waiting.value} within {PATIENCE.total_seconds():.0f} s"
        self._fail(Fault.NO_ANSWER, within)

    def _declined(self, error: BusError) -> None:
        missing = error.name == NO_SUCH_SERVICE
        self._fail(Fault.NO_SERVICE if missing else Fault.DECLINED, error.name)

    def _fail(self, fault: Fault, in_short: str) -> None:
        LOG.warning("The desktop shows no notification: %s", in_short)
        self._rest()
        wanted = self._wanted
        if wanted != self._handed:
            self._clear()
        if wanted is not None:
            self._hear(Receipt(wanted.key, Arrival.REFUSED, fault))

    def _on_pressed(self, ticket: Ticket, button: str) -> None:
        if ticket == self._shown and button in set(Touch):
            self._hear(Touched(self._shown_key, Touch(button)))

    def _on_dismissed(self, ticket: Ticket) -> None:
        if ticket == self._shown:
            self._hear(Touched(self._shown_key, Touch.DISMISSED))

    def _on_gone(self, ticket: Ticket) -> None:
        if ticket == self._shown:
            self._shown = None

    def _rest(self) -> None:
        self._patience.rest()
        self._waiting = Waiting.NOTHING

    def _on_lost(self) -> None:
        if self._waiting is not Waiting.NOTHING:
            self._fail(Fault.NO_BUS, "no session bus")
