-- ceasefire-tui in Neovim, by its language server: quotations checked, quotes offered as you write.
-- Install:  mkdir -p ~/.config/nvim/plugin && ceasefire-tui editor nvim > ~/.config/nvim/plugin/ceasefire-tui-lsp.lua
--           and  pip install 'ceasefire-tui[lsp]'     (Neovim 0.7 or newer; beside `ceasefire-tui editor neovim`)
--
-- In Markdown, LaTeX, Org and text what differs from the articles is underlined. Behind an opening mark, or a name that
-- begins a sentence, quotes are offered: <C-n> and <C-y> take one with its citation, <C-x><C-o> asks again.
--   K     what is known of the quotation under the cursor
--   gra   what can be done with it: the exact words, a citation, the place in the reader
-- For another citation format than the file type's:  vim.g.ceasefire_tui = { format = 'pandoc' }

local filetypes = { 'markdown', 'pandoc', 'quarto', 'rmd', 'tex', 'plaintex', 'latex', 'org', 'text' }
local client, encoding = nil, 'utf-16'
local offered, completeopt, showing = {}, nil, false

-- Show what was found; what is chosen stands there by its first words until it is taken.
local function show(items, row)
  local edit = items[1].textEdit.range
  if edit.start.line ~= row then return end
  local start = vim.lsp.util._get_line_byte_from_position(0, edit.start, encoding)
  local matches = {}
  for number, item in ipairs(items) do
    matches[number] = {
      word = item.label, abbr = vim.fn.strcharpart(item.label, 0, math.max(vim.o.columns - start - 24, 30)), 
      menu = (item.labelDetails or {}).description, user_data = 'ceasefire ' .. number, dup = 1, equal = 1,
    }
  end
  offered = { items = items, row = row, start = start }
  offered.typed = vim.api.nvim_get_current_line():sub(start + 1, vim.fn.col('.') - 1)
  completeopt = completeopt or vim.o.completeopt
  vim.o.completeopt = 'menuone,noinsert,noselect'
  showing = true -- the list that stands there ends, and nothing was taken from it
  vim.fn.complete(start + 1, matches)
  showing = false
end

local function ask()
  if vim.fn.complete_info({ 'selected' }).selected >= 0 then return end
  local buffer, tick = vim.api.nvim_get_current_buf(), vim.b.changedtick
  local row = vim.api.nvim_win_get_cursor(0)[1] - 1
  local params = vim.lsp.util.make_position_params(0, encoding)
  vim.lsp.buf_request(buffer, 'textDocument/completion', params, function(_, result, context)
    local here = context.client_id == client and vim.api.nvim_get_current_buf() == buffer and vim.b.changedtick == tick
    if not here or vim.fn.mode() ~= 'i' or not result or #result.items == 0 then return end
    show(result.items, row)
  end)
end

-- Put what was taken where it belongs, its note below the paragraph.
local function put()
  if showing then return end
  if completeopt then vim.o.completeopt, completeopt = completeopt, nil end
  local number = tostring(vim.v.completed_item.user_data or ''):match('^ceasefire (%d+)$')
  local item = number and offered.items[tonumber(number)]
  if not item then return end
  local row, start = offered.row, offered.start
  vim.api.nvim_buf_set_text(0, row, start, row, start + #item.label, { offered.typed })
  local edits, lines = { item.textEdit }, vim.split(item.textEdit.newText, '\n')
  for _, edit in ipairs(item.additionalTextEdits or {}) do
    table.insert(edits, edit)
    if edit.range.start.line < row then -- the quotation began on a line before
      start = vim.lsp.util._get_line_byte_from_position(0, edit.range.start, encoding)
      row = edit.range.start.line
    end
  end
  vim.lsp.util.apply_text_edits(edits, 0, encoding)
  local column = #lines[#lines] + (#lines == 1 and start or 0)
  vim.api.nvim_win_set_cursor(0, { row + #lines, column })
end

_G.ceasefire_tui_omni = function(findstart)
  if findstart == 1 then
    ask()
    return -2
  end
  return {}
end

vim.lsp.commands['ceasefire-tui.show'] = function(command)
  vim.cmd('tabnew')
  vim.fn.termopen({ 'ceasefire-tui', '--at', command.arguments[1] .. ':' .. command.arguments[2] }, {
    on_exit = function(_, status) if status == 0 then vim.cmd('bdelete!') end end,
  })
  vim.cmd('startinsert')
end

local function attach(started, buffer)
  client, encoding = started.id, started.offset_encoding or 'utf-16'
  vim.bo[buffer].omnifunc = 'v:lua.ceasefire_tui_omni'
  vim.keymap.set('n', 'K', vim.lsp.buf.hover, { buffer = buffer, desc = 'What is known of a quotation' })
  vim.keymap.set({ 'n', 'x' }, 'gra', vim.lsp.buf.code_action, { buffer = buffer, desc = 'What to do with a quotation' })
  local group = vim.api.nvim_create_augroup('ceasefire_tui_lsp_' .. buffer, {})
  local on = function(events, call)
    vim.api.nvim_create_autocmd(events, { group = group, buffer = buffer, callback = call })
  end
  on({ 'TextChangedI', 'TextChangedP' }, ask)
  on('CompleteDone', put)
end

vim.api.nvim_create_autocmd('FileType', {
  group = vim.api.nvim_create_augroup('ceasefire_tui_lsp', {}),
  pattern = filetypes,
  callback = function()
    local config = {
      name = 'ceasefire-tui', cmd = { 'ceasefire-tui', 'lsp' }, root_dir = vim.fn.getcwd(), on_attach = attach,
      init_options = vim.g.ceasefire_tui or vim.empty_dict(), on_exit = function() client = nil end,
    }
    if vim.lsp.start then
      vim.lsp.start(config)
    else
      client = client or vim.lsp.start_client(config)
      if client then vim.lsp.buf_attach_client(0, client) end
    end
  end,
})
