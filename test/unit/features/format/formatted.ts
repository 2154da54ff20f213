import { finish } from '../../../../server/src/common/steps.ts';
import type { ServerName } from '../../../../server/src/common/servers.ts';
import { format } from '../../../../server/src/features/format/format.ts';
import { applyEdits } from '../../../../server/src/text/edits.ts';
import type { Range } from '../../../../server/src/text/range.ts';
import { readFile } from '../../../support/users.ts';

/** The text as it is laid out. */
export function formatted(text: string, range: Range | null = null, server?: ServerName): string {
  return applyEdits(text, finish(format(readFile(text, server), range)));
}
