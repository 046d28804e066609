# scaffold: plan data drafted from a text passes validate and has nothing to quarrel about with its own text.
. "$(dirname "$0")/lib.sh"

# own_text NAME TEXT [OPTION...]: the draft of a text is valid, and check finds it to say what the text says
own_text() {
  local name=$1 text=$2 id w
  shift 2
  id=$(basename "$text" .txt) w="$TMP/w-$name"
  mkdir -p "$w"
  cp "$text" "$w/$id.txt"
  run scaffold "$w/$id.txt" -o "$w/$id.xml" "$@"
  expect_status "$name: drafted" 0
  run validate "$w/$id.xml"
  expect_status "$name: valid" 0
  printf '<workspace xmlns="urn:plancheck:workspace:1" id="w"><documents><document id="%s" source="%s.txt" plan="%s.xml"/></documents></workspace>\n' "$id" "$id" "$id" >"$w/plancheck.xml"
  run check "$w" -f json --fail-on never
  expect_status "$name: checked" 0
  expect_json "$name: says what its text says" '[.findings[] | select(.code | startswith("PC2"))] == []'
  expect_json "$name: no fault in the data" '[.findings[] | select(.code | startswith("PC1"))] == []'
}

for text in fixtures/shanghai/sources/*.txt; do own_text "$(basename "$text" .txt)" "$text"; done
for text in "$PLANCHECK_SHARED"/seeds/*.txt; do
  if [ -f "$text" ]; then own_text "full-$(basename "$text" .txt)" "$text"; else skip "full texts" "$PLANCHECK_SHARED/seeds is not here"; fi
done

# What the draft holds: the first table of an outline, row for row, cell for cell.
draft=$TMP/w-jd-outline/jd-outline.xml
expect_text "the title" '<title>上海市嘉定区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要</title>' "$draft"
expect_text "area, kind and period" '<plan [^>]*area="310114" kind="outline" period="2021/2025"' "$draft"
expect_text "groups" '<group name="综合实力">' "$draft"
expect_text "a row with its unit and attribute" '<indicator row="8" ref="strategic-emerging-output" name="战略性新兴产业规模" unit="亿元" attribute="预期性">' "$draft"
expect_text "its baseline" '<baseline period="2020" value="1227.7"/>' "$draft"
expect_text "its target" '<target period="2025" value="2000"/>' "$draft"
expect_text "a target in words" '<words relation="equal-to" than="parent" printed="与全市保持同步"/>' "$draft"
rows=$(grep -c '<indicator ' fixtures/shanghai/plans/jd-outline.xml)
if [ "$(grep -c '<indicator ' "$draft")" -eq "$rows" ]; then ok "every row of the table"; else not_ok "every row of the table" "$(grep -c '<indicator ' "$draft") of $rows"; fi

cat >"$TMP/plain.txt" <<'TEXT'
工作要点

到2025年，无名指标达到12.5万人左右，企业数量达到300家，企业数量达到300家。
服务设施覆盖率达到95%以上，三次产业结构比为0.1:59.4:40.5，改革任务完成率达到250%。
TEXT
run scaffold "$TMP/plain.txt"
expect_status "no area ends with 2" 2
expect_text "and the way out is named" 'plain.txt: .*--area' "$err"
run scaffold "$TMP/plain.txt" --area 310114
expect_text "no period: the way out is named" 'plain.txt: .*--period' "$err"
run scaffold "$TMP/plain.txt" --area 310114 --period 十四五
expect_status "a period in words ends with 2" 2
run scaffold "$TMP/plain.txt" --area 310114 --period 2021/2025 --kind plan
expect_status "an unknown kind ends with 2" 2
run scaffold "$TMP/plain.txt" --area 999999 --period 2021/2025
expect_status "an unknown area ends with 2" 2
own_text plain "$TMP/plain.txt" --area 310114 --period 2021/2025 --kind sector
plain=$TMP/w-plain/plain.xml
expect_text "what the catalogue does not know has no ref" '<figure name="无名指标" ' "$plain"
expect_text "a ratio" 'ratio="0.1:59.4:40.5"' "$plain"
expect_text "a hedge" 'comparator="~" hedge="左右" value="12.5"' "$plain"
run scaffold - --area 310114 --period 2021/2025 <"$TMP/plain.txt"
expect_status "standard input" 0
expect_text "standard input is a plan too" 'id="stdin"' "$out"
run scaffold
expect_status "no file ends with 2" 2
run scaffold "$TMP/absent.txt"
expect_text "an absent file is named" 'absent.txt' "$err"
printf '\xff\xfe\x00' >"$TMP/binary.txt"
run scaffold "$TMP/binary.txt" --area 310114 --period 2020
expect_status "a broken file ends with 2" 2

# A text that tries to leave its attribute.
printf '到2025年，“<b>&amp;"奇\x01怪" 指标”达到12家。\n' >"$TMP/evil&quot;.txt"
run scaffold "$TMP/evil&quot;.txt" --area 310114 --period 2021/2025 -o "$TMP/evil.xml"
run validate "$TMP/evil.xml"
expect_status "a hostile text gives a valid plan" 0
