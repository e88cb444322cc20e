#compdef ceasefire-tui

_ceasefire_tui() {
    local -a plain described response
    # The value of --format=md is completed, its option stays.
    local type value help option=${(M)PREFIX#--*=}
    (( ! $+commands[ceasefire-tui] )) && return 1
    response=("${(@f)$(env COMP_WORDS="${words[*]}" COMP_CWORD=$((CURRENT-1)) \
        _CEASEFIRE_TUI_COMPLETE=zsh_complete ceasefire-tui)}")
    for type value help in ${response}; do
        case $type in
            plain)
                if [[ $help == "_" ]]; then
                    plain+=("$option$value")
                else
                    described+=("$value":"$help")
                fi
                ;;
            dir) _path_files -/ ;;
            file) _path_files -f ;;
        esac
    done
    (( $#described )) && _describe -V unsorted described -U
    (( $#plain )) && compadd -U -V unsorted -a plain
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _ceasefire_tui "$@"
else
    compdef _ceasefire_tui ceasefire-tui
fi
