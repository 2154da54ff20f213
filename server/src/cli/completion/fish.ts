import type { CommandWords } from './vocabulary.ts';

/** A script for `~/.config/fish/completions/users-yml.fish`. */
export function fishScript(commands: readonly CommandWords[]): string {
  const lines = [
    '# Completion of users-yml in fish: users-yml completion fish > ~/.config/fish/completions/users-yml.fish',
    'complete -c users-yml -n __fish_use_subcommand -f',
    `complete -c users-yml -n __fish_use_subcommand -l help -d ${quoted('prints help')}`,
    `complete -c users-yml -n __fish_use_subcommand -l version -d ${quoted('prints the version')}`,
  ];
  for (const { name, summary, options, words } of commands) {
    lines.push(`complete -c users-yml -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`);
    const begin = `complete -c users-yml -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
    if (words) lines.push(`${begin} -f -a ${quoted(words.join(' '))}`);
    for (const option of options) {
      const value =
        option.value === 'none' ? '' : option.value === 'any' ? ' -r' : ` -x -a ${quoted(option.value.join(' '))}`;
      lines.push(`${begin} -l ${option.name.slice('--'.length)}${value} -d ${quoted(option.help)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
