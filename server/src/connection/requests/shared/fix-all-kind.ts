import { CodeActionKind } from '../../../protocol-library.ts';

/** `source.fixAll` of this server alone. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.usersYml`;
