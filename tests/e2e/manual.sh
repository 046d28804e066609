# The manual, the help texts and the completions: that they are well made, and that they tell every command, option,
# rule, element and attribute there is.
# shellcheck disable=SC2016  # what another shell expands
. "$(dirname "$0")/lib.sh"

share=$(dirname "$PLANCHECK")/share
man=$share/man
make --no-print-directory BUILD="$(dirname "$PLANCHECK")" "$(dirname "$PLANCHECK")/share.made" >"$TMP/log" 2>&1 || not_ok "the manual is made" "$(tail -3 "$TMP/log")"
has() { command -v "$1" >/dev/null; }

# ---- the pages -------------------------------------------------------------------------------------------------
pages=$(cd "$man" && find . -name '*.[157]' | sort)
if [ "$(wc -l <<<"$pages")" -eq 8 ]; then ok "eight pages"; else not_ok "eight pages" "$pages"; fi
for page in $pages; do
  if ! has mandoc; then skip "mandoc: $page" "mandoc is not here"; else
    mandoc -Tlint "$man/$page" >"$TMP/lint" 2>&1
    if [ -s "$TMP/lint" ]; then not_ok "mandoc: $page" "$(head -2 "$TMP/lint")"; else ok "mandoc: $page"; fi
  fi
  if ! has groff || ! has preconv; then skip "groff: $page" "groff is not here"; else
    groff -K utf8 -Tutf8 -man -ww -z "$man/$page" >"$TMP/lint" 2>&1
    if [ -s "$TMP/lint" ]; then not_ok "groff: $page" "$(head -2 "$TMP/lint")"; else ok "groff: $page"; fi
  fi
done

