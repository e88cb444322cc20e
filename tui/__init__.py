"""ceasefire-tui: a terminal reader that finds who said what and who proposed which terms."""

__version__ = "0.1.0"
