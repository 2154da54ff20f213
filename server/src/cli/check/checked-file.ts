import type { Severity } from '../../common/severity.ts';
import type { Position, Range, TextEdit } from '../../text/range.ts';

/** What `check` found in a file, as every format prints it. Lines and characters count from 0. */
export interface CheckedFile {
  /** The PATH as given, `/`-joined below a folder. */
  readonly name: string;
  /** A users file, or one that tells how a server is deployed. */
  readonly kind: 'users' | 'deployment';
  /** The content test's answer, or that of a comment. */
  readonly recognized: boolean;
  /** Whether it was checked: recognized, or forced. */
  readonly checked: boolean;
  /** Hashes that were not tried against the published passwords. */
  readonly unverified: number;
  /** The generation of the servers that a deployment file starts; null where they differ or can't be told. */
  readonly server: string | null;
  readonly findings: readonly CheckedFinding[];
  /** The configuration file that spoke for it; null where none did. */
  readonly config?: string | null;
  /** What comments switch off; not there where nobody asks for it. */
  readonly hidden?: readonly CheckedFinding[];
  /** What a baseline says is known, apart from the findings; not there without one. */
  readonly known?: readonly CheckedFinding[];
  /** What `--fix` has mended, which is among the findings no more; not there without it. */
  readonly mended?: readonly MendedFinding[];
}

/** A finding that was mended. */
export interface MendedFinding {
  readonly code: string;
  /** What was done. */
  readonly title: string;
  /** Where it stood at that time. */
  readonly start: Position;
}

export interface CheckedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly CheckedFix[];
  /** The names of the user and key, or of the service and variable, that it is about. They are never printed. */
  readonly about: readonly string[];
}

/** A way to mend a finding. */
export interface CheckedFix {
  readonly title: string;
  /** In its file; none where that is left to an editor, or might tell a secret. */
  readonly edits: readonly TextEdit[];
}

export interface RelatedPlace {
  readonly message: string;
  readonly range: Range;
  /** The name of the file, where it is another one. */
  readonly file?: string;
}
