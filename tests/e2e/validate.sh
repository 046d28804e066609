# validate: plan data, catalogue and workspace files; formats, languages, exit statuses. (Broken files: bad.sh.)
. "$(dirname "$0")/lib.sh"

plans=(fixtures/shanghai/plans/*.xml)

run validate --lang en "${plans[@]}" fixtures/shanghai/plancheck.xml
expect_status "the example is valid" 0
expect_text "all files are counted" 'files 6, data [0-9]{3}' "$out"
run validate fixtures/shanghai
expect_status "a workspace's folder" 0
run validate src/catalogue/{areas,units,indicators,relations,phrases,rules}.xml
expect_status "the built-in catalogue is valid" 0
run validate
expect_status "no file: usage" 2
run validate -f pdf "${plans[0]}"
expect_status "unknown format: usage" 2
expect_text "unknown format: those there are" 'text, json' "$err"
run validate -q "${plans[0]}"
expect_status "-q of a valid file" 0
if [ -s "$out" ] || [ -s "$err" ]; then not_ok "-q says nothing" "$(head -c 200 "$out" "$err")"; else ok "-q says nothing"; fi

# One fault, in its line, with carets under it, in both languages.
bad=fixtures/bad/unknown-indicator.xml
run validate --lang en $bad
expect_status "a fault ends with 1" 1
expect_text "a fault: place, severity, code, message" \
  '^fixtures/bad/unknown-indicator.xml:5:24: error \[PC120\] .*“gpd”.*did you mean gdp' "$out"
caret=$(grep -nE '^ +\^+$' "$out" | head -1)
line=$(sed -n "$((${caret%%:*} - 1))p" "$out")
marks=${caret#*:}
before=${marks%%^*}
case ${line:${#before}} in
  'ref="gpd"'*) ok "the carets stand under the attribute" ;;
  *) not_ok "the carets stand under the attribute" "${line:${#before}}" ;;
esac
run validate --lang zh $bad
expect_text "in Chinese" '错误 \[PC120\] .*是否应为 gdp' "$out"

run validate -f json --lang en $bad
expect_status "JSON: status" 1
expect_json "JSON: shape" '.schema == 1 and .complete and .unread == [] and .workspace == null and .summary.files == 1
  and .summary.findings == {error: 1, warning: 0, info: 0, waived: 0} and (.findings | length) == 1'
expect_json "JSON: a finding" '.findings[0] | .code == "PC120" and .rule == "unknown-indicator" and .severity == "error"
  and (.fingerprint | test("^[0-9a-f]{16}$")) and .waived == null and .computation == null
  and .evidence[0].line == 5 and .evidence[0].column == 24 and .evidence[0].end_column == 33
  and .evidence[0].text == "ref=\"gpd\"" and .evidence[0].data_line == 5'
jq -r '.findings[0] | [.code, .fingerprint, .evidence[0].line] | @tsv' "$out" >"$TMP/en"
run validate -f json --lang zh $bad
jq -r '.findings[0] | [.code, .fingerprint, .evidence[0].line] | @tsv' "$out" >"$TMP/zh"
if cmp -s "$TMP/en" "$TMP/zh"; then ok "the language changes no code and no fingerprint"
else not_ok "the language changes no code and no fingerprint" "$(paste "$TMP/en" "$TMP/zh")"; fi
run validate -f json -o "$TMP/o.json" $bad
expect_json "-o" '.findings[0].code == "PC120"' "$TMP/o.json"

# --fail-on never hides that a file could not be read.
run validate --fail-on never $bad
expect_status "--fail-on never: a fault" 0
run validate --fail-on never fixtures/bad/truncated-in-tag.xml
expect_status "--fail-on never: an unread file" 2
run validate --lang en fixtures/bad/actual-in-the-future.xml
expect_status "a warning alone ends with 0" 0
run validate --fail-on warning fixtures/bad/actual-in-the-future.xml
expect_status "--fail-on warning" 1
run validate -f json fixtures/bad/truncated-in-tag.xml $bad
expect_status "one unread file of two" 2
expect_json "one unread file of two: both are told" '.complete == false and (.unread | length) == 1
  and (.unread[0].file | test("truncated")) and ([.findings[].code] | sort) == ["PC102", "PC120"]'

# A workspace: its severities hold, its own catalogue is known to its plans, wherever they stand on the command line.
mkdir -p "$TMP/w/plans" && cp fixtures/bad/unknown-indicator.xml "$TMP/w/plans/a.xml"
sed -i 's/ref="gpd"/ref="own-output"/; s/id="bad"/id="a"/' "$TMP/w/plans/a.xml"
cat >"$TMP/w/own.xml" <<'XML'
<catalogue xmlns="urn:plancheck:catalogue:1"><indicators>
  <indicator id="own-output" name="自有产出" dimension="CNY" better="high" measures="flow"/>
</indicators></catalogue>
XML
cat >"$TMP/w/plancheck.xml" <<'XML'
<workspace xmlns="urn:plancheck:workspace:1" id="w">
  <documents><document id="a" plan="plans/a.xml"/></documents>
  <catalogues><catalogue href="own.xml"/></catalogues>
  <severities><severity code="PC130" level="info"/><severity code="PC150" level="off"/></severities>
</workspace>
XML
run validate "$TMP/w/plans/a.xml" "$TMP/w/plancheck.xml"
expect_status "a workspace's own indicator" 0
run validate "$TMP/w/plans/a.xml"
expect_status "unknown without its workspace" 1
run validate "$TMP/w/plans/a.xml" "$TMP/w/own.xml"
expect_status "a catalogue file before its plan" 0
sed -i 's|.*<target period="2025".*|&\n&|' "$TMP/w/plans/a.xml"
run validate -f json "$TMP/w"
expect_status "a severity the workspace lowers" 0
expect_json "a severity the workspace lowers: told as info" '.workspace == "w" and .findings[0].severity == "info"
  and .findings[0].code == "PC130"'

# The same file twice is told once, the same fault has the same fingerprint in check.
run validate -f json "$TMP/w" "$TMP/w/plans/a.xml" "$TMP/w/plans/../plans/a.xml"
expect_json "a file named three times is told once" '.findings | length == 1'
jq -r '.findings[].fingerprint' "$out" >"$TMP/validate"
run check -f json --fail-on never "$TMP/w"
jq -r '.findings[] | select(.code == "PC130") | .fingerprint' "$out" >"$TMP/check"
if cmp -s "$TMP/validate" "$TMP/check"; then ok "fingerprints are check's"
else not_ok "fingerprints are check's" "$(paste "$TMP/validate" "$TMP/check")"; fi

# What schemas allow beside the data: comments, processing instructions, hints for editors.
sed 's|^<plan |<?editor x?><!-- 注 --><plan xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:plancheck:plan:1 plan.xsd" |' \
  "${plans[0]}" >"$TMP/hints.xml"
run validate "$TMP/hints.xml"
expect_status "hints for editors" 0
