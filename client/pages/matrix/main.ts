/** The page of a table of users and workspaces: takes what the editor sends, and tells what somebody does. */
import type { FromPage, ToPage } from '../../src/matrix/messages.ts';
import { MatrixPage } from './page.ts';

interface EditorApi {
  readonly postMessage: (message: FromPage) => void;
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
}

declare function acquireVsCodeApi(): EditorApi;

const api = acquireVsCodeApi();
let page: MatrixPage | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'begin':
      page = new MatrixPage(document.body, data, {
        send: (message) => {
          api.postMessage(message);
        },
        keep: (options) => {
          api.setState(options);
        },
        kept: api.getState(),
      });
      break;
    case 'answer':
      page?.take(data.answer);
      break;
    case 'nothing':
      page?.tellNothing(data.why);
      break;
    case 'told':
      page?.tell(data.text);
      break;
  }
});
api.postMessage({ kind: 'ready' });
