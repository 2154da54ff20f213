import type { UsersFile } from '../analysis/users-file.ts';
import type { ListFault, ListRow } from '../common/new-user/read-list.ts';
import { plainText } from '../common/words/message.ts';
import { refusedUser } from './add-users.ts';

/** Why a row of a list can't be added to a file, for each of the rows in turn; null: it can. */
export function rowFaults(file: UsersFile, rows: readonly ListRow[]): readonly (ListFault | null)[] {
  const before = new Set<string>();
  return rows.map((row) => {
    const wrong = refusedUser(file, { ...row, hashedPassword: '', apiKey: '' }, before);
    before.add(row.username);
    return wrong && { line: row.line, why: plainText(wrong.why, file.mayShow) };
  });
}
