"""What the guard found in a text for a customer, and what to do about it."""

from app.booking.written import Findings, Written
from app.lists.problem import Cause, FileProblem
from app.message.field import BROKEN
from app.message.finding import Fault, Finding
from app.message.reach import NO_HOURS
from app.message.wording import Field, Kind
from app.refusal import Refusal
from ui.day_names import long_day
from ui.desk.words import trouble_words
from ui.wording import quoted, translate

UNREACHED = frozenset({f"{{{Field.CHANNEL.value}}}", f"{{{Field.CHANNELS.value}}}"})
"""What stands in a text where no way to reach the agent is set."""
SAID_AT_MOST = 3
"""More sentences at once are read by nobody; the places are marked in the text."""


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


def _finding(written: Written, finding: Finding, text: str) -> str:
    found = text[finding.start : finding.end]
    start = written.facts.start.astimezone(written.facts.zone)
    right = {
        Fault.OTHER_HOUR: f"{start:%H:%M}",
        Fault.OTHER_WEEKDAY: long_day(start.date()),
        Fault.OTHER_DATE: long_day(start.date()),
    }.get(finding.fault, "")
    if found in UNREACHED:
        return translate(
            "Message", "Say in the settings where customers reach you, or take {0} out."
        ).format(found)
    if found == NO_HOURS:
        return translate("Message", "Say in the settings in which city the hours of the chat are.")
    if written.kind is Kind.FOLLOW_UP and right:
        return translate(
            "Message", "{0}: nobody knows on whose clock. Say theirs, with the city."
        ).format(quoted(found))
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
        Fault.PAST_DAY: translate("Message", "{0} is over. Name another day, or take it out."),
        Fault.NO_DAY: translate("Message", "{0}: by when? Name a day, or use it anyway."),
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
