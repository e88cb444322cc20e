import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.findings_by_hand import article, findings, marked, quote
from tests.patience import PATIENCE
from tests.running import program
from tests.seeds import articles
from tui.commands.find import command as find_command
from tui.commands.main import group
from tui.commands.querying import apart, query_of
from tui.library.database import FILE
from tui.library.library import Library
from tui.library.own_work.store import OwnWork


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the five articles and the words in marks as quotes."""
    folder = tmp_path_factory.mktemp("library")
    with Library.open(folder) as library:
        for each in articles():
            library.add(each, marked(each))
    return folder


def find(folder: Path, *arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(group, ["--library", str(folder), "find", *arguments], input=stdin)


def test_text_is_one_hit_a_line_kind_speaker_words_article(folder: Path) -> None:
    done = find(folder, "rubio", "uncondit", "--limit", "1")
    assert done.exit_code == 0
    (line,) = done.stdout.splitlines()
    kind, speaker, words, name = line.split("\t")
    assert kind == "quote"
    assert speaker == "Marco Rubio"
    assert words == "That's what we want to know – if they're prepared to do it unconditionally."
    assert name == articles()[1].name


def test_jsonl_is_one_hit_a_line_the_best_first(folder: Path) -> None:
    done = find(folder, "truce", "--format", "jsonl")
    hits = [json.loads(line) for line in done.stdout.splitlines()]
    assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)
    with Library.open(folder) as library:
        for hit in hits:
            assert {"kind", "text", "speaker", "article", "span", "score"} <= set(hit)
            assert set(hit["article"]) >= {"id", "title", "source", "published"}
            text = library.article(hit["article"]["id"]).text
            if hit["kind"] in ("quote", "text"):
                assert text[slice(*hit["span"])] == hit["text"]


def test_json_is_one_list(folder: Path) -> None:
    done = find(folder, "embrace", "--format", "json", "--limit", "2")
    assert json.loads(done.stdout)[0]["text"].startswith("We are ready to embrace this deal")


def test_a_citation_format_prints_the_words_as_they_are_cited(folder: Path) -> None:
    done = find(folder, "embrace this deal", "--format", "md", "--limit", "1")
    assert done.exit_code == 0
    assert done.stdout.startswith("> We are ready to embrace this deal to halt the fighting\n")


def test_formats_names_and_files_are_those_of_pick_and_export(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "refs.json"
    runner = CliRunner()
    for command in (["find", "embrace this deal", "--limit", "1"], ["pick", "--first", "embrace this deal"],
                    ["export", "--query", "embrace this deal", "--limit", "1"]):  # fmt: skip
        out.unlink(missing_ok=True)
        done = runner.invoke(group, ["--library", str(folder), *command, "-f", "csl-json", "-o", str(out)])
        assert (done.exit_code, done.stdout) == (0, ""), command
        (item,) = json.loads(out.read_text())
        assert item["id"].startswith("the-united-states-nd-")
        assert item["annote"] == "Volodymyr Zelensky: “We are ready to embrace this deal to halt the fighting”"
        done = runner.invoke(group, ["--library", str(folder), *command, "--template", "{words}|{speaker}"])
        assert done.stdout == "We are ready to embrace this deal to halt the fighting|Volodymyr Zelensky\n"
        done = runner.invoke(group, ["--library", str(folder), *command, "-f", "nothing"])
        assert (done.exit_code, done.stdout) == (2, "")
        assert "there are" in done.stderr


def test_a_file_that_nothing_was_found_for_stays_as_it_was(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("mine")
    assert find(folder, "zzzzqqqq", "-o", str(out)).exit_code == 1
    assert out.read_text() == "mine"
    assert find(folder, "x", "-o", str(tmp_path / "none" / "out")).exit_code == 2


def test_stdin_is_answered_line_by_line_at_once(folder: Path) -> None:
    command = [sys.executable, "-m", "tui", "--library", str(folder), "find", "--stdin", "--format", "jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        for query in ("short truce", "zzzzqqqq", "...", "rubio uncondit"):
            process.stdin.write(f"{query}\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline())
            assert answer["query"] == query
            assert bool(answer["hits"]) == (query in ("short truce", "rubio uncondit"))
        process.stdin.close()
        assert process.wait(PATIENCE) == 0


def test_nothing_found_ends_with_1_and_says_so(folder: Path) -> None:
    done = find(folder, "zzzzqqqq")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "nothing found for zzzzqqqq" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [[], ["--stdin", "and a query"], ["x", "--format", "morse"], ["x", "--limit", "0"], ["x", "--format", "template"]],
    ids=" ".join,
)
def test_wrong_use_ends_with_2(folder: Path, arguments: list[str]) -> None:
    done = find(folder, *arguments)
    assert (done.exit_code, done.stdout) == (2, "")


def test_a_damaged_library_ends_with_one_line(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"garbage" * 1000)
    done = program("--library", str(tmp_path), "find", "x")
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "damaged" in done.stderr


def test_an_empty_library_is_searched_with_the_sample(tmp_path: Path) -> None:
    done = find(tmp_path / "new", "embrace this deal", "--limit", "1")
    assert done.exit_code == 0
    assert "halt the fighting" in done.stdout


def test_hostile_words_and_names_reach_the_terminal_as_tokens(tmp_path: Path) -> None:
    text = "“Stop\x1b[2J the\ttruce\nnow,” said \x1b]0;x\x07 nobody [b]bold[/b]."
    with Library.open(tmp_path) as library:
        library.add(article(text, title=None), findings(quote((1, 27), speaker="Evil\x1b[31m\tMan\u202e")))
    done = find(tmp_path, "truce")
    assert done.exit_code == 0
    (line,) = [line for line in done.stdout.splitlines() if "Evil" in line]
    assert len(line.split("\t")) == 4
    assert not {"\x1b", "\x07", "\u202e"} & set(done.stdout)
    for form in ("json", "jsonl"):
        printed = find(tmp_path, "truce", "--format", form).stdout
        assert not {"\x1b", "\x07", "\u202e"} & set(printed)


def test_add_and_import_put_articles_where_find_finds_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mayor said on Monday, “The aqueduct will be mended by spring.”")
    library = str(tmp_path / "library")
    runner = CliRunner()
    added = runner.invoke(group, ["--library", library, "add", str(tmp_path / "a.txt"), str(tmp_path / "none.txt")])
    assert added.exit_code == 0
    assert "added" in added.stdout
    assert "none.txt" in added.stderr
    assert "aqueduct" in find(tmp_path / "library", "aquedukt").stdout
    printed = runner.invoke(group, ["extract", "--format", "jsonl", "--with-text", str(tmp_path / "a.txt")])
    (tmp_path / "a.jsonl").write_text(printed.stdout)
    other = str(tmp_path / "other")
    assert runner.invoke(group, ["--library", other, "library", "import", str(tmp_path / "a.jsonl")]).exit_code == 0
    assert "aqueduct" in find(tmp_path / "other", "aqueduct").stdout
    assert "1 articles" in runner.invoke(group, ["--library", other, "library", "info"]).stdout


def test_adding_nothing_readable_ends_with_2(tmp_path: Path) -> None:
    done = CliRunner().invoke(group, ["--library", str(tmp_path / "library"), "add", str(tmp_path / "none.txt")])
    assert (done.exit_code, done.stdout) == (2, "")


@pytest.fixture(scope="module")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two sure quotes and one that is not, which answers best."""
    folder = tmp_path_factory.mktemp("doubtful")
    text = "“The truce holds,” she said. “A truce, the truce,” someone said. “Their truce is off today,” he said."
    stretches = [(text.index(words), text.index(words) + len(words)) for words in
                 ("The truce holds", "A truce, the truce", "Their truce is off today")]  # fmt: skip
    quotes = [quote(span, speaker=name, confidence=sure) for span, name, sure in
              zip(stretches, ("Ann Lee", "Bo Dahl", "Cy Fox"), (0.9, 0.5, 0.9), strict=True)]  # fmt: skip
    with Library.open(folder) as library:
        library.add(article(text), findings(*quotes))
    return folder


