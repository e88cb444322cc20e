"""Web pages: the main text whole and alone, and what their tags say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.articles import pages, pages_apart, pages_later
from tests.articles.pages import Story
from tui.articles.article import Article
from tui.articles.formats import Piece, Raw
from tui.articles.levelling import levelled
from tui.articles.reading import Unreadable, article_of, parts_of, read_apart
from tui.articles.web import decoded_page, page_article

MAY_FAIL_APART = 4
"""Of the twenty pages that nothing was mended by."""


def read(page: str | bytes, name: str = "page.html") -> Article:
    data = page if isinstance(page, bytes) else page.encode()
    return page_article(decoded_page(data), name, "0" * 64)


def faults(story: Story, page: str, junk: set[str]) -> list[str]:
    """What is wrong with the article that is made of a page."""
    article = read(page.encode("iso-8859-1" if "charset=iso-8859-1" in page else "utf-8"))
    found = []
    text, at = levelled(article.text.replace("\n", " ")), 0
    for paragraph in story.paragraphs:
        if (here := text.find(levelled(paragraph), at)) < 0:
            found.append(f"lost: {paragraph}")
        at = max(at, here)
    own = article.text
    for span in sorted(article.furniture, reverse=True):
        own = own[: span.start] + own[span.end :]
    lines = set(filter(None, map(levelled, own.split("\n"))))
    long = [each for each in junk if len(each) > 12]
    found += [f"junk: {line}" for line in lines if line in junk or any(each in line for each in long)]
    told = {"title": article.title, "published": article.published, "source": article.source}
    wanted = {"title": story.title, "published": story.day, "source": story.outlet}
    return found + [f"{name}: {told[name]!r}" for name in told if told[name] != wanted[name]]


@pytest.mark.parametrize(("name", "story", "page", "junk"), pages.made(), ids=list(pages.STYLES))
def test_a_page_is_its_article_whole_and_alone(name: str, story: Story, page: str, junk: set[str]) -> None:
    assert faults(story, page, junk) == []


def test_pages_of_other_styles_are_read_too() -> None:
    made = [*pages_apart.made(), *pages_later.made()]
    failed = sum(bool(faults(story, page, junk)) for _, story, page, junk in made)
    assert failed <= MAY_FAIL_APART


def test_blocks_are_spans_into_the_text() -> None:
    words = "He spoke for an hour about the river, the bridge and the price of both of them. " * 3
    article = read(
        f"<html><body><article><h1>Talks end in Hull</h1><p>The <b>minister</b>, <i>Ann Lee</i>, left. {words}</p>"
        f"<h2>What comes now</h2><ol><li>First, {words}</li><li>Then, {words}</li></ol>"
        f"<blockquote><p>We wait for the others. {words}</p></blockquote><p>One line<br>and another. {words}</p>"
        "</article></body></html>"
    )
    found = [(block.kind, block.mark, block.span.cut(article.text)[:12]) for block in article.blocks]
    assert found == [
        ("heading", "#", "Talks end in"),
        ("strong", "", "minister"),
        ("emphasis", "", "Ann Lee"),
        ("heading", "##", "What comes n"),
        ("list item", "1.", "First, He sp"),
        ("list item", "2.", "Then, He spo"),
        ("block quote", ">", "We wait for "),
    ]
    assert "\n\nOne line\nand another." in article.text


def test_a_day_in_the_address_alone_is_a_guess() -> None:
    _, story, page, _ = next(each for each in pages.made() if each[0] == "address_day")
    article = read(page)
    assert (article.published, article.published_guessed) == (story.day, True)
    assert article.day == f"~{story.day}"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<meta charset=windows-1251><p>Мир", "Мир"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'><p>Мир", "Мир"),
    ],
)
def test_a_page_is_in_the_encoding_it_names(data: str, text: str) -> None:
    encoding = data.split("charset=")[1].split(">")[0].strip("'")
    assert text in decoded_page(data.encode(encoding)).text


def test_a_page_that_names_a_wrong_encoding_is_utf_8_where_it_is() -> None:
    assert decoded_page("<meta charset=iso-8859-1><p>“Мир”".encode()).text.endswith("“Мир”")
    assert decoded_page(b"<meta charset=no-such-thing>caf\xe9").text.endswith("café")
    assert decoded_page(b"<meta charset=rot13>caf\xe9").text.endswith("café")


def test_markup_is_read_as_a_page_whatever_the_file_is_called() -> None:
    _, story, page, _ = pages.made()[0]
    assert article_of(page.encode(), "saved.txt").title == story.title
    read_apart.end()


HOSTILE = {
    "deep": "<div>" * 100_000 + "“We wait,” she said. " * 30,
    "many inline elements": "<p>" + "<b>We wait, she said. </b>" * 300_000,
    "entities": "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><html><body><p>"
    + "&b;&b; We wait for the ships, she said on Monday. " * 30,
    "an outside entity": "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><body><p>&x; "
    + "We wait for the ships, she said on Monday. " * 30,
    "control characters": "<html><body><p>" + "&#27;[2J We wait &#0; for &#x9b; the ships, she said. " * 30,
    "attributes without end": "<html><body><p " + "a='b' " * 100_000 + ">We wait for the ships, she said on Monday.",
    "open comments": "<html><body>" + "<!-- " * 50_000 + "<p>We wait for the ships, she said on Monday.",
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_page_is_read_or_refused_in_bounded_time(what: str) -> None:
    told = words_or_reason(HOSTILE[what])
    read_apart.end()
    assert told
    assert "root:" not in told


def words_or_reason(page: str) -> str:
    try:
        (piece,) = parts_of(Raw(page.encode(), "page.html"))
        assert isinstance(piece, Piece)
    except Unreadable as error:
        return str(error)
    assert "We wait" in piece.article.text
    return piece.article.text


BLOCKED = """
import sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {blocked!r}:
            raise ModuleNotFoundError(name, name=name)
sys.meta_path.insert(0, Blocked())
import importlib.util
real = importlib.util.find_spec
from tui.commands.main import group
group(sys.argv[1:])
"""


MISSING = [
    ("a.html", b"<!doctype html><p>We wait.", ["trafilatura"], "html"),
    ("a.xml", b"<?xml version='1.0'?><rss version='2.0'></rss>", ["feedparser"], "feeds"),
    ("a.pdf", b"%PDF-1.4", ["pypdfium2"], "pdf"),
    ("a.docx", b"PK\x03\x04word/document.xml", ["docx"], "docx"),
    ("a.epub", b"PK\x03\x04META-INF/container.xml", ["lxml"], "html"),
]


@pytest.mark.parametrize(("name", "data", "blocked", "extra"), MISSING)
def test_what_is_not_installed_is_said_with_what_to_install(
    tmp_path: Path, name: str, data: bytes, blocked: list[str], extra: str
) -> None:
    (tmp_path / name).write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED.format(blocked=blocked), "extract", str(tmp_path / name)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert f"pip install 'ceasefire-tui[{extra}]'" in done.stderr
    assert "Traceback" not in done.stderr


HEAVY = {"lxml", "trafilatura", "readability", "resiliparse", "feedparser", "pypdfium2", "docx"}
READING = """
import sys
from pathlib import Path
from tui.articles.reading import read_article
read_article(Path(sys.argv[1]))
print(*sys.modules)
"""


def test_nothing_heavy_is_imported_for_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“We wait,” Ann Lee said.")
    command = [sys.executable, "-c", READING, str(tmp_path / "a.txt")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())
