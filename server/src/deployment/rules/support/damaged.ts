import type { Role } from '../../variables/known.ts';
import type { Variable, VariableForm } from '../../container.ts';

const forms: ReadonlySet<VariableForm> = new Set(['compose-map', 'compose-list', 'env-file', 'dotenv']);

/**
 * Whether a dollar in a key, a password or a secret was taken for a variable: a bare name that nothing sets, in the
 * midst of other letters. Of a path, and of what is only a reference, it was meant so.
 */
export function isDamagedText({ raw, used, form }: Variable, role: Role): boolean {
  if (!forms.has(form) || role === 'users-file' || role === 'token-life') return false;
  const bare = used.find(({ state, place }) => state === 'unset' && place.end > place.start);
  return bare !== undefined && raw.includes(`$${bare.name}`) && raw.trim() !== `$${bare.name}`;
}
