"""What was put aside for a talk stays with the agent: nothing that leaves or is found holds it."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.briefs.brief import Days
from app.briefs.edition import Edition, Sources, edition_of
from app.briefs.form import Form as BriefForm
from app.briefs.leaving import written
from app.history.search import terms_of
from app.home import Home, home_in
from app.moving.outcome import Exported
from app.moving.wish import Form, Wish
from app.session.insight import Insight
from app.session.store import Unread
from app.session.talk import Harvest, Talk
from app.storage.history import HistoryFile
from app.storage.moving.outgoing import export
from app.storage.shelf import shelf_of
from tests.app.insights.fakes import learned
from tests.app.people.fakes import NOW, met
from tests.app.storage.acts import opened

WEEK = timedelta(days=7)
ASIDE = ("Zyxbug, again", "Nobody answered the zyxbug")
CHALLENGE = "The export is late"
TALK = replace(
    met(1),
    name="Ada",
    customer="",
    talk=Talk("Product", "We wait", "Afraid"),
    harvest=Harvest(NOW, challenge=CHALLENGE),
)
HEARD = learned(2, "I wait for it", Insight(area="Export", team="Product", speaks_to=(TALK.id,)))
CALL = replace(met(2, HEARD), name="Bo")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """One with a talk for which something was put aside, and an insight that speaks to it."""
    home = home_in(tmp_path / "home").made()
    with closing(opened(home)) as database:
        shelf = shelf_of(database)
        assert not any(map(shelf.sessions.save, (TALK, CALL)))
        assert shelf.talks().keep_aside(TALK.id, ASIDE) is None
        assert shelf.talks().put_aside(TALK.id) == ASIDE
    return home


def exported(home: Home, target: Path, form: Form) -> Iterator[str]:
    """Everything, one session, and one customer, in that form."""
    everything = Wish(target, form)
    one, whose = replace(everything, session=TALK.id), replace(everything, key=CALL.customer)
    for wish in (everything, one, whose):
        outcome = export(home, wish, lambda _done, _total: True)
        assert isinstance(outcome, Exported), outcome
        yield target.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("form", Form)
def test_that_what_was_put_aside_is_in_no_export(home: Home, tmp_path: Path, form: Form) -> None:
    texts = tuple(exported(home, tmp_path / "out", form))

    assert "Ada" in texts[0]
    assert not any("zyx" in text.lower() for text in texts)


def test_that_what_was_put_aside_is_found_by_no_search(home: Home) -> None:
    with closing(opened(home)) as database:
        history = HistoryFile(database)
        assert history.search(terms_of("late"))
        assert history.search(terms_of("zyx")) == ()
        assert history.search(terms_of("nobody answered")) == ()


@pytest.mark.parametrize("form", BriefForm)
def test_that_what_was_put_aside_is_in_no_brief(home: Home, form: BriefForm) -> None:
    with closing(opened(home)) as database:
        shelf = shelf_of(database)
        rows = shelf.insights(), shelf.talks(), shelf.briefs()
        sources = Sources(*rows, lambda _: False, UTC, Unread, is_put_aside=False)
        today = NOW.date()
        edition = edition_of("Product", Days(today - WEEK, today), sources, NOW)
    assert isinstance(edition, Edition)

    text = written(edition.cleared, form)

    assert CHALLENGE in text
    assert "zyx" not in text.lower()
