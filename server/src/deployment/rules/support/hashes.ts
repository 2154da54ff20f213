/** Hashes that lost dollars on their way, or got too many. */
import { classifyHash } from '../../../hashing/bcrypt-hash.ts';
import type { Variable, VariableForm } from '../../container.ts';
import { isEffective } from './effective.ts';
import type { JudgedServer } from '../../verdict/server.ts';

export type DollarFault = 'compose' | 'compose-luck' | 'shell' | 'doubled' | 'doubled-luck';

const composeForms: ReadonlySet<VariableForm> = new Set(['compose-map', 'compose-list', 'env-file', 'dotenv']);

/** What a value is where nobody's environment sets the variables that it names. */
export function arriving({ value }: Variable): string | null {
  return value.kind === 'text' ? value.text : value.kind === 'unknown' ? value.otherwise : null;
}

/** A hash as it is written: dollars around its kind and its cost, one or two each. */
const written = /\$(?:2[abxy]?|apr1|[156])\$/;

/** The variable that holds the text to be changed: `.env`'s where a reference to it is all that stands there. */
export function originOf(variable: Variable, { dotEnv }: JudgedServer): Variable {
  const [, braced, bare] = /^\s*\$(?:\{(\w+)\}|(\w+))\s*$/.exec(variable.raw) ?? [];
  return dotEnv?.variables.get(braced ?? bare ?? '') ?? variable;
}

/** The default password's variable where a text that looks like a hash arrives as another; null where all is well. */
export function dollarFault(server: JudgedServer): { readonly variable: Variable; readonly fault: DollarFault } | null {
  const setting = server.environment.find('default-password');
  if (!setting || setting.variable.form === 'image' || !isEffective(server, 'default-password')) return null;
  const variable = originOf(setting.variable, server);
  const { raw, form } = variable;
  const text = arriving(setting.variable);
  if (text === null || !written.test(raw.replaceAll('$$', '$'))) return null;
  const isUsable = classifyHash(text).usable;
  const isFilledIn = variable.used.some(({ name, state }) => state === 'unset' && name !== '');
  if (composeForms.has(form)) {
    if (!isUsable && isFilledIn) return { variable, fault: 'compose' };
    // Compose 1 refuses a dollar with no name behind it; in env files it leaves it alone.
    if (isUsable && (form === 'compose-map' || form === 'compose-list') && hasSingleDollar(raw))
      return { variable, fault: 'compose-luck' };
    // In an env file it leaves both dollars as they are.
    if (isUsable && (form === 'env-file' || form === 'dotenv') && raw.includes('$$'))
      return { variable, fault: 'doubled-luck' };
  }
  if ((form === 'shell' || form === 'dockerfile') && !isUsable && variable.used.length > 0)
    return { variable, fault: 'shell' };
  if (!isUsable && classifyHash(text.replaceAll('$$', '$')).usable) return { variable, fault: 'doubled' };
  return null;
}

function hasSingleDollar(raw: string): boolean {
  return raw.replaceAll('$$', '').includes('$');
}
