"""The protocol as pygls speaks it, with our own drafts in the place of its: they count lines as the protocol does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.protocol import LanguageServerProtocol, lsp_method

from tui.editing.documents import Document

if TYPE_CHECKING:
    from cattrs import Converter
    from pygls.lsp.server import LanguageServer


class Protocol(LanguageServerProtocol):
    """Keeps the open drafts up to date before whoever is interested hears of it."""

    def __init__(self, server: LanguageServer, converter: Converter) -> None:
        self.drafts: dict[str, Document] = {}
        """The open drafts by their address."""
        super().__init__(server, converter)

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> Any:
        """Take a draft."""
        encoding: Any = self.workspace.position_encoding or "utf-16"
        self.drafts[params.text_document.uri] = Document(params.text_document, getattr(encoding, "value", encoding))
        yield from self._hand_on(types.TEXT_DOCUMENT_DID_OPEN, params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Any:
        """Take what was changed in a draft."""
        draft = self.drafts.get(params.text_document.uri)
        if draft is not None:
            draft.change(params.text_document.version, params.content_changes)
            yield from self._hand_on(types.TEXT_DOCUMENT_DID_CHANGE, params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> Any:
        """Forget a draft."""
        if self.drafts.pop(params.text_document.uri, None) is not None:
            yield from self._hand_on(types.TEXT_DOCUMENT_DID_CLOSE, params)

    def _hand_on(self, method: str, params: object) -> Any:
        if (handler := self.fm.features.get(method)) is not None:
            yield handler, (params,), None
