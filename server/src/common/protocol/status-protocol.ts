/**
 * Request `usersYml/status`: what the server knows, for a report about a fault; no name, path or letter of a file.
 */
export const StatusRequest = 'usersYml/status';
export interface ServerStatus {
  readonly version: string;
  /** Of these, how many files are none of ours, or could not be analysed. */
  readonly known: number;
  readonly others: number;
  /** Users files, open ones first; of more than a few dozen, the first. */
  readonly files: readonly FileStatus[];
}
export interface FileStatus {
  readonly isOpen: boolean;
  readonly characters: number;
  readonly lines: number;
  readonly users: number;
  /** How it is read and why, in words. */
  readonly reading: string;
  /** How many findings it has, by their codes. */
  readonly findings: Readonly<Record<string, number>>;
}
