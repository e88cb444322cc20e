"""`library set`, `corrections`, `undo`, `annotate`: put right for good, listed, shared, taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests import seeds
from tui.commands.main import group
from tui.library.corrections.values import Parties, Speaker, of_finding
from tui.library.library import Library
from tui.library.own_work.store import OwnWork


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of the five, each from a file of its own."""
    monkeypatch.setenv("CEASEFIRE_TUI_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    with Library.open(tmp_path / "library") as library:
        for nth, (article, found) in enumerate(seeds.pairs(), 1):
            library.add(article, found, origin=f"/news/{nth}.txt")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["library", *arguments])


def dates() -> list[str | None]:
    return [json.loads(line)["date"] for line in run("list", "--format", "jsonl").output.splitlines()]


def test_fields_are_put_right_listed_and_taken_back() -> None:
    done = run("set", "2", "date=12 March 2025", "outlet=The  Herald", "title=Talks [bold]fail", "author=")
    assert done.exit_code == 0, done.output
    shown = run("show", "2").output
    assert "* 2025-03-12  (was none)" in shown
    assert "* The Herald" in shown
    assert "* Talks [bold]fail" in shown
    assert "author      none" in shown
    assert dates() == [None, "2025-03-12", None, None, None]
    listed = run("corrections", "2").output.splitlines()
    assert [line.split("  ")[-1] for line in listed] == [
        "date: 2025-03-12",
        "outlet: The Herald",
        "title: Talks [bold]fail",
    ]
    assert run("undo", "1", "3").exit_code == 0
    assert dates() == [None] * 5
    assert run("corrections", "--format", "json").output.count('"number"') == 1
    assert run("corrections", "1").exit_code == 1


def test_an_article_goes_by_number_path_headline_and_digest() -> None:
    article = seeds.articles()[3]
    assert article.title
    for word in ("4", "/news/4.txt", article.title.upper(), article.title[5:40], article.text_sha256[:12]):
        assert run("show", word, "--format", "jsonl").exit_code == 0, word
        assert json.loads(run("show", word, "--format", "jsonl").output)["number"] == 4
    nothing, several = run("show", "none such"), run("show", "ceasefire")
    assert (nothing.exit_code, several.exit_code) == (1, 1)
    assert "no article is called 'none such'" in nothing.output
    assert "may be 4 (" in several.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["1"], "say what to put right"),
        (["1", "day=2025-01-01"], "'day=2025-01-01' is not FIELD=VALUE"),
        (["1", "date=soon"], "'soon' is no date"),
        (["1", "url=ftp://a"], "is no address"),
        ([], "name an article"),
    ],
)
def test_what_means_nothing_is_said_and_nothing_changed(arguments: list[str], said: str) -> None:
    done = run("set", *arguments)
    assert done.exit_code
    assert said in done.output
    assert run("corrections").exit_code == 1


def test_a_table_puts_many_right_and_names_the_lines_that_mean_nothing(folder: Path) -> None:
    table = folder / "right.csv"
    table.write_text(
        "path;Date;outlet;new title\n/news/1.txt;2025-03-14;CNN;\n/news/2.txt;someday;;\n"
        "/news/9.txt;2025-01-01;;\n\n/news/3.txt;;-;x\n/news/5.txt;2025-03-11;\n"
        '/news/4.txt;2025-03-11;"never closed;\n/news/4.txt;2025-03-11;A;B;C\n',
        "utf-8-sig",
    )
    done = run("set", "--from", str(table))
    assert done.exit_code == 2
    assert "line 3: 'someday' is no date" in done.output
    assert "line 4: no article is called '/news/9.txt'" in done.output
    assert "line 8: has a quotation mark that nothing closes" in done.output
    assert "line 9: has 5 cells where the first row has 4" in done.output
    assert dates() == ["2025-03-14", None, None, None, "2025-03-11"]
    for text, said in (("a,b\n1,2\n", "no column that names"), ("id,x\n1,2\n", "no column to put right")):
        table.write_text(text)
        wrong = run("set", "--from", str(table))
        assert wrong.exit_code == 1
        assert said in wrong.output


def test_a_title_names_the_article_and_another_column_its_new_one(folder: Path) -> None:
    table = folder / "right.csv"
    table.write_text(f"title,new title\n{seeds.articles()[3].title},Short\n")
    assert run("set", "--from", str(table)).exit_code == 0
    assert "* Short" in run("show", "4").output


