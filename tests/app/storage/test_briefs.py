"""Briefs come back as they were; teams and names are found wherever they are kept."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace

from app.briefs.brief import Before, Brief
from app.briefs.briefs import Names
from app.home import Home
from app.people.customer import Customer
from app.refusal import Refusal
from app.remote.request import Command, ExitStatus, Request
from app.session.capture import Owner
from app.session.insight import Insight
from app.session.talk import Harvest, Talk
from app.storage.at_rest import reply_at_rest
from app.storage.customers import CustomerRows
from app.storage.database import Database
from app.storage.opening import open_scratch
from app.storage.sessions import SessionRows
from app.storage.shelf import shelf_of
from app.talks.colleague import Colleague, Revision
from app.talks.introducing import introduced
from tests.app.briefs.fakes import BUG, EARLIER, NOW, WEEK, heard
from tests.app.fakes import ManualClock
from tests.app.people.fakes import met, promised
from tests.app.storage.acts import opened

RESOURCES = Path(__file__).parents[3] / "resources"
BRIEF = Brief(
    UUID(int=1),
    "Product",
    WEEK,
    NOW,
    (Before("export", BUG, 2, 3),),
    {"ab": True, "cd": False},
    "Look at it",
    NOW,
    NOW + timedelta(hours=1),
    NOW + timedelta(hours=2),
)


@pytest.fixture
def shelf() -> Iterator[Database]:
    """An empty database in memory."""
    with closing(open_scratch()) as database:
        yield database


def test_that_briefs_come_back_the_newest_first(shelf: Database) -> None:
    rows = shelf_of(shelf).briefs()
    older = Brief(UUID(int=2), "Billing", EARLIER, NOW)
    for brief in (older, BRIEF, replace(older, action="Call")):
        assert rows.save(brief) is None

    assert rows.all() == (BRIEF, replace(older, action="Call"))


def test_that_teams_and_names_are_found_wherever_they_are(shelf: Database) -> None:
    line = heard(1, insight=Insight(team="Product")).capture
    owed = promised(9, owner=Owner.OTHER)
    assert owed.promise is not None
    other = replace(owed, promise=replace(owed.promise, name="Olga"))
    SessionRows(shelf).save(replace(met(1), captures=(line, other)))
    SessionRows(shelf).save(replace(met(2), name="Ana", customer="", talk=Talk("Design")))
    CustomerRows(shelf).save(Customer("kenji", "Kenji Mori", pronounced="Ken-dji"))
    shelf_of(shelf).talks().know([Revision(None, Colleague("Bo", "Sales", NOW, named_by="Ida"))])
    rows = shelf_of(shelf).briefs()

    assert rows.teams() == ("Design", "Product", "Sales")
    known = ("Ana", "Bo", "Ida", "Ken-dji", "Kenji Mori", "Marina Duarte", "Olga")
    assert rows.names() == Names(known)


def test_that_who_else_to_talk_to_is_a_name_and_no_words_are(shelf: Database) -> None:
    typed = "Jürgen Klee (Sales), janet; may, the head of design, whoever is in charge there"
    SessionRows(shelf).save(replace(met(1), harvest=Harvest(NOW, others=typed)))

    names = shelf_of(shelf).briefs().names()

    assert names == Names(("Jürgen Klee", "Marina Duarte", "janet", "may"))


def test_that_who_else_to_talk_to_makes_no_ordinary_word_a_name(shelf: Database) -> None:
    typed = "Ann and Ben, the head of design, Ann from Sales, ask Priya"
    over = replace(met(1), talk=Talk("Billing"), harvest=Harvest(NOW, others=typed))
    SessionRows(shelf).save(over)
    for one in introduced(over):
        shelf_of(shelf).talks().know([Revision(None, one)])

    names = shelf_of(shelf).briefs().names()

    assert names == Names(("Ann", "Ben", "Marina Duarte", "Priya"))


@pytest.mark.parametrize(
    "spoilt",
    [
        "capture SET insight = 'nojson' WHERE insight IS NOT NULL",
        "talk SET facts = 'nojson'",
        "harvest SET facts = 'nojson'",
        "colleague SET facts = 'nojson'",
        "customer SET facts = 'nojson'",
        "brief SET facts = 'nojson'",
    ],
)
def test_that_one_spoilt_row_takes_no_brief_away(shelf: Database, spoilt: str) -> None:
    line = heard(1, insight=Insight(team="Product")).capture
    over = replace(
        met(1), talk=Talk("Design"), harvest=Harvest(NOW, challenge="slow", others="Priya")
    )
    for session in (over, replace(met(2), captures=(line,))):
        assert SessionRows(shelf).save(session) is None
    CustomerRows(shelf).save(Customer("kenji", "Kenji Mori"))
    rows = shelf_of(shelf).briefs()
    assert rows.save(BRIEF) is None
    assert shelf_of(shelf).talks().know([Revision(None, Colleague("Bo", "Sales", NOW))]) is None
    shelf.connection.execute("PRAGMA ignore_check_constraints = ON")
    shelf.connection.execute(f"UPDATE {spoilt}")

    teams, names = rows.teams(), rows.names()

    assert isinstance(teams, tuple)
    assert len(teams) >= 2
    assert isinstance(names, Names)
    assert "Marina Duarte" in names.known
    assert isinstance(shelf_of(shelf).talks().challenges(), tuple)


def test_that_a_damaged_brief_is_a_refusal(shelf: Database) -> None:
    shelf.connection.execute("INSERT INTO brief VALUES ('x', '{}')")
    assert isinstance(shelf_of(shelf).briefs().all(), Refusal)


def test_that_a_brief_is_printed_while_no_program_runs(home: Home) -> None:
    line = replace(
        heard(1, insight=Insight(area="export", team="Product")).capture,
        text="Marina asks in Berlin",
    )
    with closing(opened(home)) as database:
        SessionRows(database).save(replace(met(1), captures=(line,)))
    request = Request(
        Command.BRIEF, name="product", since=WEEK.first, until_day=WEEK.last, form="csv"
    )

    told = reply_at_rest(home, RESOURCES, ManualClock(), request)

    assert told.status is ExitStatus.REFUSED
    assert "[name] asks in [?Berlin]" in told.out
    assert "(place)" in told.err
