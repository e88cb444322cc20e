"""Mail kept as text: the lines of its head, and words quoted by marks at the beginning of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.articles.article import Block, Span

_FIELD = re.compile(
    r"(?P<name>from|to|cc|bcc|subject|date|sent|reply-to|return-path|received|message-id|mime-version|list-[\w-]+"
    r"|x-[\w-]+|content-[\w-]+|delivered-to|in-reply-to|references|importance|organization|sender|user-agent)"
    r":[ \t]*(?P<value>.*)",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_TELLING = frozenset(("from", "to", "subject", "date", "sent"))
_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg|tr)\s?(?:\[\d+\])?:\s*)+", re.IGNORECASE)
_QUOTED = re.compile(r"[ \t]*(?:(?:>[ \t]?)+|(?:\|[ \t]?)+(?=[^|\r\n]*[\r\n]|[^|\r\n]*\Z))")  # a second stroke: a table
_RUN = 2
"""Lines in a row with a mark that make them quoted words."""


class Head(NamedTuple):
    """The head of a mail: its span, of its subject without ``Re:``, and the words of its date."""

    span: Span
    subject: Span | None
    date: str | None


def mail_head(text: str) -> Head | None:
    """The head at the beginning of a text, ``None`` where it does not begin with two lines of one."""
    fields: dict[str, Span] = {}
    at = len(text) - len(text.lstrip())
    start = end = at
    while (line := _LINE.match(text, at)) and line.end() > at and line.group().strip():
        match = _FIELD.match(text, at, line.end())
        if match:
            stop = match.start("value") + len(match["value"].rstrip())
            fields.setdefault(match["name"].lower(), Span(match.start("value"), stop))
        elif not fields or line.group()[0] not in " \t":
            break
        at = line.end()
        end = line.start() + len(line.group().rstrip())
    if len(fields.keys() & _TELLING) < 2:
        return None
    subject, date = fields.get("subject"), fields.get("date", fields.get("sent"))
    if subject and (reply := _REPLY.match(text, *subject)):
        subject = Span(reply.end(), subject.end)
    return Head(
        Span(start, end),
        subject if subject and subject.start < subject.end else None,
        date.cut(text) if date else None,
    )


def unquoted(text: str) -> tuple[str, tuple[Block, ...]] | None:
    """The text without the marks of quoted lines, and those words as blocks; ``None`` where no lines are quoted."""
    if (">" not in text and "|" not in text) or not any(quoted for quoted, _ in _runs(text)):
        return None
    pieces: list[str] = []
    blocks: list[Block] = []
    length = 0
    for quoted, lines in _runs(text):
        words = "".join(line[_QUOTED.match(line).end() :] if quoted else line for line in lines)  # type: ignore[union-attr]
        if quoted and words.strip():
            start = length + len(words) - len(words.lstrip())
            blocks.append(Block("block quote", Span(start, length + len(words.rstrip())), ">"))
        pieces.append(words)
        length += len(words)
    return "".join(pieces), tuple(blocks)


def _runs(text: str) -> Iterator[tuple[bool, list[str]]]:
    """The lines of a text with their ends, in runs of quoted ones and of others; fewer than `_RUN` are not quoted."""
    run: list[str] = []
    marked = False
    for match in _LINE.finditer(text):
        line = match.group()
        if not line:
            break
        has_mark = _QUOTED.match(line) is not None
        if run and has_mark != marked:
            yield marked and len(run) >= _RUN, run
            run = []
        marked = has_mark
        run.append(line)
    if run:
        yield marked and len(run) >= _RUN, run
