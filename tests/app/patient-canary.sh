#!/bin/bash
# A name that somebody types on the patient screen is found nowhere after it was quit or killed.
# usage: with-display.sh patient-canary.sh BODYCHART
set -u
program=$1
canary=Zebrafinch
n=0 failed=0

result ()
{
  n=$((n + 1))
  if [ "$1" -eq 0 ]; then echo "ok $n $2"; else echo "not ok $n $2"; failed=1; fi
}

open_and_type ()
{
  "$program" --patient & pid=$!
  window=
  for i in $(seq 300); do
    window=$(xdotool search --onlyvisible --pid $pid 2>/dev/null | tail -n 1)
    [ -n "$window" ] && break
    sleep 0.1
  done
  [ -n "$window" ] || return 1
  xdotool windowfocus --sync "$window" mousemove 800 300 click 1 type "$canary"
  xdotool key Return
}

found ()
{
  grep -rls "$canary" "$HOME" "$XDG_RUNTIME_DIR" 2>/dev/null | grep -v '^/proc' && return 0
  find "$HOME" "$XDG_RUNTIME_DIR" -name "*$canary*" 2>/dev/null | grep . && return 0
  xdotool search --name "$canary" 2>/dev/null | grep . && return 0
  return 1
}

echo "1..4"
open_and_type; result $? "the patient screen opens"
! found; result $? "nothing is written while it is open"
kill -9 $pid; wait $pid 2>/dev/null
! found; result $? "nothing is left after a kill"
open_and_type
xdotool key ctrl+q
for i in $(seq 100); do kill -0 $pid 2>/dev/null || break; sleep 0.1; done
! kill -0 $pid 2>/dev/null && ! found; result $? "nothing is left after it was quit"
kill $pid 2>/dev/null
exit $failed
