import type { UserChange } from '../../../access/user-change.ts';
import type { ComparedFile } from '../../diff/compared-file.ts';
import type { Output } from '../format.ts';
import { jsonPieces } from '../json-pieces.ts';

/** The JSON that other programs rely on: names and order are those of docs/cli.md#diff-json. */
export function* formatDiffJson(files: readonly ComparedFile[]): Output {
  yield* jsonPieces({ version: 1, files: filesOf(files) });
  yield '\n';
}

function* filesOf(files: readonly ComparedFile[]): Generator<object, void> {
  for (const { name, loads, widened, changes } of files) yield { file: name, loads, widened, users: usersOf(changes) };
}

function* usersOf(changes: readonly UserChange[]): Generator<object, void> {
  for (const change of changes) {
    yield {
      username: change.username,
      change: change.kind,
      ...(change.from === null ? {} : { from: change.from }),
      superuser: change.superuser,
      disabled: change.disabled,
      gained: change.gained,
      lost: change.lost,
      ...(change.all ? { all: true } : {}),
      credentials: change.credentials,
      signs_in_as: change.signsInAs,
    };
  }
}