def test_less_certain_hits_are_folded_behind_the_others(doubtful: Path) -> None:
    def speakers(done: Result) -> list[str]:
        return [line.split("\t")[1] for line in done.stdout.splitlines()]

    done = find(doubtful, "truce")
    assert sorted(speakers(done)) == ["Ann Lee", "Cy Fox"]
    assert done.stderr == "ceasefire-tui: 1 less certain; --unsure prints them too\n"
    done = find(doubtful, "truce", "--unsure")
    assert speakers(done)[2:] == ["Bo Dahl ?"]
    assert done.stderr == ""
    assert [hit["sure"] for hit in json.loads(find(doubtful, "truce", "--format", "json").stdout)] == [
        True,
        True,
        False,
    ]
    assert "Bo Dahl" not in find(doubtful, "truce", "--format", "md").stdout


def test_where_nothing_else_is_found_the_less_certain_is_shown(doubtful: Path) -> None:
    done = find(doubtful, "dahl")
    assert done.exit_code == 0
    assert done.stdout.startswith("quote\tBo Dahl ?\tA truce, the truce\t")


def test_wrapped_words_are_on_one_line_without_soft_hyphens(tmp_path: Path) -> None:
    text = "“We will stop the shel\u00adling for thirty\r\n    days,” she said."
    with Library.open(tmp_path) as library:
        library.add(article(text), findings(quote((1, text.index(",”")), speaker="Ann Lee")))
    assert find(tmp_path, "thirty days").stdout.split("\t")[2] == "We will stop the shelling for thirty days"


