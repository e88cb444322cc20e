"""Citation formats: golden output for a dated and an undated article, escaping, and what pandoc reads of it."""

import csv
import io
import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.writing.passages import (
    AUTHORED,
    DATED,
    DATED_ARTICLE,
    GUESSED,
    ODD_TITLE,
    UNDATED,
    UNDATED_ARTICLE,
    odd,
    passage,
)
from tui.taking.passage import Passage
from tui.taking.setting import words
from tui.writing.formats import FORMATS, STYLES, Options, Style, TemplateError, canonical, for_filetype, render
from tui.writing.formats.data import cell

GOLDEN = Path(__file__).parent / "golden"
TEMPLATE = r"{{{key}}} {quote}\n\t{speaker}, {title}, {outlet}, {author}, {date} ({url}{file}) {start}-{end}"


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("which", "passage"), [("dated", DATED), ("guessed", GUESSED), ("undated", UNDATED), ("authored", AUTHORED)]
)
def test_golden(name: str, which: str, passage: Passage) -> None:
    wanted = (GOLDEN / f"{which}.{name}").read_text(encoding="utf-8")
    assert render(passage, name, Options(template=TEMPLATE)) + "\n" == wanted


@pytest.mark.parametrize(
    ("style", "wanted"),
    [
        ("curly", "“If the response is, ‘yes’, then we know we've made real progress” — Marco Rubio"),
        ("straight", "\"If the response is, 'yes', then we know we've made real progress\" — Marco Rubio"),
        ("single", "‘If the response is, “yes”, then we know we've made real progress’ — Marco Rubio"),
        ("single-straight", "'If the response is, \"yes\", then we know we've made real progress' — Marco Rubio"),
    ],
)
def test_marks_as_the_writer_wants_them(style: Style, wanted: str) -> None:
    words = "If the response is, 'yes', then we know we've made real progress"
    made = passage(UNDATED_ARTICLE, words, speaker="Marco Rubio")
    assert render(made, "plain", Options(marks=style)).startswith(wanted)


def test_apostrophes_are_no_marks() -> None:
    words = "I don't know the details yet but we are talking about sanctions"
    assert f"“{words}”" in render(passage(UNDATED_ARTICLE, words), "plain")


def test_what_is_left_out_is_marked_as_the_writer_wants() -> None:
    from tui.articles.article import Span
    from tui.taking.passage import passage_of

    start = UNDATED_ARTICLE.text.index("I understand")
    middle = UNDATED_ARTICLE.text.index("we are talking about sanctions")
    made = passage_of(
        UNDATED_ARTICLE, [Span(start, start + 12), Span(middle, middle + 30)], kind="direct", omit_between=True
    )
    assert render(made, "md").startswith("> I understand … we are talking about sanctions")
    assert "“I understand […] we are talking" in render(made, "plain", Options(ellipsis="[…]"))
    assert words(made, Options(ellipsis="...")) == "I understand ... we are talking about sanctions"


def test_keys_are_stable_and_differ_by_article() -> None:
    assert DATED.source.key == "us-rejects-putins-2024-" + DATED_ARTICLE.text_sha256[:6]
    assert UNDATED.source.key == "the-united-states-nd-" + UNDATED_ARTICLE.text_sha256[:6]
    assert re.fullmatch(r"[a-z0-9-]+", odd("Ä {b} \\x, ünd “€” 停火").source.key)
    assert odd("停火").source.key.startswith("article-2024-")


def test_one_entry_an_article_for_several_passages_of_it() -> None:
    both = [UNDATED, passage(UNDATED_ARTICLE, "We are ready", speaker="Volodymyr Zelensky")]
    assert render(both, "biblatex").count("@online") == 1
    assert len(json.loads(render(both, "csl-json"))) == 1
    assert render(both, "ris").count("TY  - ") == 1
    assert render(both, "md-footnote").count("\n[^") == 2
    assert len(list(csv.reader(io.StringIO(render(both, "csv"))))) == 3


def test_formats_by_other_names_and_by_file_type() -> None:
    assert [canonical(name) for name in ("MD", "markdown", "tex", "csl", "nothing")] == [
        "md", "md", "latex", "csl-json", None,
    ]  # fmt: skip
    assert [for_filetype(name) for name in ("markdown", ".org", "tex", "bib", "python")] == [
        "md", "org", "latex", "biblatex", "plain",
    ]  # fmt: skip


def test_a_template_names_what_it_does_not_know() -> None:
    with pytest.raises(TemplateError, match=r"no field \{sprecher\}"):
        render(DATED, "template", Options(template="{sprecher}"))
    with pytest.raises(TemplateError, match="needs a template"):
        render(DATED, "template")
    with pytest.raises(TemplateError, match=r"no field \{\}"):
        render(DATED, "template", Options(template="{}"))


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert cell(text) == f"'{text}"
    row = list(csv.reader(io.StringIO(render(odd(text), "csv"))))[1]
    assert row[3] == "'" + " ".join(text.split())


