# check FILE...: plain texts by themselves, and --against what a workspace knows.
# shellcheck disable=SC2016  # jq expands what stands in single quotes
. "$(dirname "$0")/lib.sh"

s=fixtures/shanghai/sources
run check $s/sh-outline.txt $s/jd-outline.txt $s/qp-outline.txt -f json
expect_status "plain texts: findings end with 1" 1
expect_json "no workspace, no plan data" '.workspace == null and .summary.documents == 3 and .summary.data == 0'
expect_json "areas, kinds and periods come from the titles: districts are set beside their city" '.findings | any(.code == "PC501" and .severity == "error" and any(.evidence[]; .doc == "qp-outline" and .value == "0.0235" and .line != null and .data_file == null) and any(.evidence[]; .doc == "sh-outline" and .value == "0.01"))'
expect_json "look-alikes too" '.findings | any(.code == "PC512" and any(.evidence[]; .doc == "qp-outline" and .value == "19"))'
expect_json "targets in words too" '.findings | any(.code == "PC505" and any(.evidence[]; .text == "与全市保持同步"))'
expect_json "nothing is transcribed from nothing" '[.findings[], (.agreements // [])[] | select(.code | startswith("PC2"))] == []'

printf '到2025年，生活垃圾回收利用率达到40%%。\n' >"$TMP/note.txt"
run check "$TMP/note.txt"
expect_text "what the title does not tell is said, with the way out" 'note: unknown area kind period; tell with --area' "$err"
run check $s/sh-outline.txt "$TMP/note.txt" --area 310118 --kind outline --period 2021/2025 -f json
expect_status "options speak for all plain files" 0
run check "$TMP/note.txt" --area 310118 --kind outline --period 2021/2025 --against fixtures/shanghai -f json
expect_json "against the workspace: weaker than the city's" '.findings | any((.code == "PC501" or .code == "PC502") and any(.evidence[]; .doc == "note" and .value == "40") and any(.evidence[]; .doc == "sh-outline" and .value == "45"))'
expect_json "of the files alone" 'all(.findings[], .incomparable[]; any(.evidence[]; .doc == "note"))'
expect_json "the workspace is named, the files are counted" '.workspace == "shanghai" and .summary.documents == 1 and .summary.claims == 1 and .summary.data > 0'
expect_json "the counts are theirs" '. as $r | all("error", "warning", "info"; . as $s | $r.summary.findings[$s] == ([$r.findings[] | select(.severity == $s and .waived == null)] | length))'
expect_status "and so is the status" 1

# A file named like a document is its draft: its plan data and its place in the workspace stay.
mkdir "$TMP/draft"
sed 's/2488\.4/2489.4/' $s/jd-outline.txt >"$TMP/draft/jd-outline.txt"
run check "$TMP/draft/jd-outline.txt" --against fixtures/shanghai -f json
expect_json "a draft against its own data" '.findings | any(.code == "PC201" and any(.evidence[]; .file == "'"$TMP"'/draft/jd-outline.txt" and .value == "2489.4"))'
expect_json "nothing about the others alone" 'all(.findings[]; any(.evidence[]; .doc == "jd-outline"))'
run check $s/jd-outline.txt --against fixtures/shanghai -f json
expect_json "the document's own text is the document, not another" '[.findings[] | select(.code | startswith("PC4")) | select(all(.evidence[]; .doc == "jd-outline"))] == [] and .summary.documents == 1'
cp "$out" "$TMP/one.json"
run check fixtures/shanghai -f json
cp "$out" "$TMP/all.json"
if diff <(jq -c '[.findings[] | select(any(.evidence[]; .doc == "jd-outline")) | .fingerprint] | sort' "$TMP/all.json") <(jq -c '[.findings[].fingerprint] | sort' "$TMP/one.json") >"$TMP/diff"; then ok "as the whole workspace has it"; else not_ok "as the whole workspace has it" "$(head -c 300 "$TMP/diff")"; fi

run check fixtures/shanghai --against fixtures/shanghai
expect_status "a workspace against a workspace ends with 2" 2
run check --against fixtures/shanghai
expect_status "no file ends with 2" 2
expect_text "and the way out is told" 'name the texts' "$err"
run check "$TMP/note.txt" --against "$TMP"
expect_status "no workspace there ends with 2" 2
expect_text "and it is named" '--against: ' "$err"
run check "$TMP/note.txt" "$TMP/draft/../note.txt" --against fixtures/shanghai
expect_status "one name twice ends with 2" 2
run check "$TMP/absent.txt" --against fixtures/shanghai -f json
expect_status "an absent file ends with 2" 2
expect_json "and is told" 'any(.unread[]; .file | endswith("absent.txt"))'

# extract and scaffold read texts with what a workspace adds to the catalogue and says of its documents.
w=$TMP/own
mkdir -p "$w/sources"
cat >"$w/own.xml" <<'XML'
<catalogue xmlns="urn:plancheck:catalogue:1"><indicators>
  <indicator id="own-output" name="自有产出" dimension="CNY" better="high" measures="flow"/>
</indicators></catalogue>
XML
cat >"$w/plancheck.xml" <<'XML'
<workspace xmlns="urn:plancheck:workspace:1" id="w">
  <documents><document id="jd-note" source="sources/a.txt" area="310114" kind="report" period="2020"/></documents>
  <catalogues><catalogue href="own.xml"/></catalogues>
</workspace>
XML
printf '一份说明\n\n2020年，自有产出达到12.5亿元。\n' >"$w/sources/a.txt"
run extract "$w/sources/a.txt" -f ndjson
expect_json "extract: no such indicator without the workspace" 'select(.type == "claim") | .indicator_id == null and .area == null and .doc == "a"'
run extract "$w/sources/a.txt" --against "$w" --all -f ndjson
expect_status "extract --against" 0
expect_json "extract --against: its indicator, the document's id, area and period" 'select(.type == "claim") | .indicator_id == "own-output" and .area == "310114" and .doc == "jd-note"'
expect_json "extract --against: the document" '.type != "document" or (.kind == "report" and .period == "2020")'
cp "$out" "$TMP/own.ndjson"
run check "$w" -f json --agreements
cp "$out" "$TMP/texts.json"
run check "$w" --claims "$TMP/own.ndjson" -f json --agreements
if cmp -s "$out" "$TMP/texts.json"; then ok "extract --against: check --claims has the same result"; else not_ok "extract --against: check --claims has the same result" "$(diff "$out" "$TMP/texts.json" | head -c 300) $(cat "$err")"; fi
run extract "$w/sources/a.txt" --against "$w" --area 310118 -f ndjson
expect_json "extract --against: the command line comes first" 'select(.type == "claim") | .area == "310118"'
run scaffold "$w/sources/a.txt"
expect_status "scaffold: the title does not tell the area" 2
run scaffold "$w/sources/a.txt" --against "$w"
expect_status "scaffold --against" 0
expect_text "scaffold --against: its indicator" 'ref="own-output"' "$out"
expect_text "scaffold --against: the document's id, area and period" '<plan xmlns="urn:plancheck:plan:1" id="jd-note" area="310114" kind="report" period="2020">' "$out"
sed -i 's/dimension="CNY"/dimension="shells"/' "$w/own.xml"
run extract "$w/sources/a.txt" --against "$w"
expect_status "an invalid catalogue ends with 2" 2
expect_text "and is named" '--against: .*own\.xml:2:' "$err"
run scaffold "$w/sources/a.txt" --against nowhere
expect_status "no such workspace ends with 2" 2
expect_text "and is named" '--against: nowhere' "$err"
