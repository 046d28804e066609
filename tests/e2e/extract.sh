# extract and init as a user runs them.
. "$(dirname "$0")/lib.sh"

printf '2020年全市地区生产总值达到1234.5亿元，比上年增长6.2%%。\n' >"$TMP/a.txt"
run extract -f ndjson "$TMP/a.txt"
expect_status "extract ends with 0" 0
jq -s . "$out" >"$TMP/a.json"
expect_json "a document and two claims" 'map(.type) == ["document", "claim", "claim"]' "$TMP/a.json"
expect_json "the level" '.[1] | .value == "1234.5" and .unit == "亿元" and .unit_id == "CNY.1e8" and .indicator_id == "gdp" and .period == "2020" and .line == 1 and .column == 16 and .end_column == 24' "$TMP/a.json"
expect_json "the growth" '.[2] | .value == "6.2" and .aspect == "growth" and .direction == "up" and .base == "2019"' "$TMP/a.json"
expect_json "the place in bytes" '.[1] | .offset == 37 and .length == 12' "$TMP/a.json"
run extract --all -f ndjson "$TMP/a.txt"
jq -s . "$out" >"$TMP/a.json"
expect_json "--all: the year, with its reason" 'any(.[]; .type == "number" and .why == "year" and .text == "2020")' "$TMP/a.json"
run extract -f json "$TMP/a.txt"
expect_json "json is one array" 'length == 3'
timeout 20 "$PLANCHECK" extract -f ndjson - <"$TMP/a.txt" >"$TMP/out"
if [ "$(wc -l <"$TMP/out")" -eq 3 ]; then ok "standard input"; else not_ok "standard input" "$(wc -l <"$TMP/out") lines"; fi
mkdir -p "$TMP/b" && cp "$TMP/a.txt" "$TMP/b/a.txt"
run extract "$TMP/a.txt" "$TMP/b/a.txt"
expect_status "two documents of one name end with 2" 2
for i in 1 2 3 4 5 6; do cp "$TMP/a.txt" "$TMP/f$i.txt"; done
run extract -j 1 -f ndjson "$TMP"/f?.txt && cp "$out" "$TMP/j1"
run extract -j3 -fndjson "$TMP"/f?.txt
if cmp -s "$out" "$TMP/j1"; then ok "stable order for any -j"; else not_ok "stable order for any -j" "differs"; fi
run extract "$TMP/absent.txt" "$TMP/a.txt" -f ndjson
expect_status "an absent file ends with 2" 2
expect_text "and the other is read" '"1234.5"' "$out"
# shellcheck disable=SC2016  # the inner shell expands it
timeout 20 bash -c '"$PLANCHECK" extract -f ndjson "$TMP"/f?.txt | head -c 100 >/dev/null; echo "${PIPESTATUS[0]}"' >"$TMP/pipe" 2>"$TMP/err"
if [ ! -s "$TMP/err" ]; then ok "a closed pipe ends quietly"; else not_ok "a closed pipe ends quietly" "$(cat "$TMP/err")"; fi

mkdir -p "$TMP/w/texts"
cp fixtures/shanghai/sources/jd-report.txt fixtures/shanghai/sources/jd-mfg.txt "$TMP/w/texts"
run init "$TMP/w"
expect_status "init ends with 0" 0
run validate "$TMP/w/plancheck.xml"
expect_status "what init writes is valid" 0
expect_text "the area is read from the title" 'area="310114"' "$TMP/w/plancheck.xml"
run init "$TMP/w"
expect_status "init overwrites nothing" 2
run check "$TMP/w" -f json --fail-on never
expect_status "and it can be checked" 0
