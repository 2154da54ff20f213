import { EntryStyleRequest, type EntryStyle } from '../../../common/protocol.ts';
import { entryStyle as styleOf } from '../../../features/entry-style.ts';
import type { Binding } from '../../binding.ts';
import { openFile } from '../../documents/open-file.ts';
import { answerOwn } from '../../handlers.ts';
import type { Services } from '../../services.ts';
import { uriParams } from '../shared/uri-params.ts';

/** How a new user would be written at the end of an open file. */
export function entryStyle({ documents }: Services): Binding {
  return {
    capabilities: {},
    handlers: [
      answerOwn<EntryStyle | null>(EntryStyleRequest, null, async (params) => {
        const { uri } = uriParams(params);
        const open = uri === undefined ? null : await openFile(documents, uri);
        return open && styleOf(open.file, open.version);
      }),
    ],
  };
}
