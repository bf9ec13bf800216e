"""What the message part of a session's page says: kinds, and what came of a message."""

from datetime import datetime, tzinfo

from app.booking.edit import Edit
from app.booking.telling import Told, is_agreed
from app.booking.written import Written
from app.message.language import Language
from app.message.wording import Kind
from app.zone import DAY, clock_time
from ui.day_names import long_day
from ui.wording import quoted, translate

UNANSWERABLE = frozenset(Kind) - {Kind.CONFIRMATION, Kind.ODD_HOUR, Kind.MOVED}
"""Kinds of which no customer says whether the time suits them."""


def kind_words(kind: Kind) -> str:
    """What a message is for."""
    return {
        Kind.CONFIRMATION: translate("Message", "Confirm the time"),
        Kind.ODD_HOUR: translate("Message", "Ask about the night hour"),
        Kind.MOVED: translate("Message", "Tell the new time"),
        Kind.CANCELLED: translate("Message", "Call it off"),
        Kind.ASK: translate("Message", "Ask their goal"),
        Kind.NOT_ALLOWED: translate("Message", "Not allowed"),
        Kind.NOT_PROVIDED: translate("Message", "Not possible"),
        Kind.PROMISE_KEPT: translate("Message", "A promise is kept"),
        Kind.PROMISE_OPEN: translate("Message", "A promise is still open"),
        Kind.NUDGE: translate("Message", "Are you there?"),
        Kind.MISSED: translate("Message", "We missed each other"),
        Kind.MISSED_AGAIN: translate("Message", "Another way?"),
        Kind.RUNNING_LATE: translate("Message", "I am running late"),
        Kind.FOLLOW_UP: translate("Message", "Follow up"),
    }[kind]


def point_words(kind: Kind) -> str:
    """The name of the field for what only the agent can say; nothing where there is none."""
    return {
        Kind.ASK: translate("Message", "What you still need to know, in their language"),
        Kind.NOT_ALLOWED: translate("Message", "The point in question, in their language"),
        Kind.NOT_PROVIDED: translate("Message", "What stands in the way, in their language"),
        Kind.PROMISE_KEPT: translate("Message", "What you promised, in their language"),
        Kind.PROMISE_OPEN: translate("Message", "What you promised, in their language"),
        Kind.RUNNING_LATE: translate("Message", "Minutes, if you know"),
    }.get(kind, "")


def spoken_words(language: Language) -> str:
    """A language as it stands in a sentence to the agent."""
    return {
        Language.ENGLISH: translate("Message", "English"),
        Language.SPANISH: translate("Message", "Spanish"),
        Language.GERMAN: translate("Message", "German"),
        Language.FRENCH: translate("Message", "French"),
        Language.PORTUGUESE: translate("Message", "Portuguese"),
        Language.ITALIAN: translate("Message", "Italian"),
        Language.JAPANESE: translate("Message", "Japanese"),
    }[language]


def taken_words(written: Written) -> str:
    """Where the words come from that nobody typed for this message."""
    if written.kind is Kind.FOLLOW_UP:
        return _captured_words(written)
    words = translate(
        "Message",
        "Taken from your preparation, in the words that stand there. See that they are in {0}.",
    )
    return words.format(spoken_words(written.language))


def _captured_words(written: Written) -> str:
    words = translate(
        "Message",
        "What you wrote down in the call stands here as you typed it, without quotes and notes."
        " See that it is in {0}.",
    ).format(spoken_words(written.language))
    if written.facts.city.zone:
        return words
    days = translate("Message", "Without their city, days are those of your own calendar.")
    return f"{words} {days}"


def sent_words(kind: Kind, told: Told, now: datetime, zone: tzinfo) -> str:
    """When it was sent and answered, or that it was not."""
    if told.sent_at is None:
        return translate("Message", "Not sent yet.")
    sent = translate("Message", "Sent {0}.").format(_stamp(told.sent_at, now, zone))
    if kind in UNANSWERABLE and kind is not Kind.ASK:
        return sent
    if told.answered_at is None:
        return f"{sent} {translate('Message', 'No answer yet.')}"
    answered = translate("Message", "They confirmed {0}.")
    if kind is Kind.ASK:
        answered = translate("Message", "They answered {0}.")
    return f"{sent} {answered.format(_stamp(told.answered_at, now, zone))}"


def overruled_words(at: datetime, now: datetime, zone: tzinfo) -> str:
    """The agent wants the text as it is."""
    words = translate("Message", "You chose to use it as it is, {0}.")
    return words.format(_stamp(at, now, zone))


def done_words(act: str) -> str:
    """What was done last, and what may follow."""
    return {
        "copy": translate("Message", "Copied. Sent? Then mark it as sent."),
        "draft": translate("Message", "The draft is in your mail program. Sent? Then mark it."),
        "unaddressed": translate(
            "Message",
            "The draft is in your mail program, to nobody: no address of theirs is known. Sent?"
            " Then mark it.",
        ),
        "save": translate("Message", "The invitation is saved. Sent? Then mark it as sent."),
        "all": translate("Message", "Kept. All messages of this kind say it from now on."),
        "restore": translate(
            "Message",
            "The words that came with Callside are back. Yours are kept beside them, under a"
            " .bak name.",
        ),
    }[act]


def no_mail_words() -> str:
    """No draft could be opened."""
    return translate("Message", "No mail program answered. Copy the message instead.")


def elsewhere_words(written: Written) -> str:
    """In which languages the agent's own words wait; nothing where there are none."""
    if not written.elsewhere:
        return ""
    words = translate("Message", "What you typed waits in {0}: choose it above to see it.")
    return words.format(", ".join(map(spoken_words, written.elsewhere)))


def unsaved_words(edit: Edit | None) -> str:
    """What was typed over the session, and that the message still tells what was agreed."""
    if edit is None:
        return ""
    if not edit.is_move:
        words = "Not saved yet: what you typed under “Who and when”. This text knows nothing of it."
        return translate("Message", words)
    words = translate("Message", "Not saved yet: {0}. This text still tells the old time.")
    return words.format(quoted(edit.form.when))


def unready_words(written: Written) -> str:
    """Why no invitation can be saved yet; nothing where it can."""
    if written.booking.preparation.is_on_hold:
        return translate("Message", "Not saved: they are still to hear that it cannot be done.")
    if not is_agreed(written.session, is_odd=written.is_odd):
        return translate(
            "Message", "Not saved: the night hour is not agreed yet. Wait until they confirm it."
        )
    return ""


def _stamp(at: datetime, now: datetime, zone: tzinfo) -> str:
    """A day by its nearness, and the hour."""
    day, today = at.astimezone(zone).date(), now.astimezone(zone).date()
    near = {
        today: translate("Message", "today {0}"),
        today - DAY: translate("Message", "yesterday {0}"),
    }
    words = near.get(day, f"{long_day(day)} {{0}}")
    return words.format(clock_time(at, zone))
