import type { Message, Sayable } from '../../common/words/message.ts';
import type { Severity } from '../../common/severity.ts';
import type { Mount, Place, Variable } from '../container.ts';
import type { JudgedServer } from '../verdict/server.ts';

/**
 * What a finding is about. What explains why somebody can sign in, or why a token can be made, stands for what would
 * follow from it: one mistake has one finding.
 */
export type Topic = 'access' | 'secret' | 'other';

/** How a rule says what it found: place and message, and what is not the rule's own default. */
export type Say = <S extends string>(place: Place, message: Sayable<S>, details?: Details) => void;

export interface Details {
  readonly severity?: Severity;
  readonly topic?: Topic;
  readonly related?: readonly Related[];
  readonly subject?: Subject;
}

export interface Related {
  readonly place: Place;
  readonly message: Message;
}

/** What the finding is about, for fixes. */
export interface Subject {
  readonly variable?: Variable;
  readonly mount?: Mount;
  /** The name that was meant. */
  readonly meant?: string;
  /** The path in the container, or in the folder, that was meant. */
  readonly path?: string;
}

/** Files of a folder by their paths. */
export type Example = Readonly<Record<string, string>>;

/**
 * One thing that can be wrong with deployments: what it is called and why it matters. The docs page, the README's table
 * and the settings' enum are made from this.
 */
export interface DescribedRule {
  /** The diagnostic's code; never renamed once released. */
  readonly id: string;
  readonly severity: Severity;
  /** Because of it Compose or the container can refuse to start. */
  readonly stops?: true;
  /** One line for tables. */
  readonly title: string;
  /** What the server does, and why that matters. Markdown. */
  readonly why: string;
  /** A folder with the finding, and the same one without. */
  readonly bad: Example;
  readonly good: Example;
  /** Ids of the fixes that answer it. */
  readonly fixes: readonly string[];
}

/** A rule that looks at one server. */
export interface DeploymentRule extends DescribedRule {
  readonly topic: Topic;
  /** It is not said where something of this topic is, as that explains it. */
  readonly yieldsTo?: Topic;
  readonly find: (server: JudgedServer, say: Say) => void;
}

/** A rule that looks at all servers of a folder, beside each other. */
export interface AcrossRule extends DescribedRule {
  readonly find: (servers: readonly JudgedServer[], say: SayOf) => void;
}

/** The same as `Say`, with one of the servers that it is about. */
export type SayOf = <S extends string>(
  server: JudgedServer,
  place: Place,
  message: Sayable<S>,
  details?: Details,
) => void;
