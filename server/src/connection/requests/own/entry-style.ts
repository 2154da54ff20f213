import { RequestType } from '../../../protocol-library.ts';
import { EntryStyleRequest, type EntryStyle } from '../../../common/protocol/protocol.ts';
import type { Binding } from '../../binding.ts';
import { openFile } from '../../documents/open-file.ts';
import { answer } from '../../handlers.ts';
import { aboutUri } from '../../params/own.ts';
import type { Services } from '../../services.ts';

const request = new RequestType<unknown, EntryStyle | null, void>(EntryStyleRequest);

/** How a new user would be written at the end of an open file. */
export function entryStyle({ documents }: Services): Binding {
  return {
    capabilities: {},
    handlers: [
      answer(request, aboutUri, null, async ({ uri }) => {
        const { entryStyle: styleOf } = await import('../../../operations/style/entry-style.ts');
        const { takenNames } = await import('../../../operations/style/taken-names.ts');
        const open = uri === undefined || uri === null ? null : await openFile(documents, uri);
        const style = open && styleOf(open.file);
        return style && { ...style, version: open.version, ...takenNames(open.file) };
      }),
    ],
  };
}
