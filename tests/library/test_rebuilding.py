"""A rebuild by changed rules: each of 300 bookmarks, notes and corrections finds its place or is told an orphan."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

from tests.findings_by_hand import article, findings, quote
from tui.articles.article import Article, Span
from tui.findings import Findings, Quote
from tui.library.corrections.standing import standings as put_right
from tui.library.corrections.values import Change, Kind, Speaker, of_finding
from tui.library.library import Library
from tui.library.own_work.standing import standings
from tui.library.own_work.store import OwnWork
from tui.library.own_work.values import quote_bookmark

ARTICLES, QUOTES = 30, 10
SENTENCE = "Speaker number {n} of the assembly said that measure {n} would be weighed again before long. "


def made(number: int) -> tuple[Article, Findings]:
    """An article of sentences, each of them a quote."""
    text = "".join(SENTENCE.format(n=number * QUOTES + nth) for nth in range(QUOTES)).strip()
    spans, at = [], 0
    for nth in range(QUOTES):
        end = at + len(SENTENCE.format(n=number * QUOTES + nth)) - 1
        spans.append((at, min(end, len(text))))
        at = end + 1
    return article(text, f"{number}.txt"), findings(*(quote(span, speaker=f"Speaker {span[0]}") for span in spans))


def shifted(found: Findings, chance: Random, length: int) -> Findings:
    """What other rules find: half of the quotes begin or end elsewhere, some are gone, none of a name that was."""
    quotes: list[Quote] = []
    for nth, each in enumerate(found.quotes):
        (span,) = each.spans
        if nth % 2:
            by = chance.randint(-25, 25)
            span = Span(max(0, span.start + by), min(length, max(span.start + by + 5, span.end - abs(by))))
            if chance.random() < 0.2:
                continue
        quotes.append(replace(each, spans=(span,), verbatim=(span,), speaker="The New Rules"))
    return replace(found, extractor="by newer rules", quotes=tuple(quotes))


def test_after_a_rebuild_every_one_of_300_has_its_place_or_is_an_orphan(tmp_path: Path) -> None:
    chance = Random("rebuilding")
    pairs = [made(number) for number in range(ARTICLES)]
    with Library.open(tmp_path) as library:
        for nth, (each, found) in enumerate(pairs):
            library.add(each, found, origin=f"/{nth}.txt")
    with OwnWork.open(tmp_path) as own:
        for each, found in pairs:
            for nth, one in enumerate(found.quotes):
                change: Change = Speaker("Right Name") if nth % 2 else Kind("indirect")
                if nth % 3 == 0:
                    own.corrections.keep([of_finding(each, one, change)])
                else:
                    own.bookmarks.keep(replace(quote_bookmark(each, one), note="my note" if nth % 3 == 1 else ""))
        kept = len(own.bookmarks.all()), len(own.corrections.all())
    assert sum(kept) == ARTICLES * QUOTES
    with Library.open(tmp_path) as library, OwnWork.open(tmp_path) as own:
        for row in library.shelf():
            stored, found = library.corrections.before(row.id)
            library.replace_findings(row.id, stored, shifted(found, chance, len(stored.text)))
        marks = list(standings(library, own.bookmarks.all()))
        right = list(put_right(library, own.corrections.all()))
        changed = sum(1 for row in library.shelf() for each in library.findings(row.id).quotes if each.corrected)
    assert (len(marks), len(right)) == kept
    in_place = sum(1 for mark in marks if mark.attached.nth is not None) + sum(1 for each in right if not each.orphan)
    orphans = sum(1 for mark in marks if mark.orphan) + sum(1 for each in right if each.orphan)
    assert in_place + orphans == 300
    assert in_place >= 250
    assert all(mark.attached.span for mark in marks)
    assert changed == sum(1 for each in right if not each.orphan)
    for mark in marks:
        if mark.found and mark.attached.nth is not None:
            (there,) = mark.found.findings.quotes[mark.attached.nth].spans
            assert there.overlaps(mark.bookmark.span)


def test_after_the_rules_change_back_nothing_is_different(tmp_path: Path) -> None:
    each, found = made(1)
    with Library.open(tmp_path) as library:
        library.add(each, found)
    with OwnWork.open(tmp_path) as own:
        own.corrections.keep([of_finding(each, one, Speaker("Right Name")) for one in found.quotes])
    with Library.open(tmp_path) as library:
        before = library.findings(1)
        library.replace_findings(1, each, shifted(found, Random(1), len(each.text)))
        assert library.findings(1) != before
        library.replace_findings(1, each, found)
        assert library.findings(1) == before
