# What the end-to-end scripts share: running the program and saying how it went.
# shellcheck shell=bash

ok() { echo "ok $1"; }
not_ok() { echo "not ok $1: $2"; }
skip() { echo "skip $1: $2"; }

# run ARG...: runs the program; its output in $out, $err, its status in $status.
run() {
  timeout 120 "$PLANCHECK" "$@" >"$TMP/out" 2>"$TMP/err"
  status=$?
  out=$TMP/out err=$TMP/err
}
# expect_status NAME STATUS
expect_status() {
  if [ "$status" -eq "$2" ]; then ok "$1"; else not_ok "$1" "status $status, not $2: $(head -c 300 "$err")"; fi
}
# expect_json NAME FILTER [FILE]: a jq filter that must be true
expect_json() {
  if jq -e "$2" "${3:-$out}" >/dev/null 2>"$TMP/jq"; then ok "$1"; else not_ok "$1" "not true: $2 $(head -c 200 "$TMP/jq")"; fi
}
# expect_text NAME PATTERN FILE
expect_text() {
  if grep -qE -- "$2" "$3"; then ok "$1"; else not_ok "$1" "no /$2/ in: $(head -c 300 "$3")"; fi
}
