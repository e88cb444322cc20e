import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.decoding import decode, is_binary

TEXT = "“Peace,” she said – naïve?\r\nNew line"


@pytest.mark.parametrize(
    ("data", "encoding", "guessed"),
    [
        (TEXT.encode(), "utf-8", False),
        (b"\xef\xbb\xbf" + TEXT.encode(), "utf-8", False),
        (TEXT.encode("utf-16"), "utf-16", False),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16", False),
        (TEXT.encode("windows-1252"), "windows-1252", True),
    ],
)
def test_the_text_is_the_same_in_every_encoding(data: bytes, encoding: str, guessed: bool) -> None:
    assert decode(data) == (TEXT, encoding, guessed, None)


RUSSIAN = "Кремль заявил, что ждёт ответа. «Мы не можем согласиться», — сказал посол в Париже.\n"


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r"])
def test_bytes_of_cyrillic_words_are_read_as_such(encoding: str) -> None:
    data = RUSSIAN.encode(encoding, "ignore")
    assert decode(data) == (data.decode(encoding), encoding, True, None)


@pytest.mark.parametrize("text", ["Señor Müller – naïveté: “Öl”, ÀÉÎÕÜ?", "ÆØÅ – ÄÖÜ", "“Ja”, – “nein”…"])
def test_accented_letters_are_no_cyrillic_words(text: str) -> None:
    assert decode(f"It was said: {text}".encode("windows-1252"))[:2] == (f"It was said: {text}", "windows-1252")


def test_one_damaged_byte_does_not_turn_utf_8_into_another_encoding() -> None:
    text, encoding, guessed, _ = decode(TEXT.encode() + b" \x9b end")
    assert text == TEXT + " � end"
    assert (encoding, guessed) == ("utf-8", True)


def twice(text: str) -> str:
    """A text as it is after its bytes in UTF-8 were read as Windows-1252, which has no character for some of them."""
    signs = (bytes([byte]).decode("windows-1252", "ignore") or chr(byte) for byte in text.encode())
    return "".join(signs)


def test_a_text_that_was_decoded_wrongly_before_it_was_saved_is_mended_and_that_is_said() -> None:
    was = "“Peace,” she said – it’s naïve… “No.”\u00a0£5"
    decoded = decode(twice(was).encode())
    assert decoded.text == was
    assert decoded.notice == "10 characters had been decoded wrongly and mended here (â€œ was “)"


@pytest.mark.parametrize(
    ("text", "mended", "said"),
    [
        ("â€œPeace,â€ she said.", "“Peace,” she said.", "2 characters"),
        ("â€œPeace,” she said.", "“Peace,” she said.", "1 character had"),
        ("Itâ€™s naÃ¯ve. Ã ?", "It’s naïve. Ã ?", "1 could not be"),
        ("Â£5 and Â£6", "£5 and £6", "2 characters"),
        ("Ãœber â€ here", "Ãœber â€ here", None),
        ("SÃO PAULO, Â", "SÃO PAULO, Â", None),
    ],
)
def test_what_is_mended_and_what_is_not(text: str, mended: str, said: str | None) -> None:
    decoded = decode(text.encode())
    assert decoded.text == mended
    assert said in decoded.notice if said and decoded.notice else said is decoded.notice is None


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7 text", b"\x7fELF\x02\x01", bytes(range(32)) * 40, b"\0" * 100, b"PK\x03\x04"]
)
def test_binary(data: bytes) -> None:
    assert is_binary(data)


@pytest.mark.parametrize(
    "data", [b"", b"plain", b"\x07" * 10_000, b"one \0 in a long enough line of text", TEXT.encode()]
)
def test_not_binary(data: bytes) -> None:
    assert not is_binary(data)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    data = text.encode()
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return
    decoded = decode(data)
    assert decoded.text == text or decoded.notice


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded(data: bytes) -> None:
    assert isinstance(decode(data).text, str)
