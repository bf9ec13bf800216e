"""The table that the benchmark prints."""

from typing import NamedTuple

NAME, NUMBER = 50, 13


class Figure(NamedTuple):
    """One measured value, and what it should be.

    `judged` is what `target` and the `hard` limit speak of: a ratio or the value itself.
    """

    name: str
    ours: float
    unit: str
    empty: float | None = None
    judged: float | None = None
    target: float | None = None
    hard: float | None = None

    @property
    def verdict(self) -> str:
        """In words."""
        if self.target is None or self.judged is None:
            return ""
        if self.judged <= self.target:
            return "met"
        if self.hard is not None and self.judged <= self.hard:
            return f"missed; within the hard limit of {self.hard:g}"
        return "missed" if self.hard is None else f"missed; the hard limit is {self.hard:g}"


def table(figures: list[Figure]) -> str:
    """One line for each figure."""
    titles = ("Callside", "empty window", "ratio", "target")
    head = f"{'':{NAME}}" + "".join(f"{title:>{NUMBER}}" for title in titles)
    return "\n".join([head, *map(_line, figures)])


def _line(figure: Figure) -> str:
    is_ratio = figure.judged is not None and figure.empty is not None
    ratio = f"{figure.judged:.2f}" if is_ratio else ""
    cells = (
        _amount(figure.ours, figure.unit),
        "" if figure.empty is None else _amount(figure.empty, figure.unit),
        ratio,
        _target(figure, is_ratio=is_ratio),
    )
    line = f"{figure.name:{NAME}}" + "".join(f"{cell:>{NUMBER}}" for cell in cells)
    return f"{line}   {figure.verdict}".rstrip()


def _target(figure: Figure, *, is_ratio: bool) -> str:
    if figure.target is None:
        return ""
    return f"{figure.target:g}" if is_ratio else f"{figure.target:g} {figure.unit}"


def _amount(value: float, unit: str) -> str:
    return f"{value:.2f} {unit}" if unit == "/s" else f"{value:.1f} {unit}"
