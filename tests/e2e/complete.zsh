# complete.zsh FOLDER LINE: the words that zsh offers at the end of LINE, one a line, with the completions in
# FOLDER; for manual.sh. A zsh of its own is asked through a terminal, where `compadd` tells what it is given.
# The way is that of zsh-capture-completion (Valodim).
zmodload zsh/zpty || exit 2
zpty z zsh -f -i
cat >$TMP/zsh-setup <<SETUP
PROMPT=
fpath=($1 \$fpath)
autoload -U compinit
compinit -u -D
bindkey '^M' undefined
bindkey '^J' undefined
bindkey '^I' complete-word
null-line () { echo -E - \$'\0' }
compprefuncs=( null-line )
comppostfuncs=( null-line exit )
zstyle ':completion:*' insert-tab false
compadd () {
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "\$@"; return \$?; fi
  typeset -a __hits
  builtin compadd -A __hits "\$@"
  for i in \$__hits; do echo -E - "hit \$i"; done
  builtin compadd "\$@"
}
stty -echo
echo ready
SETUP
zpty -w z "source $TMP/zsh-setup"
repeat 20; do zpty -r z line; [[ $line == *ready* ]] && break; done
zpty -w z "$2"$'\t'
integer seen=0
while zpty -r z; do :; done | while IFS= read -r line; do
  if [[ $line == *$'\0\r' ]]; then (( seen++ )) && break || continue; fi
  (( seen )) && [[ $line == *'hit '* ]] && print -r -- ${${line##*hit }%$'\r'}
done
