"""The one table of keys: bindings, footer, help and command palette are made from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from tui.screen import keys
from tui.screen.key_names import Keymap, display
from tui.screen.keys import GO, MOVING, NO_KEYMAP, Hint, Key

if TYPE_CHECKING:
    from textual.binding import BindingType

Where = Literal[
    "reading", "pane", "selecting", "box", "kept", "sheet", "ledger", "timeline", "overlay", "export", "palette"
]
"""Who answers: the reading screen, whichever list or text has the focus, the text while something is selected in it, a
text box, the list of bookmarks, a page on top, the ledger of a proposal, the timeline, a screen on top, the screen that
asks what to write, the palette."""

GROUPS: dict[str, tuple[Key, ...]] = {
    "Moving": (
        *MOVING,
        Key("text.page-down", ("space",), "going.page(1)", "A page of the text down, from anywhere", "reading"),
        Key("text.page-up", ("b",), "going.page(-1)", "A page of the text up, from anywhere", "reading"),
    ),
    "Panes": (
        Key("pane.next", ("tab", "l", "right"), "panes.next(1)", "To the next pane", "reading"),
        Key("pane.previous", ("shift+tab", "h", "left"), "panes.next(-1)", "To the pane before", "reading"),
        Key("pane.articles", ("1",), "panes.enter('articles')", "Articles", "reading"),
        Key("pane.text", ("2",), "panes.enter('text')", "Text", "reading"),
        Key("pane.quotes", ("3",), "selecting.show_tab('quotes')", "Quotes", "reading"),
        Key("pane.proposals", ("4",), "selecting.show_tab('proposals')", "Proposals", "reading"),
        Key("pane.people", ("5",), "selecting.show_tab('people')", "People", "reading"),
        Key(
            "articles.order",
            ("O",),
            "articles.next_order",
            "Articles by date, title, outlet, unread or added",
            "reading",
        ),
        Key(
            "articles.copies",
            ("C",),
            "articles.turn_copies",
            "An article's copies in other outlets, or fold them",
            "reading",
        ),
        Key("articles.filter", ("t",), "articles.find", "Filter the articles as you type", "reading"),
        Key("pane.wider", ("greater_than_sign",), "sizes.resize(4)", "Make the pane one is in wider", "reading"),
        Key("pane.narrower", ("less_than_sign",), "sizes.resize(-4)", "Make it narrower", "reading"),
        Key("pane.zoom", ("z",), "sizes.zoom", "All the room for the pane one is in, or for all again", "reading"),
        Key("findings.fold", ("D",), "selecting.fold", "Show the less certain findings, or fold them again", "reading"),
        Key("findings.scope", ("a",), "selecting.toggle_scope", "Findings of this article or of all", "reading"),
    ),
    "Articles and findings": (
        Key(
            "article.next",
            ("J", "right_square_bracket"),
            "going.next_article(1)",
            "Next article",
            "reading",
        ),
        Key("article.previous", ("K", "left_square_bracket"), "going.next_article(-1)", "Article before", "reading"),
        Key("quote.next", ("right_curly_bracket",), "selecting.jump('quote', 1)", "Next quote", "reading"),
        Key("quote.previous", ("left_curly_bracket",), "selecting.jump('quote', -1)", "Quote before", "reading"),
        Key("proposal.next", ("right_parenthesis",), "selecting.jump('proposal', 1)", "Next proposal", "reading"),
        Key("proposal.previous", ("left_parenthesis",), "selecting.jump('proposal', -1)", "Proposal before", "reading"),
        Key("speaker.next", ("s",), "selecting.jump_speaker(1)", "Next quote of the same speaker", "reading"),
        Key("speaker.previous", ("S",), "selecting.jump_speaker(-1)", "The one before", "reading"),
        Key("jump.repeat", ("full_stop",), "selecting.repeat_jump(1)", "The last kind of jump again", "reading"),
        Key("jump.reverse", ("comma",), "selecting.repeat_jump(-1)", "The last kind of jump, the other way", "reading"),
        GO,
        Key("back", ("backspace", "ctrl+o"), "going.back", "Back to where you were", "reading"),
        Key("forward", ("backslash", "ctrl+i"), "going.forward", "Forward again", "reading"),
        Key("mark", ("m",), "marks.set", "Give this place a letter", "reading"),
        Key("mark.go", ("apostrophe",), "marks.go", "To the place with a letter", "reading"),
        Key("read", ("u",), "progress.toggle_read", "Mark the article as read, or as unread", "reading"),
        Key("furniture", ("F",), "progress.toggle_furniture", "Unfold what is no part of the article", "reading"),
        Key("people.names", ("M",), "cards.names", "A person's names: join another, or part one", "reading"),
        Key("ledger", ("W",), "ledger.open", "The proposal, or the quote, in all articles", "reading"),
        Key("why", ("w",), "cards.why", "Why this was found, and all that is known of it", "reading"),
    ),
    "Searching": (
        Key("search", ("slash",), "program.search", "Search everything", "reading"),
        Key("find", ("f",), "searching.find", "Find in this article", "reading"),
        Key("hit.next", ("n",), "searching.next(1)", "Next hit", "reading"),
        Key("hit.previous", ("N",), "searching.next(-1)", "Hit before", "reading"),
        Key("box.go", ("enter",), "submit", "In a box: to what was found", "box"),
        Key("box.complete", ("tab",), "complete(1)", "In the search box: take what is offered, or the next", "box"),
        Key("box.complete-back", ("shift+tab",), "complete(-1)", "In the search box: the offer before", "box"),
        Key("search.save", ("ctrl+s",), "saved.ask_name", "Keep this search under a name, for @name", "reading"),
        Key("search.saved", ("at",), "saved.show", "Searches kept under a name", "reading"),
        Key("box.next", ("down", "ctrl+n"), "step('row', 1)", "In the search box: next hit", "box"),
        Key("box.previous", ("up", "ctrl+p"), "step('row', -1)", "In the search box: hit before", "box"),
        Key("box.page-down", ("pagedown",), "step('page', 1)", "In the search box: a page of hits down", "box"),
        Key("box.page-up", ("pageup",), "step('page', -1)", "In the search box: a page of hits up", "box"),
    ),
    "Selecting": (
        Key("select", ("v",), "selecting.text", "Select text from here on, or from the selected finding", "reading"),
        Key("select.left", ("h", "left"), "extend('left')", "A character to the left", "selecting"),
        Key("select.right", ("l", "right"), "extend('right')", "A character to the right", "selecting"),
        Key("select.word", ("w", "e"), "extend('word')", "To the end of the word", "selecting"),
        Key("select.back", ("b",), "extend('back')", "To the beginning of the word", "selecting"),
        Key("select.start", ("0", "circumflex_accent"), "extend('start')", "To the start of the row", "selecting"),
        Key("select.end", ("dollar_sign",), "extend('end')", "To the end of the row", "selecting"),
        Key("select.swap", ("o",), "extend('swap')", "Move the other end", "selecting"),
    ),
    "Keeping": (
        Key("keep", ("B",), "bookmarks.keep", "Bookmark the finding or selection, or no longer", "reading"),
        Key("note", ("e",), "bookmarks.note", "Write a note on it", "reading"),
        Key("note.editor", ("E",), "bookmarks.note_in_editor", "Write the note in your editor", "reading"),
        Key("collect", ("c",), "bookmarks.collect", "Put it into a collection, or take it out", "reading"),
        Key("kept", ("6",), "bookmarks.list", "Bookmarks and notes", "reading"),
        Key("kept.remove", ("d", "delete"), "remove", "Remove the bookmark under the cursor", "kept"),
        Key("kept.undo", ("U",), "bookmarks.undo_remove", "Bring the last removed bookmark back", "reading"),
    ),
    "Putting right": (
        Key("right", ("r",), "correcting.right", "Put right what is found here, or what is selected", "reading"),
        Key("right.article", ("I",), "correcting.article", "Put right title, date, outlet of the article", "reading"),
        Key("right.undo", ("R",), "correcting.undo", "Take back what was put right last in the article", "reading"),
        Key("article.remove", ("X", "delete"), "removing.ask", "Take the article out of the library", "reading"),
        Key("tag", ("number_sign",), "tagging.tag", "Give the article tags, or take some away", "reading"),
    ),
    "Taking along": (
        Key("copy.quote", ("y",), "taking.copy(False)", "Copy the selection or the quote", "reading"),
        Key("copy.source", ("Y",), "taking.copy(True)", "Copy it with its source", "reading"),
        Key("copy.selection", ("ctrl+c",), "taking.selection", "Copy what is selected; else how to leave", "reading"),
        Key("export", ("x",), "taking.export", "Write what is listed to a file", "reading"),
        Key("export.what", ("down",), "what(1)", "In the export: the next thing to write", "export"),
        Key("export.what-back", ("up",), "what(-1)", "In the export: the thing before", "export"),
        Key("export.format", ("tab",), "format(1)", "In the export: the next format", "export"),
        Key("export.format-back", ("shift+tab",), "format(-1)", "In the export: the format before", "export"),
        Key("export.overwrite", ("ctrl+o",), "write(True)", "In the export: over the file that is there", "export"),
        Key("export.close", ("escape",), "close", "In the export: leave without writing", "export"),
        Key(
            "original",
            ("o",),
            "taking.original",
            "Open the original: its address in the browser, else its file",
            "reading",
        ),
    ),
    "The program": (
        Key("help", ("question_mark",), "program.help", "These keys", "reading"),
        Key("palette", ("colon", "ctrl+p", "f1"), "program.palette", "All commands by name", "reading"),
        Key("palette.close", ("escape",), "close", "In the palette: leave", "palette"),
        Key("add", ("A",), "adding.ask", "Add articles: files, an address, or a text that is pasted", "reading"),
        Key("overview", ("0",), "program.overview", "The library at a glance", "reading"),
        Key("timeline", ("L",), "program.timeline", "All proposals in time, and who agreed with whom", "reading"),
        Key(
            "timeline.closer", ("plus", "equals_sign"), "closer(1)", "In the timeline: closer, down to days", "timeline"
        ),
        Key("timeline.farther", ("minus",), "closer(-1)", "In the timeline: farther, up to years", "timeline"),
        Key(
            "timeline.filter", ("slash",), "filter", "In the timeline: only some, by the fields of a search", "timeline"
        ),
        Key(
            "timeline.agreed", ("m",), "agreed", "In the timeline: who agreed with whom, or the days again", "timeline"
        ),
        Key("timeline.export", ("x",), "export", "In the timeline: write it to a file", "timeline"),
        Key("picture", ("P", "f12"), "program.picture", "A picture of the screen as an SVG file", "reading"),
        Key("look", ("T",), "looking.next", "Other colours: dark, light, contrast, the terminal's own", "reading"),
        Key("problems", ("exclamation_mark",), "program.problems", "What is wrong with the configuration", "reading"),
        Key("stop", ("ctrl+z",), "program.stop", "Back to the shell; fg goes on", "reading"),
        Key("close", ("escape",), "program.close", "Close what is open; never quits", "reading"),
        Key("quit", ("q",), "program.quit", "Close the screen on top; quit on the last", "reading"),
        Key("sheet.next", ("tab",), "onward(1)", "On a card, in the overview: the next part", "sheet"),
        Key("sheet.previous", ("shift+tab",), "onward(-1)", "On a card, in the overview: the part before", "sheet"),
        Key(
            "sheet.right",
            ("l", "right"),
            "aside(1)",
            "On a card, in the overview: to the right; in the timeline later",
            "sheet",
        ),
        Key(
            "sheet.left",
            ("h", "left"),
            "aside(-1)",
            "On a card, in the overview: to the left; in the timeline earlier",
            "sheet",
        ),
        Key("ledger.later", ("greater_than_sign",), "shift(1)", "In the ledger: an undated article later", "ledger"),
        Key("ledger.earlier", ("less_than_sign",), "shift(-1)", "In the ledger: an undated article earlier", "ledger"),
        Key("overlay.picture", ("P", "f12"), "picture", "A picture of this screen", "overlay"),
        Key("overlay.close", ("escape", "q", "backspace"), "close", "Close this screen", "overlay"),
    ),
}
"""Everything that has a key, by what it is for, in the order of the help."""

TABLE: tuple[Key, ...] = tuple(key for group in GROUPS.values() for key in group)
BY_ID = {key.id: key for key in TABLE}


Spot = Literal["first", "text", "articles", "filter", "quotes", "proposals", "people", "search", "walking", "find",
               "kept", "selecting"]  # fmt: skip
"""Where a person can be in the reading; at the first start as long as nothing is known of them."""

_MOVE = {"move.down move.up": "move"}
_LEAVE = {"help": "keys", "quit": "quit"}
FOOTERS: dict[Spot, dict[str, str]] = {
    "first": {**_MOVE, "search": "search", "proposal.next": "next proposal", "go": "open", "help": "keys"},
    "text": {**_MOVE, "search": "search", "quote.next": "next quote", "copy.quote": "copy",
             "article.next": "next article", "proposal.next": "proposal", "why": "why", "find": "find", **_LEAVE},
    "articles": {**_MOVE, "go": "read", "search": "search", "articles.filter": "filter", "articles.order": "order",
                 "read": "read or not", "right": "put right", "tag": "tags", **_LEAVE},
    "filter": {"box.previous box.next": "choose", "box.go": "into the list", "close": "all again"},
    "quotes": {**_MOVE, "go": "read", "copy.quote": "copy", "keep": "bookmark", "findings.scope": "here or all",
               "why": "why", "right": "put right", **_LEAVE},
    "proposals": {**_MOVE, "go": "open", "copy.quote": "copy", "keep": "bookmark", "findings.scope": "here or all",
                  "why": "why", "right": "put right", **_LEAVE},
    "people": {**_MOVE, "go": "open", "findings.scope": "here or all", **_LEAVE},
    "search": {"box.previous box.next": "choose", "box.go": "go there", "close": "back"},
    "walking": {"hit.next hit.previous": "hits", "search": "search", "copy.quote": "copy", "close": "close", **_LEAVE},
    "find": {"box.previous box.next": "matches", "box.go": "to the text", "close": "close"},
    "kept": {**_MOVE, "go": "go there", "kept.remove": "remove", "note": "note", "search": "search", "close": "close",
             **_LEAVE},
    "selecting": {"select.word": "word", "select.swap": "other end", "copy.quote": "copy", "copy.source": "with source",
                  "right": "put right", "keep": "bookmark", "close": "leave"},
}  # fmt: skip
"""The keys that the last line shows, by where one is, each with its words; the last two are always shown."""


def bindings(where: Where) -> list[BindingType]:
    """The bindings of whoever answers there, for a class's ``BINDINGS``."""
    return keys.bindings(TABLE, where)


