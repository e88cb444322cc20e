"""A draft with every kind of quotation, made from the five articles: each verdict must be right."""

import random
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.counting import steps
from tests.seeds import articles, found_in
from tui.articles.article import Article
from tui.articles.reading import article_of
from tui.extraction.extract import extract
from tui.findings import Findings
from tui.library.library import Library
from tui.taking.excerpt import of_quote
from tui.writing.checking import verdict as judging
from tui.writing.checking.checked import Checked, Verdict
from tui.writing.checking.difference import Change
from tui.writing.checking.draft import FILETYPES, read_draft
from tui.writing.checking.quotations import quotations
from tui.writing.checking.sources import MOST_CANDIDATES
from tui.writing.checking.verdict import check_draft
from tui.writing.formats import FORMATS, render

VERDICTS = Path(__file__).parent / "verdicts.txt"


def quotations_with_verdicts() -> list[tuple[str, str]]:
    """Each line's verdict and words."""
    lines = VERDICTS.read_text(encoding="utf-8").splitlines()[1:]
    pairs = (line.split(": ", 1) for line in lines)
    return [(verdict, words.replace("\\n", "\n")) for verdict, words in pairs]


DRAFT = quotations_with_verdicts()

NUMBERS: tuple[tuple[Verdict, str], ...] = (
    ("number", "“I have seen 14 of them and 3 were ours,” said Olena Petrenko, a doctor in Kharkiv."),
    ("number", "“We treated forty patients on the first night,” Petrenko said."),
    ("exact", "“We treated thirty patients on the first night,” Petrenko said."),
    ("number", "Petrenko asked for “$12 million” in aid."),
)

HOSPITAL = """Hospital in Kharkiv treats wounded

Olena Petrenko, a doctor in Kharkiv, said on Monday that the hospital was full. "We treated thirty patients on the \
first night," Petrenko said. "I have seen 12 of them and 3 were ours," she added. Petrenko asked for "$5 million" in \
aid.
"""
"""Numbers in quotation marks, which the five articles have none of."""


@cache
def library() -> Library:
    kept = Library.open(None)
    for article in articles():
        kept.add(article, found_in(article))
    return kept


def check(text: str, filetype: str = "markdown") -> list[Checked]:
    return check_draft(read_draft("draft", text, filetype), library())


def test_every_verdict_of_the_draft_is_right() -> None:
    results = check("\n\n".join(text for _, text in DRAFT))
    seen = [(each.verdict, each.quotation.text) for each in results]
    wanted = [(verdict, words) for (verdict, _), (_, words) in zip(DRAFT, seen, strict=True)]
    assert len(DRAFT) >= 40
    assert seen == wanted


@pytest.mark.parametrize(("verdict", "text"), DRAFT)
def test_each_quotation_alone_has_the_same_verdict(verdict: str, text: str) -> None:
    (checked,) = check(text)
    assert checked.verdict == verdict


def test_numbers() -> None:
    article = article_of(HOSPITAL.encode(), "hospital.txt")
    with Library.open(None) as kept:
        kept.add(article, extract(article))
        for verdict, text in NUMBERS:
            (checked,) = check_draft(read_draft("draft", text, "markdown"), kept)
            assert (checked.verdict, text) == (verdict, text)


@pytest.mark.parametrize("article", articles(), ids=lambda article: article.file[-12:])
def test_an_article_as_a_draft_is_all_exact(article: Article) -> None:
    results = check(article.text, "plain")
    assert results or "“" not in article.text
    assert {each.verdict for each in results} <= {"exact"}


def test_the_difference_is_word_by_word() -> None:
    (checked,) = check("“We are not ready to accept this deal,” Zelensky said.")
    assert checked.verdict == "negation"
    assert checked.difference == (
        Change("same", "We are"),
        Change("draft", "not"),
        Change("same", "ready to"),
        Change("draft", "accept"),
        Change("article", "embrace"),
        Change("same", "this deal"),
    )


