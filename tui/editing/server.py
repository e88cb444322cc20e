"""The server: what a client asks, handed on, and what was found, sent back. All that is slow runs in threads."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from tui import __version__
from tui.articles.article import Span
from tui.display import safe_line
from tui.editing.collection import Collection
from tui.editing.documents import Document, place_of
from tui.editing.log import through_the_gate
from tui.editing.protocol import Protocol
from tui.editing.showing import NAME, SHOW, reader, spelt, start, terminal
from tui.editing.wishes import Wishes
from tui.library.database import LibraryError
from tui.library.places import Location

if TYPE_CHECKING:
    from tui.editing.checking import Checking
    from tui.editing.diagnosing import Verdicts

T = TypeVar("T")
TRIGGERS = ("“", '"', "«", "„", "‘", "`", "{", ">")
"""Signs at which an editor asks for quotes without being told."""
ACTIONS = (types.CodeActionKind.QuickFix, types.CodeActionKind.RefactorInline, types.CodeActionKind.Source)


class Server:
    """One client served over a pair of streams."""

    def __init__(self, place: Location, wishes: Wishes, problems: tuple[str, ...] = ()) -> None:
        self._pygls = LanguageServer(NAME, __version__, protocol_cls=Protocol)
        protocol = self._pygls.protocol
        assert isinstance(protocol, Protocol)
        self._drafts = protocol.drafts
        self._wishes = wishes
        self._problems = problems
        self._loop: asyncio.AbstractEventLoop | None = None
        self._collection = Collection(place, self._say)
        self._asked = ThreadPoolExecutor(1, "asked")
        self._checks = ThreadPoolExecutor(1, "checks")
        self._checking: Checking | None = None
        self._warmed: asyncio.Future[None] | None = None
        self._ended = False
        self._register()

    def serve(self) -> int:
        """Serve the client on the standard streams until it goes; the exit status: 0 where it said so before."""
        through_the_gate()
        output = os.fdopen(os.dup(1), "wb")
        os.dup2(2, 1)  # whatever else is printed is none of the client's messages
        try:
            self._pygls.start_io(sys.stdin.buffer, output)
        finally:
            for threads in (self._asked, self._checks):
                threads.shutdown(cancel_futures=True)
            self._collection.close()
        return 0 if self._ended else 1

    def _register(self) -> None:
        completion = types.CompletionOptions(trigger_characters=list(TRIGGERS), resolve_provider=True)
        for method, handler, options in (
            (types.INITIALIZE, self._initialize, None),
            (types.INITIALIZED, self._initialized, None),
            (types.SHUTDOWN, self._shutdown, None),
            (types.TEXT_DOCUMENT_DID_OPEN, self._opened, None),
            (types.TEXT_DOCUMENT_DID_CHANGE, self._changed, None),
            (types.TEXT_DOCUMENT_DID_CLOSE, self._closed, None),
            (types.TEXT_DOCUMENT_COMPLETION, self._complete, completion),
            (types.COMPLETION_ITEM_RESOLVE, self._resolve, None),
            (types.TEXT_DOCUMENT_HOVER, self._hover, None),
            (types.TEXT_DOCUMENT_CODE_ACTION, self._act, types.CodeActionOptions(list(ACTIONS))),
        ):
            self._pygls.feature(method, options)(partial(handler))  # pygls writes on what it is given: no method
        self._pygls.command(SHOW)(partial(self._show))

    # The life of a client

    def _initialize(self, params: types.InitializeParams) -> None:
        self._loop = asyncio.get_running_loop()
        self._wishes = self._wishes.with_those_of(params.initialization_options)

    def _initialized(self, params: types.InitializedParams) -> None:
        for problem in self._problems:
            self._say(problem)
        self._warm()

    def _shutdown(self, *params: object) -> None:
        self._ended = True
        if self._checking:
            self._checking.end()

    def _say(self, line: str) -> None:
        """Tell the person a line, from whatever thread."""
        message = types.ShowMessageParams(types.MessageType.Warning, safe_line(f"{NAME}: {line}"))
        if self._loop and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._pygls.window_show_message, message)

    # Drafts

    def _opened(self, params: types.DidOpenTextDocumentParams) -> None:
        self._looking_after().opened(self._drafts[params.text_document.uri])

    def _changed(self, params: types.DidChangeTextDocumentParams) -> None:
        self._looking_after().changed(self._drafts[params.text_document.uri])

    def _closed(self, params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        self._looking_after().closed(uri)
        self._pygls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def _looking_after(self) -> Checking:
        if self._checking is None:
            from tui.editing.checking import Checking

            self._checking = Checking(self._collection, self._checks, self._warm(), self._publish, self._say)
        return self._checking

    def _publish(self, document: Document, verdicts: Verdicts) -> None:
        self._pygls.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(document.uri, verdicts.diagnostics(), verdicts.version)
        )

    # What is asked

    async def _complete(self, params: types.CompletionParams) -> types.CompletionList | None:
        document = self._drafts.get(params.text_document.uri)
        if document is None:
            return None
        text, position = document.text, place_of(params.position)

        def found() -> list[types.CompletionItem] | None:
            from tui.editing.completing import completions

            return completions(text, text.offset(position), document, self._collection, self._wishes)

        items = await self._answer(found)
        return None if items is None else types.CompletionList(is_incomplete=True, items=items)

    async def _resolve(self, item: types.CompletionItem) -> types.CompletionItem:
        def resolved() -> types.CompletionItem:
            from tui.editing.completing import resolve

            return resolve(item, self._collection, self._markup_in_completions())

        return await self._answer(resolved) or item

    async def _hover(self, params: types.HoverParams) -> types.Hover | None:
        verdicts = await self._verdicts(params.text_document.uri)
        if verdicts is None:
            return None
        from tui.editing.hovering import hover

        offset = verdicts.text.offset(place_of(params.position))
        return await self._answer(lambda: hover(verdicts, offset, self._markup_in_hovers()))

    async def _act(self, params: types.CodeActionParams) -> list[types.CodeAction] | None:
        verdicts = await self._verdicts(params.text_document.uri)
        document = self._drafts.get(params.text_document.uri)
        if verdicts is None or document is None:
            return None
        from tui.editing.acting import Acting

        span = Span(*(verdicts.text.offset(place_of(each)) for each in (params.range.start, params.range.end)))
        only = [str(getattr(each, "value", each)) for each in params.context.only or ()]
        edits = self._pygls.client_capabilities.workspace
        versioned = bool(edits and edits.workspace_edit and edits.workspace_edit.document_changes)
        return await self._answer(lambda: Acting(verdicts, document, self._wishes, versioned).actions(span, only))

    async def _verdicts(self, uri: str) -> Verdicts | None:
        document = self._drafts.get(uri)
        return await self._looking_after().verdicts(document) if document else None

    async def _answer(self, ask: Callable[[], T]) -> T | None:
        """What a thread finds; `None`, and a message, where the library cannot be read."""
        from tui.writing.formats import TemplateError

        try:
            return await asyncio.get_running_loop().run_in_executor(self._asked, ask)
        except LibraryError as error:
            self._collection.failed(error)
        except TemplateError as error:
            self._say(str(error))
        return None

    def _warm(self) -> asyncio.Future[None]:
        """Have everything made ready that a completion needs: done before anything else is, and once."""
        if self._warmed is None:
            self._warmed = asyncio.get_running_loop().run_in_executor(self._asked, self._get_ready)
        return self._warmed

    def _get_ready(self) -> None:
        try:
            self._collection.warm()
        except LibraryError as error:
            self._collection.failed(error)

    def _markup_in_hovers(self) -> types.MarkupKind:
        asked = self._pygls.client_capabilities.text_document
        return _first(asked.hover.content_format if asked and asked.hover else None)

    def _markup_in_completions(self) -> types.MarkupKind:
        asked = self._pygls.client_capabilities.text_document
        item = asked.completion.completion_item if asked and asked.completion else None
        return _first(item.documentation_format if item else None)

    # Commands

    async def _show(self, text_sha256: str, offset: int) -> None:
        """Open the reader at a place, in a terminal; where there is none the original, else say how to."""
        argv = reader(self._collection.place, text_sha256, offset)
        around = terminal(self._wishes.terminal)
        if around:
            if trouble := start([*around, *argv]):
                self._say(trouble)
            return
        url = await self._answer(lambda: self._collection.address(text_sha256))
        asked = self._pygls.client_capabilities.window
        if url and asked and asked.show_document and asked.show_document.support:
            await self._pygls.window_show_document_async(types.ShowDocumentParams(url, external=True))
            return
        self._say(f"no terminal to open the reader in; in one:  {spelt(argv)}")


def _first(kinds: Any) -> types.MarkupKind:
    """The form of words that a client likes best."""
    return kinds[0] if kinds else types.MarkupKind.PlainText
