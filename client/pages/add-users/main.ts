/** The page of a list of new users: shows what each row would be, and has all of them added. */
import type { FromPage, ToPage } from '../../src/add-many/messages.ts';
import { connect } from '../editor.ts';
import { ListPage } from './page.ts';

let page: ListPage | undefined;

connect<{ fromPage: FromPage; toPage: ToPage }>((message, { send, keep, kept }) => {
  switch (message.kind) {
    case 'begin': {
      page = new ListPage(document.body, message.texts, { send, keep });
      const text = kept();
      page.fill(typeof text === 'string' ? text : '');
      break;
    }
    case 'list':
      page?.fill(message.text);
      break;
    case 'checked':
      page?.show(message.check);
      break;
    case 'told':
      page?.tell(message.text, message.isDone);
      break;
  }
});
