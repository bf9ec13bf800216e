"""The page of briefs: for whom, of which days, what it says, and what is still to be looked at."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.briefs.brief import Days
from app.briefs.cleared import Pointed
from app.briefs.span import Choice
from app.history.span import Span
from app.refusal import Refusal
from app.text.letters import plain
from ui.desk.advice import Advice
from ui.desk.briefs.brief_words import aside_words, choice_words, empty_words, overlap_words
from ui.desk.briefs.doubt_card import DoubtCard
from ui.desk.briefs.leaflet import Leaflet
from ui.desk.briefs.leaving_part import LeavingPart
from ui.desk.briefs.lists_part import EarlierPart, TakenPart
from ui.desk.briefs.press import Press
from ui.desk.day.chip_row import ChipRow
from ui.desk.day.day_words import unread_words
from ui.desk.history.own_days import OwnDays
from ui.desk.page import Page
from ui.desk.rows import drop
from ui.refusals import sentence
from ui.theme import TITLE, Theme
from ui.widgets.text import Text
from ui.wording import translate

LONGEST = 40
"""More letters of a team's name do not fit on a chip."""


class BriefsPage(Page):
    """What was decided last can be taken back."""

    def __init__(self, theme: Theme, press: Press) -> None:
        """Show the brief as it stands now."""
        super().__init__(theme)
        self._press = press
        self._title = Text(theme, TITLE, QFont.Weight.DemiBold)
        self._title.setText(translate("Briefs", "What customers said, for another team"))
        self._teams: ChipRow[str] | None = None
        self._known: tuple[object, ...] = ()
        span = translate("Briefs", "Days")
        self._choice = ChipRow(theme, "brief.days", span, choice_words())
        self._own = OwnDays(theme, lambda: press.today)
        self._advice = Advice(theme)
        self._empty = self.remark()
        self._notes = self.remark()
        self._told = self.make_sill()
        self._told.back.setObjectName("brief.undo")
        self._card = DoubtCard(theme)
        self._leaflet = Leaflet(theme)
        self._leaving = LeavingPart(theme, press)
        self._taken, self._earlier = TakenPart(theme, press), EarlierPart(theme, press)
        self._brief: tuple[QWidget, ...] = (
            *(self._card, self._leaflet),
            *(self._taken, self._leaving),
        )
        self._lay_out()
        self._connect()
        press.read()
        self.draw()
        self._is_drawn = True
        """Since it was read, so that the next showing need not."""

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        edition = self._press.edition
        if edition is not None and edition.cleared.doubts:
            return self._card.out
        return self._choice.chip(self._press.choice)

    def draw(self) -> None:
        """Show the brief as it stands now."""
        press, edition = self._press, self._press.edition
        self._draw_teams()
        self._choice.draw(press.choice)
        self._own.setVisible(press.choice is Choice.OWN)
        self._own.draw(Span(press.days.last, press.days.first))
        unread = unread_words(press.sources().unread())
        self._advice.draw(sentence(press.refusal) if press.refusal else unread)
        self._told.tell("")
        is_there = edition is not None and not edition.is_empty
        self._empty.setText(empty_words(press.teams, press.days))
        self._empty.setVisible(not is_there and press.refusal is None)
        notes = (
            overlap_words(press.overlap),
            aside_words(is_aside=is_there and press.is_put_aside),
        )
        self._notes.setText(" ".join(filter(None, notes)))
        self._notes.setVisible(any(notes))
        for part in self._brief:
            part.setVisible(is_there)
        if edition is not None and is_there:
            self._card.draw(edition.cleared)
            self._leaflet.draw(edition.cleared)
            self._taken.draw()
            self._leaving.draw()
        self._earlier.draw()
        self._told.offer(press.last)
        self.order()

    def choose(self, team: object) -> None:
        """Look at the team of that key."""
        self.finish()
        self._press.choose(str(team))

    def finish(self) -> None:
        """Take over what is being typed."""
        self._leaving.finish()

    def showEvent(self, event: QShowEvent) -> None:
        """Something may have been heard since."""
        super().showEvent(event)
        if not self._is_drawn:
            self._press.read()
            self.draw()
        self._is_drawn = False

    def _lay_out(self) -> None:
        head = (self._title, self._choice, self._own, self._advice, self._empty, self._notes)
        for part in (*head, *self._brief, self._earlier):
            self.column.addWidget(part)

    def _connect(self) -> None:
        self._press.changed.connect(self._on_changed)
        self._press.outdated.connect(self._on_outdated)
        self._choice.chosen.connect(self._on_choice)
        self._own.chosen.connect(self._on_own)
        self._told.accepted.connect(self._undo)
        self._card.decided.connect(self._decide)
        self._taken.decided.connect(self._decide)
        self._leaving.sought.connect(self._seek)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self._undo)

    def _draw_teams(self) -> None:
        """A chip for each team, made anew when there are others."""
        press = self._press
        if press.teams != self._known:
            self._known = press.teams
            if self._teams is not None:
                self.column.removeWidget(self._teams)
                drop(self._teams)
            words = {team.key: plain(team.name, LONGEST) for team in press.teams}
            name = translate("Briefs", "Team")
            self._teams = ChipRow(self.theme, "brief.team", name, words)
            self._teams.chosen.connect(self.choose)
            self.column.insertWidget(1, self._teams)
        if self._teams is not None:
            self._teams.setVisible(bool(press.teams))
            if press.chosen is not None:
                self._teams.draw(press.chosen.key)

    def _on_changed(self) -> None:
        if self.isVisible():
            self.draw()

    def _on_outdated(self) -> None:
        if self.isVisible():
            self._press.read()
            self.draw()

    def _on_choice(self, choice: object) -> None:
        self.finish()
        own = self._press.days if choice is Choice.OWN else None
        self._press.look_at(Choice(str(choice)), own)

    def _on_own(self, span: Span) -> None:
        if span.first is not None:
            self.finish()
            self._press.look_at(Choice.OWN, Days(span.first, span.last))

    def _decide(self, one: Pointed, stays: bool) -> None:  # noqa: FBT001 - as the signal calls it
        self._leaving.hush()
        stay, out = translate("Briefs", "“{0}” stays."), translate("Briefs", "“{0}” is taken out.")
        words = stay if stays else out
        had_keyboard = self._card.isAncestorOf(QApplication.focusWidget() or self)
        self._tell(self._press.decide(one.spot.key, words.format(one.spot.text), stays=stays))
        if not had_keyboard:
            self._told.back.setFocus()
        elif not self._card.out.isVisible():
            self._leaving.copy.setFocus(Qt.FocusReason.TabFocusReason)
            self.bring_into_sight(self._leaving.copy)

    def _seek(self) -> None:
        """Lead to what is to be looked at."""
        self._card.out.setFocus(Qt.FocusReason.TabFocusReason)
        self.bring_into_sight(self._card)

    def _undo(self) -> None:
        self._tell(self._press.take_back())

    def _tell(self, refusal: Refusal | None) -> None:
        if refusal is not None:
            self._told.tell(sentence(refusal))
