"""A cluster looks into files: each comes back once, whatever becomes of the workers."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("distributed", reason="dask.distributed is not installed")

from distributed import KilledWorker
from distributed.comm.core import CommClosedError

from tests.running import program
from tests.seeds import PATHS
from tui.articles.formats import Raw
from tui.intake import cluster as clusters
from tui.intake.apart import ENDED
from tui.intake.cluster import CHUNK_FILES, Cluster, ClusterError, cluster, look
from tui.intake.crew import Read
from tui.intake.intake import Added, take_in
from tui.library.library import Library

MANY = 5 * CHUNK_FILES + 3


def everything(digests: Sequence[str]) -> list[bool]:
    return [True] * len(digests)


def written(folder: Path, count: int) -> list[Path]:
    """So many short articles, each of its own."""
    folder.mkdir()
    paths = [folder / f"{number:03}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(
            f'The envoy of town {number} said: "We shall meet {number} times before the snow melts here."\n'
        )
    return paths


class Answer:
    """What a worker that is none gives, or what becomes of it."""

    def __init__(self, given: bytes) -> None:
        self._given = given

    def result(self) -> bytes:
        if b"kills" in self._given:
            raise KilledWorker("look", "a worker", 3)
        if b"goes" in self._given:
            raise CommClosedError("the scheduler is not there")
        return look(self._given)

    def cancel(self) -> None:
        pass


class Client:
    """Stands for dask's client; the work is done here."""

    def __init__(self) -> None:
        self.sent = 0

    def submit(self, function: object, given: bytes, **_: object) -> Answer:
        self.sent += 1
        return Answer(given)

    def nthreads(self) -> dict[str, int]:
        return {"here": 2}


def here() -> tuple[Cluster, Client]:
    client = Client()
    return Cluster(client, "here"), client  # type: ignore[arg-type]


def test_files_come_back_once_and_in_order(tmp_path: Path) -> None:
    paths = written(tmp_path / "texts", MANY)
    there, client = here()
    read = list(there.looked_into(paths, everything))
    assert [each.source for each in read] == paths
    assert all(len(each.looked) == 1 and each.looked[0].findings for each in read)
    assert client.sent == -(-MANY // CHUNK_FILES)


def test_what_cannot_be_read_is_said_in_its_place(tmp_path: Path) -> None:
    paths = [*written(tmp_path / "texts", 2), tmp_path / "nowhere.txt", tmp_path / "texts"]
    there, _ = here()
    reasons = [each.reason for each in there.looked_into(paths, everything)]
    assert reasons == [None, None, "no such file or directory", "is a folder, not a file"]


def test_of_a_chunk_that_workers_end_over_only_the_file_is_lost() -> None:
    raws = [Raw(text.encode(), "a.txt") for text in ("It is still.", "This one kills whoever reads it.", "Snow falls.")]
    there, _ = here()
    assert [each.reason for each in there.looked_into(raws, everything)] == [None, ENDED, None]


def test_a_cluster_that_goes_is_told_and_what_was_given_is_done() -> None:
    raws = [Raw(f"It is {number} o'clock.".encode(), "a.txt") for number in range(CHUNK_FILES)]
    there, _ = here()
    read = there.looked_into([*raws, Raw(b"The scheduler goes.", "b.txt")], everything)
    given: list[Read] = []
    with pytest.raises(ClusterError, match="here has gone"):
        given.extend(read)
    assert given == [] or len(given) == CHUNK_FILES


def test_a_second_run_sends_nothing(tmp_path: Path) -> None:
    paths = written(tmp_path / "texts", MANY)
    there, client = here()
    with Library.open(None) as library:
        first = list(take_in(library, paths, cluster=there))
        sent = client.sent
        paths[0].write_text("Another text stands here now, and nobody says anything in it.\n")
        second = list(take_in(library, paths, cluster=there))
    assert [isinstance(step, Added) and step.new for step in first] == [True] * MANY
    assert [isinstance(step, Added) and step.new for step in second] == [True] + [False] * (MANY - 1)
    assert client.sent == sent + 1


@pytest.fixture(scope="module")
def local() -> Iterator[Cluster]:
    """Two workers of this machine."""
    from distributed import Client as DaskClient
    from distributed import LocalCluster

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as own,
        DaskClient(own, set_as_default=False) as client,
    ):
        yield Cluster(client, own.scheduler_address)


def test_a_worker_that_is_killed_loses_and_doubles_nothing(local: Cluster, tmp_path: Path) -> None:
    paths = written(tmp_path / "texts", MANY)
    cluster_of: Any = local.client.cluster
    with Library.open(None) as library:
        steps = take_in(library, paths, cluster=local)
        done = [next(steps)]
        os.kill(cluster_of.workers[0].pid, signal.SIGKILL)
        done += steps
        assert sorted(str(step.path) for step in done) == sorted(map(str, paths))
        assert all(isinstance(step, Added) and step.new and not step.fault for step in done)
        assert len(library.shelf()) == MANY


def test_what_a_cluster_finds_is_what_is_found_here(local: Cluster) -> None:
    address = local.client.scheduler.address
    alone = program("extract", "--format", "jsonl", *map(str, PATHS))
    there = program("extract", "--format", "jsonl", "--cluster", address, *map(str, PATHS))
    assert (there.returncode, there.stderr) == (0, "")
    assert there.stdout == alone.stdout


def test_no_cluster_there_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "PATIENCE", 0.1)
    done = program("extract", "--cluster", "tcp://127.0.0.1:1", str(PATHS[0]))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("ceasefire-tui: no cluster at tcp://127.0.0.1:1: ")
    assert done.stderr.count("\n") == 1


def test_a_worker_with_other_rules_is_not_asked(local: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "RULES_VERSION", "another")
    with (
        pytest.raises(ClusterError, match=r"has the rules .*; here are the rules another"),
        cluster(local.client.scheduler.address),
    ):
        pass
