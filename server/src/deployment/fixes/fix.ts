import { sayable, type Message, type Sayable } from '../../common/words/message.ts';
import type { Files } from '../files.ts';
import type { PlaceEdit } from './place-edit.ts';
import type { ServiceLines } from './edits/service-lines.ts';
import type { DeploymentFinding } from '../rules/find.ts';

/** One way to mend a finding. */
export interface FixAction {
  /** Says what will be done. */
  readonly title: Message;
  /** The one right answer; what is a choice is never preferred. */
  readonly preferred: boolean;
  readonly edits: readonly PlaceEdit[];
}

export interface FixContext {
  readonly finding: DeploymentFinding;
  readonly files: Files;
  /** The text of a file; '' where it can't be read. */
  readonly textOf: (file: string) => string;
  /** The services of a compose file in block style. */
  readonly servicesOf: (file: string) => ServiceLines;
}

/** A kind of mending. Rules name the fixes that answer them by id. */
export interface DeploymentFix {
  readonly id: string;
  /** One line for the documentation. */
  readonly title: string;
  /**
   * Where it is the one right answer, nobody has to look at it: what it writes is certain, and changes nobody's access,
   * no credentials, image or path.
   */
  readonly safe?: true;
  readonly find: (context: FixContext) => readonly FixAction[];
}

/** An action made of edits; without edits there is none. */
export function action<S extends string>(
  title: Sayable<S>,
  edits: readonly PlaceEdit[] | null,
  preferred = false,
): readonly FixAction[] {
  return edits && edits.length > 0 ? [{ title: sayable(title), preferred, edits }] : [];
}
