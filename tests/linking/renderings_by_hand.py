"""Articles of our own invention that render some utterances, and what must be joined of them: read, put in, scored."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from tests.findings_by_hand import article
from tui.articles.article import Article, Span
from tui.extraction.extract import extract
from tui.library.comparing import compare
from tui.library.library import Library
from tui.library.linking import link

FOLDER = Path(__file__).with_name("renderings")
_MARK = re.compile(r"\[([a-z]): ([^\]]*)\]")


class Made(NamedTuple):
    """An article, and the utterances its quotes render: letter and stretch."""

    article: Article
    rendered: list[tuple[str, Span]]


class Score(NamedTuple):
    """Pairs of renderings that are joined and should be, that should be and are not, that are and should not be."""

    right: list[tuple[str, str]]
    missed: list[tuple[str, str]]
    wrong: list[tuple[str, str]]

    @property
    def f1(self) -> float:
        """The pairwise F1, 0 to 1."""
        return 2 * len(self.right) / max(1, 2 * len(self.right) + len(self.missed) + len(self.wrong))


def made(name: str) -> list[Made]:
    """The articles of a file of this folder."""
    found = []
    for part in re.split(r"^== ", (FOLDER / f"{name}.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]:
        head, _, body = part.partition("\n")
        published, source, title = head.split(" | ")
        marked = f"{title}\n\n{body.strip()}\n"
        text, rendered, at = "", [], 0
        for match in _MARK.finditer(marked):
            text += marked[at : match.start()]
            rendered.append((match[1], Span(len(text), len(text) + len(match[2]))))
            text, at = text + match[2], match.end()
        text += marked[at:]
        title = text.partition("\n")[0]
        file = f"{published} {source} {title}"
        found.append(Made(replace(article(text, file, title), source=source, published=published), rendered))
    return found


def put(library: Library, articles: list[Made]) -> dict[tuple[int, int], str]:
    """Put them in with their findings, and give the letter of each quote found, nothing for one of no utterance."""
    letters = {}
    for each in articles:
        found = extract(each.article)
        id_ = library.add(each.article, found)
        for nth, quote in enumerate(found.quotes):
            shared: Counter[str] = Counter()
            for letter, span in each.rendered:
                shared[letter] += sum(max(0, min(a.end, span.end) - max(a.start, span.start)) for a in quote.spans)
            best = max(shared, key=shared.__getitem__, default="")
            letters[id_, nth] = best if best and shared[best] else ""
    link(library)
    compare(library)
    return letters


def scored(library: Library, letters: dict[tuple[int, int], str]) -> Score:
    """The pairs of quotes of different articles."""
    track = {}
    words = {}
    for id_, nth in letters:
        variants = library.wordings.of(id_, nth)
        track[id_, nth] = frozenset((each.row.article, each.row.nth) for each in variants)
        row = library.findings(id_).quotes[nth]
        words[id_, nth] = f"{id_}.{nth + 1} " + " … ".join(span.cut(library.article(id_).text) for span in row.spans)
    right, missed, wrong = [], [], []
    for one, other in combinations(letters, 2):
        if one[0] == other[0]:
            continue
        wanted = letters[one] != "" and letters[one] == letters[other]
        joined = other in track[one]
        pair = (words[one], words[other])
        if wanted and joined:
            right.append(pair)
        elif wanted:
            missed.append(pair)
        elif joined:
            wrong.append(pair)
    return Score(right, missed, wrong)
