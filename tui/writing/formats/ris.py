"""RIS: what every reference manager imports; one field a line, so no value holds a line end."""

from __future__ import annotations

from collections.abc import Sequence

from tui.taking.passage import Passage
from tui.taking.setting import Options, inline, introduced
from tui.taking.source import Source
from tui.writing.formats.fields import one_line


def render(passages: Sequence[Passage], options: Options) -> str:
    """One record an article, with a note for each passage of it."""
    records: dict[str, list[str]] = {}
    for passage in passages:
        record = records.setdefault(passage.source.key, _record(passage))
        if words := introduced(passage, inline(passage, options)):
            record.append(_line("N1", words))
    return "\n\n".join("\n".join([*record, "ER  - "]) for record in records.values())


def _record(passage: Passage) -> list[str]:
    source = passage.source
    fields = [
        ("TY", "NEWS" if source.outlet else "ELEC"),
        ("ID", source.key),
        *(("AU", name) for name in source.authors),
        ("TI", source.name),
        ("T2", source.outlet),
        ("PY", source.day and source.day[:4]),
        ("DA", _date(source)),
        ("UR", source.url),
    ]
    return [_line(name, value) for name, value in fields if value]


def _date(source: Source) -> str | None:
    """Year, month, day, and behind them what else is to be said of the date."""
    if not source.day:
        return None
    return "/".join([*source.day.split("-"), "", ""][:3] + ["guessed"] * source.published_guessed).rstrip("/")


def _line(name: str, value: str) -> str:
    return f"{name}  - {one_line(value)}"
