"""What is copied: the article's own words, checked, with the reporter's words between two quotations."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.seeds import articles, found_in
from tests.writing.passages import UNDATED_ARTICLE, passage
from tui.articles.article import Span
from tui.articles.reading import article_of
from tui.taking.excerpt import of_quote
from tui.taking.flowing import flowing
from tui.taking.marks import STYLES, quoted
from tui.taking.passage import passage_of
from tui.taking.setting import Options, inline, words
from tui.taking.source import AlteredTextError
from tui.writing.formats import render


def test_a_quote_of_one_stretch_is_the_articles_words() -> None:
    for article in articles():
        for quote in found_in(article).quotes:
            made = of_quote(article, quote).passage()
            said = words(made, Options(trailing_comma=True))
            if len(quote.spans) == 1:
                assert said == quote.spans[0].cut(article.text)
            assert all(
                span.cut(article.text).strip() in "".join(part.text for part in made.parts) for span in quote.spans
            )


def test_a_split_quote_keeps_the_reporters_words_and_gets_no_ellipsis() -> None:
    made = passage(
        UNDATED_ARTICLE,
        "I understand that we can count on strong steps. I don't know the details yet but we are talking about "
        "sanctions and strengthening Ukraine,",
        "Everything depends on whether Russia wants a ceasefire and silence, or it wants to continue killing people.",
    )
    said = words(made, Options(marks="straight"))
    assert said in UNDATED_ARTICLE.text
    assert said.startswith('"I understand')
    assert said.endswith('killing people."')
    assert [part.kind for part in made.parts] == ["quoted", "between", "quoted"]
    assert made.parts[1].text == " while adding, "
    assert "…" not in said


def test_paragraphs_of_one_statement_are_one_quotation() -> None:
    article = article_of("He said: “One.\n\n“Two.”\n".encode(), "a.txt")
    one, two = article.text.index("One."), article.text.index("Two.")
    made = passage_of(article, [Span(one, one + 4), Span(two, two + 4)], kind="direct", speaker="He")
    assert [part.text for part in made.parts] == ["One.\n\nTwo."]
    assert quoted(made.parts[0].text, "curly") == "“One.\n\n“Two.”"


def test_an_altered_text_stops_the_copy() -> None:
    altered = replace(UNDATED_ARTICLE, text=UNDATED_ARTICLE.text.replace("ready", "happy"))
    with pytest.raises(AlteredTextError, match=r"001\.txt: the stored text was altered"):
        passage_of(altered, [Span(0, 5)])


@pytest.mark.parametrize("spans", [[], [Span(5, 5)], [Span(-1, 3)], [Span(0, 10**9)]])
def test_a_stretch_outside_the_text_is_refused(spans: list[Span]) -> None:
    with pytest.raises(ValueError, match="no such stretch"):
        passage_of(UNDATED_ARTICLE, spans)


def test_what_has_no_width_is_left_out_and_what_acts_unseen_is_flagged() -> None:
    article = article_of("He said: “cease\u00adfire\u200b\u202e now”".encode(), "a.txt")
    made = passage_of(article, [Span(10, 26)], kind="direct")
    assert made.parts[0].text == "ceasefire\u202e now"
    assert made.warnings == (
        "left out of the words: 2 characters that cannot be seen (U+00AD, U+200B)",
        "the words hold 1 character that cannot be seen (U+202E)",
    )
    assert passage_of(article, [Span(0, 5)]).warnings == ()


def test_a_joiner_that_its_script_needs_stays() -> None:
    article = article_of("He said: “می\u200cخواهم”".encode(), "a.txt")
    made = passage_of(article, [Span(10, 18)], kind="direct")
    assert made.parts[0].text == "می\u200cخواهم"
    assert made.warnings == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The talks\nwill resume", "The talks will resume"),
        ("The talks\r\n    will resume", "The talks will resume"),
        ("a 30-\nday truce", "a 30-day truce"),
        ("a two-\nor three-week truce", "a two- or three-week truce"),
        ("weapons—\n  all of them", "weapons—all of them"),
        ("The talks\n> will resume\n>> today", "The talks will resume today"),
        ("The talks\n>\n> will resume\n> today", "The talks\n\nwill resume today"),
        ("less\n> more\nor less", "less > more or less"),
        ("One.  \n \nTwo\nthree.", "One.\n\nTwo three."),
        ("One.\r\n\r\nTwo.", "One.\n\nTwo."),
    ],
)
def test_a_paragraph_leaves_on_one_line(text: str, words: str) -> None:
    article = article_of(text.encode(), "a.txt")
    made = passage_of(article, [Span(0, len(article.text))])
    assert made.parts[0].text == words
    assert made.spans == (Span(0, len(article.text)),)


@given(st.text(st.sampled_from("“”‘’\"'„«» ab.,\n"), max_size=60), st.sampled_from(list(STYLES)))
def test_only_marks_change_when_they_are_turned(text: str, style: str) -> None:
    def bare(words: str) -> str:
        return "".join(each for each in words if each not in "“”‘’\"'„«»" and not each.isspace())

    assert bare(quoted(text, style)) == bare(text)  # type: ignore[arg-type]


SAID = "“Not yet,” he said. “He told us ‘no,’” she said. “We ask: ‘why?’” “It ends so—” “First;” they began."


@pytest.mark.parametrize(
    ("stretch", "ends"),
    [("Not yet,", "Not yet"), ("He told us ‘no,’", "He told us ‘no’"), ("We ask: ‘why?’", "We ask: ‘why?’"),
     ("It ends so—", "It ends so—"), ("First;", "First"), (",", ",")],
)  # fmt: skip
def test_a_copy_ends_as_the_quotation_mark_demands(stretch: str, ends: str) -> None:
    made = passage(article_of(SAID.encode(), "a.txt"), stretch)
    assert words(made, Options()) == ends
    assert inline(made, Options()) == f"“{ends}”"
    assert words(made, Options(trailing_comma=True)) == stretch
    assert json.loads(render(made, "json"))[0]["words"] == stretch


def test_a_comma_before_the_reporters_words_stays() -> None:
    article = article_of("“We wait,” he said, “and hope,” he added.".encode(), "a.txt")
    made = passage(article, "We wait,", "and hope,")
    assert words(made, Options()) == "“We wait,” he said, “and hope”"


def test_words_that_are_reported_say_so_in_the_line() -> None:
    article = article_of(b"Ann Lee said that all sides would stop.", "a.txt")
    reported = passage(article, "all sides would stop", kind="indirect", speaker="Ann Lee")
    for form in ("plain", "md-footnote", "pandoc", "md"):
        assert "Ann Lee, as reported" in render(reported, form).split("\n\n[^")[0], form
    own = passage(article, "all sides would stop", speaker="Ann Lee")
    assert "Ann Lee" not in render(own, "md-footnote").split("\n\n[^")[0]


def test_a_long_run_of_blanks_costs_its_length() -> None:
    blanks = " " * 300_000  # looked at from each of its places this would take minutes
    assert flowing(f"One{blanks}two\nthree") == f"One{blanks}two three"
    assert flowing(f"One{blanks}\n{blanks}two") == "One two"
