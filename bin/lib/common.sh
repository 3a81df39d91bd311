# shellcheck shell=bash
# What every command shares: where things are, how it speaks, how it installs a Debian package.

# shellcheck disable=SC2034
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
CACHE="${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/countersign"

note() { printf '%s\n' "$*" >&2; }

fail() {
  local code=$1
  shift
  note "$@"
  exit "$code"
}

# Runs a command with its output in a log; shows the end of the log only when it fails.
quietly() {
  local log
  log="$(mktemp "${TMPDIR:-/tmp}/countersign-step.XXXXXX")"
  if "$@" >"$log" 2>&1 </dev/null; then
    rm -f "$log"
    return 0
  fi
  tail -n 15 "$log" >&2
  rm -f "$log"
  return 1
}

is_debian() { grep -Eqs '^ID(_LIKE)?=.*debian' /etc/os-release; }

# Says in one sentence why packages cannot be installed here, or nothing if they can.
install_obstacle() {
  if ! is_debian || ! command -v apt-get >/dev/null; then
    echo "this is not a Debian system"
  elif [ "$(id -u)" != 0 ]; then
    echo "installing it needs root"
  fi
}

# apt_install NAME...: the first of the names that the machine's own mirror has.
apt_install() {
  local name obstacle
  obstacle="$(install_obstacle)"
  if [ -n "$obstacle" ]; then
    note "Cannot install $1: $obstacle."
    return 1
  fi
  if ! quietly env DEBIAN_FRONTEND=noninteractive apt-get update; then
    note "Cannot install $1: the package mirror cannot be reached."
    return 1
  fi
  for name in "$@"; do
    if apt-cache show "$name" >/dev/null 2>&1; then
      note "Installing $name."
      quietly env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$name" && return 0
    fi
  done
  note "Cannot install $1: the package mirror does not have it, or the installation failed."
  return 1
}

# One set-up at a time on a machine: two commands started together would fill the same folder.
locked() {
  mkdir -p "$CACHE"
  exec 9>"$CACHE/.lock"
  flock 9
  local code=0
  "$@" 9>&- || code=$?
  exec 9>&-
  return "$code"
}

# A port on 127.0.0.1 that nobody listens on at the moment.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    port_in_use "$port" || break
  done
  echo "$port"
}

port_in_use() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
