"""Lists, their heads, the search that shows what it found, and the last line."""

from __future__ import annotations

import dataclasses

import pytest

from tests.findings_by_hand import article, findings
from tests.linking.copies_by_hand import copies, others
from tests.reader.opened import becomes, found_in, library_of, opened, press, reading, shown
from tests.seeds import articles
from tui.library.rows import Shelved
from tui.reader.ordering import ORDERS, Order, folded, height, matching, ordered, told
from tui.screen.heads import rule


def last(text: str) -> str:
    return text.splitlines()[-1]


async def test_search_and_bookmarks_leave_the_text_as_wide_as_it_was() -> None:
    for size in ((80, 24), (120, 36), (200, 50)):
        async with opened(size=size) as pilot:
            panes = reading(pilot).panes
            before = panes.text.size, panes.text.placed.top
            for keys in (("slash",), ("escape", "6"), ("escape", "4"), ("slash", "type:truce", "escape")):
                await press(pilot, *keys)
                assert (panes.text.size, panes.text.placed.top) == before, (size, keys)


async def test_the_text_follows_the_hit_and_esc_leads_back_to_exactly_where_one_was() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "J", "right_curly_bracket", "right_curly_bracket", "j", "j", "j")
        desk, text = screen.desk, screen.panes.text
        assert desk.document
        before = desk.document.id, text.scroll_offset.y, desk.selected
        memory = dict(desk.memory.positions), set(desk.memory.read), len(screen.going.history.places()[0])
        await press(pilot, "slash", "type:cease")
        pane = screen.searching.pane
        assert pane
        seen = set()
        for _ in range(6):
            hit = pane.found[pane.list.value or 0]
            assert desk.document.id == hit.article
            assert text.placed.sees(hit.places[0] if hit.places else hit.span)
            assert pane.box.has_focus
            seen.add(hit.article)
            await press(pilot, "down")
        assert len(seen) > 1
        await press(pilot, "escape")
        assert (desk.document.id, text.scroll_offset.y, desk.selected) == before
        assert not text.lights.matches
        assert set(desk.memory.read) == memory[1]
        assert len(screen.going.history.places()[0]) == memory[2]
        here = desk.document.article.text_sha256
        assert not any(place for text, place in desk.memory.positions.items() if text not in {here, *memory[0]})


async def test_a_hit_that_is_chosen_is_one_key_from_where_one_was_before_the_search() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "J", "j", "slash", "type:peskov nuances", "down", "enter")
        assert screen.desk.document
        assert screen.desk.document.article.text == articles()[2].text
        await press(pilot, "escape", "backspace")
        assert screen.desk.document.article.text == articles()[1].text
        assert screen.panes.text.scroll_offset.y == 1


async def test_less_certain_hits_are_folded() -> None:
    async with opened() as pilot:
        await press(pilot, "slash", "type:zelensky")
        pane = reading(pilot).searching.pane
        assert pane
        fold = pane.list.rows.folded.fold
        assert fold is not None
        assert pane.list.rows.count == fold + 1 < len(pane.found)
        await press(pilot, *["down"] * fold, "enter")
        assert pane.list.rows.count == len(pane.found) + 1


async def test_a_proposal_is_told_by_its_label_and_its_answers_wherever_it_is_listed() -> None:
    async with opened(size=(120, 36)) as pilot:
        for keys in (("J", "4"), ("a",), ("slash", "type:month-long ceasefire")):
            await press(pilot, *keys)
            (line, *_) = (each for each in shown(pilot).splitlines() if "§  month-long" in each)
            assert line.rstrip(" ▐│").endswith("↔✓✗"), keys


async def test_the_last_line_follows_the_focus_and_tells_where_one_is() -> None:
    async with opened(size=(120, 36)) as pilot:
        assert "enter open" in last(shown(pilot))
        for keys, words in (
            (("J", "right_curly_bracket"), ("article 2/5 · quote 2/14",)),
            (("1",), ("t filter", "O order")),
            (("3",), ("B bookmark", "a here or all")),
            (("slash", "type:cease", "down"), ("enter go there", "esc back", "hit 2/")),
            (("escape", "f", "type:truce"), ("enter to the text",)),
            (("escape", "6"), ("d remove",)),
        ):
            await press(pilot, *keys)
            assert all(word in last(shown(pilot)) for word in words), (keys, last(shown(pilot)))
    async with opened(size=(80, 24)) as pilot:
        await press(pilot, "J", "right_curly_bracket")
        assert last(shown(pilot)).rstrip().endswith("2/5 · 2/14")


