import type { ComparedAccess } from '../../access/compared-access.ts';

/** What `diff` found in a file, as every format prints it. No secret is in it. */
export interface ComparedFile extends ComparedAccess {
  /** The PATH as given, `/`-joined below a folder. */
  readonly name: string;
}
