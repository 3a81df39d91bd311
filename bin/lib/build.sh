# shellcheck shell=bash
# How the commands build: one Maven, and nothing twice. A stamp is the hash of what a result was built from.

STAMPS="$ROOT/target/stamps"
FRONTEND_MARK=META-INF/VAADIN/config/flow-build-info.json

need_build_tools() {
  need_jdk
  need_maven
  need_node
}

maven() {
  (
    cd "$ROOT" || exit 1
    MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
      exec mvn --batch-mode --no-transfer-progress -Dstyle.color=never "$@" </dev/null
  )
}

# The hash of all files below the given paths, names included; what the frontend build itself generates does not count.
hash_of() {
  (
    cd "$ROOT" || exit 1
    find "$@" -type f -not -path '*/generated/*' -not -path 'src/main/bundles/*' -print0 2>/dev/null |
      sort --zero-terminated | xargs --null --no-run-if-empty sha256sum | sha256sum | cut -d ' ' -f 1
  )
}

npm_files() { (cd "$ROOT" && printf '%s\n' package*.json .npmrc); }

frontend_hash() {
  local inputs
  mapfile -t inputs < <(cd "$ROOT" && find src/main/java \( -path '*/ui/*' -o -path '*/desk/*' \) -name '*.java' && npm_files)
  hash_of pom.xml frontend "${inputs[@]}"
}

sources_hash() {
  local inputs
  mapfile -t inputs < <(npm_files)
  hash_of pom.xml src/main src/demo frontend "${inputs[@]}"
}

is_current() { [ "$(cat "$STAMPS/$1" 2>/dev/null)" = "$2" ]; }

stamp() {
  mkdir -p "$STAMPS"
  echo "$2" >"$STAMPS/$1"
}

# The Maven arguments that bring the production bundle: its profile, or nothing when the last one is still right.
frontend_arguments() {
  if [ -f "$ROOT/target/frontend-classes/$FRONTEND_MARK" ] && [ -d "$ROOT/target/classes/META-INF/VAADIN/webapp" ] &&
    is_current frontend "$(frontend_hash)"; then
    return 0
  fi
  echo -Pfrontend
}

# with_frontend GOALS...: Maven with the production bundle, built only if its inputs have changed.
with_frontend() {
  local profile mark="$ROOT/target/frontend-classes/$FRONTEND_MARK" code=0
  profile="$(frontend_arguments)"
  if [ -z "$profile" ]; then
    maven "$@"
    return
  fi
  rm -f "$STAMPS/frontend" "$mark"
  maven "$profile" "$@" || code=$?
  # The mark is there only if the bundle is whole, whatever a test says afterwards.
  [ ! -f "$mark" ] || stamp frontend "$(frontend_hash)"
  return "$code"
}

# Brings classes, demo classes, the production bundle and the class path of bin/run up to date.
build_classes() {
  local hash
  hash="$(sources_hash)"
  if is_current classes "$hash" && [ -f "$ROOT/target/classpath.txt" ] && [ -d "$ROOT/target/demo-classes" ]; then return 0; fi
  note "Building; the first time takes some minutes."
  quietly with_frontend --quiet generate-test-sources dependency:build-classpath \
    -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=runtime || fail 1 "The build failed."
  stamp classes "$(sources_hash)"
}

build_test_classes() {
  maven --quiet test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt -Dmdep.includeScope=test >&2
}

build_jar() {
  local hash
  hash="$(sources_hash)"
  if is_current jar "$hash" && [ -f "$ROOT/target/countersign.jar" ]; then return 0; fi
  note "Building target/countersign.jar."
  rm -f "$STAMPS/jar"
  quietly maven --quiet -Pfrontend package -Dmaven.test.skip=true || fail 1 "The build failed."
  stamp frontend "$(frontend_hash)"
  stamp jar "$(sources_hash)"
}
