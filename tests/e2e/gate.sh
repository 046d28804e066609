# The gate in a repository of its own, as each continuous integration would run it: its exit status, the annotation
# on the broken line, the reports; and the action, the template, the hooks, the container file and the README's
# lines about them.
# shellcheck disable=SC2016,SC2030,SC2031  # what is not to be expanded; paths that are meant to last for one run
. "$(dirname "$0")/lib.sh"

command -v git >/dev/null || { skip "the gate" "git is not here"; exit 0; }
top=$PWD gate=$PWD/ci/gate
unset GITHUB_ACTIONS GITHUB_BASE_REF GITHUB_STEP_SUMMARY GITLAB_CI CI_MERGE_REQUEST_DIFF_BASE_SHA
export GIT_CONFIG_GLOBAL=$TMP/gitconfig GIT_CONFIG_NOSYSTEM=1 LANG=C
git config --global user.name test
git config --global user.email test@example.org
git config --global init.defaultBranch main
git config --global protocol.file.allow always

# gate NAME STATUS ARG...: runs the gate in the repository
gate() {
  local name=$1 wanted=$2
  shift 2
  (cd "$TMP/repo" && "$gate" "$@") >"$TMP/out" 2>"$TMP/err"
  status=$? out=$TMP/out err=$TMP/err
  expect_status "$name" "$wanted"
}
commit() { git -C "$TMP/repo" add -A && git -C "$TMP/repo" commit -qm "$1"; }
# How many times a pattern stands in the output.
count() { grep -cE -- "$1" "$out"; }
expect_count() {
  if [ "$(count "$2")" -eq "$3" ]; then ok "$1"; else not_ok "$1" "$(count "$2") times, not $3: $2"; fi
}

mkdir "$TMP/repo" && git -C "$TMP/repo" init -q
cp -r fixtures/shanghai "$TMP/repo/plans"
data=plans/plans/jd-outline.xml

# ---- before a change -------------------------------------------------------------------------------------------
gate "nothing committed: every finding counts" 1 --since HEAD
expect_text "and that is said" 'nothing is committed yet' "$err"
commit "plans"
gate "what was there fails without a baseline" 1
expect_text "the text is printed" '^plans/sources/.*\[PC' "$out"
gate "and not with --since" 0 --since HEAD
gate "nor with an earlier result" 1 --fail-on error --lang=en plans
"$PLANCHECK" check "$TMP/repo/plans" -f json -o "$TMP/base.json" --fail-on never 2>/dev/null
gate "known findings pass" 0 --baseline "$TMP/base.json" plans
gate "a --fail-on that is none ends with 2" 2 --fail-on loud
gate "an unknown option ends with 2" 2 --loud
gate "an option without its value ends with 2" 2 --since
gate "an unknown commit ends with 2" 2 --since no-such
gate "a folder that is no workspace ends with 2" 2 sources
gate "--help ends with 0" 0 --help
mkdir "$TMP/empty"
(cd "$TMP/empty" && "$gate") >"$TMP/out" 2>"$TMP/err"
status=$?
expect_status "no workspace ends with 2" 2
(cd "$TMP/repo" && PLANCHECK=$TMP/none "$gate") >"$TMP/out" 2>"$TMP/err"
status=$?
expect_status "no program ends with 2" 2

# ---- a figure breaks -------------------------------------------------------------------------------------------
sed -i 's/value="2488.4"/value="2489.4"/' "$TMP/repo/$data"
line=$(grep -n 'value="2489.4"' "$TMP/repo/$data" | head -1 | cut -d: -f1)
gate "a broken figure fails, told apart from what was there" 1 --since HEAD
expect_text "the text names it" '2489\.4' "$out"
expect_text "and what changed" '2488\.4 亿元 → 2489\.4 亿元' "$out"
gate "--new is everything where nothing is merged" 1 --new
expect_text "and that is said" 'no pull or merge request' "$err"
git -C "$TMP/repo" switch -qc change && commit "break a figure"
git -C "$TMP/repo" switch -q main && git -C "$TMP/repo" merge -q --no-ff -m merge change

