"""Markdown: its text is what a person reads, and its marks are spans into that."""

import subprocess
import sys
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.article import Article
from tui.articles.reading import Unreadable, article_of

BODY = "The minister arrived on Monday and said that talks would go on. Nobody else spoke."


def read(source: str) -> Article:
    return article_of(source.encode(), "a.md")


def blocks(source: str) -> list[tuple[str, str, str]]:
    article = read(source)
    return [(block.kind, block.mark, block.span.cut(article.text)) for block in article.blocks]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The *ferry* came **late**, _as ever_.", "The ferry came late, as ever."),
        ('“Late,” [Ada Lind](https://a.example/x "who") said.', "“Late,” Ada Lind said."),
        ("“Late,”[^1] she said.[^note]\n\n[^1]: On Monday.\n[^note]: By letter.",
         "“Late,” she said.\n\nOn Monday.\n\nBy letter."),
        ("Fish&nbsp;&amp; chips &quot;daily&quot;", "Fish\u00a0& chips \"daily\""),
        ("One line\ngoes on\nhere.\n\nAnother.", "One line goes on here.\n\nAnother."),
        ("Verse  \nafter\\\nverse", "Verse\nafter\nverse"),
        ("> “We came,\n> we saw.”\n> — Ada Lind, captain", "“We came, we saw.”\n— Ada Lind, captain"),
        ("**LIND:** We came.\n**EK:** Who saw?", "LIND: We came.\nEK: Who saw?"),
        ("* one\n* two\n    1. three\n\n       more\n2) four", "one\n\ntwo\n\nthree\n\nmore\n\nfour"),
        ("- [ ] one\n- [x] two", "one\n\ntwo"),
        ("| who | what |\n|---|:-:|\n| Lind | *late* |", "who | what\nLind | late"),
        ("Before\n\n```\n*as it is*\n  [a](b)\n```\nafter", "Before\n\n*as it is*\n  [a](b)\n\nafter"),
        ("![The ferry](f.png)\n\nIt came. ![[map.png]]", "It came."),
        ("A <b>bold</b> word<br>below<sup>4</sup>", "A bold word\nbelow"),
        ("<div>\n<p>In a &lt;box&gt;</p><script>evil()</script><!-- no --></div>\n\nAfter", "In a <box>\n\nAfter"),
        ("In <script>evil()</script>line", "In line"),
        ("[[Ada Lind|Lind]] is ==late== again. %%check this%% ^ref1", "Lind is late again."),
        ("> [!quote] The captain\n> “Late.”", "The captain “Late.”"),
        ("Title\n=====\n\nBody\n\n---\n\nEnd", "Title\n\nBody\n\nEnd"),
        ("~~Early~~ Late", "Early Late"),
        ("5 * 3 * 2 and a_b_c and [sic] and \\*", "5 * 3 * 2 and a_b_c and [sic] and *"),
        ("<https://a.example>", "https://a.example"),
    ],
)  # fmt: skip
def test_the_text_is_what_a_person_reads(source: str, text: str) -> None:
    assert read(source).text.rstrip() == text


def test_blocks_are_spans_into_the_text_outer_ones_first() -> None:
    assert blocks("# The *ferry*\n\n> “We **came**.”\n> — Ada Lind\n\n3. one\n4. two\n   - `three`\n") == [
        ("heading", "#", "The ferry"),
        ("emphasis", "*", "ferry"),
        ("block quote", ">", "“We came.”\n— Ada Lind"),
        ("strong", "**", "came"),
        ("list item", "3.", "one"),
        ("list item", "4.", "two\n\nthree"),
        ("list item", "•", "three"),
        ("code", "`", "three"),
    ]


CLIPPED = """---
title: "Ferry comes late"
source: "https://paper.example/ferry"
author:
  - "[[Cleo Marsh]]"
  - "[[Bo Ek|Bo]]"
site: The Harbour Post
published: 2024-05-03T08:00:00+02:00
created: 2024-05-09
description: "A ferry."
tags:
  - "clippings"
---
"""


@pytest.mark.parametrize(
    ("front", "title", "source", "published", "url", "author"),
    [
        (CLIPPED, "Ferry comes late", "The Harbour Post", "2024-05-03", "https://paper.example/ferry",
         "Cleo Marsh, Bo Ek"),
        ("---\nFull Title: Ferry late\nAuthor: \"[[Cleo Marsh]]\"\nCategory: articles\nURL: https://p.example/f\n"
         "source: reader\n---\n", "Ferry late", None, None, "https://p.example/f", "Cleo Marsh"),
        ("+++\ntitle = 'Ferry'\ndate = 2024-05-03T08:00:00Z\nauthors = ['Cleo Marsh', 'Bo Ek']\n+++\n",
         "Ferry", None, "2024-05-03", None, "Cleo Marsh, Bo Ek"),
        ("---\ntitle: 'Talks: the second round'\ndate: May 3, 2024\nsource: The Daily\nauthor: By Cleo Marsh\n---\n",
         "Talks: the second round", "The Daily", "2024-05-03", None, "Cleo Marsh"),
        ("---\nauthor: [[Cleo Marsh|Cleo]]\n---\n", None, None, None, None, "Cleo Marsh"),
        ("---\r\ntitle: Ferry\r\nurl: https://p.example\r\n---\r\n", "Ferry", None, None, "https://p.example", None),
    ],
)  # fmt: skip
def test_front_matter(
    front: str, title: str | None, source: str | None, published: str | None, url: str | None, author: str | None
) -> None:
    article = read(f"{front}\n{BODY}\n\n{BODY}")
    assert (article.title, article.source, article.published) == (title, source, published)
    assert (article.url, article.author, article.notice) == (url, author, None)
    assert article.text == f"{BODY}\n\n{BODY}\n"
    assert article.opening == "The minister arrived on Monday and said that talks would go…"


