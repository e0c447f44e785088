#!/bin/bash
# What a desktop and a shell need of the program is there and sound, and man page and completions know every option. Prints TAP.
# usage: check-desktop.sh SOURCE-ROOT PROGRAM
set -u
program=$(readlink -f "$2")
cd "$1" || exit 99
id=io.github.bodychart.BodyChart number=0
out=$(mktemp) folder=$(mktemp -d)
trap 'rm -rf "$out" "$folder"' EXIT

report ()
{
  number=$((number + 1))
  if [ "$1" -eq 0 ]; then echo "ok $number $2"; else echo "not ok $number $2"; sed 's/^/# /' "$out"; fi
}

# check NAME COMMAND...: skipped where the tool is not installed
check ()
{
  local name=$1
  shift
  if command -v "$1" >/dev/null; then
    "$@" >"$out" 2>&1
    report $? "$name"
  else
    number=$((number + 1))
    echo "ok $number $name # SKIP $1 is not installed"
  fi
}

check "the desktop entry is sound" desktop-file-validate "data/$id.desktop"
# The project has no public address yet, which newer versions warn of; other warnings and errors count.
validate_metainfo ()
{
  local said
  said=$(appstreamcli validate --no-net "$1" 2>&1) && return
  printf '%s\n' "$said"
  ! printf '%s\n' "$said" | grep -E '^[EW]: ' | grep -qv 'url-homepage-missing$'
}
if command -v appstreamcli >/dev/null; then
  check "the description for software centres is sound" validate_metainfo "data/$id.metainfo.xml"
else
  check "the description for software centres is sound" appstreamcli
fi
check "the man page is sound" mandoc -Tlint -W warning data/bodychart.1
check "the completion for bash can be read" bash -n data/completion/bodychart.bash
check "the completion for zsh can be read" zsh -n data/completion/_bodychart
check "the completion for fish can be read" fish --no-execute data/completion/bodychart.fish

grep -q '^Actions=.*patient' "data/$id.desktop" && grep -q -- '--patient$' "data/$id.desktop"
report $? "the desktop entry leads to the patient screen"

cp "data/$id.mime.xml" "$folder/$id.xml" && mkdir -p "$folder/mime/packages" && cp "$folder/$id.xml" "$folder/mime/packages/"
check "the type of documents is sound" update-mime-database "$folder/mime"
icon=$(sed -n 's/.*<icon name="\([^"]*\)".*/\1/p' "data/$id.mime.xml")
[ -n "$icon" ] && [ -e "assets/icons/$icon.svg" ]
report $? "documents have an icon of their own"

# Every option that a help text names.
for command in "" list suggest show export check; do
  "$program" $command --help 2>/dev/null | grep -oE '^  (-[a-z], )?--[a-z][a-z-]*' | grep -oE -- '--[a-z][a-z-]*' | grep -vE '^--help-'
done | sort -u >"$folder/options"
[ "$(wc -l <"$folder/options")" -gt 20 ]
report $? "the help texts name the options"
tr -s ' ' <data/bodychart.1 | sed 's/Fl Fl /--/g' >"$folder/man"
missing_in ()
{
  while read -r option; do
    case "$2" in
      fish) grep -qE -- "-l ${option#--}( |\$)" "$1" ;;
      *) grep -qE -- "$option([^a-z-]|\$)" "$1" ;;
    esac || echo "$option"
  done <"$folder/options"
}
for where in man:$folder/man bash:data/completion/bodychart.bash zsh:data/completion/_bodychart fish:data/completion/bodychart.fish; do
  missing_in "${where#*:}" "${where%%:*}" >"$out"
  [ ! -s "$out" ]
  report $? "${where%%:*} knows every option"
done

# As a user of bash would: the words are completed by the program's own lists.
PATH=$(dirname "$program"):$PATH bash -c '
  source data/completion/bodychart.bash
  complete_line () { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _bodychart; echo "${COMPREPLY[*]}"; }
  complete_line bodychart sug
  complete_line bodychart show infrasp
  complete_line bodychart export --mus
  complete_line bodychart export --overlay d
' >"$out" 2>&1
[ "$(cat "$out")" = "suggest
infraspinatus
--muscle
dermatomes" ]
report $? "bash completes commands, muscles, options and values"
echo "1..$number"
