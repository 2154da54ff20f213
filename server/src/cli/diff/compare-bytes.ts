import { comparedAccess, type Sides } from '../../access/compared-access.ts';
import { defaultSettings } from '../../common/settings/settings.ts';
import { finish } from '../../common/steps.ts';
import { decodeText, type DecodedText } from '../../document/decode-text.ts';
import { judgedFor } from '../../document/judged-for.ts';
import { UsersDocument } from '../../document/users-document.ts';
import type { FileJudge } from '../config/judge-of.ts';
import type { ComparedFile } from './compared-file.ts';
import { readSide } from './read-side.ts';

/** The bytes of a file, before and after; null where there is none. */
export type BytesOfSides = readonly [before: Uint8Array | null, after: Uint8Array | null];

/**
 * Compares two states of a file, both judged for the server of the later one. Null where neither is a users file; one
 * that is makes the other one be read as such, as it may be empty or broken.
 */
export function compareBytes(
  name: string,
  sides: Sides,
  [bytesBefore, bytesAfter]: BytesOfSides,
  judge: Omit<FileJudge, 'config'>,
): ComparedFile | null {
  const decoded = [bytesBefore && decodeText(bytesBefore), bytesAfter && decodeText(bytesAfter)] as const;
  if (!judge.isClaimed && !decoded.some((each) => each !== null && isUsersFile(each))) return null;
  const profile = judgedFor((decoded[1] ?? decoded[0])?.text ?? '', judge.server, judge.pinned);
  const noMasterKey = judge.noMasterKey && profile.name === judge.server;
  const before = readSide(decoded[0], profile.name, noMasterKey);
  const after = readSide(decoded[1], profile.name, noMasterKey);
  return { name, ...finish(comparedAccess(before, after, { sides, profile })) };
}

function isUsersFile({ text }: DecodedText): boolean {
  return new UsersDocument(text, { settings: defaultSettings }).recognized;
}
