"""What a copied page says of itself, and what in it is no part of the article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.article import Article
from tui.articles.bylines import authors_of
from tui.articles.dates import iso_date
from tui.articles.reading import Unreadable, article_of

HEAD = "Dockers go back to work"
BODY = "“We have what we came for,” Ada Lind told reporters on Friday after a night of talks.\n\nShe then went home."


def read(text: str) -> Article:
    return article_of(text.encode(), "a.txt")


def cut(article: Article) -> list[str]:
    return [span.cut(article.text) for span in article.furniture]


@pytest.mark.parametrize(
    "above",
    [
        "Skip to content",
        "Skip to main content\nMenu\nSearch\nSign in",
        "World",
        "WORLD NEWS",
        "Middle East",
        "Home > World > Europe",
        "News / Business / Shipping",
        "Harbours",
        "STRIKE WATCH",
        "Advertisement",
        "Reuters",
        "The Harbour Post",
        "Analysis",
        "Home\nNews\nSport\nWorld",
        "Accept all cookies",
        "Friday, May 3, 2024",
        "[Skip to Content]",
        "Opinion | Ports",
    ],
)
def test_what_stands_above_the_headline_is_furniture(above: str) -> None:
    article = read(f"{above}\n{HEAD}\n\n{BODY}")
    assert article.title == HEAD
    assert cut(article)[: above.count("\n") + 1] == above.split("\n") or above == "News / Business / Shipping"


@pytest.mark.parametrize(
    ("below", "published", "author", "source"),
    [
        ("Published: 11:02 GMT, 3 May 2024", "2024-05-03", None, None),
        ("By Cleo Marsh", None, "Cleo Marsh", None),
        ("By CLEO MARSH and BO EK", None, "Cleo Marsh, Bo Ek", None),
        ("By Cleo Marsh, Associated Press", None, "Cleo Marsh", "Associated Press"),
        ("By Cleo Marsh, Staff Writer", None, "Cleo Marsh", None),
        ("By Cleo Marsh | May 3, 2024", "2024-05-03", "Cleo Marsh", None),
        ("Cleo Marsh in Bergen\nFri 3 May 2024 11.02 BST\nLast modified on Sat 4 May 2024 09.00 BST",
         "2024-05-03", "Cleo Marsh", None),
        ("CLEO MARSH\nPublished May 3, 2024", "2024-05-03", "Cleo Marsh", None),
        ("Updated 4 May 2024 | Published 3 May 2024", "2024-05-03", None, None),
        ("Bergen | 3 May 2024", "2024-05-03", None, None),
        ("BBC News\n3 May 2024\nShare\nSave", "2024-05-03", None, "BBC News"),
        ("The port has been shut since April.\nBy Cleo Marsh\n3 May 2024", "2024-05-03", "Cleo Marsh", None),
        ("5 min read", None, None, None),
        ("Listen • 2:14", None, None, None),
    ],
)  # fmt: skip
def test_what_stands_below_the_headline(
    below: str, published: str | None, author: str | None, source: str | None
) -> None:
    article = read(f"{HEAD}\n\n{below}\n\n{BODY}")
    assert (article.title, article.published, article.author, article.source) == (HEAD, published, author, source)
    told = [line for line in below.split("\n") if not line.startswith("The port")]
    assert cut(article) == told


@pytest.mark.parametrize("sign", ["|", "-", "–", "—"])
def test_the_outlet_behind_a_headline_is_no_part_of_it(sign: str) -> None:
    article = read(f"{HEAD} {sign} The Harbour Post\n\n{BODY}")
    assert (article.title, article.source) == (HEAD, "The Harbour Post")
    assert article.title_span is not None
    assert article.title_span.cut(article.text) == HEAD


def test_a_headline_over_two_lines() -> None:
    long = "Dockers go back to work as the owners of forty ships agree to pay for every night of the strike"
    broken = "Dockers go back to work as the owners of\nforty ships agree to pay for every night\nof the strike"
    body = "“We have what we came for,” Ada Lind\ntold reporters on Friday after a night\nof talks with the owners."
    assert read(f"{broken}\n\n{body}").title == long


def test_signs_without_width_are_not_in_what_an_article_is_called() -> None:
    article = read(f"Dock\u00aders go\u00a0back\u202fto\u200b work\n\nBy Cleo\u00a0Marsh\n\n{BODY}")
    assert (article.title, article.author) == (HEAD, "Cleo Marsh")
    assert article.title_span is not None
    assert article.title_span.cut(article.text) == "Dock\u00aders go\u00a0back\u202fto\u200b work"


@pytest.mark.parametrize(
    ("text", "url"),
    [
        (f"{HEAD}\nhttps://post.example/dock\n\n{BODY}", "https://post.example/dock"),
        (f"{HEAD}\n\n{BODY}\n\nSource: https://post.example/dock", "https://post.example/dock"),
        (f"{HEAD}\n\n{BODY}\n\nThe letter is at https://post.example/dock for all to read.", None),
    ],
)
def test_the_address(text: str, url: str | None) -> None:
    article = read(text)
    assert (article.title, article.url, article.source) == (HEAD, url, None)


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Cleo Marsh; Editing by Bo Ek)",
        "Additional reporting by Cleo Marsh in Bergen",
        "Associated Press writer Bo Ek in Oslo contributed to this report.",
        "Our Standards: The Thomson Reuters Trust Principles.",
        "Sign up for our Harbour Briefing newsletter, every Monday.",
        "Get the day’s top stories in your inbox. Subscribe to our newsletter",
        "By signing up you agree to our terms of service.",
        "We use cookies to give you the best experience.",
        "Read more: Ships wait outside the port",
        "READ MORE",
        "Continue reading",
        "Facebook Twitter WhatsApp Email",
        "Share this article on Facebook",
        "Story continues below advertisement",
        "AFP via Getty Images",
        "Follow us on X and Instagram",
        "12 hours ago",
        "Editor’s note: An earlier version of this article wrongly quoted Lind as saying “we have lost”.",
        "Correction: A previous version misquoted Lind as saying “we have lost.”",
        "Clarification (May 4): This story was amended to add a comment.",
        "This story has been corrected to say that Lind, not Ek, said “we have what we came for”.",
        "An earlier version of this story misspelt the name of Ada Lind.",
        "(This version corrects the spelling of the port.)",
        "We regret the error.",
    ],
)
def test_lines_that_are_no_part_of_the_article(line: str) -> None:
    assert cut(read(f"{HEAD}\n\n{BODY}\n\n{line}\n\n{BODY}")) == [line]


def test_a_heading_of_corrections_takes_the_paragraph_below_along() -> None:
    below = "Friday’s report misquoted Ada Lind as saying “we have lost.”"
    assert cut(read(f"{HEAD}\n\n{BODY}\n\nCorrection\n\n{below}\n\n{BODY}")) == ["Correction", below]


@pytest.mark.parametrize(
    "line",
    [
        "By Friday evening the ships were moving again.",
        "Share prices of the owners fell.",
        "The story was changed by what Lind said next.",
        "Correction of the tariffs would cost a million, Ek said.",
        "Read more closely, the paper says nothing of the sort.",
        "Reporting by the union's paper was no help, Ek said: “It was wrong.”",
        "Watch what they do, Lind said, not what they say.",
        "We use cranes, not cookies, Lind said.",
        "Live and let live, Ek said.",
        "“Live: and then what?” she asked.",
    ],
)
def test_sentences_are_no_furniture(line: str) -> None:
    assert cut(read(f"{HEAD}\n\n{BODY}\n\n{line}\n\n{BODY}")) == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Tue, 30 Apr 2024 15:00:01 +0100", "2024-04-30"),
        ("Apr. 30, 2024, 5:00 a.m. ET", "2024-04-30"),
        ("PUBLISHED: 14:32 EST, 30 April 2024 | UPDATED: 15:00 EST, 1 May 2024", "2024-04-30"),
        ("Last updated on Tuesday, April 30th, 2024 at 10:00 EDT", "2024-04-30"),
        ("2024-04-30T15:00:00+01:00", "2024-04-30"),
        ("30-Apr-2024", "2024-04-30"),
        ("30.04.2024", "2024-04-30"),
        ("30/04/2024", "2024-04-30"),
        ("04/05/2024", None),
        ("31 April 2024", None),
        ("April 2024", None),
    ],
)
def test_days(words: str, day: str | None) -> None:
    assert iso_date(words) == day


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Cleo van der Marsh", "Cleo van der Marsh"),
        ("Written by: Cleo Marsh & Bo Ek", "Cleo Marsh, Bo Ek"),
        ("By Cleo Marsh in Bergen, Bo Ek in Oslo", "Cleo Marsh"),
        ("By all accounts it was late.", None),
        ("By Friday", "Friday"),
        ("Ada Lind said so", None),
    ],
)
def test_bylines(line: str, authors: str | None) -> None:
    assert authors_of(line) == authors


MAIL = "From: The Desk <desk@post.example>\nTo: me@post.example\nSubject: {}\nDate: Fri, 3 May 2024 15:00:01 +0100\n\n"


@pytest.mark.parametrize("subject", [HEAD, f"Fwd: {HEAD}", f"RE: Fw: {HEAD}"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_head_of_a_mail(subject: str, end: str) -> None:
    head = MAIL.format(subject)
    article = read(f"{head}{BODY}".replace("\n", end))
    assert (article.title, article.published, article.author) == (HEAD, "2024-05-03", None)
    assert cut(article) == [head.strip().replace("\n", end)]


def test_a_headline_below_a_subject_that_says_the_same() -> None:
    article = read(f"{MAIL.format(HEAD)}{HEAD}\n\n{BODY}")
    assert article.title_span is not None
    assert article.title_span.start > article.furniture[0].end


QUOTED = """On Friday, Bo wrote:
> “We have what we came for, and nobody had to lose his
> post for it,” Ada Lind said.
>
>> She went home.

