"""What a writer has begun at the cursor, which stands at the stroke."""

import pytest

from tui.editing.begun import Begun, begun


def at(marked: str, filetype: str = "markdown") -> Begun | None:
    return begun(marked.replace("|", "", 1), marked.index("|"), filetype)


@pytest.mark.parametrize(
    ("filetype", "marked", "opening", "words"),
    [
        ("markdown", "She said “we are|", "“", "we are"),
        ("markdown", 'One "ends" and "one be|gins', '"', "one be"),
        ("markdown", "‘I don’t wan|", "‘", "I don’t wan"),
        ("markdown", "“an outer ‘inn|", "‘", "inn"),
        ("markdown", "“an outer ‘inner’ on|", "“", "an outer ‘inner’ on"),
        ("plain", "«nous |", "«", "nous "),
        ("plain", "„wir |", "„", "wir "),
        ("latex", r"\enquote{we a|", r"\enquote{", "we a"),
        ("latex", r"\emph{\textquote[{\cite{x}}]{we a|", r"\textquote[{\cite{x}}]{", "we a"),
        ("latex", "said ``we|", "``", "we"),
    ],
)
def test_a_quotation_by_its_mark(filetype: str, marked: str, opening: str, words: str) -> None:
    found = at(marked, filetype)
    assert found is not None
    assert (found.kind, found.opening, found.words) == ("marked", opening, words)
    assert found.span.cut(marked.replace("|", "", 1)) == opening + words


@pytest.mark.parametrize(
    ("filetype", "marked"), [("markdown", "“we|”"), ("latex", r"\enquote{we|}"), ("latex", "``we|''")]
)
def test_a_mark_that_closes_right_behind_goes_too(filetype: str, marked: str) -> None:
    found = at(marked, filetype)
    assert found is not None
    assert found.span.end == len(marked) - 1


@pytest.mark.parametrize(("filetype", "marked"), [("markdown", "> we are|"), ("org", "#+begin_quote\nwe are|")])
def test_a_block(filetype: str, marked: str) -> None:
    found = at(marked, filetype)
    assert found is not None
    assert (found.kind, found.words) == ("block", "we are")


def test_a_name_where_a_sentence_begins() -> None:
    for marked in ("Marco Rub|", "It ends. Marco Rub|", "- Marco Rub|", "The Marco Rub|"):
        found = at(marked)
        assert found is not None
        assert (found.kind, found.names) == ("name", ("Marco Rub",))
        assert found.span.cut(marked) == "Marco Rub"


@pytest.mark.parametrize(
    "marked",
    ["|", "it is|", "then Marco Rub|", "The|", "On Monday|", 'a board of 5" and|', "“done” and|", f"“{'long ' * 99}|"],
)
def test_nothing(marked: str) -> None:
    assert at(marked) is None


def test_the_names_of_the_sentence_are_who_may_speak() -> None:
    found = at("Lavrov left. On Monday the Secretary Marco Rubio told Reuters: “we|")
    assert found is not None
    assert found.names == ("Reuters", "Secretary Marco Rubio")
    found = at("The minister said “we|")
    assert found is not None
    assert found.names == ()
