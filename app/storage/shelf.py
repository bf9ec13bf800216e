"""Everything that rests in one database, each kind in its own rows."""

from functools import cache, partial
from typing import TYPE_CHECKING

from msgspec import Struct

from app.storage.customers import CustomerRows
from app.storage.database import Database
from app.storage.places import Places
from app.storage.sessions import SessionRows
from app.storage.settings import SettingsRows
from app.storage.unfinished import UnfinishedRows

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.storage.advice import AdviceRows
    from app.storage.briefs import BriefRows
    from app.storage.history import HistoryFile
    from app.storage.insights import InsightRows
    from app.storage.people import PeopleRows
    from app.storage.talks import TalkRows


class Shelf(Struct, frozen=True):
    """The rows of a database."""

    sessions: SessionRows
    settings: SettingsRows
    places: Places
    unfinished: UnfinishedRows
    customers: CustomerRows
    people: "Callable[[], PeopleRows]"
    advice: "Callable[[], AdviceRows]"
    history: "Callable[[], HistoryFile]"
    """Through a connection of its own, for any thread."""
    insights: "Callable[[], InsightRows]"
    """The same ones each time, as with the talks and the briefs: they keep what they read."""
    talks: "Callable[[], TalkRows]"
    briefs: "Callable[[], BriefRows]"


def shelf_of(database: Database) -> Shelf:
    """The rows of `database`; nothing is read yet."""
    return Shelf(
        SessionRows(database),
        SettingsRows(database),
        Places(database),
        UnfinishedRows(database),
        CustomerRows(database),
        partial(_people_in, database),
        partial(_advice_in, database),
        partial(_history_beside, database),
        cache(partial(_insights_in, database)),
        cache(partial(_talks_in, database)),
        cache(partial(_briefs_in, database)),
    )


def _people_in(database: Database) -> "PeopleRows":
    from app.storage.people import PeopleRows

    return PeopleRows(database)


def _advice_in(database: Database) -> "AdviceRows":
    from app.storage.advice import AdviceRows

    return AdviceRows(database)


def _history_beside(database: Database) -> "HistoryFile":
    from app.storage.history import open_history

    return open_history(database.path, database.unread)


def _insights_in(database: Database) -> "InsightRows":
    from app.storage.insights import InsightRows

    return InsightRows(database)


def _talks_in(database: Database) -> "TalkRows":
    from app.storage.talks import TalkRows

    return TalkRows(database)


def _briefs_in(database: Database) -> "BriefRows":
    from app.storage.briefs import BriefRows

    return BriefRows(database)
