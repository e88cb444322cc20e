"""What a person did, at hand for the screen and kept on disk behind it: a thread writes, the event loop never waits."""

from __future__ import annotations

from collections.abc import Callable
from threading import Condition, Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

from tui.library.database import LibraryError
from tui.library.places import Location
from tui.screen.tints import Tints

if TYPE_CHECKING:
    from tui.library.own_work.places import Place, Session
    from tui.library.own_work.store import OwnWork
    from tui.library.own_work.values import Bookmark

PATIENCE = 0.3
"""Seconds that a thing to write waits for others."""

Job = Callable[["OwnWork"], object]
"""Something to write."""
Told = Callable[[str], bool]
"""Takes a line for a person; whether there is a screen to show it on."""


class Beginning(NamedTuple):
    """What the reader needs to know before it shows anything."""

    session: Session | None
    read: frozenset[str]
    marks: dict[str, Place]
    tags: dict[str, tuple[str, ...]]
    notice: str | None
    """A line a person should read."""


class Memory:
    """Reading and bookmarks of one person. Attributes belong to the event loop; methods say who may call them."""

    def __init__(self, place: Location | None) -> None:
        """`place` is the library's; with ``None`` nothing outlives the reader."""
        self.read: set[str] = set()
        """The text_sha256 of articles that have been read."""
        self.marks: dict[str, Place] = {}
        self.tags: dict[str, tuple[str, ...]] = {}
        """The tags of articles that have some, by text_sha256."""
        self.tints = Tints()
        """Which people have a colour in the whole library."""
        self.positions: dict[str, int] = {}
        """Where the reading of an article stopped, by text_sha256: of those looked up so far."""
        self.bookmarks: dict[str, list[Bookmark]] = {}
        """The bookmarks in an article, by text_sha256: of those looked up so far."""
        self.tell: Told = lambda trouble: False
        """Called from the writing thread with a line for a person where something cannot be kept."""
        self.troubles: list[str] = []
        """What no screen was there to tell: for stderr, once the memory is closed."""
        self._place = place
        self._own: OwnWork | None = None
        self._opening = Lock()
        self._jobs: dict[str, Job] = {}
        self._urgent: list[Callable[[], object]] = []
        self._unseen: list[tuple[str, str]] = []
        self._told: set[str] = set()
        self.waiting = 0
        """How much is to be written at once and is not written yet."""
        self._wake = Condition()
        self._ended = False
        self._thread: Thread | None = None

    @property
    def own(self) -> OwnWork:
        """The store, opened by whoever asks first: never from the event loop.

        Raises `LibraryError` as long as it cannot be opened: nothing is said to be kept that is not on disk.
        """
        with self._opening:
            if self._own is None:
                from tui.library.own_work.store import OwnWork

                self._own = OwnWork.open(self._place)
            return self._own

    def begin(self) -> Beginning:
        """What was kept, read in a thread; where it cannot be opened the notice says so."""
        try:
            own = self.own
            reading = own.reading
            return Beginning(reading.session(), reading.read_texts(), reading.marks(), own.tags.all(), own.notice)
        except LibraryError as error:
            self._told |= {str(error), f"not kept: {error}"}
            return Beginning(None, frozenset(), {}, {}, f"nothing will be remembered: {error}")

    def look_up(self, text_sha256: str) -> None:
        """Have the place and the bookmarks of an article at hand; called in a thread, before the article is shown."""
        try:
            if text_sha256 not in self.bookmarks:
                self.positions.setdefault(text_sha256, self.own.reading.position(text_sha256) or 0)
                self.bookmarks.setdefault(text_sha256, self.own.bookmarks.all(text_sha256=text_sha256))
        except LibraryError as error:
            self._say(str(error))

    def now(self, job: Job, lost: Callable[[str], object], words: str = "") -> None:
        """Have something written at once, and in any case before the reader ends.

        Where it cannot be, `lost` is called from the writing thread with the reason; where nobody has `seen` that when
        the memory is closed, `words` go to a file of their own and a line in `troubles` names it.
        """

        def write() -> None:
            try:
                job(self.own)
            except LibraryError as error:
                self._unseen.append((str(error), words))
                lost(str(error))

        with self._wake:
            self._urgent.append(write)
            self.waiting += 1
            self._start()

    def seen(self, trouble: str, words: str = "") -> None:
        """A person has been shown what `lost` was called with; the words are on the screen again."""
        if (trouble, words) in self._unseen:
            self._unseen.remove((trouble, words))

    def later(self, name: str, job: Job) -> None:
        """Have something written soon; a job of the same name that still waits is replaced by it."""
        with self._wake:
            self._jobs.pop(name, None)
            self._jobs[name] = job
            self._start()

    def _start(self) -> None:
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
            notice = self._own.notice
            self._own.close()
            if self._own.notice and self._own.notice != notice:
                self.troubles.append(self._own.notice)
        self.troubles += [f"not kept: {trouble}{_rescued(words)}" for trouble, words in self._unseen]

    def _write(self) -> None:
        while True:
            with self._wake:
                while not self._jobs and not self._urgent and not self._ended:
                    self._wake.wait()
                if not self._ended and not self._urgent:  # what a key is doing comes first, and more may come
                    self._wake.wait_for(lambda: self._ended or self._urgent, PATIENCE)
                jobs, self._jobs = list(self._jobs.values()), {}
                urgent, self._urgent = self._urgent, []
            if not jobs and not urgent:
                return
            for write in urgent:
                try:
                    write()
                finally:
                    self.waiting -= 1
            for job in jobs:
                self._try(job)

    def _try(self, job: Job) -> None:
        """Write what may be lost without harm; that it is, is told once."""
        try:
            if self.own.writable:  # that it is not was said at the beginning
                job(self.own)
        except LibraryError as error:
            self._say(f"not kept: {error}")

    def _say(self, trouble: str) -> None:
        if trouble not in self._told:
            self._told.add(trouble)
            if self._ended or not self.tell(trouble):
                self.troubles.append(trouble)


def _rescued(words: str) -> str:
    """Where words are that could not be kept, as a clause; empty where there are none."""
    if not words:
        return ""
    from tui.reader.rescue import rescue

    try:
        return f"; what was written is in {rescue(words)}"
    except OSError as error:
        return f"; nor could it be written to a file ({error.strerror}): {words}"
