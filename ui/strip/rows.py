"""The list of one phase: its rows, and the reasons that open on demand."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.lists.checklist import BACKGROUND, Progress, Row
from app.lists.guide import Setup
from app.session.preparation import Clarity, Example
from app.session.session import Mark
from ui.keys import TICKS, cap
from ui.theme import Theme
from ui.widgets.chain import chain
from ui.widgets.ground import Ground
from ui.widgets.row import Face, RowBox
from ui.wording import translate

if TYPE_CHECKING:
    from ui.strip.reason import Reason

PADDING = 2


class RowList(Ground):
    """Draws a `Progress`; forwards what is asked of an item."""

    mark_requested = Signal(str, Mark)
    clicked = Signal(str, Mark)
    """The same by the mouse, which may have aimed at another row."""
    example_wanted = Signal(Example)

    def __init__(self, theme: Theme) -> None:
        """Show no rows yet."""
        super().__init__(theme)
        self._progress = Progress("", ())
        self._boxes: list[RowBox] = []
        self._reason: Reason | None = None
        self._setup: Callable[[], Setup] = Setup
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self._column.setSpacing(1)

    def draw(self, progress: Progress) -> None:
        """Show `progress`; rows are made anew only when the items change."""
        if [row.item for row in progress.rows] != [row.item for row in self._progress.rows]:
            self._remake(len(progress.rows))
        self._progress = progress
        lit = progress.next_index
        for index, (box, row) in enumerate(zip(self._boxes, progress.rows, strict=True)):
            box.draw(_face(row, index, lit=index == lit, single=self._theme.single_keys))
            box.setAccessibleDescription(_description(row))
            box.setToolTip(row.item.reason)

    def refer(self, setup: Callable[[], Setup]) -> None:
        """Show what `setup` gives beside the reason of the background."""
        self._setup = setup

    def toggle(self, index: int) -> None:
        """Ask to tick or untick the row at `index`."""
        if index < len(self._progress.rows):
            self._ask(index, self._turned(index))

    def set_aside(self) -> None:
        """Ask to make the row in hand not applicable, or open again."""
        index = self._in_hand()
        if index is None:
            return
        mark = self._progress.rows[index].mark
        self._ask(index, Mark.OPEN if mark is Mark.NOT_APPLICABLE else Mark.NOT_APPLICABLE)

    def step(self, by: int) -> None:
        """Move the keyboard up or down the rows."""
        if not self._boxes:
            return
        focused = self._focused()
        start = self._progress.next_index or 0
        index = start if focused is None else (focused + by) % len(self._boxes)
        self._boxes[index].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def explain(self) -> None:
        """Open or close the reason of the row in hand."""
        index = self._in_hand()
        if index is not None:
            self._explain(index)

    def _focused(self) -> int | None:
        focused = [index for index, box in enumerate(self._boxes) if box.hasFocus()]
        return focused[0] if focused else None

    def _in_hand(self) -> int | None:
        focused = self._focused()
        return self._progress.next_index if focused is None else focused

    def _click(self, index: int) -> None:
        asked = self.clicked if self._boxes[index].by_mouse else self.mark_requested
        asked.emit(self._progress.rows[index].item.id, self._turned(index))

    def _turned(self, index: int) -> Mark:
        return Mark.OPEN if self._progress.rows[index].mark is Mark.DONE else Mark.DONE

    def _ask(self, index: int, mark: Mark) -> None:
        self.mark_requested.emit(self._progress.rows[index].item.id, mark)

    def _remake(self, count: int) -> None:
        self._drop_reason()
        for box in self._boxes:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = [RowBox(self._theme) for _ in range(count)]
        for index, box in enumerate(self._boxes):
            box.clicked.connect(partial(self._click, index))
            box.menu_requested.connect(partial(self._offer, index))
            self._column.addWidget(box)
        chain(self, self._boxes)

    def _drop_reason(self) -> int | None:
        """Close the open reason; the row that it belonged to."""
        if self._reason is None:
            return None
        index = self._column.indexOf(self._reason) - 1
        self._column.removeWidget(self._reason)
        self._reason.deleteLater()
        self._reason = None
        return index

    def _explain(self, index: int) -> None:
        item = self._progress.rows[index].item
        setup = self._setup() if item.id == BACKGROUND else Setup()
        if self._drop_reason() == index or not (item.reason or setup.note or setup.picture):
            return
        from ui.strip.reason import Reason

        self._reason = Reason(self._theme, item.reason, setup)
        self._reason.wanted.connect(self.example_wanted)
        self._column.insertWidget(index + 1, self._reason)

    def _offer(self, index: int, place: QPointF) -> None:
        from ui.widgets.menu import Menu

        menu = Menu(self._boxes[index])
        mark = self._progress.rows[index].mark
        applies = mark is Mark.NOT_APPLICABLE
        words = translate("Row", "Applies") if applies else translate("Row", "Not applicable")
        wanted = Mark.OPEN if applies else Mark.NOT_APPLICABLE
        menu.addAction(words, partial(self._ask, index, wanted))
        menu.addAction(translate("Row", "Why?"), partial(self._explain, index))
        menu.popup(QPoint(round(place.x()), round(place.y())))


def _face(row: Row, index: int, *, lit: bool, single: bool) -> Face:
    item = row.item
    key = cap(TICKS[index], single=single) if index < len(TICKS) else ""
    badge = translate("Row", "n/a") if row.mark is Mark.NOT_APPLICABLE else key
    state = item.state if row.clarity is None else _with_clarity(item.state, row.clarity)
    return Face(item.title, state, row.mark, item.must, lit, badge)


def _with_clarity(state: str, clarity: Clarity) -> str:
    """The state to see, and what the preparation knows of it."""
    known = {
        Clarity.UNCHECKED: translate("Row", "not checked yet"),
        Clarity.UNCLEAR: translate("Row", "unclear"),
        Clarity.ASKED: translate("Row", "asked, no answer yet"),
        Clarity.ANSWERED: translate("Row", "they answered"),
        Clarity.CLEAR: translate("Row", "checked"),
    }[clarity]
    return f"{state} · {known}" if state else known


def _description(row: Row) -> str:
    must = translate("Row", "must do") if row.item.must else ""
    aside = translate("Row", "not applicable") if row.mark is Mark.NOT_APPLICABLE else ""
    return ", ".join(filter(None, (must, aside)))
