"""Several notifiers of one shape as one: each alert goes to the first that the desktop has."""

from collections.abc import Callable
from functools import partial

from app.alert import Alert, News, Notifier, Receipt
from app.proof import Reach
from app.session.delivery import Arrival, Fault
from ui.notifier.balloon import BalloonNotifier
from ui.notifier.desktop import DesktopNotifier

ABSENT: frozenset[str] = frozenset({Fault.NO_SERVICE, Fault.NO_BUS})
"""Why another may do better; a notifier that is there and refuses has spoken for all."""


class FirstNotifier:
    """Asks them in the order of preference, anew for each alert."""

    def __init__(self, *notifiers: Notifier) -> None:
        """Prefer the ones named first."""
        self._notifiers = notifiers
        self._wanted: Alert | None = None
        self._hear: Callable[[News], None] = lambda _news: None
        following = (*notifiers[1:], None)
        for notifier, other in zip(notifiers, following, strict=True):
            notifier.listen(partial(self._on_news, other))

    def listen(self, hear: Callable[[News], None]) -> None:
        """Tell `hear`, from now on, what becomes of each alert."""
        self._hear = hear

    def put(self, alert: Alert) -> None:
        """Show `alert` in the place of the one shown."""
        self._wanted = alert
        first, *others = self._notifiers
        for other in others:
            other.withdraw()
        first.put(alert)

    def amend(self, alert: Alert) -> None:
        """Show `alert` in the place of the one shown or on its way, if there is one."""
        self._wanted = alert if self._wanted is not None else None
        for notifier in self._notifiers:
            notifier.amend(alert)

    def ask(self) -> None:
        """Find out what the desktop would do with an alert; it is told as a `Reach`."""
        self._notifiers[0].ask()

    def withdraw(self) -> None:
        """Take back what is shown, or what is on its way."""
        self._wanted = None
        for notifier in self._notifiers:
            notifier.withdraw()

    def close(self) -> None:
        """Withdraw, and free what was held."""
        self._wanted = None
        for notifier in self._notifiers:
            notifier.close()

    def _on_news(self, following: Notifier | None, news: News) -> None:
        if following is not None and isinstance(news, Reach):
            self._on_reach(following, news)
        else:
            self._on_outcome(following, news)

    def _on_reach(self, following: Notifier, reach: Reach) -> None:
        if reach.normal.reason in ABSENT:
            following.ask()
        else:
            self._hear(reach)

    def _on_outcome(self, following: Notifier | None, news: News) -> None:
        wanted = self._wanted
        if wanted is None or following is None or not _is_absent(news, wanted):
            self._hear(news)
        else:
            following.put(wanted)


def _is_absent(news: News, wanted: Alert) -> bool:
    """Whether there is nobody to show what is wanted now."""
    if not isinstance(news, Receipt) or news.key != wanted.key:
        return False
    return news.arrival is Arrival.REFUSED and news.reason in ABSENT


def first_notifier() -> FirstNotifier:
    """The desktop's service, or else what stands beside the icon in the tray."""
    return FirstNotifier(DesktopNotifier(), BalloonNotifier())
