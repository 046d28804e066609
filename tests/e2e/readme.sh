# What the README shows of the demo is what the demo prints; `README_UPDATE=1 tests/e2e/run BINARY readme` renews it.
. "$(dirname "$0")/lib.sh"

lines=26
run check fixtures/shanghai --lang en
tail -n $lines "$out" | sed 's/[[:space:]]*$//; s/^\(.\)/    \1/' >"$TMP/now"
if [ -n "${README_UPDATE:-}" ]; then
  awk -v new="$TMP/now" '
    /<!-- demo -->/ {print; print ""; while ((getline line < new) > 0) print line; print ""; skip = 1; next}
    /<!-- end of demo -->/ {skip = 0}
    !skip {print}' README.md >"$TMP/README.md" && cat "$TMP/README.md" >README.md
fi
sed -n '/<!-- demo -->/,/<!-- end of demo -->/p' README.md | sed '1,2d;$d' | sed '$d' >"$TMP/shown"
if diff "$TMP/shown" "$TMP/now" >"$TMP/diff"; then ok "the README shows what the demo prints"; else not_ok "the README shows what the demo prints" "$(head -5 "$TMP/diff")"; fi
