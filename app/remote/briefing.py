"""Answers `brief`: prints what a team may read, and tells apart what was taken out of it."""

from collections.abc import Iterator
from datetime import date, datetime

from msgspec import Struct

from app.briefs.brief import Days
from app.briefs.cleared import Cleared, Pointed
from app.briefs.clearing import Fate
from app.briefs.edition import Edition, Sources, edition_of
from app.briefs.form import Form
from app.briefs.leaving import written
from app.briefs.wording import days_words
from app.insights.teams import Team, team_called, teams_of
from app.refusal import Refusal
from app.remote.outcome import refused
from app.remote.request import ExitStatus, Reply, Request
from app.text.letters import plain
from app.trouble_words import trouble_told, unread_words

READ_IT = (
    "Read it once more before it leaves: Callside misses names that it does not know, above all"
    " in small letters or in another language than English."
)
LONGEST_TEAM, MOST_TEAMS = 40, 12


class Briefing(Struct, frozen=True):
    """All that the command needs at hand."""

    sources: Sources
    now: datetime


def briefing_reply(request: Request, briefing: Briefing) -> Reply:
    """Carry out `brief`; nothing is changed by it."""
    days = _days(request, briefing)
    team = _team(request.name, briefing.sources)
    if isinstance(days, Reply):
        return days
    if isinstance(team, Reply):
        return team
    edition = edition_of(team.name, days, briefing.sources, briefing.now)
    if isinstance(edition, Refusal):
        return _unread(edition)
    if edition.is_empty:
        words = _nothing(team, days, _today(briefing))
        return Reply(ExitStatus.DONE, words, _unread_words(briefing.sources))
    return _printed(edition, Form(request.form), _unread_words(briefing.sources))


def _printed(edition: Edition, form: Form, unread: str) -> Reply:
    status = ExitStatus.DONE if edition.can_leave else ExitStatus.REFUSED
    out = written(edition.cleared, form).rstrip("\r\n")
    return Reply(status, out, "\n".join(filter(None, (unread, *_told_apart(edition.cleared)))))


def _told_apart(cleared: Cleared) -> Iterator[str]:
    for lead, fate in (("Taken out", Fate.OUT), ("Left in by hand", Fate.STAYS)):
        those = [one for one in cleared.pointed if one.fate is fate]
        if those:
            yield f"{lead}: {', '.join(map(_words, those))}."
    if cleared.doubts:
        yield (
            f"Still to be looked at: {', '.join(map(_words, cleared.doubts))}."
            " Do so in the window, under Ctrl+O."
        )
    yield READ_IT


def _words(one: Pointed) -> str:
    times = f", {one.count} times" if one.count > 1 else ""
    return f"“{one.spot.text}” ({one.spot.sort}{times})"


def _days(request: Request, briefing: Briefing) -> Days | Reply:
    today = _today(briefing)
    first = request.since or today
    last = request.until_day or max(today, first)
    if first > last:
        words = f"--since {first} is after --until {last}. Say the earlier day first."
        return Reply(ExitStatus.WRONG_USAGE, err=words)
    return Days(first, last)


def _today(briefing: Briefing) -> date:
    return briefing.now.astimezone(briefing.sources.zone).date()


def _nothing(team: Team, days: Days, today: date) -> str:
    told = f"Nothing was heard for {plain(team.name, LONGEST_TEAM)}"
    if days.first > today:
        return f"{told}: {days_words(days)} is still to come."
    return f"{told} {'on' if days.first == days.last else 'in'} {days_words(days)}."


def _team(typed: str, sources: Sources) -> Team | Reply:
    spelled = sources.briefs.teams()
    if isinstance(spelled, Refusal):
        return _unread(spelled)
    teams = teams_of(spelled)
    team = team_called(typed, teams)
    if team is not None:
        return team
    known = ", ".join(plain(one.name, LONGEST_TEAM) for one in teams[:MOST_TEAMS])
    more = ", …" if len(teams) > MOST_TEAMS else ""
    there_are = f"There are: {known}{more}." if teams else "No insight names a team yet."
    words = f"No team is called {plain(typed, LONGEST_TEAM)!r}. {there_are}"
    return Reply(ExitStatus.NOTHING, err=words)


def _unread_words(sources: Sources) -> str:
    """That sessions are missing, which may have told more."""
    unread = sources.unread()
    return unread_words(unread.number, unread.file)


def _unread(refusal: Refusal) -> Reply:
    return refused(f"The brief cannot be read: {trouble_told(refusal.detail)}.")
