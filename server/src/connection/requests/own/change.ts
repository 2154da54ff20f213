import { RequestType } from '../../../protocol-library.ts';
import { ChangeRequest, UserAtRequest, type ChangeAnswer, type UserAt } from '../../../common/protocol/change.ts';
import { userAt } from '../../../features/change/user-at.ts';
import type { Binding } from '../../binding.ts';
import { openFile } from '../../documents/open-file.ts';
import { answer } from '../../handlers.ts';
import { change as changeShape } from '../../params/change.ts';
import { position } from '../../params/lsp.ts';
import { record, text } from '../../params/shape.ts';
import type { Services } from '../../services.ts';
import { localized } from '../../../common/words/translation.ts';

const changeType = new RequestType<unknown, ChangeAnswer, void>(ChangeRequest);
const userAtType = new RequestType<unknown, UserAt | null, void>(UserAtRequest);

function failed(): ChangeAnswer {
  const why = localized`It could not be worked out, which the log tells more about. Nothing was written.`;
  return { kind: 'refused', why, needsRestrict: false };
}

/** The edits that change users, for a client that applies them itself, and who stands at a place. */
export function change(services: Services): Binding {
  return {
    capabilities: {},
    handlers: [
      answer(changeType, changeShape, failed(), async (asked, token) => {
        const { workOut } = await import('../shared/work-out.ts');
        return (await workOut(asked, services, token)).answer;
      }),
      answer(userAtType, record({ uri: text, position }), null, async ({ uri, position: at }) => {
        const open = await openFile(services.documents, uri);
        const found = open && userAt(open.file, at);
        if (!open || !found) return null;
        const { username, range, superuser, disabled, workspaces, workspace } = found;
        return { uri, version: open.version, username, range, superuser, disabled, workspaces, workspace };
      }),
    ],
  };
}
