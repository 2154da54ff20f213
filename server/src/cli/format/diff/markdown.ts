import { changesByWorkspace } from '../../../access/by-workspace.ts';
import { accessMarkdown } from '../../../access/words/markdown.ts';
import type { ComparedFile } from '../../diff/compared-file.ts';
import { finish } from '../../../common/steps.ts';
import { shownName } from '../../shown-name.ts';
import type { Output } from '../format.ts';

/** Whose access changes, as Markdown for a pull request. */
export function* formatDiffMarkdown(files: readonly ComparedFile[]): Output {
  if (files.length === 0) yield 'No users file there.\n';
  for (const [index, file] of files.entries()) {
    if (index > 0) yield '\n';
    yield* accessMarkdown(shownName(file.name), file, finish(changesByWorkspace(file.changes)));
  }
}
