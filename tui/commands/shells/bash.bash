# Completion of ceasefire-tui for bash 4.4 and later.
_ceasefire_tui() {
    local IFS=$'\n' current="${COMP_WORDS[COMP_CWORD]}" word response completion type value
    local -a words=()
    # Bash takes the "=" of --format=md for a word of its own.
    for word in "${COMP_WORDS[@]:0:COMP_CWORD}"; do
        [[ $word == "=" ]] || words+=("$word")
    done
    words+=("${current#=}")
    response=$(env COMP_WORDS="${words[*]}" COMP_CWORD=$((${#words[@]} - 1)) \
        _CEASEFIRE_TUI_COMPLETE=bash_complete "$1")
    for completion in $response; do
        IFS=',' read -r type value <<< "$completion"
        case $type in
            dir) COMPREPLY=(); compopt -o dirnames ;;
            file) COMPREPLY=(); compopt -o default ;;
            plain)
                # Within an opened quotation mark only its own signs are escaped.
                case $current in
                    \"*)
                        value=${value//\\/\\\\}
                        value=${value//\"/\\\"}
                        value=${value//\$/\\\$}
                        value=${value//\`/\\\`}
                        ;;
                    \'*) value=${value//\'/\'\\\'\'} ;;
                    *) printf -v value %q "$value" ;;
                esac
                COMPREPLY+=("$value")
                ;;
        esac
    done
    return 0
}

complete -o nosort -F _ceasefire_tui ceasefire-tui
