/** The page of a list of new users: shows what each row would be, and has all of them added. */
import type { FromPage, ToPage } from '../../src/add-many/messages.ts';
import { ListPage } from './page.ts';

interface EditorApi {
  readonly postMessage: (message: FromPage) => void;
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
}

declare function acquireVsCodeApi(): EditorApi;

const api = acquireVsCodeApi();
let page: ListPage | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'begin': {
      page = new ListPage(document.body, data.texts, {
        send: (message) => {
          api.postMessage(message);
        },
        keep: (text) => {
          api.setState(text);
        },
      });
      const kept = api.getState();
      page.fill(typeof kept === 'string' ? kept : '');
      break;
    }
    case 'list':
      page?.fill(data.text);
      break;
    case 'checked':
      page?.show(data.check);
      break;
    case 'told':
      page?.tell(data.text, data.isDone);
      break;
  }
});
api.postMessage({ kind: 'ready' });
