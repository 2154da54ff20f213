import { spawnSync } from 'node:child_process';

/** An editor that can be run, or why there is none. */
export type FoundEditor = { readonly version: string } | { readonly version: null; readonly reason: string };

/** `probe`: a command that says the editor's version, and has status 0 where it has all that is needed. */
export function findEditor(name: string, [program = '', ...args]: readonly string[]): FoundEditor {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  const said = `${stdout}${stderr}`.trim().split('\n')[0] ?? '';
  return status === 0 ? { version: said } : { version: null, reason: `${name} is not installed` };
}
