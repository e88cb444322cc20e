"""The server as a client meets it, over its standard streams."""

import asyncio
import sys
from ast import literal_eval
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from tests.editing.client import Client, applied, fill, soon
from tests.findings_by_hand import article, marked
from tui.library.library import Library

pytestmark = pytest.mark.asyncio(loop_scope="module")

WORDS = "I understand that we can count on strong steps."
WRONG = WORDS.replace("steps", "step").rstrip(".")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    fill(home / "library")
    return home


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def client(home: Path) -> AsyncIterator[Client]:
    client = Client(home / "library", home)
    await client.start()
    yield client
    assert await client.end() == 0
    assert client.messages.empty()


async def test_a_misquote_is_marked_with_the_difference(client: Client) -> None:
    uri = client.open(f"😀 Zelensky: “{WRONG}.”\r\n\r\nHe left.")
    (found,) = await client.diagnostics(uri)
    assert found.severity == types.DiagnosticSeverity.Error
    assert (found.code, found.source) == ("words", "ceasefire-tui")
    assert found.range == types.Range(types.Position(0, 14), types.Position(0, 14 + len(WRONG) + 1))
    assert "strong [-step-] {+steps+}" in found.message
    assert "Volodymyr Zelensky" in found.message


async def test_a_wrong_speaker_and_words_nobody_said_are_told_apart(client: Client) -> None:
    text = f"Marco Rubio said: “{WORDS}”\n\nShe said: “Bananas are cheaper on the moon, as everybody knows.”\n"
    uri = client.open(text, "latex")
    speaker, nobody = await client.diagnostics(uri)
    assert (speaker.code, speaker.severity) == ("wrong-speaker", types.DiagnosticSeverity.Error)
    assert "Volodymyr Zelensky said it, not Marco Rubio" in speaker.message
    assert (nobody.code, nobody.severity) == ("not-found", types.DiagnosticSeverity.Warning)


async def test_exact_words_and_other_text_have_nothing(client: Client) -> None:
    assert await client.diagnostics(client.open(f"Zelensky: “{WORDS}”")) == []
    assert await client.diagnostics(client.open("No quotation here.", "plaintext")) == []
    assert await client.diagnostics(client.open("")) == []


async def test_a_draft_follows_what_is_typed(client: Client) -> None:
    uri = client.open(f"Zelensky: “{WORDS}”\n")
    assert await client.diagnostics(uri) == []
    at = 11 + WORDS.index("strong")
    client.change(uri, 2, ((0, 0), (0, 0), "😀\n"), ((1, at), (1, at + 6), "weak"))
    (found,) = await client.diagnostics(uri, 2)
    assert found.range.start == types.Position(1, 11)
    client.change(uri, 3, ((0, 0), (9, 0), "Nothing."))
    assert await client.diagnostics(uri, 3) == []


async def test_quotes_are_offered_behind_an_opening_mark(client: Client) -> None:
    text = "He said “count strong steps\n\nThe end.\n"
    uri = client.open(text)
    first, *_ = await client.complete(uri, 0, 27)
    assert isinstance(first.text_edit, types.TextEdit)
    assert first.label.startswith("I understand that we can count")
    assert first.detail is not None
    assert "Volodymyr Zelensky" in first.detail
    assert (first.filter_text, first.sort_text) == ("“count strong steps", "000")
    assert first.insert_text_format == types.InsertTextFormat.PlainText
    done = applied(text, [first.text_edit, *(first.additional_text_edits or ())])
    line, blank, note, *rest = done.split("\n")
    assert line.startswith(f"He said “{WORDS}")
    assert line.endswith("]")
    mark = line[line.index("[^") :]
    assert (blank, rest) == ("", ["", "The end.", ""])
    assert note.startswith(f"{mark}: Volodymyr Zelensky, ")


@pytest.mark.parametrize(
    ("language", "before", "begins", "ends"),
    [
        ("latex", r"He said \enquote{count strong steps", r"\textquote[{\cite{the-united-states-nd-", "}"),
        ("latex", "He said ``count strong steps", "``I understand", "}"),
        ("org", 'He said "count strong steps', '"I understand', "]"),
        ("quarto", "He said “count strong steps", "“I understand", "]"),
        ("text", "He said «count strong steps", "«I understand", ")"),
        ("markdown", "> count strong steps", "> I understand", "n.d."),
        ("org", "#+begin_quote\ncount strong steps", "I understand", "]"),
    ],
)
async def test_each_file_type_has_its_citation(
    client: Client, language: str, before: str, begins: str, ends: str
) -> None:
    uri = client.open(before, language)
    lines = before.split("\n")
    first, *_ = await client.complete(uri, len(lines) - 1, len(lines[-1]))
    assert isinstance(first.text_edit, types.TextEdit)
    assert first.text_edit.new_text.startswith(begins)
    assert first.text_edit.new_text.endswith(ends)


