"""The processes of a cluster look into files: `dask.distributed` sends the files there and brings back what was found.

Extraction is a map without a state, so a chunk of files that a lost worker had goes to another one, and what comes back
is each file once, in order. Workers need this program in the same version. What they send is taken as it comes: a
cluster is trusted like this machine.
"""

from __future__ import annotations

import gc
import logging
import pickle
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.articles.formats import Raw
from tui.articles.reading import Unreadable, read_bytes
from tui.extraction.version import RULES_VERSION
from tui.intake.apart import ENDED, THRESHOLDS
from tui.intake.crew import AHEAD, Looked, Read, Source, Wanted, look_here, processors
from tui.intake.pickled import dump

if TYPE_CHECKING:
    from distributed import Client, Future

Held = Callable[[Raw], bool]
"""Whether all the articles of a file's bytes are in the library already."""
_Told = tuple[list[Looked], str | None]

LOCAL = "local"
"""The address that stands for a cluster of this machine's processors, started now."""
CHUNK_FILES, CHUNK_BYTES = 16, 2**18
"""Of one task, at most: small enough to be done again, large enough not to be felt."""
RETRIES = 3
"""Times that a chunk is tried again where a worker fails on it."""
PATIENCE = 15.0
"""Seconds for a cluster to answer, and for its first worker to come."""


class ClusterError(Exception):
    """The cluster cannot be used, in a line for people."""


def nothing(_: Raw) -> bool:
    """Nothing is held."""
    return False


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster that looks into files."""

    client: Client
    address: str

    def looked_into(
        self, sources: Iterable[Source], wanted: Wanted, held: Held = nothing
    ) -> Generator[Read, None, None]:
        """The articles of files with their findings, in order; findings of texts that are not `wanted` are left out.

        Files that are `held` do not go there. A file that workers end over, again and again, is told as one that cannot
        be read. Raises `ClusterError` where the cluster has gone; what has been given is done.
        """
        out: deque[_Chunk] = deque()
        try:
            for sent in _chunks(sources, held):
                out.append(self._begun(sent))
                while len(out) >= AHEAD * self._threads():
                    yield from self._done(out.popleft(), wanted)
            while out:
                yield from self._done(out.popleft(), wanted)
        finally:
            for each in out:
                if each.future:
                    with suppress(Exception):  # a cluster that has gone has forgotten it
                        each.future.cancel()  # type: ignore[no-untyped-call]

    def _threads(self) -> int:
        """How many chunks it can look into at once."""
        with self._there():
            return sum(self.client.nthreads().values()) or 1  # type: ignore[no-untyped-call]

    def _begun(self, sent: list[_Sent]) -> _Chunk:
        raws = [each.raw for each in sent if each.raw]
        if not raws:
            return _Chunk(sent, None)
        return _Chunk(sent, self.client.submit(look, _dumped(raws), pure=False, retries=RETRIES))

    def _done(self, chunk: _Chunk, wanted: Wanted) -> Iterator[Read]:
        """What came of a chunk; where workers end over it, of its files one by one."""
        from distributed import KilledWorker

        told: Iterator[_Told] = iter(())
        if chunk.future:
            try:
                with self._there():
                    told = iter(pickle.loads(chunk.future.result()))
            except KilledWorker:
                if len(chunk.sent) == 1:
                    yield Read(chunk.sent[0].source, (), ENDED)
                    return
                for each in chunk.sent:
                    yield from self._done(self._begun([each]), wanted)
                return
        for each in chunk.sent:
            if each.raw:
                looked, reason = next(told)
                yield Read(each.source, _wanted(looked, wanted), reason)
            elif each.reason:
                yield Read(each.source, (), each.reason)
            else:
                yield look_here(each.source, wanted)

    @contextmanager
    def _there(self) -> Iterator[None]:
        """Asks it something; raises `ClusterError` where it has gone."""
        from distributed.comm.core import CommClosedError

        try:
            yield
        except (OSError, CommClosedError, CancelledError) as error:
            raise ClusterError(f"the cluster at {self.address} has gone ({error}); what is done is kept") from error


class _Sent(NamedTuple):
    """A file on its way."""

    source: Source
    raw: Raw | None
    """Its bytes, where it goes there: a worker may stand on another machine."""
    reason: str | None = None
    """Why it could not be read here."""


class _Chunk(NamedTuple):
    """Files that go there together, and what is awaited of them."""

    sent: list[_Sent]
    future: Future[bytes] | None


@contextmanager
def cluster(address: str) -> Iterator[Cluster]:
    """A cluster at an address, or `LOCAL`, which ends with the context. Raises `ClusterError`.

    Raises `ImportError` where `dask.distributed` is not installed.
    """
    from distributed import Client, LocalCluster

    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # lost workers are made good for, and said by nobody
    own: Any = None
    try:
        if address == LOCAL:
            own = LocalCluster(  # type: ignore[no-untyped-call]
                n_workers=processors(), threads_per_worker=1, dashboard_address=None, silence_logs=logging.CRITICAL
            )
        client = Client(own or address, timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
        client.wait_for_workers(1, timeout=PATIENCE)
        _check(client, address)
    except (OSError, TimeoutError, ValueError) as error:
        if own:
            own.close()
        raise ClusterError(f"no cluster at {address}: {error}") from error
    try:
        yield Cluster(client, address)
    finally:
        client.close()  # type: ignore[no-untyped-call]
        if own:
            own.close()


def _check(client: Client, address: str) -> None:
    """Raises `ClusterError` where a worker has no program of ours, or has other rules."""
    for worker, version in client.run(rules, on_error="return").items():
        if version != RULES_VERSION:
            has = f"the rules {version}" if isinstance(version, str) else f"no ceasefire-tui ({version})"
            raise ClusterError(f"the worker {worker} of {address} has {has}; here are the rules {RULES_VERSION}")


def rules() -> str:
    """The version of the rules where this runs."""
    return RULES_VERSION


def look(sent: bytes) -> bytes:
    """Runs on a worker: of the files of a chunk the articles with what was found in them, or why there are none."""
    _settle()
    read = (look_here(raw, lambda digests: [True] * len(digests)) for raw in pickle.loads(sent))
    told: list[_Told] = [(list(each.looked), each.reason) for each in read]
    return _dumped(told)


@cache
def _settle() -> None:
    """Once in a worker: what has been imported stays, and garbage is searched for less often."""
    from tui.extraction.extract import extract  # noqa: F401 - imported before memory is frozen

    gc.freeze()
    gc.set_threshold(*THRESHOLDS)


def _dumped(value: object) -> bytes:
    stream = BytesIO()
    dump(value, stream)
    return stream.getvalue()


def _chunks(sources: Iterable[Source], held: Held) -> Iterator[list[_Sent]]:
    """Files in chunks; the articles of a file stay together."""
    chunk: list[_Sent] = []
    size = 0
    for source in sources:
        try:
            raw = source if isinstance(source, Raw) else Raw(read_bytes(source), str(source), str(source))
        except Unreadable as error:
            chunk.append(_Sent(source, None, str(error)))
        else:
            chunk.append(_Sent(source, None if held(raw) else raw))
            size += len(raw.data)
        if len(chunk) >= CHUNK_FILES or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _wanted(looked: list[Looked], wanted: Wanted) -> list[Looked]:
    which = wanted([each.piece.article.text_sha256 for each in looked])
    return [each if is_wanted else each._replace(findings=None) for each, is_wanted in zip(looked, which, strict=True)]
