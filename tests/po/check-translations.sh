#!/bin/bash
# The translations are sound and whole, and POTFILES names every file with words. Prints TAP.
# usage: check-translations.sh SOURCE-ROOT
set -u
cd "$1" || exit 99
number=0
report ()
{
  number=$((number + 1))
  if [ "$1" -eq 0 ]; then echo "ok $number $2"; else echo "not ok $number $2"; sed 's/^/# /' "$3"; fi
}
out=$(mktemp)
trap 'rm -f "$out"' EXIT

{
  grep -lE '\b(_|N_|C_|NC_|ngettext|g_dpgettext2) ?\(' src/*.c src/*/*.c | LC_ALL=C sort
  ls ui/*.ui | LC_ALL=C sort
  find data/atlas data/stories -name '*.xml' ! -name 'sources*' | LC_ALL=C sort
} | diff - <(grep -v '^#' po/POTFILES) >"$out"
report $? "POTFILES is up to date (else: ./dev potfiles)" "$out"

pot=$(mktemp --suffix=.pot)
GETTEXTDATADIRS=$PWD/po xgettext --from-code=UTF-8 -f po/POTFILES -o "$pot" --keyword=_ --keyword=N_ --keyword=C_:1c,2 \
  --keyword=NC_:1c,2 --keyword=ngettext:1,2 --keyword=g_dpgettext2:2c,3 2>"$out"
report $? "every text can be extracted" "$out"

for language in $(grep -v '^#' po/LINGUAS); do
  msgfmt -c -o /dev/null "po/$language.po" 2>"$out"
  report $? "$language: format strings and plurals are sound" "$out"
  # what the program says and the catalogue does not know, or only guesses
  msgmerge -q --no-fuzzy-matching "po/$language.po" "$pot" -o - 2>/dev/null | msgattrib --untranslated --no-obsolete >"$out" 2>&1
  missing=$(grep -c '^msgid "' "$out")
  [ "$missing" -le 1 ] # the header
  report $? "$language: every text is translated" "$out"
done
rm -f "$pot"
echo "1..$number"
