"""`library list`, `show`, `tag`: the articles of the library, what is known of one, and words to sort them by."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

from tui.commands.naming import article_named, articles_named
from tui.commands.opened import opened_library, opened_own_work, say_left_out
from tui.commands.querying import QueryCommand, query_of, say_notes, searching
from tui.display import echo, safe_json, safe_line, safe_text, width
from tui.findings import CORRECTED

if TYPE_CHECKING:
    from tui.library.own_work.store import OwnWork
    from tui.library.rows import Shelved

NOTHING_FOUND = 1
FORM = click.Choice(["text", "json", "jsonl"])


@click.command("list", cls=QueryCommand, short_help="List the articles.")
@click.argument("words", nargs=-1, metavar="[QUERY]")
@click.option("--tag", "tags", metavar="TAG", multiple=True, help="Only those with this tag; given twice, with both.")
@click.option("--outlet", metavar="NAME", help="Only those of this outlet.")
@click.option("--after", metavar="DATE", help="Only those of this day or later.")
@click.option("--before", metavar="DATE", help="Only those before this day.")
@click.option("--undated", is_flag=True, help="Only those without a date, or with a guessed one.")
@click.option("--unread", is_flag=True, help="Only those not read yet.")
@click.option("--corrected", is_flag=True, help="Only those of which something was put right.")
@click.option("--sample", is_flag=True, help="Only those that came with the program.")
@click.option("--format", "form", type=FORM, default="text", show_default=True)
@click.pass_obj
def list_(named: str | None, /, words: tuple[str, ...], form: str, **wishes: Any) -> None:
    """List the articles that QUERY finds, all without one: number, date, outlet, headline, counts, tags.

    What a person has put right is marked with *, a guessed date with ~. The exit status is 1 where there is none.
    """
    from tui.library.own_work.tags import tag_name
    from tui.library.own_work.values import folded

    query = query_of(words)
    try:
        wishes["tags"] = {tag_name(each) for each in wishes["tags"]}
        days = {name: _day(wishes[name]) for name in ("after", "before")}
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    with opened_library(named, sample=True) as library:
        assert library.place
        with opened_own_work(library.place) as own:
            tags, read = own.tags.all(), own.reading.read_texts()
            put_right = {each.text_sha256 for each in own.corrections.all()}
            chosen = None
            if query.strip():
                with searching(library, own) as search:
                    chosen = search.articles(query)
        found = chosen.found if chosen else frozenset()

        def fits(row: Shelved) -> bool:
            day = row.published or ""
            return (
                (chosen is None or row.id in found)
                and wishes["tags"] <= set(tags.get(row.text_sha256, ()))
                and (not wishes["outlet"] or folded(wishes["outlet"]) in folded(row.source or ""))
                and (not days["after"] or day >= days["after"])
                and (not days["before"] or "" < day < days["before"])
                and (not wishes["undated"] or not day or row.published_guessed)
                and (not wishes["unread"] or row.text_sha256 not in read)
                and (not wishes["corrected"] or row.corrected or row.text_sha256 in put_right)
                and (not wishes["sample"] or row.sample)
            )

        rows = [row for row in library.shelf() if fits(row)]
        say_left_out(library)
        say_notes(chosen.notes if chosen else ())
    objects = (_object(row, tags.get(row.text_sha256, ()), row.text_sha256 in read) for row in rows)
    if form == "json":
        echo(safe_json(list(objects), indent=2))
    elif form == "jsonl":
        for each in objects:
            echo(safe_json(each))
    else:
        for line in _lines(rows, tags):
            echo(line)
    if not rows:
        sys.exit(NOTHING_FOUND)


@click.command(short_help="Say what is known of an article.")
@click.argument("article")
@click.option("--text", "with_text", is_flag=True, help="Print its text too.")
@click.option(
    "--sentences", "numbered", is_flag=True, help="Print its sentences numbered, as `library annotate` wants them."
)
@click.option("--format", "form", type=FORM, default="text", show_default=True)
@click.pass_obj
def show(named: str | None, article: str, with_text: bool, numbered: bool, form: str) -> None:
    """Say what is known of ARTICLE, which is its number, path, headline or the SHA-256 of its text.

    What a person has put right is marked with *, and what the article itself says stands behind it.
    """
    from tui.library.corrections.values import ATTRIBUTES

    with opened_library(named, sample=True) as library:
        assert library.place
        id_ = article_named(library, article)
        row, stored = library.shelved(id_), library.article(id_)
        before, _ = library.corrections.before(id_)
        with opened_own_work(library.place) as own:
            tags, kept = own.tags.of(row.text_sha256), own_work_on(own, row.text_sha256)
            read = row.text_sha256 in own.reading.read_texts()
    if numbered:
        from tui.intake.answers import numbered_sentences

        echo(numbered_sentences(stored, with_guide=True))
        return
    found = {
        **_object(row, tags, read),
        "author": stored.author,
        "url": stored.url,
        "file": stored.file,
        "corrected": list(stored.corrected),
        "as_published": {field: getattr(before, ATTRIBUTES[field]) for field in stored.corrected},
        "own_work": kept,
        **({"text": stored.text} if with_text else {}),
    }
    if form != "text":
        echo(safe_json(found, indent=2 if form == "json" else None))
        return
    about = {**found, "date": stored.day, "outlet": stored.source}
    for name in ("number", "title", "date", "outlet", "author", "url", "file", "text_sha256"):
        was = f"  (was {found['as_published'][name] or 'none'})" if name in stored.corrected else ""
        sign = f"{CORRECTED} " if name in stored.corrected else ""
        echo(f"{name:12}{sign}{safe_line(str(about[name] or 'none'))}{safe_line(was)}")
    counts = f"{row.words} words, {row.quotes} quotes, {row.proposals} proposals, {row.people} people"
    echo(f"{'holds':12}{counts}")
    if tags:
        echo(f"{'tags':12}{safe_line(' '.join(f'#{tag}' for tag in tags))}")
    if said := said_kept(kept):
        echo(f"{'own work':12}{said}")
    if with_text:
        echo(f"\n{safe_text(stored.text)}")


@click.command(context_settings={"ignore_unknown_options": True}, short_help="Give articles tags, or take them away.")
@click.argument("words", nargs=-1, metavar="[ARTICLE]… [+TAG]… [-TAG]…", type=click.UNPROCESSED)
@click.pass_obj
def tag(named: str | None, words: tuple[str, ...]) -> None:
    """Give each ARTICLE the tags with a + before them, and take from it those with a -.

    \b
    ceasefire-tui library tag 3 4 +war -old

    Without any word: list the tags with how many articles have them.
    """
    from tui.library.own_work.tags import tag_name

    put = [word[1:] for word in words if word[:1] in ("+", "#")]
    take = [word[1:] for word in words if word.startswith("-")]
    articles = [word for word in words if word[:1] not in "+-#"]
    try:
        put, take = [tag_name(each) for each in put], [tag_name(each) for each in take]
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    if words and not (articles and (put or take)):
        raise click.UsageError("name an article and a tag: ceasefire-tui library tag 3 +war -old")
    with opened_library(named) as library:
        assert library.place
        texts = [library.shelved(id_).text_sha256 for id_ in articles_named(library, articles)]
        names = {text: library.shelved(id_).name for text in texts if (id_ := library.holding(text))}
        with opened_own_work(library.place) as own:
            own.tags.change(texts, put, take)
            counted = own.tags.counted()
            now = {text: own.tags.of(text) for text in texts}
    if not words:
        for name, count in counted:
            echo(f"{count:4}  #{safe_line(name)}")
        if not counted:
            sys.exit(NOTHING_FOUND)
    for text, tags in now.items():
        echo(safe_line(f"{names.get(text, text)}: {' '.join(f'#{each}' for each in tags) or 'no tags'}"))


def own_work_on(own: OwnWork, text_sha256: str) -> dict[str, int]:
    """How much of a person's own work is tied to an article."""
    return {
        "bookmarks": len(own.bookmarks.all(text_sha256=text_sha256)),
        "corrections": len(own.corrections.all(text_sha256=text_sha256)),
        "tags": len(own.tags.of(text_sha256)),
    }