async def test_a_name_offers_what_they_said(client: Client) -> None:
    uri = client.open("It is late. Zelensk")
    found = await client.complete(uri, 0, 19)
    assert found
    for item in found:
        assert isinstance(item.text_edit, types.TextEdit)
        assert item.text_edit.new_text.startswith("Volodymyr Zelensky: “")
        assert item.text_edit.range.start == types.Position(0, 12)


async def test_nothing_is_offered_in_the_middle_of_a_sentence(client: Client) -> None:
    assert await client.complete(client.open("it is late and “done” now"), 0, 25) == []


async def test_an_item_is_explained_when_it_is_looked_at(client: Client) -> None:
    first, *_ = await client.complete(client.open("“count strong steps"), 0, 19)
    assert first.documentation is None
    told = await soon(client.pygls.completion_item_resolve_async(first))
    assert "— Volodymyr Zelensky" in told.documentation.value
    assert WORDS in told.documentation.value


async def test_hovering_tells_sentence_and_source(client: Client) -> None:
    uri = client.open(f"Zelensky: “{WORDS}”")
    shown = await client.hover(uri, 0, 20)
    assert shown is not None
    assert isinstance(shown.contents, types.MarkupContent)
    assert shown.contents.value.startswith("exact")
    assert "— Volodymyr Zelensky" in shown.contents.value
    assert await client.hover(uri, 0, 2) is None


async def test_the_exact_words_are_put_and_cited(client: Client) -> None:
    text = f"Zelensky: “{WRONG}.”\n"
    uri = client.open(text)
    found = await client.actions(uri, 0, 20)
    put, cite = found["Put"], found["Cite"]
    assert put.kind == types.CodeActionKind.QuickFix
    assert put.is_preferred
    fixed = applied(text, list(put.edit.changes[uri]))
    assert fixed == f"Zelensky: “{WORDS}”\n"
    cited = applied(text, list(cite.edit.changes[uri]))
    assert cited.startswith(f"Zelensky: “{WRONG}.”[^")
    assert "\n\n[^" in cited
    again = client.open(cited)
    assert "Cite" not in await client.actions(again, 0, 20)
    assert list(await client.actions(uri, 0, 20, "quickfix")) == ["Put"]


async def test_where_to_look_is_said_where_there_is_no_terminal(home: Path) -> None:
    client = Client(home / "library", home)
    await client.start()
    uri = client.open(f"Zelensky: “{WORDS}”")
    show = (await client.actions(uri, 0, 20))["Show"]
    command = literal_eval(show.command)  # pygls' client takes every action with a command for a command
    arguments = types.ExecuteCommandParams(command["command"], arguments=command["arguments"])
    await soon(client.pygls.workspace_execute_command_async(arguments))
    said = await soon(client.messages.get())
    assert "--at" in said
    assert str(home / "library") in said
    assert await client.end() == 0


