import { sayable, type Sayable } from '../../common/words/message.ts';
import type { Place } from '../container.ts';
import type { JudgedServer } from '../verdict/server.ts';
import type { DeploymentFinding } from './find.ts';
import { acrossRules } from './index.ts';
import type { Details } from './rule.ts';

/** What there is to say of servers beside each other. */
export function differences(servers: readonly JudgedServer[]): readonly DeploymentFinding[] {
  const found: DeploymentFinding[] = [];
  for (const rule of acrossRules) {
    rule.find(
      servers,
      <S extends string>(server: JudgedServer, place: Place, said: Sayable<S>, details: Details = {}) => {
        const { severity = rule.severity, related = [], subject = {} } = details;
        found.push({ code: rule.id, severity, message: sayable(said), place, related, subject, server });
      },
    );
  }
  return found;
}
