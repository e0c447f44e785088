#!/bin/bash
# Runs a command on a private X display and a private session bus with accessibility; both vanish with it.
# usage: with-display.sh [-s WIDTHxHEIGHT] COMMAND [ARG...]
set -u
size=1320x840
if [ "$1" = "-s" ]; then size=$2; shift 2; fi
folder=$(mktemp -d)
chmod 700 "$folder"
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/home" "$folder/run" "$folder/tmp"
chmod 700 "$folder/run"
# also a folder of its own for what is temporary: some tests look whether anything was left there
export XDG_RUNTIME_DIR=$folder/run HOME=$folder/home TMPDIR=$folder/tmp
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME WAYLAND_DISPLAY GTK_A11Y NO_AT_BRIDGE
export GDK_BACKEND=x11 GSK_RENDERER=${GSK_RENDERER-cairo} GSETTINGS_BACKEND=memory LIBGL_ALWAYS_SOFTWARE=1
# The command keeps our standard output; what the bus and its services print goes to standard error. A display number
# of our own keeps runs beside each other apart.
exec 7>&1
xvfb-run -a -n $((100 + RANDOM % 20000)) -s "-screen 0 ${size}x24 -nolisten tcp -noreset" \
  dbus-run-session -- bash -c 'exec "$@" >&7 7>&-' command "$@" >&2 2> >(grep -vE 'dbus-daemon\[|SpiRegistry' >&2)
