"""Which note the strip shows: a late start, an end to take back, a pause, trouble, an offer."""

from app.scene import LateStart
from app.session.session import Phase
from app.zone import clock_time
from ui.acts import Acts
from ui.keys import cap
from ui.sight import Sight
from ui.strip.note import Act, Note
from ui.widgets.button import Face, Weight
from ui.wording import late_words, translate


def draw_note(note: Note, sight: Sight, acts: Acts) -> None:
    """Show the one note that matters now, or none."""
    title, words, buttons = _content(sight, acts)
    note.setVisible(bool(title or words))
    note.draw(title, words, buttons)


def _content(sight: Sight, acts: Acts) -> tuple[str, str, tuple[Act, ...]]:
    scene = sight.scene
    if scene is not None and scene.can_reopen:
        face = Face(translate("Note", "Undo"), "undo-2", cap("undo", single=True))
        return translate("Note", "Session ended"), "", ((face, acts.undo),)
    if scene is not None and scene.late is not None:
        return _late(scene.late, sight, acts)
    if scene is not None and scene.plate.is_paused:
        return _paused(acts)
    if sight.trouble:
        return "", sight.trouble, ()
    is_calm = sight.phase in {Phase.BEFORE, Phase.AFTER}
    return _offer(acts) if sight.offers_autostart and is_calm else ("", "", ())


def _late(late: LateStart, sight: Sight, acts: Acts) -> tuple[str, str, tuple[Act, ...]]:
    keep = Face(translate("Note", "Keep {0}").format(clock_time(late.kept_end, sight.zone)))
    full = Face(translate("Note", "The full {0} min").format(late.full_minutes))
    choices = [(full, lambda: acts.begin_late(keep_end=False))]
    if late.kept_minutes > 0:
        choices.insert(0, (keep, lambda: acts.begin_late(keep_end=True)))
    title = translate("Note", "Starting late: which end?")
    return title, late_words(late), tuple(choices)


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
