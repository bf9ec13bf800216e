"""What the message part of a session's page says: kinds, what the guard found, what came of it."""

from datetime import datetime, tzinfo

from app.booking.telling import Told, is_agreed
from app.booking.writer import Findings, Written
from app.lists.problem import Cause, FileProblem
from app.message.field import BROKEN
from app.message.finding import Fault, Finding
from app.message.language import Language
from app.message.wording import Field, Kind
from app.refusal import Refusal
from app.zone import DAY, clock_time
from ui.desk.day.day_words import date_words
from ui.desk.words import trouble_words
from ui.wording import quoted, translate

SAID_AT_MOST = 3
"""More sentences at once are read by nobody; the places are marked in the text."""


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
    }[kind]


def language_words() -> dict[str, str]:
    """The languages that customers are written to in, by their codes."""
    return {
        Language.ENGLISH: translate("Message", "English"),
        Language.SPANISH: translate("Message", "Spanish"),
        Language.GERMAN: translate("Message", "German"),
        Language.FRENCH: translate("Message", "French"),
        Language.PORTUGUESE: translate("Message", "Portuguese"),
        Language.ITALIAN: translate("Message", "Italian"),
        Language.JAPANESE: translate("Message", "Japanese"),
    }


def point_words(kind: Kind) -> str:
    """The name of the field for what only the agent can say; nothing where there is none."""
    return {
        Kind.ASK: translate("Message", "What you still need to know, in their language"),
        Kind.NOT_ALLOWED: translate("Message", "The point in question, in their language"),
        Kind.NOT_PROVIDED: translate("Message", "What stands in the way, in their language"),
    }.get(kind, "")


def finding_words(written: Written, findings: Findings) -> tuple[str, ...]:
    """A sentence for each different finding, and how many more there are."""
    message = written.message
    told = [_finding(written, finding, message.subject) for finding in findings.subject]
    told += [_finding(written, finding, message.text) for finding in findings.text]
    different = tuple(dict.fromkeys(told))
    rest = len(different) - SAID_AT_MOST
    if rest <= 0:
        return different
    more = translate("Message", "And {0} more, marked in the text.").format(rest)
    return (*different[:SAID_AT_MOST], more)


def template_words(text: str, finding: Finding) -> str:
    """Why words cannot be kept for all messages."""
    said = quoted(text[finding.start : finding.end])
    if finding.fault is Fault.UNFILLED:
        words = translate("Message", "{0} is no field. The fields are {1}.")
        return words.format(said, fields_words())
    return _strange_words(finding.fault).format(said)


def fields_words() -> str:
    """All fields, as they stand in a text."""
    return ", ".join(f"{{{name.value}}}" for name in Field)


def sent_words(kind: Kind, told: Told, now: datetime, zone: tzinfo) -> str:
    """When it was sent and answered, or that it was not."""
    if told.sent_at is None:
        return translate("Message", "Not sent yet.")
    sent = translate("Message", "Sent {0}.").format(_stamp(told.sent_at, now, zone))
    if kind in {Kind.ASK, Kind.NOT_ALLOWED, Kind.NOT_PROVIDED}:
        return sent
    if told.answered_at is None:
        return f"{sent} {translate('Message', 'No answer yet.')}"
    answered = translate("Message", "They confirmed {0}.")
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
        "no-draft": translate("Message", "No mail program answered. Copy the message instead."),
        "save": translate("Message", "The invitation is saved. Sent? Then mark it as sent."),
        "all": translate("Message", "Kept. All messages of this kind say it from now on."),
        "restore": translate(
            "Message",
            "The words that came with Callside are back. Yours are kept beside them, under a"
            " .bak name.",
        ),
    }[act]


def unready_words(written: Written) -> str:
    """Why no invitation can be saved yet; nothing where it can."""
    booking = written.session.booking
    if booking is not None and booking.preparation.is_on_hold:
        return translate("Message", "Not saved: they are still to hear that it cannot be done.")
    if not is_agreed(written.session, is_odd=written.is_odd):
        return translate(
            "Message", "Not saved: the night hour is not agreed yet. Wait until they confirm it."
        )
    return ""


def unwritten_words(outcome: FileProblem | Refusal) -> str:
    """Why the agent's own words were not written."""
    if isinstance(outcome, FileProblem) and outcome.cause is Cause.FIELD:
        return braces_words(outcome.detail)
    return trouble_words(outcome)


def braces_words(field: str) -> str:
    """Why braces in words for all messages cannot be filled."""
    if field == BROKEN:
        return translate("Message", "A brace stands alone. A field looks like {when}.")
    words = translate("Message", "There is no field {0}. The fields are {1}.")
    return words.replace("{0}", f"{{{field}}}").replace("{1}", fields_words())


def _stamp(at: datetime, now: datetime, zone: tzinfo) -> str:
    """A day by its nearness, and the hour."""
    day, today = at.astimezone(zone).date(), now.astimezone(zone).date()
    near = {
        today: translate("Message", "today {0}"),
        today - DAY: translate("Message", "yesterday {0}"),
    }
    words = near.get(day, f"{date_words(day)} {{0}}")
    return words.format(clock_time(at, zone))


def _finding(written: Written, finding: Finding, text: str) -> str:
    found = text[finding.start : finding.end]
    start = written.facts.start.astimezone(written.facts.zone)
    right = {
        Fault.OTHER_HOUR: f"{start:%H:%M}",
        Fault.OTHER_WEEKDAY: date_words(start.date()),
        Fault.OTHER_DATE: date_words(start.date()),
    }.get(finding.fault, "")
    if found == f"{{{Field.CHANNEL.value}}}":
        return translate(
            "Message", "Say in the settings where customers reach you, or take {0} out."
        ).format(found)
    return _finding_words(finding.fault).format(quoted(found), right, written.facts.city.name)


def _finding_words(fault: Fault) -> str:
    said = {
        Fault.OTHER_HOUR: translate(
            "Message", "{0} is not the session’s hour: in {2} it starts at {1}."
        ),
        Fault.OTHER_WEEKDAY: translate(
            "Message", "{0} is not the session’s day: in {2} it is {1}."
        ),
        Fault.OTHER_DATE: translate("Message", "{0} is not the session’s date: in {2} it is {1}."),
        Fault.OTHER_ZONE: translate("Message", "{0} is not the time in {2}. Say theirs alone."),
        Fault.UNFILLED: translate(
            "Message", "{0} has nothing to say. Write what belongs there, or take it out."
        ),
    }
    return said[fault] if fault in said else _strange_words(fault)


def _strange_words(fault: Fault) -> str:
    """What is wrong whatever the session is."""
    return {
        Fault.UTC: translate("Message", "{0} is nobody’s clock. Say the customer’s time alone."),
        Fault.OFFSET: translate(
            "Message", "{0} is an offset, which is easily misread. The city says it: leave it out."
        ),
        Fault.ABBREVIATION: translate(
            "Message", "{0} means several zones. The city says it better: leave it out."
        ),
        Fault.OWN_ZONE: translate(
            "Message", "{0} is your own time. Say the customer’s time alone."
        ),
        Fault.OTHER_ZONE: translate(
            "Message", "{0} names a place. Say {when}, which names the customer’s."
        ),
        Fault.EMPTY: translate("Message", "Nothing follows {0}. Fill it in, or take it out."),
    }[fault].replace("{when}", "{{when}}")
