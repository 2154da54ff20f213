import { noFile, sideOfText, type AccessSide } from '../../access/access-side.ts';
import type { ServerName } from '../../common/servers.ts';
import { finish } from '../../common/steps.ts';
import type { DecodedText } from '../../document/decode-text.ts';
import { EncodingCheck } from '../../document/not-utf8.ts';
import { profileOf } from '../../model/profiles/index.ts';

/** What the server ends up with, whatever a comment of the file says which server that is; null: there is no file. */
export function readSide(decoded: DecodedText | null, server: ServerName, noMasterKey: boolean): AccessSide {
  if (!decoded) return noFile;
  const { text, fault } = decoded;
  const undecodable = fault && new EncodingCheck(text, fault).finding(profileOf(server));
  if (undecodable) {
    const { message, range } = undecodable;
    return { ...noFile, loads: false, error: { message, line: range.start.line + 1 } };
  }
  return finish(sideOfText(text, { server, noMasterKey }));
}
