import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from tests import seeds
from tests.safety.failing_rules import MARK, fail_on_one
from tui.articles.reading import read_article
from tui.commands.main import group
from tui.extraction.extract import extract
from tui.findings_json import from_json, to_json


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(group, ["extract", *map(str, arguments)])


@pytest.fixture(scope="module")
def schema() -> dict[str, object]:
    found: dict[str, object] = json.loads(run("--schema").output)
    return found


def test_the_output_keeps_its_schema(schema: dict[str, object]) -> None:
    done = run("--format", "jsonl", "--explain", *seeds.PATHS)
    assert done.exit_code == 0
    lines = done.output.splitlines()
    assert [json.loads(line)["file"] for line in lines] == [str(path) for path in seeds.PATHS]
    for line in lines:
        jsonschema.validate(json.loads(line), schema)


def test_every_span_cuts_its_words_from_the_text() -> None:
    for line, article in zip(
        run("--format", "jsonl", "--with-text", *seeds.PATHS).output.splitlines(), seeds.articles(), strict=True
    ):
        found = json.loads(line)
        text = found["text"]
        assert text == article.text
        assert found["quotes"]
        for quote in found["quotes"]:
            assert quote["text"] == " … ".join(text[a:b] for a, b in quote["spans"])
        for proposal in found["proposals"]:
            assert all(text[slice(*term["span"])] == term["text"] for term in proposal["terms"])


def test_the_output_reads_back_as_the_same_findings() -> None:
    for article in seeds.articles():
        findings = seeds.found_in(article)
        again = json.loads(json.dumps(to_json(article, findings, explain=True)))
        assert from_json(again) == findings


def test_findings_made_before_they_had_a_confidence_read_as_sure() -> None:
    article = seeds.articles()[0]
    old = json.loads(json.dumps(to_json(article, seeds.found_in(article), explain=True)))
    for proposal in old["proposals"]:
        for each in (*proposal["proposers"], *proposal["addressees"], *proposal["terms"], *proposal["responses"]):
            del each["confidence"]
    again = from_json(old)
    assert all(response.is_sure for proposal in again.proposals for response in proposal.responses)
    assert all(term.confidence == 1 for proposal in again.proposals for term in proposal.terms)


def test_a_file_that_cannot_be_read_is_said_in_its_place(tmp_path: Path, schema: dict[str, object]) -> None:
    missing = tmp_path / "missing.txt"
    done = run("--format", "jsonl", seeds.PATHS[0], missing, seeds.PATHS[1])
    assert done.exit_code == 2
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [f["file"] for f in found] == [str(seeds.PATHS[0]), str(missing), str(seeds.PATHS[1])]
    assert found[1] == {"file": str(missing), "error": "no such file or directory"}
    assert done.stderr == f"ceasefire-tui: {missing}: no such file or directory\n"
    for one in found:
        jsonschema.validate(one, schema)


def test_text_for_people_names_speakers_and_says_why(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Talks resume\n\n“We will come,” Foreign Minister Jane Roe said on Monday.\n", encoding="utf-8")
    shown = run(file).output
    assert shown.startswith("Talks resume\n")
    assert "Jane Roe: “We will come,”" in shown
    assert "said" in run("--explain", file).output


def test_an_article_in_another_language_has_no_findings_and_the_reason(tmp_path: Path) -> None:
    file = tmp_path / "fr.txt"
    file.write_text(
        "« Nous sommes prêts », a dit le ministre. La France est dans une phase de négociations avec les autres."
    )
    found = json.loads(run("--format", "jsonl", file).output)
    assert (found["language"], found["quotes"], found["proposals"]) == ("fr", [], [])
    assert "fr" in found["reason"]
    assert not extract(read_article(file)).quotes


def test_without_files_it_says_how_to_use_it() -> None:
    done = run()
    assert done.exit_code == 2
    assert "name at least one file" in done.stderr


def test_a_text_the_rules_fail_on_is_said_in_its_place(
    tmp_path: Path, schema: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_on_one(monkeypatch)
    bad = tmp_path / "bad.txt"
    bad.write_text(f"The ministers of both countries met again on Monday. {MARK}\n")
    done = run("--format", "jsonl", seeds.PATHS[0], bad, seeds.PATHS[1])
    assert done.exit_code == 2
    first, failed, last = map(json.loads, done.stdout.splitlines())
    assert first["quotes"]
    assert last["quotes"]
    assert (failed["quotes"], failed["error"]) == ([], failed["reason"])
    assert done.stderr == f"ceasefire-tui: {bad}: {failed['reason']}\n"
    jsonschema.validate(failed, schema)
    assert "nothing extracted: the rules failed" in run(bad).stdout
