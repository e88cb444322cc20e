"""`--cluster`, for the commands that look into many articles."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tui.intake.cluster import Cluster

clustered = click.option(
    "--cluster",
    metavar="ADDRESS|local",
    help="Look into articles on a cluster of dask: the address of its scheduler, or one of this machine's processors.",
)
"""The option, as a decorator."""


@contextmanager
def on_cluster(address: str | None) -> Iterator[Cluster | None]:
    """The cluster at an address, if any; a `ClickException` where it cannot be used."""
    if address is None:
        yield None
        return
    from tui.intake.cluster import ClusterError, cluster

    try:
        with cluster(address) as there:
            yield there
    except ImportError as error:
        missing = "distributed is missing: pip install 'ceasefire-tui[cluster]'"
        raise click.ClickException(missing if error.name == "distributed" else str(error)) from error
    except ClusterError as error:
        raise click.ClickException(str(error)) from error