def test_a_date_that_is_put_right_dates_the_terms_anew() -> None:
    article, found = seeds.pairs()[1]
    assert not any(term.resolved for proposal in found.proposals for term in proposal.terms)
    with Library.open(None) as library:
        assert library.stale(found.extractor) == []
    run("set", "2", "date=2025-03-12")
    with Library.open(Path(run("path").output.strip())) as library:
        assert library.stale(found.extractor) == []
        assert library.article(2).text == article.text


def test_find_proposals_and_check_mark_what_was_put_right(folder: Path) -> None:
    article, found = seeds.pairs()[1]
    quote = next(each for each in found.quotes if each.kind == "direct" and each.speaker and len(each.spans) == 1)
    with OwnWork.open(folder / "library") as own:
        own.corrections.keep(
            [
                of_finding(article, quote, Speaker("Ann Lee")),
                of_finding(article, found.proposals[0], Parties("mediators", ())),
            ]
        )
    run("set", "2", "date=2025-03-12")
    words = quote.spans[0].cut(article.text)
    invoke = CliRunner().invoke
    hits = [json.loads(line) for line in invoke(group, ["find", words, "--format", "jsonl"]).output.splitlines()]
    assert [hit["corrected"] for hit in hits if hit["speaker"] == "Ann Lee"] == [True]
    assert "Ann Lee *\t" in invoke(group, ["find", words]).output
    assert "* " in invoke(group, ["proposals", "show", "2.1"]).output
    draft = folder / "draft.md"
    draft.write_text(f"“{words}”, she said.")
    checked = json.loads(invoke(group, ["check", str(draft), "--format", "json"]).output)
    assert checked[0]["source"]["corrected"] == ["speaker", "date"]
    draft.write_text(f"“{words.replace(words.split()[1], 'never', 1)}”, she said.")
    told = invoke(group, ["check", str(draft)]).output
    assert "*Ann Lee" in told
    assert "*2025-03-12" in told


def test_desks_share_their_corrections(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("set", "1", "date=2025-03-14")
    run("set", "2", "date=2025-03-12", "outlet=AP")
    lines = run("corrections", "--export", "--by", "desk one").output
    file = folder / "shared.jsonl"
    good = lines.splitlines()
    wrong = json.loads(good[0])
    wrong["change"]["to"] = "never"
    odd = {**json.loads(good[0]), "words": 7}
    file.write_text("\n".join([good[0], "{}", json.dumps(wrong), "no json", json.dumps(odd), *good[1:], good[0]]))
    monkeypatch.setenv("CEASEFIRE_TUI_LIBRARY", str(folder / "other"))
    with Library.open(folder / "other") as library:
        for article, found in seeds.pairs():
            library.add(article, found)
    done = run("corrections", "--import", str(file))
    assert done.exit_code == 2
    assert "3 corrections imported, 0 known; 2 articles changed" in done.output
    for said in ("line 2: 'target' is missing", "line 3: 'never' is no date", "line 4: ", "line 5: words is not text"):
        assert said in done.output
    assert dates() == ["2025-03-14", "2025-03-12", None, None, None]
    assert "by desk one" in run("corrections").output
    assert "0 corrections imported, 3 known" in run("corrections", "--import", str(file)).output


def test_findings_made_elsewhere_are_marked_and_taken_back(folder: Path) -> None:
    numbered = run("show", "1", "--sentences").output
    line = next(line for line in numbered.splitlines() if line.startswith("3. "))
    words = " ".join(line.split()[1:8])
    answers = {
        "article": seeds.articles()[0].text_sha256,
        "by": "the desk",
        "quotes": [{"sentence": 3, "words": words, "kind": "indirect"}, {"sentence": 3, "words": "never written"}],
    }
    file = folder / "answers.json"
    file.write_text(json.dumps(answers))
    done = run("annotate", str(file))
    assert done.exit_code == 2
    assert "1 finding put in" in done.output
    assert "object 1, quote 2: “never written” does not begin in sentence 3" in done.output
    exported = json.loads(run("export", "1").output)
    (added,) = [quote for quote in exported["quotes"] if quote.get("corrected")]
    assert (added["corrected"], added["why"]["rule"], added["why"]["note"]) == (
        ["added"],
        "added by hand",
        "(by the desk)",
    )
    assert " ".join(added["text"].split()) == words
    run("undo", "1")
    assert not any(quote.get("corrected") for quote in json.loads(run("export", "1").output)["quotes"])


def test_the_sentences_of_a_file_are_printed_for_whoever_answers(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("They met on Monday. “We are\x1b[2J ready,” he said.")
    done = CliRunner().invoke(group, ["extract", "--sentences", str(file), str(tmp_path / "none")])
    assert done.exit_code == 2
    assert "1. They met on Monday.\n2. “We are␛[2J ready,” he said." in done.output
    assert done.output.count("Proposals.") == 1
