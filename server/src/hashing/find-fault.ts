import { brokenBcryptFault } from './broken-bcrypt.ts';
import type { HashFault, PlainFaultKind } from './hash-fault.ts';
import { repairs } from './hash-repair.ts';
import { otherScheme } from './other-schemes.ts';
import { isPlaceholder } from './placeholder.ts';

export interface FoundFault {
  readonly fault: HashFault;
  readonly repaired?: string;
}

/** What is wrong with a text that login can't use, and the hash that it would be without that. */
export function findFault(text: string, isUsable: (candidate: string) => boolean): FoundFault {
  const bare = text.trim();
  if (bare === '') return { fault: { kind: 'empty' } };
  if (/^(?:\*|\*LK\*|!{1,2}|!\$.*)$/s.test(bare)) return { fault: { kind: 'locked' } };
  const mended = mend(text, isUsable);
  if (mended.repaired !== undefined) return mended;
  const inner = withoutWrapping(bare);
  if (isPlaceholder(inner)) return { fault: { kind: 'placeholder' } };
  const broken = brokenBcryptFault(text);
  if (broken) return { fault: broken };
  const scheme = otherScheme(inner);
  if (scheme) return { fault: { kind: 'other-scheme', scheme } };
  return mended.isBcrypt ? mended : { fault: { kind: 'plain-text' } };
}

/** Undoes one fault after the other until a usable hash is left. The fault to name is the outermost but for blanks. */
function mend(text: string, isUsable: (candidate: string) => boolean): FoundFault & { readonly isBcrypt: boolean } {
  let current = text;
  let named: PlainFaultKind | null = null;
  for (const { kind, undo } of repairs) {
    const next = undo(current);
    if (next === null) continue;
    if (named === null || named === 'leading-blank' || named === 'trailing-blank') named = kind;
    current = next;
    if (isUsable(current)) return { fault: { kind: named }, repaired: current, isBcrypt: true };
  }
  return { fault: { kind: named ?? 'plain-text' }, isBcrypt: named !== null && /^\$2.?\$/.test(current) };
}

/** A hash of another scheme is one with quotes or a user's name around it, too. */
function withoutWrapping(bare: string): string {
  return bare.replace(/^(['"])(.*)\1$/s, '$2').replace(/^[^:$\s]*:(?=[$\\{])/, '');
}
