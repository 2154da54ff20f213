import type { FileFacts } from '../../rules/rule.ts';
import { summaryOf } from './file-summary.ts';
import type { UsersFile } from '../users-file.ts';

/**
 * What the rules about whole files ask; null when the file does not load, or holds no users. It is asked after every
 * edit, so it looks at no more entries than it must.
 */
export function fileFacts(file: UsersFile): FileFacts | null {
  const [first] = file.entries;
  if (!first) return null;
  const { stops, superUsers } = summaryOf(file);
  if (stops) return null;
  const hasSuperUser = superUsers.some((entries) => entries.some((entry) => !file.accounts.isReplaced(entry)));
  return {
    profile: file.profile,
    first,
    place: first.record.first,
    hasSuperUser,
    allDisabled: allDisabled(file),
    isReadableByAll: file.isReadableByAll,
  };
}

function allDisabled(file: UsersFile): boolean {
  for (const entry of file.entries) if (!entry.record.disabled && !file.accounts.isReplaced(entry)) return false;
  return true;
}
