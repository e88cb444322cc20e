"""What is fuzzed, and by what: inputs made by chance of a seed, and the rooms that must stand them."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from tests.safety.holding import hold
from tests.safety.texts import PIECES
from tests.seeds import articles, found_in
from tui.articles.plain import text_article
from tui.articles.reading import Unreadable, article_of
from tui.configuration.parsing import parse
from tui.extraction.extract import extract
from tui.findings_json import to_json
from tui.intake.jsonl import article_of_json
from tui.library.library import Library
from tui.search.search import Search
from tui.taking.setting import Options
from tui.writing.checking.draft import read_draft
from tui.writing.checking.verdict import check_draft
from tui.writing.formats.template import TemplateError, check_template

_WORDS, _SIGNS, _HOSTILE = PIECES["words"], PIECES["signs"], PIECES["hostile"]
_MARKDOWN = [
    "# ",
    "## ",
    "> ",
    "- ",
    "1. ",
    "```\n",
    "---\n",
    "title: x\n",
    "[a](b)",
    "![a](b)",
    "**",
    "__",
    "<b>",
    "&amp;",
]
_DRAFT = [
    "[T][h]e",
    "[…]",
    "[not] ",
    "“",
    "”",
    "\\begin{quote}\n",
    "\\end{quote}\n",
    "\\enquote{",
    "}",
    "#+begin_quote\n",
    "#+end_quote\n",
    "[^1]",
    "%",
    "\\input{x}",
]
_TOML = [
    "a = ",
    "[x]\n",
    "[[x]]\n",
    '"',
    "'''",
    "theme",
    " = ",
    "true",
    "1e999",
    "{",
    "}",
    "[",
    "]",
    "keymap",
    ".",
    "\n",
    "#",
]


@cache
def _paragraphs() -> list[tuple[str, list[int]]]:
    """The texts of the seeds, each with where its paragraphs begin."""
    return [
        (each.text, [0, *(at + 2 for at in range(len(each.text)) if each.text.startswith("\n\n", at))])
        for each in articles()
    ]


def text(chance: Random) -> str:
    """A text: words and signs in any order, or an article cut anywhere with something put in."""
    if chance.random() < 0.4:
        whole, starts = chance.choice(_paragraphs())
        start = chance.choice(starts)
        end = chance.randint(start, min(len(whole), start + 700))
        at = chance.randint(start, end)
        return whole[start:at] + chance.choice([*_SIGNS, *_HOSTILE, ""]) + whole[at:end]
    pieces = [chance.choice(chance.choice((_WORDS, _WORDS, _SIGNS, _HOSTILE))) for _ in range(chance.randint(0, 40))]
    return chance.choice(("", " ", " ")).join(pieces)


def _mixed(chance: Random, own: list[str]) -> str:
    return "".join(chance.choice((chance.choice(own), text(chance)[:60])) for _ in range(chance.randint(0, 20)))


def fuzz_extract(chance: Random) -> None:
    """Any text has findings that keep the contract."""
    article = text_article("fuzz.txt", text(chance))
    hold(article, extract(article))


def fuzz_decoder(chance: Random) -> None:
    """Any bytes are an article, or unreadable with a reason; an article's own findings keep the contract."""
    data = bytearray(text(chance).encode(chance.choice(("utf-8", "utf-16", "utf-32", "cp1252")), "replace"))
    for _ in range(chance.randint(0, 8)):
        data.insert(chance.randint(0, len(data)), chance.randrange(256))
    _read(bytes(data), chance.choice(("a.txt", "a.md", "a")))


def fuzz_markdown(chance: Random) -> None:
    """Any Markdown is an article whose spans lie in its text."""
    _read(_mixed(chance, _MARKDOWN).encode("utf-8", "replace"), "a.md")


def _read(data: bytes, name: str) -> None:
    try:
        article = article_of(data, name)
    except Unreadable as error:
        if error.__cause__:
            raise error.__cause__ from error
        return
    for span in (*article.furniture, *(block.span for block in article.blocks)):
        assert 0 <= span.start <= span.end <= len(article.text)
    hold(article, extract(article))


@cache
def _library() -> tuple[Library, Search]:
    library = Library.open(None)
    for each in articles():
        library.add(each, found_in(each))
    return library, Search(library)


def fuzz_find(chance: Random) -> None:
    """Any query has hits whose spans lie in their articles."""
    library, search = _library()
    for hit in search.search(text(chance)[: chance.choice((8, 40, 300))], 5):
        assert 0 <= hit.span[0] <= hit.span[1] <= len(library.article(hit.article).text)


def fuzz_check(chance: Random) -> None:
    """Any draft is checked."""
    kind = chance.choice(("markdown", "latex", "org", "plain"))
    draft = read_draft("draft", _mixed(chance, _DRAFT), kind)
    check_draft(draft, _library()[0])


def fuzz_configuration(chance: Random) -> None:
    """Any configuration is read, or has a problem with a place."""
    source = _mixed(chance, _TOML).encode("utf-8", "replace").decode()
    for problem in parse(source, Path("config.toml")).problems:
        assert problem.line >= 1


def fuzz_template(chance: Random) -> None:
    """Any template is one, or says which field is none."""
    try:
        check_template(_mixed(chance, ["{", "}", "{quote}", "{{", "}}", "{x}", "\\n", "{date!r}", "{0}"]))
    except TemplateError:
        return
    Options()


@cache
def _objects() -> list[dict[str, Any]]:
    return [to_json(each, found_in(each), with_text=True, explain=True) for each in articles()]


def fuzz_import(chance: Random) -> None:
    """An object with anything in any place is refused with a reason, or keeps the contract."""
    found = copy.deepcopy(chance.choice(_objects()))
    for _ in range(chance.randint(1, 3)):
        at: Any = found
        while True:
            key = chance.choice(list(at) if isinstance(at, dict) else range(len(at)))
            if not isinstance(at[key], dict | list) or not at[key] or chance.random() < 0.2:
                break
            at = at[key]
        at[key] = chance.choice(
            (None, True, -1, 10**20, 0.5, 1e308, "", text(chance), [], {}, [[0, 1]], [1, 0], "2025-01-01")
        )
    try:
        article, findings = article_of_json(json.loads(json.dumps(found)))
    except (KeyError, TypeError, ValueError, OverflowError):
        return
    with Library.open(None) as library:
        library.findings(library.add(article, findings, imported=True))


TARGETS: dict[str, Callable[[Random], None]] = {
    "extract": fuzz_extract,
    "decoder": fuzz_decoder,
    "markdown": fuzz_markdown,
    "find": fuzz_find,
    "check": fuzz_check,
    "configuration": fuzz_configuration,
    "template": fuzz_template,
    "import": fuzz_import,
}
SHARES = {
    "extract": 40,
    "decoder": 10,
    "markdown": 10,
    "find": 10,
    "check": 5,
    "configuration": 10,
    "template": 10,
    "import": 5,
}
"""Of a hundred inputs."""