def test_the_place_is_the_speakers_own_where_several_say_it() -> None:
    (checked,) = check("Zelensky spoke of a “strong” answer.")
    assert checked.place is not None
    assert checked.said_by == "Volodymyr Zelensky"
    assert checked.place.span.cut(checked.place.source.article.text) == "strong"


def test_what_is_not_found_has_the_nearest_words() -> None:
    (checked,) = check("“We can count on the whole world in this matter,” Zelensky said.")
    assert checked.verdict == "not found"
    assert checked.place is not None
    assert "we can count on" in checked.place.span.cut(checked.place.source.article.text)


def test_a_quotation_in_a_quotation_belongs_to_it() -> None:
    (checked,) = check("Rubio said, “If the response is, 'yes', then we know we've made real progress.”")
    assert checked.verdict == "exact"


def test_what_an_unknown_voice_quotes_is_looked_up_itself() -> None:
    outer, inner = check("“I was there when he told us ‘we can count on strong steps’ and left,” she said.")
    assert (outer.verdict, inner.verdict) == ("not found", "exact")


FIRST_LINE = "Russia is clearly trying to put maximum pressure on our"
SECOND_LINE = "troops – and our military command is doing what it has to do."
BLOCK = f"{FIRST_LINE} {SECOND_LINE}"


@pytest.mark.parametrize(
    ("filetype", "draft"),
    [
        ("markdown", f"Zelensky wrote:\n\n> {BLOCK}\n\nSo he said."),
        ("markdown", f"He wrote:\n> {FIRST_LINE}\n> {SECOND_LINE}\n>\n> — Volodymyr Zelensky, [“Talks”](x.txt)\n"),
        ("plain", f"Zelensky wrote:\n\n> {BLOCK}\n"),
        ("latex", f"Zelensky wrote:\n\\begin{{quote}}\n{BLOCK.replace('–', '--')}\n\\end{{quote}}\n"),
        ("latex", f"Zelensky wrote: \\blockquote[{{\\cite{{key}}}}]{{{BLOCK}}}"),
        ("org", f"Zelensky wrote:\n#+begin_quote\n{BLOCK}\n\n— Volodymyr Zelensky, [cite:@key]\n#+end_quote\n"),
    ],
)  # fmt: skip
def test_block_quotations(filetype: str, draft: str) -> None:
    (checked,) = check(draft, filetype)
    assert (checked.verdict, checked.quotation.text.replace("\n", " ")) == ("exact", BLOCK)


def test_a_block_of_the_articles_own_words_with_a_quotation_in_it() -> None:
    text = (
        'Speaking to reporters, Zelensky said, "We are ready to embrace this deal to halt the fighting," '
        "adding that the United States had made it clear."
    )
    results = check(f"> {text}\n")
    assert [each.verdict for each in results] == ["exact"]


MARKDOWN_ASIDES = """---
title: "Nobody said this in the front matter"
---
# On peace

```python
print("nobody said this in a code block")
```

    "nobody said this in indented code"

Use `"nobody said this in code"` and [“Nobody said this in a link”](http://x.org "nor in its title").
An <a title="nobody said this in a tag">anchor</a>. <!-- "nobody said this in a comment" --> A note.[^1]

[^1]: “Nobody said this in a footnote”, the Daily said.
    “Nor in its second line,” it said.

[ref]: http://x.org "nobody said this in a reference"
"""

LATEX_ASIDES = r"""\documentclass{article}
\title{``Nobody said this before the document''}
\begin{document}
% ``nobody said this in a comment''
\begin{verbatim}
``nobody said this in verbatim''
\end{verbatim}
A note.\footnote{``Nobody said this in a footnote'' \emph{x}} And \href{http://x.org}{``Nobody said this in a link''}.
\end{document}
"""

