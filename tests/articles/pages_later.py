"""Ten styles more, written when all the others had been: they too only tell how pages at large are read."""

from __future__ import annotations

import json

from tests.articles.pages import FOOT, NAV, STORIES, TEASER, Story, dressed, e, ld, og, page, parted, ps, title


def gutenberg(s: Story) -> str:
    return page(
        title(s, " – ") + og(s) + f"<meta property='article:published_time' content='{s.day}T10:00:00+00:00'>",
        f"<header class='wp-block-template-part'>{NAV}</header><main class='wp-block-group'><h1 class='wp-block-post-title'>{e(s.title)}</h1><div class='wp-block-post-author-name'>{s.author}</div><div class='entry-content wp-block-post-content'>{ps(s)}</div><div class='wp-block-comments'><h2>JUNK One response</h2><p>JUNK I liked it very much indeed, thank you.</p></div></main>{FOOT}",
    )


def ghost(s: Story) -> str:
    return page(
        f"<title>{e(s.title)}</title>" + ld(s, "Article"),
        f"<div class='gh-viewport'>{NAV}<main class='gh-main'><article class='gh-article post'><header class='gh-article-header'><h1 class='gh-article-title'>{e(s.title)}</h1><p class='gh-article-meta'>By {s.author} — {s.said}</p></header><section class='gh-content gh-canvas'>{ps(s)}</section></article></main><div class='gh-subscribe'>JUNK Sign up for more like this</div></div>{FOOT}",
    )


def nitf(s: Story) -> str:
    return page(
        f"<title>{e(s.title)} | {s.outlet}</title><meta name='DC.date.issued' content='{s.day}'><meta name='author' content='{s.author}'>",
        f"<div id='wrap'>{NAV}<div class='col1'><div class='hd'><h1>{e(s.title)}</h1></div><div class='bd'>{ps(s)}</div></div><div class='col2'><div class='mod'><h3>JUNK Markets</h3><table><tr><td>JUNK FTSE</td><td>JUNK 7,000</td></tr></table></div></div></div>{FOOT}",
    )


def spa(s: Story) -> str:
    return page(
        title(s) + og(s),
        f"<div id='__next'><div class='layout'>{NAV}<main><div class='sc-a'><h1 class='sc-b'>{e(s.title)}</h1><div class='sc-c'><span class='sc-d'>{s.author}</span><time class='sc-e' datetime='{s.day}'>{s.said}</time></div>{''.join(f'<div class=sc-f><p class=sc-g>{dressed(p)}</p></div>' for p in s.paragraphs)}</div></main>{FOOT}</div></div><script id='__NEXT_DATA__' type='application/json'>{json.dumps({'JUNK x': 1})}</script>",
    )


def radio(s: Story) -> str:
    return page(
        f"<title>{e(s.title)} : {s.outlet}</title>" + og(s) + ld(s),
        f"{NAV}<main><div class='storytitle'><h1>{e(s.title)}</h1></div><div class='story-tools'><div class='dateblock'><time datetime='{s.day}T16:11:00-04:00'><span class='date'>{s.said}</span></time></div><div class='audio-module'><p>JUNK Listen to this story, 4 minutes</p></div></div><div id='storytext' class='storytext'>{ps(s)}</div></main>{FOOT}",
    )


def embassy(s: Story) -> str:
    return page(
        f"<title>{e(s.title)} - {s.outlet}</title><meta property='og:site_name' content='{s.outlet}'>",
        f"{NAV}<article class='mo-module'><h1>{e(s.title)}</h1><p class='mo-date'>{s.said}</p>{ps(s)}</article><ul class='pager'><li>JUNK Previous: a visit</li><li>JUNK Next: a dinner</li></ul>{FOOT}",
    )


def dl_list(s: Story) -> str:
    return page(
        title(s) + og(s) + f"<meta name='pubdate' content='{s.day.replace('-', '')}'>",
        f"{NAV}<div class='article'><h1>{e(s.title)}</h1>{''.join(f'<section><p>{e(p)}</p></section>' for p in s.paragraphs)}</div><div class='promo-band'><p>JUNK Try our app today, it is free</p></div>{FOOT}",
    )


def subheads(s: Story) -> str:
    body = "".join(
        (f"<h2>Part {n // 2 + 1} of the day</h2>" if n % 2 == 0 else "") + f"<p>{e(p)}</p>"
        for n, p in enumerate(s.paragraphs)
    )
    return page(
        title(s) + ld(s),
        f"{NAV}<article><h1>{e(s.title)}</h1>{body}</article><div class='trending-now'><h2>JUNK Trending</h2><a>{TEASER}</a></div>{FOOT}",
    )


def latin(s: Story) -> str:
    return page(
        f"<title>{s.outlet}: {e(s.title)}</title><meta name='DC.creator' content='{s.author}'><meta name='date' content='{s.said}'>",
        f"{NAV}<div id='article'><h1>{e(s.title)}</h1>{''.join(f'<p class=MsoNormal><span lang=EN-US>{e(p)}<o:p></o:p></span></p>' for p in s.paragraphs)}</div>{FOOT}",
    ).replace("<meta name='date'", f"<meta name='publisher' content='{s.outlet}'><meta name='date'")


def accordion(s: Story) -> str:
    return page(
        title(s) + og(s) + f"<meta itemprop='datePublished' content='{s.day}T01:00:00Z'>",
        f"{NAV}<main><h1>{e(s.title)}</h1><div class='byline-author'>By {s.author}</div><div class='article__body'>{ps(s)}</div><details><summary>JUNK How we made this</summary><p>JUNK We asked many people over many days about this.</p></details><div class='share-strip'>JUNK Share</div></main>{FOOT}",
    )


NEW = (gutenberg, ghost, nitf, spa, radio, embassy, dl_list, subheads, latin, accordion)


def made() -> list[tuple[str, Story, str, set[str]]]:
    """Each style with its story, the page, and what of it is no part of the article."""
    return [parted(make.__name__, story := STORIES[(n + 1) % len(STORIES)], make(story)) for n, make in enumerate(NEW)]
