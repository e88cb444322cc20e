"""A file written whole or not at all, and never over another one unless told to."""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from collections.abc import Iterable
from pathlib import Path

LONGEST = 120
"""Bytes of a file name made from a title, without its extension."""


class ExportError(Exception):
    """The file was not written; the message is one line for a person."""


def file_name(title: str, extension: str) -> str:
    """A plain file name made from a title: letters and digits joined by hyphens, no folder, no control character."""
    plain = unicodedata.normalize("NFKC", title).encode("utf-8", "ignore").decode("utf-8")
    name = "-".join(re.findall(r"\w+", plain)).lower()
    short = name.encode("utf-8")[:LONGEST].decode("utf-8", "ignore").strip("-_")
    return f"{short or 'export'}.{extension}"


def write(path: Path, pieces: Iterable[str], *, force: bool = False) -> None:
    """Write the pieces as UTF-8 to a new file, with `force` also over one that is there; raises `ExportError`.

    They go to a temporary file of the same folder first, which takes the name when all of it is on the disk: until then
    what stood there is whole. Half a surrogate pair, for which UTF-8 has no place, becomes U+FFFD.
    """
    if path.is_symlink():
        path = path.resolve()
    if path.exists() and not path.is_file():
        raise ExportError(f"{path} is no plain file; give - to write to stdout")
    if path.exists() and not force:
        raise ExportError(f"{path} is there already; give another name, or --force to overwrite it")
    try:
        descriptor, name = tempfile.mkstemp(prefix=".ceasefire-tui-", dir=path.parent)
    except OSError as error:
        raise ExportError(f"cannot write to the folder {path.parent}: {error.strerror}") from error
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="surrogatepass", newline="") as stream:
            for piece in pieces:
                stream.write(re.sub("[\ud800-\udfff]", "\ufffd", piece))
            stream.flush()
            os.fchmod(stream.fileno(), _mode(path))
            os.fsync(stream.fileno())
        _name(temporary, path, force)
    except OSError as error:
        raise ExportError(f"cannot write {path}: {error.strerror}") from error
    finally:
        temporary.unlink(missing_ok=True)


def write_instead(file: Path, pieces: Iterable[str]) -> None:
    """Write to a file what would have gone to stdout, over what it held; raises `ExportError` or `OSError`.

    What is no plain file (a pipe, ``/dev/stdout``) is written to as it stands.
    """
    if file.exists() and not file.is_file():
        with file.open("wb") as stream:
            stream.write("".join(pieces).encode("utf-8", "replace"))
    else:
        write(file, pieces, force=True)


def _name(temporary: Path, path: Path, force: bool) -> None:
    """Give the file its name; without `force` not even where another process has made one meanwhile."""
    if force:
        temporary.replace(path)
    else:
        try:
            path.hardlink_to(temporary)
        except FileExistsError as error:
            raise ExportError(f"{path} is there already; give another name, or --force to overwrite it") from error
        except PermissionError:  # a file system without hard links
            temporary.rename(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _mode(path: Path) -> int:
    """The permissions of the file that is there, else those a new file gets."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask
