#!/bin/bash
# Measures the window: first frame beside that of a bare GTK window, and clicks to the frame that shows their answer.
# usage: bench-window.sh PROGRAM BARE-WINDOW
set -eu
here=$(dirname "$(readlink -f "$0")")
export program=$1 bare=$2
"$here/../app/with-display.sh" bash -c '
  median () { sort -n | awk "{ v[NR] = \$1 } END { print v[int((NR + 1) / 2)] }"; }
  measure ()
  {
    log=$(mktemp)
    "$@" 2>"$log" & pid=$!
    for i in $(seq 100); do grep -q frame "$log" && break; sleep 0.05; done
    if [ -n "${clicks-}" ]; then
      window=$(xdotool search --onlyvisible --pid $pid | tail -n 1)
      xdotool windowmove "$window" 0 0 windowsize "$window" 1320 840
      sleep 2
      for place in "436 275" "398 380" "470 600" "800 560" "860 275" "790 420" "505 300" "620 450"; do
        xdotool mousemove $place; sleep 0.3; xdotool mousedown 1; sleep 0.1; xdotool mouseup 1; sleep 0.7
      done
    fi
    kill $pid; wait $pid 2>/dev/null
    cat "$log"; rm -f "$log"
  }
  for i in 1 2 3 4 5; do measure "$bare" >>/tmp/bare.$$; measure "$program" --timings >>/tmp/real.$$; done
  clicks=1 measure "$program" --timings >>/tmp/real.$$
  for what in bare-frame; do echo "bench: $what $(awk "/$what/ { print \$3 }" /tmp/bare.$$ | median) ms"; done
  for what in data-loaded first-frame click-to-frame; do echo "bench: $what $(awk "/$what/ { print \$3 }" /tmp/real.$$ | median) ms"; done
  rm -f /tmp/bare.$$ /tmp/real.$$'
