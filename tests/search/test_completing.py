"""What can follow where one types in a query."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.findings_by_hand import findings
from tests.search.test_fields import LATER, fill
from tui.library.library import Library
from tui.library.own_work.store import OwnWork
from tui.search.completing import Choice
from tui.search.language import parse
from tui.search.owned import Owned
from tui.search.search import Search


@pytest.fixture(scope="module")
def search() -> Iterator[Search]:
    with Library.open(None) as library, OwnWork.open(None) as own:
        fill(library)
        own.searches.save("talks", '"no talks"')
        own.tags.change([library.shelf()[0].text_sha256], ["cite"])
        yield Search(library, Owned(library, lambda: own))


def choices(search: Search, text: str) -> list[str]:
    """Each with its count, as a list shows it, for what is typed with a bar where the cursor is, else at the end."""
    before, _, after = text.partition("¦")
    found = search.complete(before + after, len(before)).choices
    return [each.shown + (f" {each.many}" if each.many is not None else "") for each in found]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("st", ["stance:"]),
        ("o", ["outlet:", "on:"]),
        ("x", []),
        ("", []),
        ("deal ", []),
        ("stance:", ["accepted 1", "rejected 2"]),
        ("stance:r", ["rejected 2"]),
        ("rej", ["stance:rejected 2"]),
        ("-rej", ["stance:rejected 2"]),
        ("tru", ["kind:truce 1"]),
        ("kind:", ["direct 4", "mixed 1", "indirect 1", "truce 1", "exchange 1"]),
        ("kind:direct|i", ["indirect 1"]),
        ("is:un", ["unread"]),
        ("is:", ["quote 6", "proposal 2", "person 1", "article 2", "text 8", "unread", "read", "kept"]),
        (
            "by:",
            [
                "Olga Marsh 3",
                "Lia Holm 1",
                "Ostria 1",
                "Tam Orrin 1",
                "Tam Orrin's aide 1",
                "Tamara Orrin-Bell 1",
                "Venn 1",
            ],
        ),
        ("by:orr", ["Tam Orrin 1", "Tam Orrin's aide 1", "Tamara Orrin-Bell 1"]),
        ("by:marhs", ["Olga Marsh 3"]),
        ('by:"olga m', ["Olga Marsh 3"]),
        (
            'by:"',
            [
                "Olga Marsh 3",
                "Lia Holm 1",
                "Ostria 1",
                "Tam Orrin 1",
                "Tam Orrin's aide 1",
                "Tamara Orrin-Bell 1",
                "Venn 1",
            ],
        ),
        ("mars", ["by:Olga Marsh 3"]),
        ("nor", ["outlet:The Northern Post 1"]),
        ("outlet:", ["The Northern Post 1", "Wire & Co 1"]),
        ("party:", ["Ostria 2", "Venn 2", "Kallia 1", "Lia Holm 1"]),
        ("stance:rejected party:", ["Ostria 1", "Venn 1"]),
        ("stance:rejected os", ["party:Ostria 1"]),
        ("on:", ["2025-03 2", "2024-11 1"]),
        ("on:2025-03", ["2025-03-14 1", "2025-03-12 1"]),
        ("on:mar", ["2025-03 2"]),
        ("mar", ["by:Olga Marsh 3", "on:2025-03 2"]),
        ("before:2024", ["2024-11 1"]),
        ("tag:", ["cite 1"]),
        ("in:har", ["harbour 1"]),
        ("@", ['@talks  "no talks"']),
        ("@ta", ['@talks  "no talks"']),
        ('"no ta', []),
        ("st¦ talks", ["stance:"]),
        ("s¦t", []),
        ("by:olga¦ talks", ["Olga Marsh 3"]),
        ("by:olga|tam¦ talks", ["Tam Orrin 1", "Tam Orrin's aide 1", "Tamara Orrin-Bell 1"]),
    ],
)
def test_what_can_follow(search: Search, typed: str, expected: list[str]) -> None:
    assert choices(search, typed) == expected


def taken(search: Search, text: str) -> str:
    completion = search.complete(text, len(text))
    choice: Choice = completion.choices[0]
    return text[: completion.span.start] + choice.text + text[completion.span.end :]


@pytest.mark.parametrize(
    ("typed", "then"),
    [
        ("st", "stance:"),
        ("-by:ol", '-by:"Olga Marsh" '),
        ('by:"olga m', 'by:"Olga Marsh" '),
        ("by:lia|ol", 'by:lia|"Olga Marsh" '),
        ("-rej", "-stance:rejected "),
        ("a@ta", "a@ta"),
        ("stance:r", "stance:rejected "),
        ("@t", "@talks "),
    ],
)
def test_what_is_taken_stands_in_the_place_of_what_is_typed(search: Search, typed: str, then: str) -> None:
    assert (taken(search, typed) if choices(search, typed) else typed) == then


pieces = st.sampled_from(["by:", "-", '"', "olga", " ", "is:", "on:", "2025", "stance:r", "|", "party:", "@t", "kind:"])


@given(st.lists(pieces | st.text(max_size=2), max_size=7).map("".join), st.data())
def test_whatever_is_typed_a_choice_can_be_taken_and_is_read_as_meant(text: str, data: st.DataObject) -> None:
    with Library.open(None) as library:
        fill(library)
        search = Search(library)
        cursor = data.draw(st.integers(0, len(text)))
        completion = search.complete(text, cursor)
        assert completion.span.end == cursor or not completion.choices
        for choice in completion.choices:
            query = parse(text[: completion.span.start] + choice.text + text[cursor:])
            assert any(clause.kind in ("field", "saved") for clause in query.clauses)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("stance:rejected ", ["on:2025-03 2"]),
        ("stance:rejected m", ["on:2025-03 2"]),
        ("stance:rejected n", []),
        ("stance:rejected on:2025-03 ", []),
        ("is:text ", ["on:2025-03 2", "on:2024-11 1"]),
        ("is:text n", ["on:2024-11 1"]),
        ("is:text -on:2025-03 ", ["on:2024-11 1"]),
        ("@talks ", ["on:2025-03 2"]),
        ("m", []),
    ],
)
def test_behind_conditions_the_months_that_they_leave_can_follow(typed: str, expected: list[str]) -> None:
    with Library.open(None) as library, OwnWork.open(None) as own:
        fill(library)
        library.add(LATER, findings())
        own.searches.save("talks", "is:quote")
        assert choices(Search(library, Owned(library, lambda: own)), typed) == expected


def test_of_many_names_a_table_is_made_before_they_are_completed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.search.values.FEW", 0)
    with Library.open(None) as library:
        fill(library)
        search = Search(library)
        before = search.complete("by:mar", 6)
        search = Search(library)
        assert not search.can_complete()
        search.make_ready()
        assert search.can_complete()
        assert search.complete("by:mar", 6) == before
        assert before.choices
