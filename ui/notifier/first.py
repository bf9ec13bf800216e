"""Several notifiers of one shape as one: each alert goes to the first that the desktop has."""

from collections.abc import Callable
from functools import partial

from app.alert import Alert, News, Notifier, Receipt
from app.proof import Reach
from app.session.delivery import Arrival, Fault

ABSENT = frozenset({Fault.NO_SERVICE, Fault.NO_BUS})
"""Why another may do better; a notifier that is there and refuses has spoken for all."""


class FirstNotifier:
    """Asks them in the order of preference, anew for each alert."""

    def __init__(self, *makers: Callable[[], Notifier]) -> None:
        """Prefer the ones named first; each is made when it is first wanted."""
        self._makers = makers
        self._notifiers: list[Notifier] = []
        self._wanted: Alert | None = None
        self._said_by_best: dict[type, News] = {}
        self._hear: Callable[[News], None] = lambda _news: None

    def listen(self, hear: Callable[[News], None]) -> None:
        """Tell `hear`, from now on, what becomes of each alert."""
        self._hear = hear

    def put(self, alert: Alert) -> None:
        """Show `alert` in the place of the one shown."""
        self._wanted = alert
        for other in self._notifiers[1:]:
            other.withdraw()
        self._at(0).put(alert)

    def amend(self, alert: Alert) -> None:
        """Show `alert` in the place of the one shown or on its way, if there is one."""
        self._wanted = alert if self._wanted is not None else None
        for notifier in self._notifiers:
            notifier.amend(alert)

    def ask(self) -> None:
        """Find out what the desktop would do with an alert; it is told as a `Reach`."""
        self._at(0).ask()

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

    def _at(self, place: int) -> Notifier:
        """The one at that place, after those before it."""
        if place == len(self._notifiers):
            notifier = self._makers[place]()
            notifier.listen(partial(self._on_news, place))
            self._notifiers.append(notifier)
        return self._notifiers[place]

    def _on_news(self, place: int, news: News) -> None:
        if not _is_absent(news):
            self._hear(news)
        elif place + 1 == len(self._makers):
            self._hear(self._said_by_best.get(type(news), news))
        else:
            self._said_by_best.setdefault(type(news), news)
            self._pass_on(self._at(place + 1), news)

    def _pass_on(self, following: Notifier, news: News) -> None:
        wanted = self._wanted
        if isinstance(news, Reach):
            following.ask()
        elif wanted is not None and news.key == wanted.key:
            following.put(wanted)
        else:
            self._hear(news)
        self._said_by_best.pop(type(news), None)


def _is_absent(news: News) -> bool:
    """Whether a notifier says that there is nobody to show anything."""
    if isinstance(news, Reach):
        return news.normal.fault in ABSENT
    if not isinstance(news, Receipt):
        return False
    return news.arrival is Arrival.REFUSED and news.fault in ABSENT


def first_notifier() -> FirstNotifier:
    """The desktop's service, or else what stands beside the icon in the tray."""
    return FirstNotifier(_desktop, _balloon)


def _desktop() -> Notifier:
    from ui.notifier.desktop import DesktopNotifier

    return DesktopNotifier()


def _balloon() -> Notifier:
    from ui.notifier.balloon import BalloonNotifier

    return BalloonNotifier()
