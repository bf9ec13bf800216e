"""What belongs to a home is there when it is first wanted."""

from contextlib import closing
from pathlib import Path

from app.home import Home
from app.storage.belongings import Belongings
from app.storage.sessions import SessionRows
from tests.app.fakes import ManualClock
from tests.app.storage.acts import a_session, opened

RESOURCES = Path(__file__).parents[3] / "resources"


def test_that_cities_files_and_backups_are_those_of_the_home(home: Home) -> None:
    belongings = Belongings(home, RESOURCES, ManualClock())
    with closing(opened(home)) as database:
        SessionRows(database).save(a_session())

        assert belongings.backups()() is None

    assert belongings.world().gazetteer.find("Rome").cities[0].zone == "Europe/Rome"
    assert belongings.files().folder == home.data
    assert len(belongings.files().backups()) == 1


def test_that_what_is_rehearsed_stays_out_of_the_home(home: Home) -> None:
    belongings = Belongings(home, RESOURCES, ManualClock())

    with closing(opened(home)) as database, closing(belongings.scratch()) as scratch:
        scratch.save(a_session())

        assert len(scratch.unclosed()) == 1
        assert SessionRows(database).is_empty()
