"""The reader as a page: asked for over HTTP, and opened in a browser."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

import pytest

from tests.findings_by_hand import marked
from tests.patience import PATIENCE
from tests.seeds import articles
from tui.library.library import Library

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
needs_chromium = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="chromium and its driver are not installed")

Serve = Callable[..., "Served"]


class Served:
    """A server that runs, and what it printed as its address."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        assert process.stdout
        said = process.stdout.readline()
        found = re.fullmatch(r"the reader is at (http://127\.0\.0\.1:(\d+)/(?:\?token=(\S+))?)\n", said)
        assert found, said
        self.address, self.port, self.token = found[1], int(found[2]), found[3]

    def get(self, path: str, **headers: str) -> HTTPResponse:
        """What it answers."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        return connection.getresponse()


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Serves a library of the five articles."""
    with Library.open(tmp_path / "library") as filled:
        for each in articles():
            filled.add(each, marked(each))
    running = []

    def start(*options: str) -> Served:
        environ = {**os.environ, **{f"XDG_{name}_HOME": str(tmp_path) for name in ("STATE", "CONFIG", "DATA", "CACHE")}}
        program = [sys.executable, "-P", "-m", "tui", "--library", str(tmp_path / "library"), "serve", "--port", "0"]
        served = Served(subprocess.Popen([*program, *options], stdout=subprocess.PIPE, text=True, env=environ))
        running.append(served)
        return served

    yield start
    for each in running:
        each.process.send_signal(signal.SIGINT)
        assert each.process.wait(PATIENCE) == 0


def test_the_page_comes_whole_and_from_nowhere_else(serve: Serve) -> None:
    served = serve()
    page = served.get("/")
    assert page.status == 200
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'self'" in page.headers["Content-Security-Policy"]
    needed = re.findall(r'(?:src|href)="(/[^"]+)"', page.read().decode())
    assert "/page.js" in needed
    assert [served.get(path).status for path in needed] == [200] * len(needed)


def test_other_names_and_other_sites_are_refused(serve: Serve) -> None:
    served = serve()
    assert served.get("/", Host="evil.example").status == 403
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec_WebSocket_Version": "13"}
    assert served.get("/ws", Origin="http://evil.example", Sec_WebSocket_Key="x" * 22 + "==", **upgrade).status == 403


def test_a_token_opens_once_and_stays_as_a_cookie(serve: Serve) -> None:
    served = serve("--token")
    assert served.get("/").status == 403
    assert served.get("/static/js/textual.js").status == 403
    assert served.get("/?token=wrong").status == 403
    moved = served.get(f"/?token={served.token}")
    assert (moved.status, moved.headers["Location"]) == (303, "/")
    cookie = moved.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert served.get("/", Cookie=cookie.partition(";")[0]).status == 200


def test_what_cannot_be_served_is_one_line(serve: Serve) -> None:
    served = serve()
    for arguments, said in (
        (["--port", str(served.port)], f"cannot listen on 127.0.0.1:{served.port}: "),
        (["nowhere.txt"], "nowhere.txt: no such file or folder"),
    ):
        done = subprocess.run(
            [sys.executable, "-P", "-m", "tui", "serve", *arguments], capture_output=True, text=True, check=False
        )
        assert done.returncode == 2
        assert done.stderr.startswith(f"ceasefire-tui: {said}")
        assert done.stderr.count("\n") == 1


@pytest.fixture
def browser() -> Iterator[Any]:
    """A browser without a window."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for option in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1200,800"):
        options.add_argument(option)
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    driver.set_page_load_timeout(PATIENCE)
    driver.set_script_timeout(PATIENCE)
    yield driver
    driver.quit()


@needs_chromium
def test_one_reads_searches_and_copies_in_a_browser(serve: Serve, browser: Any) -> None:
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.wait import WebDriverWait

    served = serve("--token")
    rights = {
        "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"],
        "origin": served.address.partition("?")[0],
    }
    browser.execute_cdp_cmd("Browser.grantPermissions", rights)
    browser.get(served.address)
    patient = WebDriverWait(browser, PATIENCE)
    copied = "navigator.clipboard.readText().then(arguments[0], () => arguments[0](''))"

    def until_copied(key: str, words: str) -> None:
        """Press a key until the browser's clipboard holds the words: the screen itself is a picture."""

        def pressed(_: object) -> bool:
            ActionChains(browser).send_keys(key).perform()
            return words in browser.execute_async_script(copied)

        assert patient.until(pressed)

    assert patient.until(lambda _: browser.execute_script("return document.body.classList.contains('-first-byte')"))
    assert browser.current_url.endswith("/"), "the token is not left in the address"
    until_copied("y", "short truce")
    ActionChains(browser).send_keys("/uncondit rubio").send_keys(Keys.ENTER).perform()
    until_copied("y", "prepared to do it unconditionally")
    ours = [each for each in browser.get_log("browser") if each["level"] == "SEVERE"]
    assert ours == []
    ActionChains(browser).send_keys("q").perform()
    assert patient.until(lambda _: browser.find_element("id", "left").is_displayed())
