import { accessSide, type AccessSide } from '../../../server/src/access/access-side.ts';
import { compareAccess } from '../../../server/src/access/compare-access.ts';
import type { UserChange } from '../../../server/src/access/user-change.ts';
import { HashKnowledgeStore } from '../../../server/src/analysis/hash-knowledge.ts';
import { UsersFile } from '../../../server/src/analysis/users-file.ts';
import type { ServerName } from '../../../server/src/common/servers.ts';
import { finish } from '../../../server/src/common/steps.ts';

export function sideOf(text: string, server: ServerName = 'rubrix-0.18'): AccessSide {
  const file = new UsersFile(text, { server, knowledge: new HashKnowledgeStore(), pinned: true });
  file.advance();
  return finish(accessSide(file));
}

export function changesOf(before: string, after: string, server: ServerName = 'rubrix-0.18'): readonly UserChange[] {
  return finish(compareAccess(sideOf(before, server), sideOf(after, server)));
}
