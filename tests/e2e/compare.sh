# check --compare: what changed since an older copy of the workspace.
# shellcheck disable=SC2016  # jq expands what stands in single quotes
. "$(dirname "$0")/lib.sh"

cp -r fixtures/shanghai "$TMP/old"
cp -r fixtures/shanghai "$TMP/new"
cd "$TMP" || exit 2
run check new -f json
expect_json "nothing is compared unless asked" '.compare == null'
run check new -f json --compare old
expect_json "the same workspace: nothing changed" '.compare | .data == [] and .brought == [] and .gone == [] and .changed == [] and .kept > 0'
expect_json "the older one is named" '.compare.workspace == "old/plancheck.xml"'
run check new --compare old --lang en
expect_text "the text says so" 'changed data: 0' "$out"

# One value: a data entry that breaks what the text says.
sed -i 's/value="2488.4"/value="2489.4"/' new/plans/jd-outline.xml
line=$(grep -n 'value="2489.4"' new/plans/jd-outline.xml | cut -d: -f1)
run check new -f json --compare old
expect_status "what the change brought counts as any finding" 1
expect_json "one datum, old and new" ".compare.data | length == 1 and (.[0] | .doc == \"jd-outline\" and .indicator_id == \"gdp\" and .period == \"2020\" and .old.value == \"2488.4\" and .new.value == \"2489.4\" and .new.unit == \"亿元\" and .new.data_file == \"new/plans/jd-outline.xml\" and .new.data_line == $line and .old.data_file == \"old/plans/jd-outline.xml\")"
expect_json "the finding it brought" '.compare.brought | any(.code == "PC201" and any(.evidence[]; .doc == "jd-outline" and .value == "2489.4"))'
expect_json "what leans on it: the text" '.compare.data[0].depends | any(.code == "PC201" and .agrees == false and any(.evidence[]; .role == "text" and .value == "2488.4" and .line != null))'
expect_json "brought are among the findings" '[.findings[].fingerprint] as $f | all(.compare.brought[]; .fingerprint as $x | any($f[]; . == $x))'
run check new --compare old --lang en
expect_text "the text: old and new" "new/plans/jd-outline.xml:$line 增加值 2020: 2488.4 亿元 → 2489.4 亿元" "$out"
expect_text "the text: what it brought" '^  \+ error \[PC201\]' "$out"
cp "$out" text.1
run check new -f github --compare old --lang en
expect_text "github: the changed datum on its line" "^::notice file=new/plans/jd-outline.xml,line=$line,title=changed%3A 增加值 2020::2488.4 亿元 → 2489.4 亿元%0A≠ \\[PC201\\]" "$out"
expect_text "github: what the change brought is called new" '^::error file=new/plans/jd-outline.xml,.*title=PC201 [^:]* \(new\)::' "$out"
if [ "$(grep -c '(new)::' "$out")" -eq 1 ]; then ok "github: and nothing else"; else not_ok "github: and nothing else" "$(grep -c '(new)::' "$out") are new"; fi
expect_text "github: and counted" '^since the older workspace: data changed: 1; findings brought: 1, taken away: 0' "$out"
run check new -f ndjson --compare old
if [ "$(jq -r .type "$out" | sort | uniq -c | awk '$2 ~ /change|brought|gone|summary/ {print $1 $2}' | tr '\n' ' ')" = "1brought 1change 1summary " ]; then ok "ndjson: a line each"; else not_ok "ndjson: a line each" "$(jq -r .type "$out" | sort | uniq -c | tr '\n' ' ')"; fi

# The other way round: what a change takes away.
run check old -f json --compare new
expect_json "the finding it took away" '.compare | .brought == [] and (.gone | any(.code == "PC201" and any(.evidence[]; .value == "2489.4")))'

# The same finding with another value is one finding that changed.
cp old/plans/jd-outline.xml new/plans/
sed -i 's/value="0.0235"/value="0.0234"/' new/plans/qp-outline.xml
run check new -f json --compare old
expect_json "PC501 changed" '.compare.changed | any(.old.code == "PC501" and .new.code == "PC501" and any(.new.evidence[]; .doc == "qp-outline"))'
expect_json "it is neither brought nor gone" '.compare | [.brought[], .gone[] | select(.code == "PC501")] == []'

# Comparator, period, attribute; a datum added, one taken out; rows that only move.
cp old/plans/qp-outline.xml new/plans/
sed -i -e 's/\(<indicator row="8" [^>]*attribute="\)预期性/\1约束性/' -e '/<indicator row="9" /,/<\/indicator>/s/comparator="~" hedge="左右" //' new/plans/jd-outline.xml
run check new -f json --compare old
expect_json "an attribute" '.compare.data | any(.old.attribute == "预期性" and .new.attribute == "约束性" and .old.value == .new.value)'
expect_json "a comparator and its hedge" '.compare.data | any(.old.comparator == "~" and .old.hedge == "左右" and .new.comparator == "=" and .new.hedge == null)'
run check new --compare old
expect_text "the text shows what the value does not" '\[预期性\] → .*\[约束性\]' "$out"
cp old/plans/jd-outline.xml new/plans/
sed -i '0,/<actual period="2015" value="1898.4"\/>/s//<actual period="2014" value="1898.4"\/>/' new/plans/jd-outline.xml
run check new -f json --compare old
expect_json "a period is one change" '.compare.data | length == 1 and .[0].old.period == "2015" and .[0].new.period == "2014"'
sed -i '/<actual period="2014" value="1898.4"\/>/d' new/plans/jd-outline.xml
run check new -f json --compare old
run check new -f github --compare old
expect_text "github: a datum taken out has no line" '^::notice title=.*1898\.4[^:]* → –' "$out"
run check new -f json --compare old
expect_json "a datum taken out" '.compare.data | length == 1 and .[0].new == null and .[0].old.value == "1898.4"'
run check old -f json --compare new
expect_json "a datum added" '.compare.data | length == 1 and .[0].old == null and .[0].new.value == "1898.4"'
cp old/plans/jd-outline.xml new/plans/
sed -i 's/<title>/<!-- moved -->\n  <title>/' new/plans/jd-outline.xml
run check new -f json --compare old
expect_json "what only moves is no change" '.compare.data == []'

run check new -f json --compare old --baseline <(timeout 60 "$PLANCHECK" check old -f json)
expect_status "a baseline may be no FIFO" 2
timeout 60 "$PLANCHECK" check old -f json >base.json
run check new -f json --compare old --baseline base.json
expect_json "together with a baseline" '.findings == [] and .compare.brought == [] and .compare.kept > 0'
run check new --compare nowhere
expect_status "an absent older workspace ends with 2" 2
expect_text "and is named" '--compare: .*nowhere' "$err"
run check new/sources/jd-mfg.txt --compare old
expect_status "plain files are not compared" 2
expect_text "and the way out is told" 'name the folder with plancheck.xml' "$err"
run check new --compare old -f csv
expect_status "a format that cannot show it ends with 2" 2
expect_text "and those that can are named" 'text, json, ndjson, github' "$err"
rm old/sources/jd-mfg.txt
run check new -f json --compare old
expect_status "an older workspace that is not whole ends with 2" 2
expect_json "and is told" '.complete == false and any(.unread[]; .file == "old/sources/jd-mfg.txt")'
