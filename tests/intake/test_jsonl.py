import json
from pathlib import Path

import pytest

from tests.seeds import articles
from tui.articles.article import Block, Span
from tui.extraction.extract import extract
from tui.findings_json import to_json
from tui.intake.intake import Added, Skipped
from tui.intake.jsonl import article_of_json, import_jsonl
from tui.library.library import Library


def objects() -> list[dict[str, object]]:
    return [to_json(each, extract(each), with_text=True, explain=True) for each in articles()]


def test_what_extract_prints_comes_in_with_its_findings(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(map(json.dumps, objects())) + "\n\n")
    with Library.open(None) as library:
        steps = list(import_jsonl(library, path))
        assert [type(step) for step in steps] == [Added] * 5
        for row, each in zip(library.shelf(), articles(), strict=True):
            assert library.article(row.id).text == each.text
            assert library.article(row.id).title == each.title
            assert library.article(row.id).title_span == each.title_span
            assert library.findings(row.id) == extract(each)
        list(import_jsonl(library, path))
        assert len(library.shelf()) == 5
        assert library.stale("other rules") == []


def test_what_an_article_says_of_itself_comes_in_with_it() -> None:
    told = {
        "url": "https://paper.example/talks",
        "author": "Ada Lind, Bo Ek",
        "blocks": [{"kind": "list item", "span": [0, 3], "mark": "1."}],
        "notice": "read twice",
    }
    article, _ = article_of_json({**objects()[0], **told})
    assert article.blocks == (Block("list item", Span(0, 3), "1."),)
    again = to_json(article, extract(article))
    assert {key: again[key] for key in told} == told


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("no json", "line 2"),
        ("[1]", "no JSON object"),
        ('{"file": "a"}', "'text' is missing"),
        (json.dumps({**objects()[0], "text_sha256": "0" * 64}), "does not go with"),
        (json.dumps({**objects()[0], "text": "short", "text_sha256": None}), "does not go with"),
        (json.dumps({**objects()[0], "furniture": [[0, 10**6]]}), "outside the text"),
        (json.dumps({**objects()[0], "blocks": [{"kind": "heading", "span": [0, 10**6]}]}), "outside the text"),
        (json.dumps({**objects()[0], "blocks": [{"kind": "banner", "span": [0, 1]}]}), "a block of the kind"),
        (json.dumps({**objects()[0], "quotes": [{"kind": "direct"}]}), "is missing"),
        (json.dumps({**objects()[0], "title": 3}), "title is no string"),
    ],
)
def test_a_line_that_breaks_the_contract_is_said_and_the_rest_goes_on(tmp_path: Path, line: str, reason: str) -> None:
    first, last = (json.dumps(each) for each in objects()[1:3])
    path = tmp_path / "articles.jsonl"
    path.write_text(f"{first}\n{line}\n{last}\n")
    with Library.open(None) as library:
        first_step, middle, last_step = import_jsonl(library, path)
        assert isinstance(first_step, Added)
        assert isinstance(last_step, Added)
        assert isinstance(middle, Skipped)
        assert "line 2" in middle.reason
        assert reason in middle.reason
        assert len(library.shelf()) == 2


def test_spans_outside_the_text_are_refused() -> None:
    found = objects()[1]
    found["people"] = [{"name": "X", "role": None, "mentions": [[5, 3]]}]
    with pytest.raises(ValueError, match="outside the text"):
        article_of_json(found)
