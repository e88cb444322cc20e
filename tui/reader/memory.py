"""What a person did, at hand for the screen and kept on disk behind it: a thread writes, the event loop never waits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Condition, Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

from tui.library.database import LibraryError

if TYPE_CHECKING:
    from tui.library.own_work.places import Place, Session
    from tui.library.own_work.store import OwnWork
    from tui.library.own_work.values import Bookmark

PATIENCE = 0.3
"""Seconds that a thing to write waits for others."""

Job = Callable[["OwnWork"], object]
"""Something to write."""


class Beginning(NamedTuple):
    """What the reader needs to know before it shows anything."""

    session: Session | None
    read: frozenset[str]
    marks: dict[str, Place]
    notice: str | None
    """A line a person should read."""


class Memory:
    """Reading and bookmarks of one person. Attributes belong to the event loop; methods say who may call them."""

    def __init__(self, folder: Path | None) -> None:
        """`folder` is the library's; with ``None`` nothing outlives the reader."""
        self.read: set[str] = set()
        """The text_sha256 of articles that have been read."""
        self.marks: dict[str, Place] = {}
        self.positions: dict[str, int] = {}
        """Where the reading of an article stopped, by text_sha256: of those looked up so far."""
        self.bookmarks: dict[str, list[Bookmark]] = {}
        """The bookmarks in an article, by text_sha256: of those looked up so far."""
        self.tell: Callable[[str], object] = lambda trouble: None
        """Called from the writing thread with a line for a person where something cannot be kept."""
        self._folder = folder
        self._own: OwnWork | None = None
        self._opening = Lock()
        self._jobs: dict[str, Job] = {}
        self._wake = Condition()
        self._ended = False
        self._thread: Thread | None = None

    @property
    def own(self) -> OwnWork:
        """The store, opened by whoever asks first: never from the event loop."""
        with self._opening:
            if self._own is None:
                from tui.library.own_work.store import OwnWork

                self._own = OwnWork.open(self._folder)
            return self._own

    def begin(self) -> Beginning:
        """What was kept, read in a thread; where it cannot be opened, nothing is kept and the notice says so."""
        try:
            own = self.own
            return Beginning(own.reading.session(), own.reading.read_texts(), own.reading.marks(), own.notice)
        except LibraryError as error:
            from tui.library.own_work.store import OwnWork

            with self._opening:
                self._own = OwnWork.open(None)
            return Beginning(None, frozenset(), {}, f"nothing will be remembered: {error}")

    def look_up(self, text_sha256: str) -> None:
        """Have the place and the bookmarks of an article at hand; called in a thread, before the article is shown."""
        if text_sha256 not in self.bookmarks:
            self.positions.setdefault(text_sha256, self.own.reading.position(text_sha256) or 0)
            self.bookmarks.setdefault(text_sha256, self.own.bookmarks.all(text_sha256=text_sha256))

    def later(self, name: str, job: Job) -> None:
        """Have something written soon; a job of the same name that still waits is replaced by it."""
        with self._wake:
            self._jobs.pop(name, None)
            self._jobs[name] = job
            self._wake.notify()
            if self._thread is None and not self._ended:
                self._thread = Thread(target=self._write, daemon=True)
                self._thread.start()

    def close(self) -> None:
        """Write what waits, and let go of the file: after the screen has gone."""
        with self._wake:
            self._ended = True
            self._wake.notify()
        if self._thread:
            self._thread.join()
        if self._own:
            self._own.close()

    def _write(self) -> None:
        while True:
            with self._wake:
                while not self._jobs and not self._ended:
                    self._wake.wait()
                if not self._ended:  # what a key is doing comes first, and more may come
                    self._wake.wait_for(lambda: self._ended, PATIENCE)
                jobs, self._jobs = list(self._jobs.values()), {}
            if not jobs:
                return
            for job in jobs:
                try:
                    job(self.own)
                except LibraryError as error:
                    self.tell(f"not kept: {error}")
