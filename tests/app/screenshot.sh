#!/bin/bash
# Opens a program on a private display and saves a picture of its window.
# usage: screenshot.sh PROGRAM FILE.png [WIDTHxHEIGHT] [XDOTOOL-COMMANDS]     e.g. "mousemove 460 300 click 1"
set -eu
program=$1 file=$2 size=${3-1320x840} commands=${4-}
here=$(dirname "$(readlink -f "$0")")
export program file size commands
exec "$here/with-display.sh" -s "$size" bash -c '
  "$program" & pid=$!
  for i in $(seq 150); do
    window=$(xdotool search --onlyvisible --pid $pid 2>/dev/null | tail -n 1)
    [ -n "$window" ] && break
    sleep 0.1
  done
  xdotool windowmove "$window" 0 0 windowsize "$window" ${size%x*} ${size#*x}
  sleep 2
  if [ -n "$commands" ]; then eval "xdotool $commands"; sleep 1.5; fi
  import -window root "$file"
  kill $pid'
