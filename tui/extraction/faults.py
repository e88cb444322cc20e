"""A mistake in the rules, as it is told to a person."""

from __future__ import annotations


def fault(error: Exception) -> str:
    """What failed on a text and where, in a clause."""
    from pathlib import Path
    from traceback import extract_tb

    at = extract_tb(error.__traceback__)[-1]
    said = f": {error}" if str(error) else ""
    return f"the rules failed on this text ({type(error).__name__} in {Path(at.filename).stem}.{at.name}{said})"
