# What the program says about itself, in the language asked for: refusals, notes, summaries.
. "$(dirname "$0")/lib.sh"
root=$PWD
cd "$TMP" || exit 2
printf '上海市嘉定区2020年政府工作报告\n\n没有数字的一段话。\n' >a.txt
printf '<workspace xmlns="urn:plancheck:workspace:1" id="x"><documents><document id="a" sorce="a.txt"/></documents></workspace>\n' >bad.xml
printf '{"type":"claim"}\n' >bad.ndjson
printf '<plan><a></plan>\n' >broken.xml
printf '\xd6\xd0\xb9\xfa' >gb.xml
echo 'plain text' >plain.txt
mkdir empty

# Each is refused; in Chinese nothing but names, options and values is left in English, in English nothing is Chinese.
while IFS= read -r line; do
  eval "set -- $line"
  run "$@" --lang zh
  cp "$err" zh
  expect_status "$line: refused" 2
  if grep -qP '\p{Han}' zh && ! grep -qP '(?<![`-])\b(is|no|the|not|write|name|give|with|such|of|has)\b' zh; then ok "$line: in Chinese"; else not_ok "$line: in Chinese" "$(head -c 300 zh)"; fi
  env LC_ALL=zh_CN.UTF-8 timeout 60 "$PLANCHECK" "$@" --lang en >/dev/null 2>"$err"
  if grep -q . "$err" && ! grep -qP '[\p{Han}：；，]' "$err"; then ok "$line: in English"; else not_ok "$line: in English" "$(head -c 300 "$err")"; fi
  env LC_ALL=zh_CN.UTF-8 timeout 60 "$PLANCHECK" "$@" >/dev/null 2>"$err"
  if cmp -s zh "$err"; then ok "$line: as the locale has it"; else not_ok "$line: as the locale has it" "$(head -c 300 "$err")"; fi
done <<'ARGUMENTS'
nonsense
check --nonsense
check nowhere
check nowhere.txt
check empty
check bad.xml
check broken.xml
check gb.xml
check a.txt -f nonsense
check a.txt -o /nowhere/x
check a.txt -o empty
check a.txt --area 999999
check a.txt --period x
check a.txt --kind x
check a.txt --fail-on x
check a.txt --limit x=1
check a.txt --limit file-bytes=1
check a.txt -j -1
check a.txt --compare empty
check a.txt --baseline plain.txt
check --claims bad.ndjson
check a.txt --against empty
validate
validate plain.txt
validate a.txt -f csv
extract
extract nowhere
extract a.txt -f sarif
scaffold
scaffold a.txt --area 999999
init nowhere
init empty
waive
waive x
waive 0123456789abcdef
waive 0123456789abcdef --reason x empty
explain PC999
explain PC501 -f csv
ARGUMENTS

run check a.txt --lang zh
expect_text "nothing to compare is no good news" '没有可以比较的数字' "$out"
run check a.txt --lang en
expect_text "one is one" '^1 document, 1 number, 0 claims' "$out"
run check "$root"/fixtures/shanghai/sources/jd-mfg.txt nowhere.txt -f json --lang zh
expect_json "why a file was not read" '.unread[0].reason == "nowhere.txt：没有这个文件或文件夹"'