def test_fields_narrow_what_is_found(folder: Path) -> None:
    lines = find(folder, "by:rubio", "--limit", "50").stdout.splitlines()
    assert {line.split("\t")[1] for line in lines} == {"Marco Rubio"}
    there = find(folder, "deal", "--limit", "50").stdout.splitlines()
    without = find(folder, "deal", "-by:zelensky", "-truce", "--limit", "50").stdout.splitlines()
    assert 0 < len(without) < len(there)
    assert not any("We are ready" in line for line in without)
    assert not any("Zelensky" in line.split("\t")[1] or "truce" in line for line in without)
    assert find(folder, "by:Volodymyr Zelensky", "embrace").stdout.startswith("quote\tVolodymyr Zelensky")
    assert find(folder, '"embrace this deal to halt"').stdout.count("\n") == 1


@pytest.mark.parametrize(
    ("args", "kept"),
    [
        (["deal", "-word", "--limit", "5"], ["deal", "--limit", "5", "--", "-word"]),
        (["-by:x", "-f", "-json", "-o", "-x"], ["-f", "-json", "-o", "-x", "--", "-by:x"]),
        (["-fjson", "a", "-h", "--no"], ["-fjson", "a", "-h", "--no"]),
        (["a", "--", "-b", "c"], ["a", "--", "-b", "c"]),
        (["-x", "-12"], ["-x", "-12"]),
        (['-"a b"', "-1x"], ["-1x", "--", '-"a b"']),
    ],
)
def test_words_that_begin_with_a_dash_are_no_options(args: list[str], kept: list[str]) -> None:
    assert apart(args, find_command.params) == kept


@pytest.mark.parametrize(
    ("words", "query"),
    [
        (["by:rubio deal"], "by:rubio deal"),
        (["by:Marco Rubio", "deal"], 'by:"Marco Rubio" deal'),
        (["-in:a b", "it: is so", 'by:"x y"'], '-in:"a b" it: is so by:"x y"'),
    ],
)
def test_marks_that_a_shell_took_are_put_back(words: list[str], query: str) -> None:
    assert query_of(words) == query


def test_searches_are_saved_used_listed_and_forgotten(folder: Path) -> None:
    done = find(folder, "--save", "rub", "by:rubio", "prepared")
    assert (done.exit_code, done.stderr) == (0, "ceasefire-tui: saved; find @rub finds it again\n")
    assert find(folder, "@rub").stdout == done.stdout != ""
    assert find(folder, "--saved").stdout == "@rub\tby:rubio prepared\n"
    assert "no saved search “gone”" in find(folder, "@gone", "deal").stderr
    assert "letters, digits" in find(folder, "--save", "two words", "x").stderr
    assert find(folder, "--save", "x").exit_code == 2
    assert find(folder, "--forget", "rub").exit_code == 0
    assert "no saved search rub" in find(folder, "--forget", "rub").stderr
    assert find(folder, "--saved").exit_code == 1


def test_what_is_read_and_tagged_is_found(folder: Path) -> None:
    with OwnWork.open(folder) as own:
        own.reading.mark_read(articles()[0].text_sha256)
        own.tags.change([articles()[1].text_sha256], ["cite"])
    read = find(folder, "is:read", "is:quote", "--limit", "99").stdout.splitlines()
    assert {line.split("\t")[3] for line in read} == {articles()[0].name}
    tagged = find(folder, "tag:cit is:quote").stdout.splitlines()
    assert {line.split("\t")[3] for line in tagged} == {articles()[1].name}


def test_notes_go_to_stderr_also_between_answers(folder: Path) -> None:
    done = find(folder, "--stdin", "--format", "jsonl", stdin="speaker:rubio\nby:nobodyatall\n")
    assert [json.loads(line)["query"] for line in done.stdout.splitlines()] == ["speaker:rubio", "by:nobodyatall"]
    assert "no field “speaker”" in done.stderr
    assert "by: has nothing like “nobodyatall” here" in done.stderr
