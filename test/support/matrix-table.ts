import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { MatrixTable } from '../../client/src/matrix/table.ts';
import type { MatrixTexts } from '../../client/src/matrix/texts.ts';
import type { MatrixAnswer } from '../../server/src/common/protocol/matrix-protocol.ts';
import { finish } from '../../server/src/common/steps.ts';
import { matrixChanges } from '../../server/src/features/matrix/changes.ts';
import { nothingKnown } from '../../server/src/features/matrix/known.ts';
import { readFile } from './users.ts';

/** What a server answers, one after the other, to a client that knows nothing of a file. */
export function answersFor(text: string): readonly MatrixAnswer[] {
  const file = readFile(text);
  const answers: MatrixAnswer[] = [];
  for (let known = nothingKnown; ;) {
    const changes = finish(matrixChanges(file, known));
    known = changes.known;
    answers.push({ state: answers.length + 1, fresh: answers.length === 0, ...changes.answer });
    if (!changes.answer.more) return answers;
  }
}

export function tableOf(text: string): MatrixTable {
  const table = new MatrixTable();
  for (const answer of answersFor(text)) table.apply(answer);
  return table;
}

/** Stands for the editor, whose language is English here. */
const english: Plugin = {
  name: 'english',
  setup: (builder) => {
    builder.onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'english' }));
    builder.onLoad({ filter: /.*/, namespace: 'english' }, () => ({
      contents: 'export const l10n = { t: (text) => text };',
    }));
  },
};

/** The texts of a table's page, as the extension has them. */
export async function englishTexts(): Promise<MatrixTexts> {
  const source = fileURLToPath(new URL('../../client/src/matrix/texts.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [english],
  });
  const module = `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`;
  const { matrixTexts } = (await import(module)) as { readonly matrixTexts: () => MatrixTexts };
  return matrixTexts();
}
