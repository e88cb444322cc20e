"""The main text of a web page: what is left of it without navigation, advertisements, comments and other articles.

Others' work chooses: trafilatura, which is precise, guarded by resiliparse, which is generous, and readability. What
they choose is then cut from the page itself, so that no word inside a paragraph is lost, and a paragraph they left out
between others of its kind comes back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any

from tui.articles.blocks import BlockWriter, Rendered
from tui.articles.page_tree import BLOCKS, HEADINGS, UNSEEN, rendered_tree
from tui.articles.word_rows import word_rows

MOST_ELEMENTS = 50_000
"""Of a page that is read precisely; one of more is hostile, or a list."""
LEAST = 0.5
"""Share of what a generous reading of the page gives, below which the precise one has lost its way."""
BESIDE = 0.3
"""Share of a page's words above which an element is no thing beside the article, whatever it is called."""
FOUND_AGAIN = 0.9
"""Share of what was chosen that must be found in the page's own elements for the text to be cut from them."""
LEADING, LINKED = 200, 0.8
"""Characters of a line at most, and the share of them in links, that make it one that leads elsewhere."""
SHORT = 24
"""Letters up to which a line must have been chosen as a whole."""

_LETTERS = re.compile(r"[\W_]+")
_FIGURES = re.compile(r"\d+")
_ASIDE = frozenset(("aside", "nav", "footer"))
_CLASSLESS = frozenset(("html", "body", "main", "article", "h1"))


def main_text(source: str, tree: Any, body: str | None) -> Rendered:
    """The main text of a page, given as its source and parsed; `body` is what its structured data have of it.

    Precise; where that gives less than half of what a generous reading finds or of `body`, by readability, and where
    that is no more, `body`.
    """
    from lxml import etree
    from trafilatura import bare_extraction

    if is_endless(tree):
        return _paragraphs(_generous(source))
    pruned = without_what_stands_beside(tree)
    found: Any = bare_extraction(pruned, include_comments=False, include_formatting=True, include_tables=True)
    precise = rendered_tree(found.body) if found is not None and found.body is not None else Rendered("", ())
    cleaned = etree.tostring(pruned, encoding="unicode", method="html")
    most = max(len(_generous(cleaned)), len(body or ""))
    best = precise if len(precise.text) >= LEAST * most else max(precise, _by_readability(cleaned), key=_length)
    if body and len(best.text) < LEAST * len(body):
        return _paragraphs(body)
    return _cut_from(pruned, best)


def is_endless(tree: Any) -> bool:
    """Whether a page has more elements than any article needs."""
    return sum(1 for _ in islice(tree.iter(), MOST_ELEMENTS)) >= MOST_ELEMENTS


def _length(rendered: Rendered) -> int:
    return len(rendered.text)


def without_what_stands_beside(tree: Any) -> Any:
    """A copy of a page without elements whose names say that they are no part of the article, unless they are large."""
    from copy import deepcopy

    pruned = deepcopy(tree)
    most = BESIDE * max(len("".join(pruned.itertext())), 1)
    doomed = []
    for tag in pruned.iter():
        if not isinstance(tag.tag, str) or tag.tag in _CLASSLESS:
            continue
        if tag.tag in _ASIDE and not any(above.tag == "blockquote" for above in tag.iterancestors()):
            doomed += [] if _is_large(tag, most) else [tag]
            continue
        name = " ".join(filter(None, (tag.get("class"), tag.get("id"), tag.get("data-component"), tag.get("role"))))
        if not name:
            continue
        surely = tag.get("role") == "dialog" or _CONSENT.search(name)
        if surely or (_beside().search(_camel(name)) and not _is_large(tag, most)):
            doomed.append(tag)
    for tag in doomed:
        if tag.getparent() is not None:
            tag.drop_tree()
    return pruned


_CONSENT = re.compile(r"cookie|consent|gdpr|wm-ipp", re.IGNORECASE)


def _camel(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).replace("_", "-")


def _is_large(tag: Any, most: float) -> bool:
    length = 0
    for words in tag.itertext():
        length += len(words)
        if length > most:
            return True
    return any(True for _ in tag.iter("h1"))


