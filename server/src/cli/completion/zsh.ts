import type { CommandWords } from './vocabulary.ts';

/** A script for a folder of `fpath`, or for `source <(users-yml completion zsh)`. */
export function zshScript(commands: readonly CommandWords[]): string {
  const described = (name: string, text: string): string => quoted(`${name}:${text}`);
  const names = commands.map(({ name, summary }) => described(name, summary));
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap((option) => {
      if (option.value === 'none') return [];
      const action = option.value === 'any' ? '_files' : `compadd -- ${option.value.join(' ')}`;
      return [`    ${quoted(`${name} ${option.name}`)}) ${action}; return ;;`];
    }),
  );
  const options = commands.map(
    (each) =>
      `      ${each.name}) words_of=(${each.options.map(({ name, help }) => described(name, help)).join(' ')}) ;;`,
  );
  const args = commands.flatMap(({ name, words }) => (words ? [`    ${name}) compadd -- ${words.join(' ')} ;;`] : []));
  return `#compdef users-yml
# Completion of users-yml in zsh. As _users-yml in a folder of fpath, or in ~/.zshrc behind compinit:
# source <(users-yml completion zsh)
_users_yml() {
  local command=$words[2] previous=$words[CURRENT-1]
  local -a words_of
  if ((CURRENT == 2)); then
    words_of=(${names.join(' ')})
    _describe 'command' words_of
    return
  fi
  if [[ $words[CURRENT] == --*=* ]]; then
    previous=\${words[CURRENT]%%=*}
    compset -P '*='
  fi
  case "$command $previous" in
${values.join('\n')}
  esac
  if [[ $words[CURRENT] == -* ]]; then
    case $command in
${options.join('\n')}
    esac
    _describe -o 'option' words_of
    return
  fi
  case $command in
${args.join('\n')}
    *) _files ;;
  esac
}
if [[ $funcstack[1] == _users_yml || $funcstack[1] == _users-yml ]]; then
  _users_yml "$@"
else
  compdef _users_yml users-yml
fi
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
