"""Putting right where one reads: articles, quotes, proposals, selections; taken back; tags."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.findings_by_hand import article
from tests.reader.opened import appears, five, opened, press, reading, shown
from tests.reader.test_remembering import remembered
from tests.seeds import articles
from tui.articles.article import Span
from tui.findings import Findings, Proposal, Quote
from tui.library.corrections.applying import corrected
from tui.library.corrections.changing import ADDED, chosen, kind_of
from tui.library.corrections.values import About, Added, Answer, Cut, Kind, Parties, Rejected, Speaker
from tui.library.library import Library
from tui.library.own_work.store import OwnWork
from tui.reader.correcting import (
    CUT,
    NEW,
    article_changes,
    meant,
    new_proposal_asked,
    new_proposal_changes,
    of_article_asked,
    proposal_asked,
    proposal_changes,
    proposal_of,
    quote_changes,
    selection_changes,
    under,
)
from tui.reader.screens.form import FormScreen
from tui.search.search import Search
from tui.taking.source import source_of


def on(folder: Path) -> Library:
    """The five in a folder, with the corrections that are kept there."""
    with five() as made, Library.open(folder) as library:
        for row in made.shelf():
            library.add(made.article(row.id), made.findings(row.id))
        library.remember("sample given", 1)
    return Library.open(folder)


async def test_a_speaker_is_put_right_in_few_keys_and_taken_back(tmp_path: Path) -> None:
    with on(tmp_path) as library:
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "J", "3", "r", "type:Ann Lee", "enter")
            assert await appears(pilot, "speaker: Ann Lee; R takes it back")
            assert "Ann Lee" in shown(pilot)
            document = reading(pilot).desk.document
            assert document
            put_right = [quote for quote in document.findings.quotes if quote.corrected]
            assert [quote.speaker for quote in put_right] == ["Ann Lee"]
            await press(pilot, "w")
            assert "put right" in shown(pilot)
            assert "the speaker was" in shown(pilot)
            await press(pilot, "escape", "R")
            assert await appears(pilot, "taken back: speaker: Ann Lee")
            assert library.findings(2) == five().findings(2)
            await press(pilot, "R")
            assert await appears(pilot, "nothing was put right in this article")
    with OwnWork.open(tmp_path) as own:
        assert own.corrections.all() == []


async def test_what_an_article_says_of_itself_is_put_right(tmp_path: Path) -> None:
    with on(tmp_path) as library:
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "1", "r", "tab", "type:soon", "enter")
            assert "no date: write it as 2025-03-12" in shown(pilot)
            await press(pilot, "ctrl+u", "type:12 March 2025", "down", "type:The Herald", "enter")
            assert await appears(pilot, "*The Herald · *2025-03-12")
            assert library.article(1).published == "2025-03-12"
            assert library.shelved(1).corrected
        async with remembered(library, tmp_path) as pilot:
            assert "*The Herald · *2025-03-12" in shown(pilot)
            await press(pilot, "2", "I", "escape")
            assert not isinstance(pilot.app.screen, FormScreen)


async def test_a_finding_is_rejected_from_its_card(tmp_path: Path) -> None:
    with on(tmp_path) as library:
        many = library.totals().proposals
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "J", "4", "enter", "r")
            assert isinstance(pilot.app.screen, FormScreen)
            await press(pilot, "tab", "tab", "tab", "right", "enter")
            assert await appears(pilot, "no proposal; R takes it back")
            assert library.totals().proposals == many - 1


async def test_where_a_quote_is_rejected_the_next_one_stands_out(tmp_path: Path) -> None:
    with on(tmp_path) as library:
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "J", "3", "j", "j", "r")
            document, selected = reading(pilot).desk.document, reading(pilot).desk.selected
            assert document
            assert selected
            following = document.findings.quotes[selected.nth + 1]
            await press(pilot, "tab", "tab", "right", "enter")
            assert await appears(pilot, "no quote; R takes it back")
            document, selected = reading(pilot).desk.document, reading(pilot).desk.selected
            assert document
            assert selected
            assert document.get(selected) == following


async def test_a_selection_becomes_a_quote(tmp_path: Path) -> None:
    with on(tmp_path) as library:
        many = library.totals().quotes
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "2", "v", *["w"] * 14, "r")
            assert isinstance(pilot.app.screen, FormScreen)
            await press(pilot, "ctrl+u", "type:Ann Lee", "tab", *(["right"] if CUT in shown(pilot) else []), "enter")
            assert await appears(pilot, "a quote of Ann Lee")
            assert library.totals().quotes == many + 1


async def test_a_selection_becomes_a_proposal_that_stays_after_a_rebuild(tmp_path: Path) -> None:
    with on(tmp_path) as library:
        before = library.findings(1)
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "2", "v", *["w"] * 9, "r", "tab", "left", "enter")
            assert await appears(pilot, "put right: § a new proposal")
            await press(pilot, "type:pause at sea", "tab", "right", "tab", "type:Russia (Vladimir Putin)", "tab")
            await press(pilot, "type:Ukraine, United States", "enter")
            assert await appears(pilot, "a proposal; R takes it back")
        (added,) = (each for each in library.findings(1).proposals if "added" in each.corrected)
        assert (added.label, added.why.rule) == ("pause at sea", ADDED)
        assert [(each.party, each.person) for each in added.proposers] == [("Russia", "Vladimir Putin")]
        assert [each.party for each in added.addressees] == ["Ukraine", "United States"]
        stored, found = library.corrections.before(1)
        library.replace_findings(1, stored, replace(found, extractor="newer", proposals=()))
        assert library.findings(1).proposals == (added,)
        assert Search(library).findings("is:proposal by:putin").found
        library.replace_findings(1, stored, found)
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "R")
            assert await appears(pilot, "taken back: a proposal")
        assert library.findings(1) == before


def test_a_selection_names_its_kind_and_its_length() -> None:
    text = "Talks go on. The envoy asked for a 30-day ceasefire at sea, and left. Nobody answered."
    at = text.index("a 30-day")
    made = proposal_of(article(text), [Span(at, text.index(" at sea"))])
    assert (made.kind, made.label) == ("ceasefire", "a 30-day ceasefire")
    assert [span.cut(text) for span in made.spans] == ["The envoy asked for a 30-day ceasefire at sea, and left."]
    assert [(each.type, each.days) for each in made.terms] == [("duration", 30)]
    values = {ask.name: ask.value for ask in new_proposal_asked(made)}
    with pytest.raises(ValueError, match="bracket"):
        new_proposal_changes(article(text), made, {**values, "proposers": "Russia (Putin"})
    (change,) = new_proposal_changes(article(text), made, {**values, "proposers": "envoy", "label": ""})
    assert isinstance(change.change, Added)
    new = change.change.finding
    assert isinstance(new, Proposal)
    assert (new.label, [each.span for each in new.proposers]) == (made.label, [Span(17, 22)])


async def test_articles_have_tags_and_are_filtered_by_them(tmp_path: Path) -> None:
    with on(tmp_path) as library:
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "number_sign", "type:war #Black-Sea", "enter")
            assert await appears(pilot, "#black-sea · #war")
            await press(pilot, "t", "type:#war")
            assert "1 of 5" in shown(pilot)
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "number_sign", "ctrl+u", "type:a,+b", "enter")
            assert "is no tag" in shown(pilot)
            await press(pilot, "ctrl+u", "enter")
            assert await appears(pilot, "no tags")
    with OwnWork.open(tmp_path) as own:
        assert own.tags.all() == {}


async def test_nothing_open_nothing_to_put_right() -> None:
    library = Library.open(None)
    library.remember("sample given", 1)
    async with opened(library) as pilot:
        await press(pilot, "r", "I", "R", "number_sign")
        assert not isinstance(pilot.app.screen, FormScreen)


ARTICLE = articles()[1]
FOUND = five().findings(2)


def test_answers_of_a_form_are_one_change_each() -> None:
    quote, proposal = FOUND.quotes[0], FOUND.proposals[0]
    assert isinstance(quote, Quote)
    assert isinstance(proposal, Proposal)
    same = {"speaker": quote.speaker or "", "kind": quote.kind, "is": "a quote"}
    assert quote_changes(ARTICLE, quote, same) == []
    changes = quote_changes(ARTICLE, quote, {"speaker": " Ann  Lee ", "kind": "indirect", "is": "a quote"})
    assert [each.change for each in changes] == [Speaker("Ann Lee"), Kind("indirect")]
    assert [each.change for each in quote_changes(ARTICLE, quote, {**same, "is": "no quote"})] == [Rejected()]
    values = {ask.name: ask.value for ask in proposal_asked(proposal)}
    assert proposal_changes(ARTICLE, proposal, values) == []
    answer = next(name for name in values if name.startswith("answer"))
    changed = {**values, "proposers": "Kovarra (Ann Lee), Meridia", answer: "denied"}
    kinds = [each.change for each in proposal_changes(ARTICLE, proposal, changed)]
    assert [type(each) for each in kinds] == [Parties, Answer]
    assert isinstance(kinds[0], Parties)
    assert [(each.party, each.person) for each in kinds[0].parties] == [("Kovarra", "Ann Lee"), ("Meridia", None)]


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("Lee", "Ann Lee"),
        ("ann lee", "Ann Lee"),
        ("Berg", "Berg"),
        ("Bo Berg", "Bo Berg"),
        ("eva  berg", "Eva Berg"),
        ("Le", "Le"),
        (" ", None),
    ],
)
def test_a_last_name_means_whoever_alone_has_it(typed: str, who: str | None) -> None:
    assert meant(typed, ("Ann Lee", "Bo Berg", "Eva Berg")) == who


def test_a_selection_is_a_cut_or_a_quote_of_its_own() -> None:
    text, quote = ARTICLE.text, FOUND.quotes[0]
    (first,) = quote.spans
    spans = chosen(text, Span(first.start, first.end - 8))
    kind, verbatim = kind_of(text, spans)
    made = Quote(kind, spans, verbatim, None, None, None, 1.0, quote.why)
    assert under(FOUND.quotes, spans) == quote
    assert under(FOUND.quotes, (Span(0, 1),)) is None
    cut = selection_changes(ARTICLE, quote, made, {"what": CUT, "speaker": quote.speaker or ""})
    assert [each.change for each in cut] == [Cut(spans)]
    (new,) = selection_changes(ARTICLE, quote, made, {"what": NEW, "speaker": "Ann Lee"})
    assert isinstance(new.change, Added)
    assert new.change.finding.speaker == "Ann Lee"  # type: ignore[union-attr]


def test_a_guess_is_made_certain_by_taking_its_sign_away() -> None:
    guessed = replace(articles()[0], published="2025-03-12", published_guessed=True)
    asks = {ask.name: ask.value for ask in of_article_asked(guessed)}
    assert asks["date"] == "~2025-03-12"
    assert article_changes(guessed, asks) == []
    (change,) = article_changes(guessed, {**asks, "date": "2025-03-12"})
    assert change.change == About("date", "2025-03-12")
    put_right = corrected(guessed, Findings("1", (), (), ()), [change]).article
    assert [source_of(each).date for each in (guessed, put_right)] == ["[2025-03-12?]", "2025-03-12"]


def test_article_fields_say_nothing_where_nothing_changed() -> None:
    from tui.reader.correcting import article_changes, of_article_asked

    values = {ask.name: ask.value for ask in of_article_asked(ARTICLE)}
    assert article_changes(ARTICLE, values) == []
    (change,) = article_changes(ARTICLE, {**values, "url": "https://a.example"})
    assert change.change == About("url", "https://a.example")