# ---- GitHub ----------------------------------------------------------------------------------------------------
export GITHUB_ACTIONS=true GITHUB_BASE_REF=main GITHUB_STEP_SUMMARY=$TMP/summary
gate "GitHub: the pull request's finding fails" 1 --new
expect_text "GitHub: an annotation on the line" "^::error file=$data,line=$line,[^:]*::" "$out"
expect_count "GitHub: annotations of what is new alone" '^::(error|warning|notice) file=.*title=PC' "$(grep -cE '^    [^ ]+:[0-9]+.*\[PC' "$TMP/summary")"
expect_text "GitHub: the changed datum, old and new, on its line" "^::notice file=$data,line=$line,title=[^:]*::2488\.4 亿元 → 2489\.4 亿元" "$out"
expect_text "GitHub: the summary" '2489\.4' "$TMP/summary"
if grep -vE '^(#### plancheck|    |$)' "$TMP/summary" | grep -q .; then not_ok "GitHub: the summary is a block of code" "$(head -3 "$TMP/summary")"; else ok "GitHub: the summary is a block of code"; fi
token=$(sed -n 's/^::stop-commands::\(.*\)/\1/p' "$out")
if [ ${#token} -gt 20 ] && [ "$(grep -cFx "::$token::" "$out")" -eq 1 ]; then ok "GitHub: commands are off inside the text"; else not_ok "GitHub: commands are off inside the text" "token $token"; fi
if awk -v t="$token" '$0 == "::stop-commands::" t {off = 1} $0 == "::" t "::" {off = 0} /^::error/ && off {exit 1}' "$out"; then ok "GitHub: and on again for the annotations"; else not_ok "GitHub: and on again for the annotations" "they are inside"; fi
gate "GitHub: SARIF" 1 --new --sarif "$TMP/out.sarif" plans
expect_json "GitHub: SARIF is written" '.version == "2.1.0" and (.runs[0].results | length) >= 1' "$TMP/out.sarif"
unset GITHUB_ACTIONS GITHUB_BASE_REF GITHUB_STEP_SUMMARY

# ---- GitLab ----------------------------------------------------------------------------------------------------
export GITLAB_CI=true
CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git -C "$TMP/repo" rev-parse 'HEAD^1') && export CI_MERGE_REQUEST_DIFF_BASE_SHA
gate "GitLab: the merge request's finding fails" 1 --new --reports "$TMP/reports"
expect_json "GitLab: code quality on the line" "any(.[]; .location.path == \"$data\" and .location.lines.begin == $line)" "$TMP/reports/gl-code-quality-report.json"
if xmllint --noout "$TMP/reports/plancheck-junit.xml" 2>"$TMP/err"; then ok "GitLab: JUnit"; else not_ok "GitLab: JUnit" "$(head -2 "$TMP/err")"; fi
cp -r "$TMP/repo/plans" "$TMP/repo/more plans"
gate "GitLab: two workspaces" 1 --reports "$TMP/reports"
all=$("$PLANCHECK" check "$TMP/repo/plans" -f gitlab 2>/dev/null | jq length)
expect_json "GitLab: their findings in one report" "length == 2 * $all and any(.[]; .location.path | startswith(\"more plans/\"))" "$TMP/reports/gl-code-quality-report.json"
if [ -s "$TMP/reports/plancheck-junit-2.xml" ]; then ok "GitLab: a test report each"; else not_ok "GitLab: a test report each" "there is none"; fi
gate "GitLab: one that is new in the request is new altogether" 1 --new --reports "$TMP/reports" "more plans"
expect_text "GitLab: and that is said" 'no workspace at' "$err"
gate "--baseline wants one workspace" 2 --baseline "$TMP/base.json"
rm -r "$TMP/repo/more plans"
export CI_MERGE_REQUEST_DIFF_BASE_SHA=0123456789012345678901234567890123456789
gate "GitLab: a commit that was not fetched: every finding counts" 1 --new --reports "$TMP/reports"
expect_text "GitLab: and that is said" 'fetch more' "$err"
unset GITLAB_CI CI_MERGE_REQUEST_DIFF_BASE_SHA

rm "$TMP/repo/plans/sources/qp-outline.txt"
gate "a vanished text ends with 2 whatever --fail-on says" 2 --fail-on never
GITHUB_ACTIONS=true gate "GitHub: so it does there" 2 --fail-on never
expect_text "GitHub: and is annotated" '^::error .*qp-outline' "$out"
git -C "$TMP/repo" checkout -q plans

# A fork may name its folders as it likes.
cp -r "$TMP/repo/plans" "$TMP/repo/--output=pwned" && cp -r "$TMP/repo/plans" "$TMP/repo/\$(touch pwned)
::error::x"
GITHUB_ACTIONS=true gate "folders named like options and commands" 2
if [ -e "$TMP/repo/pwned" ]; then not_ok "are names alone" "one was obeyed"; else ok "are names alone"; fi
expect_count "and print no command of their own" '^::error::x' 0
expect_text "the one that is a folder is checked" '^::(error|warning) file=--output=pwned/' "$out"
rm -r "$TMP/repo/--output=pwned" "$TMP/repo/\$(touch pwned)
::error::x"

# ---- what a user pastes ----------------------------------------------------------------------------------------
python3 -c 'import yaml' 2>/dev/null || { skip "action, template, hooks, README" "no PyYAML here"; exit 0; }
cat >"$TMP/yaml2json" <<'PY'
import json, sys, yaml
json.dump(yaml.safe_load(open(sys.argv[1], encoding="utf-8")), sys.stdout)
PY
as_json() { python3 "$TMP/yaml2json" "$1" >"$TMP/$2.json"; }
for file in ci/github/action.yml ci/gitlab/plancheck.yml .pre-commit-hooks.yaml; do
  name=$(basename "$file" .yml)
  if as_json "$file" "$name" 2>"$TMP/err"; then ok "$file is YAML"; else not_ok "$file is YAML" "$(tail -1 "$TMP/err")"; fi
done

# The action: every step is run as the runner would, with its environment filled in.
action=$TMP/action.json
expect_json "action: what GitHub wants" '.runs.using == "composite" and .name and .description and all(.runs.steps[]; .run and .shell == "bash")' "$action"
expect_json "action: inputs reach the shell through the environment alone" 'all(.runs.steps[]; .run | contains("${{") | not)' "$action"
# step NUMBER INPUT=VALUE...
step() {
  local n=$1 key value input
  shift
  jq -r ".runs.steps[$n].run" "$action" >"$TMP/step"
  (
    cd "$TMP/repo" || exit 2
    while IFS=$'\t' read -r key value; do
      case $value in
        *github.action_path*) value=$top/ci/github ;;
        *inputs.*)
          input=${value#*inputs.} input=${input%% *}
          value=$(jq -r --arg i "$input" '.inputs[$i].default' "$action")
          for given; do [ "${given%%=*}" != "$input" ] || value=${given#*=}; done
          ;;
      esac
      export "$key=$value"
    done < <(jq -r ".runs.steps[$n].env | to_entries[] | [.key, .value] | @tsv" "$action")
    PATH=$(dirname "$PLANCHECK"):$PATH
    GITHUB_ACTIONS=true GITHUB_BASE_REF=main GITHUB_OUTPUT=$TMP/output GITHUB_PATH=$TMP/path RUNNER_TEMP=$TMP \
      bash --noprofile --norc -eo pipefail "$TMP/step"
  ) >"$TMP/out" 2>"$TMP/err"
  status=$? out=$TMP/out err=$TMP/err
}
step 0
expect_status "action: builds nothing where plancheck is there" 0
step 1 new=true
expect_status "action: the pull request's finding fails" 1
expect_text "action: an annotation on the line" "^::error file=$data,line=$line," "$out"
expect_text "action: its output" '^status=1$' "$TMP/output"
step 1 new=true fail-on=never $'workspace=plans\n\n'
expect_status "action: --fail-on never passes" 0
step 1 'workspace=$(touch pwned)'
expect_status "action: an input is no command" 2
if [ ! -e "$TMP/repo/pwned" ]; then ok "action: and runs nothing"; else not_ok "action: and runs nothing" "it did"; fi

# The template: its script, as a runner would.
template=$TMP/plancheck.json
expect_json "template: what GitLab wants" '.plancheck | .image.name and (.script | length > 0) and .artifacts.reports.codequality and .artifacts.reports.junit and .artifacts.when == "always"' "$template"
jq -r '.plancheck.script[]' "$template" >"$TMP/script"
mkdir -p "$TMP/bin" && ln -sf "$gate" "$TMP/bin/plancheck-gate"
(cd "$TMP/repo" && PATH=$TMP/bin:$(dirname "$PLANCHECK"):$PATH GITLAB_CI=true CI_PROJECT_DIR=$PWD PLANCHECK_OPTIONS=--new PLANCHECK_WORKSPACE=plans \
  CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git rev-parse 'HEAD^1') bash -eo pipefail "$TMP/script") >"$TMP/out" 2>"$TMP/err"
