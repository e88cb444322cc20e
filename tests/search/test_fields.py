"""Fields, phrases and what a query is without: what they leave of a library."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.counting import steps
from tests.findings_by_hand import article
from tui.articles.article import Article, Span
from tui.findings import Findings, Party, Person, Proposal, Quote, Response, Why
from tui.library.library import Library
from tui.library.own_work.store import OwnWork
from tui.library.own_work.values import article_bookmark, quote_bookmark
from tui.library.places import Location
from tui.search.owned import Owned
from tui.search.search import Search

WHY = Why("by hand")


def at(text: Article, words: str) -> Span:
    start = text.text.index(words)
    return Span(start, start + len(words))


def said(text: Article, words: str, speaker: str | None, kind: str = "direct", confidence: float = 1.0) -> Quote:
    span = (at(text, words),)
    return Quote(kind, span, span, speaker, None, None, confidence, WHY)  # type: ignore[arg-type]


def answer(text: Article, party: str, stance: str, confidence: float = 1.0) -> Response:
    return Response(party, None, stance, at(text, "."), WHY, confidence)  # type: ignore[arg-type]


def offered(text: Article, words: str, by: Party, to: str, *answers: Response, kind: str = "ceasefire") -> Proposal:
    parties = (Party(to, None, None),)
    spans = (at(text, words),)
    return Proposal(kind, words, spans, (), (by,), parties, (), answers, "open", 1.0, WHY)  # type: ignore[arg-type]


HARBOUR = replace(
    article(
        "Harbour truce offered\n\nVenn offered a harbour truce. “No harbour, no talks,” Olga Marsh said. "
        "Tam Orrin called it “a first step”. The port was quiet, all in all.",
        title="Harbour truce offered",
    ),
    source="The Northern Post",
    published="2025-03-12",
)
PRISONERS = replace(
    article(
        "Prisoners to be exchanged\n\nOstria proposed to exchange prisoners. “We will see,” said Tam Orrin's aide. "
        "Tamara Orrin-Bell was told that talks, no talks, might follow.",
        title="Prisoners to be exchanged",
        file="b.txt",
    ),
    source="Wire & Co",
    published="2025-03-14T09:30:00Z",
)
UNDATED = article("A quiet day. “Nothing new,” Olga Marsh said of the truce.", file="c.txt")
LATER = replace(article("Old news of the truce: “Never,” Olga Marsh said.", file="d.txt"), published="2024-11")


def fill(library: Library) -> None:
    venn, ostria = Party("Venn", "Lia Holm", None), Party("Ostria", None, None)
    answers = (answer(HARBOUR, "Ostria", "rejected"), answer(HARBOUR, "Kallia", "accepted"))
    library.add(
        HARBOUR,
        Findings(
            "1",
            (
                said(HARBOUR, "No harbour, no talks,", "Olga Marsh"),
                said(HARBOUR, "a first step", "Tam Orrin", "mixed"),
            ),
            (offered(HARBOUR, "Venn offered a harbour truce.", venn, "Ostria", *answers, kind="truce"),),
            (Person("Olga Marsh", "minister", (at(HARBOUR, "Olga Marsh"),)),),
        ),
    )
    doubted = (answer(PRISONERS, "Venn", "rejected", 0.4),)
    library.add(
        PRISONERS,
        Findings(
            "1",
            (
                said(PRISONERS, "We will see,", "Tam Orrin's aide", confidence=0.4),
                said(PRISONERS, "talks, no talks, might follow", "Tamara Orrin-Bell", "indirect"),
            ),
            (offered(PRISONERS, "Ostria proposed to exchange prisoners.", ostria, "Venn", *doubted, kind="exchange"),),
            (),
        ),
    )
    library.add(UNDATED, Findings("1", (said(UNDATED, "Nothing new,", "Olga Marsh"),), (), ()))
    library.add(LATER, Findings("1", (said(LATER, "Never,", "Olga Marsh"),), (), ()))


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    with Library.open(None) as library:
        fill(library)
        yield library


@pytest.fixture
def own() -> Iterator[OwnWork]:
    with OwnWork.open(None) as own:
        yield own


@pytest.fixture
def search(library: Library, own: OwnWork) -> Search:
    return Search(library, Owned(library, lambda: own))


def found(search: Search, query: str) -> list[str]:
    return [" ".join(hit.text.split()[:2]) for hit in search.search(query)]


NO, FIRST, WE, TALKS, NOTHING, NEVER = "No harbour,", "a first", "We will", "talks, no", "Nothing new,", "Never,"
VENN, OSTRIA, TITLE, OTHER_TITLE = "Venn offered", "Ostria proposed", "Harbour truce", "Prisoners to"


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("by:marsh", [NO, NEVER, NOTHING]),
        ("by:Olga", [NO, NEVER, NOTHING]),
        ('by:"olga marsh"', [NO, NEVER, NOTHING]),
        ("by:ol", [NO, NEVER, NOTHING]),
        ("by:marhs", [NO, NEVER, NOTHING]),
        ("by:orrin", [WE, TALKS, FIRST]),
        ("by:tam", [WE, FIRST]),
        ("by:tam|tamara", [WE, TALKS, FIRST]),
        ("by:venn", [VENN]),
        ("by:holm", [VENN]),
        ("by:nobody", []),
        ("outlet:northern", [TITLE, VENN, NO, FIRST]),
        ('outlet:"wire co"', [OTHER_TITLE, OSTRIA, WE, TALKS]),
        ("kind:direct", [WE, NO, NEVER, NOTHING]),
        ("kind:direct|mixed -by:marsh", [WE, FIRST]),
        ("kind:truce", [VENN]),
        ("kind:t", [VENN]),
        ("is:proposal", [OSTRIA, VENN]),
        ("is:person", ["Olga Marsh"]),
        ("is:doubtful", [WE]),
        ("is:quote is:sure on:2025", [TALKS, NO, FIRST]),
        ("stance:rejected", [OSTRIA, VENN]),
        ("stance:rejected party:ostria", [VENN]),
        ("stance:rejected party:venn", [OSTRIA]),
        ("stance:accepted party:ostria", []),
        ("stance:rejected by:venn", [VENN]),
        ("party:ostria", [OSTRIA, VENN]),
        ("party:kallia", [VENN]),
        ("in:harbour", [TITLE, VENN, NO, FIRST]),
        ('in:"exchanged prisoners" is:quote', [WE, TALKS]),
        ("on:2025-03-12 is:quote", [NO, FIRST]),
        ("on:2025-03 is:proposal", [OSTRIA, VENN]),
        ("on:march is:proposal", [OSTRIA, VENN]),
        ("on:2025-3-14 is:proposal", [OSTRIA]),
        ('on:"14 March 2025" is:proposal', [OSTRIA]),
        ("before:2025 kind:direct", [NEVER]),
        ("before:2025-03-14 kind:direct", [NO, NEVER]),
        ("after:2025-03-13 kind:direct", [WE]),
        ("after:2025-03-12 before:2025-03-14 kind:direct", [NO]),
        ("after:2025-03 is:proposal", [OSTRIA, VENN]),
        ("after:2025-04 is:quote", []),
        ('"no talks"', [TALKS, NO]),
        ('"talks, no"', [TALKS]),
        ('"no talk', [TALKS, NO]),
        ('"NO  HARBOUR"', [NO]),
        ('"harbour no"', []),
        ('"all in all" is:text', ["The port"]),
        ('is:quote -"no talks" on:2025-03', [WE, FIRST]),
        ("is:quote -talk on:2025-03", [WE, FIRST]),
        ("is:quote -harbour -tam -tamara", [NEVER, NOTHING]),
        ("-is:quote -is:proposal on:2025", [OTHER_TITLE, TITLE]),
        ("said", ["“No harbour,", "“We will", "“Nothing new,”", "Old news"]),
        ("said -by:marsh", ["“We will"]),
        ("said -kind:direct", []),
        ("truce kind:truce", [VENN]),
        ("truce by:marsh", []),
        ("nothng by:marsh", [NOTHING]),
        ("see by:orrin", [WE]),
    ],
)
def test_what_a_query_leaves(search: Search, query: str, hits: list[str]) -> None:
    """Without free words the newest article first, one without a date last, and in each the order of the text."""
    assert found(search, query) == hits
    assert search.answer(query).notes == (() if query != "by:nobody" else ("by: has nothing like “nobody” here",))


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("is:nothing x", "is: is one of quote, proposal, person, article, text, unread, read, kept, sure, doubtful"),
        ("on:someday x", "on: takes a day, month or year: 2025-03-13, 2025-03, 2025; “someday” is none"),
        ("on:someday", "on: takes a day, month or year: 2025-03-13, 2025-03, 2025; “someday” is none"),
        ("before:march x", "before: takes a day, month or year: 2025-03-13, 2025-03, 2025; “march” is none"),
        ("outlt:post", "no field “outlt”, searched as words; outlet: is where it was published"),
        ("outlet:gazette", "outlet: has nothing like “gazette” here"),
        ("@gone x", "no saved search “gone”, searched as a word; find --save gone keeps one"),
    ],
)
def test_a_value_that_cannot_be_is_told_of(search: Search, query: str, note: str) -> None:
    (said,) = search.answer(query).notes
    assert said.startswith(note)


@pytest.mark.parametrize("party", ["russia", "kremlin", "krem", "Moscow", "russian", "rusia"])
def test_a_state_is_found_by_whatever_stands_for_it(party: str, place: Location) -> None:
    text = article("Venn offered a truce.")
    with Library.open(place) as library:
        for name in ("Russia", "Kremlin", "Ukraine"):
            offer = offered(
                text, "Venn offered a truce.", Party("Venn", None, None), "Kallia", answer(text, name, "rejected")
            )
            library.add(replace(text, file=name), Findings("1", (), (offer,), ()))
        hits = Search(library).search(f"stance:rejected party:{party}")
    assert {hit.article for hit in hits} == {1, 2}


@pytest.mark.parametrize("query", ["by:", "before:2", "after:2025-0", '"', "-", 'by:"', "on:", "tag:"])
def test_what_is_only_begun_says_nothing_yet(search: Search, query: str) -> None:
    assert search.answer(query).hits == []
    assert search.answer(query).notes == ()
    assert found(search, f"quiet {query}") == found(search, "quiet") != []


def test_what_answers_by_something_less_certain_is_less_certain(search: Search) -> None:
    assert {hit.text.split()[0]: hit.sure for hit in search.search("stance:rejected")} == {
        "Venn": True,
        "Ostria": False,
    }
    assert {hit.text.split()[0]: hit.sure for hit in search.search("exchange stance:rejected")} == {"Ostria": False}
    assert all(hit.sure for hit in search.search("is:proposal"))


def test_a_phrase_is_marked_where_it_stands(search: Search) -> None:
    hit = search.search('"no talks" by:marsh')[0]
    assert [mark.cut(hit.text) for mark in hit.marks] == ["no talks"]
    assert [place.cut(HARBOUR.text) for place in hit.places] == ["no talks"]


def test_what_is_read_and_kept_is_found(search: Search, library: Library, own: OwnWork) -> None:
    assert found(search, "is:kept") == []
    assert found(search, "is:unread on:2025-03 is:proposal") == [OSTRIA, VENN]
    own.reading.mark_read(HARBOUR.text_sha256)
    assert found(search, "is:unread on:2025-03 is:proposal") == [OSTRIA]
    assert found(search, "is:read is:proposal") == [VENN]
    own.bookmarks.keep(quote_bookmark(HARBOUR, library.findings(1).quotes[1]))
    assert found(search, "is:kept") == [FIRST]
    own.bookmarks.keep(article_bookmark(UNDATED))
    assert found(search, "is:kept is:quote") == [FIRST, NOTHING]


def test_a_saved_search_stands_for_what_it_holds(search: Search, own: OwnWork) -> None:
    own.searches.save("talks", '"no talks" by:marsh')
    assert found(search, "@talks") == [NO]
    assert found(search, "harbour @talks") == [NO]
    assert search.answer("@talks").query.written() == '"no talks" by:marsh'


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", {1, 2, 3, 4}),
        ("truce", {1, 3, 4}),
        ("harbour orrin", {1}),
        ("by:marsh -in:harbour", {3, 4}),
        ("-by:marsh", {2}),
        ("-truce", {2}),
        ('"no talks"', {1, 2}),
        ('-"talks, no"', {1, 3, 4}),
        ("on:2025-03 outlet:post", {1}),
        ("is:read", set()),
        ("is:unread is:proposal", {1, 2}),
    ],
)
def test_all_articles_that_answer(search: Search, query: str, ids: set[int]) -> None:
    assert search.articles(query).found == ids


def test_all_findings_that_answer(search: Search) -> None:
    assert search.findings("is:proposal").found == {(1, "proposal", 0), (2, "proposal", 0)}
    assert search.findings("marsh").found == {(1, "quote", 0), (3, "quote", 0), (4, "quote", 0)}
    assert search.findings('"talks, no" talks').found == {(2, "quote", 1)}
    assert search.findings("zzz:1 by:nobody").notes == (
        search.answer("zzz:1").notes[0],
        "by: has nothing like “nobody” here",
    )


def test_what_changed_since_is_found_as_it_is_now(own: OwnWork, place: Location) -> None:
    with Library.open(place) as library:
        fill(library)
        search = Search(library)
        assert found(search, "by:marsh on:2025-03") == [NO]
        library.replace_findings(
            1, HARBOUR, Findings("1", (said(HARBOUR, "No harbour, no talks,", "Jo Venter"),), (), ())
        )
        assert found(search, "by:marsh on:2025-03") == []
        assert found(search, "by:venter") == [NO]
        assert search.articles("by:marsh").found == {3, 4}


pieces = st.sampled_from(
    [
        "by:",
        "-",
        '"',
        "marsh",
        "talks",
        " ",
        "is:",
        "quote",
        "on:",
        "2025",
        "stance:",
        "rejected",
        "|",
        "party:",
        "@x",
        "kind:",
    ]
)


@given(st.lists(pieces | st.text(max_size=3), max_size=9).map("".join))
def test_no_query_fails(query: str) -> None:
    with Library.open(None) as library:
        fill(library)
        search = Search(library)
        answered = search.answer(query)
        assert all(hit.article in (1, 2, 3, 4) for hit in answered.hits)
        search.articles(query)
        search.findings(query)


def test_what_fields_cost_does_not_grow_with_the_library(place: Location) -> None:
    """The newest hits are read, and no others."""

    def work(count: int) -> int:
        with Library.open(place) as library:
            with library.change():
                for nth in range(count):
                    text = replace(
                        article(f"“Word {nth},” she said.", file=f"{nth}"), published=f"2025-{nth % 12 + 1:02}"
                    )
                    library.add(text, Findings("1", (said(text, f"Word {nth},", "Olga Marsh"),), (), ()))
            search = Search(library)
            search.prepare()
            search.search("by:other")
            return steps(lambda: search.search("by:marsh", 5))

    assert work(400) < work(40) + 6 * 360


def test_few_and_many_come_in_one_order(place: Location) -> None:
    """Rare ones are sorted, others met on a walk."""
    with Library.open(place) as library:
        with library.change():
            for nth in range(60):
                day = f"2025-{nth * 7 % 12 + 1:02}" if nth % 5 else None
                text = replace(article(f"“Word {nth},” she said. “Then {nth},” he said.", file=f"{nth}"), published=day)
                speaker = "Olga Marsh" if nth % 20 == 3 else "Tam Orrin"
                quotes = (said(text, f"Word {nth},", "Jo Venter"), said(text, f"Then {nth},", speaker))
                library.add(text, Findings("1", quotes, (), ()))
        search = Search(library)
        everything = [hit.text for hit in search.search("is:quote", 200)]
        few = [hit.text for hit in search.search("by:marsh", 200)]
    assert len(everything) == 120
    assert sorted(few) == ["Then 23,", "Then 3,", "Then 43,"]
    assert [text for text in everything if text in few] == few


def test_somebody_is_found_under_all_their_names_and_no_namesake_is(place: Location) -> None:
    """Names are joined as the library has them; one that two people have is each one's where it is theirs."""

    def about(nth: int, speaker: str, role: str | None) -> tuple[Article, Findings]:
        text = article(f"“Word {nth},” {speaker} said.", file=f"{nth}")
        person = Person(speaker, role, (at(text, speaker),))
        return text, Findings("1", (said(text, f"Word {nth},", speaker),), (), (person,))

    with Library.open(place) as library:
        for nth, (speaker, role) in enumerate(
            [("Olga Marsh", "minister"), ("Marsh", "minister"), ("Marsh", "farmer"), ("Ned Marsh", "farmer")], 1
        ):
            library.add(*about(nth, speaker, role))
        rows = library.file.rows("SELECT name, role FROM links ORDER BY role, name")
        assert len(rows) == 4
        with library.change():
            for id_, name in ((1, "Olga Marsh"), (2, "Ned Marsh")):
                library.file.execute("INSERT INTO persons (id, name, kind) VALUES (?, ?, 'person')", (id_, name))
            for id_, role in ((1, "minister"), (2, "farmer")):
                library.file.execute("UPDATE links SET person = ? WHERE role = ?", (id_, role))
        search = Search(library)
        assert {hit.article for hit in search.search("by:olga")} == {1, 2}
        assert {hit.article for hit in search.search("by:ned")} == {3, 4}
        assert {hit.article for hit in search.search("by:marsh")} == {1, 2, 3, 4}
        assert {hit.article for hit in search.search("is:quote -by:olga")} == {3, 4}
        assert search.articles("by:ned").found == {3, 4}
