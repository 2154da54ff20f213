import type { PlacedFix } from '../../../server/src/fixes/index.ts';
import type { TextEdit } from '../../../server/src/text/range.ts';

/** What stands for the secrets that tasks write: nobody's. */
const written = {
  hashInPlace: '$2b$12$EixZaYVK1fsbw1ZfbX3OXePaWxn96p36WQoeG6Lruj3vjPGga31lW',
  setPassword: '$2b$12$EixZaYVK1fsbw1ZfbX3OXePaWxn96p36WQoeG6Lruj3vjPGga31lW',
  newApiKey: 'Qx7vNc2RkT9wLz4HsB8mYd5JfG3pAeUo6',
  lockApiKey: ' Qx7vNc2RkT9wLz4HsB8mYd5JfG3pAeUo6',
} as const;

/** The edits of a fix, with secrets of ours where it names a task. */
export function editsOf({ edits, task }: PlacedFix): readonly TextEdit[] {
  return task ? [{ range: task.range, newText: task.before + written[task.kind] + task.after }] : edits;
}
