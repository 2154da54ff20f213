import type { UsersFile } from '../../analysis/users-file.ts';
import type { WholeReading } from '../../analysis/list/whole/whole-reading.ts';
import { formatUser, meantSuperUser } from '../../common/new-user/format-user.ts';
import type { NewUser } from '../../common/new-user/new-user.ts';
import { separatorBetween } from '../../fixes/edits/members.ts';
import { insertion } from '../../fixes/edits/spans.ts';
import type { EntryView } from '../../model/entry-view.ts';
import type { TextEdit } from '../../text/range.ts';
import type { SequenceNode } from '../../yaml/node.ts';
import { entryStyle } from '../style/entry-style.ts';
import { flowUser } from '../style/flow-user.ts';

/** Writes users behind the last one, in the style of the file. Null where there is no list to add to. */
export function textOfUsers(file: UsersFile, users: readonly NewUser[]): readonly TextEdit[] | null {
  const { last } = file.entries;
  const { whole } = file;
  const root = whole?.rootNode;
  const view = last ? file.view(last) : null;
  if (whole && view && root?.kind === 'sequence' && root.flow) return inBrackets(whole, root, view, users);
  const style = entryStyle(file);
  if (!style) return null;
  const isFlow = view?.node.kind === 'mapping' && view.node.flow;
  const texts = users.map((user, index) => {
    // A blank line or a line end parts each from the one before.
    const before = index === 0 ? style.before : parting(style.before, style.endOfLine);
    const own = { ...style, before, after: '' };
    return isFlow
      ? `${before}${style.indent}-${style.afterDash}${commented(flowUser(view, user), user)}`
      : formatUser(own, user);
  });
  return [{ range: style.range, newText: texts.join('') + style.after }];
}

function parting(before: string, endOfLine: string): string {
  return before === '' ? endOfLine : before;
}

function commented(text: string, { workspaces }: NewUser): string {
  return workspaces === 'all' ? `${text} ${meantSuperUser}` : text;
}

/** All entries stand within brackets. A comment that says that a super-user is meant needs the end of a line. */
function inBrackets(
  { lines, ordered }: WholeReading,
  { end }: SequenceNode,
  view: EntryView,
  users: readonly NewUser[],
): readonly TextEdit[] | null {
  const last = ordered.at(-1);
  if (!last) return null;
  const before = ordered.at(-2);
  const separator = before ? separatorBetween(lines, before.end, last.start) : ', ';
  const texts = users.map((user) => separator + flowUser(view, user));
  const isLastOnLine = /^[ \t]*(?:\r\n|\r|\n)/.test(lines.slice(last.end, end));
  const comment = isLastOnLine && users.at(-1)?.workspaces === 'all' ? ` ${meantSuperUser}` : '';
  return [insertion(lines, last.end, texts.join('') + comment)];
}
