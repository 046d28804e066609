# check --claims: records of extract --all in place of the texts give the same result, byte for byte.
. "$(dirname "$0")/lib.sh"
export SOURCE_DATE_EPOCH=1767225600

# same NAME TEXTS... -- ARG...: check ARG over the texts and over their records
same() {
  local name=$1 texts=() format
  shift
  while [ "$1" != -- ]; do
    texts+=("$1")
    shift
  done
  shift
  run extract --all -f ndjson "${texts[@]}"
  cp "$out" "$TMP/c.ndjson"
  for format in json text csv; do
    run check "$@" -f $format --agreements
    cp "$out" "$TMP/over-texts" && cp "$err" "$TMP/over-texts.err"
    local before=$status
    run check "$@" -f $format --agreements --claims "$TMP/c.ndjson"
    if [ "$status" -eq "$before" ]; then ok "$name, $format: the same status"; else not_ok "$name, $format: the same status" "$status, not $before: $(head -c 300 "$err")"; fi
    if cmp -s "$out" "$TMP/over-texts"; then ok "$name, $format: the same bytes"; else not_ok "$name, $format: the same bytes" "$(diff "$TMP/over-texts" "$out" | head -c 400)"; fi
    if cmp -s "$err" "$TMP/over-texts.err"; then ok "$name, $format: the same notes"; else not_ok "$name, $format: the same notes" "$(diff "$TMP/over-texts.err" "$err" | head -c 400)"; fi
  done
}

w=fixtures/shanghai
same "the workspace" $w/sources/*.txt -- $w
same "plain files" $w/sources/jd-outline.txt $w/sources/jd-report.txt -- $w/sources/jd-outline.txt $w/sources/jd-report.txt
if [ -d "$PLANCHECK_SHARED/seeds" ]; then
  same "full texts" "$PLANCHECK_SHARED"/seeds/*.txt -- $w --sources "$PLANCHECK_SHARED/seeds"
else
  skip "full texts" "$PLANCHECK_SHARED/seeds is not here"
fi

run extract --all -f ndjson $w/sources/*.txt
cp "$out" "$TMP/all.ndjson"
run check $w -f json
cp "$out" "$TMP/over-texts"
timeout 120 "$PLANCHECK" check $w -f json --claims - <"$TMP/all.ndjson" >"$TMP/out" 2>"$TMP/err"
if cmp -s "$TMP/out" "$TMP/over-texts"; then ok "from standard input"; else not_ok "from standard input" "differs"; fi

# The texts need not be there, nor be called as the workspace calls them.
mkdir -p "$TMP/w" && cp -r $w/plancheck.xml $w/plans "$TMP/w"
run check "$TMP/w" -f json --claims "$TMP/all.ndjson"
expect_status "without the texts" 1
expect_json "without the texts: complete" '.complete'
if cmp -s "$out" <(sed "s#\"data_file\":\"$w/#\"data_file\":\"$TMP/w/#g" "$TMP/over-texts"); then ok "without the texts: the same result"; else not_ok "without the texts: the same result" "$(diff "$TMP/over-texts" "$out" | head -c 300)"; fi
(cd "$TMP" && mkdir -p elsewhere && timeout 120 "$PLANCHECK" check --claims all.ndjson -f json >"$TMP/out" 2>"$TMP/err")
expect_json "without a workspace: the documents of the records" '.summary.documents == 5 and .workspace == null'
sed 's/"jd-mfg"/"mfg-2021"/g; s/"jd-mfg#/"mfg-2021#/g' "$TMP/all.ndjson" >"$TMP/renamed.ndjson"
run check $w -f json --claims "$TMP/renamed.ndjson"
if cmp -s "$out" "$TMP/over-texts"; then ok "found by the name of its file, ids as the workspace has them"; else not_ok "found by the name of its file, ids as the workspace has them" "$(diff "$TMP/over-texts" "$out" | head -c 300)"; fi

# Fewer records: what did not run is said.
run extract -f ndjson $w/sources/*.txt
cp "$out" "$TMP/few.ndjson"
run check $w -f json --claims "$TMP/few.ndjson"
expect_status "without --all ends with 2" 2
expect_json "the result says so" '.complete == false and any(.unread[]; .file == "fixtures/shanghai/sources/jd-outline.txt" and (.reason | test("jd-outline.*PC204.*did not run.*extract --all")))'
expect_json "and nothing is called unstated" 'all(.findings[]; .code | test("^PC20[1-5]") | not) or all(.findings[] | select(.code | test("^PC20[1-5]")); all(.evidence[]; .doc != "jd-outline"))'
expect_json "the other rules ran" 'any(.findings[]; .code == "PC501")'
grep -v '"id":"jd-report#13\.' "$TMP/all.ndjson" >"$TMP/few.ndjson"
run check $w -f json --claims "$TMP/few.ndjson"
expect_json "a few claims less: their document alone is not transcribed" '(.unread | length) == 1 and .unread[0].file == "fixtures/shanghai/sources/jd-report.txt"'
grep -v '"doc":"jd-report"' "$TMP/all.ndjson" >"$TMP/few.ndjson"
run check $w -f json --claims "$TMP/few.ndjson"
expect_json "a whole document less" '(.unread | length) == 1 and (.unread[0].reason | test("has no records of jd-report"))'
grep -v '"type":"number"' "$TMP/all.ndjson" >"$TMP/few.ndjson"
run check $w -f json --claims "$TMP/few.ndjson"
if cmp -s "$out" "$TMP/over-texts"; then ok "numbers that are no claims are not needed"; else not_ok "numbers that are no claims are not needed" "$(diff "$TMP/over-texts" "$out" | head -c 300)"; fi

# Records of another period are not the same text.
run extract --all -f ndjson --period 2016/2020 $w/sources/jd-outline.txt
cp "$out" "$TMP/other.ndjson"
run check $w --claims "$TMP/other.ndjson"
expect_text "another period is told" 'jd-outline: was extracted as 310114 outline 2016/2020, it is 310114 outline 2021/2025' "$err"

# What is no such file.
bad() { # bad NAME PATTERN: with what is on standard input
  cat >"$TMP/bad.ndjson"
  run check $w --claims "$TMP/bad.ndjson"
  expect_status "$1 ends with 2" 2
  expect_text "$1: file, line and reason" "bad.ndjson$2" "$err"
}
bad "an empty file" ': holds no document' </dev/null
bad "a cut line" ':[0-9]: is not JSON' < <(head -c 900 "$TMP/all.ndjson")
bad "an array" ':1: is no JSON object' < <(echo '[]')
bad "no record" ':1: is no record' < <(echo '{"a":1}')
bad "another schema" ':1: is no record of schema 1' < <(echo '{"type":"document","schema":2,"doc":"a"}')
bad "a document twice" ':2: is a document that was there' < <(head -1 "$TMP/all.ndjson" && head -1 "$TMP/all.ndjson")
bad "a record without its document" ':1: is a record without its document' < <(grep -m1 '"type":"claim"' "$TMP/all.ndjson")
bad "an unknown word" ':2: has a comparator' < <(head -1 "$TMP/all.ndjson" && grep -m1 '"type":"claim"' "$TMP/all.ndjson" | sed 's/"aspect":"[a-z]*"/"aspect":"size"/')
bad "nested too deep" ':1: nested deeper' < <(head -c 100000 /dev/zero | tr '\0' '[')
bad "bytes that are no UTF-8" ':1: byte offset 3 is not valid UTF-8' < <(printf '{"a\xff":1}\n')
bad "wrong kinds of values" ':1: ' < <(echo '{"type":1,"doc":[],"schema":{}}')