def keyed(words: str, keymap: Keymap = NO_KEYMAP) -> str:
    """Words in which ``{search}`` stands for the key of that id; the palette's name of it where it has none."""

    def key(match: re.Match[str]) -> str:
        own = BY_ID[match[1]].with_keymap(keymap).keys
        return display(own[0]) if own else f":{match[1]}"

    return re.sub(r"\{([a-z.-]+)\}", key, words)


def footer(spot: Spot, keymap: Keymap = NO_KEYMAP) -> tuple[Hint, ...]:
    """The keys that the last line shows."""
    return keys.footer(BY_ID, FOOTERS[spot], keymap)


ON_CARD = {
    "proposal.next": "step(1)",
    "proposal.previous": "step(-1)",
    "quote.next": "step(1)",
    "quote.previous": "step(-1)",
    "why": "why",
    "copy.quote": "copy(False)",
    "copy.source": "copy(True)",
    "export": "export",
    "findings.scope": "everywhere",
    "people.names": "names",
    "right": "right",
    "ledger": "ledger",
}
"""Keys of the reading that act on a card too, by their ids, and what they do there."""


ON_LEDGER = {"right": "part", "people.names": "join"}
"""Keys of the reading that act on a ledger too, by their ids, and what they do there."""


def on_ledger() -> list[BindingType]:
    """The bindings of a ledger."""
    return keys.bindings(key._replace(action=ON_LEDGER[key.id]) for key in TABLE if key.id in ON_LEDGER)


def on_card() -> list[BindingType]:
    """The bindings of a card."""
    return keys.bindings(key._replace(action=ON_CARD[key.id]) for key in TABLE if key.id in ON_CARD)


def hints(words: Mapping[str, str], keymap: Keymap = NO_KEYMAP) -> tuple[tuple[str, str], ...]:
    """Keys by their ids, each with its words, as a frame shows them."""
    return tuple((each.shown, each.word) for each in keys.footer(BY_ID, words, keymap))
