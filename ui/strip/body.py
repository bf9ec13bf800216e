"""The inside of the strip for one look: draws every part from one sight."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from app.remote.request import Request
from app.scene import Scene
from app.session.session import Phase
from ui.acts import Acts
from ui.sight import Sight
from ui.strip.bookmark import Bookmark, control_in_use, take_up
from ui.strip.head_words import beneath_words, hint_words, name_words, there_words
from ui.strip.landing import Landing
from ui.strip.notes import draw_note
from ui.strip.plate_words import plate_words
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.strip.form import Form


class Body(Landing):
    """Knows which list is open, and whether another session is being planned."""

    def __init__(self, theme: Theme, acts: Acts, sight: Sight, *, can_pin: bool) -> None:
        """Draw `sight` at once."""
        super().__init__(theme, can_pin=can_pin)
        self._sight = sight
        self._tab: Phase | None = None
        self._is_planning = self._is_form_open = False
        self._scrolled = 0
        self.connect_to(acts)
        self.tabs.chosen.connect(self.choose)
        self.rows.clicked.connect(acts.mark_clicked)
        self._choose_parts()

    def draw(self, sight: Sight) -> None:
        """Show `sight`; the control in use stays where it is."""
        before, self._sight = self._sight, sight
        if sight.goes_on_from(before) or (self._is_planning and before.phase is sight.phase):
            in_use = self.middle.height_in_use()
            scrolled = self.middle.scrolled
            self._draw_parts()
            is_other = before.cue != sight.cue or before.is_discreet is not sight.is_discreet
            if is_other or (in_use is not None and before.offer is not sight.offer):
                self._settle(in_use)
            self._keep_place(before, scrolled)
            return
        self._tab = None
        self._is_planning = False
        self.fold()
        self._arrange()

    def _keep_place(self, before: Sight, scrolled: int) -> None:
        """The lists come back as far down as they were when they went."""
        if self._sight.is_discreet and not before.is_discreet:
            self._scrolled = scrolled
        elif before.is_discreet and not self._sight.is_discreet:
            self.middle.scroll_to(self._scrolled)

    def bookmark(self) -> Bookmark:
        """Where the agent is."""
        request = self.form.request(later=True) if self._has_form else None
        here = Bookmark(self._tab, self._is_planning, request, control_in_use(self))
        marks = {"aid": self.aid_mark, "is_asking": self.is_asking}
        return replace(here, **self.drawers.bookmark(), **marks)

    def return_to(self, bookmark: Bookmark) -> None:
        """Go where the agent was in another look."""
        self._tab, self._is_planning = bookmark.tab, bookmark.is_planning
        self._arrange()
        if bookmark.request is not None:
            self.form.fill(bookmark.request)
        self.drawers.return_to(bookmark.writing, is_listing=bookmark.is_listing)
        if bookmark.aid is not None:
            self.read(*bookmark.aid)
        if bookmark.is_asking:
            self.ask()
        take_up(self, bookmark.in_use)

    def plan(self) -> None:
        """Ask for another session, for later; what was typed already stays."""
        self._is_planning = True
        self._arrange()
        self.form.begin_typing()

    def choose(self, phase: Phase) -> None:
        """Show the list of `phase`."""
        self._tab = phase
        self._draw_parts()

    def go_on(self) -> None:
        """Time went by."""
        if self._has_form:
            self.form.go_on(self._sight, self._acts.time_of_day())

    def forward(self) -> None:
        """The main act, by its key: of the form where it is open, else of the session."""
        if self._has_form:
            self.form.submit(later=self._is_planning)
        else:
            self.finish()
            self._acts.forward(key="forward")

    @property
    def _has_form(self) -> bool:
        return self._is_planning or self._sight.scene is None

    def _made_form(self) -> "Form":
        form = super()._made_form()
        form.wished.connect(self._on_wished)
        form.elsewhere_wished.connect(self._on_elsewhere)
        form.offer(self._acts.people_called)
        form.cancelled.connect(self._stop_planning)
        form.others.talk_wished.connect(self._acts.talk)
        form.others.rehearsal_wished.connect(self._acts.rehearse)
        return form

    def _arrange(self) -> None:
        """Show the parts that belong to the phase, from the top."""
        self._choose_parts()
        self._settle(None)

    def _choose_parts(self) -> None:
        sight = self._sight
        self.plate.setVisible(sight.scene is not None)
        if self._has_form:
            if not self._is_form_open:
                self.form.empty(sight, self._acts.time_of_day())
            self.form.draw(sight, is_planning=self._is_planning)
            if self.window().isActiveWindow():
                self.form.begin_typing()
        else:
            self.window().setFocus()
        self._is_form_open = self._has_form
        self._draw_parts()

    def _settle(self, in_use: int | None) -> None:
        """Lay out from the outside in: the plate above the middle may have grown."""
        self.column.activate()
        self.middle.settle(in_use)

    def _draw_parts(self) -> None:
        sight, scene = self._sight, self._sight.scene
        if sight.is_discreet:
            self.veil.fall(self._acts)
        self._draw_head()
        draw_note(self.note, sight, self._acts)
        self.go_on()
        self.show_card(wanted=scene is not None and scene.card is not None)
        words = "" if self._has_form else hint_words(scene)
        self.ahead.say(words, "clock", self._theme.tokens.text_2)
        self.proof.setVisible(not self._has_form and sight.phase is Phase.BEFORE)
        self.draw_guests(sight, wanted=not self._has_form)
        if scene is not None:
            self._draw_scene(scene)
        self.draw_foot(sight, wanted=not self._has_form)
        self.draw_private(sight, wanted=not self._has_form)
        self.show_session(wanted=not self._has_form, is_discreet=sight.is_discreet)

    def _draw_head(self) -> None:
        sight, scene = self._sight, self._sight.scene
        self.head.draw(
            name_words(scene),
            there_words(scene),
            beneath_words(sight),
            is_pinned=sight.settings.on_top,
            can_shrink=scene is not None,
        )
        self.head.eye.draw(self._theme.tokens.text_2, is_in=sight.is_discreet)

    def _draw_scene(self, scene: Scene) -> None:
        sight, shown = self._sight, self._tab or scene.phase
        words = plate_words(scene.plate, scene.headline, scene.next, sight.zone)
        self.plate.draw(scene.plate, words)
        if scene.card is not None:
            self.card.draw(scene.card, scene.plate.state, sight.zone)
        self.tabs.draw(scene.lists, shown)
        self.rows.draw(scene.lists[shown])
        self.modes.draw(scene.modes)
        if sight.proof is not None:
            self.proof.draw(sight.proof, sight.trial, sight.zone)
        self.foot.draw(scene)

    def _on_wished(self, request: Request) -> None:
        if self._acts.wish(request):
            self._stop_planning()

    def _on_elsewhere(self, request: Request) -> None:
        self._is_form_open = False
        self._stop_planning()
        self._acts.plan_on_desk(request)

    def _stop_planning(self) -> None:
        self._is_planning = False
        self._arrange()
