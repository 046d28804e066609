# check --baseline: only what an earlier result does not have is new.
. "$(dirname "$0")/lib.sh"

cp -r fixtures/shanghai "$TMP/w"
cd "$TMP" || exit 2
run check w -f json -o base.json
expect_status "a first run, kept" 1
all=$(jq '.findings | length' base.json)
expect_json "no baseline, nothing known" '.baseline == null and .summary.findings.known == 0' base.json
run check w -f json --baseline base.json
expect_status "nothing new ends with 0" 0
expect_json "nothing is printed as new" '.findings == []'
expect_json "all are known" ".summary.findings.known == $all and (.baseline.known | length) == $all and .baseline.gone == 0"
expect_json "what is known still disagrees" ".summary.disagree == $all"
run check w --baseline base.json --lang en
expect_text "the text says so" "no new mismatch, $all known from the baseline" "$out"
run check w --baseline base.json --fail-on info
expect_status "known findings fail at no level" 0

# A change that breaks a figure.
sed 's/value="2488.4"/value="2489.4"/' w/plans/jd-outline.xml >x && ! cmp -s x w/plans/jd-outline.xml && mv x w/plans/jd-outline.xml
run check w -f json --baseline base.json
expect_status "a new finding ends with 1" 1
expect_json "it alone is printed" '(.findings | length) >= 1 and all(.findings[]; any(.evidence[]; .doc == "jd-outline"))'
expect_json "and counted" '.summary.findings.error >= 1'
cp "$out" next.json
run check w --baseline base.json -q --lang en
if [ "$(grep -c '\[PC' "$out")" -eq "$(jq '.findings | length' next.json)" ]; then ok "the text prints what is new"; else not_ok "the text prints what is new" "$(grep -c '\[PC' "$out") findings"; fi
run check w -f json --baseline next.json
expect_status "a result against a baseline is the next baseline" 0

# What was mended is told.
cp "$OLDPWD/fixtures/shanghai/plans/jd-outline.xml" w/plans/
run check w -f json --baseline next.json
expect_json "what is gone is counted" '.baseline.gone >= 1 and .findings == []'

for bad in '' '[]' '{}' '{"schema":1}' '{"schema":2,"findings":[]}' '{"schema":1,"findings":[{}]}' '{"schema":1,"findings":[{"fingerprint":"x"}]}' '{"schema":1,' $'\xff'; do
  printf '%s' "$bad" >bad.json
  run check w --baseline bad.json
  expect_status "a baseline that is none ends with 2: $(printf '%q' "$bad")" 2
  expect_text "and is named" 'bad.json' "$err"
done
head -c 100000 /dev/zero | tr '\0' '[' >bad.json
run check w --baseline bad.json
expect_status "a baseline nested too deep ends with 2" 2
expect_text "for that reason" 'nested deeper' "$err"
run check w --baseline absent.json
expect_text "an absent baseline is named" 'absent.json' "$err"
