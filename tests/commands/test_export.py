"""`export`: every format from a real library, safe to read anywhere, never over a file unless told to."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests import seeds
from tui.articles.article import Article, Span
from tui.articles.reading import read_article
from tui.commands.main import group
from tui.findings import Findings, Party, Person, Proposal, Quote, Why
from tui.library.library import Library
from tui.library.own_work.store import OwnWork
from tui.library.own_work.values import article_bookmark, proposal_bookmark, quote_bookmark, selection_bookmark
from tui.writing.export.files import ExportError, file_name, write
from tui.writing.export.formats import FORMATS

HOSTILE = (
    "=cmd|' /C calc'!A0 <script>alert(1)</script>\n\n"
    "“[W]e </blockquote><img src=x onerror=alert(2)> & \x1b[2J \u202eare\u202c ready,” said Jane Roe of the ministry."
    "\n\nShe offered a truce of 30 days {\\input{x}} % now.\n"
)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("CEASEFIRE_TUI_LIBRARY", str(tmp_path / "library"))
    monkeypatch.chdir(tmp_path)


def found(article: Article, *quotes: tuple[str, str], proposal: str = "") -> Findings:
    """Findings made by hand: quotes as (speaker, words), and a proposal stated by these words."""

    def span(words: str) -> Span:
        start = article.text.index(words)
        return Span(start, start + len(words))

    made = tuple(
        Quote("direct", (span(words),), (span(words),), who, None, None, 1.0, Why("by hand")) for who, words in quotes
    )
    offer = Proposal("truce", "a truce", (span(proposal),), (), (Party("Ruritania", None, None),), (), (), (), "open",
                     1.0, Why("by hand")) if proposal else None  # fmt: skip
    people = tuple(Person(who, None, (span(words),)) for who, words in quotes)
    return Findings("1", made, (offer,) if offer else (), people)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Two of the articles and a hostile one, with findings made by hand."""
    file = tmp_path / "hostile.txt"
    file.write_text(HOSTILE, encoding="utf-8", newline="")
    first, second = seeds.articles()[1], seeds.articles()[3]
    hostile = read_article(file)
    with Library.open(tmp_path / "library") as library:
        library.add(first, found(first, ("Marco Rubio", "unconditionally")))
        library.add(second, found(second))
        said = HOSTILE[HOSTILE.index("[W]e") : HOSTILE.index(",”")]
        library.add(hostile, found(hostile, ("=Jane <b>Roé</b>", said), proposal="She offered a truce of 30 days"))
        yield library


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(group, ["export", *map(str, arguments)])


