"""What a person may have meant by a word that is neither a command nor a file."""

from __future__ import annotations

from difflib import get_close_matches

OTHER_WORDS = {
    "search": "find",
    "grep": "find",
    "query": "find",
    "import": "library import",
    "list": "library list",
    "remove": "library remove",
    "tag": "library tag",
    "set": "library set",
    "undo": "library undo",
    "help": "--help",
    "version": "--version",
}
"""What other programs call it → what it is called here."""


def meant(word: str) -> str | None:
    """What was meant, as a question; ``None`` where nothing is near."""
    from tui.commands.main import COMMANDS

    near = get_close_matches(word.casefold(), [*COMMANDS, *OTHER_WORDS], 1, 0.72)
    if not near:
        return None
    here = OTHER_WORDS.get(near[0])
    return f"did you mean {here} ({near[0]})?" if here else f"did you mean {near[0]}?"
