from functools import cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.counting import steps
from tests.findings_by_hand import article, findings, marked, quote
from tests.seeds import articles, found_in
from tui.articles.article import Span
from tui.findings import Findings, Party, Person, Proposal, Why
from tui.library.library import Library
from tui.library.places import Location
from tui.search.folding import terms
from tui.search.hit import Hit
from tui.search.search import Search


@cache
def seeds() -> tuple[Library, Search]:
    library = Library.open(None)
    for each in articles():
        library.add(each, marked(each))
    return library, Search(library)


def find(query: str, limit: int = 50) -> list[Hit]:
    return seeds()[1].search(query, limit)


UNCONDITIONALLY = "That's what we want to know – if they're prepared to do it unconditionally."
EMBRACE = "We are ready to embrace this deal to halt the fighting,"


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("rubio uncondit", UNCONDITIONALLY),
        ("uncondit rubio", UNCONDITIONALLY),
        ("rubio unconditionaly", UNCONDITIONALLY),
        ("RUBIO prepared to do", UNCONDITIONALLY),
        ("rubbio prepard", UNCONDITIONALLY),
        ("that’s what we want to know", UNCONDITIONALLY),
        ("readyto embrace", EMBRACE),
        ("em brace this deal", EMBRACE),
        ("embracing deals", EMBRACE),
        ("halt fighting embrace zelensky", EMBRACE),
        ("embarce", EMBRACE),
        ("nuanecs", "nuances"),
        ("peskov nuances", "nuances"),
    ],
)
def test_a_few_remembered_letters_find_the_quote(query: str, text: str) -> None:
    assert find(query)[0].text == text
    assert find(query)[0].kind == "quote"


@pytest.mark.parametrize(
    ("query", "telling"),
    [("make a forchune", "fortune"), ("how to make a fortune", "fortune")],
)
def test_what_only_shares_common_words_is_no_answer(query: str, telling: str) -> None:
    assert find(query)
    assert all(telling in hit.text for hit in find(query))


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("embarce this deel", "embrace this deal"),
        ("conut on stron steps", "count on strong steps"),
        ("unconditionaly prepard xylophone", "prepared to do it unconditionally"),
        ("temporary cesefire unaceptable", "unacceptable"),
    ],
)
def test_what_is_mistyped_or_remembered_wrong_is_found_all_the_same(query: str, words: str) -> None:
    assert any(words in hit.text for hit in find(query))


def test_a_name_finds_the_person_and_then_what_they_said() -> None:
    hits = find("marco rubio")
    assert (hits[0].kind, hits[0].text) == ("person", "Marco Rubio")
    assert sum(hit.kind == "person" and hit.text == "Marco Rubio" for hit in hits) == 1
    assert any(hit.kind == "quote" and hit.speaker == "Marco Rubio" and hit.speaker_marks for hit in hits)


def test_a_title_is_found_as_its_article() -> None:
    hit = find("us rejects putins ceasefire proposal")[0]
    assert (hit.kind, hit.article) == ("article", 4)
    assert hit.text == articles()[3].title


def test_a_sentence_outside_quotes_is_found_as_text() -> None:
    hit = find("hardened resolve")[0]
    assert hit.kind == "text"
    assert hit.text == hit.span.cut(articles()[hit.article - 1].text)


@pytest.mark.parametrize("query", ["ceasefire", "cease-fire", "cease fire", "Cease‑Fire", "CEASEFIRE"])
def test_ceasefire_is_one_word_however_it_is_written(query: str) -> None:
    found = {mark.cut(hit.text).casefold() for hit in find(query) for mark in hit.marks}
    assert {"ceasefire", "cease-fire"} <= found


def test_the_exact_word_comes_before_its_forms_longer_words_and_typos(place: Location) -> None:
    words = ["treaty", "treaties", "treatyless", "treety"]
    with Library.open(place) as library:
        for word in reversed(words):
            library.add(article(f"Some {word} here."), findings())
        found = [hit.text.split()[1] for hit in Search(library).search("treaty")]
    assert found[0] == "treaty"
    assert set(found) >= {"treaty", "treaties", "treatyless"}
    assert found.index("treaty") < found.index("treaties") < found.index("treatyless")


def test_a_phrase_comes_before_the_same_words_apart(place: Location) -> None:
    with Library.open(place) as library:
        for text in ("The lasting war ended in peace.", "A lasting peace is near.", "Peace is lasting now."):
            library.add(article(text), findings())
        hits = Search(library).search("lasting peace")
    assert hits[0].article == 2
    assert len(hits) == 3


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_every_fragment_of_a_quote_finds_it_first(data: st.DataObject) -> None:
    library, search = seeds()
    row = data.draw(st.sampled_from(library.lists.quotes()))
    words = row.text.split()
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, min(len(words), start + 12)))
    fragment = " ".join(words[start:end])
    assume(len(fragment) > 3 and terms(fragment))
    hits = search.search(fragment, 50)
    wanted = [term for term, _ in terms(fragment)]
    best = [term for term, _ in terms(hits[0].text)]
    assert any(best[at : at + len(wanted)] == wanted for at in range(len(best)))
    same = [hit for hit in hits if hit.article == row.article and hit.kind == "quote" and hit.nth == row.nth]
    assert same or len(hits) >= 50 or hits[0].score > 120


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(codec=None), max_size=25) | st.sampled_from(["a", "zz", "the of", "1", "x" * 5000]))
def test_whatever_is_typed_marks_and_places_are_words_of_the_articles(query: str) -> None:
    library, search = seeds()
    hits = search.search(query, 20)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    for hit in hits:
        text = library.article(hit.article).text
        assert all(0 <= mark.start < mark.end <= len(hit.text) for mark in hit.marks)
        assert all(mark.cut(hit.speaker or "").strip() for mark in hit.speaker_marks)
        assert hit.marks or hit.speaker_marks or hit.kind in ("person", "proposal", "article")
        assert 0 <= hit.span.start <= hit.span.end <= len(text)
        if hit.kind in ("quote", "text"):
            assert [place.cut(text) for place in hit.places] == [mark.cut(hit.text) for mark in hit.marks]
            assert hit.sentence.contains(hit.span)


