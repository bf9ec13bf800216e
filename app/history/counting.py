"""Counts the sessions of a span once, slice by slice."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, tzinfo
from statistics import median_low

import msgspec
from msgspec.structs import replace

from app.history.figures import WITHIN, Bar, Figures, Period, Share
from app.history.folding import searchable
from app.history.history import History
from app.history.span import DAY, Span, bounds, following, midnight, own_day, periods
from app.history.tally import MILLISECOND, Tally
from app.session.outcome import Attendance

MOST_BARS = 60
"""More sessions than that share their bars."""
MOST_ITEMS = 5
_IDS = msgspec.json.Decoder(list[str])


class Pile:
    """Takes figures in, session by session, in the order of their starts."""

    def __init__(self) -> None:
        """Nothing counted."""
        self.at: list[int] = []
        self.over: list[int] = []
        self.ids: list[str] = []
        self.waits: list[tuple[int, int]] = []
        self.sessions = 0
        self.done, self.open = Counter[str](), Counter[str]()
        self.attendance, self.focus = Counter[str](), Counter[int]()
        self.slips: list[Tally] = []

    def add(self, tallies: Sequence[Tally]) -> None:
        """Count these sessions."""
        ended = [(one.at, one.over, one.id) for one in tallies if one.over is not None]
        self.sessions += len(ended)
        self.at += [at for at, _, _ in ended]
        self.over += [over for _, over, _ in ended]
        if len(self.ids) <= MOST_BARS:
            self.ids += [identity for _, _, identity in ended]
        self.waits += [(one.at, one.waited) for one in tallies if one.waited is not None]
        self.done.update(one.done for one in tallies)
        self.open.update(one.still_open for one in tallies)
        self.attendance.update(one.attendance for one in tallies if one.attendance)
        self.focus.update(one.focus for one in tallies if one.focus)
        self.slips += [one for one in tallies if one.mistakes != "[]" or one.own_words]


def figures_of(history: History, span: Span, zone: tzinfo) -> Figures:
    """Read and count everything of `span`; days are those of `zone`."""
    start, end = bounds(span, zone)
    pile = Pile()
    for tallies in history.tallies(start, end):
        pile.add(tallies)
    insights = history.insights(start, end)
    known = [at[0] for at in (pile.at, [at for at, _ in pile.waits], insights) if at]
    first = span.first or own_day(min(known, default=end - 1), zone)
    unit, begins = periods(first, span.last)
    return Figures(
        span=Span(span.last, first),
        unit=unit,
        sessions=pile.sessions,
        bars=_bars(pile, first, span.last, zone),
        within=sum(abs(over) <= WITHIN // MILLISECOND for over in pile.over),
        middle=median_low(pile.over) * MILLISECOND if pile.over else None,
        left_open=_left_open(pile),
        mistakes=_mistakes(pile.slips, pile.sessions, zone),
        insights=_counted(insights, begins, zone),
        waits=_waits(pile.waits, begins, zone),
        attendance={Attendance(said): count for said, count in sorted(pile.attendance.items())},
        focus=dict(sorted(pile.focus.items())),
    )


def _bars(pile: Pile, first: date, last: date, zone: tzinfo) -> tuple[Bar, ...]:
    if len(pile.over) <= MOST_BARS:
        each = zip(pile.at, pile.over, pile.ids, strict=True)
        return tuple(Bar(own_day(at, zone), over * MILLISECOND, one) for at, over, one in each)
    unit, begins = periods(first, last)
    groups = _grouped(list(zip(pile.at, pile.over, strict=True)), begins, zone)
    return tuple(
        Bar(on, median_low(each) * MILLISECOND, "", len(each), following(on, unit) - DAY)
        for on, each in groups
        if each
    )


def _grouped(
    values: Sequence[tuple[int, int]], begins: Sequence[date], zone: tzinfo
) -> list[tuple[date, list[int]]]:
    """The values of each period; nothing lies outside of all."""
    starts = [midnight(day, zone) for day in begins]
    groups: list[tuple[date, list[int]]] = [(day, []) for day in begins]
    for at, value in values:
        groups[max(bisect_right(starts, at) - 1, 0)][1].append(value)
    return groups


def _counted(insights: Sequence[int], begins: Sequence[date], zone: tzinfo) -> tuple[Period, ...]:
    groups = _grouped([(at, 1) for at in insights], begins, zone)
    return tuple(Period(on, len(each), len(each)) for on, each in groups)


def _waits(
    waits: Sequence[tuple[int, int]], begins: Sequence[date], zone: tzinfo
) -> tuple[Period, ...]:
    """The middle wait of each period, in seconds."""
    groups = _grouped(waits, begins, zone)
    return tuple(
        Period(on, median_low(each) / 1000 if each else None, len(each)) for on, each in groups
    )


def _left_open(pile: Pile) -> tuple[Share, ...]:
    """The items that were left open most often, of all times that they were to be seen to."""
    left, done = _items(pile.open), _items(pile.done)
    shares = (Share(item, count, count + done[item]) for item, count in left.items())
    ranked = sorted(shares, key=lambda one: (-one.count, -one.count / one.of, one.id))
    return tuple(ranked[:MOST_ITEMS])


def _items(lists: Mapping[str, int]) -> Counter[str]:
    """How often each item was in a list; equal lists are read once."""
    items = Counter[str]()
    for ids, times in lists.items():
        for item in _IDS.decode(ids):
            items[item] += times
    return items


def _mistakes(slips: Iterable[Tally], sessions: int, zone: tzinfo) -> tuple[Share, ...]:
    """The agent's own ranking: what came back most often first, then what came back last."""
    shares = dict[str, Share]()
    for one in slips:
        on = own_day(one.at, zone)
        named = [(item, Share(item, 0, sessions)) for item in _IDS.decode(one.mistakes)]
        own = searchable(one.own_words)
        said = [(f" {own}", Share("", 0, sessions, words=one.own_words))] if own else []
        for key, share in (*named, *said):
            before = shares.get(key, share)
            shares[key] = replace(share, count=before.count + 1, last=on)
    ranked = sorted(shares.values(), key=_memorable, reverse=True)
    return tuple(ranked[:MOST_ITEMS])


def _memorable(share: Share) -> tuple[int, date, str]:
    return share.count, share.last or date.min, share.id or share.words
