import type { Variable } from '../container.ts';

/**
 * The file that `docker run --env-file` takes, which is no shell and not Compose's: a value is all that stands behind
 * the first `=`, quotes and dollars too (docs/server.md#shells). A name alone takes the caller's variable.
 */
export function readDockerEnvFile(
  file: string,
  text: string,
): { readonly variables: readonly Variable[]; readonly passed: readonly string[] } {
  const variables: Variable[] = [];
  const passed: string[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const own = line.replace(/\r$/, '');
    const indent = own.length - own.trimStart().length;
    const cut = own.indexOf('=');
    const name = (cut === -1 ? own : own.slice(0, cut)).trimStart();
    if (name !== '' && !name.startsWith('#') && !/\s/.test(name)) {
      if (cut === -1) passed.push(name);
      else {
        const raw = own.slice(cut + 1);
        variables.push({
          name,
          value: { kind: 'text', text: raw },
          key: { file, start: at + indent, end: at + cut },
          written: { file, start: at + cut + 1, end: at + own.length },
          raw,
          form: 'docker-env-file',
          used: [],
          overrides: [],
        });
      }
    }
    at += line.length + 1;
  }
  return { variables, passed };
}
