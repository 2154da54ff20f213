/** How a user is written in a file that has none yet. */
import type { WritingStyle } from '../protocol/protocol.ts';

/** For a file that has no entry yet, as the servers' documentation writes them. */
export const defaultStyle: WritingStyle = {
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  before: '',
  after: '\n',
  indent: '',
  afterDash: ' ',
  endOfLine: '\n',
  keys: ['username', 'full_name', 'email', 'hashed_password', 'api_key', 'workspaces'],
  quote: '',
  workspaces: 'flow',
  listIndent: '  ',
};
