"""What the tags of a web page say of the article on it: structured data, meta tags, times, bylines, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from tui.articles.bylines import authors_of, cased, is_name, is_outlet
from tui.articles.dates import day_of, iso_date
from tui.articles.levelling import levelled
from tui.articles.structured import article_data, names_of, text_of, told_by

SHARED = 0.5
"""Share of a headline's words that a heading of the page must have to be taken for it."""

_PATH_DAY = re.compile(
    r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>0?[1-9]|1[0-2])[/-](?P<day>0?[1-9]|[12]\d|3[01])(?:[/_.-]|$)"
)
_PATH_FIGURES = re.compile(r"[/_-](?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?:[/_.-]|$)")
_ADDRESS = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageTags:
    """What a page says of its article; ``None`` where it does not."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    published_guessed: bool = False
    url: str | None = None
    language: str | None = None
    body: str | None = None
    """The article's words, where the structured data has them."""


def page_tags(tree: Any, address: str | None = None) -> PageTags:
    """What the tags of a parsed page say; `address` is where it was fetched, if it was."""
    meta = _meta(tree)
    data = article_data(tree)
    url = _address(tree, meta, data) or address
    outlet = _outlet(tree, meta, data)
    title = _title(tree, meta, data)
    title, behind = _parted(title, outlet) if title else (None, None)
    published = _published(tree, meta, data)
    guess = None if published else _day_of_address(url or "")
    return PageTags(
        title=title,
        outlet=outlet or behind or _title_end(tree, title),
        author=_author(tree, meta, data, outlet or behind),
        published=published or guess,
        published_guessed=published is None and guess is not None,
        url=url,
        language=(tree.get("lang") or meta.get("og:locale") or "")[:2].lower() or None,
        body=text_of(data.get("articleBody")),
    )


def _meta(tree: Any) -> dict[str, str]:
    """The contents of meta tags by their lower-case names, the first of each; microdata among them."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv")
        content = levelled(tag.get("content") or "")
        if name and content:
            found.setdefault(name.strip().lower(), content[:1000])
    return found


def _title(tree: Any, meta: Mapping[str, str], data: Mapping[str, Any]) -> str | None:
    """The heading that a person sees, where it is the headline of the tags; else what the tags say."""
    told = [words for key in ("headline", "name") if (words := text_of(data.get(key)))]
    told += [meta[key] for key in told_by("title") if key in meta]
    told += [words for tag in tree.iter("title") if (words := levelled(tag.text_content()))][:1]
    told = [levelled(_plain(words)) for words in told]
    headings = [words for tag in tree.iter("h1") if (words := levelled(tag.text_content()))]
    for words in headings:
        if any(_alike(words, each) for each in told):
            return words
    return next(iter(told or headings), None)


def _plain(words: str) -> str:
    """Words of structured data without the markup and references some sites leave in them."""
    import html

    return html.unescape(re.sub(r"<[^<>]{1,200}>", "", words))


def _alike(heading: str, told: str) -> bool:
    one, two = set(re.findall(r"\w+", heading.lower())), set(re.findall(r"\w+", told.lower()))
    return len(one) > 1 and len(one & two) >= SHARED * min(len(one), len(two)) and len(one & two) > 1


_PARTED = re.compile(r"\s+(?:[|–—·•»-]+|::?)\s+|:\s+")


def _parted(title: str, outlet: str | None) -> tuple[str, str | None]:
    """A title without the outlet before or behind it, and that outlet."""
    parts = [each for each in _PARTED.split(title) if each]
    known = outlet.casefold() if outlet else None
    for part, rest in (
        ((parts[0], title[len(parts[0]) :]), (parts[-1], title[: -len(parts[-1])])) if len(parts) > 1 else ()
    ):
        if part.casefold() == known or (known is None and is_outlet(part)):
            return _BARE.sub("", rest), part
    return title, None


_BARE = re.compile(r"^\s*[|–—·•»:-]+\s+|\s+[|–—·•»:-]+\s*$")


def _title_end(tree: Any, title: str | None) -> str | None:
    """What the page's title has behind the headline: ``Talks end in Hull | The Harbour Post``."""
    for tag in tree.iter("title"):
        words = levelled(tag.text_content())
        parts = re.split(r"\s+[|–—·•»-]\s+|\s+::?\s+", words)
        if title and len(parts) > 1 and _alike(title, parts[0]) and len(parts[-1].split()) <= 5:
            return parts[-1]
    return None


def _outlet(tree: Any, meta: Mapping[str, str], data: Mapping[str, Any]) -> str | None:
    told = [text_of(data.get("publisher")), *(meta.get(key) for key in told_by("outlet"))]
    for words in told:
        if words and not _ADDRESS.match(words) and len(words) <= 60:
            name = re.sub(
                r"^(?:©|\(c\)|copyright)[\s©\d–-]*(?:by\s)?", "", levelled(_plain(words)), flags=re.IGNORECASE
            )
            if name and not name.startswith("@"):
                return re.sub(r"[.,]?\s*all rights reserved\.?$", "", name, flags=re.IGNORECASE)
    for tag in tree.xpath("//*[@itemprop='publisher']//*[@itemprop='name']"):
        if words := levelled(tag.get("content") or tag.text_content()):
            return words
    return None