ORG_ASIDES = """#+title: "Nobody said this in a keyword"
* Peace
:PROPERTIES:
:NAME: "nobody said this in a drawer"
:END:
# "nobody said this in a comment"
#+begin_src python
print("nobody said this in a source block")
#+end_src
Use ="nobody said this in code"= and [[http://x.org]["Nobody said this in a link"]]. A note.[fn:1]

[fn:1] “Nobody said this in a footnote”, the Daily said.
"""


@pytest.mark.parametrize(
    ("filetype", "draft"), [("markdown", MARKDOWN_ASIDES), ("latex", LATEX_ASIDES), ("org", ORG_ASIDES)]
)
def test_code_links_and_footnotes_are_left_alone(filetype: str, draft: str) -> None:
    assert check(draft, filetype) == []


@pytest.mark.parametrize(
    ("filetype", "draft"),
    [
        (
            "markdown",
            "Zelensky said, “We are *ready* to embrace **this deal** to [halt](http://x.org) the fighting.”[^1]",
        ),
        ("markdown", "Zelensky said, &ldquo;We are ready to embrace this deal&rdquo; [@key]."),
        ("latex", r"Zelensky said, ``We are \emph{ready} to embrace this deal''~\cite[5]{key}."),
        ("latex", r"Zelensky said, \enquote{We are ready to embrace this deal}."),
        ("latex", r"Zelensky said, \textcquote[5]{key}{We are ready to embrace this deal}."),
        ("org", "Zelensky said, “We are /ready/ to embrace *this deal* to halt the fighting.” [cite:@key]"),
    ],
)
def test_markup_is_no_difference(filetype: str, draft: str) -> None:
    (checked,) = check(draft, filetype)
    assert checked.verdict == "exact"


@pytest.mark.parametrize("name", [name for name in FORMATS if name in ("plain", "md", "pandoc", "org", "latex")])
def test_every_quote_a_format_puts_into_a_draft_is_found_again(name: str) -> None:
    filetype = {"plain": "plain", "org": "org", "latex": "latex"}.get(name, "markdown")
    for article in articles():
        quotes = [quote for quote in found_in(article).quotes if quote.kind == "direct"]
        drafts = [render(of_quote(article, quote).passage(), name) for quote in quotes]
        checked = check("\n\n".join(drafts), filetype)
        assert len(checked) >= len(quotes)
        assert [each for each in checked if each.verdict not in ("exact", "typography")] == []


def test_the_right_article_is_found_among_many_with_the_same_words() -> None:
    order = random.Random(7)
    with Library.open(None) as kept:
        for number in range(60):
            words = articles()[1].text.split(" ")
            order.shuffle(words)
            other = article_of(" ".join(words).encode(), f"{number}.txt")
            kept.add(other, Findings("shuffled", (), (), ()))
        kept.add(articles()[1], found_in(articles()[1]))
        for verdict, text in (
            ("exact", "“I understand that we can count on strong steps,” Zelensky said."),
            ("words", "“We are ready to accept this deal to halt the fighting,” Zelensky said."),
            ("negation", "“I have emphasised this many times, all of us trust the Russians,” said Zelensky."),
            ("ellipsis", "Rubio said, “If the response is, 'yes', … there's a real chance of peace.”"),
        ):
            (checked,) = check_draft(read_draft("draft", text, "markdown"), kept)
            assert (checked.verdict, text) == (verdict, text)


def test_against_an_altered_article_nothing_is_checked_and_the_others_are() -> None:
    with Library.open(None) as kept:
        kept.add(replace(articles()[1], text=articles()[1].text.replace("ready", "happy")), found_in(articles()[1]))
        kept.add(articles()[2], found_in(articles()[2]))
        (span, *_) = next(each.verbatim for each in found_in(articles()[2]).quotes if each.verbatim)
        other = span.cut(articles()[2].text)
        text = f"Zelensky said, “We are happy to embrace this deal.”\n\n“{other}”"
        altered, sound = check_draft(read_draft("draft", text, "plain"), kept)
    assert (altered.verdict, altered.place) == ("not checked", None)
    assert "altered" in altered.note
    assert sound.verdict == "exact"


