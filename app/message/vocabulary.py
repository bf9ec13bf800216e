"""The words by which each language tells hours, places of time, and whose hours they are."""

from collections.abc import Mapping

from msgspec import Struct

from app.message.language import Language

_H = r"(?P<h>[01]?[0-9]|2[0-3])"
_NAME = r"(?!Uhr|Ihr|You|The|Loc|[AP]?\.?M\b)[A-ZÀ-Þ][\w'’.-]{0,30}"
NUMBERS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
"""How English writes the hours of its clocks."""
_CITY = rf"(?-i:\b{_NAME}(?:\s(?:[a-z]{{2,3}}\s)?{_NAME}){{0,3}})"


def _of(peoples: str) -> str:
    """Whose hour it is, by how the words for some peoples begin."""
    return "|".join(rf"{people}\w{{0,4}}\b" for people in peoples.split())


def _bare(before: str, after: str) -> str:
    """A number that is an hour by the words on both its sides."""
    number = rf"\b{before}\s{_H}(?:\.(?P<m>[0-5][0-9]))?(?![0-9:])"
    return rf"{number}(?=\s?(?:[.,;:!?)]|$|\n|{after}))"


def _signed(before: str) -> tuple[str, ...]:
    """Hours with an h: 14 h, 14h30, 14 heures; but "in 12 h" and "of 1 h" are lengths."""
    late = "(?P<h>0?[6-9]|1[0-9]|2[0-3])"
    no_length = r"(?<!\bd[ei]\s)(?<!\b[ei][mn]\s)(?<!(?:dans|sous|dant)\s)(?<!(?:entro|rante)\s)"
    no_length += r"(?<!\bfor\s)(?<!\bwithin\s)(?<!\bevery\s)(?<!\binnerhalb\s)(?<!\balle\s)"
    return (
        rf"(?:\b{before}\s|,\s){_H}\s?h(?:s|rs|oras?|eures?)?\b(?:\s?(?P<m>[0-5][0-9]))?(?![\w/])",
        rf"(?<![0-9]){late}\s?h\s?(?P<m>[0-5][0-9])(?![0-9])",
        rf"(?<![0-9:.,]){no_length}{late}\s?h\b(?!\s?/)",
        rf"\bd(?:e|as|alle)\s{late}\s?h\b(?=\s(?:à|a|às|alle)\s)",
    )


class Vocabulary(Struct, frozen=True):
    """Patterns in which capitals say nothing; `hours` have the groups `h` and, perhaps, `m`.

    `half` and `parts` name the half of the day: a before noon, p after it, n at night. `places`
    say by whose clock an hour is told. `session` are words of a sentence that is about the session,
    `elsewhere` of one about opening hours, and `deadline` stands before days that are no session's.
    `beside` are the words between a day and its hour.
    """

    places: tuple[str, ...]
    session: str
    elsewhere: str
    deadline: str
    beside: str = r"(?!)"
    hours: tuple[str, ...] = ()
    noon: str = r"(?!)"
    midnight: str = r"(?!)"
    parts: Mapping[str, str] = {}
    weekdays: Mapping[str, int] = {}
    half: str = r"(?P<half>[ap])(?:\s?m\b|\.\s?m\b\.?)"


