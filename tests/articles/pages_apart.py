"""Ten more styles of pages, which nothing was mended by: what is made of them tells how pages at large are read."""

from __future__ import annotations

from tests.articles.pages import FOOT, NAV, STORIES, TEASER, Story, dressed, e, ld, og, page, parted, ps, title


def drupal(s: Story) -> str:
    body = f"<div class='field field--name-body field--type-text-with-summary'><div class='field-items'><div class='field-item even'>{ps(s)}</div></div></div>"
    return page(title(s) + og(s), f"""{NAV}<div class='region region-content'><h1 class='page-header'>{e(s.title)}</h1><div class='node__meta'><span class='field--name-created'>{s.said} - 14:20</span> <span class='field--name-uid'>{s.author}</span></div>{body}
      <div class='view-related-content'><h3>JUNK See also</h3><div class='views-row'><a>{TEASER}</a></div></div></div>{FOOT}""")  # fmt: skip


def continental(s: Story) -> str:
    more = f"<section class='catcher'><span class='catcher__title'>JUNK Read the story</span> <a>{TEASER}</a></section>"
    body = "".join(
        f"<p class='article__paragraph'>{dressed(p)}</p>{more if n == 2 else ''}" for n, p in enumerate(s.paragraphs)
    )
    return page(title(s) + ld(s, author=s.author), f"""<div class='zone'>{NAV}</div><main class='main'><section class='article__wrapper'><header class='article__header'><h1 class='article__title'>{e(s.title)}</h1>
      <section class='meta meta__social'><ul><li>JUNK Share</li></ul></section></header><article class='article__content'>{body}<section class='article__reactions'><p>JUNK Contribute. Reuse this content</p></section></article></section></main>{FOOT}""")  # fmt: skip


def essay(s: Story) -> str:
    return page(f"<title>{e(s.title)} | by {s.author} | {s.outlet} | Medium</title>" + og(s) + f"<meta property='article:published_time' content='{s.day}T21:00:00.100Z'><meta name='author' content='{s.author}'>", f"""<div class='root'><div class='nav'>JUNK Open in app<button>JUNK Sign up</button></div><article><div><div><section><div><div class='ch'><h1 id='a1' class='pw-post-title'>{e(s.title)}</h1>
      <div><div>{s.author}</div><button>JUNK Follow</button><span>4 min read</span><span>{s.said}</span></div><div>JUNK 312 claps</div>{"".join(f"<p id='x{n}' class='pw-post-body-paragraph'>{e(p)}</p>" for n, p in enumerate(s.paragraphs))}</div></div></section></div></div></article><div class='responses'><p>JUNK Responses (3)</p></div></div>""")  # fmt: skip


def independent(s: Story) -> str:
    ask = "<div class='c-support'><h3>JUNK Support our work</h3><p>JUNK Our readers keep us going. Become a member today and help us tell the story.</p></div>"
    return page(title(s) + og(s) + f"<meta property='article:published_time' content='{s.day}T16:31:00.000+02:00'>", f"""{NAV}<div class='c-page-header'><h1 class='c-title'>{e(s.title)}</h1><p class='c-meta'>by <a href='/author/x'>{s.author}</a> {s.said} 4:31 PM</p></div>
      <div class='c-content'>{ps(s, between=lambda n: ask if n == 5 else f"<aside class='c-card'><a>{TEASER}</a></aside>" if n == 1 else "")}</div>{FOOT}""")  # fmt: skip


def headline_two(s: Story) -> str:
    return page(title(s, " : ") + f"<meta name='application-name' content='{s.outlet}'><meta name='publish_date' content='{s.said}'>", f"""<div id='top'>{NAV}</div><div id='main'><div class='story-box'><h2 class='headline'>{e(s.title)}</h2><div class='credit'>{s.author}, {s.outlet}</div>
      <div class='story-text'>{ps(s)}</div></div><div id='right'><div class='box'><h3>JUNK Weather</h3><p>JUNK Rain in the north, wind in the south, and sun on Sunday for all.</p></div></div></div>{FOOT}""")  # fmt: skip


