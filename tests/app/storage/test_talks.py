"""Talks come back as they were; what was put aside stands apart from them."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given
from msgspec.structs import replace

from app.history.tally import tally_of
from app.refusal import Reason, Refusal
from app.session.draft import Draft
from app.session.keeper import SessionKeeper
from app.session.ladder import Ladder
from app.session.session import Session
from app.session.talk import Harvest, Talk
from app.storage.database import Database
from app.storage.history import HistoryFile
from app.storage.opening import open_scratch
from app.storage.sessions import SessionRows
from app.storage.shelf import shelf_of
from app.talks.challenge import Challenge
from app.talks.colleague import Colleague, Revision, colleague_key
from app.talks.talked import Talked
from app.talks.talks import Talks
from tests.app.fakes import ManualClock, accepted
from tests.app.people.fakes import NOW, met
from tests.app.strategies import sessions

ASKED = Harvest(NOW, challenge="Nobody reads the docs")
HOUR = timedelta(hours=1)
LATER = Harvest(NOW + HOUR, challenge="Too many meetings")
ANA = Colleague("Ana Lima", "Design", NOW)


@pytest.fixture
def shelf() -> Iterator[Database]:
    """An empty database in memory."""
    with closing(open_scratch()) as database:
        yield database


def rows(database: Database) -> Talks:
    return shelf_of(database).talks()


def talked(number: int, harvest: Harvest | None) -> Session:
    facts = {"name": "Ana Lima", "customer": "", "talk": Talk("Design")}
    return replace(met(number), **facts, harvest=harvest)


def test_that_challenges_of_colleagues_and_customers_lie_in_one_place(shelf: Database) -> None:
    asked = replace(met(2), harvest=LATER)
    for session in (talked(1, ASKED), asked, talked(3, None), talked(4, Harvest(NOW))):
        SessionRows(shelf).save(session)

    assert rows(shelf).challenges() == (
        Challenge(asked.id, asked.name, "", asked.customer, LATER),
        Challenge(UUID(int=1), "Ana Lima", "Design", "", ASKED),
    )


def test_that_challenges_are_read_beside_the_window(shelf: Database) -> None:
    SessionRows(shelf).save(talked(1, ASKED))

    with closing(HistoryFile(shelf)) as history:
        assert history.challenges() == rows(shelf).challenges() != ()


def test_that_every_talk_is_known_also_one_that_is_not_over(shelf: Database) -> None:
    waits = replace(talked(2, Harvest(NOW)), ended=None, closed_at=None)
    held = replace(talked(1, ASKED), talk=Talk("Design", "They rebuild exports\n"))
    for session in (held, waits, met(3)):
        SessionRows(shelf).save(session)
    over = talked(1, ASKED).ended
    assert over is not None

    assert rows(shelf).talks() == (
        Talked(UUID(int=1), "Ana Lima", "Design", over.wall, "They rebuild exports"),
        Talked(UUID(int=2), "Ana Lima", "Design", None),
    )


def test_that_a_colleague_is_known_in_any_spelling_and_can_go(shelf: Database) -> None:
    talks = rows(shelf)
    talks.know([Revision(None, ANA)])
    renamed = replace(ANA, name="ana líma", named_by="Kenji")
    talks.know([Revision(None, renamed)])

    assert talks.colleagues() == (renamed,)
    assert colleague_key("Ana Lima", "Support") != ANA.key
    assert talks.know([Revision(ANA, None)]) is None
    assert talks.colleagues() == ()


def test_that_what_was_put_aside_is_kept_and_can_be_let_go(shelf: Database) -> None:
    talk, talks = talked(1, None), rows(shelf)
    SessionRows(shelf).save(talk)

    assert talks.put_aside(talk.id) == ()
    talks.keep_aside(talk.id, ("The billing bug",))
    assert talks.put_aside(talk.id) == ("The billing bug",)
    talks.keep_aside(talk.id, ())
    assert talks.put_aside(talk.id) == ()


def test_that_what_was_put_aside_goes_with_its_talk(shelf: Database) -> None:
    talk, talks = talked(1, None), rows(shelf)
    SessionRows(shelf).save(talk)
    talks.keep_aside(talk.id, ("The billing bug",))

    SessionRows(shelf).delete(talk)

    assert talks.put_aside(talk.id) == ()


@pytest.mark.parametrize("lines", ["{}", "[1]", '"x"'])
def test_that_a_list_that_means_nothing_is_damage(shelf: Database, lines: str) -> None:
    talk, talks = talked(1, None), rows(shelf)
    SessionRows(shelf).save(talk)
    talks.keep_aside(talk.id, ("The billing bug",))
    shelf.rows("UPDATE put_aside SET lines = ?", lines)

    assert talks.put_aside(talk.id) == Refusal(Reason.NOT_READ, "damaged")


def test_that_a_challenge_that_means_nothing_hides_no_other(shelf: Database) -> None:
    SessionRows(shelf).save(talked(1, ASKED))
    shelf.connection.execute("""UPDATE harvest SET facts = '{"challenge": "x"}'""")

    assert rows(shelf).challenges() == ()
    assert shelf.unread == {str(talked(1, ASKED).id)}


def test_that_writes_are_the_same_until_something_was_written(shelf: Database) -> None:
    talks, before = rows(shelf), rows(shelf).writes
    assert before is not None
    assert talks.challenges() == ()
    assert talks.writes == before

    talks.know([Revision(None, ANA)])

    assert talks.writes != before


def test_that_writes_are_unknown_where_the_file_cannot_be_read(database: Database) -> None:
    assert rows(database).writes is not None

    database.path.write_bytes(b"spoilt" * 1000)

    assert rows(database).writes is None


def test_that_a_talk_is_with_no_customer_whatever_they_are_called(shelf: Database) -> None:
    store = SessionRows(shelf)
    store.save(replace(met(1), name="Ana Lima", customer="ana lima"))
    keeper = SessionKeeper(ManualClock(), store, Ladder)

    begun = accepted(keeper.start(Draft("Ana Lima", talk=Talk("Design")), HOUR))

    assert begun.customer == ""
    assert store.customer_named("Ana Lima") == "ana lima"


@given(sessions())
def test_that_a_talk_is_never_counted(session: Session) -> None:
    assert tally_of(replace(session, talk=Talk())) is None
