"""Carries out who is who: on disk first, and then for the sessions that are at hand."""

from collections.abc import Mapping
from uuid import UUID

from msgspec.structs import replace

from app.people.met import People, Regroup
from app.refusal import Reason, Refusal
from app.session.agenda import Agenda
from app.session.keeper import SessionKeeper
from app.session.session import Session


def regroup(keeper: SessionKeeper, people: People, change: Regroup) -> Refusal | None:
    """Do all of a change, or nothing of it; or say why not. Nobody is no customer."""
    if "" in {*change.sessions.values(), *change.facts}:
        return Refusal(Reason.NOBODY)
    refusal = people.regroup(change)
    if refusal is None:
        keeper.agenda.publish(_regrouped(keeper.agenda.value, change.sessions))
    return refusal


def _regrouped(agenda: Agenda, customers: Mapping[UUID, str]) -> Agenda:
    def known(session: Session) -> Session:
        return replace(session, customer=customers.get(session.id, session.customer))

    at_hand = agenda.at_hand
    return Agenda(at_hand and known(at_hand), tuple(map(known, agenda.waiting)))
