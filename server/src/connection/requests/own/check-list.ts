import { CheckListRequest, type ListCheck } from '../../../common/protocol/change.ts';
import { RequestType } from '../../../protocol-library.ts';
import type { Binding } from '../../binding.ts';
import { answer } from '../../handlers.ts';
import { record, text } from '../../params/shape.ts';
import type { Services } from '../../services.ts';

const type = new RequestType<unknown, ListCheck | null, void>(CheckListRequest);

/** What a list of new users would be, row by row, before anybody is added. */
export function checkList({ documents }: Services): Binding {
  return {
    capabilities: {},
    handlers: [
      answer(type, record({ uri: text, text }), null, async ({ uri, text: list }) => {
        const { checkedList } = await import('../../../features/change/checked-list.ts');
        const document = documents.get(uri);
        await document?.settle();
        return document?.file ? checkedList(document.file, list) : null;
      }),
    ],
  };
}
