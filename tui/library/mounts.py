"""Whether a folder is on a network file system, where SQLite's write-ahead log must not be used."""

from __future__ import annotations

import re
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
"""Linux's list of mounts; other systems have none, and nothing is known there."""

NETWORK = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "ncpfs", "davfs")
)
BY_FUSE = frozenset(("fuse.sshfs", "fuse.rclone", "fuse.glusterfs", "fuse.s3fs", "fuse.davfs"))

_ESCAPED = re.compile(r"\\(\d{3})")


def network_file_system(folder: Path, mounts: Path = MOUNTS) -> str | None:
    """The name of the network file system a folder is on, `None` for a local or an unknown one."""
    try:
        lines = mounts.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return None
    there = folder.resolve()
    nearest, kind = Path("/"), ""
    for line in lines:
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) < 5 or not after:
            continue
        point = Path(_ESCAPED.sub(lambda match: chr(int(match[1], 8)), fields[4]))
        if there.is_relative_to(point) and len(point.parts) >= len(nearest.parts):
            nearest, kind = point, after.split(" ")[0]
    return kind if kind in NETWORK | BY_FUSE else None
