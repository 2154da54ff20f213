import { message, type Message } from '../../common/words/message.ts';
import { quoted } from './site.ts';

export interface Renaming {
  readonly from: string;
  readonly to: string;
  /** The old name stays beside the new one. */
  readonly keepOld?: boolean;
}

/** The server keeps datasets by the name of their workspace (docs/server.md#workspaces). */
export function staysUnderOldName(from: string): Message {
  return message`Data of the workspace ${quoted(from)} stay under the old name: nothing moves them.`;
}
