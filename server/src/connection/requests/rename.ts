import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import type { RenameTarget } from '../../features/change/rename-target.ts';
import { LSPErrorCodes, PrepareRenameRequest, RenameRequest, ResponseError } from '../../protocol-library.ts';
import type { Position, Range } from '../../text/range.ts';
import type { Binding } from '../binding.ts';
import { asksAboutEdits, workspaceEdit } from '../client/workspace-edit.ts';
import { openFile, type OpenFile } from '../documents/open-file.ts';
import { answer } from '../handlers.ts';
import { aboutPosition, position, uriHolder } from '../params/lsp.ts';
import { record, text } from '../params/shape.ts';
import type { Services } from '../services.ts';
import { localized } from '../../common/words/translation.ts';

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

interface Target {
  readonly open: OpenFile;
  readonly target: RenameTarget;
}

const asked = record({ textDocument: uriHolder, position, newName: text });

/** Another name for a user, with the private workspace, or for a workspace, in all lists. */
export function rename(services: Services): Binding {
  const mayPrepare = services.client.capabilities.textDocument?.rename?.prepareSupport === true;
  return {
    capabilities: { renameProvider: mayPrepare ? { prepareProvider: true } : true },
    handlers: [
      answer(PrepareRenameRequest.type, aboutPosition, null, async (place) => {
        const found = await targetAt(services, place);
        return found && prepared(found);
      }),
      answer(RenameRequest.type, asked, null, (params, token) => renamed(services, params, token)),
    ],
  };
}

async function targetAt({ documents }: Services, { textDocument, position: at }: Place): Promise<Target | null> {
  const { renameTargetAt } = await import('../../features/change/rename-target.ts');
  const open = await openFile(documents, textDocument.uri);
  const target = open && renameTargetAt(open.file, at);
  return target && { open, target };
}

/** A name that may be a secret is not said: whoever stands there sees it. */
function prepared({ open, target: { range, name } }: Target): Range | { range: Range; placeholder: string } {
  return open.file.mayShow(name) ? { range, placeholder: name } : range;
}

async function renamed(
  services: Services,
  { newName, ...place }: Place & { readonly newName: string },
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const { renameStep } = await import('../../features/change/rename-step.ts');
  const { workOut } = await import('./shared/work-out.ts');
  const found = await targetAt(services, place);
  if (!found) return refused(localized`Only usernames and workspaces can be renamed.`);
  const { document, file, version } = found.open;
  const { capabilities, show } = services.client;
  const { step, question } = renameStep(file, found.target, newName, asksAboutEdits(capabilities));
  const { answer: change } = await workOut({ files: [{ uri: document.uri, version, steps: [step] }] }, services, token);
  if (change.kind !== 'changed') return refused(change.why);
  const files = change.edit.documentChanges.map(({ textDocument, edits }) => ({ ...textDocument, edits }));
  // With a question nobody knows whether it is written.
  if (!question && change.said.length > 0) show.info(change.said.join(' '));
  return workspaceEdit(capabilities, files, question);
}

/** The editor shows it where the new name was typed. */
function refused(why: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, why);
}
