"""What the desk makes briefs by: which team and days are looked at, and what was decided last."""

from collections.abc import Callable
from datetime import date, datetime, tzinfo

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.briefs.brief import Brief, Days, Mark, last_before
from app.briefs.edition import Edition, Sources, changed, edition_of, handed_out, looked
from app.briefs.form import Form
from app.briefs.leaving import written
from app.briefs.span import Choice, chosen_days
from app.insights.likeness import same_team
from app.insights.teams import Team, teams_of
from app.refusal import Reason, Refusal
from app.session.agenda import Agenda
from app.talks.meeting import is_put_aside


class Press(QObject):
    """Reads a brief when it is asked for, and keeps what is decided about it at once."""

    changed = Signal()
    outdated = Signal()
    """What was read may not be told any more, or more may be."""

    def __init__(self, sources: Callable[[], Sources], now: Callable[[], datetime]) -> None:
        """The first team is looked at, and this week."""
        super().__init__()
        self.sources = sources
        self._now = now
        self.team = ""
        """The key of the team."""
        self.choice = Choice.THIS
        self.own: Days | None = None
        self.teams: tuple[Team, ...] = ()
        self.earlier: tuple[Brief, ...] = ()
        self.edition: Edition | None = None
        self.refusal: Refusal | None = None
        self.is_put_aside = False
        """Whether the challenge of the team is left out for a talk."""
        self._before: list[tuple[Brief, str]] = []
        """What was kept before each decision, and the words that it was about."""

    @property
    def last(self) -> str:
        """The words of the last decision that can be taken back."""
        return self._before[-1][1] if self._before else ""

    @property
    def zone(self) -> tzinfo:
        """The agent's own."""
        return self.sources().zone

    @property
    def today(self) -> date:
        """The agent's own day."""
        return self._now().astimezone(self.zone).date()

    @property
    def days(self) -> Days:
        """Which days are looked at."""
        if self.choice is Choice.OWN and self.own is not None:
            return self.own
        return chosen_days(self.choice, self.today, self.last_left, self.zone)

    @property
    def last_left(self) -> Brief | None:
        """The newest brief for the team that left before today."""
        today, name = self.today, self.chosen.name if self.chosen else ""
        return last_before(self.earlier, name, Days(today, today))

    @property
    def overlap(self) -> date | None:
        """The day that is in the last brief and in this one, which tells what came since."""
        last = self.last_left if self.choice is Choice.SINCE else None
        first = self.days.first
        return first if last is not None and first <= last.days.last else None

    @property
    def chosen(self) -> Team | None:
        """The team that is looked at; the first one where nobody chose."""
        own = (team for team in self.teams if team.key == self.team)
        return next(own, next(iter(self.teams), None))

    def read(self) -> None:
        """Read what there is now."""
        sources = self.sources()
        self.is_put_aside = sources.is_put_aside
        spelled, kept = sources.briefs.teams(), sources.briefs.all()
        self.edition, self.refusal = None, None
        if isinstance(spelled, Refusal):
            self.refusal = spelled
        elif isinstance(kept, Refusal):
            self.refusal = kept
        else:
            self.teams = teams_of(spelled)
            self._read_brief(sources, kept)
        self._let_go()

    def follow(self, agenda: Agenda) -> None:
        """What is put aside as a talk waits goes at once, and comes back after it."""
        if self.is_put_aside is not is_put_aside(agenda.sessions):
            self.outdated.emit()

    def choose(self, team: str) -> None:
        """Look at another team."""
        self.team = team
        self._again()

    def look_at(self, choice: Choice, own: Days | None = None) -> None:
        """Look at other days."""
        self.choice, self.own = choice, own
        self._again()

    def decide(self, key: str, words: str, *, stays: bool) -> Refusal | None:
        """The spots of `key` were looked at."""
        if self.edition is None:
            return None
        before = self.edition.kept
        refusal = self._keep(looked(self.edition, key, stays=stays))
        if refusal is None:
            self._before.append((before, words))
            self.changed.emit()
        return refusal

    def take_back(self) -> Refusal | None:
        """The last decision is open again."""
        if not self._before or self.edition is None:
            return None
        refusal = self._keep(replace(self.edition.kept, looked=self._before[-1][0].looked))
        if refusal is None:
            self._before.pop()
        self.changed.emit()
        return refusal

    def suggest(self, words: str) -> Refusal | None:
        """Suggest something else; without words, what Callside does."""
        if self.edition is None or words == self.edition.kept.action:
            return None
        return self._mark(replace(self.edition.kept, action=words))

    def leave(self, form: Form) -> str | None:
        """The brief in that form, if all of it was looked at."""
        edition = self.edition
        return written(edition.cleared, form) if edition and edition.can_leave else None

    def hand_out(self) -> Refusal | None:
        """It was copied, or saved to a file; note that."""
        refusal = self._mark(handed_out(self.edition, self._now())) if self.edition else None
        return replace(refusal, reason=Reason.NOT_NOTED) if refusal else None

    def mark(self, mark: Mark) -> Refusal | None:
        """It was sent or answered; said again, it was not."""
        if self.edition is None:
            return None
        kept = self.edition.kept
        if kept.copied_at is None:
            kept = replace(handed_out(self.edition, self._now()), copied_at=None)
        was = getattr(kept, mark)
        return self._mark(replace(kept, **{mark: None if was else self._now()}))

    def _mark(self, kept: Brief) -> Refusal | None:
        refusal = self._keep(kept)
        self.changed.emit()
        return refusal

    def _again(self) -> None:
        self.read()
        self.changed.emit()

    def _read_brief(self, sources: Sources, kept: tuple[Brief, ...]) -> None:
        team = self.chosen
        if team is None:
            return
        self.earlier = tuple(one for one in kept if same_team(one.team, team.name))
        edition = edition_of(team.name, self.days, sources, self._now())
        if isinstance(edition, Refusal):
            self.refusal = edition
        else:
            self.edition = edition

    def _let_go(self) -> None:
        """What was decided may be of another brief now."""
        now = self.edition.kept.id if self.edition else None
        self._before = [one for one in self._before if one[0].id == now]

    def _keep(self, kept: Brief) -> Refusal | None:
        refusal = self.sources().briefs.save(kept)
        if refusal is None and self.edition is not None:
            self.edition = changed(self.edition, kept)
            others = (one for one in self.earlier if one.id != kept.id)
            self.earlier = tuple(sorted((kept, *others), key=_newest, reverse=True))
        return refusal


def _newest(brief: Brief) -> tuple[date, datetime]:
    return brief.days.last, brief.made_at
