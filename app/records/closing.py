"""What an agent does about a session that is over: each act is a step, as in `app.session`."""

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from app.clock import Moment
from app.message.compose import Message
from app.records.happened import happened
from app.refusal import Reason, Refusal
from app.session.aftercare import Access, Aftercare, FollowUp, SelfCheck
from app.session.booking import Override
from app.session.session import Session
from app.session.steps import Step
from app.text.tidy import line_of

FOCUS = range(1, 4)
"""From not at all to fully."""

Change = Callable[[Aftercare, Moment], Aftercare]


def hand_out(message: Message, language: str) -> Step:
    """The follow-up was copied, or opened as a draft: these are the words that go out."""
    return _written(message, language, lambda one, now: replace(one, copied_at=now.wall))


def send(message: Message, language: str) -> Step:
    """The agent says that it was sent: the words that were handed out last, or else `message`."""

    def change(care: Aftercare, now: Moment) -> Aftercare:
        known = care.follow_up
        if known is None or known.copied_at is None:
            known = _worded(known, message, language)
        return replace(care, follow_up=replace(known, sent_at=now.wall))

    return _tended(change)


def overrule(message: Message, language: str, objections: tuple[str, ...]) -> Step:
    """Use the follow-up although the guard objected; that, and when, stays with it."""

    def change(one: FollowUp, now: Moment) -> FollowUp:
        return replace(one, overrides=(*one.overrides, Override(now.wall, objections)))

    return _written(message, language, change)


def rate(focus: int) -> Step:
    """Say how focused it was; the same once more takes it back."""
    return _checked(lambda one: replace(one, focus=None if one.focus == focus else focus))


def own_up(item_id: str) -> Step:
    """Name a mistake by the item that prevents it; once more takes it back."""

    def change(one: SelfCheck) -> SelfCheck:
        others = tuple(name for name in one.mistakes if name != item_id)
        is_new = others == one.mistakes
        return replace(one, mistakes=(*one.mistakes, item_id) if is_new else others)

    return _checked(change)


def explain(words: str) -> Step:
    """Say in own words what went wrong; empty ones say nothing."""
    return _checked(lambda one: replace(one, own_words=line_of(words)))


def _remove_access(*, was_none: bool) -> Step:
    """Access that they granted is removed, or there was none."""
    return _accessed(lambda one, now: replace(one, removed_at=now.wall, had_none=was_none))


def _forget_secrets(*, was_none: bool) -> Step:
    """Secrets that were seen are deleted, or there were none."""
    return _accessed(lambda one, now: replace(one, secrets_gone_at=now.wall, saw_none=was_none))


def _written(
    message: Message, language: str, change: Callable[[FollowUp, Moment], FollowUp]
) -> Step:
    def write(care: Aftercare, now: Moment) -> Aftercare:
        known = _worded(care.follow_up, message, language)
        return replace(care, follow_up=change(known, now))

    return _tended(write)


def _worded(known: FollowUp | None, message: Message, language: str) -> FollowUp:
    one = known or FollowUp("", "", "")
    return replace(one, subject=message.subject, text=message.text, language=language)


def _checked(change: Callable[[SelfCheck], SelfCheck]) -> Step:
    """A check that says nothing any more is none."""

    def check(care: Aftercare, now: Moment) -> Aftercare:
        one = change(replace(care.check or SelfCheck(now.wall), at=now.wall))
        is_empty = one == SelfCheck(now.wall)
        return replace(care, check=None if is_empty else one)

    return _tended(check)


def _accessed(change: Callable[[Access, Moment], Access]) -> Step:
    return _tended(lambda care, now: replace(care, access=change(care.access, now)))


def _tended(change: Change) -> Step:
    """Nothing of it is for a session that did not take place."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        if not happened(session):
            return Refusal(Reason.NOT_ENDED)
        return replace(session, aftercare=change(session.aftercare or Aftercare(), now))

    return step


SEEING_TO: Mapping[str, Callable[..., Step]] = {
    "access": _remove_access,
    "secrets": _forget_secrets,
}
"""What is left of a shared screen, and how it is said to be gone."""
