# What extract prints beside ndjson: csv, xml, json, text; and --all, --stats.
# shellcheck disable=SC2016  # jq expands what stands in single quotes
. "$(dirname "$0")/lib.sh"

sources=fixtures/shanghai/sources
run extract --all -f ndjson $sources/*.txt
jq -s . "$out" >"$TMP/records.json"
expect_json "every number has its reason, every statement its relation" 'all(.[]; (.type != "number" or .why) and (.type != "statement" or .relation) and (.type != "claim" or .value))' "$TMP/records.json"
expect_json "there are numbers that are no claims and statements in words" '(map(.type) | unique) == ["claim", "document", "number", "statement"]' "$TMP/records.json"
expect_json "a document counts its records" '. as $all | all(.[] | select(.type == "document"); . as $d | [$all[] | select(.doc == $d.doc)] | $d.claims == (map(select(.type == "claim")) | length) and $d.numbers == (map(select(.type == "claim" or .type == "number")) | length) and $d.statements == (map(select(.type == "statement")) | length))' "$TMP/records.json"
expect_json "what is absent is null, never empty" '[.[] | .. | select(. == "")] == []' "$TMP/records.json"
records=$(jq 'map(select(.type != "document")) | length' "$TMP/records.json")
for j in 1 3; do run extract --all -j $j -f json $sources/*.txt && cp "$out" "$TMP/j$j"; done
if cmp -s "$TMP/j1" "$TMP/j3"; then ok "the same bytes for any -j"; else not_ok "the same bytes for any -j" "differs"; fi
jq -S . "$TMP/records.json" >"$TMP/a" && jq -S . "$TMP/j1" >"$TMP/b"
if cmp -s "$TMP/a" "$TMP/b"; then ok "json holds what ndjson holds"; else not_ok "json holds what ndjson holds" "differs"; fi

run extract --all -f csv $sources/*.txt
if [ "$(grep -c $'\r$' "$out")" -eq $((records + 1)) ] && [ "$(wc -l <"$out")" -eq $((records + 1)) ]; then ok "csv: a line a record, each ended with CRLF"; else not_ok "csv: a line a record, each ended with CRLF" "$(wc -l <"$out") lines of $records records"; fi
expect_text "csv: a header" '^type,id,doc,file,line,column,' "$out"
run extract -f csv $sources/jd-report.txt
expect_text "csv: claims alone without --all" '^claim,' "$out"
if grep -qv -e '^claim,' -e '^type,' "$out"; then not_ok "csv: nothing else without --all" "$(grep -v '^claim,' "$out" | head -2)"; else ok "csv: nothing else without --all"; fi
if grep -qE '(^|,)"?[=+@]' "$out"; then not_ok "csv: no cell begins like a formula" "$(grep -oE '(^|,)"?[=+@].{20}' "$out" | head -2)"; else ok "csv: no cell begins like a formula"; fi

run extract --all -f xml $sources/*.txt
if xmllint --noout --nonet --schema schemas/claims.xsd "$out" 2>"$TMP/lint"; then ok "xml: valid"; else not_ok "xml: valid" "$(head -c 300 "$TMP/lint")"; fi
if [ "$(grep -cE '^    <(claim|number|statement) ' "$out")" -eq "$records" ]; then ok "xml: every record"; else not_ok "xml: every record" "not $records"; fi

# What a hostile text may hold.
mkdir "$TMP/evil"
printf '=HYPERLINK("http://x")全市企业达到12家，"引号"与<b>&amp;。\n\n@命令\x01产值\x1b[31m达到5亿元。\n' >"$TMP/evil/=1+1.txt"
run extract --all -f xml "$TMP/evil/=1+1.txt"
if xmllint --noout --nonet --schema schemas/claims.xsd "$out" 2>"$TMP/lint"; then ok "xml: valid whatever the text holds"; else not_ok "xml: valid whatever the text holds" "$(head -c 300 "$TMP/lint")"; fi
for f in csv xml json ndjson text; do
  run extract --all -f $f "$TMP/evil/=1+1.txt"
  if LC_ALL=C grep -q $'[\x01\x1b]' "$out"; then not_ok "$f: no control characters" "$(head -c 200 "$out" | od -c | head -5)"; else ok "$f: no control characters"; fi
done
run extract --all -f csv "$TMP/evil/=1+1.txt"
if grep -qE '(^|,)"?[=+@]' "$out"; then not_ok "csv: formulas are defused" "$(head -c 300 "$out")"; else ok "csv: formulas are defused"; fi
printf '全市企业达到0家。\n' >"$TMP/a.txt"
run extract -f xls "$TMP/a.txt"
expect_status "an unknown format ends with 2" 2
expect_text "and the others are named" 'text, ndjson, json, csv, xml' "$err"

run extract --stats -f ndjson $sources/jd-outline.txt
expect_text "--stats counts on standard error" 'jd-outline: [0-9]+ numbers: [0-9]+ claims, [0-9]+ no claims; [0-9]+ statements in words' "$err"
expect_text "and by reason" '^  year +[0-9]+' "$err"
