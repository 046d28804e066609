# Broken and hostile files: each gives the error and the exit status that is promised, never a crash, and nothing outside
# is opened. fixtures/bad/expected.tsv says what each committed file gives; large and special ones are made here.
. "$(dirname "$0")/lib.sh"

bad=fixtures/bad
nobody=65534

# validate NAME STATUS WORD FILE...: the exit status, and a word that standard output or error must have
validate() {
  local name=$1 status=$2 word=$3
  shift 3
  timeout 20 "$PLANCHECK" validate --lang en "$@" >"$TMP/out" 2>"$TMP/err" </dev/null
  judge "$name" $? "$status" "$word"
}

# judge NAME GOT WANTED WORD: after a run that left $TMP/out and $TMP/err
judge() {
  local name=$1 got=$2 wanted=$3 word=$4
  if [ "$got" -ge 124 ]; then
    not_ok "$name" "ended with $got (a crash, or out of time)"
  elif [ "$got" -ne "$wanted" ]; then
    not_ok "$name" "ended with $got, expected $wanted: $(head -c 300 "$TMP/out" "$TMP/err" | tr '\n' ' ')"
  elif ! grep -qF -- "$word" "$TMP/out" "$TMP/err"; then
    not_ok "$name" "does not say '$word': $(head -c 300 "$TMP/err" | tr '\n' ' ')"
  else
    ok "$name"
  fi
}

# ---- the committed files --------------------------------------------------------------------------------------
# A fault is one line "FILE:LINE:COLUMN: SEVERITY [CODE] MESSAGE"; what is refused is told on standard error.
expected_line() {
  local file=$1 status=$2 code=$3 line=$4 word=$5
  local name="bad: $file $code"
  timeout 20 "$PLANCHECK" validate --lang en "$bad/$file" >"$TMP/out" 2>"$TMP/err" </dev/null
  local got=$? place
  place=$(basename "$file" .xml)
  [ "$place" = plancheck ] && place=
  if [ "$got" -ge 124 ]; then
    not_ok "$name" "ended with $got (a crash, or out of time)"
  elif [ "$got" -ne "$status" ]; then
    not_ok "$name" "ended with $got, expected $status: $(head -c 300 "$TMP/out" | tr '\n' ' ')"
  elif [ "$code" != - ] && [ "$line" != - ] && ! grep -F -- "[$code]" "$TMP/out" | grep -qE "${place}[^:]*:$line:"; then
    not_ok "$name" "no [$code] at line $line: $(grep -F '[PC' "$TMP/out" | head -3 | tr '\n' ' ')"
  elif [ "$code" = - ] && [ "$line" != - ] && ! grep -qE "${place}[^:]*:$line:" "$TMP/err"; then
    not_ok "$name" "line $line is not named: $(head -c 300 "$TMP/err")"
  elif ! { [ "$code" = - ] && cat "$TMP/err" || grep -F -- "[$code]" "$TMP/out"; } | grep -qF -- "$word"; then
    not_ok "$name" "does not say '$word': $(grep -hF '[PC' "$TMP/out" | head -2; head -c 300 "$TMP/err")"
  elif [ "$got" -eq 2 ] && ! grep -qF -- "$place" "$TMP/err"; then
    not_ok "$name" "standard error does not name the file"
  else
    ok "$name"
  fi
}

