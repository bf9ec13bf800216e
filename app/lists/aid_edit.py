"""What an agent can do to a card for a hard moment: each edit is a step from one to the next."""

from collections.abc import Sequence

from msgspec.structs import replace

from app.lists.aid import Aid, Thought
from app.refusal import Reason, Refusal
from app.text.tidy import tidy

Outcome = Aid | Refusal


def entitle(aid: Aid, title: str) -> Outcome:
    """Call the moment by another title."""
    return replace(aid, title=tidy(title)) if tidy(title) else Refusal(Reason.NO_TITLE)


def add(aid: Aid, title: str) -> Outcome:
    """Put a new thought at the end."""
    if not tidy(title):
        return Refusal(Reason.NO_TITLE)
    return replace(aid, thoughts=(*aid.thoughts, Thought(tidy(title))))


def insert(aid: Aid, place: int, thought: Thought) -> Aid:
    """Let a thought stand at a place, for example again."""
    return replace(aid, thoughts=(*aid.thoughts[:place], thought, *aid.thoughts[place:]))


def reword(aid: Aid, place: int, title: str, text: str, say: Sequence[str]) -> Outcome:
    """Give a thought other words; the ways that it shows stay."""
    if not tidy(title):
        return Refusal(Reason.NO_TITLE)
    said = tuple(filter(None, map(tidy, say)))
    new = replace(aid.thoughts[place], title=tidy(title), text=tidy(text), say=said)
    return replace(aid, thoughts=(*aid.thoughts[:place], new, *aid.thoughts[place + 1 :]))


def move(aid: Aid, place: int, by: int) -> Aid:
    """Move a thought `by` places down, or up where `by` is negative; at most to the end."""
    others = (*aid.thoughts[:place], *aid.thoughts[place + 1 :])
    return insert(replace(aid, thoughts=others), max(place + by, 0), aid.thoughts[place])


def remove(aid: Aid, place: int) -> Aid:
    """Take a thought out; the last one stays, since a card without any says nothing."""
    others = (*aid.thoughts[:place], *aid.thoughts[place + 1 :])
    return replace(aid, thoughts=others) if others else aid
