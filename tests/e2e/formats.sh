# Every format of check over a workspace with findings, a waiver, an absent figure and a file that cannot be read: valid by
# its own schema, complete in what it says, the same bytes again, and not to be broken out of.
# shellcheck disable=SC2016  # jq and bash -c read their own variables
. "$(dirname "$0")/lib.sh"
root=$PWD
export SOURCE_DATE_EPOCH=1700000000
formats="text json ndjson sarif github gitlab junit csv xml xlsx sqlite"

# npm_tool NAME PACKAGE: installs a tool under build/npm once; its path in $tool, or returns 1.
npm_tool() {
  tool=$root/build/npm/node_modules/.bin/$1
  [ -x "$tool" ] && return 0
  command -v npm >/dev/null 2>&1 || return 1
  mkdir -p "$root/build/npm"
  npm install --silent --no-fund --no-audit --no-save --prefix "$root/build/npm" "$2" >"$TMP/npm" 2>&1
  [ -x "$tool" ]
}
# accepted NAME COMMAND...: the command ends with 0
accepted() {
  local name=$1
  shift
  if "$@" >"$TMP/log" 2>&1; then ok "$name"; else not_ok "$name" "$(tail -c 400 "$TMP/log" | tr '\n' ' ')"; fi
}
# same NAME A B: two files of the same bytes
same() { if cmp -s "$2" "$3"; then ok "$1"; else not_ok "$1" "$(cmp "$2" "$3" 2>&1 | head -1)"; fi; }
# equal NAME FOUND EXPECTED
equal() { if [ "$2" = "$3" ]; then ok "$1"; else not_ok "$1" "found $(printf '%q' "$2"), not $(printf '%q' "$3")"; fi; }
xpath() { xmllint --xpath "$1" "$2" 2>&1; }
sql() { sqlite3 -batch "$1" "$2" 2>&1; }

# The workspace: one finding waived, one document that is not there.
cp -r fixtures/shanghai "$TMP/w"
cd "$TMP" || exit 2
run check w -f json
waived=$(jq -r '[.findings[] | select(.code == "PC501")][0].fingerprint' "$out")
sed -i "s|</documents>|<document id=\"gone\" source=\"sources/gone.txt\"/></documents><waivers><waiver code=\"PC501\" fingerprint=\"$waived\" by=\"张三\" until=\"2099-01-01\">=cmd \&lt;script\&gt; ]]\&gt; approved</waiver></waivers>|" w/plancheck.xml

for f in $formats; do
  run check w -f "$f" --lang en --agreements -o "o.$f"
  expect_status "$f: an unread file ends with 2" 2
  for again in "--jobs 1" "-j4"; do
    # shellcheck disable=SC2086  # two words
    run check w -f "$f" --lang en --agreements $again -o "again.$f"
    same "$f: the same bytes, $again" "o.$f" "again.$f"
    rm -f "again.$f"
  done
  timeout 60 "$PLANCHECK" check w -f "$f" --lang en --agreements 2>/dev/null >"piped.$f"
  case $f in
    sqlite) equal "sqlite: printed to a pipe it opens" "$(sql piped.sqlite 'PRAGMA integrity_check; SELECT count(*) FROM runs')" $'ok\n1' ;;
    *) same "$f: the same bytes through a pipe" "o.$f" "piped.$f" ;;
  esac
  run check w -f "$f" -o /dev/full
  expect_status "$f: a full disk ends with 2" 2
  expect_text "$f: and is told" 'No space left' "$err"
  timeout 60 bash -c '"$1" check w -f "$2" 2>/dev/null; echo $? >status' _ "$PLANCHECK" "$f" | head -c 10 >/dev/null
  if grep -qxE '141|2' status; then ok "$f: a closed pipe ends quietly"; else not_ok "$f: a closed pipe ends quietly" "status $(cat status)"; fi
done
findings=$(jq '.findings | length' o.json)
agreements=$(jq '.agreements | length' o.json)
incomparable=$(jq '.incomparable | length' o.json)
sides=$(jq '[.findings[], .agreements[], .incomparable[] | .evidence | length] | add' o.json)
if [ "$findings" -gt 3 ] && [ "$agreements" -gt 100 ]; then ok "there is something to report"; else not_ok "there is something to report" "$findings findings"; fi

