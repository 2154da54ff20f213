/** Which API keys somebody finds by trying. */
import { isCommonPassword } from './passwords/guesses.ts';
import { isPlaceholder } from './placeholder.ts';
import { defaultApiKeys, documentedApiKeys } from './public-credentials.ts';

/** Why an API key is found by trying: it is published, or says little. */
export type KeyWeakness =
  'shipped' | 'documented' | 'placeholder' | 'short' | 'common' | 'row' | 'repeated' | 'of-the-username';

const documented = new Set<string>(documentedApiKeys);
const shipped = new Set<string>(defaultApiKeys);
const shortest = 8;
/** A longer key was made by a program, whatever it looks like. */
const longest = 24;

/** Why an API key is easily found; null for one that is not. */
export function weaknessOf(key: string, username: string): KeyWeakness | null {
  if (shipped.has(key)) return 'shipped';
  if (documented.has(key)) return 'documented';
  if (
    isPlaceholder(key) ||
    /^(?:your|my|the|some|new|custom|test|example|demo)?[-_. ]?(?:api)?[-_. ]?(?:key|token|secret)\d?$/i.test(key)
  ) {
    return 'placeholder';
  }
  if (key.length < shortest) return 'short';
  if (isCommonPassword(key)) return 'common';
  if (key.length < longest && isRow(key)) return 'row';
  if (key.length < longest && isRepeated(key)) return 'repeated';
  const rest = key.toLowerCase().replace(username.trim().toLowerCase(), '');
  return username !== '' && /^[-_. ]?(?:api)?[-_. ]?(?:key|token)?\d?$/.test(rest) ? 'of-the-username' : null;
}

/** `12345678`, `abcdefgh`, `87654321`; 0 follows 9. */
function isRow(key: string): boolean {
  const steps = new Set<number>();
  for (let index = 1; index < key.length; index++) {
    const step = key.charCodeAt(index) - key.charCodeAt(index - 1);
    steps.add(key[index] === '0' && key[index - 1] === '9' ? 1 : step);
  }
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}

/** `aaaaaaaa`, `adminadmin`. */
function isRepeated(key: string): boolean {
  for (let length = 1; 2 * length <= key.length; length++) {
    if (key.length % length === 0 && key === key.slice(0, length).repeat(key.length / length)) return true;
  }
  return false;
}
