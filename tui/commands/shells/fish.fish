# Completion of ceasefire-tui for fish.
function _ceasefire_tui
    # The value of --format=md is completed, its option stays.
    set -l option (string match --regex -- '^--[^=]+=' (commandline -t))
    set -l response (env _CEASEFIRE_TUI_COMPLETE=fish_complete COMP_WORDS=(commandline -cp | string collect) \
        COMP_CWORD=(commandline -t | string collect) ceasefire-tui)
    for completion in $response
        set -l parts (string split --max 1 "," -- $completion)
        switch $parts[1]
            case dir
                __fish_complete_directories $parts[2]
            case file
                __fish_complete_path $parts[2]
            case plain
                echo "$option$parts[2]"
        end
    end
end

complete --no-files --command ceasefire-tui --arguments "(_ceasefire_tui)"
