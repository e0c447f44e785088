#!/bin/bash
# The translations are sound, and whole as far as each promises: a language of po/LINGUAS has every text of the interface, the
# stories and what a patient reads of the atlas; one of COMPLETE has every text, one of BEGUN lacks the atlas. POTFILES names
# every file with words.
# Prints TAP.
# usage: check-translations.sh SOURCE-ROOT
set -u
cd "$1" || exit 99
COMPLETE=" nl "
BEGUN=" ar "
number=0
report ()
{
  number=$((number + 1))
  if [ "$1" -eq 0 ]; then echo "ok $number $2"; else echo "not ok $number $2"; sed 's/^/# /' "$3"; fi
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
out=$work/out

{
  grep -lE '\b(_|N_|C_|NC_|ngettext|g_dpgettext2) ?\(' src/*.c src/*/*.c | LC_ALL=C sort
  ls ui/*.ui | LC_ALL=C sort
  find data/atlas data/stories -name '*.xml' ! -name 'sources*' | LC_ALL=C sort
} | diff - <(grep -v '^#' po/POTFILES) >"$out"
report $? "POTFILES is up to date (else: ./dev potfiles)" "$out"

# How many messages a catalogue has, without its header.
messages ()
{
  grep -c '^msgid ' "$1" | awk '{ print ($1 > 0 ? $1 - 1 : 0) }'
}
extract ()
{
  GETTEXTDATADIRS=$PWD/po xgettext --from-code=UTF-8 --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 \
    --keyword=ngettext:1,2 --keyword=g_dpgettext2:2c,3 "$@"
}
extract -f po/POTFILES -o "$work/all.pot" 2>"$out"
report $? "every text can be extracted" "$out"

{
  grep -v '^#' po/POTFILES | grep -v '^data/atlas/' | extract -f - -o "$work/interface.pot" &&
    grep '^data/atlas/' po/POTFILES | xargs xgettext --from-code=UTF-8 --its=po/its/patient-atlas.its -o "$work/atlas.pot" &&
    msgcat --use-first "$work/interface.pot" "$work/atlas.pot" -o "$work/patient.pot"
} 2>"$out"
report $? "what a patient reads can be extracted" "$out"
[ "$(grep -c '^msgid' "$work/patient.pot")" -lt "$(grep -c '^msgid' "$work/all.pot")" ]
report $? "a patient reads less than all" "$out"

for language in $(grep -v '^#' po/LINGUAS); do
  msgfmt -c -o /dev/null "po/$language.po" 2>"$out"
  report $? "$language: format strings and plurals are sound" "$out"
  promise=patient
  case $COMPLETE in *" $language "*) promise=all ;; esac
  case $BEGUN in *" $language "*) promise=interface ;; esac
  msgmerge -q --no-fuzzy-matching "po/$language.po" "$work/$promise.pot" -o "$work/merged.po" 2>"$out"
  msgattrib --untranslated --no-obsolete "$work/merged.po" >"$out" 2>&1
  [ "$(messages "$out")" -eq 0 ]
  report $? "$language: every text ($promise) is translated" "$out"
  # a doubtful translation is marked fuzzy and not shipped; a language full of doubts is not shipped either
  msgattrib --only-fuzzy --no-obsolete "$work/merged.po" >"$out" 2>&1
  [ $((50 * $(messages "$out"))) -le "$(messages "$work/$promise.pot")" ]
  report $? "$language: at most one text ($promise) in fifty is in doubt" "$out"
done
echo "1..$number"
