import { lineCommentsOf } from '../../analysis/report/line-comments.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import { rulePageAddress } from '../../common/rule-pages.ts';
import { deploymentsDifferCode, type PlacedCode } from '../../model/suppression.ts';
import { ruleById } from '../../rules/index.ts';
import type { Range } from '../../text/range.ts';

/** The code of a finding in a comment, and the page about it. */
export interface CodeLink {
  readonly range: Range;
  readonly target: string;
}

/** Where comments of a file name findings that there are. */
export function codeLinks(file: UsersFile): readonly CodeLink[] {
  const links = file.comments.disabled.flatMap((code) => linkOf(code, 0));
  for (const [comments, base] of lineCommentsOf(file))
    for (const { codes } of comments) for (const code of codes) for (const link of linkOf(code, base)) links.push(link);
  return links;
}

function linkOf({ code, line, start, end }: PlacedCode, base: number): CodeLink[] {
  if (ruleById(code) === undefined && code !== deploymentsDifferCode) return [];
  const at = (character: number): Range['start'] => ({ line: base + line, character });
  return [{ range: { start: at(start), end: at(end) }, target: rulePageAddress(code) }];
}
