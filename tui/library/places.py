"""Where things are kept: the platform's folders, or the library folder a person names."""

from __future__ import annotations

from pathlib import Path

APPLICATION = "ceasefire-tui"
LIBRARY_VARIABLE = "CEASEFIRE_TUI_LIBRARY"
"""Environment variable that names another library folder, as the option --library does."""


def data_folder() -> Path:
    """The platform's folder for a person's data."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False)


def state_folder() -> Path:
    """The platform's folder for what should outlive a run but is no data: the last copy, earlier queries, logs."""
    from platformdirs import user_state_path

    return user_state_path(APPLICATION, appauthor=False)


def cache_folder() -> Path:
    """The platform's folder for what can be made again."""
    from platformdirs import user_cache_path

    return user_cache_path(APPLICATION, appauthor=False)


def config_folder() -> Path:
    """The platform's folder for configuration."""
    from platformdirs import user_config_path

    return user_config_path(APPLICATION, appauthor=False)


def library_folder(named: str | Path | None = None) -> Path:
    """The folder of the library: the one named (by --library or the environment), else in the data folder."""
    return Path(named).expanduser() if named else data_folder() / "library"
