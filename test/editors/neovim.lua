-- A users file in Neovim. Run by neovim.test.ts, which says what the steps are.

local patience = tonumber(os.getenv('USERS_YML_PATIENCE')) * 1000

local function say(text)
  io.stdout:write(text .. '\n')
end

local function is_told(part)
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    if diagnostic.message:find(part, 1, true) then
      return diagnostic
    end
  end
  return nil
end

local function wait_for(what, test)
  if not vim.wait(patience, test, 100) then
    error('Never came: ' .. what .. '; ' .. vim.inspect(vim.diagnostic.get(0)))
  end
end

local function ask(method, line, character)
  local uri = vim.uri_from_bufnr(0)
  local params = { textDocument = { uri = uri }, position = { line = line, character = character } }
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, patience) or {}) do
    if answer.result then
      return answer.result
    end
  end
  error('No answer to ' .. method)
end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(os.getenv('USERS_YML_FILE')))
  local config = {
    name = 'users_yml',
    cmd = { os.getenv('USERS_YML_NODE'), os.getenv('USERS_YML_SERVER'), '--stdio' },
    root_dir = vim.fn.getcwd(),
  }
  if vim.lsp.start then
    vim.lsp.start(config)
  else
    vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
  end
  wait_for('ana', function()
    return is_told('`ana` is a super-user')
  end)
  say('sees that ana is a super-user')

  local more = vim.split(os.getenv('USERS_YML_MORE'), '\n', { trimempty = true })
  vim.api.nvim_buf_set_lines(0, -1, -1, true, more)
  wait_for('ben', function()
    return is_told('sign-in of `ben`')
  end)
  say('types a second user and sees that there is no hash')

  vim.api.nvim_buf_set_lines(0, -1, -1, true, { '  ' })
  local last = vim.api.nvim_buf_line_count(0) - 1
  local offered = ask('textDocument/completion', last, 2)
  for _, item in ipairs(offered.items or offered) do
    if item.label:find('full_name', 1, true) then
      say('is offered full_name by completion')
      break
    end
  end

  if ask('textDocument/hover', 0, 4).contents then
    say('shows what a hover says of the username')
  end

  vim.ui.select = function(items, options, choose)
    for index, item in ipairs(items) do
      if options.format_item(item):find('workspaces: []', 1, true) then
        return choose(item, index)
      end
    end
    error('No action adds the key')
  end
  local found = is_told('`ana` is a super-user')
  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
  vim.lsp.buf.code_action()
  wait_for('no super-user', function()
    return is_told('sign-in of `ben`') and not is_told('`ana` is a super-user')
  end)
  say('has one key added by a code action, and sees that ana is no super-user any more')

  local function find(text)
    for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
      local column = line:find(text, 1, true)
      if column then
        return { number, column - 1 }
      end
    end
    return nil
  end
  local place = find('[ana]')
  vim.api.nvim_win_set_cursor(0, { place[1], place[2] + 1 })
  vim.lsp.buf.definition()
  wait_for('the user of the workspace', function()
    return vim.api.nvim_win_get_cursor(0)[1] == 1
  end)
  say('goes from a workspace to the user whose private one it is')

  vim.lsp.buf.rename('anna')
  wait_for('the other name', function()
    return find('username: anna') and find('[anna]')
  end)
  say('renames the user, and the workspace with it')

  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = patience })
  else
    vim.lsp.buf.formatting_sync(nil, patience)
  end
  local lines = vim.api.nvim_buf_get_lines(0, 0, -1, true)
  if lines[#lines] == '' then
    say('has the file laid out')
  end

  for method, params in pairs(vim.fn.json_decode(os.getenv('USERS_YML_REQUESTS'))) do
    params.textDocument = { uri = vim.uri_from_bufnr(0) }
    for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, patience) or {}) do
      if answer.error or type(answer.result) ~= 'table' then
        error('No answer to ' .. method .. ': ' .. vim.inspect(answer))
      end
    end
  end
  say('gets an answer to each request')
  say(vim.fn.json_encode(table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n') .. '\n'))
end

local fine, problem = pcall(run)
if not fine then
  io.stderr:write(tostring(problem) .. '\n')
end
vim.cmd('qa!')