def updated(s: Story) -> str:
    return page(title(s) + og(s), f"""{NAV}<article class='page-article'><h1>{e(s.title)}</h1><div class='byline'>Reporting by {s.author}</div><div class='timestamps'><p class='timestamp'>Published: {s.said} 08:15</p><p class='timestamp updated'>Updated: 20 November 2025 11:00</p></div>
      {"".join(f"<div class='paragraph inline-placeholder'><p>{dressed(p)}</p></div>" for p in s.paragraphs)}<div class='outbrain-feed'><div>JUNK Sponsored: ten cars you can buy now</div></div></article>{FOOT}""")  # fmt: skip


def mobile(s: Story) -> str:
    body = "".join(f"<div class='p'>{e(p)}</div><div class='sp'></div>" for p in s.paragraphs)
    return page(f"<title>{e(s.title)}</title>" + og(s) + f"<meta name='date' content='{s.day}T12:00:00+0300'>", f"""<div class='hdr'><a href='#'>JUNK ☰ Menu</a></div><div class='art'><div class='t'>{e(s.title)}</div>{body}</div><div class='lst'><div class='i'><a>{TEASER}</a></div></div>{FOOT}""")  # fmt: skip


def magazine(s: Story) -> str:
    drop = f"<span class='drop-cap'>{e(s.paragraphs[0][0])}</span>{e(s.paragraphs[0][1:])}"
    rest = "".join(f"<p>{e(p)}</p>" for p in s.paragraphs[1:])
    return page(title(s) + ld(s) + og(s, title=f"{s.title} | {s.outlet}"), f"""{NAV}<main><header class='content-header'><span class='rubric'>JUNK Dispatch</span><h1>{e(s.title)}</h1></header><div class='body body__container'><p class='has-dropcap'>{drop}</p>{rest}</div>
      <div class='read-more'><h3>JUNK More from this issue</h3><ul><li>{TEASER}</li></ul></div><div class='newsletter-cta'><p>JUNK The best of the week, every Sunday, in your inbox.</p></div></main>{FOOT}""")  # fmt: skip


def tracker(s: Story) -> str:
    half = len(s.paragraphs) // 2
    return page(title(s, " — ") + og(s) + f"<meta name='parsely-pub-date' content='{s.day}T06:00:00Z'>", f"""{NAV}<main id='main'><h1 class='hed'>{e(s.title)}</h1><div class='story-body'>{"".join(f"<p>{e(p)}</p>" for p in s.paragraphs[:half])}<h3>The second day</h3>
      {"".join(f"<p>{e(p)}</p>" for p in s.paragraphs[half:])}<p class='correction'><i>Correction: an earlier version misspelled a name.</i></p></div><div class='tag-cloud'><a>JUNK ships</a> <a>JUNK grain</a></div></main>{FOOT}""")  # fmt: skip


def ministry(s: Story) -> str:
    return page(f"<title>{e(s.title)}</title><meta name='DC.Publisher' content='{s.outlet}'><meta name='DC.date.issued' scheme='W3CDTF' content='{s.day}'>", f"""<div id='skip'><a>JUNK Skip to main content</a></div>{NAV}<div id='content-wrap'><div class='article-title'><h1>{e(s.title)}</h1></div><div class='social-share'>JUNK Print JUNK Share</div>
      <div class='ms-rtestate-field'>{"".join(f"<p align='justify'><span lang='EN-GB'>{e(p)}</span></p><p>&nbsp;</p>" for p in s.paragraphs)}</div><div class='last-update'>JUNK Last update: today</div></div>{FOOT}""")  # fmt: skip


APART = (drupal, continental, essay, independent, headline_two, updated, mobile, magazine, tracker, ministry)


def made() -> list[tuple[str, Story, str, set[str]]]:
    """Each style with its story, the page, and what of it is no part of the article."""
    return [
        parted(make.__name__, story := STORIES[(n + 3) % len(STORIES)], make(story)) for n, make in enumerate(APART)
    ]