# squeezed FILE: the words of a page without markup and white space
squeezed() {
  sed -e '/^\.\\"/d' -e 's/^\.\(TH\|SH\|SS\)//' -e '/^\.[a-zA-Z]/d' -e 's/\\c$//' -e 's/\\:\|\\&\|\\f[BP]//g' -e 's/\\(aq/'"'"'/g' \
    -e 's/\\(ga/`/g; s/\\(ha/^/g; s/\\(ti/~/g; s/\\(dq/"/g; s/\\-/-/g; s/\\e/\\/g' "$1" | tr -d '`[:space:]'
}
# lacking NAME PAGE: which lines of standard input the page does not have
lacking() {
  squeezed "$2" >"$TMP/squeezed"
  local line missing=() text
  text=$(<"$TMP/squeezed")
  while IFS= read -r line; do
    [[ $text == *"$line"* ]] || missing+=("$line")
  done < <(sed 's/[`[:space:]]//g')
  if [ ${#missing[@]} -eq 0 ]; then ok "$1"; else not_ok "$1" "${#missing[@]} not there, as: ${missing[0]}"; fi
}
commands=$("$PLANCHECK" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
if [ -n "$commands" ]; then ok "--help lists the commands"; else not_ok "--help lists the commands" "none"; fi
for lang in en zh; do
  case $lang in en) folder=$man ;; zh) folder=$man/zh_CN ;; esac
  for command in $commands; do
    "$PLANCHECK" "$command" --help --lang $lang >"$TMP/help" 2>&1 || not_ok "$lang: $command --help" "it fails"
    grep -oE -- '--[a-z-]+' "$TMP/help" | sort -u | lacking "$lang: options of $command" "$folder/man1/plancheck.1"
    # the text after the options, lines joined as paragraphs
    sed -n '1,/^$/d; p' "$TMP/help" | awk 'BEGIN {RS = ""} NR == 3' | tr '\n' ' ' | lacking "$lang: what $command does" "$folder/man1/plancheck.1"
  done
  "$PLANCHECK" explain -f json | jq -r --arg l $lang '.[] | .code + .rule + "(" + .severity + ")", .name[$l], .what[$l], .why[$l], .example[$l], .fix[$l]' |
    lacking "$lang: every rule" "$folder/man7/plancheck-rules.7"
  for schema in workspace plan; do
    {
      xmllint --xpath '//*[local-name() = "element"]/@name' schemas/$schema.xsd | sed 's/.*name="\(.*\)"/<\1>/'
      xmllint --xpath '//*[local-name() = "attribute"]/@name' schemas/$schema.xsd | sed 's/.*name="\(.*\)"/\1/'
      xmllint --xpath '//*[local-name() = "enumeration"]/@value' schemas/$schema.xsd | sed 's/.*value="\(.*\)"/\1/; s/&gt;/>/; s/&lt;/</'
    } | sort -u | lacking "$lang: elements, attributes and words of $schema.xsd" "$folder/man5/plancheck-formats.5"
  done
done
# A page in Chinese has no element that only English tells.
for schema in workspace plan; do
  n=$(xmllint --xpath 'count(//*[local-name() = "annotation"][parent::*[@name]][not(*[@xml:lang = "zh"])])' schemas/$schema.xsd)
  if [ "$n" -eq 0 ]; then ok "$schema.xsd speaks Chinese throughout"; else not_ok "$schema.xsd speaks Chinese throughout" "$n do not"; fi
done

# ---- help texts ------------------------------------------------------------------------------------------------
run --help --lang zh
expect_text "the overview in Chinese" '^用法：' "$out"
LC_ALL=zh_CN.UTF-8 "$PLANCHECK" check --help >"$TMP/zh" 2>&1
expect_text "Chinese by the locale" '^选项：' "$TMP/zh"
"$PLANCHECK" help waive >"$TMP/help" 2>&1
expect_text "help COMMAND" '^Usage: plancheck waive ' "$TMP/help"
run help no-such-command
expect_status "help of no command ends with 2" 2
for lang in en zh; do
  for command in '' $commands; do
    # shellcheck disable=SC2086  # no command is no word
    "$PLANCHECK" $command --help --lang $lang
  done | tr -d '\200-\277' | awk 'length > 80' >"$TMP/wide" # bytes of Chinese are counted once, which is not enough but some
  if [ -s "$TMP/wide" ]; then not_ok "$lang: help fits 80 columns" "$(head -1 "$TMP/wide")"; else ok "$lang: help fits 80 columns"; fi
done

# ---- completions -----------------------------------------------------------------------------------------------
formats=$("$PLANCHECK" check -f no-such 2>&1 | sed 's/.*check prints //' | tr -d ',' | tr ' ' '\n' | sort)
codes=$("$PLANCHECK" explain -f json | jq -r '.[].code' | sort)
mkdir -p "$TMP/place/folder" && touch "$TMP/place/file.txt"
# offers SHELL NAME LINE EXPECTED: exactly these words, in any order
offers() {
  local got
  got=$(cd "$TMP/place" && "complete_$1" "$3" 2>"$TMP/err" | sed 's/[ \/]*$//' | sort -u)
  if [ "$got" = "$(sort -u <<<"$4")" ]; then ok "$1: $2"; else not_ok "$1: $2" "offered: $(head -c 200 <<<"$got" | tr '\n' ' ') $(head -1 "$TMP/err")"; fi
}
check_shell() {
  offers "$1" "commands" "plancheck sc" scaffold
  offers "$1" "options" "plancheck check --ag" $'--agreements\n--against'
  offers "$1" "no option of another command" "plancheck init --ag" "${2:-}"
  offers "$1" "formats" "plancheck check -f " "$formats"
  offers "$1" "formats of another command" "plancheck validate --format " $'json\ntext'
  offers "$1" "words" "plancheck check --fail-on n" never
  offers "$1" "codes of rules" "plancheck explain PC" "$codes"
  offers "$1" "files" "plancheck extract fi" file.txt
  offers "$1" "folders" "plancheck check --sources " folder
}
complete_bash() {
  bash --norc -c '
    . "$1/bash-completion/completions/plancheck"
    read -ra COMP_WORDS <<<"$2"
    [[ $2 != *" " ]] || COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _plancheck
    printf "%s\n" "${COMPREPLY[@]}"' bash "$share" "$1"
}
check_shell bash
offers bash "the value after =" "plancheck check --lang = z" zh
offers bash "all values after =" "plancheck check --lang =" $'en\nzh'
offers bash "help" "plancheck help ex" $'explain\nextract'
if has shellcheck; then
  if shellcheck "$share/bash-completion/completions/plancheck" >"$TMP/lint"; then ok "bash: shellcheck"; else not_ok "bash: shellcheck" "$(head -5 "$TMP/lint")"; fi
else
  skip "bash: shellcheck" "shellcheck is not here"
fi

complete_zsh() { timeout 60 zsh -f "$OLDPWD/tests/e2e/complete.zsh" "$share/zsh/site-functions" "$1"; }
if has zsh && zsh -fc 'zmodload zsh/zpty' 2>/dev/null; then
  check_shell zsh
  offers zsh "the value after =" "plancheck check --lang=z" zh
else
  skip "zsh" "zsh is not here"
fi

complete_fish() {
  HOME=$TMP fish --no-config -c 'source $argv[1]; complete -C $argv[2]' "$share/fish/vendor_completions.d/plancheck.fish" "$1" | cut -f1
}
if has fish; then
  check_shell fish
  offers fish "the value after =" "plancheck check --lang=z" "--lang=zh"
else
  skip "fish" "fish is not here"
fi
