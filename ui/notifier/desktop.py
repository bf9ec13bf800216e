"""The desktop's notifications as the program knows them: shown, and proven before and after."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from app.alert import Alert, News, Receipt
from app.proof import HELD, Reach
from app.session.delivery import Arrival, Fault
from ui.alarm import Alarm
from ui.notifier.freedesktop import FreedesktopNotifier

if TYPE_CHECKING:
    from ui.notifier.probe import Probe
    from ui.notifier.service import NotificationService


def session_service() -> "NotificationService":
    """The service on the session's bus."""
    from ui.notifier.service import NotificationService

    return NotificationService("SESSION")


class DesktopNotifier:
    """Puts alerts on the screen, and asks over the same connection whether they come that far."""

    def __init__(
        self,
        make: Callable[[], "NotificationService"] = session_service,
        make_patience: Callable[[], Alarm] = Alarm,
    ) -> None:
        """Connect at the first alert or question."""
        self._made = cache(make)
        self._make_patience = make_patience
        self._shown = FreedesktopNotifier(self._made, make_patience())
        self._shown.listen(self._on_news)
        self._probe: Probe | None = None
        self._accepted: list[Receipt] = []
        self._hear: Callable[[News], None] = lambda _news: None

    def listen(self, hear: Callable[[News], None]) -> None:
        """Tell `hear`, from now on, what becomes of each alert, and what would of the next."""
        self._hear = hear

    def put(self, alert: Alert) -> None:
        """Show `alert` in the place of the one shown."""
        self._shown.put(alert)

    def amend(self, alert: Alert) -> None:
        """Show `alert` in the place of the one shown or on its way, if there is one."""
        self._shown.amend(alert)

    def ask(self) -> None:
        """Find out what the desktop would do with an alert; it is told as a `Reach`."""
        if self._probe is None:
            from ui.notifier.probe import Probe

            self._probe = Probe(self._made(), self._on_reach, self._make_patience())
        self._probe.ask()

    def withdraw(self) -> None:
        """Take back what is shown, or what is on its way, as soon as that can be done."""
        self._shown.withdraw()

    def close(self) -> None:
        """Withdraw, and disconnect."""
        self._shown.close()
        if self._probe is not None:
            self._probe.close()

    def _on_news(self, news: News) -> None:
        """An alert that a server took may wait there for the end of do-not-disturb: ask."""
        if isinstance(news, Receipt) and news.arrival is Arrival.ACCEPTED:
            self._accepted.append(news)
            self.ask()
        else:
            self._hear(news)

    def _on_reach(self, reach: Reach) -> None:
        accepted, self._accepted = self._accepted, []
        for receipt in accepted:
            self._hear(_held(receipt) if reach.of(receipt.urgency) == HELD else receipt)
        self._hear(reach)


def _held(receipt: Receipt) -> Receipt:
    return replace(receipt, arrival=Arrival.HELD, fault=Fault.DO_NOT_DISTURB)
