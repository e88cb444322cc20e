"""Fetching a page: http and https alone, no address of a private network unless allowed, bounded in size and time."""

from __future__ import annotations

import socket
import ssl
import time
import zlib
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from ipaddress import ip_address
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

import tui
from tui.articles.formats import Raw
from tui.articles.unreadable import Unreadable

LARGEST = 24 * 2**20
"""Bytes of an answer at most."""
SECONDS, PATIENCE = 60.0, 15.0
"""How long an answer may take in all, and how long nothing may come."""
MOST_REDIRECTS = 6
MOVED = frozenset((301, 302, 303, 307, 308))
ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/pdf,text/plain,*/*;q=0.5"
UNKNOWN = frozenset(("application/octet-stream", "binary/octet-stream", "text/xml", "application/xml", ""))
"""Kinds that tell nothing: the bytes do."""


def is_address(words: str) -> bool:
    """Whether words name a page on the net rather than a file."""
    return "://" in words[:12]


def fetch(url: str, *, allow_private: bool = False) -> Raw:
    """What is at an address; waits for it. Raises `Unreadable` with a clause that says why there is nothing."""
    address = url = urlunsplit(_checked(url)._replace(fragment=""))
    deadline = time.monotonic() + SECONDS
    for _ in range(MOST_REDIRECTS):
        parts = _checked(url)
        connection = _connection(parts, allow_private)
        try:
            response = _asked(connection, parts)
            if response.status in MOVED and (there := response.headers.get("Location")):
                url = urljoin(url, there)
                continue
            if response.status != 200:
                raise Unreadable(f"cannot be fetched: the server says {response.status} {response.reason}".rstrip())
            data = _body(response, deadline)
            kind = (response.headers.get_content_type() or "").lower()
            charset = response.headers.get_content_charset()
        except (OSError, HTTPException, ValueError, UnicodeError) as error:
            raise Unreadable(f"cannot be fetched: {_reason(error)}") from error
        finally:
            connection.close()
        if kind.partition("/")[0] in ("image", "audio", "video", "font"):
            raise Unreadable(f"is {kind}, which holds no article")
        return Raw(data, url, address=address, kind=None if kind in UNKNOWN else kind, charset=charset)
    raise Unreadable("leads from one address to the next without end")


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError as error:
        raise Unreadable(f"is no address: {error}") from error
    if parts.scheme.lower() not in ("http", "https"):
        raise Unreadable("is not fetched: only http and https addresses are")
    if not parts.hostname or port == 0 or any(sign < " " for sign in url):
        raise Unreadable("is no address of a page")
    return parts


def _connection(parts: SplitResult, allow_private: bool) -> HTTPConnection:
    """A connection to the very address that was checked: a name that changes its mind meanwhile gets nowhere."""
    host = parts.hostname or ""
    secure = parts.scheme.lower() == "https"
    port = parts.port or (443 if secure else 80)
    try:
        found = socket.getaddrinfo(
            host.encode("idna").decode("ascii") if not host.isascii() else host, port, type=socket.SOCK_STREAM
        )
    except (OSError, UnicodeError) as error:
        raise Unreadable(f"cannot be fetched: no such host as {host}") from error
    numbers = [str(each[4][0]) for each in found]
    if not allow_private and any(not _is_public(number) for number in numbers):
        raise Unreadable(f"is not fetched: {host} is on a private network; `add --allow-private` allows it")
    kind = _Secure if secure else _Plain
    return kind(host, port, numbers[0])


def _is_public(number: str) -> bool:
    address = ip_address(number.partition("%")[0])
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_global and not address.is_multicast


class _Plain(HTTPConnection):
    def __init__(self, host: str, port: int, number: str) -> None:
        super().__init__(host, port, timeout=PATIENCE)
        self._number = number

    def connect(self) -> None:
        """Connect to the number that was checked."""
        self.sock = socket.create_connection((self._number, self.port), self.timeout)


class _Secure(HTTPSConnection):
    def __init__(self, host: str, port: int, number: str) -> None:
        self._tls = ssl.create_default_context()
        super().__init__(host, port, timeout=PATIENCE, context=self._tls)
        self._number = number

    def connect(self) -> None:
        """Connect to the number that was checked, and ask for the certificate of the name."""
        plain = socket.create_connection((self._number, self.port), self.timeout)
        self.sock = self._tls.wrap_socket(plain, server_hostname=self.host)


def _asked(connection: HTTPConnection, parts: SplitResult) -> HTTPResponse:
    target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (
        f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else ""
    )
    headers = {
        "User-Agent": f"ceasefire-tui/{tui.__version__}",
        "Accept": ACCEPT,
        "Accept-Encoding": "identity",
        "Connection": "close",
    }
    connection.request("GET", target, headers=headers)
    return connection.getresponse()


def _body(response: HTTPResponse, deadline: float) -> bytes:
    packed = (response.headers.get("Content-Encoding") or "").strip().lower() in ("gzip", "deflate", "x-gzip")
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 32) if packed else None
    data = bytearray()
    while piece := response.read1(65_536):
        data += unpack.decompress(piece, LARGEST + 1 - len(data)) if unpack else piece
        if len(data) > LARGEST:
            raise Unreadable(f"is larger than {LARGEST // 2**20} MB")
        if time.monotonic() > deadline:
            raise Unreadable(f"takes longer than {SECONDS:.0f} s to fetch")
    return bytes(data)


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "the server does not answer"
    if isinstance(error, ssl.SSLError):
        return f"its certificate or its encryption is not in order ({error.reason or error})"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return str(error) or type(error).__name__
