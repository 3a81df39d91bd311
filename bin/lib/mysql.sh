# shellcheck shell=bash
# A real MySQL for the tests: Debian's unstable mysql-server-core in a root of its own, started by its own loader.

MYSQL_ROOT="$CACHE/mysql/root"
MYSQL_APT="$CACHE/mysql/apt"
MYSQL_DIR=""
MYSQL_PID=""

no_mysql() { fail 3 "NO REAL MYSQL HERE: $* Nothing was tested on MySQL. Set COUNTERSIGN_TEST_DB_URL to use a server of your own."; }

# Prints "URI<tab>keyring" of the machine's own Debian mirror: the entry that carries the installed suite itself.
debian_mirror() {
  local suite files=()
  suite="$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)"
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
    [ -f "$file" ] && files+=("$file")
  done
  [ "${#files[@]}" -gt 0 ] || return 1
  awk -v suite="${suite:-sid}" '
    function flush() {
      if (types ~ /(^| )deb( |$)/ && enabled != "no" && uri != "" && (" " suites " ") ~ (" (" suite "|stable|testing|unstable|sid) ")) {
        print uri "\t" key; found = 1; exit
      }
      types = uri = suites = key = enabled = ""
    }
    FNR == 1 { flush() }
    FILENAME ~ /\.sources$/ {
      if ($0 ~ /^[ \t]*$/) { flush(); next }
      name = tolower($1); value = $0; sub(/^[^:]*:[ \t]*/, "", value)
      if (name == "types:") types = value
      if (name == "uris:") { split(value, all, " "); uri = all[1] }
      if (name == "suites:") suites = value
      if (name == "enabled:") enabled = value
      if (name == "signed-by:" && value ~ /^\//) key = value
      next
    }
    $1 == "deb" {
      types = "deb"; line = $0; sub(/^deb[ \t]+/, "", line)
      if (line ~ /^\[/) {
        options = line; sub(/\].*/, "", options); sub(/^\[[^]]*\][ \t]*/, "", line)
        if (match(options, /signed-by=[^ ]+/)) key = substr(options, RSTART + 10, RLENGTH - 10)
      }
      split(line, word, " "); uri = word[1]; suites = word[2]; flush()
    }
    END { if (!found) flush() }
  ' "${files[@]}" | head -n 1 | grep .
}

write_apt_configuration() {
  local mirror uri key
  mirror="$(debian_mirror)" || return 1
  uri="${mirror%%$'\t'*}"
  key="${mirror#*$'\t'}"
  [ -n "$key" ] || key=/usr/share/keyrings/debian-archive-keyring.gpg
  rm -rf "$MYSQL_APT"
  mkdir -p "$MYSQL_APT/lists/partial" "$MYSQL_APT/cache/archives/partial"
  : >"$MYSQL_APT/status"
  printf 'deb [signed-by=%s] %s sid main\n' "$key" "$uri" >"$MYSQL_APT/sources.list"
  cat >"$MYSQL_APT/apt.conf" <<CONF
Dir::Etc::sourcelist "$MYSQL_APT/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Dir::State "$MYSQL_APT";
Dir::State::lists "$MYSQL_APT/lists";
Dir::State::status "$MYSQL_APT/status";
Dir::State::extended_states "$MYSQL_APT/extended_states";
Dir::Cache "$MYSQL_APT/cache";
Dir::Cache::archives "$MYSQL_APT/cache/archives";
APT::Sandbox::User "";
APT::Install-Recommends "false";
APT::Default-Release "";
Acquire::Languages "none";
Acquire::Retries "3";
APT::Update::Error-Mode "any";
CONF
}

own_apt() { APT_CONFIG="$MYSQL_APT/apt.conf" quietly apt-get --quiet --yes "$@"; }

