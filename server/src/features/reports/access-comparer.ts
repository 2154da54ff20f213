import { accessSide, noFile, type AccessSide, type ReadFor } from '../../access/access-side.ts';
import { comparedAccess } from '../../access/compared-access.ts';
import { RememberedSides } from '../../access/remembered-sides.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { AccessComparison, CompareAccessParams, EarlierText } from '../../common/protocol/compare-access.ts';
import type { ServerName } from '../../common/servers.ts';
import { defaultSettings } from '../../common/settings/settings.ts';
import { judgedFor } from '../../document/judged-for.ts';
import { UsersDocument } from '../../document/users-document.ts';
import { accessChanges } from './access-changes.ts';
import { localized } from '../../common/words/translation.ts';

/** A file as it is now. */
export interface FileNow {
  /** Null: it is none of ours. */
  readonly file: UsersFile | null;
  /** Null: there is none. Not asked for where there is a file of ours. */
  readonly text: string | null;
  /** The server that it is judged for, but for a comment in it. */
  readonly server: ServerName;
  readonly noMasterKey: boolean;
}

/** Compares earlier texts with files as they are now, and keeps what came of reading the last ones. */
export class AccessComparer {
  readonly #remembered = new RememberedSides();

  /** Null where neither is a users file; one that is has the other one read as such. Yields now and then. */
  *compare(
    { name, before, beforeName, afterName }: CompareAccessParams,
    { file, text, server, noMasterKey }: FileNow,
  ): Generator<undefined, { readonly comparison: AccessComparison | null }> {
    if (!file && !isUsersFile(before)) return { comparison: null };
    const profile = file?.profile ?? judgedFor(text ?? before?.text ?? '', server);
    const readFor: ReadFor = { server: profile.name, noMasterKey };
    const earlier = before ? yield* this.#earlierSide(before, readFor) : noFile;
    const later = file
      ? yield* accessSide(file)
      : text === null
        ? noFile
        : yield* this.#remembered.sideOf(text, readFor);
    const compared = yield* comparedAccess(earlier, later, { sides: [beforeName, afterName], profile });
    return { comparison: yield* accessChanges(name, compared) };
  }

  *#earlierSide({ text, isUtf8 }: EarlierText, readFor: ReadFor): Generator<undefined, AccessSide> {
    if (isUtf8 === false)
      return { ...noFile, loads: false, error: { message: localized`It is not UTF-8.`, line: null } };
    return yield* this.#remembered.sideOf(text, readFor);
  }
}

/** By its content, or a comment in it. */
function isUsersFile(before: EarlierText | null): boolean {
  return before !== null && new UsersDocument(before.text, { settings: defaultSettings }).recognized;
}