def test_what_matched_in_a_split_quote_is_found_in_its_place(place: Location) -> None:
    text = "Before. “The bridge,” he said, “will be open.” After."
    with Library.open(place) as library:
        library.add(article(text), findings(quote((9, 19), (32, 44), speaker="The mayor")))
        hit = Search(library).search("bridge open mayor")[0]
    assert hit.text == "The bridge … will be open"[: len(hit.text)]
    assert [place.cut(text) for place in hit.places] == ["bridge", "open"]
    assert [mark.cut("The mayor") for mark in hit.speaker_marks] == ["mayor"]
    assert hit.sentence.cut(text) == "“The bridge,” he said, “will be open.”"


def test_words_that_cannot_be_seen_through_are_found_and_marked_whole(place: Location) -> None:
    text = "They spoke of an un\u00adcondi\u200btional ce\u0301asefire."
    with Library.open(place) as library:
        library.add(article(text), findings())
        hit = Search(library).search("unconditional ceasefire")[0]
    assert [place.cut(text) for place in hit.places] == ["un\u00adcondi\u200btional", "ce\u0301asefire"]


def test_a_proposal_is_found_by_its_words_its_label_and_who_makes_it(place: Location) -> None:
    text = "Ukraine offered to stop all strikes for a month."
    proposal = Proposal(
        kind="truce",
        label="monthlong air truce",
        spans=(Span(0, len(text)),),
        mentions=(),
        proposers=(Party("Ukraine", None, None),),
        addressees=(),
        terms=(),
        responses=(),
        status="open",
        confidence=1.0,
        why=Why("by hand"),
    )
    with Library.open(place) as library:
        library.add(article(text), Findings("by hand", (), (proposal,), ()))
        search = Search(library)
        for query in ("stop strikes", "air truce", "ukraine monthlong"):
            hit = search.search(query)[0]
            assert (hit.kind, hit.nth, hit.speaker, hit.text) == ("proposal", 0, "Ukraine", text)


def test_furniture_is_not_found() -> None:
    furniture = [article_ for article_ in articles() if article_.furniture]
    assert furniture
    for each in furniture:
        for span in each.furniture:
            for hit in find(span.cut(each.text)[:60]):
                assert not (articles()[hit.article - 1] is each and hit.span.overlaps(span))


@pytest.mark.parametrize("query", ["", "   ", "“…”", "\u200b\u202e", "\x1b[2J"[:1]])
def test_nothing_to_look_for_finds_nothing(query: str) -> None:
    assert find(query) == []


def test_the_limit_is_kept_and_the_best_are_kept_by_it() -> None:
    assert find("the", limit=5) == find("the", limit=50)[:5]
    assert find("the", limit=0) == []


def test_what_is_added_replaced_or_changed_is_found_at_once(place: Location) -> None:
    with Library.open(place) as library:
        search = Search(library)
        assert search.search("aqueduct") == []
        library.add(article("The aqueduct leaks."), findings(), origin="/a.txt")
        assert [hit.kind for hit in search.search("aqueduct")] == ["text"]
        newer = library.add(article("The aqueduct is dry."), findings(), origin="/a.txt")
        (hit,) = search.search("aqueduct")
        assert (hit.article, hit.text) == (newer, "The aqueduct is dry.")
        library.replace_findings(newer, library.article(newer), findings(quote((0, 19), speaker="Ann")))
        assert [hit.speaker for hit in search.search("aqueduct")] == ["Ann"]
        library.replace_findings(newer, library.article(newer), findings(quote((4, 12), speaker="Bob")))
        (hit,) = search.search("aqueduct")
        assert (hit.speaker, hit.text, hit.marks) == ("Bob", "aqueduct", (Span(0, 8),))


def test_people_of_several_articles_are_one_hit(place: Location) -> None:
    with Library.open(place) as library:
        for number in range(3):
            text = f"Ann Smith spoke ({number})."
            library.add(article(text), findings(people=(Person("Ann Smith", None, (Span(0, 9),)),)))
        hits = Search(library).search("ann smith")
    assert [hit.kind for hit in hits].count("person") == 1


def test_the_real_findings_of_the_seeds_are_all_found_by_their_words(place: Location) -> None:
    with Library.open(place) as library:
        for each in articles():
            library.add(each, found_in(each))
        search = Search(library)
        for row in library.lists.quotes():
            assert row.text in [hit.text for hit in search.search(row.text)]


@pytest.mark.parametrize("unit", ["x", "a-", "“", "truce ", "A. ", "\n\n"], ids=repr)
def test_a_hostile_text_is_indexed_and_searched_in_linear_work(unit: str, place: Location) -> None:
    def work(count: int) -> int:
        text = unit * count + "truce"
        with Library.open(place) as library:
            library.add(article(text), findings(quote((0, len(text)), speaker="Who")))

            def index_and_search() -> None:
                search = Search(library)
                for query in ("truce", "truce who", "xxxx", "a a", "trcue"):
                    search.search(query)

            return steps(index_and_search)

    work(1)
    assert work(16_000) < 9 * work(2_000)
