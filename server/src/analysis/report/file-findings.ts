import type { Message } from '../../common/words/message.ts';
import type { Entry } from '../../model/entry.ts';
import type { Finding } from '../../model/finding.ts';
import { badComment, unknownServerMessage, unknownWordMessage } from '../../rules/bad-comment.ts';
import { ruleById } from '../../rules/index.ts';
import { noUsersMessage } from '../../rules/no-users.ts';
import { unusedSuppression, unusedSuppressionMessage } from '../../rules/unused-suppression.ts';
import type { Range } from '../../text/range.ts';
import { deploymentsDifferCode, type PlacedCode } from '../../model/suppression.ts';
import { fileFacts } from './file-facts.ts';
import type { UsersFile } from '../users-file.ts';

/** What there is to say about a file that can be read as a list, beyond its single entries. */
export interface FileFindings {
  /** About the file as a whole, placed on its first entry. */
  readonly about: Entry | null;
  readonly placed: readonly Finding[];
  /** About the file's text. */
  readonly loose: readonly TextFinding[];
}

export interface TextFinding {
  readonly code: string;
  readonly message: Message;
  readonly range: Range;
}

export function fileFindings(file: UsersFile): FileFindings {
  const { whole, profile } = file;
  const facts = fileFacts(file);
  if (!facts) {
    const nothing = { about: null, placed: [], loose: [] };
    // To put together the root of a long list takes time.
    if (!whole || whole.ordered.length > 0) return nothing;
    const root = whole.rootNode;
    if (root?.kind !== 'sequence') return nothing;
    const range = whole.lines.range(root.start, Math.min(root.end, whole.lines.lineEndAt(root.start)));
    return { about: null, placed: [], loose: [{ code: 'no-users', message: noUsersMessage(profile), range }] };
  }
  const placed = file.rules.inFile(facts);
  return { about: facts.first, placed, loose: [] };
}

/** Suppressions that hid nothing. What is looked at beyond the text may be found later, or elsewhere. */
export function unusedSuppressions(unused: readonly PlacedCode[]): readonly TextFinding[] {
  return unused
    .filter(({ code }) => code !== unusedSuppression.id && code !== deploymentsDifferCode)
    .filter(({ code }) => ruleById(code)?.beyondText !== true)
    .map(({ code, line, start, end }) => ({
      code: unusedSuppression.id,
      message: unusedSuppressionMessage(code, ruleById(code) !== undefined),
      range: { start: { line, character: start }, end: { line, character: end } },
    }));
}

/** Words of the file's comments that say nothing. */
export function unknownWords({ comments, profile }: UsersFile): readonly TextFinding[] {
  return comments.unknown.map(({ range, names, meant, word }) => ({
    code: badComment.id,
    message: names === 'server' ? unknownServerMessage(meant, profile) : unknownWordMessage(word),
    range,
  }));
}
