"""The piece for Neovim, in Neovim: its own client and the server, a draft checked, quotes taken as one types."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.editing.client import ROOT, fill
from tests.patience import PATIENCE
from tests.picker.terminal import Terminal
from tui.commands.main import group

pytestmark = pytest.mark.skipif(not shutil.which("nvim"), reason="neovim is not installed")

WORDS = "I understand that we can count on strong steps."
DRAFT = "Zelensky: “I understand that we can count on strong step.”\n\nThe end.\n"

ASK = r"""
local patience = tonumber(os.getenv('PATIENCE')) * 1000
local said = {}
local sync = function(method, params)
  params = vim.tbl_extend('force', vim.lsp.util.make_position_params(0, 'utf-16'), params or {})
  local answers = vim.lsp.buf_request_sync(0, method, params, patience)
  local _, answer = next(answers)
  return answer.result
end
vim.wait(patience, function() return #vim.diagnostic.get(0) > 0 end, 10)
local found = vim.diagnostic.get(0)[1]
said.code, said.message, said.column = found.code or found.user_data.lsp.code, found.message, found.col
vim.api.nvim_win_set_cursor(0, { 1, 30 })
said.hover = sync('textDocument/hover').contents.value
local range = vim.lsp.util.make_range_params(0, 'utf-16').range
for _, action in ipairs(sync('textDocument/codeAction', { range = range, context = { diagnostics = {} } })) do
  if vim.startswith(action.title, 'Put') then vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16') end
end
vim.wait(patience, function() return #vim.diagnostic.get(0) == 0 end, 10)
said.left = #vim.diagnostic.get(0)
said.omnifunc = vim.bo.omnifunc
vim.cmd('write')
vim.fn.writefile({ vim.fn.json_encode(said) }, 'said.json')
vim.cmd('qall!')
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of someone who has installed the piece, with a library and a draft."""
    fill(tmp_path / "library")
    program = tmp_path / "bin" / "ceasefire-tui"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -P -m tui "$@"\n')
    program.chmod(0o755)
    for name in ("STATE", "CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("CEASEFIRE_TUI_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("PATIENCE", str(PATIENCE))
    monkeypatch.chdir(tmp_path)
    piece = tmp_path / "config" / "nvim" / "plugin" / "ceasefire-tui-lsp.lua"
    piece.parent.mkdir(parents=True)
    piece.write_text(CliRunner().invoke(group, ["editor", "nvim"]).stdout)
    (tmp_path / "draft.md").write_text(DRAFT)
    (tmp_path / "ask.lua").write_text(ASK)
    return tmp_path


def test_a_draft_is_checked_and_put_right(home: Path) -> None:
    piece = home / "config" / "nvim" / "plugin" / "ceasefire-tui-lsp.lua"
    begun = ["nvim", "--headless", "-u", "NONE", "-n", "--cmd", f"luafile {piece}", "--cmd", "filetype on"]
    done = subprocess.run(
        [*begun, "draft.md", "-c", "luafile ask.lua"], capture_output=True, text=True, check=False, timeout=4 * PATIENCE
    )
    assert done.returncode == 0, done.stderr
    said = json.loads((home / "said.json").read_text())
    assert said["code"] == "words"
    assert "strong [-step-] {+steps+}" in said["message"]
    assert said["column"] == len("Zelensky: “".encode())
    assert "— Volodymyr Zelensky" in said["hover"]
    assert said["left"] == 0
    assert said["omnifunc"] == "v:lua.ceasefire_tui_omni"
    assert (home / "draft.md").read_text() == DRAFT.replace("step.", "steps.")


def test_a_quote_goes_in_with_its_citation_as_one_types(home: Path) -> None:
    with Terminal(["nvim", "-n", "draft.md"]) as terminal:
        terminal.until("words:")
        terminal.type("GOShe said 😀 “count stro")
        terminal.until("I understand that we can")
        terminal.type("\x0e")
        terminal.until("I understand that we can count on strong steps. I")
        terminal.type("\x19")
        terminal.until("[^the-united")
        terminal.type(" she said")
        terminal.until("she said")
        terminal.type("\x1b")
        terminal.calm()
        terminal.type(":w\r")
        terminal.until("written")
        terminal.type(":qa!\r")
        assert terminal.end() == 0
    lines = (home / "draft.md").read_text().split("\n")
    assert lines[:2] == DRAFT.split("\n")[:2]
    assert lines[2].startswith(f"She said 😀 “{WORDS}")
    assert lines[2].endswith("] she said")
    assert lines[3] == "The end."
    assert lines[5].startswith("[^the-united-states-nd-")
    assert "Volodymyr Zelensky" in lines[5]
