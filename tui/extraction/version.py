"""The version of the rules, for whoever asks only whether findings are still theirs: nothing else is imported here."""

from __future__ import annotations

RULES_VERSION = "66"
"""Of the rules that make the findings: raised with every change of what is found."""
