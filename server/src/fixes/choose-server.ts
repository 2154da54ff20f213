import { words } from '../common/words/message.ts';
import { isFieldName } from '../model/fields.ts';
import { readersOf } from '../model/profiles/reads-key.ts';
import { accepts } from './edits/accepts.ts';
import { editAction, type Fix } from './fix.ts';

/** For a key that another server reads; where that one would refuse its value, nothing is gained. */
export const chooseServer: Fix = {
  id: 'choose-server',
  title: 'Judge the file for the server that reads the key, with a comment at its top',
  entry({ entry, keys, lines, range, serverComment }) {
    const field = keys.fieldAt(lines.offsetAt(range.start));
    // The task has keys dropped that the server before it read.
    if (!field || entry.profile.kind === 'migration') return [];
    const { name } = field;
    if (!isFieldName(name)) return [];
    return readersOf(name)
      .filter((profile) => accepts({ ...entry, profile }, name, field))
      .flatMap(({ name: server, versions }) =>
        editAction(words`Judge this file for ${versions}, with a comment at its top`, serverComment(server)),
      );
  },
};
