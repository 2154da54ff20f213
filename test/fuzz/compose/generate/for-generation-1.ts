import type { Folder } from './folder.ts';

/** What 1.29 refuses wherever it stands, and what stands there instead, so that there is something to compare. */
const replacements: readonly (readonly [RegExp, string])[] = [
  [/!(?:reset|override|x|!str|!int|!null) ?/g, ''],
  [/(\$\{\w+:?)\+/g, '$1-'],
  [/\$(?![A-Za-z_{$])/g, ''],
  [/\$\{(?![A-Za-z_])/g, ''],
  [/\{(?:content|environment): (?:'(?:[^']|'')*'|A)\}/g, '{file: ./u.yml}'],
  [/\{path: ('(?:[^']|'')*')[^}]*\}/g, '$1'],
  [/^include:.*\n/gm, ''],
  [/, (?:bind: \{\}|volume: \{[^}]*\}|read_only: \$[^}]*\})/g, ''],
  [/: (?:true|True|yes|on|off|no|false|2022-10-01|2001-\S+.*)$/gm, ': text'],
  // It looks whether what is built is there, and takes `//` for another place than `/`.
  [/context: \.\/x/g, 'context: .'],
  [/\/\/c/g, '/c'],
  [/^name: n\n/gm, ''],
  [/^unknown-key\n/gm, ''],
];

/** The same folder with most of what 1.29 does not know taken out. */
export function forGeneration1({ files, given }: Folder): Folder {
  const changed = Object.entries(files).map(([name, text]) => {
    const isEnvFile = name.endsWith('.env');
    return [name, isEnvFile ? text : replacements.reduce((now, [from, to]) => now.replace(from, to), text)] as const;
  });
  return { files: Object.fromEntries(changed), given };
}
