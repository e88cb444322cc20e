"""The text of a configuration checked: every problem with its line and column, every sound setting used."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from tui.configuration.settings import KEYMAP, SETTINGS, Setting
from tui.configuration.values import Configuration, Loaded, Problem


def parse(source: str, file: Path, bindings: Collection[str] | None = None) -> Loaded:
    """What a TOML text sets; `file` is named in the problems."""
    import tomllib

    from tui.configuration.locating import error_position

    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        (line, column), words = error_position(error, source)
        message = (
            f"{words[:1].lower()}{words[1:]}; a line is `name = value` or `[table]`, and nothing of the file holds"
        )
        return Loaded(Configuration(), (Problem(file, line, column, message),))
    except RecursionError:
        return Loaded(Configuration(), (Problem(file, 1, 1, "is nested too deeply, and nothing of the file holds"),))
    checker = _Checker(source, file)
    values = dict(checker.settings(table))
    keymap = dict(checker.keymap(table.get(KEYMAP, {}), bindings))
    problems = sorted(checker.problems, key=lambda problem: (problem.line, problem.column))
    return Loaded(Configuration(**values, keymap=keymap), tuple(problems))


class _Checker:
    """Holds a parsed file against the table of settings; what is wrong is gathered in `problems`."""

    def __init__(self, source: str, file: Path):
        self.problems: list[Problem] = []
        self._source = source
        self._file = file

    def settings(self, table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        """The field and the value of every sound setting."""
        known = {setting.name: setting for setting in SETTINGS}
        tables = dict.fromkeys(name.partition(".")[0] for name in known if "." in name)
        for key, value in table.items():
            if key in tables:
                if not isinstance(value, dict):
                    self._tell((key,), f"{key} is a table: write [{key}] and its settings below", value=True)
                    continue
                for inner, each in value.items():
                    setting = known.get(f"{key}.{inner}")
                    if setting is None:
                        beside = [name.partition(".")[2] for name in known if name.startswith(f"{key}.")]
                        self._unknown((key, inner), beside, _nearest(inner, beside))
                    else:
                        yield from self._value((key, inner), setting, each)
            elif key in known:
                yield from self._value((key,), known[key], value)
            elif key != KEYMAP:
                top = [name for name in known if "." not in name]
                self._unknown((key,), [*top, *tables, KEYMAP], _nearest(key, [*known, *tables, KEYMAP]))

    def keymap(self, table: Any, bindings: Collection[str] | None) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The id and the keys of every sound binding; ``move.down`` may stand with quotation marks or without."""
        if not isinstance(table, dict):
            self._tell((KEYMAP,), f"{KEYMAP} is a table: write [{KEYMAP}] and the bindings below", value=True)
            return
        for path, value in _leaves(table):
            name = ".".join(path)
            keys = value.split(",") if isinstance(value, str) else value
            if not isinstance(keys, list) or not all(isinstance(each, str) for each in keys):
                self._tell((KEYMAP, *path), 'keys are a text ("j,down") or a list (["j", "down"])', value=True)
            elif bindings is not None and name not in bindings:
                nearest = _nearest(name, bindings) or "; `ceasefire-tui keys` names them"
                self._tell((KEYMAP, *path), f"no binding has the name {name}{nearest}")
            else:
                yield name, tuple(filter(None, (each.strip() for each in keys)))

    def _value(self, path: tuple[str, ...], setting: Setting, value: Any) -> Iterator[tuple[str, Any]]:
        if type(value) is not setting.type and not (setting.also and value == setting.also):
            self._tell(path, f"{setting.name} takes {setting.takes}", value=True)
            return
        try:
            good = setting.checked(value)
        except ValueError as error:
            self._tell(path, f"{setting.name}: {error}", value=True)
            return
        if setting.choices and good not in setting.choices():
            meant = _nearest(good, setting.choices())
            self._tell(path, f"{setting.name} takes {setting.takes}, not {value!r}{meant}", value=True)
            return
        yield setting.field, good

    def _unknown(self, path: tuple[str, ...], there: Collection[str], nearest: str) -> None:
        meant = nearest or f"; there are {', '.join(there)}"
        self._tell(path, f"no setting has the name {path[-1]}{meant}")

    def _tell(self, path: tuple[str, ...], message: str, *, value: bool = False) -> None:
        from tui.configuration.locating import key_position, value_position

        line, column = (value_position if value else key_position)(self._source, path)
        self.problems.append(Problem(self._file, line, column, message))


def _leaves(table: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, (*path, key))
        else:
            yield (*path, key), value


def _nearest(name: str, names: Collection[str]) -> str:
    """A clause with the name most like this one, empty where none is."""
    from difflib import get_close_matches

    near = get_close_matches(name, names, n=1)
    return f"; did you mean {near[0]}?" if near else ""
