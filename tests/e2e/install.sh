# make install into a folder of its own: what is there, a program built against it through pkg-config, and that
# uninstalling leaves nothing.
. "$(dirname "$0")/lib.sh"

top=$PWD build=$(dirname "$PLANCHECK") dest=$TMP/dest
prefix=/opt/plan-check
make --no-print-directory install BUILD="$build" DESTDIR="$dest" PREFIX=$prefix >"$TMP/log" 2>&1
status=$? err=$TMP/log
expect_status "make install" 0
root=$dest$prefix

for file in bin/plancheck bin/plancheck-gate lib/libplancheck.a lib/libplancheck.so include/plancheck.h \
  lib/pkgconfig/plancheck.pc share/plancheck/schemas/plan.xsd share/man/man1/plancheck.1 share/man/man1/plancheck-gate.1 \
  share/man/man5/plancheck-formats.5 share/man/man7/plancheck-rules.7 share/man/zh_CN/man1/plancheck.1 \
  share/man/zh_CN/man7/plancheck-rules.7 share/bash-completion/completions/plancheck \
  share/zsh/site-functions/_plancheck share/fish/vendor_completions.d/plancheck.fish; do
  if [ -s "$root/$file" ]; then ok "installed: $file"; else not_ok "installed: $file" "not there"; fi
done
if [ -x "$root/bin/plancheck" ] && "$root/bin/plancheck" --version >/dev/null; then ok "the program runs"; else not_ok "the program runs" "it does not"; fi
for schema in schemas/*; do
  if cmp -s "$schema" "$root/share/plancheck/$schema"; then ok "$schema is installed"; else not_ok "$schema is installed" "missing or other"; fi
done

# Paths: that of the sources and of DESTDIR are nobody's business, that of the installation is.
if nm "$PLANCHECK" 2>/dev/null | grep -q '__asan_init'; then
  skip "no path of the build is in what is installed" "the address sanitizer keeps them"
elif grep -rlaF -e "$top" -e "$build" -e "$dest" "$dest" >"$TMP/leaks"; then
  not_ok "no path of the build is in what is installed" "$(head -3 "$TMP/leaks" | tr '\n' ' ')"
else
  ok "no path of the build is in what is installed"
fi
expect_text "the manual names the installed schemas" "$prefix/share/plancheck/schemas" "$root/share/man/man1/plancheck.1"
if grep -rq '@[a-zA-Z]*@' "$root/share/man" "$root/lib/pkgconfig"; then not_ok "nothing is left to be filled in" "$(grep -rl '@[a-zA-Z]*@' "$root/share/man" "$root/lib/pkgconfig")"; else ok "nothing is left to be filled in"; fi

# What the libraries show is what the header declares.
grep -oE '\bplancheck_[a-z_]+\(' src/library/plancheck.h | tr -d '(' | sort -u >"$TMP/declared"
nm -D --defined-only "$root/lib/libplancheck.so" | awk '$2 != "A" {print $3}' | sed 's/@.*//' | sort -u >"$TMP/shown"
nm -g --defined-only "$root/lib/libplancheck.a" | awk 'NF == 3 {print $3}' | grep -v -e '^__asan' -e '^__odr_asan' | sort -u >"$TMP/linked"
# The comment's examples of calls are declared ones too.
if cmp -s "$TMP/declared" "$TMP/shown"; then ok "the shared library shows the header alone"; else not_ok "the shared library shows the header alone" "$(diff "$TMP/declared" "$TMP/shown" | head -5)"; fi
if cmp -s "$TMP/declared" "$TMP/linked"; then ok "so does the static one"; else not_ok "so does the static one" "$(diff "$TMP/declared" "$TMP/linked" | head -5)"; fi
if readelf -d "$root/lib/libplancheck.so" | grep -q 'soname: \[libplancheck.so.0\]'; then ok "the soname"; else not_ok "the soname" "$(readelf -d "$root/lib/libplancheck.so" | grep -i soname)"; fi

# The example, built as a user would, against the shared and the static library.
export PKG_CONFIG_PATH=$root/lib/pkgconfig
cc=${CC:-cc}
read -ra flags < <(pkg-config --define-variable=prefix="$root" --define-variable=libdir="$root/lib" --cflags --libs plancheck)
read -ra static < <(pkg-config --define-variable=prefix="$root" --define-variable=libdir="$root/lib" --cflags --libs --static plancheck)
read -ra extra <<<"${CFLAGS:-}"
"$cc" -std=c11 -Wall -Wextra -Werror -pedantic "${extra[@]}" tests/example/walk.c "${flags[@]}" -o "$TMP/walk" 2>"$TMP/err"
status=$? err=$TMP/err
expect_status "the example builds through pkg-config" 0
"$cc" -std=c11 "${extra[@]}" tests/example/walk.c "${static[@]/#-lplancheck/-l:libplancheck.a}" -o "$TMP/walk-static" 2>"$TMP/err"
status=$?
expect_status "it builds statically" 0
if printf '#include <plancheck.h>\nint main() { return plancheck_version() == nullptr; }\n' |
  c++ -x c++ - -fsyntax-only -Wall -Werror -I"$root/include" 2>"$TMP/err"; then ok "the header is C++ too"; else
  if command -v c++ >/dev/null; then not_ok "the header is C++ too" "$(head -3 "$TMP/err")"; else skip "the header is C++ too" "no C++ compiler here"; fi
fi

run check fixtures/shanghai -f json --lang en
jq -r '.findings[] | "\(.code) \(.severity) \(.fingerprint) \(.message)"' "$out" >"$TMP/expected"
counts=$(jq -r '.summary | "\(.documents) documents, \(.compared) compared: \(.agree) agree, \(.disagree) disagree"' "$out")
for program in walk walk-static; do
  LD_LIBRARY_PATH=$root/lib timeout 60 "$TMP/$program" fixtures/shanghai >"$TMP/walked" 2>"$TMP/err"
  status=$?
  expect_status "$program: ends with check's status" 1
  grep -E '^PC' "$TMP/walked" >"$TMP/findings"
  if cmp -s "$TMP/expected" "$TMP/findings"; then ok "$program: walks check's findings"; else not_ok "$program: walks check's findings" "$(diff "$TMP/expected" "$TMP/findings" | head -3)"; fi
  expect_text "$program: counts" "^$counts\$" "$TMP/walked"
  LD_LIBRARY_PATH=$root/lib timeout 60 "$TMP/$program" "$TMP/none" >"$TMP/walked" 2>"$TMP/err"
  status=$?
  expect_status "$program: no workspace is a failure" 2
  expect_text "$program: and is told" 'none' "$TMP/err"
done

make --no-print-directory uninstall BUILD="$build" DESTDIR="$dest" PREFIX=$prefix >"$TMP/log" 2>&1
left=$(find "$dest" ! -type d)
if [ -z "$left" ]; then ok "make uninstall leaves no file"; else not_ok "make uninstall leaves no file" "$left"; fi
