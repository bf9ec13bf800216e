"""Counts the sessions of a span once, slice by slice."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, tzinfo
from itertools import chain
from statistics import median_low

import msgspec

from app.history.figures import WITHIN, Bar, Figures, Period, Share
from app.history.history import History
from app.history.span import DAY, Span, bounds, following, midnight, own_day, periods
from app.history.tally import MILLISECOND, Tally
from app.session.outcome import Attendance
from app.text.folding import searchable

MOST_BARS = 60
"""More sessions than that share their bars."""
MOST_ITEMS = 5
NEVER = 1 << 62
_IDS = msgspec.json.Decoder(list[str])


class Pile:
    """Takes figures in, session by session, in the order of their starts."""

    def __init__(self) -> None:
        """Nothing counted."""
        self.at, self.over = array("q"), array("q")
        self.ids: list[str] = []
        self.waited_at, self.waited = array("q"), array("q")
        self.sessions = 0
        self.done, self.open = Counter[str](), Counter[str]()
        self.attendance, self.focus = Counter[str](), Counter[int]()
        self.slips = Counter[tuple[str, str]]()
        self.slipped_at: dict[tuple[str, str], int] = {}
        self.said: dict[tuple[str, str], str] = {}

    def add(self, tallies: Sequence[Tally]) -> None:
        """Count these sessions."""
        ended = [(one.at, one.over, one.id) for one in tallies if one.over is not None]
        self.sessions += len(ended)
        self.at.extend(at for at, _, _ in ended)
        self.over.extend(over for _, over, _ in ended)
        if len(self.ids) <= MOST_BARS:
            self.ids += [identity for _, _, identity in ended]
        waits = [(one.at, one.waited) for one in tallies if one.waited is not None]
        self.waited_at.extend(at for at, _ in waits)
        self.waited.extend(waited for _, waited in waits)
        self.done.update(_items(one.done for one in tallies))
        self.open.update(_items(one.still_open for one in tallies))
        self.attendance.update(one.attendance for one in tallies if one.attendance)
        self.focus.update(one.focus for one in tallies if one.focus)
        for one in tallies:
            if one.mistakes != "[]" or one.own_words:
                self._add_slips(one)

    def _add_slips(self, tally: Tally) -> None:
        """Own words are the same mistake however they are spelled."""
        slips = [(item, "") for item in _IDS.decode(tally.mistakes)]
        own = searchable(tally.own_words) if tally.own_words else ""
        if own:
            slips.append(("", own))
            self.said[slips[-1]] = tally.own_words
        self.slips.update(slips)
        self.slipped_at.update(dict.fromkeys(slips, tally.at))


def figures_of(history: History, span: Span, zone: tzinfo) -> Figures:
    """Read and count everything of `span`; days are those of `zone`."""
    start, end = bounds(span, zone)
    pile = Pile()
    for tallies in history.tallies(start, end):
        pile.add(tallies)
    insights = history.insights(start, end)
    known = [at[0] for at in (pile.at, pile.waited_at, insights) if at]
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
        mistakes=_mistakes(pile, zone),
        insights=_counted(insights, begins, zone),
        waits=_waits(pile, begins, zone),
        attendance={Attendance(said): count for said, count in sorted(pile.attendance.items())},
        focus=dict(sorted(pile.focus.items())),
    )


def _bars(pile: Pile, first: date, last: date, zone: tzinfo) -> tuple[Bar, ...]:
    if len(pile.over) <= MOST_BARS:
        each = zip(pile.at, pile.over, pile.ids, strict=True)
        return tuple(Bar(own_day(at, zone), over * MILLISECOND, one) for at, over, one in each)
    unit, begins = periods(first, last)
    groups = _grouped(zip(pile.at, pile.over, strict=True), begins, zone)
    return tuple(
        Bar(on, median_low(each) * MILLISECOND, "", len(each), following(on, unit) - DAY)
        for on, each in groups
        if each
    )


def _grouped(
    values: Iterable[tuple[int, int]], begins: Sequence[date], zone: tzinfo
) -> list[tuple[date, list[int]]]:
    """The values of each period, which come oldest first; nothing lies outside of all."""
    starts = [midnight(day, zone) for day in begins]
    groups: list[tuple[date, list[int]]] = [(day, []) for day in begins]
    ahead = iter((*starts[1:], NEVER))
    until, place = next(ahead), 0
    for at, value in values:
        while at >= until:
            until, place = next(ahead), place + 1
        groups[place][1].append(value)
    return groups


def _counted(insights: Sequence[int], begins: Sequence[date], zone: tzinfo) -> tuple[Period, ...]:
    groups = _grouped(((at, 1) for at in insights), begins, zone)
    return tuple(Period(on, len(each), len(each)) for on, each in groups)


def _waits(pile: Pile, begins: Sequence[date], zone: tzinfo) -> tuple[Period, ...]:
    """The middle wait of each period, in seconds."""
    groups = _grouped(zip(pile.waited_at, pile.waited, strict=True), begins, zone)
    return tuple(
        Period(on, median_low(each) / 1000 if each else None, len(each)) for on, each in groups
    )


def _left_open(pile: Pile) -> tuple[Share, ...]:
    """The items that were left open most often, of all times that they were to be seen to."""
    left = pile.open.items()
    shares = (Share(item, count, count + pile.done[item]) for item, count in left)
    ranked = sorted(shares, key=lambda one: (-one.count, -one.count / one.of, one.id))
    return tuple(ranked[:MOST_ITEMS])


def _items(lists: Iterable[str]) -> Iterator[str]:
    """Each item of each list."""
    return chain.from_iterable(map(_IDS.decode, lists))


def _mistakes(pile: Pile, zone: tzinfo) -> tuple[Share, ...]:
    """The agent's own ranking: what came back most often first, then what came back last."""
    last = pile.slipped_at
    ranked = sorted(pile.slips, key=lambda slip: (-pile.slips[slip], -last[slip], slip))
    return tuple(
        Share(
            id=slip[0],
            count=pile.slips[slip],
            of=pile.sessions,
            last=own_day(last[slip], zone),
            words=pile.said.get(slip, ""),
        )
        for slip in ranked[:MOST_ITEMS]
    )