def said_kept(kept: Mapping[str, int]) -> str:
    """Own work in words: ``2 bookmarks, 1 correction``; nothing for none."""
    return ", ".join(f"{many} {what if many != 1 else what[:-1]}" for what, many in kept.items() if many)


def _day(words: str | None) -> str | None:
    from tui.articles.dates import iso_8601, iso_date

    if not words:
        return None
    day = iso_8601(words) or iso_date(words)
    if day is None:
        raise ValueError(f"{words[:40]!r} is no date: write it as 2025-03-12")
    return day


def _object(row: Shelved, tags: tuple[str, ...], read: bool) -> dict[str, Any]:
    return {
        "number": row.id,
        "title": row.name if row.has_title else None,
        "name": row.name,
        "outlet": row.source,
        "date": row.published,
        "date_guessed": row.published_guessed,
        "corrected": row.corrected,
        "copy_of": row.lead,
        "language": row.language,
        "words": row.words,
        "quotes": row.quotes,
        "proposals": row.proposals,
        "people": row.people,
        "sample": row.sample,
        "read": read,
        "tags": list(tags),
        "text_sha256": row.text_sha256,
    }


def _lines(rows: list[Shelved], tags: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """The list for a person to read, in columns."""
    number = max((len(str(row.id)) for row in rows), default=0)
    days = {row.id: row.day or "undated" for row in rows}
    dated = max(map(len, days.values()), default=0)
    outlets = {row.id: safe_line(row.source or "") for row in rows}
    room = min(24, max((width(each) for each in outlets.values()), default=0))
    for row in rows:
        outlet = outlets[row.id] + " " * (room - width(outlets[row.id]))
        counts = "  ".join(f"{many} {sign}" for many, sign in ((row.quotes, "“"), (row.proposals, "§")) if many)
        named = f"{f'{CORRECTED} ' if row.corrected else ''}{safe_line(row.name)}"
        mine = safe_line(" ".join(f"#{tag}" for tag in tags.get(row.text_sha256, ())))
        copy = f"≈ {row.lead}" if row.lead is not None else ""
        parts = (f"{row.id:{number}}", f"{days[row.id]:{dated}}", outlet, named, counts, copy, mine)
        yield "  ".join(filter(None, parts)).rstrip()
