import { RequestType } from '../../../protocol-library.ts';
import {
  JudgedForRequest,
  ServerCommentRequest,
  type JudgedFor,
  type ServerComment,
} from '../../../common/protocol/protocol.ts';
import { isServerName, type ServerName } from '../../../common/servers.ts';
import { serverComment } from '../../../fixes/edits/server-comment.ts';
import type { Binding } from '../../binding.ts';
import { openFile } from '../../documents/open-file.ts';
import { answer } from '../../handlers.ts';
import { aboutUri } from '../../params/own.ts';
import { record, text, type Shape } from '../../params/shape.ts';
import type { Services } from '../../services.ts';

const server: Shape<ServerName> = (value): value is ServerName => isServerName(value);
const judgedForType = new RequestType<unknown, JudgedFor | null, void>(JudgedForRequest);
const commentType = new RequestType<unknown, ServerComment | null, void>(ServerCommentRequest);

/** For which server a file is judged, and the comment that says for which. */
export function judgedFor({ documents, settings }: Services): Binding {
  return {
    capabilities: {},
    handlers: [
      answer(judgedForType, aboutUri, null, async ({ uri }): Promise<JudgedFor | null> => {
        const document = typeof uri === 'string' ? documents.get(uri) : undefined;
        await document?.settle();
        const file = document?.file;
        if (!file) return null;
        const server = file.profile.name;
        if (file.comments.server !== null) return { server, by: 'comment' };
        const { decision } = document;
        if (decision) return { server, by: 'deployment', deployment: decision.by };
        const found = await settings.configOf(document.uri);
        return { server, by: found?.config.server === server ? 'configuration' : 'setting' };
      }),
      answer(commentType, record({ uri: text, server }), null, async (asked) => {
        const open = await openFile(documents, asked.uri);
        if (!open) return null;
        const { file, version } = open;
        const edits = serverComment(file.head, asked.server, /\r\n|\r|\n/.exec(file.text)?.[0] ?? '\n');
        return edits && { version, edits };
      }),
    ],
  };
}
