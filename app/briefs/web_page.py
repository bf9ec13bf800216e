"""A brief as one file of HTML that needs nothing else, on screen and on paper."""

from collections.abc import Iterator
from html import escape

from app.briefs.cleared import Cleared, Line
from app.briefs.clearing import Fate, Telling, text_of
from app.briefs.digest import Part
from app.briefs.wording import TITLE, TITLES, UNNAMED, outline_words

STYLE = """
:root { color-scheme: light dark;
  --text: #1b1c1e; --quiet: #55585e; --line: #d9dbdf; --mark: #fff0b8 }
@media (prefers-color-scheme: dark) {
  :root { --text: #ededee; --quiet: #a9adb5; --line: #3c3f45; --mark: #5c4a00 }
}
body { max-width: 42rem; margin: 2.5rem auto; padding: 0 1.25rem; color: var(--text);
  font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem }
h2 { font-size: 1.0625rem; margin: 1.75rem 0 .5rem }
p, ol, ul { margin: .25rem 0; padding-inline-start: 0 }
ol, ul { padding-inline-start: 1.5rem } li { margin: .375rem 0 }
blockquote { margin: .75rem 0; padding-inline-start: .875rem;
  border-inline-start: 3px solid var(--line) }
.quiet { color: var(--quiet); font-size: .9375rem } mark { background: var(--mark); color: inherit }
footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--line) }
@media print {
  :root { --text: #000; --quiet: #444; --line: #aaa; color-scheme: light }
  @page { margin: 18mm } body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt }
  h2 { break-after: avoid } li, blockquote, p { break-inside: avoid }
}
"""
HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
"""
LISTS = {Part.THEME: "ol", Part.CHANGE: "ul"}


def web_page(cleared: Cleared) -> str:
    """The whole page."""
    return "\n".join(_lines(cleared)) + "\n"


def _lines(cleared: Cleared) -> Iterator[str]:
    title = TITLE.format(_told(cleared.team))
    plain_title = TITLE.format(escape(text_of(cleared.team)))
    yield f"{HEAD}<title>{plain_title}</title>\n<style>{STYLE}</style>\n</head>\n<body>"
    yield f"<h1>{title}</h1>"
    outline = outline_words(cleared.days, cleared.voices.words)
    yield f'<p class="quiet">{escape(outline)}</p>'
    for part in Part:
        lines = cleared.of(part)
        if lines:
            tag = LISTS.get(part, "section")
            yield f"<h2>{TITLES[part]}</h2>\n<{tag}>"
            yield from map(_line, lines)
            yield f"</{tag}>"
    yield f'<footer class="quiet">{escape(cleared.foot)}</footer>\n</body>\n</html>'


def _line(line: Line) -> str:
    words = _told(line.words)
    if line.part is Part.THEME:
        return f'<li>{_subject(line)}: {escape(line.measure)}.<div class="quiet">{words}</div></li>'
    if line.part is Part.QUOTE:
        return f'<blockquote>{words}<div class="quiet">{_subject(line)}</div></blockquote>'
    if line.part is Part.CHANGE:
        return (
            f"<li>{escape(line.lead)}{': ' + _subject(line) if line.kind is not None else ''}</li>"
        )
    return f"<p>{escape(line.lead + ': ') if line.lead else ''}{words}</p>"


def _subject(line: Line) -> str:
    return f"<strong>{_told(line.area) or UNNAMED}</strong>{escape(line.aside)}"


def _told(telling: Telling) -> str:
    """Words of people: as text alone, each in its own direction of reading."""
    if not telling:
        return ""
    pieces = (
        f"<mark>{escape(one.words)}</mark>" if one.fate is Fate.OPEN else escape(one.words)
        for one in telling
    )
    return f"<bdi>{''.join(pieces)}</bdi>"
