import type { UsersFile } from '../../analysis/users-file.ts';
import { readList } from '../../common/new-user/read-list.ts';
import type { ListCheck } from '../../common/protocol/change.ts';
import { rowFaults } from '../../operations/row-faults.ts';

/** What a list, or a username on each line, would be in a file. */
export function checkedList(file: UsersFile, list: string): ListCheck {
  const { rows, faults } = readList(list, { isPlain: true });
  const wrong = rowFaults(file, rows);
  return { rows: rows.map((row, index) => ({ ...row, why: wrong[index]?.why ?? null })), faults };
}
