"""Whom a session is with and when, as it was agreed: changed here, and moved."""

from PySide6.QtGui import QKeySequence, QShortcut

from app.booking.arranging import rearrange
from app.booking.day import BINDING, BookingState, DayRow
from app.booking.edit import Edit, keep_edit, kept_edit
from app.booking.form import Start, draft_of
from ui.desk.day.diary import Diary
from ui.desk.day.planner import Planner
from ui.desk.day.section import Section
from ui.desk.held import hand_kept
from ui.desk.page import heading_text
from ui.desk.sheet import SIDE, Sheet
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class Agreement(Section):
    """Typing changes nothing until it is saved, and is kept; a session that is over stays."""

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Show nothing yet."""
        super().__init__(theme, diary)
        self._edit: Edit | None = None
        self._planner = Planner(theme, diary.world.gazetteer.find)
        self._planner.changed.connect(self._on_changed)
        self._save = Button(
            theme, Face(translate("Booking", "Save"), "check", "Ctrl+↵", Weight.FILLED)
        )
        self._save.setObjectName("agreement.save")
        self._save.clicked.connect(self._on_save)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._save.click)
        self._back = Button(theme, Face(translate("Booking", "As it was"), weight=Weight.QUIET))
        self._back.setObjectName("agreement.back")
        self._back.clicked.connect(self._on_back)
        self._acts = Wrap(self._save, self._back)
        self._doubt = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._doubt.setText(
            translate("Booking", "Their city is from last time. If they are elsewhere now, say so.")
        )
        sheet = Sheet(theme, self._planner)
        sheet.column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        for part in (
            heading_text(theme, translate("Booking", "Who and when")),
            self._doubt,
            sheet,
            self._acts,
        ):
            self.column.addWidget(part)

    def draw(self, row: DayRow) -> None:
        """Show what was agreed; what is being typed stays."""
        super().draw(row)
        self.setVisible(row.state in BINDING - {BookingState.LIVE})
        self._doubt.setVisible(row.booking.is_city_doubted)
        saved = self.diary.form_of(row.session)
        is_new = self._edit is None
        edit = self._edit or kept_edit(self.diary.unfinished, row.session.id)
        self._edit = edit.on(saved) if edit else Edit(saved, saved)
        if is_new or self._edit.form != self._planner.form():
            self._planner.fill(self._edit.form)
        self._draw_acts()

    def _draw_acts(self) -> None:
        if self.row is None or self._edit is None:
            return
        told = self.diary.judge(self._planner.meant(), self.row.session.id)
        self._planner.tell(told)
        self._save.setEnabled(told.is_sound and self._planner.is_sound)
        with hand_kept(self):
            self._acts.setVisible(self._edit.is_change)

    def _on_changed(self) -> None:
        if self.row is None or self._edit is None:
            return
        self._edit = Edit(self._edit.was, self._planner.form())
        refusal = keep_edit(self.diary.unfinished, self.row.session.id, self._edit)
        if refusal is not None:
            self.done.emit(refusal)
        self.diary.looked.emit()

    def _on_save(self) -> None:
        self._planner.finish()
        if self.row is None or self._edit is None or not self._edit.is_change:
            return
        form = self._planner.form()
        told = self.diary.judge(form, self.row.session.id)
        if not told.is_sound or not isinstance(told.start, Start):
            return
        step = rearrange(draft_of(form, told.start, self.diary.now()))
        refusal = self.diary.arrange(self.row.session.id, step)
        if refusal is None:
            self._forget(self.row)
        self.done.emit(refusal)

    def _on_back(self) -> None:
        if self.row is not None:
            self._forget(self.row)
            self.diary.looked.emit()

    def _forget(self, row: DayRow) -> None:
        """What was typed is used, or wanted no more."""
        keep_edit(self.diary.unfinished, row.session.id, None)
        self._edit = None
