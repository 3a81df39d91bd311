# shellcheck shell=bash
# Runs one server process and passes signals on: when the command ends, the server has ended.

# A script's background job starts with SIGINT ignored, and a shell cannot trap what it was started to ignore.
hear_interrupts() {
  local ignored
  ignored="$(sed -n 's/^SigIgn:[[:space:]]*//p' "/proc/$$/status" 2>/dev/null)" || return 0
  (((0x${ignored:-0} & 2) == 0)) || exec env --default-signal=INT "$0" "$@"
}

SERVER=""
STOPPING=no

# A session of its own keeps the terminal's Ctrl-C away from the server and from its database, which must end in turn;
# the parent-death signal ends it should this shell be killed.
serve() {
  local log=$1 tie=()
  shift
  if setpriv --help 2>/dev/null | grep -q pdeathsig; then tie=(setpriv --pdeathsig TERM); fi
  trap ask_to_stop INT TERM HUP
  "${tie[@]}" setsid "$@" </dev/null >"$log" 2>&1 &
  SERVER=$!
}

ask_to_stop() {
  [ "$STOPPING" = no ] || return 0
  STOPPING=yes
  [ -z "$SERVER" ] || kill -TERM "$SERVER" 2>/dev/null || true
}

is_serving() { kill -0 "$SERVER" 2>/dev/null; }

show_log() { tail -n +1 -F --pid="$SERVER" "$1" 2>/dev/null >&2 & }

# Waits for the server, however often a signal interrupts the waiting, and ends with its exit code.
await_end() {
  local code=0
  while is_serving; do wait "$SERVER" || true; done
  wait "$SERVER" || code=$?
  [ "$STOPPING" = no ] || [ "$code" != 143 ] || code=0
  exit "$code"
}

health() {
  timeout 5 bash -c "exec 3<>/dev/tcp/127.0.0.1/$1 &&
    printf 'GET /actuator/health HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 && cat <&3" 2>/dev/null
}

await_health() {
  until health "$1" | grep -q '"status":"UP"'; do
    if ! is_serving; then return 1; fi
    [ "$STOPPING" = no ] || await_end
    sleep 0.3
  done
}

failed_start() {
  [ "$STOPPING" = no ] || await_end
  tail -n 40 "$1" >&2
  fail 1 "Countersign did not start; its log is $1."
}
