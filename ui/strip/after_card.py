"""The card of the After phase: the follow-up on one key, the self-check, what a screen leaves."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.acts import Acts
from ui.closing.check_part import CheckPart
from ui.closing.follow_line import FollowLine
from ui.closing.insights_line import InsightsLine
from ui.closing.remains_part import RemainsPart
from ui.sight import Sight
from ui.theme import Theme
from ui.widgets.chain import chain
from ui.widgets.controls import controls
from ui.widgets.ground import Ground


class AfterCard(Ground):
    """Nothing in it must be answered; it keeps no words once it is gone."""

    def __init__(self, theme: Theme, acts: Acts, above: QWidget) -> None:
        """Show nothing yet; what is asked of it becomes an act. The keyboard comes from `above`."""
        super().__init__(theme)
        self._acts = acts
        self.follow = FollowLine(theme)
        """Where it is told what became of the follow-up."""
        self._check = CheckPart(theme, in_strip=True)
        self._remains = RemainsPart(theme)
        self._insights = InsightsLine(theme)
        self._insights.wanted.connect(partial(acts.open_desk, "insights"))
        self.follow.copied.connect(acts.copy_message)
        self.follow.opened.connect(self.open_follow_up)
        self.follow.sent.connect(acts.mark_follow_up)
        self._check.rated.connect(acts.rate_focus)
        self._check.named.connect(acts.name_mistake)
        self._check.explained.connect(acts.explain_mistake)
        self._check.typed.connect(acts.keep_half)
        self._check.remade.connect(lambda: chain(above, controls(self)))
        self._remains.answered.connect(acts.see_to)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(14)
        for part in (self.follow, self._check, self._remains, self._insights):
            column.addWidget(part)
        self.hide()

    def draw(self, sight: Sight) -> None:
        """Show how things stand; before the end, and where it is hidden, nothing."""
        closing = None if sight.scene is None else sight.scene.closing
        is_new = self.isHidden()
        self.setVisible(closing is not None)
        if closing is None:
            self._check.clear()
            self.follow.draw(None, sight.zone)
            return
        self.follow.draw(sight.parting, sight.zone)
        self._check.draw(closing, self._acts.half_explained() if is_new else "")
        self._remains.draw(closing.access, sight.zone)
        self._insights.draw(closing.to_sort)

    def finish(self) -> None:
        """Take over what is being typed."""
        if not self.isHidden():
            self._check.finish()

    def ask(self) -> QWidget | None:
        """Let the keyboard say what went wrong; where it is said, if it may be."""
        if self.isHidden():
            return None
        self._check.ask()
        return self._check.words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the single keys back; what was typed is said."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        self.finish()
        self.window().setFocus()

    def open_follow_up(self) -> None:
        """See the follow-up whole, to change it."""
        if not self.isHidden():
            self._acts.open_desk("closing")
