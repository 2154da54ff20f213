import { words } from '../common/words/message.ts';
import type { SlipKind } from './support/slip-kind.ts';

const marker = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;

/** What a version control system leaves where it could not merge. */
export const conflictMarkers: SlipKind = (spot) => {
  const line = spot.suspects.find((each) => marker.test(spot.textOf(each)));
  if (!line) return null;
  return {
    from: line.start,
    to: line.end,
    advice: words`a version control system has left two versions here, between \`<<<<<<<\` and \`>>>>>>>\`. Keep one of them, and remove these lines.`,
  };
};
