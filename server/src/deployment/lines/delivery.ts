import { servers, type ServerName } from '../../common/servers.ts';
import { nameOf } from '../paths.ts';

/** How a users file gets into a container. */
export interface Delivery {
  /** From the folder that paths count from, without `./`; it may begin with `../`. */
  readonly source: string;
  /** In the container. */
  readonly target: string;
  /** The variable that names it there. */
  readonly variable: string;
}

/** The folder that images are documented with. */
const folder = '/config';

export function deliveryOf(source: string, server: ServerName): Delivery {
  return { source, target: targetOf(source), variable: `${servers[server].environmentPrefix}LOCAL_AUTH_USERS_DB_FILE` };
}

/** Under its own name, where that needs no quotes anywhere. */
export function targetOf(source: string): string {
  const name = nameOf(source);
  return `${folder}/${/^[\w.][\w.-]{0,99}$/.test(name) ? name : '.users.yaml'}`;
}

/** The path of one file of a folder tree from one of its folders. */
export function relativePath(from: string, file: string): string {
  const up = from === '' ? [] : from.split('/');
  const down = file.split('/');
  while (up.length > 0 && down.length > 1 && up[0] === down[0]) {
    up.shift();
    down.shift();
  }
  return [...up.map(() => '..'), ...down].join('/');
}

/** Whether a path can be written in a line at all. */
export function isWritable(source: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(source);
}
