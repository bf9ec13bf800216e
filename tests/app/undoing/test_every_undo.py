"""Whatever an agent does to a session can be taken back, and alone."""

from collections.abc import Mapping, Sequence
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.refusal import Reason, Refusal
from app.session.draft import Draft
from app.session.session import Mark, Session
from tests.app.fakes import USUAL
from tests.app.undoing.acts import ACTS, NO_ACTS, Door
from tests.app.undoing.every_step import every_step
from tests.app.undoing.facts import amiss, facts_of
from tests.app.undoing.office import STAGES, Deed, Office, Sessions, any_deeds, deeds, offices

STANDS = {Reason.UNDO_TOO_LATE, Reason.NOTHING_TO_UNDO}


def test_that_every_act_is_among_those_that_are_taken_back() -> None:
    named = {name.partition(" ")[0] for name in ACTS}
    assert every_step() == {*named, *NO_ACTS}, "Fix: name it in ACTS, or say in NO_ACTS why not."


def said(sessions: Sessions) -> Mapping[object, Session]:
    """All but who saw a cue, which happened also when the answer is taken back, and open items."""
    return {
        key: replace(
            one,
            marks={item: mark for item, mark in one.marks.items() if mark is not Mark.OPEN},
            showings=tuple(
                replace(each, seen_after=None, seen_by=None, remind_at=None)
                for each in one.showings
            ),
        )
        for key, one in sessions.items()
    }


few = settings(max_examples=2)
"""Each example does everything there is, one after the other."""
in_each_stage = pytest.mark.parametrize("stage", STAGES)


@in_each_stage
@few
@given(st.data())
def test_that_an_act_that_is_taken_back_leaves_no_trace(stage: str, data: st.DataObject) -> None:
    with closing(data.draw(offices(stage))) as office:
        for name in ACTS:
            do_and_undo(office, data.draw(deeds(name)))


def do_and_undo(office: Office, deed: Deed) -> None:
    before = office.kept()
    done = office.do(deed)
    if isinstance(done, Refusal):
        assert office.kept() == before
        return
    after = office.kept()

    back = done.back()

    if isinstance(back, Refusal):
        assert ACTS[deed.name].is_timed
        assert back.reason in STANDS
        assert office.kept() == after
    else:
        assert said(office.kept()) == said(before), deed.name


@in_each_stage
@few
@given(st.data())
def test_that_what_was_done_elsewhere_since_stays(stage: str, data: st.DataObject) -> None:
    with closing(data.draw(offices(stage))) as office:
        for name in ACTS:
            deed = data.draw(deeds(name))
            elsewhere = any_deeds(*(door for door in Door if door is not deed.door))
            others = data.draw(st.lists(elsewhere, min_size=1, max_size=3))
            do_and_undo_after(office, deed, others)


def do_and_undo_after(office: Office, deed: Deed, others: Sequence[Deed]) -> None:
    before = office.kept()
    done = office.do(deed)
    if isinstance(done, Refusal):
        return
    after = office.kept()
    for other in others:
        office.do(other)
    since = office.kept()

    back = done.back()

    now = office.kept()
    if isinstance(back, Refusal):
        assert now == since
    else:
        known = [facts_of(one) for one in (before, after, since, now)]
        assert amiss(*known) == [], (deed.name, [other.name for other in others])


@in_each_stage
@few
@given(st.data())
def test_that_a_session_begun_or_deleted_by_mistake_leaves_no_trace(
    stage: str, data: st.DataObject
) -> None:
    with closing(data.draw(offices(stage))) as office:
        before = office.kept()
        if isinstance(office.keeper.start(Draft("Ann"), USUAL), Session):
            assert office.kept() != before
            assert isinstance(office.keeper.undo(), Session)
            assert said(office.kept()) == said(before)
        for session in office.keeper.agenda.value.sessions:
            gone = office.keeper.delete(session.id)
            if isinstance(gone, Session):
                assert session.id not in office.kept()
                office.keeper.put_back(gone)
        assert said(office.kept()) == said(before)
