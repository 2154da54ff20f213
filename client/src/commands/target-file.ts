import { l10n, Uri, workspace } from 'vscode';
import { findUsersFiles } from '../files/find-files.ts';
import { activeUsersDocument } from '../files/selector.ts';
import type { Services } from '../services.ts';
import { askOne } from '../ui/ask-choice.ts';
import { tell } from '../ui/tell.ts';

const atMost = 100;

/**
 * The users file that a command is for: the one it was called on (a URI from a menu, a node's id from the tree), the
 * active one, the only one, or the one that is picked. Undefined when there is none or nobody picks.
 */
export async function targetFile(
  { store, tree }: Services,
  title: string,
  argument: unknown,
): Promise<Uri | undefined> {
  if (argument instanceof Uri) return argument;
  const uri = typeof argument === 'string' ? tree.node(argument)?.uri : undefined;
  if (uri !== undefined) return Uri.parse(uri);
  const active = activeUsersDocument();
  if (active) return active.uri;
  const known = store.files.map((file) => Uri.parse(file.uri));
  const files = known.length > 0 ? known : await findUsersFiles(atMost);
  if (files.length === 0) {
    tell.information(l10n.t('There is no users file here. The command "New Users File" makes one.'));
    return undefined;
  }
  if (files.length === 1) return files[0];
  const choices = files.map((value) => ({ value, label: workspace.asRelativePath(value) }));
  const answer = await askOne({ title, prompt: l10n.t('Which users file?'), choices });
  return typeof answer === 'string' ? undefined : answer.value;
}
