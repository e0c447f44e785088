#!/bin/bash
# Takes pictures of every state of the window, in light, dark and high contrast and at several sizes, each below FOLDER in a
# folder of its own. usage: tour.sh PROGRAM FOLDER [-s SIZE]... [-c SCHEME]... [-t TEXT-PERCENT] [-x SCALE] [STATE...]
set -eu
program=$1 folder=$2
shift 2
here=$(dirname "$(readlink -f "$0")")
sizes=() schemes=() text=100 scale=1
while getopts s:c:t:x: option; do
  case $option in
    s) sizes+=("$OPTARG") ;;
    c) schemes+=("$OPTARG") ;;
    t) text=$OPTARG ;;
    x) scale=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
[ ${#sizes[@]} -gt 0 ] || sizes=(900x600 1280x720 1920x1080)
[ ${#schemes[@]} -gt 0 ] || schemes=(light dark high-contrast)
mkdir -p "$folder"
folder=$(readlink -f "$folder")
for size in "${sizes[@]}"; do
  for scheme in "${schemes[@]}"; do
    name=$scheme-$size
    [ "$text" = 100 ] || name=$name-text$text
    [ "$scale" = 1 ] || name=$name-x$scale
    printf '%s\n' "$name"
    GDK_SCALE=$scale "$here/../app/with-display.sh" -s "$((${size%x*} * scale))x$((${size#*x} * scale))" \
      "$program" "$folder/$name" "$size" "$scheme" "$text" "$@"
  done
done