async def test_the_terminal_wished_for_gets_the_reader_without_a_shell(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "argv"
    script = tmp_path / "terminal"
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {out}.new && mv {out}.new {out}\n')
    script.chmod(0o755)
    client = Client(home / "library", home)
    await client.start(options={"terminal": [str(script), "--"], "format": "pandoc"})
    sha = next(iter(_texts(home)))
    await client.pygls.workspace_execute_command_async(
        types.ExecuteCommandParams("ceasefire-tui.show", arguments=[sha, 7])
    )
    while not out.exists():
        await asyncio.sleep(0.01)
    assert out.read_text().splitlines()[-3:] == [str(home / "library"), "--at", f"{sha}:7"]
    first, *_ = await client.complete(client.open("“count strong steps"), 0, 19)
    assert isinstance(first.text_edit, types.TextEdit)
    assert "[@the-united-states-" in first.text_edit.new_text
    assert await client.end() == 0


def _texts(home: Path) -> list[str]:
    with Library.open(home / "library") as library:
        return [library.article(row.id).text_sha256 for row in library.shelf()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
async def test_positions_are_in_the_encoding_agreed_on(home: Path, encoding: str) -> None:
    client = Client(home / "library", home)
    wish = types.GeneralClientCapabilities(position_encodings=[types.PositionEncodingKind(encoding)])
    result = await client.start(types.ClientCapabilities(general=wish))
    assert result.capabilities.position_encoding == encoding
    (found,) = await client.diagnostics(client.open(f"😀 Zelensky: “{WRONG}.”"))
    before = {"utf-8": 18, "utf-16": 14, "utf-32": 13}[encoding]
    assert found.range.start == types.Position(0, before)
    assert await client.end() == 0


async def test_a_changed_library_is_noticed(tmp_path: Path) -> None:
    fill(tmp_path / "library")
    client = Client(tmp_path / "library", tmp_path)
    await client.start()
    uri = client.open("She said: “Nobody had thought of the ferry to the island.”")
    (found,) = await client.diagnostics(uri)
    assert found.code == "not-found"
    with Library.open(tmp_path / "library") as library:
        new = article("“Nobody had thought of the ferry to the island,” Rubio said.")
        library.add(new, marked(new))
    while found.code == "not-found":
        found = next(iter(await client.diagnostics(uri)), types.Diagnostic(found.range, "", code="exact"))
    assert await client.end() == 0


async def test_a_broken_library_is_one_message(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "library.sqlite").write_bytes(b"no library at all " * 500)
    client = Client(folder, tmp_path)
    await client.start()
    uri = client.open("He said: “We are ready.”")
    assert await client.complete(uri, 0, 15) == []
    assert await client.hover(uri, 0, 15) is None
    assert "damaged or no library" in await soon(client.messages.get())
    assert await client.complete(uri, 0, 15) == []
    assert await client.end() == 0
    assert client.messages.empty()


async def test_an_empty_library_gets_the_sample(tmp_path: Path) -> None:
    client = Client(tmp_path / "library", tmp_path)
    await client.start()
    assert await client.complete(client.open("“count strong steps"), 0, 19)
    assert await client.end() == 0


async def test_a_request_can_be_taken_back(client: Client) -> None:
    uri = client.open("“count")
    asked = types.CompletionParams(types.TextDocumentIdentifier(uri), types.Position(0, 6))
    requests = []
    for number in range(20):
        requests.append(client.pygls.protocol.send_request_async("textDocument/completion", asked, msg_id=f"c{number}"))
        client.pygls.cancel_request(types.CancelParams(f"c{number}"))
    done = await soon(asyncio.gather(*requests, return_exceptions=True))
    assert all(isinstance(each, types.CompletionList | JsonRpcException) for each in done)  # whichever came first
    assert await client.complete(uri, 0, 6)


async def test_words_from_outside_are_words_and_nothing_else(tmp_path: Path) -> None:
    text = "“Run $1 ${2:x} `ls` [x](y) \x1b[2J now,” Rubio said."
    with Library.open(tmp_path / "library") as library:
        new = article(text)
        library.add(new, marked(new))
    client = Client(tmp_path / "library", tmp_path)
    kinds = [types.MarkupKind.Markdown]
    await client.start(
        types.ClientCapabilities(
            text_document=types.TextDocumentClientCapabilities(
                hover=types.HoverClientCapabilities(content_format=kinds)
            )
        )
    )
    first, *_ = await client.complete(client.open("“Run"), 0, 4)
    assert first.insert_text_format == types.InsertTextFormat.PlainText
    assert "\x1b" not in first.label
    shown = await client.hover(client.open("Rubio said: “Run $1 ${2:x} ‘ls’ [x](y) now.”", "plaintext"), 0, 16)
    assert shown is not None
    assert isinstance(shown.contents, types.MarkupContent)
    assert "\x1b" not in shown.contents.value
    assert r"\`ls\`" in shown.contents.value
    assert await client.end() == 0


async def test_a_client_that_just_goes_leaves_nothing_behind(home: Path) -> None:
    client = Client(home / "library", home)
    await client.start()
    process = client.pygls._server
    assert process is not None
    assert process.stdin is not None
    process.stdin.close()
    assert await soon(process.wait()) == 1
    await client.pygls.stop()


async def test_without_pygls_one_line_says_what_to_install(tmp_path: Path) -> None:
    hide = "import sys; sys.modules['pygls'] = None; from tui.__main__ import main; sys.argv[1:] = ['lsp']; main()"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", hide, stderr=asyncio.subprocess.PIPE, env=Client(tmp_path, tmp_path)._environment
    )
    _, said = await soon(process.communicate())
    assert process.returncode == 2
    assert said.decode().count("\n") == 1
    assert "pip install 'ceasefire-tui[lsp]'" in said.decode()


async def test_what_nobody_can_read_is_answered_and_told_through_the_gate(home: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", "tui", "--library", str(home / "library"), "lsp"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=Client(home, home)._environment,
    )
    bodies = [
        '{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}, "processId": null}}',
        '{"jsonrpc": "2.0", "method": "\\u001b[2J", "params": {}}',
        '{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///no"}}}',
        '{"no": "message"',
        '{"jsonrpc": "2.0", "id": 2, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///no"}, '
        '"position": {"line": 0, "character": 0}}}',
        '{"jsonrpc": "2.0", "id": 3, "method": "shutdown"}',
        '{"jsonrpc": "2.0", "method": "exit"}',
    ]
    sent = "".join(f"Content-Length: {len(body)}\r\n\r\n{body}" for body in bodies)
    answered, said = await soon(process.communicate(sent.encode()))
    assert process.returncode == 0, said.decode()
    assert all(f'"id": {number}'.encode() in answered for number in (1, 2, 3))
    assert b"\x1b" not in said
