# waive: a waiver written into plancheck.xml, the rest of the file byte for byte as it was.
. "$(dirname "$0")/lib.sh"
export SOURCE_DATE_EPOCH=1767225600 # 2026-01-01

cp -r fixtures/shanghai "$TMP/w"
chmod -R u+w "$TMP/w"
cd "$TMP" || exit 2
xml=w/plancheck.xml
cp $xml plain.xml
run check w -f json
first=$(jq -r '[.findings[] | select(.code == "PC501")][0].fingerprint' "$out")
second=$(jq -r '[.findings[] | select(.code == "PC401")][0].fingerprint' "$out")

# taken_out LINES: what is left when the added lines are taken out again is the file as it was
taken_out() {
  if diff <(diff plain.xml $xml | sed -n 's/^> //p' | tr -d '\r' | sed 's/^ *//') <(printf '%s\n' "${@:2}") >diff.txt && ! diff plain.xml $xml | grep -q '^<'; then ok "$1"; else not_ok "$1" "$(head -c 300 diff.txt)"; fi
}

run waive "$first" --reason '  区里已报市安委办 & "备案"
<见函>' --by 张三 --until 2026-12-31 w
expect_status "waived" 0
expect_text "what was waived is told" "w/plancheck.xml:11: waived \\[PC501\\]" "$err"
taken_out "two lines around it, all else as it was" '<waivers>' "<waiver code=\"PC501\" fingerprint=\"$first\" by=\"张三\" on=\"2026-01-01\" until=\"2026-12-31\">区里已报市安委办 &amp; &quot;备案&quot; &lt;见函&gt;</waiver>" '</waivers>'
expect_text "indented as the file is" '^    <waiver code=' $xml
run validate $xml
expect_status "valid" 0
run check w -f json
expect_json "the finding is waived, with who and why" ".findings[] | select(.fingerprint == \"$first\") | .waived == {\"reason\": \"区里已报市安委办 & \\\"备案\\\" <见函>\", \"by\": \"张三\", \"until\": \"2026-12-31\"}"
expect_json "and counted" '.summary.findings.waived == 1'
cp $xml plain.xml
run waive "$second" --reason 口径不同 w/plancheck.xml
expect_status "a second one" 0
taken_out "one more line" "<waiver code=\"PC401\" fingerprint=\"$second\" on=\"2026-01-01\">口径不同</waiver>"
run validate $xml
expect_status "valid with both" 0

cp $xml plain.xml
refused() { # refused NAME PATTERN ARG...: ends with 2, says why, leaves the file alone
  run waive "${@:3}"
  expect_status "$1 ends with 2" 2
  expect_text "$1: why" "$2" "$err"
  if cmp -s plain.xml $xml; then ok "$1: the file is as it was"; else not_ok "$1: the file is as it was" "changed"; fi
}
refused "a finding waived already" "$first is waived already, at w/plancheck.xml:11" "$first" --reason x w
refused "an unknown fingerprint" '0123456789abcdef: no finding of w' 0123456789abcdef --reason x w
refused "no fingerprint at all" 'is no fingerprint' PC501 --reason x w
refused "a missing reason" 'reason' "$second" w
refused "a blank reason" 'reason' "$second" --reason '  ' w
refused "a day that is none" 'until 2026-02-30' "$second" --reason x --until 2026-02-30 w
refused "a day that is over" 'until 2025-12-31: is over' "$second" --reason x --until 2025-12-31 w
refused "no argument" 'plancheck waive FINGERPRINT' --reason x
refused "an absent workspace" 'nowhere' "$second" --reason x nowhere

# A waiver that has ended is mended, not doubled.
SOURCE_DATE_EPOCH=1798761600 run waive "$first" --reason x w
expect_status "a waiver that ended is not doubled" 2
expect_text "its line is named" 'w/plancheck.xml:11: .*ended on 2026-12-31' "$err"

# Files written otherwise keep their ways.
variant() { # variant NAME FILE: put in place, waive, take the piece out again
  cp "$2" $xml && cp "$2" plain.xml
  run waive "$first" --reason 理由 w
  expect_status "$1: waived" 0
  run validate $xml
  expect_status "$1: valid" 0
  if cmp -s plain.xml <(python_free_cut); then ok "$1: all else as it was"; else not_ok "$1: all else as it was" "$(head -c 400 $xml)"; fi
}
# The file without what was put in: its common head and tail with the old one, nothing of which is lost.
python_free_cut() {
  local old new head
  old=$(wc -c <plain.xml) new=$(wc -c <$xml)
  head=$(cmp plain.xml $xml 2>/dev/null | sed 's/.*byte \([0-9]*\),.*/\1/')
  head -c $((head - 1)) $xml
  tail -c $((old - head + 1)) $xml
  [ "$new" -gt "$old" ]
}
git_plain=$OLDPWD/fixtures/shanghai/plancheck.xml
sed 's/$/\r/' "$git_plain" >crlf.xml
variant "CRLF" crlf.xml
if [ "$(grep -c $'\r$' $xml)" -eq "$(wc -l <$xml)" ]; then ok "CRLF: on the new lines too"; else not_ok "CRLF: on the new lines too" "no"; fi
tr -d '\n' <"$git_plain" | sed 's/> *</></g' >line.xml
variant "one line" line.xml
if [ "$(wc -l <$xml)" -eq 0 ]; then ok "one line: still one"; else not_ok "one line: still one" "no"; fi
sed -e 's/<\(\/\?\)\(workspace\|document\)/<\1w:\2/g' -e 's/xmlns=/xmlns:w=/' "$git_plain" >prefix.xml
variant "a prefix" prefix.xml
expect_text "a prefix: used" '<w:waiver code=' $xml
sed 's/^ \+/\t/' "$git_plain" | sed 's#</workspace>#<!-- </workspace> <waivers> --></workspace><!-- </waivers></workspace> -->#' >comment.xml
variant "comments that look like tags" comment.xml
{ printf '\xef\xbb\xbf' && cat "$git_plain"; } >bom.xml
variant "a byte order mark" bom.xml
iconv -f UTF-8 -t GB18030 "$git_plain" | sed 's/UTF-8/GB18030/' >gb.xml
variant "GB18030" gb.xml
expect_text "GB18030: what is not ASCII as references" '>&#29702;&#30001;<' $xml
iconv -f UTF-8 -t UTF-16 <(sed 's/UTF-8/UTF-16/' "$git_plain") >utf16.xml
cp utf16.xml $xml
run waive "$first" --reason x w
expect_status "UTF-16 ends with 2" 2
expect_text "UTF-16: the way out" 'save it as UTF-8' "$err"

# Written as a whole or not at all.
cp "$git_plain" $xml && cp $xml plain.xml
if [ "$(id -u)" -ne 0 ]; then
  chmod a-w w
  run waive "$first" --reason x w
  expect_status "a folder that cannot be written ends with 2" 2
  chmod u+w w
else
  skip "a folder that cannot be written" "root can write everywhere"
fi
ln -s plancheck.xml w/link.xml
run waive "$first" --reason x w/link.xml
expect_status "through a link" 0
if [ -L w/link.xml ] && grep -q "$first" w/plancheck.xml; then ok "the link stays a link"; else not_ok "the link stays a link" "no"; fi