@cache
def _beside() -> re.Pattern[str]:
    return re.compile("|".join(word_rows("page_parts")), re.IGNORECASE)


def _generous(source: str) -> str:
    """What a generous reading of the page gives."""
    try:
        from resiliparse.extract.html2text import extract_plain_text
    except ImportError:
        return ""
    return str(extract_plain_text(source, main_content=True, alt_texts=False, list_bullets=False))


def _by_readability(source: str) -> Rendered:
    from lxml import etree, html
    from readability import Document
    from readability.readability import Unparseable

    try:
        return rendered_tree(html.fromstring(Document(source).summary(html_partial=True)))
    except (Unparseable, etree.LxmlError, ValueError):
        return Rendered("", ())


def _paragraphs(body: str) -> Rendered:
    writer = BlockWriter()
    for line in re.split(r"\s*\n\s*", body):
        writer.part()
        writer.write(line.strip())
    return writer.finished()


def _bare(words: str) -> str:
    return _LETTERS.sub("", words).casefold()


def _cut_from(tree: Any, chosen: Rendered) -> Rendered:
    """The chosen text as the page's own elements have it, with what was left out between others of its kind."""
    whole = _bare(chosen.text)
    lines = {_bare(line) for line in chosen.text.split("\n")}
    leaves = [(tag, words) for tag in _leaves(tree) if (words := _bare("".join(_seen(tag))))]
    taken = [tag for tag, words in leaves if (words in lines if len(words) <= SHORT else words in whole)]
    words_of = dict(leaves)
    taken = _once([tag for tag in taken if not _leads_away(tag)], words_of)
    if not taken:
        return chosen
    if sum(len(words_of[tag]) for tag in taken) < FOUND_AGAIN * len(whole):
        return chosen
    kept = set(taken)
    kinds = Counter(_kind(tag) for tag in taken if tag.tag not in HEADINGS)
    order = [tag for tag, _ in leaves]
    first, last = order.index(taken[0]), order.index(taken[-1])
    for nth, tag in enumerate(order):
        near = first <= nth <= last or (tag.getparent() is not None and tag.getparent() is taken[-1].getparent())
        if tag not in kept and near and not _leads_away(tag) and kinds[_kind(tag)] > 1 and len(words_of[tag]) > SHORT:
            kept.add(tag)
    return rendered_tree(tree, kept)


def _leads_away(tag: Any) -> bool:
    """Whether a short line is hardly more than links."""
    length = len("".join(_seen(tag)).strip())
    linked = sum(len("".join(_seen(link)).strip()) for link in tag.iter("a"))
    return tag.tag != "h1" and length <= LEADING and linked >= LINKED * length


def _once(taken: list[Any], words_of: dict[Any, str]) -> list[Any]:
    """Elements without those whose words another one has too that stands among more of the chosen."""
    around = Counter(tag.getparent() for tag in taken)
    best: dict[str, Any] = {}
    for tag in taken:
        words = words_of[tag]
        if words not in best or around[tag.getparent()] > around[best[words].getparent()]:
            best[words] = tag
    return [tag for tag in taken if best[words_of[tag]] is tag]


def _kind(tag: Any) -> tuple[Any, ...]:
    """What elements of the same kind share: name, class without figures, and those of what they stand in."""
    above = tag.getparent()
    return tag.tag, _FIGURES.sub("", tag.get("class") or ""), above.tag, _FIGURES.sub("", above.get("class") or "")


def _leaves(tree: Any) -> Iterator[Any]:
    """The elements that hold lines of text: no element that begins a line of its own is inside."""
    for tag in tree.iter():
        if not isinstance(tag.tag, str) or tag.tag in UNSEEN:
            continue
        if tag.tag in BLOCKS and not any(
            isinstance(each.tag, str) and each.tag in BLOCKS for each in tag.iterdescendants()
        ):
            yield tag


def _seen(tag: Any) -> Iterator[str]:
    """The words inside an element that a person sees."""
    if tag.text:
        yield tag.text
    for each in tag:
        if isinstance(each.tag, str) and each.tag not in UNSEEN:
            yield from _seen(each)
        if each.tail:
            yield each.tail
