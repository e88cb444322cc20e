"""Mail as files: single messages, mailboxes, and pages that a browser saved as a message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime

from tui.articles.blocks import Rendered
from tui.articles.bylines import is_outlet
from tui.articles.decoding import Decoded, decode
from tui.articles.formats import Piece, Raw
from tui.articles.html_words import html_words
from tui.articles.levelling import levelled
from tui.articles.mail import unquoted
from tui.articles.plain import article_of_words
from tui.articles.unreadable import Unreadable

ENOUGH = 200
"""Characters of plain words from which on a message is read in those, not in its markup."""

_BETWEEN = re.compile(rb"(?:\A|\r?\n)From [^\r\n]{1,300}\r?\n(?=[A-Za-z][\w-]{0,60}:)")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_REPLY = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr)\s?(?:\[\d+\])?:\s*)+", re.IGNORECASE)
_SIGNATURE = re.compile(r"\n-- \n.*\Z", re.DOTALL)


def read(raw: Raw) -> Iterator[Piece]:
    """The articles of a message or a mailbox: a message each."""
    data = raw.data.lstrip()
    if not data.startswith(b"From "):
        yield _piece(raw, data, None)
        return
    for nth, message in enumerate(_BETWEEN.split(data)[1:], 1):
        try:
            yield _piece(raw, _ESCAPED.sub(rb"\1", message), nth)
        except Unreadable:  # a message without words: the others are read
            continue


def _piece(raw: Raw, data: bytes, nth: int | None) -> Piece:
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    if page := _saved_page(message):
        from tui.articles.web import decoded_page, page_article

        source, charset, address = page
        return Piece(page_article(decoded_page(source, charset), raw.file, raw.sha256, address))
    words, attached = _words(message)
    if not words.text.strip():
        raise Unreadable("is a message without words")
    subject = levelled(_REPLY.sub("", _header(message, "subject"))) or None
    whole = words.titled(subject) if subject else words
    article = article_of_words(raw.file, Decoded(whole.text, "utf-8", False), raw.sha256, whole.blocks)
    sender = _sender(message)
    from_outlet = sender is not None and is_outlet(sender)
    notice = f"{attached} attachment{'' if attached == 1 else 's'} left out" if attached else None
    found = replace(
        article,
        title=subject or article.title,
        source=sender if from_outlet else article.source,
        author=article.author if from_outlet else sender or article.author,
        published=_day(message) or article.published,
        notice=notice or article.notice,
    )
    key = _header(message, "message-id").strip() or subject or f"message {nth}"
    return Piece(found, key if nth else None)


def _header(message: EmailMessage, name: str) -> str:
    """A header's words; empty where there is none or it cannot be read."""
    try:
        return str(message.get(name, ""))
    except (ValueError, TypeError, IndexError, AttributeError):  # the parser of headers gives up on some
        return ""


def _sender(message: EmailMessage) -> str | None:
    name = re.sub(r"<[^<>]*>", "", _header(message, "from")).strip().strip('"')
    return levelled(name) if name and "@" not in name else None


def _day(message: EmailMessage) -> str | None:
    try:
        return parsedate_to_datetime(_header(message, "date")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _saved_page(message: EmailMessage) -> tuple[bytes, str | None, str | None] | None:
    """The source, the encoding and the address of a page that was saved as a message."""
    address = _header(message, "snapshot-content-location") or None
    if address is None and message.get_content_type() != "multipart/related":
        return None
    if address is None and "From" in message and "To" in message:
        return None
    for part in message.walk():
        if part.get_content_type() == "text/html" and isinstance(data := part.get_payload(decode=True), bytes):
            return data, part.get_content_charset(), address or _header(message, "content-location") or None
    return None


def _words(message: EmailMessage) -> tuple[Rendered, int]:
    """What a person reads of a message, and how many attachments it has."""
    plain, markup = [], []
    attached = 0
    for part in message.walk():
        if part.is_multipart():
            continue
        if part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text":
            attached += part.get_content_disposition() == "attachment"
        elif part.get_content_subtype() == "html":
            markup.append(_decoded(part))
        else:
            words = _decoded(part)
            plain.append(_flowed(words) if part.get_param("format") == "flowed" else words)
    text = _SIGNATURE.sub("\n", "\n\n".join(plain).replace("\r\n", "\n")).strip()
    if markup and len(text) < ENOUGH:
        return Rendered("\n\n".join(map(html_words, markup)) + "\n", ()), attached
    text, blocks = unquoted(f"{text}\n") or (f"{text}\n", ())
    return Rendered(text, blocks), attached


def _decoded(part: object) -> str:
    assert isinstance(part, EmailMessage)
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    try:
        return data.decode(part.get_content_charset() or "utf-8")
    except (LookupError, ValueError):  # no such encoding, or not in it
        return decode(data).text


def _flowed(text: str) -> str:
    """Lines that end in a blank go on in the next one."""
    return re.sub(r"(?<!^--) \r?\n(?!>|\r?\n)", " ", text)
