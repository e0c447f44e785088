# Completion of bodychart for bash.
# SPDX-License-Identifier: GPL-3.0-or-later

# The ids of a kind, one a line.
_bodychart_ids ()
{
  bodychart list "$1" 2>/dev/null | cut -d ' ' -f 1
}

_bodychart ()
{
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} words= files=no
  local export_options="--output --muscle --place --document --view --overlay --paper --mono --size --handout --sheet --blank
    --book --story --condition --landscape --date --pages --dpi --transparent --no-letterhead --help"

  case "$before" in
    --output|-o|--document) files=yes ;;
    --muscle) words=$(_bodychart_ids muscles) ;;
    --place) words="$(_bodychart_ids areas) $(_bodychart_ids regions)" ;;
    --condition) words=$(_bodychart_ids conditions) ;;
    --view) words=$(_bodychart_ids views) ;;
    --overlay) words="dermatomes nerves" ;;
    --paper) words="a4 letter" ;;
    --book) words="all head-neck shoulder-arm forearm-hand trunk pelvis hip-thigh-knee leg-ankle-foot" ;;
    --size|--date|--dpi|--limit|--story) ;;
    *)
      if [ "$COMP_CWORD" -eq 1 ]; then
        words="list suggest show export check --patient --timings --version --help"
        files=yes
      else
        case "$command" in
          list) words="regions areas muscles conditions views overlays sources --json --help" ;;
          suggest) words="$(_bodychart_ids areas) $(_bodychart_ids regions) --json --limit --help" ;;
          show) words="$(_bodychart_ids muscles) --json --help" ;;
          export) words=$export_options ;;
          check) words=--help files=yes ;;
          *) files=yes ;;
        esac
      fi
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  if [ "$files" = yes ]; then
    compopt -o filenames 2>/dev/null
    local file
    while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$word")
  fi
}

complete -F _bodychart bodychart
