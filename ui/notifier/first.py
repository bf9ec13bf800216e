"""Several notifiers of one shape as one: each alert goes to the first that the desktop has."""

from collections.abc import Callable
from functools import partial

from app.alert import Alert, News, Notifier, Receipt
from app.session.delivery import Arrival, Fault

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
        wanted = self._wanted
        is_wanted = wanted is not None and wanted.key == news.key
        if wanted is None or following is None or not (is_wanted and _is_absent(news)):
            self._hear(news)
        else:
            following.put(wanted)


def _is_absent(news: News) -> bool:
    return isinstance(news, Receipt) and news.arrival is Arrival.REFUSED and news.reason in ABSENT
