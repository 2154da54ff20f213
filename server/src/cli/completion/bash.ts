import type { CommandWords } from './vocabulary.ts';

/** A script for `source <(users-yml completion bash)`. All words in it are ours and need no quotes. */
export function bashScript(commands: readonly CommandWords[]): string {
  const names = commands.map(({ name }) => name);
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap((option) => {
      if (option.value === 'none') return [];
      return [
        `    '${name} ${option.name}') ${option.value === 'any' ? 'return' : `words='${option.value.join(' ')}'`} ;;`,
      ];
    }),
  );
  const options = commands.map(
    (each) => `        ${each.name}) words='${each.options.map(({ name }) => name).join(' ')}' ;;`,
  );
  const args = commands.flatMap(({ name, words }) => (words ? [`        ${name}) words='${words.join(' ')}' ;;`] : []));
  return `# Completion of users-yml in bash. In ~/.bashrc: source <(users-yml completion bash)
_users_yml() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words=
  COMPREPLY=()
  # bash takes --format=json for three words
  if [[ $current == '=' ]]; then
    current=
  elif [[ $previous == '=' ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W '${[...names, '--help', '--version'].join(' ')}' -- "$current"))
    return
  fi
  # without words, names of files are completed
  case "\${COMP_WORDS[1]} $previous" in
${values.join('\n')}
    *)
      if [[ $current == -* ]]; then
        case \${COMP_WORDS[1]} in
${options.join('\n')}
        esac
      else
        case \${COMP_WORDS[1]} in
${args.join('\n')}
        esac
      fi
      ;;
  esac
  if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
}
complete -o bashdefault -o default -F _users_yml users-yml
`;
}
