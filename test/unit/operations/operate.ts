import assert from 'node:assert/strict';
import type { UsersFile } from '../../../server/src/analysis/users-file.ts';
import type { ServerName } from '../../../server/src/common/servers.ts';
import { finish } from '../../../server/src/common/steps.ts';
import { plainText } from '../../../server/src/common/words/message.ts';
import type { Operation } from '../../../server/src/operations/support/outcome.ts';
import { together } from '../../../server/src/operations/together.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';
import { readFile } from '../../support/users.ts';

export type Operate = (file: UsersFile) => Operation;

/** The text after an operation; what it says instead where there is none. */
export function operated(text: string, operate: Operate, server: ServerName = 'rubrix-0.18'): string {
  const file = readFile(text, server);
  const outcome = finish(together(file, [operate]));
  if (outcome.kind === 'changed') return applyEdits(text, outcome.edits);
  return `${outcome.kind}: ${plainText(outcome.why, file.mayShow)}`;
}

/** What an operation has to say beside its edits. */
export function notes(text: string, operate: Operate, server: ServerName = 'rubrix-0.18'): readonly string[] {
  const file = readFile(text, server);
  const outcome = finish(together(file, [operate]));
  assert.ok(outcome.kind === 'changed');
  return outcome.notes.map((note) => plainText(note, file.mayShow));
}

export const hash = '$2b$12$GlWU8kcMeLmcNmmkKoSzs.F6vHk/adEtJ3k/Exo.VRjS9G.mArKrq';
export const otherHash = '$2b$12$zRgAQXVQPu9kVrYtZ8BC/.Sga3ToZ3Z5F9s8jL3cGxYwiVQ6tE3ha';
export const newKey = 'Nq3xT5pLs9newKey8fW2kqZtR4mNvB7aa';

/** A user whose lines stand below the first two, `rest`, where they are what matters. */
export function user(name: string, ...rest: readonly string[]): string {
  const lines = [`- username: ${name}`, `  hashed_password: ${hash}`, `  api_key: ${name}-8fW2kqZtR4mNvB3xT5`];
  return [...lines, ...rest.map((line) => `  ${line}`)].map((line) => `${line}\n`).join('');
}
