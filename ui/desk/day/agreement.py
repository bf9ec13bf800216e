"""Whom a session is with and when, as it was agreed: changed here, and moved."""

from app.booking.arranging import rearrange
from app.booking.day import BINDING, BookingState, DayRow
from app.booking.form import Form, Start, draft_of
from ui.desk.day.diary import Diary
from ui.desk.day.planner import Planner
from ui.desk.day.section import Section
from ui.desk.held import hand_kept
from ui.desk.page import heading_text
from ui.desk.sheet import SIDE, Sheet
from ui.theme import Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.wrap import Wrap
from ui.wording import translate


class Agreement(Section):
    """Typing changes nothing until it is saved; a session that is over is not changed."""

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Show nothing yet."""
        super().__init__(theme, diary)
        self._saved = Form()
        self._planner = Planner(theme, diary.world.gazetteer.find)
        self._planner.changed.connect(self._on_changed)
        self._save = Button(theme, Face(translate("Booking", "Save"), "check", "", Weight.FILLED))
        self._save.setObjectName("agreement.save")
        self._save.clicked.connect(self._on_save)
        self._back = Button(theme, Face(translate("Booking", "As it was"), weight=Weight.QUIET))
        self._back.setObjectName("agreement.back")
        self._back.clicked.connect(self._on_back)
        self._acts = Wrap(self._save, self._back)
        sheet = Sheet(theme, self._planner)
        sheet.column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        for part in (
            heading_text(theme, translate("Booking", "Who and when")),
            sheet,
            self._acts,
        ):
            self.column.addWidget(part)

    def draw(self, row: DayRow) -> None:
        """Show what was agreed; what is being typed stays."""
        is_new = self.row is None
        super().draw(row)
        saved = self.diary.form_of(row.session)
        self.setVisible(row.state in BINDING - {BookingState.LIVE})
        if is_new or (saved != self._saved and not self._is_changed):
            self._planner.fill(saved, self.diary.usual_minutes)
        self._saved = saved
        self._draw_acts()

    @property
    def _is_changed(self) -> bool:
        return self._planner.form() != self._saved

    def _draw_acts(self) -> None:
        if self.row is None:
            return
        told = self.diary.judge(self._planner.form(), self.row.session.id)
        self._planner.tell(told)
        self._save.setEnabled(told.is_sound and self._planner.is_sound)
        with hand_kept(self):
            self._acts.setVisible(self._is_changed)

    def _on_changed(self) -> None:
        self._draw_acts()

    def _on_save(self) -> None:
        form = self._planner.form()
        start = self.diary.judge(form).start
        if isinstance(start, Start):
            self._saved = form
            self.act(rearrange(draft_of(form, start, self.diary.now())))

    def _on_back(self) -> None:
        self._planner.fill(self._saved, self.diary.usual_minutes)
        self._draw_acts()