@pytest.mark.parametrize(
    ("fails", "verdicts"),
    [
        ("speakers", ["not checked", "words"]),  # the words can be compared all the same
        ("judge", ["not checked", "not checked"]),
    ],
)
def test_whatever_the_rules_raise_on_a_draft_is_told(
    monkeypatch: pytest.MonkeyPatch, fails: str, verdicts: list[str]
) -> None:
    def fail(*_: object) -> None:
        raise IndexError("list index out of range")

    monkeypatch.setattr(judging, fails, fail)
    text = "“We are ready to embrace this deal.”\n\n“We are ready to accept this deal to halt the fighting.”"
    found = check_draft(read_draft("draft", text, "plain"), library())
    assert [each.verdict for each in found] == verdicts
    assert "the rules failed on this text (IndexError in " in found[0].note


@given(
    st.text(st.sampled_from("“”\"'‘’[]{}()…. \n>*_`\\%#+-:a1Wn—\x1b\u202e\ud800"), max_size=80),
    st.sampled_from(FILETYPES),
)
def test_any_draft_is_read_and_every_place_lies_in_it(text: str, filetype: str) -> None:
    draft = read_draft("draft", text, filetype)
    lines = text.split("\n")
    for quotation in quotations(draft, lambda span: None):
        line, column = draft.position(quotation.span.start)
        assert 1 <= column <= len(lines[line - 1]) + 1


MARKS = ["“", '"', 'a" ', "[", "`", "\\enquote{", "> ", "*", "'a ", "> “a”\n\n", "[“a”](b) ", "> “a” "]


@pytest.mark.parametrize("filetype", FILETYPES)
@pytest.mark.parametrize("unit", MARKS)
def test_four_times_the_marks_are_four_times_the_work(unit: str, filetype: str) -> None:
    def work(count: int) -> int:
        return steps(lambda: quotations(read_draft("draft", unit * count, filetype), lambda span: None))

    work(1)
    assert work(800) < 5 * work(200) + 500


EDITED = [
    "[b] ",
    "a … ",
    "a[b] ",
    "> a\n",
    ":a:\n",
    "#+begin_quote\n",
    "\\href{a}{",
    "\\footnote{",
    "“a ",
    "the truce ",
]


@pytest.mark.parametrize("filetype", FILETYPES)
@pytest.mark.parametrize("unit", EDITED)
def test_checking_what_is_long_and_odd_is_work_as_long_as_it_is(unit: str, filetype: str) -> None:
    """The whole check of one endless quotation."""

    def work(count: int) -> int:
        text = f"Putin said: “We agree with the proposals {unit * count}to stop the fighting.”\n"
        return steps(lambda: check(text, filetype))

    check("Putin said: “We agree.”")  # what is made once
    assert work(400) < 5 * work(100) + 10_000


def test_articles_are_read_a_few_for_a_quotation_however_many_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "“We shall count every boat on the lake before winter,” said Ilka Vance. “Number {} is ours.”"
    read: list[int] = []
    with Library.open(tmp_path) as kept:
        with kept.change():
            for nth in range(120):
                each = article_of(said.format(nth).encode(), f"{nth}.txt")
                kept.add(each, extract(each))
        check_draft(read_draft("draft", "Vance said: “Number 3 is ours.”", "plain"), kept)  # the index is made here

        def counted(id_: int, article: Callable[[int], Article] = kept.article) -> Article:
            read.append(id_)
            return article(id_)

        monkeypatch.setattr(kept, "article", counted)
        text = "Vance said: “We shall count every boat on the lake before winter.”\n\nVance said: “Number 77 is ours.”"
        first, second = check_draft(read_draft("draft", text, "plain"), kept)
    assert (first.verdict, second.verdict) == ("exact", "exact")
    assert second.place
    assert second.place.source.article.file == "77.txt"
    assert len(set(read)) <= 2 * MOST_CANDIDATES