# JSON: the schemas accept what is printed, and name every member of it.
run extract w/sources/*.txt --all -f json
cp "$out" records.json
printf '{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"array","items":{"$ref":"urn:plancheck:schema:claim:1"}}' >records.schema.json
members='def names: if type == "object" then (keys[], (.[] | names)) elif type == "array" then (.[] | names) else empty end;'
for schema in claim:records verdicts:o; do
  known=$(jq -r "$members"'[.. | objects | .properties? // empty | keys[]] | unique[]' "$root/schemas/${schema%:*}.schema.json")
  unknown=$(jq -r "$members"'[names] | unique[]' "${schema#*:}.json" | grep -vxF "$known" | tr '\n' ' ')
  equal "json: schemas/${schema%:*}.schema.json knows every member" "$unknown" ""
done
run check w -f json --baseline o.json --compare "$root/fixtures/shanghai" -o against.json
if npm_tool ajv ajv-cli@5; then
  accepted "json: valid by schemas/verdicts.schema.json" "$tool" validate --spec=draft2020 --strict-types=false \
    -s "$root/schemas/verdicts.schema.json" -d o.json
  accepted "json: records valid by schemas/claim.schema.json" "$tool" validate --spec=draft2020 --strict-types=false \
    -s records.schema.json -r "$root/schemas/claim.schema.json" -d records.json
  accepted "json: valid against a baseline and an older workspace" "$tool" validate --spec=draft2020 --strict-types=false \
    -s "$root/schemas/verdicts.schema.json" -d against.json
  jq '.findings[0].severity = "grave"' o.json >bad.json
  if "$tool" validate --spec=draft2020 --strict-types=false -s "$root/schemas/verdicts.schema.json" -d bad.json >/dev/null 2>&1; then
    not_ok "json: the schema refuses another severity" "accepted"
  else
    ok "json: the schema refuses another severity"
  fi
else
  skip "json: schemas" "npm cannot install ajv-cli"
fi

# NDJSON: a line an object; without its type a verdict is json's own.
jq -c . o.ndjson >lines.json 2>"$TMP/jq" # -c: an object a line, whatever stands in it
same "ndjson: an object a line" <(grep -c '' o.ndjson) <(grep -c '' lines.json)
jq -c 'if .agreements then (.findings[], .agreements[], .incomparable[]) else error("no agreements") end' o.json >verdicts.json
jq -c 'select(.type | IN("finding", "agreement", "incomparable")) | del(.type)' o.ndjson >verdicts.ndjson
same "ndjson: the verdicts of json" verdicts.json verdicts.ndjson
equal "ndjson: what it is of first, what was counted last" "$(jq -r .type o.ndjson | uniq | tr '\n' ' ')" "run finding agreement incomparable summary "
same "ndjson: the run of json" <(head -1 o.ndjson | jq -c 'del(.type)') <(jq -c '{schema, plancheck, workspace, complete, unread}' o.json)
same "ndjson: the summary of json" <(tail -1 o.ndjson | jq -c 'del(.type)') <(jq -c '.summary + {baseline, compare}' o.json)
run check w -f ndjson --baseline o.json --compare "$root/fixtures/shanghai"
jq -s . "$out" >compared.json
same "ndjson: the comparison of json, counted" <(jq -c '.[-1].compare' compared.json) \
  <(jq -c '.compare | .data |= length | .brought |= length | .gone |= length | .changed |= length' against.json)
same "ndjson: and line by line" <(jq -c '.[] | select(.type | IN("change", "brought", "gone", "changed")) | del(.type)' compared.json) \
  <(jq -c '.compare | .data[], .brought[], .gone[], .changed[]' against.json)
if npm_tool ajv ajv-cli@5; then
  printf '{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"array","items":{"$ref":"urn:plancheck:schema:verdicts:1#/$defs/line"}}' >lines.schema.json
  jq -s . o.ndjson >lines.json
  accepted "ndjson: lines valid by schemas/verdicts.schema.json" "$tool" validate --spec=draft2020 --strict-types=false \
    -s lines.schema.json -r "$root/schemas/verdicts.schema.json" -d lines.json
  accepted "ndjson: lines of a comparison, too" "$tool" validate --spec=draft2020 --strict-types=false \
    -s lines.schema.json -r "$root/schemas/verdicts.schema.json" -d compared.json
else
  skip "ndjson: schema" "npm cannot install ajv-cli"
fi

# SARIF
expect_json "sarif: a result a verdict" ".runs[0].results | length == $((findings + agreements + incomparable))" o.sarif
jq -c '[.findings[].evidence[0] | select(.column != null) | [.line, .column, .end_line, .end_column]]' o.json >places.json
jq -c '[.runs[0].results[] | select(.kind == "fail") | .locations[0].physicalLocation.region | select(.startColumn != null) | [.startLine, .startColumn, .endLine, .endColumn]]' o.sarif >regions.json
same "sarif: lines and columns as in json" places.json regions.json
expect_json "sarif: the other side is a related location" '[.runs[0].results[] | select(.ruleId == "PC501" and .kind == "fail") | .relatedLocations | length] | all(. >= 2)' o.sarif
expect_json "sarif: the waiver is a suppression" '[.runs[0].results[] | select(.suppressions | length == 1) | .suppressions[0] | [.kind, .status, .properties.by]] == [["external", "accepted", "张三"]]' o.sarif
expect_json "sarif: the unread file is a notification" '.runs[0].invocations[0] | (.executionSuccessful | not) and (.toolExecutionNotifications | length == 1) and (.toolExecutionNotifications[0].locations[0].physicalLocation.artifactLocation.uri | endswith("gone.txt"))' o.sarif
for input in plancheck.xml sources/jd-outline.txt plans/jd-outline.xml; do
  sum=$(sha256sum <"w/$input" | cut -d' ' -f1)
  expect_json "sarif: the SHA-256 of $input" "[.runs[0].artifacts[] | select(.location.uri == \"w/$input\") | .hashes.\"sha-256\"] == [\"$sum\"]" o.sarif
  equal "sqlite: the SHA-256 of $input" "$(sql o.sqlite "SELECT sha256 FROM inputs WHERE file = 'w/$input'")" "$sum"
  equal "xml: the SHA-256 of $input" "$(xpath "string(//*[local-name()='input'][@file='w/$input']/@sha256)" o.xml)" "$sum"
done
expect_json "sarif: rules in both languages" '.runs[0] | (.tool.driver.rules | length) == (.translations[0].rules | length) and .tool.driver.language == "en-US" and .translations[0].language == "zh-CN" and ([.tool.driver.rules[].help.text | length > 0] | all)' o.sarif
expect_json "sarif: every index leads to its rule" '.runs[0] | .tool.driver.rules as $rules | [.results[] | $rules[.ruleIndex].id == .ruleId] | all' o.sarif
run check w -f sarif --lang zh
expect_json "sarif: in Chinese" '.runs[0] | .language == "zh-CN" and (.results | length) == '"$findings"
if npm_tool sarif-multitool-linux @microsoft/sarif-multitool-linux@5 && [ "$(uname -sm)" = "Linux x86_64" ]; then
  for f in o.sarif "$out"; do
    cp "$f" validate.sarif
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$tool" validate validate.sarif --output validated.sarif --log ForceOverwrite --level 'Error;Warning' >log 2>&1
    expect_json "sarif: multitool finds no error" '[.runs[0].results[]? | select(.level == "error")] | length == 0' validated.sarif
  done
else
  skip "sarif: multitool" "npm cannot install @microsoft/sarif-multitool-linux for this machine"
fi

# GitHub and GitLab
equal "github: a command a finding and an unread file" "$(grep -c '^::\(error\|warning\|notice\) ' o.github)" $((findings + 1))
equal "github: and one line of counts" "$(grep -vc '^::' o.github)" 1
expect_text "github: file, line, column and title" '^::[a-z]+ file=w/[^,]+,line=[0-9]+,col=[0-9]+,endColumn=[0-9]+,title=PC[0-9]{3} ' o.github
expect_text "github: the waived one is a notice" '^::notice .*waived by 张三' o.github
expect_text "github: the absent figure is told" 'absent' o.github
expect_json "gitlab: an entry a finding and an unread file" "length == $((findings + 1)) and ([.[] | has(\"description\") and has(\"check_name\") and has(\"fingerprint\") and (.severity | IN(\"info\", \"minor\", \"major\", \"critical\", \"blocker\")) and (.location.path | length > 0) and .location.lines.begin >= 1] | all)" o.gitlab
expect_json "gitlab: fingerprints differ" '[.[].fingerprint] | length == (unique | length)' o.gitlab

# A change of data is annotated on the line of data that it changed.
sed 's/value="2488.4"/value="2489.4"/' w/plans/jd-outline.xml >changed.xml
line=$(diff w/plans/jd-outline.xml changed.xml | sed -n '1s/[^0-9].*//p')
cp w/plans/jd-outline.xml kept.xml && cp changed.xml w/plans/jd-outline.xml
run check w -f github
expect_text "github: on the changed line" "^::error file=w/plans/jd-outline.xml,line=$line,title=PC2" "$out"
run check w -f gitlab
expect_json "gitlab: on the changed line" "any(.[]; .location.path == \"w/plans/jd-outline.xml\" and .location.lines.begin == $line and .severity == \"critical\")"
cp kept.xml w/plans/jd-outline.xml

