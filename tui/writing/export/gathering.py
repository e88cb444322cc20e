"""The sections of an export, gathered from the library, a search, a speaker or a person's own bookmarks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from tui.articles.article import Article
from tui.articles.dates import iso_8601
from tui.findings import Findings
from tui.library.damage import readable
from tui.library.library import Library
from tui.library.own_work.standing import Standing
from tui.library.own_work.values import Bookmark, folded
from tui.search.hit import Hit
from tui.taking.excerpt import TAKEN, Excerpt, of_hit, of_quote, of_sentences
from tui.taking.flowing import leaving
from tui.taking.passage import Part, Passage
from tui.taking.source import AlteredTextError, Source, check_unaltered, source_of, url_of
from tui.writing.export.sections import Entry, Section, Whole, about

Says = Callable[[str | None], bool]
"""Whether words of this speaker are wanted."""


def everything(library: Library, ids: Iterable[int]) -> Iterator[Section]:
    """Whole articles with their quotes and proposals in the order of the text; raises `AlteredTextError`."""
    for _, article, findings in readable(library, ids):
        check_unaltered(article)
        entries = [quote_entry(article, findings, nth) for nth, each in enumerate(findings.quotes) if each.spans]
        entries += [proposal_entry(article, findings, nth) for nth, each in enumerate(findings.proposals) if each.spans]
        whole = Whole(article, findings)
        yield Section(source_of(article), article.language, tuple(sorted(entries, key=_place)), whole)


def spoken(library: Library, ids: Iterable[int], says: Says) -> Iterator[Section]:
    """The quotes of some speakers, article by article; raises `AlteredTextError`."""
    for _, article, findings in readable(library, ids):
        wanted = [nth for nth, quote in enumerate(findings.quotes) if quote.spans and says(quote.speaker)]
        if wanted:
            entries = tuple(quote_entry(article, findings, nth) for nth in wanted)
            yield Section(source_of(article), article.language, entries)


def found(library: Library, hits: Iterable[Hit]) -> Iterator[Section]:
    """What a search found: the articles by their best hit, what is in each in the order of the text.

    An article found by its title alone is a section without entries. Raises `AlteredTextError`.
    """
    by_article: dict[int, list[Hit]] = {}
    for hit in hits:
        by_article.setdefault(hit.article, []).append(hit)
    for id_, article, findings in readable(library, by_article):
        entries = {_place(entry): entry for hit in by_article[id_] if (entry := _hit_entry(article, findings, hit))}
        yield Section(source_of(article), article.language, tuple(entries[place] for place in sorted(entries)))


def kept(standings: Iterable[Standing]) -> Iterator[Section]:
    """Bookmarks with their notes, article by article as they come; none is left out, also of an article that is gone.

    Words of a bookmark are those it was made on, whatever has become of the finding.
    """
    for _, group in groupby(standings, key=lambda standing: standing.bookmark.text_sha256):
        mine = list(group)
        found = mine[0].found
        source = source_of(found.article) if found else _source(mine[0].bookmark)
        yield Section(source, found.article.language if found else None, tuple(map(_bookmark_entry, mine)))


def quote_entry(article: Article, findings: Findings, nth: int) -> Entry:
    """A quote of an article; raises `AlteredTextError`."""
    quote = findings.quotes[nth]
    return Entry("quote", of_quote(article, quote).passage(), corrected=quote.corrected)


def proposal_entry(article: Article, findings: Findings, nth: int) -> Entry:
    """A proposal of an article: the sentences that state it; raises `AlteredTextError`."""
    proposal = findings.proposals[nth]
    return Entry(
        "proposal", of_sentences(article, proposal.spans).passage(), about(proposal), corrected=proposal.corrected
    )


def speaker_named(name: str) -> Says:
    """Whether a speaker's name holds every word of `name`; case and accents make no difference."""
    words = folded(name).split()

    def says(speaker: str | None) -> bool:
        there = folded(speaker or "").split()
        return bool(words) and all(word in there for word in words)

    return says


def _place(entry: Entry) -> tuple[int, int, str]:
    spans = entry.passage.spans
    return spans[0].start, spans[-1].end, entry.kind


def _hit_entry(article: Article, findings: Findings, hit: Hit) -> Entry | None:
    if hit.kind == "quote":
        return quote_entry(article, findings, hit.nth)
    if hit.kind == "proposal":
        return proposal_entry(article, findings, hit.nth)
    return Entry("selection", of_hit(hit, article, findings).passage()) if hit.kind in TAKEN else None


def _bookmark_entry(standing: Standing) -> Entry:
    bookmark, found, orphan = replace(standing.bookmark, speaker=standing.speaker), standing.found, standing.orphan
    passage = None
    if found and bookmark.spans and standing.attached.span == bookmark.span:
        try:
            passage = _excerpt(found.article, bookmark).passage()
        except AlteredTextError:
            orphan = "the stored text was altered"
    if passage is None:
        passage = _remembered(bookmark)
    about_it = bookmark.label or ""
    if found and standing.attached.kind == "proposal" == bookmark.kind and standing.attached.nth is not None:
        about_it = about(found.findings.proposals[standing.attached.nth])
    return Entry(bookmark.kind, passage, about_it, bookmark.note, bookmark.collections, orphan)


def _excerpt(article: Article, bookmark: Bookmark) -> Excerpt:
    if bookmark.kind == "proposal":
        return of_sentences(article, bookmark.spans)
    return Excerpt(article, bookmark.spans, bookmark.said or "indirect", _speaker(bookmark))


def _speaker(bookmark: Bookmark) -> str | None:
    """Whose words they are: a proposal's sentences are the article's own."""
    return bookmark.speaker if bookmark.kind == "quote" else None


def _remembered(bookmark: Bookmark) -> Passage:
    """The passage as the bookmark itself has it."""
    return Passage(
        parts=(Part("quoted", leaving(bookmark.text)),),
        spans=bookmark.spans or (bookmark.span,),
        kind=bookmark.said or "indirect",
        speaker=_speaker(bookmark),
        source=_source(bookmark),
    )


def _source(bookmark: Bookmark) -> Source:
    cited = bookmark.cited
    return Source(
        title=" ".join(cited.title.split()) if cited.title else None,
        opening=" ".join(cited.opening.split()),
        outlet=" ".join(cited.source.split()) if cited.source else None,
        author=" ".join(cited.author.split()) if cited.author else None,
        published=iso_8601(cited.published),
        url=url_of(cited.url or "") or url_of(cited.file),
        file=cited.file,
        text_sha256=bookmark.text_sha256,
        published_guessed=cited.published_guessed,
    )
