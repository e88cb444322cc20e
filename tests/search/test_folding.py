import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.search.folding import fold, terms, tokens
from tui.search.forms import root, stem

hostile = st.text(
    st.sampled_from("aZé\u0301’'-‐\u00ad\u200b\u202e.,1 \nﬁßİıŁ\U000e0041中\ud800½") | st.characters(codec=None),
    max_size=30,
)


@given(hostile)
def test_tokens_are_terms_with_their_places(text: str) -> None:
    found = tokens(text)
    assert [(token.term, token.joined) for token in found] == terms(text)
    for token in found:
        assert 0 <= token.span.start < token.span.end <= len(text)
        cut = token.span.cut(text)
        again = terms(cut)
        assert token.term in {term for term, _ in again} or len(fold(cut)) != len(cut)
    plain = [token.span for token in found if not token.joined]
    assert all(a.start <= b.start for a, b in pairwise(plain))


@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_both_normal_forms_are_the_same_words(text: str) -> None:
    assert terms(unicodedata.normalize("NFC", text)) == terms(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zełensky’s Émigré", ["zelensky", "emigre"]),
        ("U.S. and US", ["us", "and", "us"]),
        ("cease-fire cease‑fire", ["cease", "fire", "ceasefire"] * 2),
        ("un\u00adcondi\u200btional", ["unconditional"]),
        ("don’t don't dont", ["dont"] * 3),
        ("1,000.50 30-day", ["100050", "30", "day", "30day"]),
        ("ПУТИН ﬁnal Ｐｕｔｉｎ", ["путин", "final", "putin"]),
        ("[W]e", ["w", "e"]),
        ("a\u0301" + "\u0301" * 10_000, ["a"]),
    ],
)
def test_words_are_folded(text: str, expected: list[str]) -> None:
    assert [term for term, _ in terms(text)] == expected


def test_a_word_of_another_script_is_not_taken_for_its_double() -> None:
    assert terms("Путин") != terms("Putin")
    assert terms("p\u0430ct") != terms("pact")


@pytest.mark.parametrize(
    "forms",
    [
        "agree agreed agrees",
        "negotiate negotiates negotiated negotiating",
        "speak spoke spoken speaking speaks",
        "country countries",
        "stop stopped stopping",
        "truce truces",
        "propose proposed proposing",
    ],
)
def test_inflected_forms_share_a_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "forms",
    ["president presidency presidential", "propose proposal proposals", "reject rejection rejected", "agree agreement"],
)
def test_derived_words_share_a_root(forms: str) -> None:
    assert len({root(form) for form in forms.split()}) == 1


def test_different_words_keep_apart() -> None:
    words = "truce treaty war peace talks deal russia ukraine moscow kyiv sanction soldier border"
    assert len({root(word) for word in words.split()}) == len(words.split())


def test_a_long_word_is_folded_in_linear_time() -> None:
    assert len(terms("x" * 1_000_000)[0][0]) == 1_000_000
    assert len(terms("a-" * 20_000)) == 20_001
