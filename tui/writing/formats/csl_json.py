"""CSL-JSON: what Pandoc and Zotero make every citation style of."""

from __future__ import annotations

from collections.abc import Sequence

from tui.display import safe_json
from tui.taking.passage import Passage
from tui.taking.setting import Options, inline, introduced
from tui.taking.source import Source


def render(passages: Sequence[Passage], options: Options) -> str:
    """A list with one item an article, the words quoted from it as its annotation."""
    items: dict[str, dict[str, object]] = {}
    for passage in passages:
        item = items.setdefault(passage.source.key, _item(passage.source))
        words = introduced(passage, inline(passage, options))
        if words:
            item["annote"] = f"{item['annote']}\n{words}" if "annote" in item else words
    return safe_json(list(items.values()), indent=2)


def _item(source: Source) -> dict[str, object]:
    item: dict[str, object] = {
        "id": source.key,
        "type": "article-newspaper" if source.outlet else "webpage",
        "title": source.name,
    }
    if source.authors:
        item["author"] = [{"literal": name} for name in source.authors]  # which part is the family name nobody said
    if source.outlet:
        item["container-title"] = source.outlet
    if source.day:
        issued: dict[str, object] = {"date-parts": [[int(part) for part in source.day.split("-")]]}
        item["issued"] = issued | {"circa": True} if source.published_guessed else issued
    if source.url:
        item["URL"] = source.url
    return item
