"""Writing an article and its findings into the tables, inside a transaction that is already open."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from tui.articles.article import Article
from tui.findings import Findings
from tui.library.database import Connection
from tui.library.file import File
from tui.library.kept_findings import findings_json
from tui.library.rows import (
    ARTICLE,
    CURRENT,
    article_row,
    kept,
    kept_or_none,
    person_rows,
    proposal_rows,
    quote_rows,
    words_of,
)

COLUMNS = (
    f"{ARTICLE}, name, words, place, changed, origin, added, sample, imported, extractor, quotes, proposals, people"
)
LIST_TABLES = ("quotes", "proposals", "people")
"""The tables of light rows, which have what is on the shelf alone."""


def current(connection: Connection, article: Article, origin: str | None) -> tuple[int, str, int] | None:
    """Id, text_sha256 and place of the article this one is, or is a newer version of."""
    columns = f"SELECT id, text_sha256, place FROM articles WHERE {CURRENT} AND"
    if origin is not None:
        rows = connection.execute(f"{columns} origin = ?", (kept(origin),))
    else:
        same = (article.text_sha256, kept(article.file))
        rows = connection.execute(f"{columns} origin IS NULL AND text_sha256 = ? AND file = ?", same)
    return rows.fetchone()  # type: ignore[no-any-return]


def has_file(file: File, origin: str, sha256: str) -> bool:
    """Whether the shelf has an article of the file at this origin, made of exactly these bytes."""
    within = (kept(origin), kept(f"{origin}#"), kept(f"{origin}$"))  # several articles of it stand under origin#key
    where = f"{CURRENT} AND (origin = ? OR origin >= ? AND origin < ?) AND sha256 = ?"
    return bool(file.rows(f"SELECT 1 FROM articles WHERE {where} LIMIT 1", (*within, sha256)))


def put_article(
    connection: Connection,
    article: Article,
    findings: Findings,
    *,
    change: int,
    place: int | None,
    origin: str | None,
    sample: bool,
    imported: bool,
) -> int:
    """A new article at a place of the shelf, at its end where none is named; gives its id."""
    if place is None:
        place = connection.execute(
            f"SELECT coalesce(max(place), 0) + 1 FROM articles WHERE {CURRENT}"  # answered by the shelf's index
        ).fetchone()[0]
    values = (
        *article_row(article),
        kept(article.name),
        words_of(article),
        place,
        change,
        kept_or_none(origin),
        datetime.now(UTC).isoformat(timespec="seconds"),
        sample,
        imported,
        *_counts(findings),
    )
    marks = ", ".join("?" * len(values))
    put = f"INSERT INTO articles ({COLUMNS}) VALUES ({marks}) RETURNING id"
    id_: int = connection.execute(put, values).fetchone()[0]
    connection.execute("INSERT INTO texts VALUES (?, ?)", (id_, kept(article.text)))
    _put_findings(connection, id_, article, findings, listed=True)
    return id_


def put_findings(connection: Connection, id_: int, article: Article, findings: Findings, *, change: int) -> None:
    """These findings for an article instead of those it has; what a person put right in them is put in after it."""
    (is_current,) = connection.execute(
        "UPDATE articles SET changed = ?, extractor = ? WHERE id = ? RETURNING replaced_by IS NULL",
        (change, kept(findings.extractor), id_),
    ).fetchone()
    connection.execute(
        "UPDATE uncorrected SET found = ?, state = 'found anew' WHERE article = ?",
        (findings_json(article, findings), id_),
    )
    list_findings(connection, id_, article, findings, listed=is_current)


def list_findings(connection: Connection, id_: int, article: Article, findings: Findings, *, listed: bool) -> None:
    """These findings for an article in every row that holds or counts them, `listed` or kept alone."""
    _delete(connection, id_, "findings", *LIST_TABLES)
    connection.execute(
        "UPDATE articles SET quotes = ?, proposals = ?, people = ? WHERE id = ?", (*_counts(findings)[1:], id_)
    )
    _put_findings(connection, id_, article, findings, listed=listed)


def replace(connection: Connection, id_: int, by: int, *, change: int) -> None:
    """Take an article from the shelf for a newer version of it; its text and its findings are kept."""
    connection.execute("UPDATE articles SET replaced_by = ?, changed = ? WHERE id = ?", (by, change, id_))
    _delete(connection, id_, *LIST_TABLES)


def _delete(connection: Connection, id_: int, *tables: str) -> None:
    for table in tables:
        connection.execute(f"DELETE FROM {table} WHERE article = ?", (id_,))


def _put_findings(connection: Connection, id_: int, article: Article, findings: Findings, *, listed: bool) -> None:
    connection.execute("INSERT INTO findings VALUES (?, ?)", (id_, findings_json(article, findings)))
    if not listed:
        return
    put = connection.executemany
    put("INSERT INTO quotes VALUES (?, ?, ?, ?, ?, ?, ?)", quote_rows(id_, findings))
    put("INSERT INTO proposals VALUES (?, ?, ?, ?, ?, ?, ?, ?)", proposal_rows(id_, findings))
    put("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?)", person_rows(id_, article, findings))


def _counts(findings: Findings) -> tuple[str | bytes, int, int, int]:
    return kept(findings.extractor), len(findings.quotes), len(findings.proposals), len(findings.people)


def make_stale(connection: Connection, ids: Iterable[int] | None) -> None:
    """Have articles looked into anew, all where none are named; imported findings stay."""
    wanted = "" if ids is None else " AND id IN (SELECT CAST(value AS BIGINT) FROM json_each(?))"
    values = () if ids is None else (json.dumps(list(ids)),)
    connection.execute(f"UPDATE articles SET extractor = '' WHERE NOT imported{wanted}", values)


def remove(connection: Connection, ids: Sequence[int], *, change: int) -> None:
    """Take articles out with all that was found in them; that they were there is remembered by their ids alone."""
    for id_ in ids:
        connection.execute("UPDATE articles SET replaced_by = NULL WHERE id = ?", (id_,))
    for id_ in ids:
        connection.execute("DELETE FROM articles WHERE id = ?", (id_,))
        connection.execute("INSERT INTO removed VALUES (?, ?)", (change, id_))
