-- Neovim's own LSP client and Redraft: opens documents, waits for diagnostics, applies actions, types,
-- and compares the file that it writes, byte by byte, with what it should be.

local work = vim.env.WORK
local DOG = 'We always walked the the dog.'
local FIXED = 'We always walked the dog.'

local function fail(message)
  io.stderr:write('neovim: ' .. message .. '\n')
  vim.cmd('cquit 1')
end

local function write(name, text)
  local file = assert(io.open(work .. '/' .. name, 'wb'))
  file:write(text)
  file:close()
end

local function read(name)
  local file = assert(io.open(work .. '/' .. name, 'rb'))
  local text = file:read('*a')
  file:close()
  return text
end

local function await(what, holds)
  if not vim.wait(60000, holds, 20) then
    fail(what .. ' does not come: ' .. vim.inspect(vim.diagnostic.get(0)))
  end
end

local function await_count(count)
  await(count .. ' diagnostics', function() return #vim.diagnostic.get(0) == count end)
end

-- What each diagnostic underlines.
local function marked()
  local parts = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    local text = vim.api.nvim_buf_get_text(0, each.lnum, each.col, each.end_lnum, each.end_col, {})
    table.insert(parts, table.concat(text, '\n'))
  end
  return parts
end

-- Chooses the action with such a title at a diagnostic, as a person would in the menu.
local function act(diagnostic, title)
  vim.api.nvim_win_set_cursor(0, { diagnostic.lnum + 1, diagnostic.col })
  local tick = vim.api.nvim_buf_get_changedtick(0)
  local seen = {}
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      local shown = options.format_item(item)
      table.insert(seen, shown)
      if shown:find(title, 1, true) then
        return choose(item)
      end
    end
    fail(title .. ' is not among ' .. vim.inspect(seen))
  end
  vim.lsp.buf.code_action()
  return tick
end

local function act_on_text(diagnostic, title)
  local tick = act(diagnostic, title)
  await('change by ' .. title, function() return vim.api.nvim_buf_get_changedtick(0) > tick end)
end

local client = vim.lsp.start_client({ name = 'redraft', cmd = { vim.env.REDRAFT, 'lsp' }, root_dir = work })

local function open(name, type)
  vim.cmd('edit! ' .. work .. '/' .. name)
  vim.bo.filetype = type
  vim.lsp.buf_attach_client(0, client)
end

local function expect(name, text)
  vim.cmd('silent write!')
  if read(name) ~= text then
    fail(name .. ' holds ' .. vim.inspect(read(name)) .. ', but should hold ' .. vim.inspect(text))
  end
end

-- Emoji, combining marks and tabs before the error; CR LF at lines' ends.
for _, ending in ipairs({ '\n', '\r\n' }) do
  local lines = {
    '# 😀 👩‍🚀 ' .. DOG, '',
    'Cafe\204\129 über naïve,\tand tabs. ' .. DOG, '',
    '`the the` ' .. DOG, '',
  }
  local name = ending == '\n' and 'letter.md' or 'dos.md'
  write(name, table.concat(lines, ending))
  open(name, 'markdown')
  await_count(3)
  for _, part in ipairs(marked()) do
    if vim.trim(part) ~= 'the' then fail('underlined is ' .. vim.inspect(marked())) end
  end
  act_on_text(vim.diagnostic.get(0)[1], 'Remove')
  await_count(2)
  -- Typed at the end of the first line, behind the emoji.
  local first = vim.api.nvim_buf_get_lines(0, 0, 1, false)[1]
  vim.api.nvim_buf_set_text(0, 0, #first, 0, #first, { ' 🚀 ' .. DOG })
  await_count(3)
  act_on_text(vim.diagnostic.get(0)[1], 'Correct all 3')
  await_count(0)
  local text = table.concat(lines, ending):gsub(vim.pesc(DOG), FIXED)
  text = text:gsub(vim.pesc(ending), ' 🚀 ' .. FIXED .. ending, 1)
  expect(name, text)
end

-- A word for the dictionary, and Neovim's undo.
write('word.txt', 'It was a beautifull day.\n')
open('word.txt', 'text')
await_count(1)
act_on_text(vim.diagnostic.get(0)[1], '"beautiful"')
await_count(0)
vim.cmd('silent undo')
await_count(1)
act(vim.diagnostic.get(0)[1], 'dictionary of the workspace')
await_count(0)
if read('.redraft/words.txt') ~= 'beautifull\n' then fail('the word is not in the dictionary') end

-- Comments of a program.
write('walk.py', 'x = "' .. DOG .. '"  # ' .. DOG .. '\n')
open('walk.py', 'python')
await_count(1)
act_on_text(vim.diagnostic.get(0)[1], 'Remove')
await_count(0)
expect('walk.py', 'x = "' .. DOG .. '"  # ' .. FIXED .. '\n')

vim.lsp.stop_client(client)
await('exit', function() return vim.lsp.client_is_stopped(client) end)
local version = vim.version()
print(('neovim %d.%d.%d: done\n'):format(version.major, version.minor, version.patch))
vim.cmd('qall!')
