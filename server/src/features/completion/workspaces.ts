import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind } from '../../protocol-library.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import { nameAsYaml } from '../../fixes/edits/nodes.ts';
import { usernamePattern, workspacePattern } from '../../model/patterns.ts';
import { workspacesElsewhere } from './elsewhere.ts';
import { editFor, sortTextOf } from './item.ts';
import type { CompletionOptions } from './options.ts';
import type { WorkspacePlace } from './place.ts';
import type { Source } from './source.ts';
import { count } from '../../common/words/words.ts';

/** Nobody chooses from more; the client asks again with more letters. */
const most = 200;

/** Names of workspaces, and whether there are more than fit. */
export interface WorkspaceItems {
  readonly items: readonly CompletionItem[];
  readonly isIncomplete: boolean;
}

/**
 * The workspaces of other users, most used first, then those of other files. A username is left out: it is that user's
 * private workspace.
 */
export function workspaceItems(
  { word, listed, lacks }: WorkspacePlace,
  source: Source,
  file: UsersFile,
  options: CompletionOptions,
): WorkspaceItems {
  const { accounts, profile } = file;
  if (word.quote !== '' && lacks !== 'nothing') return { items: [], isIncomplete: false };
  const form = profile.kind === 'server' ? workspacePattern : usernamePattern;
  const uses = [...accounts.workspaceUses(source.entry)].filter(([name]) => !listed.has(name) && isName(name, form));
  const offered = uses.filter(([name]) => !accounts.hasUsername(name) && file.mayShow(name));
  offered.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const typed = source.text.slice(word.start, word.cursor).toLowerCase();
  const isIncomplete = offered.length > most;
  const fitting = isIncomplete ? offered.filter(([name]) => name.toLowerCase().includes(typed)) : offered;
  const others = isIncomplete ? [] : workspacesElsewhere(file, options.elsewhere());
  const here = fitting.slice(0, most).map(([name, users]) => ({ name, detail: count(users, 'user') }));
  const all = [...here, ...others.filter(({ name }) => !listed.has(name) && isName(name, form))];
  const items = all.map(({ name, detail }, index) => {
    const isQuoted = word.quote === '' && nameAsYaml(name) !== name;
    return {
      label: name,
      kind: CompletionItemKind.Value,
      detail,
      sortText: sortTextOf(index),
      textEdit: editFor(word, written(name, word, lacks), source, options, isQuoted || lacks !== 'nothing'),
    };
  });
  return { items, isIncomplete };
}

/** A name that the server takes, without the line end that it would take, too. */
function isName(name: string, form: RegExp): boolean {
  return form.test(name) && !name.endsWith('\n');
}

function written(name: string, { quote, closed }: WorkspacePlace['word'], lacks: WorkspacePlace['lacks']): string {
  if (quote !== '') return closed ? name : name + quote;
  const text = nameAsYaml(name);
  if (lacks === 'brackets') return `[${text}]`;
  return lacks === 'dash' ? `- ${text}` : text;
}
