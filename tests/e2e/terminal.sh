# What a terminal gets: lines of its width, hyperlinks, colours; and what a pipe gets instead.
. "$(dirname "$0")/lib.sh"

if ! command -v script >/dev/null 2>&1 || ! script -qec true /dev/null </dev/null >/dev/null 2>&1; then
  skip "terminals" "script cannot open one here"
  exit 0
fi
# terminal COLUMNS ARG...: runs the program in a terminal; what it showed in $TMP/shown, without escapes in $TMP/plain
terminal() {
  local columns=$1
  shift
  TERM=xterm script -qec "stty cols $columns; $(printf '%q ' "$PLANCHECK" "$@")" /dev/null </dev/null | tr -d '\r' >"$TMP/shown"
  # shellcheck disable=SC1003  # a backslash ends a hyperlink
  sed -e 's/\x1b]8;;[^\x1b]*\x1b\\//g' -e 's/\x1b\[[0-9;]*m//g' "$TMP/shown" >"$TMP/plain"
}
# no_wider NAME COLUMNS FILE
no_wider() {
  local n
  n=$(wc -L <"$3")
  if [ "$n" -gt 20 ] && [ "$n" -le "$2" ]; then ok "$1"; else not_ok "$1" "the longest line has $n columns"; fi
}

for lang in zh en; do
  for columns in 50 100; do
    terminal $columns explain PC501 --lang $lang
    no_wider "$lang: explain fits $columns columns" $columns "$TMP/plain"
    terminal $columns explain --lang $lang
    no_wider "$lang: the list of rules fits $columns columns" $columns "$TMP/plain"
  done
  terminal 50 explain PC501 --lang $lang
  run explain PC501 --lang $lang
  if [ "$(tr -d ' \n' <"$TMP/plain")" = "$(tr -d ' \n' <"$out")" ]; then ok "$lang: no word is lost"; else not_ok "$lang: no word is lost" "$(diff <(tr -d ' \n' <"$TMP/plain") <(tr -d ' \n' <"$out") | head -c 300)"; fi
  if [ "$(wc -l <"$out")" -le 16 ]; then ok "$lang: in a pipe a paragraph is a line"; else not_ok "$lang: in a pipe a paragraph is a line" "$(wc -l <"$out") lines"; fi
done

# A sentence and its carets fit, or the carets would stand elsewhere.
terminal 60 check fixtures/shanghai
grep '^    ' "$TMP/plain" >"$TMP/sentences"
no_wider "sentences fit the terminal" 60 "$TMP/sentences"
expect_text "places are hyperlinks" $'^\x1b]8;;file://[^/]*/.*/fixtures/shanghai/sources/qp-outline\.txt\x1b' "$TMP/shown"
expect_text "and coloured" $'\x1b\\[1;31merror\x1b\\[0m' "$TMP/shown"
run check fixtures/shanghai --color always
expect_text "--color always: colours in a pipe" $'\x1b\\[1;31merror' "$out"
if grep -q $'\x1b]' "$out"; then not_ok "but no hyperlinks" "found"; else ok "but no hyperlinks"; fi
grep -A1 '^    .*[^^ ]' "$out" | grep '^    ' | sed 's/\x1b\[[0-9;]*m//g' >"$TMP/sentences"
no_wider "in a pipe sentences have at most 100 columns" 100 "$TMP/sentences"
NO_COLOR=1 terminal 80 check fixtures/shanghai
if grep -q $'\x1b' "$TMP/shown"; then not_ok "NO_COLOR: no escape at all" "found"; else ok "NO_COLOR: no escape at all"; fi

# A file's name cannot end the link.
mkdir "$TMP/t"
printf '上海市嘉定区2020年政府工作报告\n\n2020年，全区地区生产总值达到2488.4亿元。2020年，全区地区生产总值达到2500.4亿元。\n' >"$TMP/t/"$'\x1b\\\x1b]8;;x\x1b\\%0A.txt'
terminal 80 check "$TMP/t/"* --lang en
expect_text "hostile names: still reported" '\[PC301\]' "$TMP/plain"
# shellcheck disable=SC1003
if sed -e 's/\x1b]8;;\(file:[!-~]*\)\?\x1b\\//g' -e 's/\x1b\[[0-9;]*m//g' "$TMP/shown" | grep -q $'\x1b'; then not_ok "hostile names: no escape of their own" "$(cat -v "$TMP/shown" | head -c 300)"; else ok "hostile names: no escape of their own"; fi