status=$?
expect_status "template: the merge request's finding fails" 1
for report in $(jq -r '.plancheck.artifacts.reports[]' "$template"); do
  if compgen -G "$TMP/repo/$report" >/dev/null; then ok "template: $report is there to be uploaded"; else not_ok "template: $report is there to be uploaded" "it is not"; fi
done
git -C "$TMP/repo" clean -qfd

# The hooks, by pre-commit itself where it is here.
hooks=$TMP/.pre-commit-hooks.yaml.json
expect_json "hooks: what pre-commit wants" 'all(.[]; .id and .name and .entry and .language)' "$hooks"
for entry in $(jq -r '.[] | select(.language == "script") | .entry | split(" ")[0]' "$hooks"); do
  if [ -x "$entry" ]; then ok "hooks: $entry is there"; else not_ok "hooks: $entry is there" "it is not"; fi
done
if command -v pre-commit >/dev/null; then
  mkdir "$TMP/hooks" && cp -r ci .pre-commit-hooks.yaml "$TMP/hooks" && git -C "$TMP/hooks" init -q
  git -C "$TMP/hooks" add -A && git -C "$TMP/hooks" commit -qm hooks
  printf 'repos:\n- repo: %s\n  rev: %s\n  hooks:\n  - id: plancheck\n  - id: plancheck-validate\n' \
    "$TMP/hooks" "$(git -C "$TMP/hooks" rev-parse HEAD)" >"$TMP/repo/.pre-commit-config.yaml"
  sed -i 's/value="2489.4"/value="2487.4"/' "$TMP/repo/$data"
  git -C "$TMP/repo" add -A
  (cd "$TMP/repo" && PATH=$(dirname "$PLANCHECK"):$PATH PRE_COMMIT_HOME=$TMP/pre-commit pre-commit run) >"$TMP/out" 2>"$TMP/err"
  status=$?
  expect_status "hooks: pre-commit refuses the broken figure" 1
  expect_text "hooks: and names it" '2487\.4' "$out"
  expect_text "hooks: the data are valid all the same" 'schema\)\.*Passed' "$out"
  git -C "$TMP/repo" reset -q --hard
  rm -f "$TMP/repo/.pre-commit-config.yaml"
