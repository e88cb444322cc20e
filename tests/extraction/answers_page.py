"""The rows as a page for people: what each says, in what words, with an example that fits and one that does not."""

from __future__ import annotations

from collections.abc import Sequence

from tui.extraction.proposals.responding.row import Row

_HEAD = """# How an answer to a proposal is told from its words

Each line is a rule: words that a sentence has to hold, and what they say to a proposal. In the examples Sweden has
proposed a truce to Norway. Made from the rows beside the code; edit those.
"""


def table(rows: Sequence[Row]) -> str:
    """The page, in Markdown: a table a file of rows."""
    page = [_HEAD]
    for file in dict.fromkeys(row.place.partition(":")[0] for row in rows):
        page += [f"## {file.removesuffix('.txt').capitalize()}", ""]
        page += ["| words | says | who | of | it fits | it does not |", "| --- | --- | --- | --- | --- | --- |"]
        page += [_line(row) for row in rows if row.place.startswith(f"{file}:")]
        page.append("")
    return "\n".join(page)


def _line(row: Row) -> str:
    words = row.frame.text.replace("_", " ").replace("|", "&#124;")
    cells = [f"`{words}`", row.stance, row.who, ", ".join(sorted(row.objects)), row.fits, row.unfit]
    return f"| {' | '.join(cells)} |"
