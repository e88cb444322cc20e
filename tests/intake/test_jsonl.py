import copy
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.seeds import pairs
from tui.articles.article import Block, Span
from tui.articles.reading import Unreadable
from tui.extraction.extract import extract
from tui.findings_json import to_json
from tui.intake import jsonl
from tui.intake.intake import Added, Skipped
from tui.intake.jsonl import article_of_json, import_jsonl
from tui.library.library import Library
from tui.library.problems import Problems


def objects() -> list[dict[str, Any]]:
    return [to_json(each, found, with_text=True, explain=True) for each, found in pairs()]


def test_what_extract_prints_comes_in_with_its_findings(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(map(json.dumps, objects())) + "\n\n")
    with Library.open(None) as library:
        steps = list(import_jsonl(library, path))
        assert [type(step) for step in steps] == [Added] * 5
        for row, (each, found) in zip(library.shelf(), pairs(), strict=True):
            assert library.article(row.id).text == each.text
            assert library.article(row.id).title == each.title
            assert library.article(row.id).title_span == each.title_span
            assert library.findings(row.id) == found
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
        (json.dumps({**objects()[0], "text": "short", "text_sha256": None}), "text_sha256 is not text"),
        (json.dumps({**objects()[0], "furniture": [[0, 10**6]]}), "outside the text"),
        (json.dumps({**objects()[0], "blocks": [{"kind": "heading", "span": [0, 10**6]}]}), "outside the text"),
        (
            json.dumps({**objects()[0], "blocks": [{"kind": "banner", "span": [0, 1]}]}),
            "blocks[0].kind is none of heading",
        ),
        (json.dumps({**objects()[0], "quotes": [{"kind": "direct"}]}), "is missing"),
        (json.dumps({**objects()[0], "title": 3}), "title is not text or null"),
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
        (problem,) = Problems(library).all()
        assert (problem.path, problem.reason) == (str(path), middle.reason)


def test_spans_outside_the_text_are_refused() -> None:
    found = objects()[1]
    found["people"] = [{"name": "X", "role": None, "mentions": [[5, 3]]}]
    with pytest.raises(ValueError, match="outside the text"):
        article_of_json(found)


def broken(change: Callable[[dict[str, Any]], object]) -> str:
    """The second article as a line, with one thing in it changed."""
    found = copy.deepcopy(objects()[1])
    change(found)
    return json.dumps(found)


BREAKS: dict[str, Callable[[dict[str, Any]], object]] = {
    "a number without end": lambda found: found["quotes"][0].update(confidence=float("inf")),
    "no number": lambda found: found["quotes"][0].update(confidence=float("nan")),
    "a sure thing twice over": lambda found: found["quotes"][0].update(confidence=2),
    "a name that is a list": lambda found: found["quotes"][0].update(speaker=["x"]),
    "a party that is an object": lambda found: found["proposals"][0]["proposers"][0].update(party={"a": 1}),
    "a person without a name": lambda found: found["people"][0].update(name=None),
    "a role that is a number": lambda found: found["people"][0].update(role=7),
    "a kind that is a list": lambda found: found["proposals"][0].update(kind=[]),
    "a kind there is none of": lambda found: found["proposals"][0].update(kind="war"),
    "a stance there is none of": lambda found: found["proposals"][0]["responses"][0].update(stance="maybe"),
    "a label without end": lambda found: found["proposals"][0].update(label="x" * 20_000),
    "a date that is LaTeX": lambda found: found.update(published="\\input{x}"),
    "a date there is none of": lambda found: found.update(published="2025-02-30"),
    "a digest that is a path": lambda found: found.update(sha256="../../x"),
    "a span of three": lambda found: found["quotes"][0].update(spans=[[1, 2, 3]]),
    "a span of words": lambda found: found["quotes"][0].update(spans=[["1", "2"]]),
    "a span of truths": lambda found: found["quotes"][0].update(speaker_span=[False, True]),
    "a span of 20 digits": lambda found: found["quotes"][0].update(cue_span=[1, 10**20]),
    "an empty span": lambda found: found["quotes"][0].update(spans=[[5, 5]]),
    "spans out of order": lambda found: found["quotes"][0].update(spans=[[9, 12], [5, 8]], verbatim=[]),
    "words outside the quote": lambda found: found["quotes"][0].update(spans=[[5, 9]], verbatim=[[20, 30]]),
    "quotes that are an object": lambda found: found.update(quotes={}),
    "an extractor that is a number": lambda found: found.update(extractor=4),
    "a file that is a number": lambda found: found.update(file=4),
    "a text that is a list": lambda found: found.update(text=[]),
}


@pytest.mark.parametrize("what", BREAKS)
def test_whatever_is_not_what_the_contract_says_is_named_by_its_line(tmp_path: Path, what: str) -> None:
    path = tmp_path / "articles.jsonl"
    good = json.dumps(objects()[2])
    path.write_text(f"{broken(BREAKS[what])}\n{good}\n{'[' * 100_000}\n")
    with Library.open(None) as library:
        bad, fine, deep = import_jsonl(library, path)
        assert isinstance(bad, Skipped)
        assert bad.reason.startswith("line 1: ")
        assert isinstance(fine, Added)
        assert isinstance(deep, Skipped)
        assert len(library.shelf()) == 1


def test_pipes_devices_and_folders_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with Library.open(None) as library:
        for path, reason in ((tmp_path / "pipe", "pipe"), (Path("/dev/zero"), "device"), (tmp_path, "folder")):
            with pytest.raises(Unreadable, match=reason):
                list(import_jsonl(library, path))


def test_a_line_without_end_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = json.dumps(objects()[2])
    monkeypatch.setattr(jsonl, "LONGEST", len(good) + 2)
    path = tmp_path / "articles.jsonl"
    path.write_text(f"{'x' * (3 * len(good))}\n{good}\n")
    with Library.open(None) as library:
        long, fine = import_jsonl(library, path)
        assert isinstance(long, Skipped)
        assert isinstance(fine, Added)
