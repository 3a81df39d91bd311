# shellcheck shell=bash
# Counts what ran, from the reports the tests leave.

REPORTS="$ROOT/target/surefire-reports"

forget_reports() { rm -rf "$REPORTS"; }

# Prints "passed failed skipped".
count_tests() {
  find "$REPORTS" -name 'TEST-*.xml' -exec cat {} + 2>/dev/null | awk '
    function number(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
    /<testsuite / { open = 1 }
    open { tests += number("tests"); failed += number("failures") + number("errors"); skipped += number("skipped") }
    open && />/ { open = 0 }
    END { print tests - failed - skipped + 0, failed + 0, skipped + 0 }'
}

# Prints the totals twice, for people and for machines; fails when nothing ran.
print_totals() {
  local passed failed skipped
  read -r passed failed skipped < <(count_tests)
  printf '\n'
  echo "Tests: $passed passed, $failed failed, $skipped skipped"
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" = 0 ] && [ "$((passed + skipped))" -gt 0 ]
}