# JUnit and XML
accepted "junit: valid" xmllint --noout --schema "$root/tests/schemas/junit.xsd" o.junit
equal "junit: a case a comparison and an unread file" "$(xpath 'count(//testcase)' o.junit)" $((findings + agreements + incomparable + 1))
equal "junit: errors and warnings fail, the waived one not" "$(xpath 'count(//failure)' o.junit)" "$(jq '[.findings[] | select(.severity != "info" and .waived == null)] | length' o.json)"
equal "junit: notes pass and are told" "$(xpath 'count(//testcase[not(failure or skipped) and contains(system-out, "[PC")])' o.junit)" "$(jq '[.findings[] | select(.severity == "info")] | length' o.json)"
run check w -f junit --agreements --fail-on info
equal "junit: notes fail where notes are what fails" "$(xpath 'count(//failure)' "$out")" $((findings - 1))
run check w -f junit --lang zh
equal "junit: why it was skipped, in Chinese" "$(xpath 'count(//skipped[contains(@message, "no-counterpart")])' "$out") $(xpath 'count(//skipped[@message="没有可比的对方"]) > 0' "$out")" "0 true"
equal "junit: what cannot be compared is skipped" "$(xpath 'count(//skipped)' o.junit)" $((incomparable + 1))
equal "junit: the unread file is an error" "$(xpath 'count(//error)' o.junit)" 1
equal "junit: the counts are right" "$(xpath '/testsuites/@tests = count(//testcase) and sum(//testsuite/@tests) = count(//testcase) and sum(//testsuite/@failures) = count(//failure) and sum(//testsuite/@skipped) = count(//skipped)' o.junit)" true
accepted "xml: valid" xmllint --noout --schema "$root/schemas/report.xsd" o.xml
equal "xml: every verdict with every side" "$(xpath 'concat(count(//*[local-name()="finding"])," ",count(//*[local-name()="agreement"])," ",count(//*[local-name()="incomparable"])," ",count(//*[local-name()="side"]))' o.xml)" "$findings $agreements $incomparable $sides"
equal "xml: not complete" "$(xpath 'string(/*/@complete)' o.xml)" false
equal "xml: the waiver" "$(xpath 'string(//*[local-name()="waived"])' o.xml)" '=cmd <script> ]]> approved'
run check w -f xml --lang zh
accepted "xml: valid in Chinese and without agreements" xmllint --noout --schema "$root/schemas/report.xsd" "$out"

# CSV and XLSX, read back
cat >read.py <<'P'
import csv, json, re, sys, zipfile, xml.etree.ElementTree as E
def csv_rows(path):
    raw = open(path, 'rb').read()
    assert raw.replace(b'\r\n', b'').count(b'\r') == 0 and raw.endswith(b'\r\n')
    rows = list(csv.reader(open(path, encoding='utf-8', newline=''), strict=True))
    assert all(len(r) == len(rows[0]) for r in rows), 'uneven'
    assert not any(c[:1] in '=+-@\t\r' for r in rows for c in r if c), 'formula'
    return [dict(zip(rows[0], r)) for r in rows[1:]]
N = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
def column(ref):
    n = 0
    for c in re.match('[A-Z]+', ref)[0]: n = n * 26 + ord(c) - 64
    return n - 1
def xlsx_sheets(path):
    z = zipfile.ZipFile(path); assert z.testzip() is None
    book = E.fromstring(z.read('xl/workbook.xml')); sheets = {}
    for i, s in enumerate(book.find('m:sheets', N)):
        x = E.fromstring(z.read('xl/worksheets/sheet%d.xml' % (i + 1)))
        assert not list(x.iter('{%s}f' % N['m'])), 'formula'
        rows = []
        for r in x.find('m:sheetData', N):
            row = {}
            for c in r:
                v = c.find('m:v', N)
                if c.get('t') == 'inlineStr': row[column(c.get('r'))] = ''.join(t.text or '' for t in c.iter('{%s}t' % N['m']))
                elif v is not None: row[column(c.get('r'))] = float(v.text)
            rows.append(row)
        links = [h.get('location') for h in x.iter('{%s}hyperlink' % N['m'])]
        pane = x.find('.//m:pane', N)
        sheets[s.get('name')] = dict(rows=rows, links=links, filter=x.find('m:autoFilter', N), frozen=pane is not None and pane.get('state'))
    for s in sheets.values():
        for l in s['links']:
            name, row = re.match(r"'?(.*?)'?!A(\d+)$", l).groups()
            assert int(row) <= len(sheets[name]['rows']), l
    return sheets
def table(sheet):
    head = sheet['rows'][0]
    return [{head[i]: v for i, v in r.items()} for r in sheet['rows'][1:]]
P
cat >read_csv.py <<'P'
from read import *
rows = csv_rows('o.csv'); j = json.load(open('o.json'))
assert [r['kind'] for r in rows[:2]] == ['run', 'unread'] and rows[0]['reason'] == 'incomplete' and rows[1]['file'].endswith('gone.txt')
sides = [r for r in rows if r['kind'] == 'finding']
expected = [e for f in j['findings'] for e in f['evidence']]
assert len(sides) == len(expected)
plain = lambda t: t[1:] if t[:1] == "'" else t
for r, e in zip(sides, expected):
    for k in 'role doc file text value unit indicator indicator_id period area data_file sentence'.split():
        assert plain(r[k]) == (e[k] or ''), (k, r[k], e[k])
    for k in 'line column end_line end_column data_line'.split(): assert r[k] == str(e[k] or ''), k
    assert r['absent'] == str(e['absent']).lower()
assert [r['waived_by'] for r in sides if r['waived_reason']][0] == '张三'
assert [r['waived_reason'] for r in sides if r['waived_reason']][0].startswith("'=cmd")
P
cat >read_xlsx.py <<'P'
from read import *
s = xlsx_sheets('o.xlsx'); j = json.load(open('o.json'))
assert list(s) == ['Summary', 'Findings', 'Agreements', 'Not compared', 'Claims', 'Data', 'Rules'], list(s)
for name in list(s)[1:]: assert s[name]['filter'] is not None and s[name]['frozen'] == 'frozen', name
f = table(s['Findings'])
assert len(f) == len(j['findings']) and len(table(s['Agreements'])) == len(j['agreements']) and len(table(s['Not compared'])) == len(j['incomparable'])
assert len(table(s['Data'])) == j['summary']['data']
for row, v in zip(f, j['findings']):
    assert row['Code'] == v['code'] and row['Fingerprint'] == v['fingerprint'] and row['Message'] == v['message']
    for letter, e in zip('AB', v['evidence']):
        assert row.get(letter + ' Line') == e['line'] and row.get(letter + ' Document') == e['doc'] and row.get(letter + ' Data line') == e['data_line']
        if e['value'] and len(e['value']) < 12 and '/' not in e['value']: assert row[letter + ' Value'] == float(e['value'])
        if e['absent']: assert row[letter + ' As printed'] == 'absent'
assert [r['Waived by'] for r in f if 'Waived because' in r] == ['张三'] and [r['Waived because'] for r in f if 'Waived because' in r][0].startswith('=cmd <script>')
assert any('gone.txt' in str(c) for r in s['Summary']['rows'] for c in r.values()) and len(s['Findings']['links']) > len(f)
P
if command -v python3 >/dev/null 2>&1; then
  accepted "csv: read back, side by side as in json" python3 read_csv.py
  accepted "xlsx: read back" python3 read_xlsx.py
  run check w -f xlsx --lang zh -o zh.xlsx
  accepted "xlsx: in Chinese to the last word" python3 -c '
from read import *
s = xlsx_sheets("zh.xlsx")
known = set("city district text data actual target level share growth up down compound mean no-counterpart period-missing part whole from to change table".split())
left = [c for sheet in s.values() for r in sheet["rows"] for c in r.values() if c in known]
assert not left, sorted(set(left))'
else
  skip "csv and xlsx: read back" "there is no python3"
fi

# SQLite
equal "sqlite: everything is there" "$(sql o.sqlite "SELECT count(*) FROM findings; SELECT count(*) FROM agreements; SELECT count(*) FROM incomparables; SELECT count(*) FROM sides; SELECT complete FROM runs; SELECT count(*) FROM unread; SELECT count(*) FROM data" | tr '\n' ' ')" "$findings $agreements $incomparable $sides 0 1 $(jq .summary.data o.json) "
equal "sqlite: the waiver" "$(sql o.sqlite "SELECT DISTINCT waived_by FROM findings WHERE waived_by IS NOT NULL")" 张三
equal "sqlite: both sides and the data line" "$(sql o.sqlite "SELECT count(*) FROM findings WHERE code = 'PC501' AND a_line > 0 AND b_line > 0 AND a_data_line > 0 AND a_sentence <> '' AND b_sentence <> ''")" "$(jq '[.findings[] | select(.code == "PC501")] | length' o.json)"
cp o.sqlite audit.db
cp changed.xml w/plans/jd-outline.xml
run check w -f sqlite --lang en -o audit.db
cp kept.xml w/plans/jd-outline.xml
equal "sqlite: the file grows" "$(sql audit.db 'SELECT group_concat(run) FROM runs')" "1,2"
equal "sqlite: what the change brought" "$(sql audit.db "SELECT count(*) > 0, count(*) FILTER (WHERE code LIKE 'PC2%') > 0 FROM changes WHERE change = 'new'")" "1|1"
run check w -f sqlite -o audit.db
equal "sqlite: what was mended is gone again" "$(sql audit.db "SELECT count(*) = (SELECT count(*) FROM changes WHERE new_run = 2 AND change = 'new') FROM changes WHERE new_run = 3 AND change = 'gone'")" 1
cp audit.db three.db
timeout 60 "$PLANCHECK" check w -f sqlite -o audit.db 2>/dev/null &
timeout 60 "$PLANCHECK" check w -f sqlite -o audit.db 2>/dev/null
wait
equal "sqlite: two writers at once take turns" "$(sql audit.db 'SELECT group_concat(run) FROM runs')" "1,2,3,4,5"
echo "no database, but longer than the header of one, so that it can be told apart from it" >other.db
cp other.db other.kept
run check w -f sqlite -o other.db
expect_status "sqlite: another file is refused" 2
same "sqlite: and left alone" other.db other.kept
if command -v strace >/dev/null 2>&1 && strace -o /dev/null true 2>/dev/null; then
  torn='' runs=''
  for call in pwrite64 fdatasync unlink; do
    for n in 1 2 3 9 80; do
      cp three.db killed.db
      rm -f killed.db-journal
      bash -c 'strace -f -o /dev/null -e "inject=$1:signal=KILL:when=$2" "$PLANCHECK" check w -f sqlite -o killed.db -j1; true' _ "$call" "$n" >/dev/null 2>&1
      found=$(sql killed.db 'SELECT group_concat(run) FROM runs; PRAGMA integrity_check' | tr '\n' ' ')
      case $found in '1,2,3 ok ' | '1,2,3,4 ok ') runs+="$found" ;; *) torn+="$call $n: $found; " ;; esac
    done
  done
  equal "sqlite: killed while writing, it opens to the old or the new runs" "$torn" ""
  case $runs in *'1,2,3 ok '*) ok "sqlite: and was killed before the end" ;; *) not_ok "sqlite: and was killed before the end" "$runs" ;; esac
