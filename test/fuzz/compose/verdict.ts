/** What Compose makes of a folder, as far as it is compared. */
export interface Verdict {
  /** Null where it refuses the folder. */
  readonly services: Readonly<Record<string, ServiceVerdict>> | null;
  /** It refuses it for a mount in the form of which a variable stands that nothing sets. */
  readonly hangsOnCaller?: boolean;
}

export interface ServiceVerdict {
  /** Null: unset. */
  readonly environment: Readonly<Record<string, string | null>>;
  readonly mounts: readonly MountVerdict[];
}

export interface MountVerdict {
  readonly kind: string;
  /** A path in the folder begins with `/FOLDER`. Null where Compose does not tell it. */
  readonly source: string | null;
  readonly target: string;
  readonly readOnly: boolean;
  readonly makesSource: boolean;
}

/** How the folder's own path is written, wherever it was when Compose looked at it. */
export const folderName = '/FOLDER';

/** The caller's home while Compose runs. */
export const callersHome = '/home/caller';

/** An order of mounts. */
export function byTarget(one: { readonly target: string }, other: { readonly target: string }): number {
  return one.target < other.target ? -1 : one.target > other.target ? 1 : 0;
}
