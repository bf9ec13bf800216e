"""What an agent sees of a session that is over: their own check, and what a screen leaves."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from app.lists.checklist import LISTED, Progress, Row
from app.records.happened import happened, was_shared
from app.session.aftercare import Access, Aftercare
from app.session.capture import CaptureKind
from app.session.session import Mark, Phase, Session


class Mistake(Struct, frozen=True):
    """An item that prevents a mistake; `is_named` once the agent said that it was made."""

    item: str
    title: str
    is_named: bool = False


class Closing(Struct, frozen=True):
    """The self-check, the likeliest mistakes first, and what became of access and secrets.

    Without a screen that was shared, `access` is nothing. `to_sort` counts the insights of the call
    of which is not said yet where they belong.
    """

    focus: int | None = None
    mistakes: tuple[Mistake, ...] = ()
    own_words: str = ""
    access: Access | None = None
    to_sort: int = 0

    @property
    def loose_ends(self) -> tuple[bool, bool]:
        """Whether access, and whether secrets, are still to be seen to."""
        if self.access is None:
            return False, False
        return self.access.removed_at is None, self.access.secrets_gone_at is None


def closing_of(session: Session, lists: Mapping[Phase, Progress]) -> Closing | None:
    """All of it; nothing for a session that did not take place."""
    if not happened(session):
        return None
    care = session.aftercare or Aftercare()
    check = care.check
    return Closing(
        focus=check.focus if check else None,
        mistakes=tuple(_mistakes(lists, check.mistakes if check else ())),
        own_words=check.own_words if check else "",
        access=care.access if was_shared(session) else None,
        to_sort=_to_sort(session),
    )


def _to_sort(session: Session) -> int:
    lines = (line for line in session.captures if line.kind is CaptureKind.INSIGHT)
    return sum(line.insight is None or not line.insight.is_sorted for line in lines)


def _mistakes(lists: Mapping[Phase, Progress], named: Iterable[str]) -> Iterable[Mistake]:
    """What was left open before and during comes first; the After list is just being worked on."""
    rows = [row for phase in LISTED for row in lists[phase].rows]
    after = {row.item.id for row in lists[Phase.AFTER].rows}
    said = frozenset(named)

    def rank(row: Row) -> tuple[bool, bool, bool]:
        return row.item.id in after, row.mark is not Mark.OPEN, not row.item.must

    return (
        Mistake(row.item.id, row.item.title, row.item.id in said) for row in sorted(rows, key=rank)
    )
