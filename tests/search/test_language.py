"""The search language: what is read of whatever is typed."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.article import Span
from tui.search.fields import FIELDS, OTHER_NAMES, RULES
from tui.search.language import Clause, Query, expanded, parse, quoted

PIECES = st.sampled_from(
    ['"', "-", "|", ":", "@", " ", "\n", "by:", "-by:", "on:2025-03", "x", "http://x", "Ukraine:", "is:quote", "@a"]
)
typed = st.lists(PIECES | st.text(max_size=4), max_size=12).map("".join)


def bare(query: Query) -> list[Clause]:
    """The clauses but for where they stand."""
    return [replace(clause, span=Span(0, 0), places=(), unfinished=False) for clause in query.clauses]


def read(text: str) -> list[str]:
    return [f"{'-' if c.negative else ''}{c.field or c.kind}={'|'.join(c.values)}" for c in parse(text).clauses]


@given(typed)
def test_whatever_is_typed_is_read_and_nothing_of_it_is_lost(text: str) -> None:
    query = parse(text)
    ends = [0]
    for clause in query.clauses:
        assert clause.span.start < clause.span.end
        assert not text[ends[-1] : clause.span.start].strip()
        assert all(
            place.cut(text) == value and clause.span.start <= place.start <= place.end <= clause.span.end
            for place, value in zip(clause.places, clause.values, strict=True)
        )
        ends.append(clause.span.end)
    assert not text[ends[-1] :].strip()
    assert all("\n" not in note for note in query.notes)


@given(typed)
def test_a_query_written_down_is_read_as_the_same(text: str) -> None:
    query = parse(text)
    assert bare(parse(query.written())) == bare(query)


@given(st.text(max_size=12))
def test_any_value_can_stand_in_a_field(value: str) -> None:
    (clause,) = parse(f"by:{quoted(value)}").clauses
    assert clause.values == ((value.replace('"', ""),) if value.replace('"', "") else ())


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("rubio uncondit", ["word=rubio", "word=uncondit"]),
        ("by:rubio", ["by=rubio"]),
        ("BY:Rubio", ["by=Rubio"]),
        ('by:"Marco Rubio" deal', ["by=Marco Rubio", "word=deal"]),
        ('by:"Marco Rubio"|lavrov', ["by=Marco Rubio|lavrov"]),
        ('by:"Marco Ru', ["by=Marco Ru"]),
        ("kind:direct|mixed|", ["kind=direct|mixed"]),
        ("-by:rubio -word", ["-by=rubio", "-word=word"]),
        ('"exact phrase" -"not this', ["phrase=exact phrase", "-phrase=not this"]),
        ("@march peace", ["saved=march", "word=peace"]),
        ("by:", ["by="]),
        ("by: rubio", ["word=by:", "word=rubio"]),
        ("what happened in: a report", ["word=what", "word=happened", "word=in:", "word=a", "word=report"]),
        ("http://x.org/a?b=c:d", ["word=http://x.org/a?b=c:d"]),
        ("at 10:30", ["word=at", "word=10:30"]),
        ("Ukraine: talks", ["word=Ukraine:", "word=talks"]),
        ("30-day - -- a-b", ["word=30-day", "word=-", "word=--", "word=a-b"]),
        ("someone@example.org @", ["word=someone@example.org", "word=@"]),
        ("", []),
        (" \t\n", []),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    assert read(text) == clauses


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("speaker:rubio", "no field “speaker”, searched as words; by: is who says or proposes it"),
        ("outlt:reuters", "no field “outlt”, searched as words; outlet: is where it was published"),
        ("zzz:1", f"no field “zzz”, searched as words; there are {', '.join(FIELDS)}"),
    ],
)
def test_an_unknown_field_is_a_word_and_a_line_says_so(text: str, said: str) -> None:
    query = parse(text)
    assert (query.words, query.notes) == (text, (said,))


@pytest.mark.parametrize("text", ["http://x", "10:30", "Ukraine:", "Ukraine:war", "a:b", "::", "x:", "by:x", "std::x"])
def test_words_with_colons_are_nothing_to_speak_of(text: str) -> None:
    assert parse(text).notes == ()


def test_what_others_call_a_field_leads_to_one() -> None:
    assert set(OTHER_NAMES.values()) <= set(FIELDS)
    assert not set(OTHER_NAMES) & set(FIELDS)
    for example, _ in RULES:
        assert not parse(example).notes
        assert all(clause.kind != "word" or clause.negative for clause in parse(example).clauses)


@pytest.mark.parametrize(
    ("text", "words"),
    [("rubio by:x deal", "rubio deal"), ("deal by:x", "deal "), ("deal ", "deal "), ("by:x dea", "dea"), ("by:x", "")],
)
def test_free_words_are_what_is_no_condition(text: str, words: str) -> None:
    """A blank at their end says that the last one is finished."""
    assert parse(text).words == words


def test_the_head_of_a_clause_is_what_is_no_value() -> None:
    text = '-by:rubio "a b" c'
    assert [clause.head.cut(text) for clause in parse(text).clauses] == ["-by:", "", ""]
    assert [clause.unfinished for clause in parse(text).clauses] == [False, False, True]


def test_a_saved_search_stands_for_what_it_holds() -> None:
    saved = {"march": "on:2025-03 @sure", "sure": "is:sure", "round": "@round x"}
    query, notes = expanded(parse("@march peace"), saved)
    assert query.written() == "on:2025-03 is:sure peace"
    assert {clause.span for clause in query.clauses[:2]} == {Span(0, 6)}
    assert notes == ()
    assert expanded(parse("@round y"), saved)[0].written() == "x y"


def test_a_name_that_is_no_saved_search_is_a_word() -> None:
    query, notes = expanded(parse("@handle says"), {})
    assert query.words == "handle says"
    assert notes == ("no saved search “handle”, searched as a word; find --save handle keeps one",)
    assert expanded(parse("@han"), {})[1] == ()


def test_a_page_of_text_is_read_in_linear_work() -> None:
    text = 'by:"a" ' * 2000
    assert len(parse(text).clauses) < 100
    assert re.sub(r"\s", "", parse(text).clauses[-1].values[0]).startswith('by:"a"')
