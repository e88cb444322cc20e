"""An export as one HTML page that reads and prints well: no script, nothing fetched, every word of others escaped."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise
from pathlib import Path

from tui import __version__
from tui.articles.article import Span
from tui.characters import token
from tui.taking.setting import Options, block, speaker
from tui.writing.export.sections import Entry, Section, Settings, Whole
from tui.writing.formats.fields import one_line

# What HTML has no place for, and what would turn the direction of the words around it.
_ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


def shown(text: str) -> str:
    """`text` for an HTML page: escaped, with a visible sign for characters that would act."""
    return escape(_ACTING.sub(lambda match: token(match.group()), text.replace("\r\n", "\n")))


def render(sections: Iterable[Section], settings: Settings, options: Options) -> Iterator[str]:
    """The pieces of the page, in order."""
    group = list(sections)
    yield from _head(settings.title)
    yield f'<header><h1 dir="auto">{shown(one_line(settings.title))}</h1>\n{_count(group)}</header>\n'
    if len(group) > 1:
        yield "<nav><ol>\n"
        for number, section in enumerate(group, 1):
            yield f'<li><a href="#a{number}" dir="auto">{shown(one_line(section.source.name))}</a></li>\n'
        yield "</ol></nav>\n"
    yield "<main>\n"
    for number, section in enumerate(group, 1):
        yield from _section(section, number, settings, options)
    yield "</main>\n"
    yield f'<footer class="quiet"><p>Made with ceasefire-tui {escape(__version__)}. {_KEPT}</p></footer>\n</body>\n'
    yield "</html>\n"


_KEPT = "Each passage names its place (characters of the article's text) and the SHA-256 it can be checked against."


def _head(title: str) -> Iterator[str]:
    style = "\n" + (Path(__file__).parent / "page.css").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{shown(one_line(title))}</title>\n<style>{style}</style>\n</head>\n<body>\n"


def _count(sections: Sequence[Section]) -> str:
    passages = sum(len(section.entries) for section in sections)
    counted = f"{passages} passage{'' if passages == 1 else 's'} from {len(sections)} article"
    return f'<p class="quiet">{counted}{"" if len(sections) == 1 else "s"}</p>\n'


def _section(section: Section, number: int, settings: Settings, options: Options) -> Iterator[str]:
    source = section.source
    yield f'<section id="a{number}"{_language(section)}>\n<h2 dir="auto">{shown(one_line(source.name))}</h2>\n'
    where = f'<a href="{shown(source.url)}">{shown(source.url)}</a>' if source.url else shown(source.file)
    about = [*(shown(each) for each in (source.author, source.outlet, source.date) if each), where]
    yield f'<p class="quiet">{" · ".join(filter(None, about))}</p>\n'
    if settings.with_text and section.whole:
        yield f'<div class="text" dir="auto">{_text(section.whole)}</div>\n'
    for entry in section.entries:
        yield from _entry(entry, options)
    yield "</section>\n"


def _language(section: Section) -> str:
    return f' lang="{shown(section.language)}"' if section.language else ""


def _entry(entry: Entry, options: Options) -> Iterator[str]:
    yield f'<figure class="{entry.kind}">\n'
    if entry.about:
        yield f'<p class="about" dir="auto">{shown(one_line(entry.about))}</p>\n'
    if entry.kind != "article":
        address = entry.passage.source.url
        cite = f' cite="{shown(address)}"' if address else ""
        paragraphs = re.split(r"\n\s*\n", block(entry.passage, options))
        words = "\n".join(f'<p dir="auto">{shown(each)}</p>' for each in paragraphs)
        yield f"<blockquote{cite}>\n{words}\n</blockquote>\n<figcaption>{_caption(entry)}</figcaption>\n"
    if entry.note:
        yield f'<p class="note" dir="auto">{shown(entry.note.strip())}</p>\n'
    if entry.collections:
        yield f'<p class="quiet">In: <bdi>{shown(", ".join(entry.collections))}</bdi></p>\n'
    if entry.orphan:
        yield f'<p class="quiet">{shown(entry.orphan)}</p>\n'
    yield "</figure>\n"


def _caption(entry: Entry) -> str:
    passage = entry.passage
    who = speaker(passage)
    place = f"{passage.spans[0].start}–{passage.spans[-1].end}"
    digest = f'<span title="SHA-256 {shown(passage.source.text_sha256)}">characters {place}</span>'
    return f"— <bdi>{shown(one_line(who))}</bdi>, {digest}" if who else f"{digest}"


def _text(whole: Whole) -> str:
    """The article's text with its quotes tinted and its proposals underlined."""
    text, findings = whole.article.text, whole.findings
    quoted = _edges(span for quote in findings.quotes for span in quote.spans)
    stated = _edges(span for proposal in findings.proposals for span in proposal.spans)
    pieces = []
    inside_quotes = inside_proposals = 0
    for start, end in pairwise(sorted({0, len(text), *quoted, *stated})):
        inside_quotes += quoted[start]
        inside_proposals += stated[start]
        piece = shown(text[start:end])
        if inside_proposals:
            piece = f"<u>{piece}</u>"
        if inside_quotes:
            piece = f"<mark>{piece}</mark>"
        pieces.append(piece)
    return "".join(pieces).strip()


def _edges(spans: Iterable[Span]) -> Counter[int]:
    """How many more spans hold what follows an offset than what goes before it."""
    edges: Counter[int] = Counter()
    for start, end in spans:
        edges[start] += 1
        edges[end] -= 1
    return edges