@pytest.mark.parametrize(
    "front",
    [
        "title: Talks: round two",
        "title: Talks\nbad: [a",
        "title: Talks\n\tx: 1",
        "title: Talks\nbad: *none",
        "title: Talks\nbad: \x01",
    ],
)
def test_damaged_front_matter_is_read_line_by_line_and_said(front: str) -> None:
    article = read(f"---\n{front}\nurl: https://p.example\n---\n{BODY}")
    assert article.notice is not None
    assert article.title is not None
    assert article.title.startswith("Talks")
    assert article.url == "https://p.example"
    assert article.text == f"{BODY}\n"


@pytest.mark.parametrize(
    "source",
    [
        f"---\n\n{BODY}\n\n---\n\nEnd.",
        f"---\ntitle: no end\n\n{BODY}",
        f"---\nHe said: {BODY}\n---\n",
        "---\n- a\n- b\n---\n",
    ],
)
def test_words_between_rules_are_words(source: str) -> None:
    article = read(source)
    assert article.text.split()[-1] in source
    assert article.notice is None
    assert BODY in article.text or "a" in article.text.split()


@pytest.mark.parametrize(
    ("source", "title"),
    [
        (f"# Ferry comes late\n\n{BODY}", "Ferry comes late"),
        (f"## Ferry comes late\n\n{BODY}", "Ferry comes late"),
        (f"By Cleo Marsh\n\n# Ferry comes late\n\n{BODY}", "Ferry comes late"),
        (f"{BODY}\n\n## What now?\n\n{BODY}", None),
        (f"**Ferry comes late**\n\n{BODY}", "Ferry comes late"),
    ],
)
def test_the_headline_of_markdown(source: str, title: str | None) -> None:
    article = read(source)
    assert article.title == title
    assert (article.title_span.cut(article.text) if article.title_span else None) == title


def test_what_readwise_writes_above_the_highlights() -> None:
    article = read(
        "# Ferry comes late\n\n![rw-book-cover](https://p.example/c.png)\n\n## Metadata\n- Author: [[Cleo Marsh]]\n"
        "- Full Title: Ferry comes late\n- Category: #articles\n- URL: https://p.example/f\n\n## Highlights\n"
        f"- {BODY} ([View Highlight](https://read.example/h))\n"
    )
    assert (article.title, article.author, article.url) == ("Ferry comes late", "Cleo Marsh", "https://p.example/f")
    lines = [line for line in article.text.split("\n\n") if line]
    assert [span.cut(article.text) for span in article.furniture] == lines[1:-1]
    assert lines[-1] == f"{BODY}\n"


def test_the_outlet_behind_a_title_in_front_matter() -> None:
    article = read(f"---\ntitle: Ferry comes late - The Harbour Post\n---\n{BODY}\n\n{BODY}")
    assert (article.title, article.source) == ("Ferry comes late", "The Harbour Post")


def test_a_heading_that_says_the_title_again_is_the_headline() -> None:
    article = read(f"---\ntitle: Ferry comes late\n---\n# Ferry Comes Late\n\n{BODY}")
    assert article.title == "Ferry comes late"
    assert article.title_span is not None
    assert article.title_span.cut(article.text) == "Ferry Comes Late"


def test_hashes_are_of_the_bytes_and_of_the_text_shown() -> None:
    one, other = read(f"*{BODY}*"), read(f"_{BODY}_")
    assert one.sha256 != other.sha256
    assert one.text_sha256 == other.text_sha256 == article_of(f"{BODY}\n".encode(), "a.txt").text_sha256


@pytest.mark.parametrize("source", ["![](a.png)\n", "---\ntitle: A\n---\n", "<!-- nothing -->"])
def test_a_file_without_words_says_so(source: str) -> None:
    with pytest.raises(Unreadable, match="has no words"):
        read(source)


words = st.text(st.characters(codec="ascii", categories=["L"]), min_size=1, max_size=8)


@given(st.lists(st.lists(words, min_size=1, max_size=12), min_size=1, max_size=6))
def test_plain_paragraphs_keep_every_word(paragraphs: list[list[str]]) -> None:
    source = "\n\n".join(" ".join(words) for words in paragraphs)
    assert read(source).text.split() == source.split()


@given(st.text(st.sampled_from("ab*_[]()>#-+`~|<>/!&;:=^%1. \t\n\"'\\"), max_size=200))
def test_no_markdown_raises_and_every_span_lies_in_the_text(source: str) -> None:
    try:
        article = read(source)
    except Unreadable:
        return
    assert all(0 <= block.span.start < block.span.end <= len(article.text) for block in article.blocks)
    starts = [block.span.start for block in article.blocks]
    assert starts == sorted(starts)


UNITS = ("*a ", "**a*b", "[", "[a](", "![", "<a ", "> ", "`` ` ", "==", "[[a|", "| a", "- a\n  ", "> a\n\n", "A: b.\n")


def calls(source: str) -> int:
    """How many functions are called to read a text."""
    count = 0

    def called(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        with suppress(Unreadable):
            read(source)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", UNITS)
def test_a_hostile_text_takes_as_many_steps_as_it_is_long(unit: str) -> None:
    assert calls(unit * 2000 + "x") < 2.5 * calls(unit * 1000 + "x")


def test_the_parser_is_imported_where_there_is_markdown_only() -> None:
    probe = (
        "import sys; from tui.articles.reading import article_of; article_of(b'Talks go on.', 'a.txt');"
        "print([name for name in ('markdown_it', 'yaml', 'tomllib') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
