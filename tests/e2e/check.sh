# The main job over the Shanghai workspace: on its own digests, and on the full texts where they are at hand.
. "$(dirname "$0")/lib.sh"

# finding NAME CODE SEVERITY FILTER...: a finding of this code and severity whose evidence fulfils every jq filter once
finding() {
  local name=$1 code=$2 severity=$3 all=true filter
  shift 3
  for filter in "$@"; do all="$all and any(.evidence[]; $filter)"; done
  expect_json "$name" ".findings | any(.code == \"$code\" and .severity == \"$severity\" and ($all))"
}

# What must be found whatever the text is laid out like.
expect_findings() {
  local texts=$1
  expect_status "$texts: findings end with 1" 1
  expect_json "$texts: complete" '.schema == 1 and .complete and .unread == []'
  expect_json "$texts: five documents" '.summary.documents == 5'
  finding "$texts: production-safety deaths above the city's binding cap" PC501 error \
    '.doc == "qp-outline" and .value == "0.0235" and .line != null' '.doc == "sh-outline" and .value == "0.01" and .line != null'
  finding "$texts: R&D intensity below the city's" PC503 info \
    '.doc == "qp-outline" and .value == "4" and .line != null' '.doc == "sh-outline" and .value == "4.5" and .line != null'
  finding "$texts: 45 against >45" PC504 warning \
    '.doc == "qp-outline" and .value == "45" and .line != null' '.doc == "sh-outline" and .value == "45" and .line != null'
  finding "$texts: 45以上 against >45" PC504 warning \
    '.doc == "jd-outline" and .value == "45" and .line != null' '.doc == "sh-outline" and .value == "45" and .line != null'
  finding "$texts: forest coverage below the city's" PC503 info \
    '.doc == "jd-outline" and .value == "17.5" and .line != null' '.doc == "sh-outline" and .value == "19.5" and .line != null'
  finding "$texts: land forest coverage is another indicator" PC512 info \
    '.doc == "qp-outline" and .value == "19" and .line != null' '.doc == "sh-outline" and .value == "19.5" and .line != null'
  finding "$texts: growth target in words resolved" PC505 info \
    '.doc == "jd-outline" and .text == "与全市保持同步" and .line != null' '.doc == "sh-outline" and .value == "5" and .line != null'
  finding "$texts: strategic industries 2020 twice" PC401 warning \
    '.doc == "jd-outline" and .value == "1227.7" and .line != null' '.doc == "jd-mfg" and .value == "1173.9" and .line != null'
  for district in jd-outline qp-outline; do
    finding "$texts: $district leaves out labour productivity" PC513 info \
      ".doc == \"$district\" and .absent" '.doc == "sh-outline" and .indicator_id == "labour-productivity"'
  done
  expect_json "$texts: high-value patents are compared with no other patents" \
    '[.findings[], .agreements[] | select(.code != "PC512") | select(any(.evidence[]; .indicator_id == "high-value-patents-per-10k")) | select(any(.evidence[]; .indicator_id == "invention-patents-per-10k"))] == []'
  expect_json "$texts: every piece of evidence names its document and line" \
    '[.findings[].evidence[] | select(.doc != null and .data_file == null and .line == null)] == []'
  expect_json "$texts: fingerprints differ" '[.findings[].fingerprint] | length == (unique | length)'
}

run check fixtures/shanghai --all --lang en
cp "$out" "$TMP/all"
run check fixtures/shanghai --agreements -f json
if [ "$(grep -c ': agrees \[PC' "$TMP/all") $(grep -cE ': (no counterpart|targets in words|period missing|another [a-z]+|no quota registered|other reasons) \[PC' "$TMP/all")" = "$(jq '"\(.agreements | length) \(.incomparable | length)"' -r "$out")" ]; then ok "--all: every comparison, and what could not be compared"; else not_ok "--all: every comparison, and what could not be compared" "$(grep -c 'agrees' "$TMP/all")"; fi
expect_json "an agreement speaks of no mismatch" '[.agreements[].message | select(test("differ|weaker|contradict"))] == []'
run check fixtures/shanghai --agreements -f json
expect_findings "digests"
expect_json "digests: nearly every datum is found in its text" \
  '([.findings[] | select(.code == "PC201" or .code == "PC202" or .code == "PC204")] | length) < .summary.data * 0.03'

if [ -d "$PLANCHECK_SHARED/seeds" ]; then
  run check fixtures/shanghai --sources "$PLANCHECK_SHARED/seeds" --agreements -f json
  expect_findings "full texts"
else
  skip "full texts" "$PLANCHECK_SHARED/seeds is not here"
fi

run check fixtures/shanghai --lang zh
expect_text "Chinese messages" '约束性' "$out"
expect_text "no colours in a pipe" '^fixtures/shanghai/' "$out"
run check fixtures/shanghai --lang zh --color always
expect_text "colours when asked for" $'\033\\[1;31m' "$out"
run check fixtures/shanghai --fail-on never -q
expect_status "--fail-on never ends with 0" 0
cp "$out" "$TMP/first"
run check fixtures/shanghai --fail-on never -q -j 4
if cmp -s "$out" "$TMP/first"; then ok "the same bytes for any -j"; else not_ok "the same bytes for any -j" "differs"; fi
run check fixtures/shanghai -f json -o "$TMP/result.json" --fail-on never
expect_json "-o writes a file" '.schema == 1' "$TMP/result.json"
run check "$TMP/absent"
expect_status "an absent workspace ends with 2" 2
expect_text "and is named" 'absent' "$err"

# A document that vanished: the others are checked, the result says so.
cp -r fixtures/shanghai "$TMP/w"
rm "$TMP/w/sources/qp-outline.txt"
run check "$TMP/w" -f json --fail-on never
expect_status "a vanished text ends with 2 whatever --fail-on says" 2
expect_json "a vanished text is told" '.complete == false and (.unread | length == 1 and (.[0].file | endswith("qp-outline.txt")))'

run explain PC501 --lang en
expect_status "explain ends with 0" 0
expect_text "explain speaks English" 'binding' "$out"
run explain pc-no-such-rule
expect_status "explain of an unknown rule ends with 2" 2
run explain -f json
expect_json "every rule is explained in both languages" 'all(.[]; (.name.zh and .name.en and .message.zh and .message.en and .what.zh and .what.en and .why.zh and .why.en and .example.zh and .example.en and .fix.zh and .fix.en))'
run --help
expect_status "--help ends with 0" 0
run check --no-such-option
expect_status "an unknown option ends with 2" 2
run
expect_status "no command ends with 2" 2