else
  skip "sqlite: killed while writing" "strace cannot trace here"
fi
for f in $formats; do
  cp "o.$f" "kept.$f"
  ( trap '' XFSZ; ulimit -f 1; exec timeout 60 "$PLANCHECK" check w -f "$f" --agreements -o "kept.$f" >/dev/null 2>err.limit )
  equal "$f: no room for the new file ends with 2" $? 2
  if [ "$f" = sqlite ]; then
    equal "sqlite: the old runs stay" "$(sql kept.sqlite 'PRAGMA integrity_check; SELECT group_concat(run) FROM runs' | tr '\n' ' ')" "ok 1 "
  else
    same "$f: the old file stays whole" "o.$f" "kept.$f"
  fi
done
equal "nothing else is left beside the files" "$(find . -maxdepth 1 -name 'kept.*.*' -o -maxdepth 1 -name '*-journal')" ""

# Terminals
if command -v python3 >/dev/null 2>&1; then
  for f in xlsx sqlite; do
    python3 -c 'import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)' "$PLANCHECK" check w -f "$f" >terminal 2>&1 </dev/null
    equal "$f: not to a terminal" "$?" 2
    expect_text "$f: and says what to do" '-o' terminal
  done
fi

# Hostile texts and names.
mkdir t
printf '上海市嘉定区国民经济和社会发展第十四个五年规划纲要\n\n第一章 =cmd|'"'"' /C calc'"'"'!A0 <script>alert(1)</script>\n\n2020年，全区地区生产总值达到2488.4亿元]]>&amp;<script>alert(1)</script>\033[31m::error::x %%0A [a](http://x.example) {0}。\n\n=HYPERLINK("http://x.example") 2020年，全区一般公共预算收入达到300.1亿元。\n' >a.txt
sed 's/2488\.4/2500.4/; s/300\.1/310.9/' a.txt >$'t/@b]]>\033[31m2.txt'
mv a.txt $'t/=cmd\n::error file=x::<script>1.txt'
cp t/@* $'t/no UTF-8 \xff.txt'
for f in $formats; do
  timeout 60 "$PLANCHECK" check t/* --area 310114 --kind outline --period 2021/2025 --lang en --agreements -f "$f" -o "h.$f" 2>"$TMP/err"
  case $f in
    xlsx | sqlite) ;;
    *)
      accepted "$f: UTF-8 whatever a file is called" iconv -f UTF-8 -t UTF-16 "h.$f"
      if LC_ALL=C grep -q $'\033' "h.$f"; then not_ok "$f: no escape sequence" "found"; else ok "$f: no escape sequence"; fi
      ;;
  esac
done
hostile=$(jq '.findings | length' h.json)
if [ "$hostile" -ge 2 ]; then ok "hostile texts are checked"; else not_ok "hostile texts are checked" "$hostile findings"; fi
equal "github: no command of the text's own" "$(grep -c '' h.github)" $((hostile + 1))
equal "ndjson: still an object a line" "$(jq -c . h.ndjson | grep -c '') $(jq -s '[.[] | select(.type == "finding")] | length' h.ndjson)" "$(grep -c '' h.ndjson) $hostile"
expect_json "gitlab: still an array" "length == $hostile" h.gitlab
expect_json "sarif: still a log, no link, no placeholder" '[.runs[0].results[].message.text, .runs[0].results[].relatedLocations[].message.text | select(contains("](") or (gsub("\\{\\{0\\}\\}"; "") | contains("{0}")))] == []' h.sarif
accepted "xml: still valid" xmllint --noout --schema "$root/schemas/report.xsd" h.xml
accepted "junit: still valid" xmllint --noout --schema "$root/tests/schemas/junit.xsd" h.junit
equal "xml and junit: no element of the text's own" "$(xpath 'count(//*[local-name()="script"])' h.xml) $(xpath 'count(//script)' h.junit)" "0 0"
equal "sqlite: kept as text" "$(sql h.sqlite "SELECT count(*) > 0 FROM findings WHERE a_sentence LIKE '%]]>%' AND (SELECT max(instr(section, char(27))) FROM claims) = 0 AND (SELECT max(section LIKE '%<script>%') FROM claims) = 1")" 1
if command -v python3 >/dev/null 2>&1; then
  accepted "csv: still no formula" python3 -c 'from read import *; assert len(csv_rows("h.csv")) >= 5'
  accepted "xlsx: still no formula" python3 -c 'from read import *; xlsx_sheets("h.xlsx")'
fi
if [ "${tool##*/}" = sarif-multitool-linux ] && [ -x "$tool" ]; then
  DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$tool" validate h.sarif --output validated.sarif --log ForceOverwrite --level 'Error;Warning' >log 2>&1
  expect_json "sarif: multitool finds no error in hostile texts" '[.runs[0].results[]? | select(.level == "error")] | length == 0' validated.sarif
fi
