import type { HashFault } from './hash-fault.ts';

const saltLength = 22;
const dataLength = 53;

/**
 * What is wrong with a text that is meant to be a bcrypt hash but can't be mended with certainty; null when it is none.
 */
export function brokenBcryptFault(text: string): HashFault | null {
  const ident = /^\$2([^$]?)\$/.exec(text);
  if (!ident) return looksRobbed(text) ? { kind: 'lost-dollar' } : null;
  if (ident[1] === 'x') return { kind: 'variant-2x' };
  if (!/^[aby]?$/.test(ident[1] ?? '')) return { kind: 'unknown-variant' };
  const costAt = ident[0].length;
  const dollar = text.indexOf('$', costAt);
  if (dollar < 0) return text.length === costAt ? { kind: 'salt-only' } : { kind: 'lost-dollar' };
  return costFault(text.slice(costAt, dollar)) ?? dataFault(text, dollar + 1);
}

function costFault(cost: string): HashFault | null {
  if (!/^-?\d+$/.test(cost)) return { kind: 'cost-not-a-number' };
  const value = Number(cost);
  if (value < 4 || value > 31) return { kind: 'cost-out-of-range', cost: value };
  return cost.length === 2 ? null : { kind: 'cost-digits' };
}

function dataFault(text: string, start: number): HashFault | null {
  const data = text.slice(start);
  const bad = data.search(/[^./A-Za-z0-9]/);
  if (data.length <= saltLength && bad < 0) return { kind: 'salt-only' };
  // a missing or superfluous character says more than a strange one, unless the count is right
  if (data.length !== dataLength) return { kind: 'bad-length', length: text.length, expected: start + dataLength };
  return bad < 0 ? null : { kind: 'bad-character', offset: start + bad };
}

/** What a shell or Compose leaves of `$2y$05$…` in which it took `$2`, `$0` or `$name` for variables. */
function looksRobbed(text: string): boolean {
  if (!/^[$./A-Za-z0-9-]{40,62}$/.test(text) || /^[0-9a-fA-F]+$/.test(text)) return false;
  if (/^\$?2[abxy]?\$?\d\d|^[abxy]?\$/.test(text)) return !/^\$[a-z0-9-]+\$/i.test(text);
  return /[A-Z]/.test(text) && /[a-z]/.test(text) && /[0-9]/.test(text) && !/[$-]/.test(text.slice(10));
}
