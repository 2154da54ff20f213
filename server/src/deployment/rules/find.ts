import { sayable, type Message, type Sayable } from '../../common/words/message.ts';
import type { Severity } from '../../common/severity.ts';
import type { Place } from '../container.ts';
import type { JudgedServer } from '../verdict/server.ts';
import { deploymentRules } from './index.ts';
import type { Details, Subject, Topic } from './rule.ts';

/** What a rule says of a server, not yet in the words that are shown. */
export interface DeploymentFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly place: Place;
  readonly related: readonly { readonly place: Place; readonly message: Message }[];
  readonly subject: Subject;
  readonly server: JudgedServer;
}

interface Told extends DeploymentFinding {
  readonly topic: Topic;
  readonly yieldsTo: Topic | null;
}

/** What there is to say of a server: one finding for one mistake. */
export function findingsOf(server: JudgedServer): readonly DeploymentFinding[] {
  // Of files that Compose refuses for another reason nothing is true.
  if (server.refusals.some(({ kind }) => kind === 'other')) return [];
  const told: Told[] = [];
  for (const rule of deploymentRules) {
    const say = <S extends string>(place: Place, message: Sayable<S>, details: Details = {}): void => {
      const { severity = rule.severity, topic = rule.topic, related = [], subject = {} } = details;
      told.push({
        code: rule.id,
        severity,
        message: sayable(message),
        place,
        related,
        subject,
        server,
        topic,
        yieldsTo: rule.yieldsTo ?? null,
      });
    };
    rule.find(server, say);
  }
  return told.filter((finding) => !told.some((other) => explains(other, finding)));
}

/** What gives way does so to what does not, and to what comes before it. */
function explains(other: Told, finding: Told): boolean {
  if (other.code === finding.code || other.topic !== finding.yieldsTo) return false;
  return other.yieldsTo !== finding.yieldsTo || codes.indexOf(other.code) < codes.indexOf(finding.code);
}

const codes = deploymentRules.map(({ id }) => id);
