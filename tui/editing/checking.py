"""Open drafts checked as they are written: soon after the last key, and again when the library has changed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor

from tui.editing.collection import Collection
from tui.editing.diagnosing import Verdicts
from tui.editing.documents import Document
from tui.editing.reading import Reading
from tui.extraction.faults import fault
from tui.library.database import LibraryError

PAUSE = 0.25
"""Seconds without a key before a draft is checked."""
WATCH = 1.0
"""Seconds between two looks at the library."""


class Checking:
    """Keeps the verdicts on open drafts up to date. Belongs to the event loop; what is slow runs in `threads`.

    Nothing is checked before quotes can be offered, which is when `ready` is done.
    """

    def __init__(
        self,
        collection: Collection,
        threads: Executor,
        ready: asyncio.Future[None],
        publish: Callable[[Document, Verdicts], None],
        say: Callable[[str], None],
    ) -> None:
        self._collection = collection
        self._threads = threads
        self._ready = ready
        self._publish = publish
        self._say = say
        self._drafts: dict[str, Document] = {}
        self._verdicts: dict[str, Verdicts] = {}
        self._readings: dict[str, Reading] = {}
        self._soon: dict[str, asyncio.Task[None]] = {}
        self._watch: asyncio.Task[None] | None = None

    def opened(self, document: Document) -> None:
        """Check a draft soon, and look after it: what is asked first is answered first."""
        self._drafts[document.uri] = document
        self._later(document, PAUSE)
        if self._watch is None:
            self._watch = asyncio.get_running_loop().create_task(self._watching())

    def changed(self, document: Document) -> None:
        """Check a draft once nobody types any more."""
        self._later(document, PAUSE)

    def closed(self, uri: str) -> None:
        """Forget a draft."""
        self._drafts.pop(uri, None)
        self._verdicts.pop(uri, None)
        self._readings.pop(uri, None)
        if task := self._soon.pop(uri, None):
            task.cancel()

    def end(self) -> None:
        """Check nothing any more."""
        for task in (*self._soon.values(), *([self._watch] if self._watch else [])):
            task.cancel()

    async def verdicts(self, document: Document) -> Verdicts | None:
        """What is found of a draft as it stands; `None` where the library cannot be read."""
        known = self._verdicts.get(document.uri)
        if known is None or known.version != document.version:
            await self._check(document)
        return self._verdicts.get(document.uri)

    def _later(self, document: Document, seconds: float) -> None:
        if task := self._soon.get(document.uri):
            task.cancel()
        self._soon[document.uri] = asyncio.get_running_loop().create_task(self._after(document, seconds))

    async def _after(self, document: Document, seconds: float) -> None:
        await asyncio.sleep(seconds)
        await self._check(document)

    async def _check(self, document: Document) -> None:
        await asyncio.shield(self._ready)
        try:
            found = await asyncio.get_running_loop().run_in_executor(self._threads, self._checked, document)
        except LibraryError as error:
            self._collection.failed(error)
        except Exception as error:  # noqa: BLE001 - a draft that cannot be checked ends nothing; the reason is told
            self._say(f"{document.uri.rpartition('/')[2]} cannot be checked: {fault(error)}")
        else:
            if found and self._drafts.get(document.uri) is document:
                self._verdicts[document.uri] = found
                self._publish(document, found)

    def _checked(self, document: Document) -> Verdicts | None:
        """The verdicts on a draft as it stands; `None` where it changed in the meantime. In a thread."""
        version, text = document.version, document.text
        reading = self._readings.setdefault(document.uri, Reading(self._collection))
        found = reading.found(text.whole, document.filetype, lambda: document.version == version)
        return None if found is None else Verdicts(version, text, found)

    async def _watching(self) -> None:
        """Check all drafts again whenever the library is no longer what it was."""
        while True:
            await asyncio.sleep(WATCH)
            try:
                changed = await asyncio.get_running_loop().run_in_executor(self._threads, self._collection.changed)
            except LibraryError as error:
                self._collection.failed(error)
                continue
            if changed:
                for document in self._drafts.values():
                    self._later(document, 0.0)
