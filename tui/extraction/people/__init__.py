"""Who is named in an article: persons, organisations and states under one canonical name each."""

from tui.extraction.people.entities import Entity, Mention
from tui.extraction.people.people import People, find_people
from tui.extraction.people.resolution import Resolution

__all__ = ["Entity", "Mention", "People", "Resolution", "find_people"]
