"""Parts made one are what one part of all articles would be, but for what has changed since."""

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from tests.search.test_gathering import texts
from tui.search.building import Indexed, build
from tui.search.facets import BY, IN
from tui.search.merging import Old, write
from tui.search.segment import Segment
from tui.search.units import Unit

libraries = st.lists(st.lists(texts, max_size=3), min_size=1, max_size=3)


def indexed(id_: int, of: list[str] | None) -> Indexed:
    units = [
        Unit("quote", at, id_, text, f"No{id_} Cease-Fire", (f"{BY}{id_ % 2}",)) for at, text in enumerate(of or ())
    ]
    return Indexed(id_, None if of is None else units, (f"{IN}{id_ % 3}",))


def merged(parts: list[list[Indexed]], hidden: frozenset[int] = frozenset()) -> bytes:
    out = BytesIO()
    write(out, [Old(Segment(build(part)), hidden) for part in parts])
    return out.getvalue()


@given(libraries)
def test_parts_made_one_are_the_same_bytes_as_one(of: list[list[list[str]]]) -> None:
    ids = iter(range(100))
    parts = [[indexed(next(ids), each) for each in part] for part in of]
    assert merged(parts) == build([each for part in parts for each in part])


@given(libraries, st.frozensets(st.integers(0, 9)))
def test_what_has_changed_since_is_left_out(of: list[list[list[str]]], hidden: frozenset[int]) -> None:
    ids = iter(range(100))
    parts = [[indexed(next(ids), each) for each in part] for part in of]
    kept = [each for part in parts for each in part if each.id not in hidden or not each.units]
    assert merged(parts, hidden) == build(kept)


def test_what_could_not_be_read_is_remembered_until_it_changes() -> None:
    parts = [[indexed(1, ["truce"]), indexed(2, None)], [indexed(3, None), indexed(4, ["deal"])]]
    assert Segment(merged(parts)).unread == (2, 3)
    assert Segment(merged(parts, frozenset({2, 4}))).unread == (3,)
    assert Segment(merged(parts, frozenset({2, 4}))).count == 2
