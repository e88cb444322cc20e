"""What is raised for a file that gives no article."""

from __future__ import annotations


class Unreadable(Exception):
    """A file that cannot be an article; the message says why in a few words, as a clause that goes after its name."""