ODD_AUTHOR = "A_b {c} *d* <i>, =cmd(), \\input{x} and Sons, Ann\nER  - Lee, “Q” [x](y) 50 % $5 #1"


def test_no_author_is_markup_or_breaks_a_field() -> None:
    made = odd(author=ODD_AUTHOR, url="https://example.org/a?b=1&c=%7B")
    assert made.source.authors[-1] == "“Q” [x](y) 50 % $5 #1"
    assert "by A\\_b {c} \\*d\\* \\<i>" in render(made, "md")
    assert [line[:5] for line in render(made, "ris").splitlines()].count("ER  -") == 1
    assert render(made, "ris").count("\nAU  - ") == 5
    row = dict(zip(*csv.reader(io.StringIO(render(odd(author="=cmd()"), "csv"))), strict=True))
    assert row["author"] == "'=cmd()"
    for name in ("biblatex", "bibtex"):
        entry = render(made, name)
        (field,) = re.findall(r"^  author = \{(.*)\},$", entry, re.MULTILINE)
        assert field.count(" and ") == 5  # one of them in braces
        assert "\\input" not in field
    assert [each["literal"] for each in json.loads(render(made, "csl-json"))[0]["author"]] == list(made.source.authors)


def test_only_an_address_a_browser_may_open_is_a_url() -> None:
    for url in ("javascript:alert(1)", "file:///etc/passwd", "https://", "http:// x"):
        made = odd(url=url, file="a.md")
        assert made.source.url is None
        assert url not in render(made, "md")


def test_the_url_is_intact() -> None:
    for name in ("plain", "biblatex", "bibtex", "csl-json", "ris", "json", "csv"):
        assert DATED_ARTICLE.file in render(DATED, name), name
    assert f"]({DATED_ARTICLE.file})" in render(DATED, "md")


def test_no_brace_of_a_title_can_end_a_field() -> None:
    for name in ("biblatex", "bibtex"):
        for title in ("an } unbalanced", "another { one", "\\input{/etc/passwd}", "%", "\\"):
            entry = re.sub(r"\\[%&#$_{}]", "", render(odd(title), name))
            depth = 0
            for sign in re.findall(r"[{}]", entry):
                depth += 1 if sign == "{" else -1
                assert depth >= 0
            assert depth == 0
            assert "\\input" not in entry
            assert "%" not in entry.replace(DATED_ARTICLE.file, "")


def test_no_value_breaks_the_lines_of_ris() -> None:
    record = render(odd("A\nER  - \nTY  - BOOK"), "ris")
    assert [line[:5] for line in record.splitlines()].count("ER  -") == 1
    assert "TI  - A ER - TY - BOOK" in record


needs_pandoc = pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")


def pandoc(source: str, *arguments: str) -> str:
    done = subprocess.run(["pandoc", *arguments], input=source, capture_output=True, text=True, check=True, timeout=60)
    assert "[WARNING]" not in done.stderr, done.stderr
    return done.stdout


@needs_pandoc
@pytest.mark.parametrize("name", ["csl-json", "biblatex", "bibtex", "ris"])
@pytest.mark.parametrize("which", [DATED, GUESSED, UNDATED, AUTHORED, odd(), odd("un } balanced"), odd("{")])
def test_pandoc_reads_the_bibliography(name: str, which: Passage) -> None:
    reader = name.replace("csl-json", "csljson")
    if reader not in pandoc("", "--list-input-formats").split():
        pytest.skip(f"this pandoc reads no {reader}")
    (item,) = json.loads(pandoc(render(which, name), "-f", reader, "-t", "csljson"))
    title = re.sub(r"<[^>]*>", "", item["title"]) if name != "csl-json" else item["title"]
    assert item["id"] == which.source.key
    plain = pandoc(title, "-f", "html", "-t", "plain", "--wrap=none") if name != "csl-json" else title
    wanted = which.source.name if name == "csl-json" else re.sub(r"<[^>]*>", "", which.source.name)
    assert _bare(plain) == _bare(wanted)
    if which.source.url:
        assert item["URL"] == which.source.url
        assert item["issued"]["date-parts"][0][0] == 2024
    elif name != "bibtex":
        assert "issued" not in item


def _bare(text: str) -> str:
    """Letters and digits alone, in one case: readers differ in marks and blanks."""
    return re.sub(r"[\W_]", "", text).casefold()


MARKUP = (
    "[W]e *are* ready_to_go, [see](x) and [@key] for $5 $6",
    "# no heading\n- no list\n1. no number\n> no quote\n    no code",
    "# no heading\n\n- no list\n\n1. no number\n\n> no quote\n\nno code",
    "`a` ~b~ ^c^ <d> &amp; \\e *f* /g/ =h= +i+ #j |k| @l [[m]] [fn:1] {{{n}}} \\alpha a_b x^2",
    "“one ‘two’ three” and 'four'",
)
# Pandoc does not know Org's entities for _, ^, ~ and the backslash, which Org itself shows.
ORG_MARKUP = (
    "[W]e *are* ready, /go/ =see= +that+ [[m]] and [fn:1] for $5",
    "# no heading\n* no heading\n#+end_quote\n| no table",
    "# no heading\n\n* no heading\n\n#+end_quote\n\n| no table",
)


