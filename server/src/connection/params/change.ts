import type { ChangeStep, FileChange } from '../../common/protocol/change.ts';
import { flag, listOf, natural, nullable, optional, record, text, type Shape } from './shape.ts';

const names = listOf(text);
const aboutUser = record({ username: text });
const reach = record({ username: text, workspaces: names, restrict: optional(flag) });
const renaming = record({ from: text, to: text, keepOld: optional(flag) });

const shapes: Readonly<Record<ChangeStep['kind'], Shape<unknown>>> = {
  setPassword: record({ username: text, hash: text }),
  newApiKey: aboutUser,
  enable: aboutUser,
  remove: aboutUser,
  disable: record({ username: text, keepKey: optional(flag) }),
  grant: reach,
  revoke: reach,
  restrict: record({ username: text, workspaces: names }),
  renameUser: renaming,
  renameWorkspace: renaming,
  mergeWorkspaces: record({ from: text, to: text }),
  deleteWorkspace: record({ workspace: text }),
  move: record({ username: text, before: nullable(text) }),
  sort: record({}),
  add: record({
    username: text,
    hash: text,
    fullName: optional(text),
    email: optional(text),
    workspaces: nullable(names),
  }),
  copy: record({ username: text, uri: text }),
};

const ofAnyKind = record({ kind: text });

const step: Shape<ChangeStep> = (value): value is ChangeStep =>
  ofAnyKind(value) && Object.hasOwn(shapes, value.kind) && shapes[value.kind as ChangeStep['kind']](value);

export const steps: Shape<readonly ChangeStep[]> = listOf(step);

const file: Shape<FileChange> = record({ uri: text, version: optional(natural), steps });

/** What is to be done to the users of files. */
export const change = record({ files: listOf(file) });
