"""A real client over the server's standard streams: pygls' own. What comes is waited for, however long it takes."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from tests.findings_by_hand import marked
from tests.patience import PATIENCE
from tests.seeds import articles
from tui.library.library import Library

ROOT = Path(__file__).parent.parent.parent


def fill(folder: Path) -> None:
    """A library of the five articles."""
    with Library.open(folder) as library:
        for each in articles():
            library.add(each, marked(each))


class Client:
    """One client with its server."""

    def __init__(self, folder: Path, home: Path, **environment: str) -> None:
        self.pygls = LanguageClient("test", "1")
        self.messages: asyncio.Queue[str] = asyncio.Queue()
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.shown: asyncio.Queue[types.ShowDocumentParams] = asyncio.Queue()
        self._library = folder
        own = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "STATE", "CONFIG", "CACHE")}
        kept = {name: value for name, value in os.environ.items() if name != "TMUX"}
        self._environment = {**kept, **own, "PYTHONPATH": str(ROOT), **environment}
        self._names = 0

        @self.pygls.feature(types.WINDOW_SHOW_MESSAGE)
        def _(params: types.ShowMessageParams) -> None:
            self.messages.put_nowait(params.message)

        @self.pygls.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def _(params: types.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(params)

        @self.pygls.feature(types.WINDOW_SHOW_DOCUMENT)
        def _(params: types.ShowDocumentParams) -> types.ShowDocumentResult:
            self.shown.put_nowait(params)
            return types.ShowDocumentResult(True)

    async def start(
        self, capabilities: types.ClientCapabilities | None = None, options: Any = None
    ) -> types.InitializeResult:
        """Start the server and greet it."""
        argv = ("-P", "-m", "tui", "--library", str(self._library), "lsp")
        await self.pygls.start_io(sys.executable, *argv, env=self._environment)
        asked = types.InitializeParams(
            capabilities=capabilities or types.ClientCapabilities(),
            process_id=os.getpid(),
            initialization_options=options,
        )
        result = await soon(self.pygls.initialize_async(asked))
        self.pygls.initialized(types.InitializedParams())
        return result

    async def end(self) -> int:
        """Say good-bye; the server's exit status."""
        await soon(self.pygls.shutdown_async(None))
        self.pygls.exit(None)
        process = self.pygls._server
        assert process is not None
        await soon(process.wait())
        await self.pygls.stop()
        assert process.returncode is not None
        return process.returncode

    def open(self, text: str, language: str = "markdown") -> str:
        """Open a draft; gives its address."""
        self._names += 1
        uri = f"file:///drafts/{self._names}"
        item = types.TextDocumentItem(uri, language, 1, text)
        self.pygls.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return uri

    def change(self, uri: str, version: int, *changes: tuple[tuple[int, int], tuple[int, int], str]) -> None:
        """Change stretches of a draft."""
        self.pygls.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version, uri),
                [
                    types.TextDocumentContentChangePartial(
                        types.Range(types.Position(*start), types.Position(*end)), text
                    )
                    for start, end, text in changes
                ],
            )
        )

    async def diagnostics(self, uri: str, version: int = 1) -> list[types.Diagnostic]:
        """What is published on a draft as it stands then."""
        while True:
            published = await soon(self.published.get())
            if published.uri == uri and published.version == version:
                return list(published.diagnostics)

    async def complete(self, uri: str, line: int, character: int) -> list[types.CompletionItem]:
        """What is offered at a place."""
        where = types.CompletionParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        found = await soon(self.pygls.text_document_completion_async(where))
        if found is None:
            return []
        assert isinstance(found, types.CompletionList)
        assert found.is_incomplete
        return list(found.items)

    async def hover(self, uri: str, line: int, character: int) -> types.Hover | None:
        """What is known at a place."""
        where = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        return await soon(self.pygls.text_document_hover_async(where))

    async def actions(self, uri: str, line: int, character: int, *only: str) -> dict[str, Any]:
        """What can be done at a place, by the first words of its title."""
        at = types.Position(line, character)
        asked = types.CodeActionParams(
            types.TextDocumentIdentifier(uri), types.Range(at, at), types.CodeActionContext([], only or None)
        )
        found = await soon(self.pygls.text_document_code_action_async(asked))
        return {each.title.split(" ")[0]: each for each in found or ()}


async def soon(coming: Any) -> Any:
    """What comes, sooner or later."""
    return await asyncio.wait_for(coming, PATIENCE)


def applied(text: str, edits: list[types.TextEdit]) -> str:
    """A text without astral characters after edits, all of which are places in it as it was."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)

    def offset(position: types.Position) -> int:
        return min(starts[position.line] + position.character, len(text))

    for edit in sorted(edits, key=lambda each: offset(each.range.start), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text