@needs_pandoc
@pytest.mark.parametrize(
    ("name", "reader", "words"),
    [
        *((name, "markdown", words) for words in MARKUP for name in ("md", "md-footnote", "pandoc")),
        *(("md", "commonmark", words) for words in MARKUP),
        *(("org", "org", words) for words in ORG_MARKUP),
    ],
)
def test_pandoc_shows_the_words_as_they_stand(name: str, reader: str, words: str) -> None:
    from dataclasses import replace
    from hashlib import sha256

    article = replace(DATED_ARTICLE, text=words, text_sha256=sha256(words.encode()).hexdigest())
    shown = pandoc(render(passage(article, words), name), "-f", reader, "-t", "plain", "--wrap=none")
    unknown = "_" if name == "org" else ""
    assert _signs(words).replace(unknown, "") in _signs(shown).replace(unknown, "")


def _signs(text: str) -> str:
    """All signs but blanks and marks, which are set anew."""
    return re.sub(r"[\s“”‘’\"']", "", text)


@needs_pandoc
def test_pandoc_cites_a_passage_with_its_bibliography(tmp_path: Path) -> None:
    (tmp_path / "library.json").write_text(render([DATED, UNDATED], "csl-json"), encoding="utf-8")
    bibliography = f"--bibliography={tmp_path / 'library.json'}"
    text = pandoc(render([DATED, UNDATED], "pandoc"), "--citeproc", bibliography, "-t", "plain", "--wrap=none")
    assert "“Everything fell apart with the Americans.” (Reuters 2024)" in text
    assert "(“The United States Called on Russia on Wednesday To…,” n.d.)" in text
    # The order of the parts is the citation style's, and that changes with pandoc's version.
    (entry,) = (line for line in text.splitlines() if "Unofficial Communications" in line)
    assert all(part in entry for part in ("Reuters", "2024", "“U.S. Rejects Putin’s Ceasefire Proposal for Ukraine"))


@needs_pandoc
def test_pandoc_reads_the_latex(tmp_path: Path) -> None:
    for which in (DATED, UNDATED, odd()):
        source = render(which, "latex").replace("\\textquote", "\\enquote")
        source = re.sub(r"\[\{\\cite\{[^}]*\}\}\]", "", source)
        shown = pandoc(source, "-f", "latex", "-t", "plain", "--wrap=none")
        assert _signs(which.parts[0].text) in _signs(shown)


@given(st.text(max_size=60), st.sampled_from([name for name in FORMATS if name != "template"]))
def test_any_title_renders_and_data_reads_back(title: str, name: str) -> None:
    made = odd(title)
    text = render(made, name)
    if name == "json":
        assert json.loads(text)[0]["article"]["title"] == made.source.title
    if name == "csl-json":
        assert json.loads(text)[0]["title"] == made.source.name
    if name in ("ris", "biblatex", "bibtex"):
        assert text.count("\n") == render(odd("x"), name).count("\n")


def test_the_odd_title_is_what_it_says() -> None:
    assert json.loads(render(odd(), "json"))[0]["article"]["title"] == ODD_TITLE
    assert STYLES["curly"][0] == ("“", "”")


@pytest.mark.parametrize(
    "published", ["\\input{x}", "2020-13-01", "2020-02-30", "0000", "2020}", "=1", "2020-01-01\n#+end", "٢٠٢٠"]
)
def test_a_date_that_is_none_is_written_nowhere(published: str) -> None:
    for name in (name for name in FORMATS if name != "template"):
        assert render(odd(published=published), name) == render(odd(published=None), name), name


HOSTILE = (
    "#+end_quote\n* Head\n#+include: /etc/passwd\n\\input{x} % }{ {\r# H\r> - x\n    "
    "<script>a</script> ![x](y)\n@misc{x, y}\nER  - \n=c|x"
)


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("template", "json", "csl-json", "csv")])
def test_no_field_gets_out_of_its_place(name: str) -> None:
    text = render(replace(odd(HOSTILE, source=HOSTILE), speaker=HOSTILE), name)
    lines = [line.strip() for line in text.splitlines()]
    assert not any(line.startswith(("* Head", "#+include", "# H", "@misc{x", "ER  -")) for line in lines[:-1])
    assert not (re.search(r"(?<!\\)<script", text) and name in ("md", "md-footnote", "pandoc"))
    assert not (re.search(r"(?<!\\textbackslash)\\input", text) and name in ("latex", "biblatex", "bibtex", "org"))
    assert lines.count("#+end_quote") == (name == "org")