VOCABULARIES: Mapping[Language, Vocabulary] = {
    Language.ENGLISH: Vocabulary(
        places=(rf"(?:{_CITY}|\bmy|\bour)\stime\b", r"(?-i:Eastern|Central|Mountain|Pacific)\b"),
        session=r"\b(?:session|meet|call\b(?!\s(?:you|us|me|back))|appointment|see you|talk|speak)",
        elsewhere=(
            r"\b(?:(?:is|are|be|stays?|we’re|we) open|we close\b|opens|opening|closes|closed"
            r"|closing|office|(?:business|our|support|working)\shours|reach us|live chat)"
        ),
        deadline=r"\b(?:by|before|until|since|after)\s",
        beside=r"(?:at|on)\b|@",
        hours=(
            _bare("at", r"on\b|sharp|today|to(?:morrow|night)|in the|at night|o['’]clock"),
            rf"\b(?:{_H}|(?P<word>{'|'.join(NUMBERS)}))\so['’]?\s?clock\b",
            r"\b(?P<h>[01][0-9]|2[0-3])(?P<m>[0-5][0-9])\s?(?:hours|hrs|h)\b",
            *_signed("at"),
        ),
        noon=r"\b(?:at|around|12)\s(?:noon|midday)\b",
        midnight=r"\bmidnight\b",
        parts={"a": "in the morning", "p": "in the (?:afternoon|evening)", "n": "at night"},
    ),
    Language.SPANISH: Vocabulary(
        places=(
            rf"\bhora(?:rio)?\s(?:local\s)?(?:del?|en)\s{_CITY}",
            r"\b(?:mi|nuestra)\shora\b|\bhora\s(?:peninsular|central|europea|del\s(?:este|centro))\b",
            rf"\bhora\s(?:{_of('español aleman frances ingles italian argentin mexican')})",
        ),
        session=r"\b(?:sesi[óo]n|reuni[óo]n|llamada|cita|vemos|hablamos|reunimos)",
        elsewhere=r"\b(?:abiert|abr(?:en?|imos)\b|cierra|cerra|horario de|oficina|chat)",
        deadline=r"\b(?:antes del?|hasta el|desde el|los)\s",
        beside=r"(?:horas?|h|a las?|del?|el)\b",
        hours=(
            *_signed("a las?"),
            _bare("a las?", r"del?\b|en punto|horas?|y\b"),
        ),
        noon=r"\b(?:al?|del?)\smediod[íi]a\b",
        midnight=r"\bmedianoche\b",
        parts={
            "a": "de la (?:mañana|madrugada)",
            "p": "de la tarde|del mediod[íi]a",
            "n": "de la noche",
        },
    ),
    Language.GERMAN: Vocabulary(
        places=(
            rf"\bOrtszeit\s(?:in\s)?{_CITY}",
            rf"\b{_CITY}\szeit\b|\bzeit\sin\s{_CITY}",
            r"\b(?:mein|unser|deutsch|mitteleuropäisch)er?\szeit\b|\b(?:Ost|West)küstenzeit\b",
        ),
        session=r"\b(?:Sitzung|Termin|Gespräch|Treffen|Anruf|sehen uns|sprechen|Session)",
        elsewhere=r"geöffnet|Öffnungs|öffnen wir|öffnet um|\bBüro|erreichbar|Sprechzeit|\bChat",
        deadline=r"\b(?:bis|vor|seit|ab|nach)\s(?:zum\s|dem\s)?",
        beside=r"(?:uhr|um|am)\b",
        hours=(
            r"(?<![0-9:.,])(?P<h>[01]?[0-9]|2[0-4])\sUhr\s(?P<m>[0-5][0-9])(?![0-9])",
            r"(?<![0-9:.,])(?P<h>[01]?[0-9]|2[0-4])(?:\.(?P<m>[0-5][0-9]))?\s?Uhr\b",
            _bare("um", r"am\b"),
            *_signed("um"),
        ),
        midnight=r"\bMitternacht\b",
        parts={
            "a": "morgens|vormittags|früh|am (?:Morgen|Vormittag)",
            "p": "nachmittags|abends|mittags|am (?:Nachmittag|Abend)",
            "n": "nachts|in der Nacht",
        },
        weekdays={"Sonnabend": 5},
        half=r"(?-i:(?P<half>[AP])M)\b",
    ),
    Language.FRENCH: Vocabulary(
        places=(
            rf"\bheure\s(?:locale\s)?(?:de\s|d['’]|à\s|du\s|au\s){_CITY}",
            r"\b(?:mon|notre)\sheure\b|\bheure\s(?:centrale|de\sl['’](?:Est|Ouest))\b",
            rf"\bheure\s(?:{_of('frança belg suiss alleman anglais italien espagnol')})",
        ),
        session=r"\b(?:session|séance|rendez-vous|réunion|appel|voyons|parlons)",
        elsewhere=r"\b(?:ouvert|ouvre\b|ouvrons|ferm|horaires|bureaux|joignable|chat)",
        deadline=r"(?:\b(?:avant|d['’]ici|depuis|après|jusqu['’]au)\s(?:le\s)?)",
        beside=r"(?:h|à|vers|dès|le|du)\b",
        hours=_signed("(?:à|vers|dès|pour)"),
        noon=r"(?<!après-)(?<!après )\bmidi\b",
        midnight=r"\bminuit\b",
        parts={"a": "du matin", "p": "de l['’]après-midi|du soir", "n": "de la nuit"},
    ),
    Language.PORTUGUESE: Vocabulary(
        places=(
            rf"\b(?:hora|horário)\s(?:local\s)?(?:de|do|da|em)\s{_CITY}",
            r"\b(?:minha|nossa)\shora\b|\b(?:meu|nosso)\shorário\b",
            rf"\bhora\s(?:{_of('alem portugues espanhol frances ingles italian brasileir')})",
        ),
        session=r"\b(?:sess[ãa]o|reuni[ãa]o|chamada|encontro|vemos|falamos)",
        elsewhere=r"\b(?:abert|abr(?:e|em|imos)\b|fech|funcionamento|escritório|atendimento|chat)",
        deadline=r"\b(?:até|antes de|desde|depois de)\s",
        beside=r"(?:horas?|h|[àa]s?|n?[ao]|d[ae])\b",
        hours=(
            *_signed("[àa]s"),
            _bare("às", r"d[ao]\b|em ponto|e\b"),
        ),
        noon=r"\bmeio-dia\b",
        midnight=r"\bmeia-noite\b",
        parts={"a": "da (?:manhã|madrugada)", "p": "da (?:tarde|noite)"},
        weekdays={"segunda": 0, "terça": 1, "quarta": 2, "quinta": 3, "sexta": 4},
    ),
    Language.ITALIAN: Vocabulary(
        places=(
            rf"\bora\s(?:locale\s)?(?:di|a|de[il])\s{_CITY}",
            r"\b(?:mia|nostra)\sora\b",
            rf"\bora\s(?:{_of('italian svizzer tedesc frances ingles spagnol portoghes')})",
        ),
        session=r"\b(?:session|incontr|riunion|chiamata|appuntament|vediamo|sentiamo)",
        elsewhere=r"\b(?:apert|apr(?:e|ono|iamo)\b|chius|chiud|orari\b|ufficio|raggiungibil|chat)",
        deadline=r"\b(?:entro|prima di|da|dopo)\s",
        beside=r"(?:h|alle|ore|d[ie]l?)\b",
        hours=(
            *_signed("alle"),
            rf"(?<![0-9]\s)\bore\s{_H}(?:\.(?P<m>[0-5][0-9]))?(?![0-9:])",
            _bare("alle", r"d[ie]l?\b|in punto|e\b"),
        ),
        noon=r"\bmezzogiorno\b",
        midnight=r"\bmezzanotte\b",
        parts={"a": "d[ie]l? mattin[ao]", "p": "del pomeriggio|di sera", "n": "di notte"},
    ),
    Language.JAPANESE: Vocabulary(
        places=(r"(?:[ァ-ヶー・]{2,}|日本|東京|当社|弊社|こちらの)時間(?!帯)",),
        session="セッション|ミーティング|打ち合わせ|通話|お会い|会議|面談|お話し",
        elsewhere="営業|受付|対応時間|休業|チャット|サポート時間",
        deadline="(?!)",
        hours=(
            (
                r"(?:(?P<pre>午前|午後)の?\s?)?(?P<h>[01]?[0-9]|2[0-4])時(?!間)"
                r"(?:(?P<m>[0-5]?[0-9])分|(?P<half_past>半))?"
            ),
        ),
        noon="正午",
    ),
}
