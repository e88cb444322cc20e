import hashlib
import os
import sys
from pathlib import Path

import pytest

from tests import seeds
from tui.articles.article import Article
from tui.articles.reading import MAX_BYTES, Unreadable, article_of, read_article


def cut(article: Article) -> list[str]:
    return [span.cut(article.text) for span in article.furniture]


def test_the_text_is_the_file_to_the_letter() -> None:
    for path, article in zip(seeds.PATHS, seeds.articles(), strict=True):
        data = path.read_bytes()
        assert article.text.encode() == data
        assert article.sha256 == article.text_sha256 == hashlib.sha256(data).hexdigest()
        assert article.file == f"seeds/{path.name}"


def test_headlines_of_the_five_articles() -> None:
    titles = [article.title for article in seeds.articles()]
    assert titles[:2] == [None, None]
    assert titles[2:] == [
        "Russia and Ukraine Indicate Willingness for Direct Talks Amid Pressure from Trump",
        "U.S. rejects Putin’s ceasefire proposal for Ukraine in unofficial communications",
        "Ukraine-US Ceasefire Talks Lasted 7 Hours, Can Russia Be Convinced!",
    ]
    for article in seeds.articles():
        assert (article.title_span is None) == (article.title is None)


def test_an_article_without_a_headline_shows_its_opening_words_cut_at_a_word() -> None:
    article = seeds.articles()[1]
    assert article.name == "The United States called on Russia on Wednesday to…"
    assert article.text.startswith(article.name[:-1])


def test_a_second_headline_that_repeats_the_first_is_a_subtitle() -> None:
    article = seeds.articles()[3]
    assert article.subtitle_span is not None
    assert article.subtitle_span.cut(article.text).startswith("US rejects Putin’s offer for truce")
    assert [a.subtitle_span for a in seeds.articles()[:3]] == [None, None, None]


def test_source_language_and_date() -> None:
    assert [a.source for a in seeds.articles()] == [None, None, None, "Reuters", None]
    assert {a.language for a in seeds.articles()} == {"en"}
    assert {a.published for a in seeds.articles()} == {None}


def test_furniture_of_the_five_articles() -> None:
    found = [cut(article) for article in seeds.articles()]
    assert found[0] == found[1] == found[3] == []
    assert found[2] == ["Previous Post Next Post"]
    assert [line[:21] for line in found[4]] == [
        "Author",
        "Recommended news",
        "Groundbreaking Resear",
        "It may surprise you t",
        "- Advertisement -spot",
    ]


BODY = "The minister arrived on Monday and said that talks would go on. Nobody else spoke."


@pytest.mark.parametrize(
    ("top", "title", "published", "source"),
    [
        (f"Talks go on\n\n{BODY}\n{BODY}", "Talks go on", None, None),
        (f"{BODY}\n\n{BODY}", None, None, None),
        ("Talks go on", None, None, None),
        (f"## Talks go on\n\nMarch 3, 2024\n\n{BODY}", "Talks go on", "2024-03-03", None),
        (f"Talks go on\nPublished: 3 March 2024, 10:00\n{BODY}", "Talks go on", "2024-03-03", None),
        (f"Talks go on\n\nJUBA, South Sudan (AFP) — {BODY}", "Talks go on", None, "AFP"),
        (f"Talks go on\n{BODY}\nSource: Some Agency\n", "Talks go on", None, "Some Agency"),
        (f"Talks Break Down Over Prisoner Exchange.\n\n{BODY}", "Talks Break Down Over Prisoner Exchange.", None, None),
        (f"Talks go on 31 February 2024\n{BODY}", "Talks go on 31 February 2024", None, None),
    ],
)
def test_what_a_plain_text_says_of_itself(
    top: str, title: str | None, published: str | None, source: str | None
) -> None:
    article = article_of(top.encode(), "a.txt")
    assert (article.title, article.published, article.source) == (title, published, source)
    if article.title_span:
        assert article.title_span.cut(article.text) == title


@pytest.mark.parametrize(
    ("lines", "furniture"),
    [
        (["Advertisement", BODY], ["Advertisement"]),
        (["Related stories", "Another thing", "A third..."], ["Related stories", "Another thing", "A third..."]),
        (["Related stories", "A subheading of this article", BODY], ["Related stories"]),
        (["Sign up for our daily newsletter"], ["Sign up for our daily newsletter"]),
        (["The author of the plan is unknown."], []),
        (["Share this article"], ["Share this article"]),
    ],
)  # fmt: skip
def test_furniture(lines: list[str], furniture: list[str]) -> None:
    article = article_of("\n".join([BODY, *lines, BODY]).encode(), "a.txt")
    assert cut(article) == furniture


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le président a dit que la France est prête, et les négociations sont dans une phase décisive.", "fr"),
        ("Der Minister sagte, dass die Gespräche nicht mit dem Treffen in der Stadt verbunden sind.", "de"),
        ("Министр заявил, что переговоры не были прерваны и что он готов к ним.", "ru"),
        ("وقال الوزير إن المحادثات مستمرة", "ar"),
        ("The mayor of El Paso said in Los Angeles that la vida is good, and that the talks go on.", "en"),
        ("Talks", "en"),
        ("Putin, Trump, Zelenskyy, Erdoğan and Witkoff: Moscow, Kyiv, Ankara, Washington, Riyadh.", "en"),
        ("President Erdoğan met Kılıçdaroğlu in Diyarbakır on Monday, and they agreed to meet again in Muğla.", "en"),
        ("Cumhurbaşkanı, ateşkes görüşmelerinin önümüzdeki hafta Ankara'da yapılacağını söyledi.", "tr"),
        ("Ministr zahraničí řekl, že jednání o příměří budou pokračovat příští týden.", "cs"),
        ("Bộ trưởng nói rằng các cuộc đàm phán về ngừng bắn sẽ tiếp tục vào tuần tới.", "vi"),
    ],
)
def test_language(text: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert article_of(text.encode(), "a.txt").language == language
    monkeypatch.setitem(sys.modules, "resiliparse.parse.lang", None)  # not installed
    assert article_of(text.encode(), "a.txt").language == language


def test_what_is_no_article_says_why(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b" \n")
    (tmp_path / "binary.txt").write_bytes(b"\x7fELF" + bytes(100))
    os.mkfifo(tmp_path / "pipe.txt")
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    reasons = {
        "missing.txt": "no such file or directory",
        "empty.txt": "is empty",
        "binary.txt": "is binary, not text",
        "pipe.txt": "is a pipe, not a file",
        "huge.txt": "is larger than 64 MB",
        ".": "is a folder, not a file",
        "nul\0.txt": "has a NUL character in its name",
    }
    for name, reason in reasons.items():
        with pytest.raises(Unreadable, match=f"^{reason}$"):
            read_article(tmp_path / name)


def test_a_device_without_an_end_is_refused() -> None:
    with pytest.raises(Unreadable, match="is a device"):
        read_article(Path("/dev/zero"))
