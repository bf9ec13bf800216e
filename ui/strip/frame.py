"""The parts of the strip, made and put in their places."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.session.session import Phase
from ui.acts import Acts
from ui.sight import Sight
from ui.strip.foot import Foot
from ui.strip.head import Head
from ui.strip.middle import Middle
from ui.strip.modes import Modes
from ui.strip.note import Note
from ui.strip.plate import PlateView
from ui.strip.proof_line import ProofLine
from ui.strip.records import Records
from ui.strip.rows import RowList
from ui.strip.tabs import Tabs
from ui.strip.veil import Veil
from ui.theme import GAP, MARGIN, Theme
from ui.widgets.chain import chain
from ui.widgets.signed import Signed

if TYPE_CHECKING:
    from ui.strip.card import SayCard
    from ui.strip.form import Form


class Frame(QWidget):
    """Head, plate, note and foot stand, the middle scrolls; the note takes of the middle's end.

    Large text has what is open and the note scroll too. A line to say in a call goes before all
    else: beside it, a large foot scrolls as a whole.
    """

    def __init__(self, theme: Theme, *, can_pin: bool) -> None:
        """Make all parts."""
        super().__init__()
        self._theme = theme
        self._form: Form | None = None
        self._card: SayCard | None = None
        self.head = Head(theme, can_pin=can_pin)
        self.plate = PlateView(theme)
        self.note = Note(theme)
        self.ahead = Signed(theme)
        self.ahead.row.setContentsMargins(4, 0, 4, 0)
        self.tabs = Tabs(theme)
        self.rows = RowList(theme)
        self.modes = Modes(theme)
        self.drawers = Records(theme)
        self.proof = ProofLine(theme)
        self.veil = Veil(theme, self.tabs, self.rows, self.modes, beside=self.drawers)
        self.foot = Foot(theme)
        self.middle = Middle(theme)
        self.drawers.opened.connect(self.middle.reveal)
        self._lay_out()

    def connect_to(self, acts: Acts) -> None:
        """Forward what the parts are asked."""
        self._acts = acts
        self.head.pinned.connect(acts.pin)
        self.head.eye.toggled.connect(acts.discreet)
        self.head.mini.connect(acts.shrink)
        self.head.menu.connect(acts.open_menu)
        self.drawers.connect_to(acts)
        self.rows.refer(acts.setup)
        self.rows.example_wanted.connect(acts.open_example)
        self.rows.mark_requested.connect(acts.mark)
        self.modes.changed.connect(acts.set_modes)
        self.proof.tried.connect(acts.try_alert)
        self.proof.seen.connect(partial(acts.answer_trial, was_seen=True))
        self.proof.unseen.connect(partial(acts.answer_trial, was_seen=False))
        self.foot.forwarded.connect(acts.forward)
        self.foot.ended.connect(acts.end)

    def show_session(self, *, wanted: bool, is_discreet: bool) -> None:
        """Show either what belongs to a session or the form for one."""
        self.veil.place(is_on=is_discreet, has_lists=wanted)
        if self._form is not None or not wanted:
            self.form.setVisible(not wanted)
            self.form.conceal(wanted=is_discreet)
            self._place_note(above=self._card if wanted else self.form)

    def _place_note(self, above: QWidget | None) -> None:
        """Where it scrolls, below `above` or first: it never moves a form under the mouse."""
        if not self._theme.is_large:
            return
        column = self.middle.column
        place = 0 if above is None else column.indexOf(above) + 1
        if column.indexOf(self.note) != place:
            column.removeWidget(self.note)
            column.insertWidget(place, self.note)

    def show_card(self, *, wanted: bool) -> None:
        """Have a line to say in sight, or keep none of its words."""
        if wanted or self._card is not None:
            self.card.setVisible(wanted)
        if not wanted and self._card is not None:
            self._card.clear()

    @property
    def card(self) -> "SayCard":
        """The line to say, above all else; made when there first is one."""
        if self._card is None:
            self._card = self._made_card()
            self.middle.column.insertWidget(0, self._card)
            chain(self.plate, self._card.answers)
        return self._card

    def _made_card(self) -> "SayCard":
        from ui.strip.card import SayCard

        card = SayCard(self._theme)
        card.hide()
        card.said.connect(self._acts.said)
        card.later.connect(self._acts.later)
        card.extended.connect(self._acts.extend)
        return card

    @property
    def form(self) -> "Form":
        """What asks for a session; made when it is first wanted."""
        if self._form is None:
            self._form = self._made_form()
            column = self.middle.column
            column.insertWidget(column.indexOf(self.modes) + 1, self._form)
        return self._form

    def _made_form(self) -> "Form":
        from ui.strip.form import Form

        return Form(self._theme)

    def _lay_out(self) -> None:
        inside = self.middle.column
        scrolling: tuple[QWidget, ...] = (
            self.ahead,
            self.veil,
            self.tabs,
            self.rows,
            self.modes,
            self.drawers,
            self.proof,
        )
        for part in scrolling:
            inside.addWidget(part)
        inside.addStretch(1)
        column = self.column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 12)
        column.setSpacing(GAP)
        column.addLayout(_inset(self.head))
        column.addLayout(_inset(self.plate))
        column.addWidget(self.middle, 1)
        if self._theme.is_large:
            inside.insertWidget(0, self.note)
            self.note.told.connect(self._reveal_note)
            inside.addWidget(self.foot.open)
        else:
            column.addLayout(_inset(self.note))
        self._standing = _inset(self.foot)
        column.addLayout(self._standing)

    def _reveal_note(self) -> None:
        """What scrolls comes into sight, unless the keyboard is at work there."""
        if self.middle.height_in_use() is None:
            self.middle.reveal(self.note)

    @property
    def lack(self) -> int:
        """By how much it is too low, were there no note that goes by itself: that moves nothing."""
        stands = self.note.isVisible() and not self.middle.isAncestorOf(self.note)
        room = self.width() - 2 * MARGIN
        taken = self.note.heightForWidth(room) + GAP if stands and self.note.passes else 0
        return self.middle.lack - taken

    def draw_foot(self, sight: Sight, *, wanted: bool) -> None:
        """Offer the main act, unless a late start is asked about; a line to say goes before it."""
        scene = sight.scene
        is_asked = scene is not None and scene.card is not None and scene.card.answer is None
        self._let_foot_stand(wanted=not is_asked or sight.phase is not Phase.DURING)
        self.foot.appear(wanted=wanted and scene is not None and scene.late is None)

    def _let_foot_stand(self, *, wanted: bool) -> None:
        """Have the main act in sight always, or where the middle is scrolled to its end."""
        stands = wanted or not self._theme.is_large
        if stands is self.middle.isAncestorOf(self.foot):
            place = self._standing if stands else self.middle.column
            place.addWidget(self.foot)


def _inset(part: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(MARGIN, 0, MARGIN, 0)
    row.addWidget(part)
    return row
