/** Where something could be written in a deployment file. Offsets are of its text. */
import type { Release } from '../../../deployment/images/release.ts';

/** A half-written word: from its first letter to the end of what it is written in place of. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

export interface VariablePlace {
  readonly kind: 'variable';
  readonly word: Word;
  readonly release: Release;
  /** What stands between name and value there; '' where one stands already. */
  readonly separator: ': ' | '=' | '';
  /** Variables that are set. */
  readonly taken: ReadonlySet<string>;
}

/** The path that a users file has in the container: in the value of the variable, and behind the colon of a mount. */
export interface TargetPlace {
  readonly kind: 'target';
  readonly word: Word;
  readonly service: string;
  /** Of the mount that the target is written for. */
  readonly source: string | null;
}

/** What is mounted: a path in the folder. */
export interface SourcePlace {
  readonly kind: 'source';
  readonly word: Word;
  readonly service: string;
  readonly release: Release;
}

export type DeploymentPlace = VariablePlace | TargetPlace | SourcePlace;
