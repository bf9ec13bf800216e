"""The words as one session has them: by its kind, and by where the agent works."""

from msgspec.structs import replace

from app.lists.checklist import Checklist
from app.lists.library import Words
from app.profile import Profile
from app.session.session import Session


def of_kind(words: Words, session: Session) -> Words:
    """`words` with what the kind of `session` changes; an unknown kind changes nothing.

    A talk has lists of its own.
    """
    if session.talk is not None:
        return replace(words, lists=words.talk.get().fitted(words.lists))
    kind = words.kinds.get(session.booking.kind) if session.booking else None
    if kind is None:
        return words
    return replace(words, lists=kind.fitted(words.lists), lines={**words.lines, **kind.lines})


def in_room(words: Words, profile: Profile) -> Words:
    """`words` without the items that are for another room."""
    lists = {phase: _in_room(each, profile) for phase, each in words.lists.items()}
    return replace(words, lists=lists)


def _in_room(checklist: Checklist, profile: Profile) -> Checklist:
    return replace(
        checklist, items=tuple(item for item in checklist.items if profile in item.profiles)
    )
