# Completion of bodychart for fish.
# SPDX-License-Identifier: GPL-3.0-or-later

function __bodychart_ids
    for kind in $argv
        bodychart list $kind 2>/dev/null | string replace -r ' .*' ''
    end
end

set -l commands list suggest show export check
set -l none "not __fish_seen_subcommand_from $commands"
complete -c bodychart -n $none -a list -d 'Print everything of a kind'
complete -c bodychart -n $none -a suggest -d 'Print the muscles that often send pain to places'
complete -c bodychart -n $none -a show -d 'Print everything known of a muscle'
complete -c bodychart -n $none -a export -d 'Write figures or pages'
complete -c bodychart -n $none -a check -d 'Validate atlas files and documents'
complete -c bodychart -n $none -l patient -d 'Open the patient screen'
complete -c bodychart -n $none -l timings -d 'Print how long start and clicks take'
complete -c bodychart -n $none -l version -d 'Print the version'
complete -c bodychart -l help -s h -d 'Show the options'
complete -c bodychart -f -n '__fish_seen_subcommand_from list' -a 'regions areas muscles conditions views overlays sources'
complete -c bodychart -f -n '__fish_seen_subcommand_from suggest' -a '(__bodychart_ids areas regions)'
complete -c bodychart -f -n '__fish_seen_subcommand_from show' -a '(__bodychart_ids muscles)'
complete -c bodychart -n '__fish_seen_subcommand_from list suggest show' -l json -d 'Print JSON'
complete -c bodychart -x -n '__fish_seen_subcommand_from suggest' -l limit -d 'At most N muscles'
set -l export '__fish_seen_subcommand_from export'
complete -c bodychart -r -n $export -l output -s o -d 'Write to a file'
complete -c bodychart -x -n $export -l muscle -a '(__bodychart_ids muscles)' -d 'Show a muscle'
complete -c bodychart -x -n $export -l place -a '(__bodychart_ids areas regions)' -d 'Mark a place'
complete -c bodychart -x -n $export -l condition -a '(__bodychart_ids conditions)' -d 'A page about a condition'
complete -c bodychart -r -n $export -l document -d 'Show a document'
complete -c bodychart -x -n $export -l view -a '(__bodychart_ids views)' -d 'Views'
complete -c bodychart -x -n $export -l overlay -a 'dermatomes nerves' -d 'A map of the skin'
complete -c bodychart -x -n $export -l paper -a 'a4 letter' -d 'Paper of a PDF'
complete -c bodychart -x -n $export -l book -a 'all head-neck shoulder-arm forearm-hand trunk pelvis hip-thigh-knee leg-ankle-foot' -d 'Sheets with contents'
complete -c bodychart -x -n $export -l story -d 'A story on one page'
complete -c bodychart -x -n $export -l size -d 'Size of a picture'
complete -c bodychart -x -n $export -l date -d 'The date of the pages'
complete -c bodychart -x -n $export -l dpi -d 'Resolution'
complete -c bodychart -n $export -l landscape -d 'Paper across'
complete -c bodychart -n $export -l mono -d 'Black and white'
complete -c bodychart -n $export -l handout -d 'A page for the patient'
complete -c bodychart -n $export -l sheet -d 'A page for the clinician'
complete -c bodychart -n $export -l blank -d 'Empty figures'
complete -c bodychart -n $export -l pages -d 'Whole pages as pictures'
complete -c bodychart -n $export -l transparent -d 'No white ground'
complete -c bodychart -n $export -l no-letterhead -d 'Without the clinic'
