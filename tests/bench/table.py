"""The table that the benchmark prints."""

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

NAME, NUMBER = 48, 14


class Figure(NamedTuple):
    """One measured value and, where there is one, that of the empty window beside it.

    `target` and the `hard` limit speak of their ratio if `by_ratio`, else of the value itself.
    """

    name: str
    ours: float
    unit: str
    empty: float | None = None
    target: float | None = None
    hard: float | None = None
    by_ratio: bool = False

    @property
    def ratio(self) -> float | None:
        """How many empty windows it costs."""
        return self.ours / self.empty if self.by_ratio and self.empty else None

    @property
    def verdict(self) -> str:
        """In words."""
        value = self.ours if self.ratio is None else self.ratio
        if self.target is None:
            return ""
        if value <= self.target:
            return "met"
        if self.hard is None:
            return "missed"
        return f"missed, {'within' if value <= self.hard else 'and so is'} the limit {self.hard:g}"


def worst(name: str, values: Sequence[float], target: float) -> list[Figure]:
    """The slowest of several, in milliseconds, and what is usual."""
    return [
        Figure(f"{name}, worst of {len(values)}", max(values), "ms", target=target),
        Figure("  median", median(values), "ms"),
    ]


def table(figures: list[Figure]) -> str:
    """One line for each figure."""
    head = _line("", "Callside", "empty window", "ratio", "target")
    return "\n".join([head, *map(_words, figures)])


def _words(figure: Figure) -> str:
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
    empty = "" if figure.empty is None else _amount(figure.empty, figure.unit)
    target = "" if figure.target is None else f"{figure.target:g}"
    if target and figure.ratio is None:
        target += f" {figure.unit}"
    line = _line(figure.name, _amount(figure.ours, figure.unit), empty, ratio, target)
    return f"{line}   {figure.verdict}".rstrip()


def _line(name: str, *cells: str) -> str:
    return f"{name:{NAME}}" + "".join(f"{cell:>{NUMBER}}" for cell in cells)


def _amount(value: float, unit: str) -> str:
    return f"{value:.2f} {unit}" if unit == "/s" else f"{value:.1f} {unit}"
