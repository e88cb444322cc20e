"""Web pages in the styles of many kinds of news sites, made up here with what stands around the article on them.

Each page is made of a `Story`; what belongs to the page and not to the article has the word JUNK in it.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from typing import NamedTuple


class Story(NamedTuple):
    """What a page should be read as."""

    title: str
    outlet: str
    author: str
    day: str
    said: str
    """The day as people write it."""
    paragraphs: tuple[str, ...]

    @property
    def slug(self) -> str:
        return "-".join("".join(c for c in word if c.isalnum()) for word in self.title.lower().split()[:6])

    @property
    def url(self) -> str:
        host = self.outlet.lower().replace(" ", "").replace("the", "", 1)
        return f"https://www.{host}.example/world/{self.slug}"


STORIES = (
    Story("Envoys leave Hull without a truce as talks on grain ships stall", "The Harbour Post", "Ada Lind",
          "2025-03-12", "March 12, 2025", (
        "Envoys from Norland and Sudmark left the port of Hull on Wednesday without a truce, after two days of talks on the grain ships that have been held since January.",
        "“We did not come here to sign a paper that nobody keeps,” the Norland foreign minister, Ann Lee, told reporters at the quay. “We came for the ships and for the crews.”",
        "Her counterpart from Sudmark, Bo Ek, said that his side had offered a pause of thirty days at sea and had heard “neither yes nor no”.",
        "The mediators proposed that both fleets stay behind a line ten miles from the coast while inspectors from three neutral states board the ships.",
        "A diplomat who was in the room said the line had been accepted “in principle”, and that the fight was over who would draw it.",
        "Norland wants the inspectors to come first. Sudmark insists that the crews be released before anyone goes aboard.",
        "“There is a way to do both on the same morning,” said Clara Voss, who leads the mediators. She would not say whether the talks will go on next week.",
        "The price of wheat rose by four per cent in the hours after the envoys had left, traders in Rotterdam said.",
    )),
    Story("Prime minister rejects plan to pull back guns from the river", "Northern Herald", "Dmitri Okafor",
          "2024-11-03", "3 November 2024", (
        "The prime minister of Westmark has rejected a plan to pull back heavy guns from the river, saying it would leave the towns on the eastern bank without protection.",
        "Speaking in parliament on Sunday, Jon Hale called the plan “a map drawn by people who have never seen the river in spring”.",
        "Under the proposal, both armies would move their artillery twenty kilometres back and let observers count the guns twice a month.",
        "Eastmark’s president, Mara Quist, said last week that she would sign it “today, without a comma changed”.",
        "Mr Hale said his government was ready to talk about the observers but not about the distance.",
        "“Ten kilometres we can explain to our people,” he said. “Twenty we cannot.”",
        "The opposition asked for a vote on the plan, which the speaker of the house put off until Thursday.",
        "Aid workers said that shells had fallen on both banks during the night and that one of their drivers was hurt.",
    )),
    Story("‘No one asked us’: villagers on the line speak of the ceasefire", "Kestrel News", "Ines Moreau",
          "2025-01-27", "Jan. 27, 2025", (
        "The ceasefire was an hour old when Petra Sand heard the first shot, and she did not need to look out of the window to know where it had come from.",
        "“No one asked us,” she said in her kitchen, a few hundred metres from the line. “They drew it between my house and my well.”",
        "The agreement that was signed in Aldoro on Saturday says that people may cross the line at four gates, from six in the morning to six in the evening.",
        "None of the gates had been opened by Monday. A soldier who gave his name as Tarek said he had no orders “and no key”.",
        "The commander of the observers, General Lucia Brandt, said that the gates would be opened “within days” and asked both sides for patience.",
        "In the village, patience is short. The school has been closed since October and the doctor left in December.",
        "“If it holds for a week, I will believe it,” Ms Sand said. “If it holds for a month, I will plant potatoes.”",
    )),
    Story("Ministers agree on swap of 300 prisoners before the holiday", "Daily Meridian", "Paul Achterberg",
          "2025-04-02", "2 April 2025", (
        "Ministers of both countries have agreed to exchange 300 prisoners before the spring holiday, in the first deal of its kind since the summer.",
        "The exchange is to take place at the bridge of Sarn in three groups of a hundred, the Red Crescent said in a statement on Wednesday.",
        "“It is a small step, and it is a step,” said Nadia Rahal, the deputy minister who led the talks for Karvia.",
        "Tolmen’s defence ministry confirmed the number but said that the names were “still being checked on our side”.",
        "Families who have waited for news outside the ministry for weeks read the lists from their phones; some of them wept.",
        "The two sides could not agree on civilians, of whom more than a thousand are believed to be held.",
        "Ms Rahal said that Karvia had proposed to release all women and children at once, and that Tolmen had asked for time.",
        "A spokesman for Tolmen, Iver Dahl, said: “We never refused. We asked who is on the list.”",
    )),
    Story("Union and railway return to the table after night of strikes", "The Evening Ledger", "Grace Tan",
          "2023-06-15", "15 June 2023", (
        "The union of train drivers and the state railway will return to the table on Friday, a day after strikes stopped every train in the country for the first time in nine years.",
        "“We said we would talk when there is something to talk about, and now there is,” the head of the union, Milo Garrick, said on Thursday.",
        "The railway had offered a rise of five per cent over two years. The union demands eight, and an end to shifts of fourteen hours.",
        "Transport minister Edda Fromm urged both sides to accept an arbitrator and warned that the government would not pay “for the sins of either”.",
        "Passengers slept in the stations of the capital, where volunteers handed out blankets and tea.",
        "Mr Garrick denied that the union had planned a second strike for the weekend but did not rule it out.",
        "A railway spokeswoman said the company was willing to discuss the shifts “without conditions”.",
    )),
)  # fmt: skip

NAV = "<nav><ul><li><a href='/'>JUNK Home</a></li><li><a href='/w'>JUNK World</a></li><li><a href='/s'>JUNK Sport</a></li><li><a href='/m'>JUNK Money</a></li></ul></nav>"
FOOT = "<footer><p>© 2025 JUNK Media Holdings. All rights reserved. Registered in JUNK House, 1 Any Street.</p><ul><li><a>JUNK Terms</a></li><li><a>JUNK Privacy</a></li></ul></footer>"
TEASER = (
    "JUNK The other story of the day is about a lake, a boat and a man who said he would never sail again after this"
)


def e(words: str) -> str:
    return html.escape(words, quote=False)


def ps(story: Story, tag: str = "p", attributes: str = "", between: Callable[[int], str] = lambda nth: "") -> str:
    return "\n".join(f"<{tag}{attributes}>{e(p)}</{tag}>{between(nth)}" for nth, p in enumerate(story.paragraphs))


def dressed(words: str) -> str:
    """A paragraph with links, emphasis and spans inside."""
    parts = e(words).split(" ")
    for nth, (begin, end) in ((1, ("<a href='/t'>", "</a>")), (4, ("<em>", "</em>")), (6, ("<strong>", "</strong>")),
                              (8, ("<span class='x'>", "</span>"))):  # fmt: skip
        if nth < len(parts) - 1:
            parts[nth] = f"{begin}{parts[nth]}{end}"
    return " ".join(parts)


def ld(story: Story, kind: str = "NewsArticle", **more: object) -> str:
    data = {"@context": "https://schema.org", "@type": kind, "headline": story.title, "datePublished": f"{story.day}T18:05:00+01:00",
            "dateModified": "2025-11-20T09:00:00Z", "author": [{"@type": "Person", "name": story.author}],
            "publisher": {"@type": "NewsMediaOrganization", "name": story.outlet, "logo": {"url": "https://x.example/l.png"}}, **more}  # fmt: skip
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


def og(story: Story, *, site: bool = True, title: str | None = None) -> str:
    named = f"<meta property='og:site_name' content='{story.outlet}'>" if site else ""
    return f"<meta property='og:type' content='article'><meta property='og:title' content='{e(title or story.title)}'>{named}<meta property='og:url' content='{story.url}'>"


def page(head: str, body: str, attributes: str = " lang='en'") -> str:
    return f"<!DOCTYPE html>\n<html{attributes}><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"


def title(story: Story, behind: str = " | ") -> str:
    return f"<title>{e(story.title)}{behind}{story.outlet}</title>"


def wire(s: Story) -> str:
    return page(title(s) + ld(s), f"""<header><a href='/'>JUNK Menu</a></header>{NAV}<main><article><header><h1>{e(s.title)}</h1>
      <div class='byline'>By <a rel='author'>{s.author}</a></div><time datetime='{s.day}T18:05:00Z'>{s.said} 6:05 PM</time></header>
      <div class='article-body'>{ps(s)}</div></article><aside class='related'><h3>JUNK Related stories</h3><ul><li><a>{TEASER}</a></li>
      <li><a>{TEASER} twice</a></li></ul></aside></main>{FOOT}""")  # fmt: skip


def broadcaster(s: Story) -> str:
    blocks = "".join(f"<div data-component='text-block'><p class='sc-1'>{dressed(p)}</p></div>" for p in s.paragraphs)
    return page(title(s, " - ") + og(s) + "<meta property='article:author' content='https://www.facebook.com/junk'>", f"""{NAV}<main id='main-content'>
      <div data-component='headline-block'><h1>{e(s.title)}</h1></div><div data-component='byline-block'><time datetime='{s.day}T10:00:00.000Z'>3 hours ago</time>
      <div><span>{s.author}</span><span>World correspondent</span></div></div>{blocks}
      <div data-component='tags'><h2>JUNK Related topics</h2><ul><li>JUNK War</li></ul></div>
      <div data-component='links-block'><h2>JUNK More on this story</h2><a href='/1'>{TEASER}</a></div></main>{FOOT}""")  # fmt: skip


def tabloid(s: Story) -> str:
    ad = "<div class='ad-slot'><p>JUNK Advertisement</p></div>"
    return page(title(s) + og(s), f"""{NAV}<div id='content'><div class='article-text'><h1>{e(s.title)}</h1><ul class='mol-bullets'></ul>
      <p class='author-section'>By <a class='author' rel='nofollow'>{s.author}</a></p><p class='byline-section'><span class='article-timestamp article-timestamp-published'>
      <span>Published:</span> <time datetime='{s.day}T11:02:00+0000'>11:02 GMT, {s.said}</time></span></p>
      <div class='shareArticles'><ul><li>JUNK Share on Facebook</li><li>JUNK 214 shares</li></ul></div>
      <div itemprop='articleBody'>{ps(s, attributes=" class='mol-para-with-font'", between=lambda n: ad if n == 2 else "<div class='mol-img-group'><img src='x.jpg'><p class='imageCaption'>JUNK A caption of a picture that says what is seen</p></div>" if n == 4 else "")}</div>
      </div><div id='reader-comments' class='comments'><h2>JUNK Comments 311</h2><div class='comment'><p class='comment-body'>JUNK I do not believe a word of this, said my neighbour, and he was there for years and years.</p></div>
      <div class='comment'><p class='comment-body'>JUNK “Never again” is what they always say. Typical, and nobody is ever made to pay for it.</p></div></div></div>{FOOT}""")  # fmt: skip


def amp(s: Story) -> str:
    return page(f"<link rel='canonical' href='{s.url}'>{title(s)}<script async src='https://cdn.ampproject.org/v0.js'></script>" + ld(s),
      f"""<amp-sidebar id='s'><ul><li>JUNK Home</li><li>JUNK Sections</li></ul></amp-sidebar><header class='amp-header'>{s.outlet}</header>
      <article class='amp-wp-article'><h1 class='amp-wp-title'>{e(s.title)}</h1><div class='amp-wp-meta'>By {s.author}</div><amp-img src='a.jpg' width='4' height='3'></amp-img>
      <div class='amp-wp-article-content'>{ps(s, between=lambda n: "<amp-ad type='doubleclick'><div placeholder>JUNK ad</div></amp-ad>" if n % 3 == 1 else "")}</div>
      <amp-list src='https://x.example/rel'><div fallback>JUNK Could not load</div></amp-list></article><footer>JUNK All rights reserved</footer>""", " ⚡ lang='en'")  # fmt: skip


def paywall(s: Story) -> str:
    body = "\n\n".join(s.paragraphs)
    return page(title(s) + ld(s, isAccessibleForFree=False, articleBody=body), f"""{NAV}<article><h1>{e(s.title)}</h1><p class='byline'>{s.author}</p>
      <div class='body'><p>{e(s.paragraphs[0])}</p></div><div class='paywall-box'><h2>JUNK Keep reading for 1 a month</h2>
      <p>JUNK Already a subscriber? Sign in. Get unlimited access to every story we print and to the archive.</p><ul><li>JUNK Cancel anytime</li></ul></div></article>{FOOT}""")  # fmt: skip


def live_blog(s: Story) -> str:
    entries = "".join(f"<article class='live-entry' id='e{n}'><header><time datetime='{s.day}T1{n}:05:00Z'>1{n}:05</time></header><div class='live-body'><p>{e(p)}</p></div>"
                      "<div class='share-bar'><button>JUNK Share this post</button></div></article>" for n, p in enumerate(s.paragraphs))  # fmt: skip
    return page(title(s) + ld(s, "LiveBlogPosting", coverageStartTime=f"{s.day}T10:00:00Z"), f"""{NAV}<main><h1>{e(s.title)}</h1><div class='live-meta'>Live by {s.author}</div>
      <div class='live-feed'>{entries}</div></main><aside><h3>JUNK Most viewed</h3><ol><li>{TEASER}</li></ol></aside>{FOOT}""")  # fmt: skip


def old_table(s: Story) -> str:
    body = "<br><br>\n".join(e(p) for p in s.paragraphs)
    return f"""<HTML><HEAD><TITLE>{s.outlet} - {e(s.title)}</TITLE></HEAD><BODY BGCOLOR=#FFFFFF><TABLE WIDTH=760><TR><TD WIDTH=140 VALIGN=top>
      <A HREF=/>JUNK Front page</A><BR><A HREF=/w>JUNK World news</A><BR><A HREF=/c>JUNK Contact</A></TD><TD><FONT SIZE=5><B>{e(s.title)}</B></FONT><BR>
      <FONT SIZE=2>By {s.author}<BR>{s.said}</FONT><BR><BR><FONT FACE=Arial>{body}</FONT></TD><TD WIDTH=140><IMG SRC=ad.gif><BR><A HREF=x>JUNK Buy a boat</A></TD></TR></TABLE>
      <CENTER><FONT SIZE=1>JUNK Copyright of the publishers, all rights reserved</FONT></CENTER></BODY></HTML>"""  # fmt: skip


def wordpress(s: Story) -> str:
    return page(title(s, " &#8211; ") + "<meta name='generator' content='WordPress 6.4'>" + og(s) + f"<meta property='article:published_time' content='{s.day}T07:11:09+00:00'>", f"""<div id='page' class='site'>{NAV}
      <main><article id='post-1' class='post type-post'><header class='entry-header'><h1 class='entry-title'>{e(s.title)}</h1><div class='entry-meta'>Posted on <time class='entry-date published' datetime='{s.day}T07:11:09+00:00'>{s.said}</time>
      by <span class='author vcard'><a class='url fn n' href='/author/x'>{s.author}</a></span></div></header><div class='entry-content'>{ps(s)}
      <div class='sharedaddy sd-sharing-enabled'><h3>JUNK Share this:</h3><ul><li>JUNK Tweet</li></ul></div><div id='jp-relatedposts'><h3>JUNK Related</h3><p>{TEASER}</p></div></div>
      <footer class='entry-footer'>JUNK Categories: War</footer></article><div id='comments' class='comments-area'><h2>JUNK 2 thoughts</h2><ol class='comment-list'><li class='comment'><div class='comment-content'><p>JUNK Great piece, I have read it twice and sent it to all my friends in the north.</p></div></li></ol>
      <form><p>JUNK Leave a reply</p></form></div></main><aside id='secondary' class='widget-area'><section class='widget'><h2>JUNK Recent posts</h2><ul><li>{TEASER}</li></ul></section></aside></div>{FOOT}""")  # fmt: skip


def press_release(s: Story) -> str:
    return page(f"<title>{e(s.title)} - {s.outlet}</title><meta name='dc.publisher' content='{s.outlet}'>", f"""<div class='cookie-banner'><p>JUNK We use some essential cookies to make this website work.</p></div>
      <div class='breadcrumbs'><ol><li>JUNK Home</li><li>JUNK News</li></ol></div><main><span class='caption'>Press release</span><h1 class='heading-xl'>{e(s.title)}</h1>
      <dl class='metadata'><dt>From:</dt><dd>JUNK Foreign Office</dd><dt>Published</dt><dd class='published-date'>{s.said}</dd></dl><div class='body-text'>{ps(s)}</div>
      <div class='share'><h2>JUNK Share this page</h2></div></main>{FOOT}""")  # fmt: skip


def microdata(s: Story) -> str:
    return page(title(s), f"""{NAV}<div itemscope itemtype='http://schema.org/NewsArticle'><meta itemprop='datePublished' content='{s.day}T08:00:00+02:00'>
      <h1 itemprop='headline'>{e(s.title)}</h1><span itemprop='author' itemscope><span itemprop='name'>{s.author}</span></span>
      <div itemprop='publisher' itemscope><meta itemprop='name' content='{s.outlet}'></div><div itemprop='articleBody'>{ps(s)}</div></div>
      <div class='recommended'><h4>JUNK You may also like</h4><a>{TEASER}</a></div>{FOOT}""")  # fmt: skip


def broadsheet(s: Story) -> str:
    pull = "<aside class='pullquote'><blockquote>JUNK pulled out again for the eye</blockquote></aside>"
    return page(title(s) + og(s) + f"<meta property='article:published_time' content='{s.day}T05:00:11.000Z'><meta property='article:author' content='https://x.example/p'><meta name='author' content='{s.author}'>", f"""{NAV}
      <main><div data-gu-name='headline'><h1>{e(s.title)}</h1></div><div data-gu-name='meta'><address><a rel='author'>{s.author}</a></address><details><summary>{s.said} 06.00 CET</summary></details></div>
      <div data-gu-name='body'><div class='article-body-commercial-selector'>{ps(s, attributes=" class='dcr-1'", between=lambda n: pull if n == 3 else "<figure><img src='i'><figcaption>JUNK Photograph: somebody</figcaption></figure>" if n == 1 else "")}</div></div>
      <div data-gu-name='submeta'><div>JUNK Explore more on these topics</div><ul><li>JUNK Diplomacy</li></ul></div></main><section><h2>JUNK Most viewed</h2><ol><li>{TEASER}</li></ol></section>{FOOT}""")  # fmt: skip


def hashed(s: Story) -> str:
    ad = "<div class='css-ad'><a href='#after'>JUNK SKIP ADVERTISEMENT</a><p>JUNK Advertisement</p></div>"
    half = len(s.paragraphs) // 2
    parts = [
        f"<div class='css-53u6y8'>{''.join(f'<p class=css-at9mc1>{dressed(p)}</p>' for p in each)}</div>"
        for each in (s.paragraphs[:half], s.paragraphs[half:])
    ]
    return page(title(s, " - ") + og(s) + f"<meta name='byl' content='By {s.author}'><meta property='article:published_time' content='{s.day}T14:00:00.000Z'>", f"""{NAV}<div id='app'><main id='site-content'><article id='story' class='css-1vxca1d'>
      <header><h1 class='css-1l24qy5'>{e(s.title)}</h1></header><div class='css-1xx'><p class='css-4anu6l'>By <span>{s.author}</span></p></div><section name='articleBody' class='meteredContent css-1r7ky0e'>{parts[0]}{ad}{parts[1]}</section>
      <div class='bottom-of-article'><div>JUNK See more on: War and grain</div></div></article></main></div>{FOOT}""")  # fmt: skip


def recommended_inside(s: Story) -> str:
    inside = f"<div class='more-on'><h2 class='more-on__heading'>JUNK Recommended Stories</h2><ul class='more-on__list'><li>list 1 of 3 <a href='/1'>{TEASER}</a></li><li>list 2 of 3 <a href='/2'>{TEASER} again</a></li></ul></div>"
    return page(title(s) + og(s), f"""{NAV}<main><div class='article-header'><h1>{e(s.title)}</h1><div class='article-info-block'><div class='article-author-name'>By <a class='author-link'>{s.author}</a></div>
      <div class='article-dates'><div class='date-simple'><span class='screen-reader-text'>Published On {s.said}</span><span aria-hidden='true'>{s.said}</span></div></div></div></div>
      <div class='wysiwyg wysiwyg--all-content'>{ps(s, between=lambda n: inside if n == 2 else "<div class='newsletter'><p>JUNK Sign up for our weekly newsletter</p><form></form></div>" if n == 4 else "")}</div></main>{FOOT}""")  # fmt: skip


def paragraph_divs(s: Story) -> str:
    body = "".join(
        f"<div data-testid='paragraph-{n}' class='text__text__1FZLe body__paragraph'>{dressed(p)}</div>"
        for n, p in enumerate(s.paragraphs)
    )
    return page(title(s) + ld(s), f"""{NAV}<main><article data-testid='Article'><div class='article-header'><h1 data-testid='Heading'>{e(s.title)}</h1><div><span>By</span> <a rel='author'>{s.author}</a></div>
      <time datetime='{s.day}T15:04:05Z'><span>{s.said}</span><span>3:04 PM UTC</span><span>Updated 2 hours ago</span></time></div><div class='article-body__content'>{body}
      <div class='sign-off'><p>JUNK Sign up here.</p></div><div data-testid='Attribution'><p>JUNK Our Standards: The Trust Principles.</p></div></div></article></main>
      <div class='read-next'><h2>JUNK Read Next</h2><div>{TEASER}</div></div>{FOOT}""")  # fmt: skip


def agency(s: Story) -> str:
    return page(title(s) + og(s), f"""<div class='Page-header'>{NAV}</div><div class='Page-main'><bsp-story-page><h1 class='Page-headline'>{e(s.title)}</h1><div class='Page-byline'><span class='Page-authors'>By&nbsp;<a>{s.author}</a></span>
      <div class='Page-dateModified'><bsp-timestamp data-timestamp='1'><span>Updated 3:04 PM GMT, {s.said}</span></bsp-timestamp></div></div><div class='RichTextStoryBody RichTextBody'>{ps(s, between=lambda n: f"<div class='HTMLModuleEnhancement'><div class='PageListEnhancementGeneric-title'>JUNK Related Stories</div><div class='PagePromo'>{TEASER}</div></div>" if n == 3 else "")}</div></bsp-story-page></div>{FOOT}""")  # fmt: skip


def references(s: Story) -> str:
    table = {"“": "&ldquo;", "”": "&#8221;", "‘": "&lsquo;", "’": "&#x2019;", "—": "&mdash;"}
    body = "".join(f"<p>{''.join(table.get(c, c) for c in e(p))}</p>" for p in s.paragraphs)
    named = "".join(table.get(c, c) for c in e(s.title))
    return f"""<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Transitional//EN' 'x.dtd'><html xmlns='http://www.w3.org/1999/xhtml'><head><meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1' />
      <title>{named} &raquo; {s.outlet}</title><meta name='author' content='{s.author}' /><meta name='date' content='{s.day}' /></head><body><div id='nav'><a href='/'>JUNK Home &gt; World</a></div>
      <div id='content'><h1>{named}</h1>{body}</div><div id='sidebar'><h3>JUNK Archives</h3><ul><li><a>JUNK March</a></li></ul></div><div id='footer'>JUNK &copy; 2025 &middot; Terms</div></body></html>"""  # fmt: skip


def letter(s: Story) -> str:
    sub = "<div class='subscription-widget-wrap'><p>JUNK Thanks for reading! Subscribe for free to receive new posts.</p><form><input type='email'></form></div>"
    return page(f"<title>{e(s.title)} - by {s.author}</title>" + og(s) + ld(s), f"""<div class='main-menu'><a>JUNK Subscribe</a><a>JUNK Sign in</a></div><article class='newsletter-post post'><div class='post-header'><h1 class='post-title published'>{e(s.title)}</h1>
      <div class='byline-wrapper'><div class='pencraft'>{s.author}</div><div class='pencraft'>{s.said}</div><div>JUNK 14</div><div>JUNK Share</div></div></div><div class='available-content'><div class='body markup'>{ps(s, between=lambda n: sub if n == 1 else "")}</div></div></article>
      <div class='comments-page'><h4>JUNK Discussion about this post</h4><div class='comment'><p>JUNK I was there and it was not like that, but thank you for writing it all down.</p></div></div>{FOOT}""")  # fmt: skip


def interview(s: Story) -> str:
    asked = "".join(
        f"<p><strong>{'What came next, and who was there?' if n % 2 else 'How did it begin?'}</strong></p><p>{e(p)}</p>"
        for n, p in enumerate(s.paragraphs)
    )
    return page(title(s) + og(s) + f"<meta name='parsely-pub-date' content='{s.day}T06:00:00Z'><meta name='parsely-author' content='{s.author}'>", f"""{NAV}<article class='interview'><h1>{e(s.title)}</h1>{asked}</article>
      <section class='related-articles'><h2>JUNK Read also</h2><div class='card'><h3>{TEASER}</h3></div></section>{FOOT}""")  # fmt: skip


def explainer(s: Story) -> str:
    half = len(s.paragraphs) // 2
    items = "".join(f"<li>{dressed(p)}</li>" for p in s.paragraphs[half:])
    return page(title(s) + ld(s), f"""{NAV}<div class='toc'><p>JUNK In this article</p><ul><li><a href='#a'>JUNK What we know</a></li></ul></div><article><h1>{e(s.title)}</h1>{"".join(f"<p>{e(p)}</p>" for p in s.paragraphs[:half])}
      <h2 id='a'>What we know so far</h2><ol>{items}</ol></article>{FOOT}""")  # fmt: skip


def statement(s: Story) -> str:
    quoted = "".join(f"<p>{e(p)}</p>" for p in s.paragraphs[1:])
    return page(title(s) + og(s) + f"<meta name='dcterms.issued' content='{s.day}'>", f"""{NAV}<main><h1>{e(s.title)}</h1><p>{e(s.paragraphs[0])}</p><blockquote>{quoted}</blockquote></main>
      <div class='social'><span>JUNK Follow us on the networks</span></div>{FOOT}""")  # fmt: skip


def transcript(s: Story) -> str:
    return page(f"<title>{e(s.title)} • {s.outlet}</title><meta property='og:site_name' content='{s.outlet}'>", f"""<div class='top-bar'><a>JUNK Events</a><a>JUNK Structure</a></div><div class='read__content'><h1 class='entry-title p-name'>{e(s.title)}</h1>
      <div class='read__meta'><time class='read__published' datetime='{s.day}'>{s.said}</time><span class='read__time'>19:10</span></div><div class='entry-content e-content read__internal_content'>{ps(s)}</div>
      <div class='read__tags'><h3>JUNK Topics</h3><ul><li><a>JUNK Foreign policy</a></li></ul><div class='read__status'>JUNK Publication status: published in sections</div></div></div>{FOOT}""")  # fmt: skip


def print_version(s: Story) -> str:
    return page(f"<title>Print: {e(s.title)}</title><meta name='publisher' content='{s.outlet}'>", f"""<p><a href='javascript:print()'>JUNK Print this page</a> | <a>JUNK Close window</a></p><h1>{e(s.title)}</h1><p>By {s.author}</p><p>{s.said}</p>{ps(s)}<hr><p>© 2025 JUNK. All rights reserved.</p>""")  # fmt: skip


def single_file(s: Story) -> str:
    blob = "data:image/png;base64," + "iVBORw0KGgo" * 3000
    return f"<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: {s.url} \n saved date: Fri Nov 21 2025 10:00:00 GMT+0100\n--><meta charset=utf-8>" + page(title(s) + og(s) + f"<style>.a{{background:url({blob})}}</style><meta name=pubdate content='{s.day}T09:00:00Z'>", f"""{NAV}
      <div class=story><h1>{e(s.title)}</h1><p class=byline>{s.author}<p class=lead><img src='{blob}' alt='JUNK a picture'>{ps(s)}</div><div class=outbrain><p>JUNK Promoted: lose weight with this one trick</p></div>{FOOT}""").removeprefix("<!DOCTYPE html>\n")  # fmt: skip


def archived(s: Story) -> str:
    return page(f"<script>window.__wm = 1;</script>{title(s)}" + ld(s), f"""<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id='wm-ipp-base' lang='en'><div id='wm-ipp'><p>JUNK 214 captures</p><p>JUNK 12 Jan 2019 - 20 Nov 2025</p></div></div><!-- END WAYBACK TOOLBAR INSERT -->{NAV}
      <div class='content'><article><h1>{e(s.title)}</h1>{ps(s)}</article></div>{FOOT}<!-- FILE ARCHIVED ON 10:00:00 Nov 21, 2025 AND RETRIEVED FROM THE ARCHIVE. JUNK -->""")  # fmt: skip


def text_only(s: Story) -> str:
    return page(f"<title>{e(s.title)} : {s.outlet}</title>", f"""<header><p><a href='/'>JUNK Text-only home</a></p></header><article><div class='story-head'><h1 class='story-title'>{e(s.title)}</h1><p>By {s.author}</p><p>{s.outlet}, {s.said} • 5:00 AM</p></div>
      <div class='paragraphs-container'>{ps(s)}</div></article><footer><nav><ul><li>JUNK Contact Us</li></ul></nav></footer>""")  # fmt: skip


def state_agency(s: Story) -> str:
    return page(title(s, " - ") + og(s), f"""{NAV}<div class='news-header'><div class='news-header__date'><span class='news-header__date-date'>{s.said}, 13:40</span></div><h1 class='news-header__title'>{e(s.title)}</h1></div>
      <div class='text-content'><div class='text-block'>{ps(s)}</div></div><div class='news-actions'><span>JUNK Read more on the site</span></div><div class='tags'><a>JUNK Tag</a></div>{FOOT}""")  # fmt: skip


def embeds(s: Story) -> str:
    tweet = "<blockquote class='twitter-tweet'><p>The ships are on their way pic.twitter.com/x</p>&mdash; Somebody (@somebody) <a href='https://twitter.com/x'>March 1</a></blockquote><script async src='https://platform.twitter.com/widgets.js'></script>"
    body = "".join(
        f"<div><div><p><span style='font-weight:400'>{dressed(p)}</span></p></div></div><script>var junk{n} = 'JUNK {n}';</script>"
        + (tweet if n == 3 else "")
        for n, p in enumerate(s.paragraphs)
    )
    return page(
        title(s) + ld(s),
        f"<div><div><div>{NAV}<div><div><h1><span>{e(s.title)}</span></h1><div>{body}</div></div></div></div></div></div>{FOOT}",
    )


def consent(s: Story) -> str:
    wall = " ".join(
        "JUNK We and our partners store and access information on a device, such as cookies, and process personal data."
        for _ in range(30)
    )
    return page(title(s) + ld(s), f"""<div id='consent' class='cookie-consent modal' role='dialog'><h2>JUNK Your privacy</h2><p>{wall}</p><button>JUNK Accept all</button></div>{NAV}<main><article><h1>{e(s.title)}</h1><p class='author'>{s.author}</p>{ps(s)}</article></main>{FOOT}""")  # fmt: skip


def teasers(s: Story) -> str:
    card = "<div class='teaser'><h3><a>JUNK The mayor opens a bridge that nobody had asked for</a></h3><p>JUNK The mayor of a town far away said on Friday that the bridge was “long overdue”. It took nine years to build and will be closed in winter.</p></div>"
    return page(title(s) + og(s) + f"<meta itemprop='datePublished' content='{s.day}'>", f"""{NAV}<div class='wrap'><div class='story'><h1>{e(s.title)}</h1><div class='story-byline'>by {s.author}</div><div class='story-content'>{ps(s)}</div></div>
      <div class='more-stories'><h2>JUNK More from World</h2>{card * 6}</div></div>{FOOT}""")  # fmt: skip


def address_day(s: Story) -> str:
    year, month, day = s.day.split("-")
    url = f"https://www.{s.outlet.lower().replace(' ', '')}.example/{year}/{month}/{day}/{s.slug}/"
    return page(f"{title(s)}<link rel='canonical' href='{url}'><meta property='og:site_name' content='{s.outlet}'>", f"{NAV}<article><h1>{e(s.title)}</h1>{ps(s)}</article>{FOOT}")  # fmt: skip


STYLES: dict[str, Callable[[Story], str]] = {
    each.__name__: each
    for each in (wire, broadcaster, tabloid, amp, paywall, live_blog, old_table, wordpress, press_release, microdata,
                 broadsheet, hashed, recommended_inside, paragraph_divs, agency, references, letter, interview, explainer,
                 statement, transcript, print_version, single_file, archived, text_only, state_agency, embeds, consent,
                 teasers, address_day)
}  # fmt: skip


def parted(name: str, story: Story, page: str) -> tuple[str, Story, str, set[str]]:
    """A page as a site would send it, and the lines of it that are no part of the article."""
    junk = {html.unescape(words).strip() for words in re.findall(r"JUNK ([^<>\n]*)", page)}
    return name, story, page.replace("JUNK ", ""), {words for words in junk if len(words) > 3}


def made() -> list[tuple[str, Story, str, set[str]]]:
    """Each style with its story, the page, and what of it is no part of the article."""
    styles = enumerate(STYLES.items())
    return [parted(name, story := STORIES[n % len(STORIES)], make(story)) for n, (name, make) in styles]
