"""Findings as the JSON text that a library keeps of them, and back."""

from __future__ import annotations

import json
from typing import Any

from tui.articles.article import Article
from tui.findings import Findings
from tui.findings_json import from_json, to_json


def findings_json(article: Article, findings: Findings) -> str:
    """The findings as compact JSON: the output contract without texts, which the article has, and what goes unsaid."""
    found = to_json(article, findings, explain=True)
    for quote in found["quotes"]:
        del quote["text"]
        for key, value in _UNSAID.items():
            if quote[key] == value:
                del quote[key]
    keys = ("extractor", "quotes", "proposals", "people", "reason", "error")
    lean = {key: found[key] for key in keys if key in found}
    return "{" + ",".join(f"{_dumps(key)}:{_list(value)}" for key, value in lean.items()) + "}"


def findings_of(found: str) -> Findings:
    """What `findings_json` was given; raises KeyError, TypeError or ValueError for anything else."""
    read = json.loads(found)
    return from_json({**read, "quotes": [{**_UNSAID, **quote} for quote in read["quotes"]]})


_UNSAID: dict[str, Any] = {
    "verbatim": [],
    "speaker_span": None,
    "cue_span": None,
    "confidence": 1.0,
    "why": {"rule": "as given", "words": [], "note": ""},
}
"""What is kept of a quote only where it is something else: a million of them have room for it."""

AT_ONCE = 16
"""Members of a list that are written as JSON at once."""


def _list(value: Any) -> str:
    """JSON, a few members of a list at once: a large one would hold up every other thread meanwhile."""
    if not isinstance(value, list):
        return _dumps(value)
    return f"[{','.join(_dumps(value[at : at + AT_ONCE])[1:-1] for at in range(0, len(value), AT_ONCE))}]"


_dumps = json.JSONEncoder(separators=(",", ":")).encode
