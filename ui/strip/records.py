"""What is written down in the call, beside what was prepared for it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.scene import Scene
from app.session.capture import CaptureKind
from ui.strip.drawers import Drawers
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.strip.captured import CapturedDrawer
    from ui.strip.drawer import Drawer
    from ui.strip.slate import Slate


class Records(Drawers):
    """Makes the field and the list of lines when they are first wanted."""

    def __init__(self, theme: Theme) -> None:
        """Nothing to be seen."""
        super().__init__(theme)
        self._slate: Slate | None = None
        self._captured: CapturedDrawer | None = None

    @property
    def writing(self) -> CaptureKind | None:
        """The kind of the line that is being typed."""
        slate = self._slate
        return slate.kind if slate is not None and slate.is_open else None

    def take_down(self, kind: CaptureKind) -> None:
        """Ask for a line of that kind."""
        if self.scene is not None:
            self._slate = self._slate or self._made_slate()
            self._slate.begin(kind)

    def list_captured(self) -> None:
        """Open what was written down, or fold it."""
        if self.scene is not None:
            self._captured = self._captured or self._made_captured()
            self.turn(self._captured, self.scene)

    def answer(self, *, is_sure: bool) -> None:
        """Answer whether the promise that was just written down can be kept."""
        if self._slate is not None:
            self._slate.answer(is_sure=is_sure)

    def bookmark(self) -> dict[str, object]:
        """What is open, for another look; what is being typed is kept."""
        self.finish()
        return {"writing": self.writing, "is_listing": self._is_listing}

    def finish(self) -> None:
        """Keep the line that is being typed, and take over what is typed over others."""
        if self._slate is not None:
            self._slate.finish()
        if self._captured is not None:
            self._captured.finish()

    def return_to(self, writing: CaptureKind | None, *, is_listing: bool) -> None:
        """Open what was open."""
        if is_listing:
            self.list_captured()
        if writing is not None:
            self.take_down(writing)

    def make_filled(self, scene: Scene) -> None:
        """The lines too, if there are any or one was left."""
        super().make_filled(scene)
        if scene.prep.captured or self._is_half_written:
            self._captured = self._captured or self._made_captured()

    def draw_all(self, scene: Scene) -> None:
        """Draw the field first: a line that is typed is not one that was left."""
        if self._slate is not None:
            self._slate.draw()
        if self._captured is not None:
            self._captured.is_half_written = self._is_half_written
        super().draw_all(scene)

    def cover(self) -> None:
        """The line that is typed as well."""
        if self._slate is not None:
            self._slate.cover()
        super().cover()

    def shut(self) -> None:
        """The line that is typed as well."""
        if self._slate is not None:
            self._slate.leave()
        super().shut()

    @property
    def first_place(self) -> int:
        """Below the field and the lines."""
        return sum(part is not None for part in (self._slate, self._captured))

    def parts(self) -> Iterator[QWidget]:
        """The field above the drawers."""
        if self._slate is not None:
            yield self._slate
        yield from super().parts()

    def drawers(self) -> Iterator["Drawer"]:
        """The lines above what was prepared."""
        if self._captured is not None:
            yield self._captured
        yield from super().drawers()

    @property
    def _is_listing(self) -> bool:
        return self._captured is not None and self._captured.is_open

    @property
    def _is_half_written(self) -> bool:
        """Whether a line was left before it was written down."""
        return self.writing is None and self.acts.is_half_written()

    def _on_slate(self) -> None:
        self.draw(self.scene)
        if self.writing is not None and self._slate is not None:
            self.opened.emit(self._slate)

    def _detail(self, line: UUID) -> None:
        if not self._is_listing:
            self.list_captured()
        if self._captured is not None:
            self._captured.detail(line)

    def _made_slate(self) -> "Slate":
        from ui.strip.slate import Slate

        slate = Slate(self.theme, self.acts.scribe())
        slate.changed.connect(self._on_slate)
        slate.detailed.connect(self._detail)
        self.column.insertWidget(0, slate)
        return slate

    def _made_captured(self) -> "CapturedDrawer":
        from ui.strip.captured import CapturedDrawer

        captured = CapturedDrawer(self.theme, self.acts.scribe())
        captured.turned.connect(self.list_captured)
        captured.grown.connect(self.opened)
        self.column.insertWidget(0 if self._slate is None else 1, captured)
        return captured
