"""The inside of the strip for one look: every part in its place, drawn from one sight."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.remote.request import Request
from app.scene import Ahead, Scene
from app.session.countdown import State
from app.session.session import CueKind, Phase
from ui.acts import Acts
from ui.icons import pixmap
from ui.sight import Sight
from ui.strip.card import SayCard
from ui.strip.foot import Foot
from ui.strip.form import Form
from ui.strip.head import Head
from ui.strip.middle import Middle
from ui.strip.modes import Modes
from ui.strip.notes import draw_note
from ui.strip.note import Note
from ui.strip.plate import PlateView
from ui.strip.plate_words import plate_words
from ui.strip.rows import RowList
from ui.strip.tabs import Tabs
from ui.theme import GAP, MARGIN, SECONDARY, Theme
from ui.widgets.text import Text
from ui.wording import ahead_words, next_words, translate

HEADLINES = {
    State.NOTICE: CueKind.NOTICE,
    State.WRAP: CueKind.WRAP,
    State.OVER: CueKind.OVER,
}
MARK = 16


class Body(QWidget):
    """Head and plate stand, the middle scrolls, the foot stands."""

    def __init__(self, theme: Theme, acts: Acts, *, can_pin: bool) -> None:
        """Nothing drawn yet."""
        super().__init__()
        self._theme = theme
        self._acts = acts
        self._sight: Sight | None = None
        self._tab: Phase | None = None
        self._is_planning = False
        self.head = Head(theme, can_pin=can_pin)
        self.plate = PlateView(theme)
        self.card = SayCard(theme)
        self.note = Note(theme)
        self.ahead = AheadLine(theme)
        self.tabs = Tabs(theme)
        self.rows = RowList(theme)
        self.modes = Modes(theme)
        self.form = Form(theme)
        self.foot = Foot(theme)
        self.middle = Middle(theme)
        self._lay_out()
        self._connect()

    def draw(self, sight: Sight) -> None:
        """Show `sight`; the control in use stays where it is."""
        wanted = self.middle.height_in_use()
        if _phase(sight) is not _phase(self._sight):
            self._tab = None
            self._is_planning = False
        is_new = self._sight is None or (self._sight.scene is None) is not (sight.scene is None)
        card_before = self.card.isVisibleTo(self)
        self._sight = sight
        self._draw_head(sight)
        if is_new:
            self._show_parts()
        self._draw_scene(sight)
        if is_new or card_before is not self.card.isVisibleTo(self):
            self.middle.settle(wanted)

    def plan(self) -> None:
        """Ask for another session, for later."""
        self._is_planning = True
        self._show_parts()
        self.middle.settle(None)
        self.form.begin_typing()

    def choose(self, phase: Phase) -> None:
        """Show the list of `phase`."""
        self._tab = phase
        if self._sight is not None and self._sight.scene is not None:
            self._draw_lists(self._sight.scene)

    def forward(self) -> None:
        """The main act: of the form where it is open, else of the session."""
        if self._has_form:
            self.form.submit(later=self._is_planning)
        else:
            self._acts.forward()

    @property
    def _has_form(self) -> bool:
        return self._is_planning or self._sight is None or self._sight.scene is None

    def _show_parts(self) -> None:
        """Either the form, or everything of a session."""
        has_form = self._has_form
        scene = self._sight.scene if self._sight else None
        self.form.setVisible(has_form)
        self.plate.setVisible(scene is not None)
        self.tabs.setVisible(not has_form)
        self.rows.setVisible(not has_form)
        self.modes.setVisible(not has_form)
        if self._sight is not None and has_form:
            settings = self._sight.settings
            self.form.draw(
                is_first=self._sight.is_first,
                is_planning=self._is_planning,
                minutes=settings.length_minutes,
                now=self._acts.time_of_day(),
            )
        if self._sight is not None:
            self._draw_scene(self._sight)

    def _draw_head(self, sight: Sight) -> None:
        scene = sight.scene
        beneath = "" if scene is None else next_words(scene.next, sight.zone)
        if sight.is_rehearsal:
            beneath = translate("Head", "Rehearsal, {0} times as fast").format(f"{sight.speed:g}")
        name = translate("Head", "Callside") if scene is None else scene.name
        self.head.draw(
            name or translate("Head", "Session"),
            beneath,
            is_pinned=sight.settings.on_top,
            can_shrink=scene is not None,
        )

    def _draw_scene(self, sight: Sight) -> None:
        scene = sight.scene
        draw_note(self.note, sight, self._acts)
        self.foot.setVisible(not self._has_form and scene is not None and scene.late is None)
        self.card.setVisible(scene is not None and scene.card is not None)
        self.ahead.setVisible(not self._has_form and _ahead(scene) is not None)
        if scene is None:
            return
        headline = _headline(sight, scene)
        self.plate.draw(scene.plate, plate_words(scene.plate, headline, scene.next, sight.zone))
        if scene.card is not None:
            self.card.draw(scene.card, scene.plate.state, sight.zone)
        ahead = _ahead(scene)
        if ahead is not None:
            self.ahead.draw(ahead)
        self._draw_lists(scene)
        self.modes.draw(scene.modes)
        self.foot.draw(scene)

    def _draw_lists(self, scene: Scene) -> None:
        shown = self._tab or scene.phase
        self.tabs.draw(scene.lists, shown)
        self.rows.draw(scene.lists[shown])

    def _lay_out(self) -> None:
        for part in (self.card, self.note, self.ahead, self.tabs, self.rows, self.modes, self.form):
            self.middle.column.addWidget(part)
        self.middle.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 12)
        column.setSpacing(GAP)
        for part in (self.head, self.plate):
            column.addLayout(_inset(part))
        column.addWidget(self.middle, 1)
        if self._theme.is_large:
            self.middle.column.insertWidget(self.middle.column.count() - 1, self.foot)
        else:
            column.addLayout(_inset(self.foot))

    def _connect(self) -> None:
        acts = self._acts
        self.head.pinned.connect(acts.pin)
        self.head.mini.connect(acts.shrink)
        self.head.menu.connect(acts.open_menu)
        self.card.said.connect(acts.said)
        self.card.later.connect(acts.later)
        self.card.extended.connect(lambda: acts.extend(10))
        self.tabs.chosen.connect(self.choose)
        self.rows.mark_requested.connect(acts.mark)
        self.modes.changed.connect(acts.set_modes)
        self.form.wished.connect(self._on_wished)
        self.form.cancelled.connect(self._stop_planning)
        self.form.rehearsal_wished.connect(acts.rehearse)
        self.foot.pressed.connect(self._on_foot)

    def _on_wished(self, request: Request) -> None:
        if self._acts.wish(request):
            self._stop_planning()

    def _stop_planning(self) -> None:
        self._is_planning = False
        self._show_parts()

    def _on_foot(self) -> None:
        if _phase(self._sight) is Phase.DURING:
            self._acts.end()
        else:
            self._acts.forward()


class AheadLine(QWidget):
    """What the next cue will ask: one quiet line."""

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        mark = QLabel()
        ink, size = theme.tokens.text_2, theme.px(MARK)
        mark.setPixmap(pixmap("clock", ink, size, self.devicePixelRatioF()))
        self._words = Text(theme, SECONDARY, QFont.Weight.Medium, ink)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(self._words, 1)

    def draw(self, ahead: Ahead) -> None:
        """Show when the next cue comes."""
        self._words.setText(ahead_words(ahead))


def _phase(sight: Sight | None) -> Phase | None:
    return sight.scene.phase if sight is not None and sight.scene is not None else None


def _ahead(scene: Scene | None) -> Ahead | None:
    """The hint of the next cue; it steps back while a line waits to be said."""
    if scene is None or scene.card is not None or scene.plate.state is not State.CALM:
        return None
    return scene.ahead


def _headline(sight: Sight, scene: Scene) -> str:
    kind = HEADLINES.get(scene.plate.state)
    return sight.words.lines[kind].headline if kind else ""


def _inset(part: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(MARGIN, 0, MARGIN, 0)
    row.addWidget(part)
    return row
