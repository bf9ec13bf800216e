"""Homes with something in them, and what becomes of it."""

from collections.abc import Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from app.briefs.brief import Brief, Days
from app.briefs.trace import Trace
from app.cities.city import City
from app.history.advice import Answer, Answered
from app.home import Home, home_in
from app.moving.arrived import arrived
from app.moving.outcome import Exported, Imported
from app.moving.wish import Form, Wish
from app.people.customer import Customer
from app.people.met import Regroup
from app.session.booking import Absence, Booking, Confirmation, Override
from app.session.preparation import (
    Clarity,
    Example,
    Expectation,
    Goal,
    Preparation,
    Standing,
    Verdict,
)
from app.session.session import Session
from app.settings import Settings
from app.storage.briefs import write_traces
from app.storage.moving.incoming import take_in
from app.storage.moving.outgoing import export
from app.storage.shelf import shelf_of
from app.talks.colleague import Colleague, Revision
from tests.app.storage.acts import NOW, opened
from tests.app.strategies import instants, moments, sessions, settings, spans, words

whens = st.none() | instants()
cities = st.none() | st.builds(City, words, words, words, words)
lines = st.lists(words, max_size=2, unique=True).map(tuple)
overrides = st.lists(st.builds(Override, instants(), lines), max_size=2).map(tuple)
PREPARATION: dict[str, st.SearchStrategy[Any]] = {
    "clarity": st.sampled_from(Clarity),
    "clarity_at": whens,
    "asked_at": whens,
    "verdict": st.sampled_from(Verdict),
    "verdict_at": whens,
    "ask_whom": words,
    "followed_up_at": whens,
    "expectations": st.lists(st.builds(Expectation, words, words), max_size=2).map(tuple),
    "plan": lines,
    "examples": st.lists(st.builds(Example, words, words), max_size=2).map(tuple),
    "goals": st.lists(st.builds(Goal, words, st.sampled_from(Standing)), max_size=2).map(tuple),
    "notes": words,
    "spent": spans(timedelta(0)),
    "running": st.none() | moments(),
}
BOOKING: dict[str, st.SearchStrategy[Any]] = {
    "booked_at": instants(),
    "city": cities,
    **dict.fromkeys(("language", "mail", "phone", "call_link", "ticket_link", "kind"), words),
    "confirmation": st.builds(
        Confirmation, whens, whens, whens, st.integers(0, 9), overrides, words
    ),
    "cancelled_at": whens,
    "cancellation_told_at": whens,
    "moved_at": whens,
    "absence": st.builds(Absence, whens, whens, whens),
    "remembered": st.booleans(),
}
EARLY, LATE = date(1900, 1, 1), date(2999, 12, 31)


class Holdings(Struct, frozen=True):
    """All that a home holds."""

    sessions: Sequence[Session] = ()
    customers: Sequence[Customer] = ()
    settings: Settings = Settings()
    texts: dict[str, str] = {}
    words: dict[str, str] = {}
    answers: dict[str, Answered] = {}
    colleagues: Sequence[Colleague] = ()
    briefs: Sequence[Brief] = ()
    traces: Sequence[Trace] = ()


def customers() -> st.SearchStrategy[Customer]:
    """Anybody, with a name of their own, or without one as long as nobody corrects it."""
    names, notes = st.just("") | words, st.text()
    return st.builds(Customer, st.text(min_size=1), names, words, cities, words, notes)


def whole(session: Session) -> st.SearchStrategy[Session]:
    """`session` with whatever can be agreed and prepared."""
    preparation = st.builds(Preparation, **PREPARATION)
    booking = st.builds(Booking, **BOOKING, preparation=preparation)
    return (st.none() | booking).map(lambda agreed: replace(session, booking=agreed))


def colleagues() -> st.SearchStrategy[Colleague]:
    """Anybody else."""
    return st.builds(Colleague, words, words, instants(), words)


def briefs() -> st.SearchStrategy[Brief]:
    """Any that was made, and perhaps left."""
    days = st.builds(Days, st.dates(EARLY, LATE), st.dates(EARLY, LATE))
    return st.builds(
        Brief, st.uuids(), words, days, instants(), action=words, copied_at=st.none() | instants()
    )


def holdings() -> st.SearchStrategy[Holdings]:
    """Any that a home can hold; no two captures have the same id, and no session is at hand."""
    return st.builds(
        Holdings,
        st.lists(
            sessions().flatmap(whole).map(_laid_down), max_size=4, unique_by=lambda one: one.id
        ).filter(_have_own_captures),
        st.lists(customers(), max_size=3, unique_by=lambda one: one.key),
        settings(),
        st.dictionaries(st.text(), st.text(min_size=1), max_size=2),
        st.dictionaries(
            st.sampled_from(["checklists/before.toml", "messages/de.toml"]),
            st.text().map(lambda text: text.removeprefix("\ufeff")),
        ),
        st.dictionaries(
            st.text(), st.builds(Answered, st.sampled_from(Answer), instants()), max_size=2
        ),
        st.lists(colleagues(), max_size=2, unique_by=lambda one: one.key),
        st.lists(briefs(), max_size=2, unique_by=lambda one: one.id),
        st.lists(st.builds(Trace, words, words), max_size=2, unique=True),
    )


def fill(home: Home, holdings: Holdings) -> None:
    """Put everything where the program puts it."""
    home.made()
    with closing(opened(home)) as database:
        shelf = shelf_of(database)
        for session in holdings.sessions:
            assert shelf.sessions.save(session) is None
        facts = {customer.key: customer for customer in holdings.customers}
        assert shelf.people().regroup(Regroup({}, facts)) is None
        assert shelf.settings.save(holdings.settings) is None
        for name, text in holdings.texts.items():
            assert shelf.unfinished.put(name, text) is None
        assert shelf.talks().know(Revision(None, one) for one in holdings.colleagues) is None
        assert not any(map(shelf.briefs().save, holdings.briefs))
        write_traces(database.connection, holdings.traces)
        for item, answered in holdings.answers.items():
            assert shelf.advice().put(item, answered) is None
    for file, text in holdings.words.items():
        path = home.config / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def filled(folder: Path, holdings: Holdings) -> Home:
    """A home with everything in it."""
    home = home_in(folder)
    fill(home, holdings)
    return home


def exported(
    home: Home, target: Path, form: Form = Form.JSON, customer: str | None = None
) -> bytes:
    """What an export holds that nothing stands in the way of."""
    outcome = export(home, Wish(target, form, customer), lambda _done, _total: True)
    assert isinstance(outcome, Exported), outcome
    return target.read_bytes()


def imported(home: Home, file: Path) -> Imported:
    """What came in, which nothing stood in the way of."""
    with closing(opened(home.made(), afresh=True)) as database:
        outcome = take_in(database, home, file, NOW)
    assert isinstance(outcome, Imported), outcome
    return outcome


def everything(home: Home) -> dict[Path, bytes]:
    """Every file of a home, but for the one that keeps a second program out."""
    found = (home.data, home.config)
    paths = [path for folder in found for path in folder.rglob("*") if path.is_file()]
    return {path: path.read_bytes() for path in paths}


def _laid_down(session: Session) -> Session:
    return arrived(session, NOW, Settings().ladder, is_free=False)


def _have_own_captures(some: list[Session]) -> bool:
    ids = [capture.id for session in some for capture in session.captures]
    return len(ids) == len(set(ids))
