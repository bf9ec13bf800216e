"""The plan for the desk, with everything that its pages need to know and to do."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from app.booking.arranging import carried_over, prepared
from app.booking.day import DayRow
from app.booking.edit import Edit, unsaved_edit
from app.booking.form import Form, form_of
from app.booking.judging import Judged, Surroundings, judged
from app.booking.kinds import NONE, usual_length
from app.booking.preparing import begin_preparing, prepared_for, rest_preparing
from app.booking.writer import Writer
from app.cities.city import City
from app.cities.finding import Finding
from app.lists.checklist import Progress, progress
from app.lists.fitting import of_kind
from app.lists.kinds import Kinds
from app.refusal import Refusal
from app.session.draft import Draft
from app.session.keeper import SessionKeeper
from app.session.marked import marks_of
from app.session.session import Phase, Session
from app.wall.rules import zone_named
from app.world import World
from ui.bind import bind
from ui.desk.day.changes import Changes
from ui.mailing import Mailing, hand_over
from ui.opening import open_link
from ui.parts import Parts
from ui.writers import writer_in

if TYPE_CHECKING:
    from app.briefs.edition import Sources
    from ui.desk.briefs.press import Press
    from ui.desk.day.scout import Scout
    from ui.folk import Folk


class Diary(Changes):
    """Judges what is typed, plans, and counts the time of a preparation."""

    def __init__(
        self,
        keeper: SessionKeeper,
        parts: Parts,
        open_link: Callable[[str], bool] = open_link,
        open_mail: Callable[[str], bool] = hand_over,
    ) -> None:
        """Follow `keeper`, by the clock, the zones and the settings of `parts`."""
        super().__init__(keeper, parts)
        self.open_link = open_link
        self.mailing = Mailing(open_mail, parts.set_out)
        self.unfinished = parts.unfinished
        self._preparing: tuple[UUID, timedelta] | None = None

    @property
    def writer(self) -> Writer:
        """Writes to customers by the words and the settings of now."""
        return writer_in(self._parts, self.world.book)

    @property
    def is_zone_certain(self) -> bool:
        """Whether it is known in which zone the agent is."""
        return self._parts.zone.is_certain

    def settle_in(self, city: City) -> Refusal | None:
        """The agent is in `city`, whatever the machine says."""
        return self._parts.settings.change(own_zone=city.zone)

    def settle_as_machine(self) -> Refusal | None:
        """The agent is where the machine says."""
        return self._parts.settings.change(own_zone="")

    def find_city(self, text: str) -> Finding:
        """Look for a city; the world is read when one is first sought."""
        return self.world.gazetteer.find(text)

    @cached_property
    def world(self) -> World:
        """The cities and the words for customers."""
        return self._parts.world()

    @cached_property
    def folk(self) -> "Folk":
        """What is known of customers."""
        from ui.folk import Folk

        return Folk(self._parts, self.keeper)

    @cached_property
    def press(self) -> "Press":
        """What makes briefs."""
        from ui.briefs import sources_in
        from ui.desk.briefs.press import Press

        def sources() -> "Sources":
            return sources_in(self._parts, self.world, self.keeper.agenda.value.sessions)

        press = Press(sources, self.now)
        bind(self.keeper.agenda, press, press.follow)
        return press

    def usual_length(self, kind: str) -> timedelta:
        """How long a session of that kind is unless somebody says otherwise."""
        return usual_length(self.kinds.get(kind), self._settings.usual_length)

    @property
    def breather(self) -> timedelta:
        """The least that should lie between two sessions."""
        return timedelta(minutes=self._settings.breather_minutes)

    @property
    def enough(self) -> timedelta:
        """How long a preparation may take."""
        return timedelta(minutes=self._settings.enough_minutes)

    @property
    def kinds(self) -> Kinds:
        """The kinds of session that there are."""
        return self._parts.library.words.value.kinds

    def lists_of(self, session: Session) -> Mapping[Phase, Progress]:
        """How far each list came in a session."""
        words = of_kind(self._parts.words, session)
        return {
            phase: progress(each, session.modes, marks_of(session))
            for phase, each in words.lists.items()
        }

    @cached_property
    def scout(self) -> "Scout":
        """What looks for examples."""
        from ui.desk.day.scout import Scout

        return Scout()

    def turn_to(self, identity: UUID) -> None:
        """The agent prepares that session from now on; being told so again is no news."""
        if self._preparing is not None and self._preparing[0] == identity:
            return
        self.turn_away()
        if self.jot(identity, prepared(begin_preparing)) is None:
            self._preparing = (identity, self._parts.clock.slept())

    def turn_away(self) -> None:
        """The agent prepares no more."""
        if self._preparing is not None:
            (identity, _), slept = self._preparing, self._slept
            self._preparing = None
            self.jot(identity, prepared(rest_preparing(slept)))

    def prepared_for(self, row: DayRow) -> timedelta:
        """How long the agent has prepared a session, as things stand now."""
        known = row.booking.preparation
        if self._preparing is None or self._preparing[0] != row.session.id:
            return known.spent
        return prepared_for(known, self._parts.clock.now(), self._slept)

    def judge(self, form: Form, besides: UUID | None = None) -> Judged:
        """What is to be said of a form; `besides` is the session that it is about, if any."""
        rows = (row for day in self.plan().days for row in day.rows)
        others = tuple(row for row in rows if row.session.id != besides)
        row = None if besides is None else self.row(besides)
        return judged(
            form,
            Surroundings(
                now=self.now(),
                own=self.zone,
                zone_of=zone_named,
                others=others,
                usual=self.usual_length(form.kind),
                breather=self.breather,
                night=self._settings.night,
                agreed=None if row is None else row.session.planned_at,
            ),
        )

    def form_of(self, session: Session) -> Form:
        """The form that stands for a session."""
        return form_of(session, self.zone, zone_named)

    def typed_over(self, session: Session) -> Edit | None:
        """What was typed over a session and is not saved yet."""
        return unsaved_edit(self.unfinished, session, self.form_of, self.now())

    def add(self, draft: Draft, old: Session | None = None) -> Session | Refusal:
        """Plan a session, in the place of `old` if one is rebooked."""
        draft = draft if old is None else carried_over(draft, old)
        kind = draft.booking.kind if draft.booking else NONE
        return self.keeper.plan(draft, self.usual_length(kind))

    @property
    def _slept(self) -> timedelta:
        """How long the machine slept since the agent turned to a session."""
        since = self._preparing[1] if self._preparing else timedelta(0)
        return self._parts.clock.slept() - since
