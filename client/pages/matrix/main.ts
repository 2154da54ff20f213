/** The page of a table of users and workspaces: takes what the editor sends, and tells what somebody does. */
import type { FromPage, ToPage } from '../../src/matrix/messages.ts';
import { connect } from '../editor.ts';
import { MatrixPage } from './page.ts';

let page: MatrixPage | undefined;

connect<{ fromPage: FromPage; toPage: ToPage }>((message, { send, keep, kept }) => {
  switch (message.kind) {
    case 'begin':
      page = new MatrixPage(document.body, message, { send, keep, kept: kept() });
      break;
    case 'answer':
      page?.take(message.answer);
      break;
    case 'nothing':
      page?.tellNothing(message.why);
      break;
    case 'told':
      page?.tell(message.text);
      break;
    case 'undone':
      page?.undone();
      break;
  }
});
