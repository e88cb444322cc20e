"""Pages and feeds from a server on this machine: fetched, followed, fetched again; nothing private unless allowed."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.articles.files import CHAPTER, MORE, SAID, TITLE
from tests.intake.serving import Site, served
from tui.articles.unreadable import Unreadable
from tui.commands.main import group
from tui.intake import fetching
from tui.intake.fetching import fetch
from tui.intake.intake import Added, Skipped, take_in
from tui.intake.net import again, feed, pages
from tui.library.library import Library
from tui.library.sources import Sources

KIND = "text/html; charset=utf-8"


def page(number: int = 1, more: str = "") -> tuple[str, bytes]:
    body = f"<article>{CHAPTER}<p>This is number {number} of them, and there is no other like it. {more}</p></article>"
    return KIND, f"<!doctype html><html><body>{body}</body></html>".encode()


@pytest.fixture
def site() -> Iterator[Site]:
    with served() as each:
        each.pages["/a"] = page()
        yield each


def test_a_page_is_fetched_and_followed(site: Site) -> None:
    with Library.open(None) as library:
        (step,) = take_in(library, pages(library, (f"{site.address}/a#part",), allow_private=True))
        assert isinstance(step, Added)
        article = library.article(step.id)
        assert article.title == TITLE
        assert article.url == article.file == f"{site.address}/a"
        assert [each.address for each in Sources(library).all()] == [f"{site.address}/a"]
        assert [step.new for step in take_in(library, again(library, allow_private=True))] == [False]  # type: ignore[union-attr]
        site.pages["/a"] = page(1, "And then they came back.")
        (step,) = take_in(library, again(library, allow_private=True))
        assert "came back" in library.article(library.shelf()[0].id).text
        assert len(library.shelf()) == 1


def test_what_is_on_a_private_network_is_refused_unless_allowed(site: Site) -> None:
    for url in (f"{site.address}/a", "http://localhost:1/", "http://[::1]/", "http://169.254.169.254/x", "http://10.0.0.1/",
                "http://0x7f000001/", "http://[::ffff:127.0.0.1]/"):  # fmt: skip
        with pytest.raises(Unreadable, match="private network"):
            fetch(url)
    assert site.asked == []


def test_redirects_are_followed_and_checked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.pages |= {"/to": "/a", "/round": "/round", "/out": "file:///etc/passwd", "/in": "http://10.0.0.1/x"}
    raw = fetch(f"{site.address}/to", allow_private=True)
    assert (raw.file, raw.address) == (f"{site.address}/a", f"{site.address}/to")
    for path, reason in (("/round", "without end"), ("/out", "only http and https"), ("/none", "404")):
        with pytest.raises(Unreadable, match=reason):
            fetch(f"{site.address}{path}", allow_private=True)
    monkeypatch.setattr(fetching, "_is_public", lambda number: number == "127.0.0.1")
    with pytest.raises(Unreadable, match="private network"):
        fetch(f"{site.address}/in")


@pytest.mark.parametrize(
    "url", ["ftp://post.example/a", "file:///etc/passwd", "http://", "http://[x/", "http://a b/", "gopher://x"]
)
def test_what_is_no_page_is_refused(url: str) -> None:
    with pytest.raises(Unreadable):
        fetch(url)


def test_answers_are_bounded_and_heeded(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.pages |= {"/large": (KIND, b"x" * 5000), "/zipped": (KIND, b"x" * 5000), "/picture": ("image/png", b"x")}
    assert fetch(f"{site.address}/zipped", allow_private=True).data == b"x" * 5000
    monkeypatch.setattr(fetching, "LARGEST", 4000)
    for path, reason in (("/large", "larger"), ("/zipped", "larger"), ("/picture", "image/png")):
        with pytest.raises(Unreadable, match=reason):
            fetch(f"{site.address}{path}", allow_private=True)
    monkeypatch.setattr(fetching, "SECONDS", -1.0)
    with pytest.raises(Unreadable, match="takes longer"):
        fetch(f"{site.address}/a", allow_private=True)


def test_a_server_that_is_not_there_or_speaks_otherwise_is_said(site: Site) -> None:
    with pytest.raises(Unreadable, match="refused"):
        fetch("http://127.0.0.1:1/", allow_private=True)
    with pytest.raises(Unreadable, match="cannot be fetched"):
        fetch(site.address.replace("http", "https"), allow_private=True)
    assert ssl.create_default_context().check_hostname


def rss(site: Site, *numbers: int, whole: bool = False) -> tuple[str, bytes]:
    text = f"{SAID} {MORE} " * 12 if whole else MORE
    items = "".join(
        f"<item><title>{TITLE}, part {n}</title><link>{site.address}/{n}</link><guid>g{n}</guid>"
        f"<description>{text} {n}</description></item>"
        for n in numbers
    )
    return "application/rss+xml", f"<rss version='2.0'><channel><title>The Post</title>{items}</channel></rss>".encode()


def test_a_feed_leads_to_its_pages_and_is_fetched_again(site: Site) -> None:
    site.pages |= {"/feed": rss(site, 1, 2, 3), "/1": page(1), "/2": page(2)}
    with Library.open(None) as library:
        steps = list(take_in(library, feed(library, f"{site.address}/feed", allow_private=True)))
        (said,) = (step for step in steps if isinstance(step, Skipped))
        assert said.path == f"{site.address}/3"
        assert said.reason.endswith("only what the feed has of it is there")
        assert [step.new for step in steps if isinstance(step, Added)] == [True] * 3
        one, _, three = (library.article(row.id).text for row in library.shelf())
        assert SAID in one
        assert three == f"{TITLE}, part 3\n\n{MORE} 3\n"  # the page is not there: the beginning that the feed has
        site.asked.clear()
        site.pages |= {"/feed": rss(site, 1, 2, 3, 4), "/4": page(4)}
        (step,) = take_in(library, again(library, allow_private=True))
        assert isinstance(step, Added)
        assert site.asked == ["/feed", "/4"]


def test_a_feed_with_whole_texts_needs_no_pages(site: Site) -> None:
    site.pages["/feed"] = rss(site, 1, 2, whole=True)
    with Library.open(None) as library:
        assert len(list(take_in(library, feed(library, f"{site.address}/feed", allow_private=True)))) == 2
        assert site.asked == ["/feed"]


def test_the_commands(site: Site, tmp_path: Path) -> None:
    site.pages |= {"/feed": rss(site, 1), "/1": page(7)}

    def run(*arguments: str, status: int = 0) -> str:
        done = CliRunner().invoke(group, ["--library", str(tmp_path), *arguments])
        assert done.exit_code == status, done.output
        return done.output

    assert "private network" in run("add", f"{site.address}/a", status=2)
    assert "private network" in run("add", "--feed", f"{site.address}/feed", status=2)
    assert run("library", "problems").count("private network") == 2
    assert run("add", f"{site.address}/a", "--allow-private", "--tag", "ships", "--date", "12 March 2025").endswith(
        "1 article added\n"
    )
    assert run("add", "--feed", f"{site.address}/feed", "--allow-private").endswith(
        "1 article added (1 near copy of others)\n"
    )
    run("library", "problems", status=1)
    run("library", "refresh", status=2)
    assert run("library", "refresh", "--list").count(site.address) == 2
    assert "1 known" in run("library", "refresh", "--allow-private")
    run("library", "refresh", "--drop", f"{site.address}/feed")
    assert "not followed" in run("library", "refresh", "--drop", "http://x.example/", status=1)
    with Library.open(tmp_path) as library:
        assert library.article(library.shelf()[0].id).published == "2025-03-12"
    assert "only http and https" in run("add", "file:///etc/passwd", status=2)
    assert "no date" in run("add", "--date", "soon", ".", status=2)


def test_nothing_followed_is_said(tmp_path: Path) -> None:
    done = CliRunner().invoke(group, ["--library", str(tmp_path), "library", "refresh"])
    assert done.exit_code == 1
    assert "nothing is followed" in done.output
