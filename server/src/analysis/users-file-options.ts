import type { ServerName } from '../common/servers.ts';
import type { ContextOptions } from './context.ts';

/** How a users file is read and judged. */
export interface UsersFileOptions extends ContextOptions {
  readonly server: ServerName;
  /** It is read as a whole, for whoever asks of all that entries have in common. */
  readonly whole?: boolean;
  /** The file's own comment can't choose another server. */
  readonly pinned?: boolean;
  /** Whether everyone on the machine can read the file; without it nobody finds out. */
  readonly isReadableByAll?: (() => boolean) | undefined;
}
