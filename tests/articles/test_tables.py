"""Tables and objects: a row or an object is an article, whatever its fields are called."""

from __future__ import annotations

import json

import pytest

from tests.seeds import pairs
from tui.articles.formats import Broken, Piece, Raw
from tui.articles.reading import Unreadable, parts_of, read_apart
from tui.articles.records import read as read_records
from tui.articles.tables import read as read_table
from tui.findings_json import to_json

ROWS = """Headline,Publication,Date,Body
"Talks, again",The Post,"March 12, 2025","“We wait,” she said.

He left."
None,X,,
"""


def rows(table: str, name: str = "a.csv", **columns: str) -> list[Piece]:
    return [part for part in table_parts(table, name, **columns) if isinstance(part, Piece)]


def table_parts(table: str, name: str = "a.csv", **columns: str) -> list[Piece | Broken]:
    return list(read_table(Raw(table.encode(), name, columns=tuple(columns.items()))))


def broken(parts: list[Piece | Broken]) -> list[str]:
    return [f"{part.place} {part.reason}" for part in parts if isinstance(part, Broken)]


def test_a_row_is_an_article() -> None:
    (piece,) = rows(ROWS)
    article = piece.article
    assert (article.title, article.source, article.published) == ("Talks, again", "The Post", "2025-03-12")
    assert article.text == "Talks, again\n\n“We wait,” she said.\n\nHe left.\n"
    assert article.title_span
    assert article.title_span.cut(article.text) == "Talks, again"
    assert piece.key == "Talks, again"


@pytest.mark.parametrize("sign", ["\t", ";", "|"])
def test_other_signs_part_columns_too(sign: str) -> None:
    text = sign.join(("title", "text")) + "\n" + sign.join(("Talks", "They met on Monday."))
    assert rows(text, "a.tsv" if sign == "\t" else "a.csv")[0].article.text == "Talks\n\nThey met on Monday.\n"


def test_columns_have_the_names_that_are_wished() -> None:
    text = "a,b,content\nThey met on Monday.,Talks,Not this.\n"
    assert rows(text, text="a", title="B")[0].article.text == "Talks\n\nThey met on Monday.\n"
    with pytest.raises(Unreadable, match="--column text=NAME"):
        rows("a,b\n1,2\n")
    with pytest.raises(Unreadable, match="without a column for the text"):
        rows("text\nx\n", text="nowhere")


def records(value: object, name: str = "a.json", **columns: str) -> list[Piece]:
    data = value if isinstance(value, str) else json.dumps(value)
    return [part for part in record_parts(data, name, **columns) if isinstance(part, Piece)]


def record_parts(data: str, name: str, **columns: str) -> list[Piece | Broken]:
    return list(read_records(Raw(data.encode(), name, columns=tuple(columns.items()))))


def test_an_object_is_an_article_wherever_the_list_stands() -> None:
    one = {"webTitle": "Talks", "webUrl": "https://p.example/a",
           "fields": {"bodyText": "They met.", "byline": "Ada Lind"},
           "webPublicationDate": "2025-03-12T10:00:00Z", "source": {"id": None, "name": "The Post"}}  # fmt: skip
    for value in (one, [one], {"response": {"results": [one]}}):
        (piece,) = records(value)
        article = piece.article
        assert article.text == "Talks\n\nThey met.\n"
        assert (article.author, article.source, article.published) == ("Ada Lind", "The Post", "2025-03-12")
        assert article.url == piece.key == "https://p.example/a"
    assert len(records("\n".join([json.dumps(one)] * 3), "a.jsonl")) == 3
    assert len(records("\n".join([json.dumps(one)] * 3))) == 3


def test_markup_in_a_field_is_read_without_its_tags() -> None:
    (piece,) = records({"title": "<b>Talks</b>", "content": "<p>They <em>met</em>.</p><p>He left &amp; slept.</p>"})
    assert piece.article.text == "Talks\n\nThey met.\n\nHe left & slept.\n"


NONE = ("{", "[1, 2]", "null", '"text"', "[" * 100_000, '{"title": "x"}', '{"text": 5e999}')


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_article_is_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_apart, "inside", True)
    for name in ("a.json", "a.jsonl"):
        assert reason(text, name)


def reason(text: str, name: str) -> str:
    try:
        (piece,) = parts_of(Raw(text.encode(), name))
    except Unreadable as error:
        return str(error)
    return "inf" if isinstance(piece, Piece) and piece.article.text == "inf\n" else ""


def test_what_extract_prints_is_read_as_it_was() -> None:
    lines = "\n".join(json.dumps(to_json(each, found, with_text=True)) for each, found in pairs())
    read = [piece.article for piece in records(lines, "a.jsonl")]
    for article, (was, _) in zip(read, pairs(), strict=True):
        assert article.text_sha256 == was.text_sha256
        assert (article.title, article.published, article.source) == (was.title, was.published, was.source)
        assert (article.furniture, article.blocks) == (was.furniture, was.blocks)


def test_a_broken_line_of_json_is_named_and_the_rest_goes_in() -> None:
    good = json.dumps({"title": "Talks", "text": "They met."})
    parts = record_parts(f'{good}\n{{"text": "no end\n\n[1, 2]\n{{"title": "x"}}\n{good}\n', "a.jsonl")
    assert [isinstance(part, Piece) for part in parts] == [True, False, False, False, True]
    first, *others = broken(parts)
    assert first.startswith("line 2 is no JSON: ")
    assert others == ["line 4 has no object", "line 5 has no text"]
    assert broken(record_parts(f'[{good}, {{"title": "x"}}]', "a.json")) == ["object 2 has no text"]


MARKS = "line 3 has a quotation mark inside a cell that is not doubled"
ODD_ROWS = {
    'A,"one ""two"" three"\nC,"he "said" so"\n': MARKS,
    'A,"never ends\nB,three.\n': "line 2 has a quotation mark that nothing closes",
    "A,one, two\nB,three.\n": "line 2 has 3 cells where the first row has 2",
    "A\nB,three.,,\n\n,\n": "line 2 has no text",
}


@pytest.mark.parametrize("rows", ODD_ROWS)
def test_a_broken_row_is_named_by_its_line_and_the_rest_goes_in(rows: str) -> None:
    parts = table_parts(f"title,text\n{rows}D,four.\n")
    assert broken(parts) == [ODD_ROWS[rows]]
    texts = [part.article.text for part in parts if isinstance(part, Piece)]
    assert texts[-1] == "D\n\nfour.\n"
    assert len(texts) == 2


def test_where_tabs_part_the_cells_marks_are_words() -> None:
    (piece,) = rows('title\ttext\nA\t"We wait," she said.\n', "a.tsv")
    assert piece.article.text == 'A\n\n"We wait," she said.\n'