unpack_mysql() {
  local fresh="$MYSQL_ROOT.new" archive
  rm -rf "$fresh"
  mkdir -p "$fresh"
  for archive in "$MYSQL_APT"/cache/archives/*.deb; do
    dpkg-deb --extract "$archive" "$fresh" || return 1
  done
  [ -x "$fresh/usr/sbin/mysqld" ] || return 1
  rm -rf "$MYSQL_ROOT" "$MYSQL_APT"
  mv "$fresh" "$MYSQL_ROOT"
}

install_mysql() {
  [ -x "$MYSQL_ROOT/usr/sbin/mysqld" ] && return 0
  if ! is_debian || ! command -v apt-get >/dev/null || ! command -v dpkg-deb >/dev/null; then
    no_mysql "this is not a Debian system."
  fi
  write_apt_configuration || no_mysql "this machine's package configuration names no Debian mirror."
  note "Downloading MySQL into $MYSQL_ROOT."
  own_apt update || no_mysql "the package mirror cannot be reached or has no unstable suite."
  own_apt --download-only install mysql-server-core || no_mysql "the package mirror does not give mysql-server-core."
  unpack_mysql || no_mysql "mysql-server-core could not be unpacked."
}

# mysqld is linked against a newer C library than this system's, so its own loader starts it.
mysqld() {
  local triplet libraries loader
  triplet="$(uname -m)-linux-gnu"
  libraries="$MYSQL_ROOT/usr/lib/$triplet:$MYSQL_ROOT/usr/lib/mysql/private"
  for loader in "$MYSQL_ROOT/usr/lib/$triplet"/ld-linux-*.so.*; do break; done
  exec "$loader" --library-path "$libraries" "$MYSQL_ROOT/usr/sbin/mysqld" --no-defaults \
    --basedir="$MYSQL_ROOT/usr" --datadir="$MYSQL_DIR/data" \
    --lc-messages-dir="$MYSQL_ROOT/usr/share/mysql" --character-sets-dir="$MYSQL_ROOT/usr/share/mysql/charsets" \
    --plugin-dir="$MYSQL_ROOT/usr/lib/mysql/plugin" --secure-file-priv=NULL --mysqlx=OFF --user="$(id -un)" "$@"
}

mysql_version() { (mysqld --version) 2>/dev/null | sed -n 's/.*Ver \([0-9.]*\).*/\1/p'; }

# The version a server says in its greeting, for a JDBC URL.
greeting_version() {
  local address="${1#jdbc:*://}"
  address="${address%%[/?]*}"
  # shellcheck disable=SC2016
  timeout 5 bash -c 'exec 3<>"/dev/tcp/$1/$2"; head -c 64 <&3' _ "${address%:*}" "$([[ "$address" == *:* ]] && echo "${address##*:}" || echo 3306)" \
    2>/dev/null | tr '\0' '\n' | grep -ao '[0-9]\+\.[0-9]\+\.[0-9]\+[-0-9A-Za-z.]*' | head -n 1
}

# Durability is switched off, the binary log is not: with it MySQL refuses triggers and functions that it allows without.
serve_mysql() {
  mysqld --port="$1" --bind-address=127.0.0.1 --socket="$MYSQL_DIR/socket" --pid-file="$MYSQL_DIR/pid" \
    --log-error="$MYSQL_DIR/server.log" --max-connections=400 --innodb-buffer-pool-size=256M --innodb-redo-log-capacity=64M \
    --innodb-flush-log-at-trx-commit=0 --sync-binlog=0 --innodb-doublewrite=OFF --innodb-use-native-aio=OFF \
    --performance-schema=OFF </dev/null >>"$MYSQL_DIR/server.log" 2>&1 9>&-
}

await_mysql() {
  local tries=0
  until grep -qs 'ready for connections.*port: [1-9]' "$MYSQL_DIR/server.log"; do
    kill -0 "$MYSQL_PID" 2>/dev/null || return 1
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || return 1
    sleep 0.2
  done
}

# Starts a server with a fresh data folder and exports COUNTERSIGN_TEST_DB_URL, _USER and _PASSWORD, unless they are given.
start_mysql() {
  local port
  [ -z "${COUNTERSIGN_TEST_DB_URL:-}" ] || return 0
  locked install_mysql
  MYSQL_DIR="$(mktemp -d "${TMPDIR:-/tmp}/countersign-mysql.XXXXXX")"
  if ! (mysqld --initialize-insecure --log-error="$MYSQL_DIR/server.log") </dev/null >>"$MYSQL_DIR/server.log" 2>&1; then
    tail -n 15 "$MYSQL_DIR/server.log" >&2
    stop_mysql
    no_mysql "its data folder could not be made."
  fi
  port="$(free_port)"
  serve_mysql "$port" &
  MYSQL_PID=$!
  if ! await_mysql; then
    tail -n 15 "$MYSQL_DIR/server.log" >&2
    stop_mysql
    no_mysql "it did not start."
  fi
  export COUNTERSIGN_TEST_DB_URL="jdbc:mysql://127.0.0.1:$port/" COUNTERSIGN_TEST_DB_USER=root COUNTERSIGN_TEST_DB_PASSWORD=""
}

stop_mysql() {
  local tries=0
  if [ -n "$MYSQL_PID" ]; then
    kill "$MYSQL_PID" 2>/dev/null || true
    while kill -0 "$MYSQL_PID" 2>/dev/null; do
      tries=$((tries + 1))
      [ "$tries" -lt 150 ] || kill -9 "$MYSQL_PID" 2>/dev/null || true
      sleep 0.2
    done
    wait "$MYSQL_PID" 2>/dev/null || true
  fi
  [ -z "$MYSQL_DIR" ] || rm -rf "$MYSQL_DIR"
  MYSQL_PID=""
  MYSQL_DIR=""
}
