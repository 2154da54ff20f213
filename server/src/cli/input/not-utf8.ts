import { readFileComments } from '../../analysis/comments.ts';
import { headOf } from '../../analysis/list/head.ts';
import { profileOf, type Profile } from '../../model/profiles/index.ts';
import type { ServerName } from '../../common/servers.ts';
import { notUtf8, notUtf8Message } from '../../rules/not-utf8.ts';
import type { Position } from '../../text/range.ts';
import type { CheckedFinding } from '../check/checked-file.ts';

/** The server that a text is judged for: that of its comment, else the chosen one. */
export function profileFor(text: string, server: ServerName): Profile {
  return profileOf(readFileComments(headOf(text)).server ?? server);
}

/** The finding about bytes that are not UTF-8: nothing else can be said about such a file. */
export function notUtf8Finding(start: Position, profile: Profile): CheckedFinding {
  return {
    code: notUtf8.id,
    severity: 'error',
    message: notUtf8Message(profile),
    range: { start, end: { line: start.line, character: start.character + 1 } },
    related: [],
    fixes: [],
  };
}
