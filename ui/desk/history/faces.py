"""The figures of a span as the bars that stand for them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from uuid import UUID

from app.history.figures import WITHIN, Bar, Figures, Period, Share
from app.history.lot import Lot, Trait
from app.history.span import DAY, Span, Unit
from app.session.outcome import Attendance
from ui.came_words import came_words, focus_words
from ui.desk.history.bar_model import BarFace
from ui.desk.history.history_words import (
    bar_words,
    insight_words,
    item_title,
    late_words,
    left_open_words,
    longest,
    lot_told,
    mistake_words,
    period_label,
    share_words,
    wait_words,
)

LEAST_REACH = WITHIN.total_seconds() * 1.2
CUT = 6
"""How many times as long as most a bar may be."""
MOST_LABELS = 13


def over_faces(bars: Sequence[Bar]) -> tuple[BarFace, ...]:
    """How far each session, or group of them, ended from its plan; late ones say their minutes."""
    above, below = over_reach(bars)
    said = _said_above(bars)
    return tuple(
        BarFace(
            label="",
            value=late_words(bar) if place in said else "",
            length=min(bar.over.total_seconds(), above) / (above + below),
            told=bar_words(bar),
            leads_to=UUID(bar.id) if bar.id else Span(bar.until or bar.on, bar.on),
            is_late=bar.is_late,
            is_cut=bar.over.total_seconds() > above,
        )
        for place, bar in enumerate(bars)
    )


def over_reach(bars: Sequence[Bar]) -> tuple[float, float]:
    """How many seconds over and under the plan there must be room for.

    A bar that is many times as long as most is cut, so that it does not make all others flat.
    """
    overs = [bar.over.total_seconds() for bar in bars]
    above = min(max(overs, default=0), _common(overs) * CUT)
    return max(above, LEAST_REACH), max(-min(overs, default=0), LEAST_REACH)


def _common(overs: Sequence[float]) -> float:
    """How far at most three of four sessions end from their plan."""
    ranked = sorted(map(abs, overs))
    return ranked[3 * (len(ranked) - 1) // 4] if ranked else 0


def _said_above(bars: Sequence[Bar]) -> set[int]:
    """The late ones that can say their minutes without one touching the next."""
    apart = max(len(bars) // 14, 1)
    ranked = sorted(
        (place for place, bar in enumerate(bars) if bar.is_late),
        key=lambda place: -bars[place].over,
    )
    said: set[int] = set()
    for place in ranked:
        if all(abs(place - other) >= apart for other in said):
            said.add(place)
    return said


def left_open_faces(shares: Sequence[Share], titles: Mapping[str, str]) -> tuple[BarFace, ...]:
    """The items, the one most often left open first; each leads to those sessions."""
    return tuple(
        BarFace(
            label=_title(share, titles),
            value=share_words(share),
            length=share.count / longest([one.count for one in shares]),
            told=left_open_words(share, _title(share, titles)),
            leads_to=Lot(Trait.LEFT_OPEN, share.id),
        )
        for share in shares
    )


def mistake_faces(shares: Sequence[Share], titles: Mapping[str, str]) -> tuple[BarFace, ...]:
    """The agent's own ranking; each leads to the sessions in which it was made."""
    return tuple(
        BarFace(
            label=f"{place}. {_title(share, titles)}",
            value=str(share.count),
            length=share.count / longest([one.count for one in shares]),
            told=mistake_words(share, _title(share, titles)),
            leads_to=(
                Lot(Trait.MISTAKE, share.id) if share.id else Lot(Trait.OWN_MISTAKE, share.words)
            ),
        )
        for place, share in enumerate(shares, start=1)
    )


def insight_faces(figures: Figures) -> tuple[BarFace, ...]:
    """Insights by their periods; none at all are no picture."""
    if not any(one.count for one in figures.insights):
        return ()
    return _columns(figures.insights, figures.unit, figures.span.last, insight_words)


def wait_faces(figures: Figures) -> tuple[BarFace, ...]:
    """Seconds by their periods."""
    if not any(one.count for one in figures.waits):
        return ()
    return _columns(figures.waits, figures.unit, figures.span.last, wait_words)


def came_faces(attendance: Mapping[Attendance, int]) -> tuple[BarFace, ...]:
    """Who came, and who did not."""
    return _shares(
        {
            Lot(Trait.ATTENDANCE, one): (came_words(one), attendance.get(one, 0))
            for one in Attendance
        }
    )


def focus_faces(focus: Mapping[int, int]) -> tuple[BarFace, ...]:
    """How focused the agent was."""
    return _shares(
        {
            Lot(Trait.FOCUS, str(level)): (focus_words(level), focus.get(level, 0))
            for level in (3, 2, 1)
        }
    )


def _shares(lots: Mapping[Lot, tuple[str, int]]) -> tuple[BarFace, ...]:
    every = sum(count for _, count in lots.values())
    shares = [(lot, words, Share("", count, every)) for lot, (words, count) in lots.items()]
    return tuple(
        BarFace(words, share_words(share), share.count / every, lot_told(words, share), lot)
        for lot, words, share in shares
        if share.count
    )


def _columns(
    periods: Sequence[Period], unit: Unit, last: date, told: Callable[[Period], str]
) -> tuple[BarFace, ...]:
    every = -(-len(periods) // MOST_LABELS)
    top = longest([one.figure or 0 for one in periods])
    return tuple(
        BarFace(
            label=period_label(one, unit) if (len(periods) - 1 - place) % every == 0 else "",
            value=f"{one.figure:.0f}" if one.count and len(periods) <= 2 * MOST_LABELS else "",
            length=(one.figure or 0) / top,
            told=told(one),
            leads_to=_days(periods, place, last),
            is_late=place == len(periods) - 1,
        )
        for place, one in enumerate(periods)
    )


def _days(periods: Sequence[Period], place: int, last: date) -> Span:
    """The days of a period; the newest one goes on to the last day that is looked at."""
    ends = [one.on - DAY for one in periods[1:]]
    return Span([*ends, last][place], periods[place].on)


def _title(share: Share, titles: Mapping[str, str]) -> str:
    """An item by its title; own words as they were written."""
    return share.words or item_title(share.id, titles)