while IFS=$'\t' read -r file status code line word; do
  [[ $file == \#* ]] || expected_line "$file" "$status" "$code" "$line" "$word"
done <$bad/expected.tsv

listed=$(grep -v '^#' $bad/expected.tsv | cut -f1 | sort -u | wc -l)
if [ "$listed" -ge 40 ]; then ok "bad: at least 40 files"; else not_ok "bad: at least 40 files" "only $listed"; fi

# Every committed file is in the list, or belongs to a workspace that is.
find $bad -name '*.xml' -printf '%P\n' | sort >"$TMP/there"
while read -r file; do
  grep -qF "$file	" $bad/expected.tsv || [ -e "$bad/$(dirname "$file")/plancheck.xml" ] ||
    not_ok "bad: $file" "is not in expected.tsv"
done <"$TMP/there"

# All at once: every file is judged though the first ones cannot be read, and no file twice.
mapfile -t all < <(grep -v '^#' $bad/expected.tsv | cut -f1 | sort -u | sed "s|^|$bad/|")
validate "bad: all in one run" 2 "[PC150]" "${all[@]}"
timeout 20 "$PLANCHECK" validate -f json "${all[@]}" >"$TMP/out" 2>/dev/null
if jq -e '.complete == false and (.unread | length) > 20 and (.findings | length) > 60 and
          all(.findings[]; (.code | test("^PC1")) and .message != "" and .evidence[0].line != null and .fingerprint != null)' \
  "$TMP/out" >/dev/null; then ok "bad: JSON of all"; else not_ok "bad: JSON of all" "$(head -c 300 "$TMP/out")"; fi
if grep -qP '[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]' "$TMP/out"; then
  not_ok "bad: no control characters in JSON" "$(grep -oP '.{20}[\x00-\x08\x0b-\x1f\x7f]' "$TMP/out" | head -1 | od -c | head -2)"
else ok "bad: no control characters in JSON"; fi

# No message speaks libxml2's language, in Chinese or English, and none is left with a hole in it.
for lang in zh en; do
  timeout 20 "$PLANCHECK" validate --lang $lang "${all[@]}" >"$TMP/out" 2>"$TMP/err"
  if grep -nE 'facet|identity-constraint|atomic type|xs:|content type|(^|[^u])\{[a-z.]+\}' "$TMP/out" "$TMP/err" >"$TMP/jargon"; then
    not_ok "bad: messages in plain words ($lang)" "$(head -2 "$TMP/jargon")"
  else ok "bad: messages in plain words ($lang)"; fi
done

# ---- large ----------------------------------------------------------------------------------------------------
good=fixtures/shanghai/plans/qp-outline.xml
head='<?xml version="1.0" encoding="UTF-8"?>'
root='<plan xmlns="urn:plancheck:plan:1" id="x" area="310114" kind="outline" period="2021/2025">'

{ echo "$head"; yes '<plan xmlns="urn:plancheck:plan:1">' | head -c 200000000; } >"$TMP/nesting.xml"
start=$(date +%s%N)
validate "200 MB of nesting: refused at the depth limit" 2 "xml-depth" "$TMP/nesting.xml"
took=$((($(date +%s%N) - start) / 1000000))
if [ "$took" -lt 5000 ]; then ok "200 MB of nesting: fast"; else not_ok "200 MB of nesting: fast" "$took ms"; fi
rm -f "$TMP/nesting.xml"

{ echo "$head"; yes '<a>' | head -c 4000000 | tr -d '\n'; } >"$TMP/nesting-one-line.xml"
validate "nesting on one line" 1 "<a>" "$TMP/nesting-one-line.xml"
{ echo "$head"; echo "$root<title>"; yes '<a>' | head -c 40000 | tr -d '\n'; } >"$TMP/nesting-inside.xml"
validate "nesting inside a plan" 2 "xml-depth" "$TMP/nesting-inside.xml"
{ echo "$head"; printf '<plan'; seq -f ' a%.0f="1"' 1 200000 | tr -d '\n'; echo '/>'; } >"$TMP/attributes.xml"
validate "200000 attributes" 2 "attributes" "$TMP/attributes.xml"
{ echo "$head"; printf '<plan'; for i in {1..200}; do printf ' xmlns:n%d="u:%d"' "$i" "$i"; done; echo '/>'; } >"$TMP/namespaces.xml"
validate "200 namespaces" 2 "attributes" "$TMP/namespaces.xml"
{ echo "$head"; printf '<plan id="'; head -c 30000000 /dev/zero | tr '\0' x; echo '"/>'; } >"$TMP/long-attribute.xml"
validate "an attribute of 30 MB" 2 "attributes" "$TMP/long-attribute.xml"
{ echo "$head"; echo "$root<title>"; head -c 30000000 /dev/zero | tr '\0' x; echo '</title></plan>'; } >"$TMP/long-text.xml"
validate "a title of 30 MB" 0 "" "$TMP/long-text.xml"
{ echo "$head"; echo "$root<title>x</title><table id=\"t1\" caption=\"x\">"
  for i in {1..20000}; do echo "<indicator row=\"$i\" name=\"指标$i\" unit=\"亿园\"><targt period=\"2025\" value=\"1\"/></indicator>"; done
  echo '</table></plan>'; } >"$TMP/many-faults.xml"
validate "40000 faults in one file" 1 "[PC112]" "$TMP/many-faults.xml"
validate "a limit that the user sets" 2 "file-bytes" --limit file-bytes=1000 $good

# ---- cut short at every place ---------------------------------------------------------------------------------
size=$(stat -c %s $good) worst=0
for i in $(seq 1 97 4000) $(seq 4001 1999 $((size - 2))); do
  head -c "$i" $good >"$TMP/cut.xml"
  timeout 20 "$PLANCHECK" validate "$TMP/cut.xml" >"$TMP/out" 2>"$TMP/err"
  s=$?
  if [ $s -ne 2 ] || ! grep -q 'cut.xml' "$TMP/err"; then
    worst=$i
    break
  fi
done
if [ "$worst" -eq 0 ]; then ok "truncated anywhere"
else not_ok "truncated anywhere" "after $worst bytes: status $s, $(head -c 200 "$TMP/err")"; fi

# ---- encodings that are read ----------------------------------------------------------------------------------
sed 's/encoding="UTF-8"/encoding="GB18030"/' $good | iconv -f UTF-8 -t GB18030 >"$TMP/gb18030.xml"
{ printf '\xff\xfe'; sed 's/encoding="UTF-8"/encoding="UTF-16"/' $good | iconv -f UTF-8 -t UTF-16LE; } >"$TMP/utf16le.xml"
sed 's/encoding="UTF-8"/encoding="UTF-16BE"/' $good | iconv -f UTF-8 -t UTF-16BE >"$TMP/utf16be.xml"
{ printf '\xef\xbb\xbf'; cat $good; } >"$TMP/utf8-mark.xml"
sed 's/$/\r/' $good >"$TMP/crlf.xml"
for e in gb18030 utf16le utf16be utf8-mark crlf; do validate "read: $e" 0 "" "$TMP/$e.xml"; done
sed 's/ref="gdp"/ref="gpd"/' "$TMP/crlf.xml" >"$TMP/crlf-fault.xml"
line=$(grep -n 'ref="gpd"' "$TMP/crlf-fault.xml" | head -1 | cut -d: -f1)
validate "lines of a CRLF file" 1 "crlf-fault.xml:$line:" "$TMP/crlf-fault.xml"

# ---- special files --------------------------------------------------------------------------------------------
mkfifo "$TMP/fifo.xml"
validate "a FIFO" 2 "fifo.xml" "$TMP/fifo.xml"
mkdir "$TMP/folder.xml"
validate "a folder without a workspace" 2 "folder.xml" "$TMP/folder.xml"
validate "a file that is not there" 2 "nowhere.xml" "$TMP/nowhere.xml"
validate "a device" 2 "/dev/zero" /dev/zero
: >"$TMP/nothing.xml"
validate "an empty file" 2 "nothing.xml" "$TMP/nothing.xml"
ln -s loop.xml "$TMP/loop.xml"
validate "a link to itself" 2 "loop.xml" "$TMP/loop.xml"
validate "the others are still validated" 2 "[PC150]" "$TMP/nowhere.xml" "$bad/target-outside-plan.xml" $good
timeout 20 "$PLANCHECK" validate --lang en - <"$bad/target-outside-plan.xml" >"$TMP/out" 2>"$TMP/err"
judge "standard input" $? 1 "[PC150]"
timeout 20 "$PLANCHECK" validate - </dev/null >"$TMP/out" 2>"$TMP/err"
judge "empty standard input" $? 2 "empty"

# A file that shrinks while it is read.
{ echo "$head"; echo "$root<title>x</title><figures>"
  for i in {1..60000}; do echo "<figure name=\"指标$i\" unit=\"个\"><actual period=\"2020\" value=\"1\"/></figure>"; done
  echo '</figures></plan>'; } >"$TMP/whole.xml"
worst=0
for delay in 0 0.005 0.01 0.02 0.04; do
  cp "$TMP/whole.xml" "$TMP/shrinking.xml"
  (sleep $delay; truncate -s 1000 "$TMP/shrinking.xml") &
  timeout 20 "$PLANCHECK" validate "$TMP/shrinking.xml" >"$TMP/out" 2>"$TMP/err"
  s=$?
  wait
  [ $s -ge 124 ] && worst=$s
done
if [ "$worst" -eq 0 ]; then ok "a file that shrinks while it is read"
else not_ok "a file that shrinks while it is read" "ended with $worst"; fi

if [ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null; then
  mkdir -p "$TMP/locked" && cp "$PLANCHECK" "$TMP/plancheck" && cp $good "$TMP/secret.xml" && cp $good "$TMP/locked/x.xml"
  chmod 711 "$TMP" && chmod 755 "$TMP/plancheck" && chmod 000 "$TMP/secret.xml" "$TMP/locked"
  as_nobody() { (cd / && timeout 20 setpriv --reuid=$nobody --regid=$nobody --clear-groups "$TMP/plancheck" validate --lang en "$@"); }
  as_nobody "$TMP/secret.xml" >"$TMP/out" 2>"$TMP/err"
  judge "an unreadable file" $? 2 "secret.xml"
  as_nobody "$TMP/locked/x.xml" >"$TMP/out" 2>"$TMP/err"
  judge "a file in an unreadable folder" $? 2 "locked/x.xml"
  chmod 755 "$TMP/locked"
else
  skip "an unreadable file" "needs root and setpriv"
fi

# ---- a workspace with a link that leads out -------------------------------------------------------------------
mkdir -p "$TMP/ws/plans" && ln -s /etc/passwd "$TMP/ws/plans/out.xml" && ln -s /etc "$TMP/ws/etc"
workspace() {
  cat >"$TMP/ws/plancheck.xml" <<XML
$head
<workspace xmlns="urn:plancheck:workspace:1" id="w">
  <documents><document id="a" $1/></documents>
</workspace>
XML
}
workspace 'plan="plans/out.xml"'
validate "a plan that is a link to the outside" 2 "plans/out.xml" "$TMP/ws"
workspace 'source="etc/passwd"'
validate "a source behind a link to the outside" 2 "etc/passwd" "$TMP/ws/plancheck.xml"

# ---- nothing outside is opened --------------------------------------------------------------------------------
if command -v strace >/dev/null && strace -o /dev/null true 2>/dev/null; then
  strace -f -o "$TMP/trace" -e trace=%network,openat,open,execve "$PLANCHECK" validate "${all[@]}" >/dev/null 2>&1
  if grep -E '^[0-9]+ +(connect|socket|sendto)\(' "$TMP/trace" >"$TMP/net"; then
    not_ok "no network" "$(head -1 "$TMP/net")"
  else ok "no network"; fi
  # What the loader, the C library and iconv read, the files named, and the workspaces' own.
  grep -oE 'open(at)?\([^"]*"[^"]*"' "$TMP/trace" | sed 's/.*"\(.*\)"/\1/' | sort -u |
    grep -vE "^($bad/|/etc/ld\.so|/lib|/usr/lib|/usr/share/(locale|glib)|/proc/|/sys/|/dev/|/usr/local/lib|/etc/(nsswitch|localtime|locale))" >"$TMP/outside"
  if [ -s "$TMP/outside" ]; then not_ok "no file outside" "$(head -3 "$TMP/outside" | tr '\n' ' ')"; else ok "no file outside"; fi
  if [ "$(grep -c 'execve(' "$TMP/trace")" -eq 1 ]; then ok "no child process"
  else not_ok "no child process" "$(grep execve "$TMP/trace" | tail -1)"; fi
else
  skip "nothing outside is opened" "strace is not there or may not trace"
fi
