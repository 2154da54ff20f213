/**
 * Whether standard output is to be painted: `FORCE_COLOR` decides, as Node.js has it, then `NO_COLOR`, and a terminal
 * that is not dumb wants colours.
 */
export function wantsColors(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  const refuses = (env['NO_COLOR'] ?? '') !== '';
  return isTerminal && !refuses && env['TERM'] !== 'dumb';
}