So it ends.
"""


@pytest.mark.parametrize("source", [QUOTED, QUOTED.replace("\n>> ", "\n> ").replace("\n>", "\n|")])
def test_words_quoted_in_a_mail_are_shown_without_the_marks(source: str) -> None:
    article = read(source)
    assert article.text == (
        "On Friday, Bo wrote:\n“We have what we came for, and nobody had to lose his\npost for it,” Ada Lind said.\n\n"
        "She went home.\n\nSo it ends.\n"
    )
    assert [(block.kind, block.mark) for block in article.blocks] == [("block quote", ">")]
    assert article.blocks[0].span.cut(article.text).startswith("“We have")
    assert article.blocks[0].span.cut(article.text).endswith("went home.")


def test_a_table_is_no_quoted_mail() -> None:
    text = f"{HEAD}\n\n| Side | Men |\n| Norland | 40 |\n\n{BODY}"
    assert read(text).text == text


def test_a_label_glued_to_a_headline_is_no_part_of_it() -> None:
    article = read(f"UPDATE 3-{HEAD}\n\n{BODY}")
    assert (article.title, cut(article)) == (HEAD, ["UPDATE 3-"])


def test_one_line_with_a_mark_is_the_text_to_the_letter() -> None:
    text = f"{HEAD}\n\n> Related things\n\n{BODY}"
    assert read(text).text == text


@given(st.binary(max_size=300) | st.text(st.sampled_from("ABab .,:|>-\n\r\t©12“”/(@")).map(str.encode))
def test_any_bytes_are_an_article_or_unreadable_and_every_span_lies_in_its_text(data: bytes) -> None:
    for name in ("a.txt", "a.md"):
        try:
            article = article_of(data, name)
        except Unreadable as error:
            assert "cannot be read" not in str(error)  # noqa: PT017  which of its reasons it is
            continue
        spans = [*article.furniture, *(block.span for block in article.blocks)]
        spans += [span for span in (article.title_span, article.subtitle_span) if span]
        assert all(0 <= span.start < span.end <= len(article.text) for span in spans)
        assert all(a.end <= b.start for a, b in zip(article.furniture, article.furniture[1:], strict=False))


@pytest.mark.parametrize("label", ["WATCH: ", "Video: ", "Watch:"])
def test_a_label_before_a_quotation_makes_it_no_furniture(label: str) -> None:
    article = read(f"{HEAD}\n\n{label}“We won,” said Ada Lind.\n\n{BODY}\n\nWatch: Dockers dance on the quay")
    assert cut(article) == ["Watch: Dockers dance on the quay"]