else
  skip "hooks: run by pre-commit" "pre-commit is not here"
fi

# The container file: what it installs is what the program needs, and it copies what is there.
expect_text "container: nobody's root" '^USER [1-9]' ci/Containerfile
if [ "$(grep -c '^FROM debian:[a-z]*-slim' ci/Containerfile)" -eq 2 ]; then ok "container: two stages"; else not_ok "container: two stages" "$(grep ^FROM ci/Containerfile)"; fi
while read -r source; do
  if [ -e "$source" ]; then ok "container: copies $source"; else not_ok "container: copies $source" "it is not there"; fi
done < <(awk '$1 == "COPY" && $2 !~ /^--/ {print $2}' ci/Containerfile)
mkdir "$TMP/image" && awk '$1 == "COPY" && $2 !~ /^--/ {print $2}' ci/Containerfile | tar -c -T - | tar -x -C "$TMP/image"
if make -C "$TMP/image" -n install DESTDIR="$TMP/x" PREFIX=/usr >"$TMP/log" 2>&1; then ok "container: what it copies is enough to build"; else not_ok "container: what it copies is enough to build" "$(grep '\*\*\*' "$TMP/log" | head -2)"; fi
if nm "$PLANCHECK" 2>/dev/null | grep -q '__asan_init'; then
  skip "container: every library the program needs" "the sanitizer adds its own"
elif command -v dpkg >/dev/null && grep -q '^VERSION_CODENAME=bookworm$' /etc/os-release; then
  missing=''
  for library in $(objdump -p "$PLANCHECK" | awk '$1 == "NEEDED" {print $2}'); do
    packages=$(dpkg -S "*/$library" 2>/dev/null | cut -d: -f1 | sort -u) # of other architectures, too
    [ -z "$packages" ] || grep -qwE 'libc6|libgcc-s1' <<<"$packages" || grep -qwF "$packages" ci/Containerfile || missing+=" $library"
  done
  if [ -z "$missing" ]; then ok "container: every library the program needs"; else not_ok "container: every library the program needs" "without$missing"; fi
else
  skip "container: every library the program needs" "this is not the Debian of the image"
fi

# The README: what it shows of each is YAML and speaks of what there is.
# block N: the Nth ```yaml block after the heading
block() { awk -v n="$1" '/^## In continuous integration/ {on = 1} on && /^```yaml$/ {i++; if (i == n) {show = 1; next}} /^```$/ {show = 0} show' README.md >"$TMP/block.yml"; as_json "$TMP/block.yml" block; }
if block 1; then ok "README: GitHub's lines are YAML"; else not_ok "README: GitHub's lines are YAML" "$(head -3 "$TMP/block.yml")"; fi
expect_json "README: GitHub's lines use the action's inputs" "[.jobs[].steps[] | select(.uses | contains(\"ci/github\")) | .with | keys[]] - $(jq -c '.inputs | keys' "$action") == []" "$TMP/block.json"
if block 2; then ok "README: GitLab's lines are YAML"; else not_ok "README: GitLab's lines are YAML" "$(head -3 "$TMP/block.yml")"; fi
expect_json "README: GitLab's lines set the template's variables" "[.variables | keys[]] - ([\"PLANCHECK_IMAGE\"] + $(jq -c '.plancheck.variables | keys' "$template")) == [] and (.include[0].file | contains(\"ci/gitlab/plancheck.yml\"))" "$TMP/block.json"
if block 3; then ok "README: pre-commit's lines are YAML"; else not_ok "README: pre-commit's lines are YAML" "$(head -3 "$TMP/block.yml")"; fi
expect_json "README: pre-commit's lines name hooks there are" "[.repos[].hooks[].id] - $(jq -c '[.[].id]' "$hooks") == []" "$TMP/block.json"