async def test_one_rule_tells_where_the_focus_is() -> None:
    async with opened() as pilot:
        for keys, where in ((("1",), "articles"), (("2",), "text"), (("3",), "side"), (("slash",), "side")):
            await press(pilot, *keys)
            line = shown(pilot).splitlines()[1]
            panes = reading(pilot).panes
            ends = {"articles": panes.articles.region, "text": panes.reading.region, "side": panes.beside.region}
            strong = {name for name, at in ends.items() if "━" in line[at.x : at.right]}
            assert strong - {"side"} == {where} - {"side"}, keys
            assert where in strong, keys


def test_a_rule_is_as_wide_as_its_head_and_says_what_it_is_of_where_there_is_room() -> None:
    for start, end, scope in ((1, 10, "this article"), (10, 23, "here"), (22, 32, "this article"), (1, 32, "")):
        pieces = rule(32, True, start, end, ("this article", "here"), part=True)
        line = "".join(words for words, _ in pieces)
        assert len(line) == 32
        assert line.count("━") == end - start
        assert line.strip("─━ ") == scope


async def test_articles_are_filtered_as_one_types_and_put_in_another_order() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "t", "type:talks")
        assert "Articles 2 of 5" in shown(pilot)
        names = [screen.articles.shelf[nth].name for nth in screen.panes.shelf_list.rows.folded.sure]
        assert names
        assert all("talks" in name.casefold() for name in names)
        await press(pilot, "enter", "enter", "J", "J")
        assert screen.desk.document
        assert screen.desk.document.article.name in names
        await press(pilot, "1", "escape")
        assert screen.panes.shelf_list.rows.count == 5
        await press(pilot, "O", "O")
        assert "by title" in shown(pilot)
        assert [each.name for each in screen.articles.shelf] == sorted(
            (each.name for each in screen.articles.shelf), key=str.casefold
        )
        await press(pilot, "t", "type:zzz")
        said = " ".join(line[:21].strip() for line in shown(pilot).splitlines()[2:-1])
        assert "No article has these words. esc shows all." in " ".join(said.split())


async def test_where_the_list_is_not_seen_the_last_line_tells_what_it_is_filtered_by() -> None:
    async with opened(size=(80, 24)) as pilot:
        await press(pilot, "t", "type:talks", "enter")
        assert "with “talks”" not in shown(pilot)
        await press(pilot, "enter")
        assert shown(pilot).splitlines()[-1].rstrip().endswith("1/2 with “talks” · 1/5")
        await press(pilot, "t", "escape", "escape")
        assert "with “talks”" not in shown(pilot)


def shelved(nth: int, name: str, source: str | None, published: str | None) -> Shelved:
    return Shelved(nth, name, True, source, published, "en", 100, 1, 1, 1, False, f"sha{nth}")


@pytest.mark.parametrize(
    ("order", "ids"),
    [("added", [1, 2, 3]), ("date", [3, 1, 2]), ("title", [2, 3, 1]), ("outlet", [3, 1, 2]), ("unread", [2, 3, 1])],
)
def test_an_order_has_its_reason(order: Order, ids: list[int]) -> None:
    shelf = [
        shelved(1, "Charlie", "Post", "2025-03-01"),
        shelved(2, "alpha", None, None),
        shelved(3, "Bravo", "Herald", "2025-04-01"),
    ]
    assert [each.id for each in ordered(shelf, order, {"sha1"})] == ids
    assert order in ORDERS
    assert matching("her bra", list(map(told, shelf))) == [2]


def test_the_more_articles_the_lower_their_rows() -> None:
    assert [height(count, 22, 33, airy=True) for count in (5, 33, 34, 10_000)] == [4, 4, 2, 2]
    assert height(10_000, 80, 20, airy=False) == 1


