"""The page of the alerts: whether each cue of the day arrived, how, and when it was seen."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.account import Account, Fate
from ui.day_names import long_day
from ui.desk.account_sheet import AccountSheet
from ui.desk.advice import Advice
from ui.desk.ledger import Ledger
from ui.desk.page import Page
from ui.desk.rows import drop
from ui.desk.sheet import Sheet
from ui.refusals import sentence
from ui.theme import BODY, Theme
from ui.widgets.painting import focus_ring, painter_on
from ui.widgets.text import Text
from ui.wording import translate

RADIUS = 7
SPACE = 8


class Quiet(Text):
    """A sentence that takes the keyboard where nothing else does."""

    def __init__(self, theme: Theme, words: str) -> None:
        """Say `words`."""
        super().__init__(theme, BODY, QFont.Weight.DemiBold)
        self._ring = theme.tokens.accent
        self.setText(words)
        self.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and the ring."""
        super().paintEvent(event)
        if self.hasFocus():
            focus_ring(painter_on(self), QRectF(self.rect()), RADIUS, self._ring)


class AlertsPage(Page):
    """One sheet for each session of the day, the newest first and unfolded."""

    def __init__(self, theme: Theme, ledger: Ledger) -> None:
        """Show how the day's cues fared so far."""
        super().__init__(theme)
        self._ledger = ledger
        self._sheets: dict[UUID, AccountSheet] = {}
        self._day = self.heading("")
        self._tally = self.remark()
        self._advice = Advice(theme)
        self._quiet = Quiet(theme, translate("Alerts", "No cue came today."))
        self._empty = self._empty_sheet()
        for part in (self._day, self._tally, self._advice, self._empty):
            self.column.addWidget(part)
        self._above = self.column.count()
        ledger.looked.connect(self._on_looked)
        self.draw()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        sheets = sorted(self._sheets.values(), key=self.column.indexOf)
        return sheets[0].heading if sheets else self._quiet

    def draw(self) -> None:
        """Show how the day's cues fared so far."""
        today, zone = self._ledger.today(), self._ledger.zone()
        self._day.setText(long_day(today.on))
        self._tally.setText(_tally_words(today.accounts))
        self._tally.setVisible(bool(today.accounts))
        self._advice.draw(sentence(today.refusal) if today.refusal else "")
        self._empty.setVisible(not today.accounts)
        self._keep_only({account.id for account in today.accounts})
        for place, account in enumerate(today.accounts):
            is_open = self._ledger.folds.get(account.id, place == 0)
            self._sheet(account, place).draw(account, zone, is_open=is_open)
        self.order()

    def finish(self) -> None:
        """Nothing is typed here."""

    def showEvent(self, event: QShowEvent) -> None:
        """The disk is read whenever the page opens."""
        super().showEvent(event)
        self._ledger.read_again()
        self.draw()

    def _empty_sheet(self) -> Sheet:
        sheet = Sheet(self.theme)
        sheet.column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        sheet.column.addWidget(self._quiet, 0, Qt.AlignmentFlag.AlignLeading)
        words = translate("Alerts", "Once one did, you see here how it reached you, and when.")
        remark = self.remark(words)
        remark.setContentsMargins(SPACE, 0, SPACE, SPACE)
        sheet.column.addWidget(remark)
        return sheet

    def _on_looked(self) -> None:
        if self.isVisible():
            self.draw()

    def _sheet(self, account: Account, place: int) -> AccountSheet:
        sheet = self._sheets.get(account.id)
        if sheet is None:
            sheet = self._sheets[account.id] = AccountSheet(self.theme, account)
            sheet.heading.clicked.connect(partial(self._fold, account.id))
            sheet.heading.stepped.connect(partial(self._step, account.id))
        if self.column.indexOf(sheet) != self._above + place:
            self.column.removeWidget(sheet)
            self.column.insertWidget(self._above + place, sheet)
        return sheet

    def _keep_only(self, kept: set[UUID]) -> None:
        gone = [self._sheets.pop(one) for one in tuple(self._sheets) if one not in kept]
        held = QApplication.focusWidget()
        for sheet in gone:
            self.column.removeWidget(sheet)
            if held is not None and sheet.isAncestorOf(held):
                self.first.setFocus(Qt.FocusReason.OtherFocusReason)
            drop(sheet)

    def _fold(self, session: UUID) -> None:
        sheet = self._sheets[session]
        self._ledger.folds[session] = not sheet.is_open
        self.draw()
        self.bring_into_sight(sheet)

    def _step(self, session: UUID, by: int) -> None:
        sheets = sorted(self._sheets.values(), key=self.column.indexOf)
        place = sheets.index(self._sheets[session]) + by
        if 0 <= place < len(sheets):
            sheets[place].heading.setFocus(Qt.FocusReason.TabFocusReason)


def _tally_words(accounts: tuple[Account, ...]) -> str:
    """All real cues of the day in a sentence."""
    real = [account for account in accounts if not account.is_rehearsal]
    seen, missed = (sum(one.count(fate) for one in real) for fate in (Fate.SEEN, Fate.MISSED))
    every = sum(len(account.cues) for account in real)
    words = translate("Alerts", "{0} of {1} cues seen, {2} missed. Kept with each session.")
    return words.format(seen, every, missed)