def _author(tree: Any, meta: Mapping[str, str], data: Mapping[str, Any], outlet: str | None) -> str | None:
    names = list(names_of(data.get("author") or data.get("creator")))
    for key in () if names else told_by("author"):
        names += [meta[key]] if key in meta else []
    found = _said(names, outlet)
    if found:
        return found
    for path in _BYLINES:
        if (named := next(_named(tree, path), None)) and (found := _said([named], outlet)):
            return found
    return _said(filter(None, map(authors_of, _below_headline(tree))), outlet)


_BYLINES = (
    "//*[@rel='author']",
    "//*[@itemprop='author']",
    "//*[contains(@class, 'author')]",
    "//*[contains(@class, 'byline') or contains(@data-component, 'byline') or contains(@class, 'credit')]",
)


def _named(tree: Any, path: str) -> Iterator[str]:
    """The authors that elements of a path, or parts of them, name and do nothing else."""
    for tag in tree.xpath(path)[:8]:
        for each in islice(tag.iter(), 12):
            words = levelled("".join(each.itertext())) if isinstance(each.tag, str) else ""
            if words and len(words) <= 160 and (name := authors_of(words) or (words if is_name(words) else None)):
                yield name


_LINES = 25


def _below_headline(tree: Any) -> Iterator[str]:
    """The short lines that follow the headline."""
    for heading in tree.xpath("(//h1 | //h2)[position() < 3]"):
        for tag in islice(heading.itersiblings(), _LINES):
            for each in islice(tag.iter(), _LINES) if isinstance(tag.tag, str) else ():
                words = levelled("".join(islice(each.itertext(), 12))) if isinstance(each.tag, str) else ""
                if words and len(words) <= 160:
                    yield words


def _said(names: Iterable[str], outlet: str | None) -> str | None:
    """Names joined, each once, without addresses and without the outlet."""
    found: dict[str, None] = {}
    for words in names:
        words = levelled(_plain(words))
        words = authors_of(words) or re.sub(r"^by\s+", "", words, flags=re.IGNORECASE)
        for name in re.split(r"\s*(?:,|;|\band\b|&)\s*", words):
            if name and not _ADDRESS.match(name) and name != outlet and not is_outlet(name) and len(name) <= 60:
                found[cased(name)] = None
    return ", ".join(found) or None


def _published(tree: Any, meta: Mapping[str, str], data: Mapping[str, Any]) -> str | None:
    """The day the page says it was published; that of a change where it says no other."""
    told = [text_of(data.get("datePublished")), *(meta.get(key) for key in told_by("date"))]
    told += [tag.get("content") or tag.get("datetime") or tag.text_content()
             for tag in tree.xpath("//*[@itemprop='datePublished']")[:3]]  # fmt: skip
    times = [tag for tag in tree.iter("time") if not _apart(tag)]
    times.sort(key=lambda tag: not (tag.get("pubdate") is not None or "publish" in (tag.get("class") or "").lower()))
    told += [tag.get("datetime") or tag.text_content() for tag in times[:3]]
    told += [text_of(data.get("dateCreated"))]
    told += _timed(tree)
    told += [text_of(data.get("dateModified")), *(meta.get(key) for key in told_by("change"))]
    return next((day for words in told if words and (day := day_of(words))), None)


def _apart(tag: Any) -> bool:
    """Whether a time stands beside the article: with comments, with other headlines, in navigation."""
    for above in tag.iterancestors():
        name = f"{above.get('class') or ''} {above.get('id') or ''}".lower()
        if above.tag in ("aside", "nav", "footer") or re.search(
            r"comment|related|sidebar|recommend|teaser|promo|most-read", name
        ):
            return True
    return False


_SHORT = ("div", "span", "p", "li", "small", "td", "font", "dd", "time", "em", "i", "b", "strong", "summary")
MOST_LOOKED_AT = 10_000
"""Elements among which a line with a date is looked for."""


def _timed(tree: Any) -> list[str]:
    """The short lines that are a date and stand with the article, what tells of a change last."""
    found = []
    for tag in islice(tree.iter(*_SHORT), MOST_LOOKED_AT):
        words = levelled("".join(islice(tag.itertext(), 12))) if len(tag) <= 4 else ""
        if len(words) > 120 or not re.search(r"\d", words):
            continue
        if any(map(day_of, parts := [words, *re.split(r"\s*[|·•]\s*|\s+-\s+", words)])) and not _apart(tag):
            found += parts
        if len(found) > 20:
            break
    return sorted(found, key=lambda words: bool(re.match(r"(?:last )?(?:updated|modified)", words, re.IGNORECASE)))


def _day_of_address(url: str) -> str | None:
    """The day in the path of an address: a guess."""
    path = urlsplit(url).path if _ADDRESS.match(url) else ""
    for pattern in (_PATH_DAY, _PATH_FIGURES):
        if match := pattern.search(path):
            return iso_date(f"{match['year']}-{int(match['month']):02}-{int(match['day']):02}")
    return None


def _address(tree: Any, meta: Mapping[str, str], data: Mapping[str, Any]) -> str | None:
    links = [tag.get("href") for tag in tree.iter("link") if (tag.get("rel") or "").strip().lower() == "canonical"]
    main = data.get("mainEntityOfPage")
    told = [*links, meta.get("og:url"), main.get("@id") if isinstance(main, Mapping) else main, data.get("url")]
    return next((url for url in told if isinstance(url, str) and _ADDRESS.fullmatch(url.strip())), None)
