-- ceasefire-tui in Neovim: pick a quote into the text, check the quotations of a draft.
-- Install:  mkdir -p ~/.config/nvim/plugin && ceasefire-tui editor neovim > ~/.config/nvim/plugin/ceasefire-tui.lua
--
-- <Leader>q, in insert mode <C-g>q   pick a quote at the cursor, in a floating window (Neovim 0.7 or newer)
-- :CeasefirePick [QUERY]             the same, beginning with a query
-- :CeasefireCheck                    check the quotations of the file into the quickfix list;
--                                    :make does it too in Markdown, text and Org
-- For other keys:  vim.keymap.set({ 'n', 'i' }, '<C-q>', '<Plug>(ceasefire-pick)')

local makeprg = 'ceasefire-tui check --format quickfix %:S'
local errorformat = '%f:%l:%c: %trror: %m,%f:%l:%c: %tarning: %m,%f:%l:%c: %tote: %m'

-- Within a line a quote goes into it, and its footnotes below the paragraph; anything longer gets lines of its own.
-- `row` and `column` count from 0, in bytes. Gives where the cursor belongs.
local function insert(buffer, row, column, lines)
  local set = function(from, to, new) vim.api.nvim_buf_set_lines(buffer, from, to, true, new) end
  local line = vim.api.nvim_buf_get_lines(buffer, row, row + 1, true)[1]
  if line:match('^%s*$') then
    set(row, row + 1, lines)
    return row + #lines - 1, #lines[#lines]
  end
  local words, notes = {}, {}
  for _, each in ipairs(lines) do
    table.insert((#notes > 0 or each:match('^%[%^[^%]]*%]: ')) and notes or words, each)
  end
  if #notes > 0 and words[#words] == '' then table.remove(words) end
  if #words > 1 then
    set(row + 1, row + 1, vim.list_extend(vim.list_extend({ '' }, lines), { '' }))
    return row + #lines + 1, 0
  end
  vim.api.nvim_buf_set_text(buffer, row, column, row, column, words)
  if #notes > 0 then
    local last = row + 1
    local all = vim.api.nvim_buf_get_lines(buffer, 0, -1, true)
    while last < #all and not all[last + 1]:match('^%s*$') do last = last + 1 end
    set(last, last, vim.list_extend({ '' }, notes))
  end
  return row, column + #words[1]
end

local function format(buffer, line)
  local filetype = vim.bo[buffer].filetype
  if not line:match('^%s*$') then
    if filetype == 'markdown' then return { '--format', 'md-footnote' } end
    if filetype == 'org' then return { '--format', 'plain' } end
  end
  return { '--filetype', filetype }
end

local function float()
  local width, height = math.floor(vim.o.columns * 0.9), math.floor(vim.o.lines * 0.7)
  return vim.api.nvim_open_win(vim.api.nvim_create_buf(false, true), true, {
    relative = 'editor', style = 'minimal', border = 'rounded', width = width, height = height,
    row = math.floor((vim.o.lines - height) / 2) - 1, col = math.floor((vim.o.columns - width) / 2),
  })
end

local function feed(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, true, true), 'n', false)
end

local function pick(query)
  local window, buffer, writing = vim.api.nvim_get_current_win(), vim.api.nvim_get_current_buf(), vim.fn.mode() == 'i'
  local row, column = unpack(vim.api.nvim_win_get_cursor(window))
  local line = vim.api.nvim_get_current_line()
  if not writing then column = math.min(column + #vim.fn.matchstr(line, '.', column), #line) end
  local out = vim.fn.tempname()
  local argv = { 'ceasefire-tui', 'pick', '--fullscreen', '--out', out, unpack(format(buffer, line)) }
  vim.list_extend(argv, { '--', query })
  local popup = float()
  local said = vim.api.nvim_get_current_buf()
  vim.fn.termopen(argv, {
    on_exit = function(_, status)
      if status == 2 then return end -- the message stays in the window until it is closed
      if vim.api.nvim_win_is_valid(popup) then vim.api.nvim_win_close(popup, true) end
      vim.api.nvim_buf_delete(said, { force = true })
      vim.api.nvim_set_current_win(window)
      if status == 0 then
        row, column = insert(buffer, row - 1, column, vim.fn.readfile(out))
        row = row + 1
        vim.fn.delete(out)
      end
      vim.api.nvim_win_set_cursor(window, { row, math.max(column - 1, 0) })
      feed('<C-\\><C-n>' .. (not writing and '' or column > 0 and 'a' or 'i'))
    end,
  })
  feed('<C-\\><C-n>i')
end

local function check()
  vim.cmd('update')
  local kept = { vim.bo.makeprg, vim.bo.errorformat }
  vim.bo.makeprg, vim.bo.errorformat = makeprg, errorformat
  local done, problem = pcall(vim.cmd, 'silent make!')
  vim.bo.makeprg, vim.bo.errorformat = unpack(kept)
  if not done then error(problem, 0) end
  vim.cmd('cwindow')
end

vim.api.nvim_create_user_command('CeasefirePick', function(given) pick(given.args) end, { nargs = '*' })
vim.api.nvim_create_user_command('CeasefireCheck', check, {})
vim.keymap.set({ 'n', 'i' }, '<Plug>(ceasefire-pick)', function() pick('') end)
for mode, keys in pairs({ n = '<Leader>q', i = '<C-g>q' }) do
  if vim.fn.hasmapto('<Plug>(ceasefire-pick)', mode) == 0 then
    vim.keymap.set(mode, keys, '<Plug>(ceasefire-pick)', { remap = true, desc = 'Pick a quote' })
  end
end

vim.api.nvim_create_autocmd('FileType', {
  group = vim.api.nvim_create_augroup('ceasefire_tui', {}),
  pattern = { 'markdown', 'text', 'org' },
  callback = function() vim.bo.makeprg, vim.bo.errorformat = makeprg, errorformat end,
})
