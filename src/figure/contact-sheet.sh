#!/bin/bash
# The contact sheet: what there is to look at after a change of the figure.
#
#   contact-sheet.sh FIGURES FOLDER
#
# Writes PNG files into FOLDER:
#   [<body>-]<view>-<style>.png  full size, 2200 pixels high (a wide view: 1600 wide)
#   small.png                every view in every style, 300 pixels high, drawn for that size
#   a4-outline.png           front and back, two-up on A4, as printed in black and white, 200 dots per inch
#   a4-muscle-grey.png       the same from the muscle style, on a printer without colour
#   contact-sheet.png        everything at one glance
#
# Copyright 2026 The Body Chart developers
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail

figures=$1 folder=$2
styles="muscle skin outline deep"
mkdir -p "$folder"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

font=$(fc-match --format '%{file}' sans)

draw () { rsvg-convert --background-color=white --keep-aspect-ratio "${@:3}" --output "$2" "$figures/$1.svg"; }

# Views as paths without the end: "front", "female/front"
views=()
for shapes in "$figures"/*-shapes.svg "$figures"/*/*-shapes.svg; do
  [ -e "$shapes" ] || continue
  view=${shapes#"$figures/"}
  views+=("${view%-shapes.svg}")
done

for view in "${views[@]}"; do
  name=${view//\//-}
  row=()
  for style in $styles; do
    [ -e "$figures/$view-$style.svg" ] || continue
    draw "$view-$style" "$folder/$name-$style.png" --height 2200 --width 1600
    draw "$view-$style-small" "$scratch/small-$name-$style.png" --height 300 --width 300
    row+=("$scratch/small-$name-$style.png")
  done
  montage -font "$font" -label '%t' "${row[@]}" -tile 4x1 -geometry '300x300+6+6' -pointsize 11 "$scratch/row-$name.png"
done
montage -font "$font" "$scratch"/row-*.png -tile 2x -geometry '+4+4' "$folder/small.png"

# A4 at 200 dots per inch with margins of 10 mm
two_up ()
{
  local style=$1 target=$2
  draw "front-$style" "$scratch/left.png" --width 748 --height 2180
  draw "back-$style" "$scratch/right.png" --width 748 --height 2180
  convert -size 1654x2339 xc:white \
    \( "$scratch/left.png" \) -gravity west -geometry +79+0 -composite \
    \( "$scratch/right.png" \) -gravity east -geometry +79+0 -composite \
    -colorspace Gray -depth 8 "$target"
}
two_up outline "$folder/a4-outline.png"
two_up muscle "$folder/a4-muscle-grey.png"

large=()
for view in front back; do
  for style in $styles; do large+=("$folder/$view-$style.png"); done
done
montage -font "$font" "${large[@]}" -tile 8x1 -geometry '450x950+6+6' "$scratch/1-large.png"
montage -font "$font" "$folder/a4-outline.png" "$folder/a4-muscle-grey.png" -tile 2x1 -geometry '827x1170+12+12' "$scratch/3-paper.png"
convert "$scratch/1-large.png" "$folder/small.png" "$scratch/3-paper.png" -gravity center -append -depth 8 "$folder/contact-sheet.png"
echo "$folder/contact-sheet.png"