async def test_an_article_is_told_unread_only_while_some_are_read() -> None:
    async with opened() as pilot:
        assert "●" not in shown(pilot)
        await press(pilot, "u")
        assert shown(pilot).count("●") == 4


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (("3",), "Nobody is quoted here. a shows the quotes of all articles."),
        (("4",), "No proposal found here. a shows the proposals of all articles."),
        (("slash",), "Names, words, unfinished words: rubio uncondit"),
        (("slash", "type:zzzz"), "Nothing like zzzz. Fewer letters find more; esc goes back."),
        (("6",), "Nothing kept yet. B keeps the quote you are at, e writes a note."),
    ],
)
async def test_an_empty_pane_says_what_leads_on(keys: tuple[str, ...], words: str) -> None:
    article = articles()[0]
    nothing = dataclasses.replace(found_in(article), quotes=(), proposals=())
    async with opened(library_of([(article, nothing)]), size=(80, 24)) as pilot:
        await press(pilot, *keys)
        side = reading(pilot).panes.beside.region
        said = " ".join(line[side.x :].strip(" ▐▌") for line in shown(pilot).splitlines()[2:-1])
        assert words in " ".join(said.split())


async def test_an_edge_is_caught_from_three_columns_and_drags() -> None:
    for off in (0, -1, -2):
        async with opened() as pilot:
            panes = reading(pilot).panes
            edge, wide = panes.beside.region.x, panes.beside.size.width
            await pilot.mouse_down(offset=(edge + off, 30))
            assert panes.sizes.dragged == "findings", off
            await pilot.hover(offset=(edge - 6, 30))
            panes.sizes.drag(edge - 6)
            await press(pilot)
            assert panes.beside.size.width == wide + 6


def test_copies_stand_folded_behind_their_lead() -> None:
    ids, leads = range(1, 6), {2: 1, 4: 1, 5: 9}
    assert folded(ids, leads, range(5), ()) == ([0, 2, 4], {1: 2})
    assert folded(ids, leads, range(5), {1}) == ([0, 1, 3, 2, 4], {})
    assert folded(ids, leads, [1, 2, 3], ()) == ([1, 2, 3], {})
    assert folded([3], leads, range(1), ()) == (range(1), {})
    assert folded([3], {}, range(1), ()) == (range(1), {})


async def test_a_key_lists_the_copies_of_an_article() -> None:
    pairs = [(article(text, f"{nth}.txt"), findings()) for nth, text in enumerate([*copies(3), *others(3)])]
    async with opened(library_of(pairs)) as pilot:
        screen = reading(pilot)
        assert screen.articles.listed == 3
        assert "+5" in shown(pilot)
        await press(pilot, "C")
        assert screen.articles.listed == 8
        await press(pilot, "J", "J", "C")
        assert (screen.articles.listed, screen.articles.place(3)) == (3, 0)
        await press(pilot, "J")
        assert screen.desk.document
        assert screen.desk.document.id == 7


@pytest.fixture
def few_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.library.reading.AT_HAND", 40)
    monkeypatch.setattr("tui.library.shelving.AT_HAND", 40)
    monkeypatch.setattr("tui.library.shelving.AT_ONCE", 10)
    monkeypatch.setattr("tui.reader.parts.leafing.AT_ONCE", 10)
    monkeypatch.setattr("tui.reader.loading.FIRST_PART", 10)
    monkeypatch.setattr("tui.reader.parts.stock.LATER", 0)


@pytest.mark.usefixtures("few_rows")
async def test_a_long_list_is_read_as_it_is_seen() -> None:
    names = [f"Talks {number}" for number in range(99, 19, -1)]
    pairs = [(article(f"{name}\n\nSome words.", f"{name}.txt", name), findings()) for name in names]
    async with opened(library_of(pairs)) as pilot:
        screen = reading(pilot)
        assert len(screen.articles.shelf) == len(names)
        assert await becomes(pilot, lambda: all(name in shown(pilot) for name in names[:12]))
        assert len(screen.articles.shelf.rows) <= 50
        await press(pilot, "J", "J", "J")
        assert screen.desk.document
        assert screen.desk.document.article.name == names[3]
        await press(pilot, "O", "O")
        assert await becomes(pilot, lambda: [each.name for each in screen.articles.shelf] == sorted(names))
        await press(pilot, "t", "type:talks 42")
        assert "Articles 1 of 80" in shown(pilot)
