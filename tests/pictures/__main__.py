"""Draws the pictures anew: `python -m tests.pictures`."""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"
os.environ["QT_SCALE_FACTOR"] = "1.5"

from PySide6.QtCore import QLocale, QMessageLogContext, QtMsgType, qInstallMessageHandler

from tests.pictures import absence
from tests.pictures.briefs import all_of_it, heard_for_two
from tests.pictures.colleagues import met_there, the_circle
from tests.pictures.days import a_day, half_typed, in_full, opened
from tests.pictures.desk import accounted, desk_of, forgetting, restoring
from tests.pictures.insights import heard, sorting
from tests.pictures.past import a_past, read_again, sought, tall, who_did_not_come
from tests.pictures.people import coming, known_in_full, marina, naming, telling, the_past, unfolded
from tests.pictures.scenes import (
    DARK,
    LARGE,
    calm,
    discreet,
    dropped,
    ended,
    ending,
    first,
    held,
    honest,
    listed,
    notice,
    over,
    pill_of,
    preparing,
    promised,
    relation,
    strip_of,
    unsure,
    upset,
    wrap,
    writing,
)
from tests.pictures.sheet import keep_row, keep_rows
from tests.pictures.talks import ahead, brought_in, listening
from tests.pictures.tray import trays
from tests.ui.stage import PLAIN
from tests.ui.states import parted, parting
from ui.application import make_application

UNABLE = "This plugin does not support "
SHOWN = Path(__file__).parent / "shown"


def say(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
    """What Qt has to say, but not what windows without a screen cannot do."""
    del kind, context
    if not words.startswith(UNABLE):
        print(words, file=sys.stderr)


def main() -> None:
    """Draw every sheet."""
    qInstallMessageHandler(say)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    application = make_application()
    SHOWN.mkdir(exist_ok=True)
    keep_row([strip_of(scene) for scene in (first, preparing, calm, notice)], SHOWN / "strip-1.png")
    keep_row([strip_of(scene) for scene in (wrap, relation, over, ended)], SHOWN / "strip-2.png")
    keep_row([strip_of(scene) for scene in (held, discreet)], SHOWN / "strip-3.png")
    dark = (preparing, calm, wrap, over)
    keep_row([strip_of(scene, DARK) for scene in dark], SHOWN / "strip-dark.png")
    large = (preparing, notice)
    keep_row([strip_of(scene, LARGE) for scene in large], SHOWN / "strip-large.png")
    pills = [
        [pill_of(scene, look) for look in (PLAIN, DARK)] for scene in (calm, notice, wrap, over)
    ]
    keep_rows(pills, SHOWN / "pill.png")
    keep_row([desk_of("lists", PLAIN), desk_of("settings", DARK)], SHOWN / "desk.png")
    alerts = [desk_of("alerts", look, accounted) for look in (PLAIN, DARK)]
    keep_row(alerts, SHOWN / "alerts.png")
    keep_row([desk_of("day", look, a_day) for look in (PLAIN, DARK)], SHOWN / "day.png")
    keep_row([desk_of("plan", look, half_typed) for look in (PLAIN, DARK)], SHOWN / "plan.png")
    messages = [desk_of("day", look, a_day, opened) for look in (PLAIN, DARK)]
    keep_row(messages, SHOWN / "message.png")
    asked = ((PLAIN, forgetting), (DARK, restoring))
    keep_row([desk_of("moving", look, calm, act) for look, act in asked], SHOWN / "moving.png")
    written = (writing, listed, upset, promised)
    keep_row([strip_of(scene) for scene in written], SHOWN / "strip-4.png")
    cards = (unsure, honest, ending, dropped)
    keep_row([strip_of(scene) for scene in cards], SHOWN / "cards.png")
    opened_by = ((PLAIN, unfolded), (DARK, telling))
    promises = [desk_of("promises", look, the_past, act) for look, act in opened_by]
    keep_row(promises, SHOWN / "promises.png")
    keep_row(
        [desk_of("insights", look, heard, sorting) for look in (PLAIN, DARK)],
        SHOWN / "insights.png",
    )
    keep_row(
        [desk_of("briefs", look, heard_for_two, all_of_it) for look in (PLAIN, DARK)],
        SHOWN / "brief.png",
    )
    draw_people()
    keep_row([strip_of(scene) for scene in (coming, naming)], SHOWN / "remembered.png")
    pasts = [desk_of("history", look, a_past, tall) for look in (PLAIN, DARK)]
    keep_row(pasts, SHOWN / "history.png")
    again = [desk_of("history", PLAIN, a_past, act) for act in (who_did_not_come, read_again)]
    keep_row(again, SHOWN / "past.png")
    keep_row(
        [desk_of("search", look, a_past, sought) for look in (PLAIN, DARK)], SHOWN / "search.png"
    )
    waits = [strip_of(absence.nudging), strip_of(absence.closing, DARK), strip_of(absence.came)]
    page = desk_of("day", PLAIN, absence.missed, absence.opened)
    keep_row([*waits, page], SHOWN / "no-show.png")
    closed = [strip_of(scene, look) for scene in (parting, parted) for look in (PLAIN, DARK)]
    keep_row(closed, SHOWN / "closing.png")
    sent = [desk_of("closing", look, parting, in_full) for look in (PLAIN, DARK)]
    keep_row(sent, SHOWN / "follow-up.png")
    keep_row(trays(), SHOWN / "tray.png")
    application.quit()


def draw_people() -> None:
    """Draw the pages of customers and of colleagues, and a talk."""
    met = [desk_of("customers", look, the_past) for look in (PLAIN, DARK)]
    keep_row(met, SHOWN / "customers.png")
    of_marina = ((PLAIN, marina), (DARK, known_in_full))
    people = [desk_of("customers", look, the_past, act) for look, act in of_marina]
    keep_row(people, SHOWN / "customer.png")
    circle = [desk_of("colleagues", look, the_circle, met_there) for look in (PLAIN, DARK)]
    keep_row(circle, SHOWN / "colleagues.png")
    talk = [strip_of(scene, look) for scene in (ahead, listening) for look in (PLAIN, DARK)]
    keep_row([*talk, strip_of(brought_in)], SHOWN / "talk.png")


if __name__ == "__main__":
    main()
