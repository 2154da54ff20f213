import * as fs from 'node:fs';
import { hostname } from 'node:os';
import { copyAttributes } from './copy-attributes.ts';

/** The system as whoever writes a file sees it, so that tests can let any step of it fail. */
export interface WriteSystem {
  readonly files: Pick<
    typeof fs,
    | 'accessSync'
    | 'closeSync'
    | 'fchmodSync'
    | 'fchownSync'
    | 'fstatSync'
    | 'fsyncSync'
    | 'ftruncateSync'
    | 'linkSync'
    | 'lstatSync'
    | 'openSync'
    | 'readFileSync'
    | 'readdirSync'
    | 'realpathSync'
    | 'renameSync'
    | 'statSync'
    | 'unlinkSync'
    | 'writeSync'
  >;
  readonly host: string;
  readonly process: number;
  /** Whether a process of this host is there. */
  readonly isAlive: (process: number) => boolean;
  /** Gives one file what another has beside owner and content. False: it can't be kept. */
  readonly copyAttributes: (from: string, to: string) => boolean;
}

export const nodeWriteSystem: WriteSystem = {
  files: fs,
  host: hostname(),
  process: process.pid,
  isAlive,
  copyAttributes,
};

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Somebody else's may not be asked, but is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
