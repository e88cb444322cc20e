" ceasefire-tui in Vim: pick a quote into the text, check the quotations of a draft.
" Install:  mkdir -p ~/.vim/plugin && ceasefire-tui editor vim > ~/.vim/plugin/ceasefire-tui.vim     (Vim 8.2 or newer)
"
" <Leader>q, in insert mode <C-g>q   pick a quote at the cursor
" :CeasefirePick [QUERY]             the same, beginning with a query
" :CeasefireCheck                    check the quotations of the file into the quickfix list;
"                                    :make does it too in Markdown, text and Org
" For other keys: nmap ,q <Plug>(ceasefire-pick)     imap <C-x>q <Plug>(ceasefire-pick)

if exists('g:loaded_ceasefire_tui') || &compatible
  finish
endif
let g:loaded_ceasefire_tui = 1

let s:makeprg = 'ceasefire-tui check --format quickfix %:S'
let s:errorformat = '%f:%l:%c: %trror: %m,%f:%l:%c: %tarning: %m,%f:%l:%c: %tote: %m'

" Within a line a quote goes into it, and its footnotes below the paragraph; anything longer gets lines of its own.
function! s:Insert(lines, after) abort
  let l:line = getline('.')
  if l:line =~# '^\s*$'
    call append('.', a:lines)
    delete _
    call cursor(line('.') + len(a:lines) - 1, 1)
    call cursor('.', col('$'))
    return
  endif
  let l:note = match(a:lines, '^\[^[^]]*\]: ')
  let l:words = l:note > 0 ? a:lines[: l:note - 2] : a:lines
  if len(l:words) > 1
    call append('.', [''] + a:lines + [''])
    call cursor(line('.') + len(a:lines) + 1, 1)
    return
  endif
  let l:at = col('.') - 1 + (a:after ? len(matchstr(l:line, '.', col('.') - 1)) : 0)
  call setline('.', strpart(l:line, 0, l:at) . l:words[0] . strpart(l:line, l:at))
  if l:note > 0
    let l:blank = search('^\s*$', 'nW')
    call append(l:blank ? l:blank - 1 : line('$'), [''] + a:lines[l:note :])
  endif
  call cursor('.', l:at + len(l:words[0]) + (a:after ? 0 : 1))
endfunction

function! s:Pick(query) abort
  let l:after = mode() !=# 'i'
  let l:within = getline('.') !~# '^\s*$'
  let l:format = l:within && &filetype ==# 'markdown' ? '--format md-footnote'
        \ : l:within && &filetype ==# 'org' ? '--format plain' : '--filetype ' . shellescape(&filetype, 1)
  let l:out = tempname()
  silent execute '!ceasefire-tui pick --out' shellescape(l:out, 1) l:format '--' shellescape(a:query, 1)
  redraw!
  if filereadable(l:out)
    call s:Insert(readfile(l:out), l:after)
    call delete(l:out)
  elseif v:shell_error == 2
    echohl ErrorMsg | echomsg 'ceasefire-tui: nothing was picked; see :!ceasefire-tui pick' | echohl None
  endif
endfunction

function! s:Check() abort
  update
  let [l:makeprg, l:errorformat] = [&l:makeprg, &l:errorformat]
  let [&l:makeprg, &l:errorformat] = [s:makeprg, s:errorformat]
  try
    silent make!
  finally
    let [&l:makeprg, &l:errorformat] = [l:makeprg, l:errorformat]
    redraw!
  endtry
  cwindow
endfunction

command! -nargs=* CeasefirePick call s:Pick(<q-args>)
command! CeasefireCheck call s:Check()
nnoremap <silent> <Plug>(ceasefire-pick) <Cmd>call <SID>Pick('')<CR>
inoremap <silent> <Plug>(ceasefire-pick) <Cmd>call <SID>Pick('')<CR>
if !hasmapto('<Plug>(ceasefire-pick)', 'n')
  nmap <Leader>q <Plug>(ceasefire-pick)
endif
if !hasmapto('<Plug>(ceasefire-pick)', 'i')
  imap <C-g>q <Plug>(ceasefire-pick)
endif

augroup ceasefire_tui
  autocmd!
  autocmd FileType markdown,text,org let [&l:makeprg, &l:errorformat] = [s:makeprg, s:errorformat]
augroup END
