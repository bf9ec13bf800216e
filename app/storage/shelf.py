"""Everything that rests in one database, each kind in its own rows."""

from msgspec import Struct

from app.storage.customers import CustomerRows
from app.storage.database import Database
from app.storage.people import PeopleRows
from app.storage.places import Places
from app.storage.sessions import SessionRows
from app.storage.settings import SettingsRows
from app.storage.unfinished import UnfinishedRows


class Shelf(Struct, frozen=True):
    """The rows of a database."""

    sessions: SessionRows
    settings: SettingsRows
    places: Places
    unfinished: UnfinishedRows
    customers: CustomerRows
    people: PeopleRows


def shelf_of(database: Database) -> Shelf:
    """The rows of `database`; nothing is read yet."""
    return Shelf(
        SessionRows(database),
        SettingsRows(database),
        Places(database),
        UnfinishedRows(database),
        CustomerRows(database),
        PeopleRows(database),
    )
