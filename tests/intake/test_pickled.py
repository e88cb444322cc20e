"""What goes between processes comes back the same."""

from __future__ import annotations

import pickle
from dataclasses import fields, is_dataclass
from io import BytesIO

from tests.seeds import pairs
from tui import findings
from tui.intake import pickled


def test_articles_and_findings_come_back_the_same() -> None:
    for pair in pairs():
        stream = BytesIO()
        pickled.dump(pair, stream)
        assert pickle.loads(stream.getvalue()) == pair


def test_every_kind_of_finding_goes_the_short_way() -> None:
    kinds = {each for each in vars(findings).values() if isinstance(each, type) and is_dataclass(each)}
    assert kinds <= set(pickled._REDUCED)
    assert all(len(fields(kind)) > 1 for kind in pickled._REDUCED)  # one alone would be no tuple
