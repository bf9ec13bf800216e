"""Which note the strip shows: an act to take back, a late start, a pause, trouble, an offer."""

from app.coming import LateStart
from app.scene import Scene
from app.session.countdown import MINUTE
from app.session.outcome import Attendance
from app.session.past import Offer
from app.session.patience import Turn
from app.session.session import Phase
from app.zone import clock_time
from ui.acts import Acts
from ui.keys import cap
from ui.sight import Sight
from ui.strip.note import Act, Note
from ui.widgets.button import Face, Weight
from ui.wording import late_words, translate

OUTCOMES = frozenset({Offer.MISSED, Offer.JOINED, Offer.LATE})


def draw_note(note: Note, sight: Sight, acts: Acts) -> None:
    """Show the one note that matters now, or none."""
    title, words, buttons = _content(sight, acts)
    note.passes = bool(_done(sight) or sight.trouble)
    note.setVisible(bool(title or words))
    note.draw(title, words, buttons)


def _content(sight: Sight, acts: Acts) -> tuple[str, str, tuple[Act, ...]]:
    scene, done = sight.scene, _done(sight)
    undo = Face(translate("Note", "Undo"), "undo-2", cap("undo", single=True)), acts.undo
    if scene is not None and scene.late is not None:
        title, words, choices = _late(scene.late, sight, acts)
        choices = (*choices, *_missed(scene, sight, acts), *((undo,) if done else ()))
        return title, " ".join(filter(None, (words, done and f"{done}.", sight.trouble))), choices
    if scene is not None and scene.plate.is_paused:
        return _paused(acts)
    then = _ended_then(sight, acts)
    if done:
        told = filter(None, (_lasting(sight), sight.trouble))
        return done, " ".join(told), (*then, undo)
    if then:
        return translate("Note", "When did it end?"), sight.trouble, then
    if sight.trouble:
        return "", sight.trouble, ()
    is_calm = sight.phase in {Phase.BEFORE, Phase.AFTER}
    return _offer(acts) if sight.offers_autostart and is_calm else ("", "", ())


def _done(sight: Sight) -> str:
    """What was done just now and can be taken back, if a note says so; and to whom, if not here."""
    words = _act_words(sight)
    if not (words and sight.done_to):
        return words
    return translate("Note", "{0} ({1})").format(words, sight.done_to)


def _act_words(sight: Sight) -> str:
    scene = sight.scene
    if sight.offer in OUTCOMES:
        return translate("Note", "Noted") if sight.is_discreet else _outcome_words(sight.offer)
    if scene is not None and scene.can_reopen:
        ended, talked = translate("Note", "Session ended"), translate("Note", "Talk ended")
        return talked if scene.is_talk else ended
    if sight.offer is Offer.EXTENDED and scene is not None:
        end = clock_time(scene.plate.ends_at, sight.zone)
        return translate("Note", "Ends {0} now").format(end)
    told = {
        Offer.ENDED_THEN: translate("Note", "Noted"),
        Offer.CLOSED: translate("Note", "Session closed"),
        Offer.TALKED: translate("Note", "Talk closed"),
        Offer.CANCELLED: translate("Note", "Session cancelled"),
    }
    return "" if sight.offer is None else told.get(sight.offer, "")


def _lasting(sight: Sight) -> str:
    """How long an end or an absence that was said just now can be taken back."""
    scene = sight.scene
    if sight.offer is Offer.MISSED and sight.phase is not Phase.AFTER and not sight.is_discreet:
        return translate("Note", "If they come after all: Undo works until you do something else.")
    if scene is None or not scene.can_reopen:
        return ""
    return translate("Note", "Undo works until you do something else.")


def _ended_then(sight: Sight, acts: Acts) -> tuple[Act, ...]:
    """An end that was forgotten can be said to have been where all went quiet."""
    quiet = sight.scene.quiet if sight.scene is not None else None
    if quiet is None:
        return ()
    planned = translate("Note", "It ended at {0}, as planned")
    words = planned if quiet.is_planned else translate("Note", "It ended at {0}")
    return ((Face(words.format(clock_time(quiet.since, sight.zone))), acts.end_then),)


def _late(late: LateStart, sight: Sight, acts: Acts) -> tuple[str, str, tuple[Act, ...]]:
    kept_end = clock_time(late.kept_end, sight.zone)
    keep = Face(translate("Note", "Start, until {0}").format(kept_end))
    full = Face(translate("Note", "Start with the full {0} min").format(late.full_minutes))
    in_full = (full, lambda: acts.begin_late(keep_end=False))
    if late.kept_minutes <= 0:
        return translate("Note", "Starting late"), late_words(late), (in_full,)
    title = translate("Note", "Starting late: which end?")
    as_planned = (keep, lambda: acts.begin_late(keep_end=True))
    return title, late_words(late), (as_planned, in_full)


def _missed(scene: Scene, sight: Sight, acts: Acts) -> tuple[Act, ...]:
    """From the minute of the kind close on, it can be said that they did not come."""
    if scene.waited is None:
        return ()
    turn = sight.settings.patience.turn(scene.waited * MINUTE)
    face = Face(translate("Note", "They did not come"))
    said = (face, lambda: acts.attend(Attendance.NO_SHOW))
    return (said,) if turn is Turn.CLOSE else ()


def _outcome_words(offer: Offer) -> str:
    return {
        Offer.MISSED: translate("Note", "Noted: they did not come"),
        Offer.JOINED: translate("Note", "Noted: they came on time"),
        Offer.LATE: translate("Note", "Noted: they came late"),
    }[offer]


def _paused(acts: Acts) -> tuple[str, str, tuple[Act, ...]]:
    words = translate("Note", "The clock waits. The end moves by as long as this takes.")
    face = Face(translate("Note", "Go on"), "play", cap("pause", single=True))
    return translate("Note", "Paused"), words, ((face, acts.pause),)


def _offer(acts: Acts) -> tuple[str, str, tuple[Act, ...]]:
    words = translate("Note", "Callside reminds you only while it is open.")
    yes = Face(translate("Note", "Start Callside with the desktop"))
    no = Face(translate("Note", "No thanks"), weight=Weight.QUIET)
    return (
        "",
        words,
        (
            (yes, lambda: acts.start_with_desktop(wanted=True)),
            (no, lambda: acts.start_with_desktop(wanted=False)),
        ),
    )