class Page(HTMLParser):
    """Tags, their attributes and the words of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words = ""
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("form", FORMATS)
def test_every_format_writes_the_whole_library(form: str, tmp_path: Path) -> None:
    template = ["--template", "{words}"] if form == "template" else []
    done = run("--format", form, *template, tmp_path / "out")
    assert (done.exit_code, done.output) == (0, "")
    text = (tmp_path / "out").read_bytes().decode()
    assert "unconditionally" in text
    assert text.endswith("\n")
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".")] == []
    shown = run("--format", form, *template)
    assert shown.exit_code == 0
    assert "\x1b" not in shown.output
    assert "\u202e" not in shown.output


@pytest.mark.usefixtures("library")
def test_the_page_is_one_file_that_runs_nothing(tmp_path: Path) -> None:
    assert run("--with-text", tmp_path / "page.html").exit_code == 0
    source = (tmp_path / "page.html").read_text(encoding="utf-8")
    page = Page(source)
    assert page.open == []
    assert not {"script", "img", "link", "iframe", "object", "b", "base", "form"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "style")]
    assert all(
        value is not None and re.match(r"#a\d+$|https?://", value) for name, value in page.attributes if name == "href"
    )
    policy = next(value for name, value in page.attributes if name == "content" and value and "default-src" in value)
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'", policy
    )
    assert "[W]e </blockquote><img src=x onerror=alert(2)> & ␛[2J ⟨U+202E⟩are" in page.words
    assert "truce: a truce — Ruritania; open" in page.words
    assert "<mark>unconditionally</mark>" in source
    assert "<u>She offered a truce of 30 days</u>" in source


@pytest.mark.usefixtures("library")
def test_the_page_holds_the_whole_text(tmp_path: Path) -> None:
    run("--with-text", "--article", "rejects", tmp_path / "page.html")
    page = Page((tmp_path / "page.html").read_text(encoding="utf-8"))
    assert seeds.articles()[3].text.replace("\r\n", "\n").strip() in page.words


@pytest.mark.usefixtures("library")
def test_no_cell_is_a_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(run("--format", "csv", "-").stdout)))
    assert [row["finding"] for row in rows] == ["quote", "quote", "proposal"]
    assert rows[1]["speaker"] == "'=Jane <b>Roé</b>"
    assert not [cell for row in rows for cell in row.values() if cell[:1] in tuple("=+-@")]


@pytest.mark.usefixtures("library")
def test_json_has_whole_articles_or_passages() -> None:
    whole = json.loads(run("--format", "json", "-").stdout)
    assert [len(each["quotes"]) for each in whole] == [1, 0, 1]
    (passage,) = json.loads(run("--format", "json", "--speaker", "RUBIO", "-").stdout)
    assert (passage["finding"], passage["words"], passage["speaker"]) == ("quote", "unconditionally", "Marco Rubio")
    article = seeds.articles()[1]
    assert passage["article"]["text_sha256"] == article.text_sha256
    assert article.text[slice(*passage["spans"][0])] == passage["words"]


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(("form", "entry"), [("bibtex", "@misc{"), ("csl", '"id": '), ("ris", "ID  - ")])
def test_a_bibliography_has_every_article(form: str, entry: str) -> None:
    assert run("--format", form, "-").stdout.count(entry) == 3


@pytest.mark.usefixtures("library")
def test_parts_narrow_it_and_nothing_found_writes_nothing(tmp_path: Path) -> None:
    assert "unconditionally" not in run("--speaker", "roe", "-").stdout
    assert "30 days" in run("--query", "truce of 30 days", "-").stdout
    assert "30 days" not in run("--query", "truce of 30 days", "--article", "rejects", "-").stdout
    for wanted in (["--speaker", "nobody"], ["--bookmarks"], ["--collection", "x"], ["--article", "qqq"]):
        done = run(*wanted, tmp_path / "none.md")
        assert (done.exit_code, done.stderr) == (1, "ceasefire-tui: nothing to export\n")
    assert not (tmp_path / "none.md").exists()


def test_a_new_library_exports_its_sample(tmp_path: Path) -> None:
    assert run("--format", "json", tmp_path / "all.json").exit_code == 0
    assert len(json.loads((tmp_path / "all.json").read_text())) == 5


def test_bookmarks_come_with_notes_also_when_the_article_is_gone(library: Library, tmp_path: Path) -> None:
    article, gone = library.article(1), replace(seeds.articles()[0], file="https://example.org/a?b=1&c=<2>")
    hostile = library.article(3)
    with OwnWork.open(tmp_path / "library") as own:
        quote = own.bookmarks.keep(quote_bookmark(article, library.findings(1).quotes[0]))
        own.bookmarks.keep(replace(quote, note="# Mine <b>\n\nsecond", collections=("talks",)))
        own.bookmarks.keep(replace(selection_bookmark(gone, Span(10, 40)), note="=1+1"))
        own.bookmarks.keep(replace(article_bookmark(article), note="the whole of it"))
        own.bookmarks.keep(proposal_bookmark(hostile, library.findings(3).proposals[0]))
    rows = list(csv.DictReader(io.StringIO(run("--bookmarks", "--format", "csv", "-").stdout)))
    assert [(row["finding"], row["note"], row["collections"]) for row in rows] == [
        ("article", "the whole of it", ""),
        ("quote", "# Mine <b>\n\nsecond", "talks"),
        ("selection", "'=1+1", ""),
        ("proposal", "", ""),
    ]
    assert rows[2]["orphan"] == "the article is no longer in the library"
    assert rows[2]["words"] == gone.text[10:40]
    assert rows[2]["url"] == gone.file
    assert rows[3]["about"] == "truce: a truce — Ruritania; open"
    text = run("--bookmarks", "--format", "md", "-").stdout
    assert "the whole of it" in text
    assert "*the article is no longer in the library*" in text
    assert "# Mine <b>" in text
    page = Page(run("--bookmarks", "--format", "html", "-").stdout)
    assert "# Mine <b>\n\nsecond" in page.words
    assert gone.file in [value for name, value in page.attributes if name == "href"]
    only = json.loads(run("--collection", "talks", "--format", "json", "-").stdout)
    assert [(each["words"], each["note"]) for each in only] == [("unconditionally", "# Mine <b>\n\nsecond")]
    assert "unconditionally" in run("--bookmarks", "--query", "mine", "-").stdout


def test_an_altered_text_stops_the_export(library: Library, tmp_path: Path) -> None:
    library.file.connection.execute("UPDATE texts SET text = replace(text, 'not', 'now')")
    done = run(tmp_path / "out.md")
    assert done.exit_code == 1
    assert not list(tmp_path.glob("*out*"))


def test_a_proposal_stated_in_two_places_leaves_out_what_is_between(library: Library, tmp_path: Path) -> None:
    article = seeds.articles()[1]
    spans = (Span(0, 17), Span(18, 100), Span(400, 450))
    offer = Proposal("truce", "a truce", spans, (), (), (), (), (), "open", 1.0, Why("by hand"))
    library.replace_findings(1, article, Findings("1", (), (offer,), ()))
    said = f"{article.text[0:100]} … {article.text[400:450]}"
    (row,) = csv.DictReader(io.StringIO(run("--format", "csv", "--article", "called", "-").stdout))
    assert (row["finding"], row["start"], row["end"]) == ("proposal", "0", "450")
    assert row["words"] == said
    with OwnWork.open(tmp_path / "library") as own:
        bookmark = own.bookmarks.keep(proposal_bookmark(article, offer))
    assert bookmark.text == " … ".join(span.cut(article.text) for span in spans)
    assert json.loads(run("--bookmarks", "--format", "json", "-").stdout)[0]["words"] == said


# Files


@pytest.mark.usefixtures("library")
def test_a_file_that_is_there_stays_unless_told_to(tmp_path: Path) -> None:
    file = tmp_path / "out.md"
    file.write_text("mine")
    file.chmod(0o640)
    assert run(file).exit_code != 0
    assert file.read_text() == "mine"
    assert run("--force", file).exit_code == 0
    assert file.read_text().startswith("# Library\n")
    assert file.stat().st_mode & 0o777 == 0o640


@pytest.mark.usefixtures("library")
def test_a_search_is_not_taken_for_the_name_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    done = run("by:rubio before:2026")
    assert done.exit_code == 2
    assert "say --query" in done.output
    assert not list(here.iterdir())
    assert run("--out", "by:rubio").exit_code == 0
    assert [each.name for each in here.iterdir()] == ["by:rubio"]


@pytest.mark.usefixtures("library")
def test_a_folder_gets_a_file_named_by_what_is_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    for title in ("../../x", "a" * 300, "a\nb\x1b]", "-rf", "…", "Дзеленський"):
        assert run("--title", title, folder).exit_code == 0
    assert sorted(file.name for file in folder.iterdir()) == sorted(
        ["x.md", f"{'a' * 120}.md", "a-b.md", "rf.md", "export.md", "дзеленський.md"]
    )
    assert run("--format", "csl", "--speaker", "rubio", folder).exit_code == 0
    assert [file.name for file in folder.glob("*.csl.json")] == ["marco-rubio.csl.json"]


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("name", ["a" * 300, "none/there.md", "/dev/null"])
def test_a_path_that_cannot_be_written_is_one_line(name: str) -> None:
    done = run(name)
    assert done.exit_code == 1
    assert "Traceback" not in done.output
    assert done.stderr.count("\n") <= 3


@pytest.mark.usefixtures("library")
def test_a_name_as_long_as_the_system_allows_is_written(tmp_path: Path) -> None:
    assert run(tmp_path / ("a" * 252 + ".md")).exit_code == 0
    assert run("--format", "md", tmp_path / "a\nb").exit_code == 0
    assert (tmp_path / "a\nb").is_file()


def test_file_names_stay_in_their_folder() -> None:
    for title in ("../../x", "/etc/passwd", "..", "", "a\x00b", "CON.", "x" * 999, "é" * 300, "\udce4"):
        name = file_name(title, "md")
        assert Path(name).name == name
        assert not name.startswith((".", "-"))
        assert len(name.encode()) < 200


def test_what_fails_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    def pieces() -> Iterator[str]:
        yield "half"
        raise RuntimeError

    file = tmp_path / "a.md"
    file.write_text("old")
    with pytest.raises(RuntimeError):
        write(file, pieces(), force=True)
    assert file.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_file_made_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "a.md"

    def pieces() -> Iterator[str]:
        file.write_text("theirs")
        yield "mine"

    with pytest.raises(ExportError, match="there already"):
        write(file, pieces())
    assert file.read_text() == "theirs"
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_link_keeps_pointing_where_it_points(tmp_path: Path) -> None:
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    target.write_text("old")
    link.symlink_to(target)
    with pytest.raises(ExportError):
        write(link, ["new"])
    write(link, ["new\udce4"], force=True)
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new\ufffd"
