"""One session of the day on its sheet: its hours and its tally, and below them its cues."""

from datetime import tzinfo

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.account import Account, Fate
from app.session.delivery import Arrival
from app.zone import clock_time
from ui.desk.alert_words import tally_words
from ui.desk.cue_row import CueFace, CueRow, cue_face
from ui.desk.rows import drop
from ui.desk.sheet import Sheet
from ui.theme import Theme
from ui.tokens import Tokens
from ui.widgets.heading import Heading, Summary
from ui.widgets.sides import sides
from ui.wording import translate

PADDING = 4
SIDE = 14


class AccountSheet(Sheet):
    """Its heading folds the cues away, and out again."""

    def __init__(self, theme: Theme, account: Account) -> None:
        """Show nothing yet."""
        super().__init__(theme)
        self._shown: tuple[CueFace, ...] = ()
        self._cues: QWidget | None = None
        self.is_open = False
        self.heading = Heading(theme)
        self.heading.setObjectName(f"alerts.{account.id}")
        self.column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self.column.setSpacing(0)
        self.column.addWidget(self.heading)

    def draw(self, account: Account, zone: tzinfo, *, is_open: bool) -> None:
        """Show `account` as it stands; cues that look the same stay as they are."""
        self.is_open = is_open
        self.heading.draw(account_face(account, zone, self._theme.tokens, is_open=is_open))
        shown = tuple(cue_face(cue, zone) for cue in account.cues) if is_open else ()
        if shown != self._shown:
            self._shown = shown
            self._replace_cues()

    def _replace_cues(self) -> None:
        if self._cues is not None:
            self.column.removeWidget(self._cues)
            drop(self._cues)
            self._cues = None
        if self._shown:
            self._cues = QWidget()
            column = QVBoxLayout(self._cues)
            column.setContentsMargins(sides(SIDE, 0, SIDE, 4))
            column.setSpacing(0)
            for face in self._shown:
                column.addWidget(CueRow(self._theme, face))
            self.column.addWidget(self._cues)


def account_face(account: Account, zone: tzinfo, tokens: Tokens, *, is_open: bool) -> Summary:
    """A session by its hours, never by its customer."""
    hours = f"{clock_time(account.began_at, zone)}–{clock_time(account.ends_at, zone)}"
    marks, told = _amiss(account, tokens)
    return Summary(
        sign=_sign(account),
        title=translate("Alerts", "Rehearsal") if account.is_rehearsal else hours,
        state=_state_words(account),
        marks=marks,
        told=told,
        is_open=is_open,
    )


def _sign(account: Account) -> str:
    if account.is_rehearsal:
        return "graduation-cap"
    return "play" if account.is_live else "clock"


def _state_words(account: Account) -> str:
    tally = tally_words(account)
    if account.is_rehearsal:
        return translate("Alerts", "{0}. Nothing of it is kept.").format(tally)
    return translate("Alerts", "Running: {0}").format(tally) if account.is_live else tally


def _amiss(account: Account, tokens: Tokens) -> tuple[tuple[tuple[str, str], ...], str]:
    """The mark of what did not reach the agent as it should, and what it says to the ear."""
    ways = [entry.arrival for cue in account.cues for entry in cue.entries]
    if account.count(Fate.MISSED):
        return (("triangle-alert", tokens.must),), translate("Alerts", "A cue was missed.")
    if any(way is not Arrival.ACCEPTED for way in ways):
        words = translate("Alerts", "Not every alert came through.")
        return (("pause", tokens.text_2),), words
    return (), ""
