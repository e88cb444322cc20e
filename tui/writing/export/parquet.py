"""What `extract` prints as a table of Apache Parquet: a row an article, its findings as lists of structures.

The columns are those of the JSON schema, so DuckDB, pandas and polars read it as it is documented.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib import resources
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

ROWS = 256
"""Articles written at once."""

_SIMPLE = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}


def columns() -> pa.Schema:
    """The columns: every key that an article or a file that could not be read may have."""
    schema = json.loads(resources.files("tui").joinpath("findings.schema.json").read_text(encoding="utf-8"))
    kinds = schema["$defs"]
    keys = kinds["article"]["properties"] | kinds["unreadable"]["properties"]
    return pa.schema([(name, _type(said, kinds)) for name, said in keys.items()])


def _type(said: Mapping[str, Any], kinds: Mapping[str, Any]) -> pa.DataType:
    """The type of a column for what a JSON schema says of a value; whether it may be null makes no difference."""
    if "$ref" in said:
        return _type(kinds[said["$ref"].rpartition("/")[2]], kinds)
    for several in ("anyOf", "allOf"):
        if several in said:
            return _type(next(each for each in said[several] if each.get("type") != "null"), kinds)
    if "enum" in said:
        return pa.string()
    type_ = said["type"]
    name = next(each for each in type_ if each != "null") if isinstance(type_, list) else type_
    if name == "array":
        return pa.list_(_type(said["items"], kinds))
    if name == "object":
        return pa.struct([(key, _type(value, kinds)) for key, value in said["properties"].items()])
    return _SIMPLE[name]


@contextmanager
def written(path: Path) -> Iterator[_Writer]:
    """A file at `path` that takes objects as `extract` prints them; it is there when the context has ended well.

    Raises `OSError` where it cannot be written; then, and where the context fails, what was there stays.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    schema = columns()
    try:
        with pq.ParquetWriter(draft, schema, compression="zstd") as file:
            writer = _Writer(file, schema)
            yield writer
            writer.flush()
        draft.replace(path)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()


class _Writer:
    def __init__(self, file: pq.ParquetWriter, schema: pa.Schema) -> None:
        self._file = file
        self._schema = schema
        self._rows: list[Mapping[str, Any]] = []

    def write(self, objects: Iterable[Mapping[str, Any]]) -> None:
        """Take articles; so many are in memory at most."""
        coming = iter(objects)
        while more := list(islice(coming, ROWS)):
            self._rows += more
            if len(self._rows) >= ROWS:
                self.flush()

    def flush(self) -> None:
        """Write what has been taken."""
        if self._rows:
            self._file.write_table(pa.Table.from_pylist(self._rows, self._schema))
            self._rows = []
