import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A regular expression as it is written. */
export interface Written {
  /** From the project's root, with the line. */
  readonly place: string;
  readonly form: RegExp;
}

export interface Found {
  readonly written: readonly Written[];
  /** Files in which expressions are put together while the program runs. */
  readonly composed: readonly string[];
}

const root = new URL('../../../', import.meta.url);

/** All regular expressions in some folders, given from the project's root. */
export function findExpressions(folders: readonly string[]): Found {
  const written: Written[] = [];
  const composed = new Set<string>();
  for (const file of folders.flatMap(sourcesIn)) {
    const text = readFileSync(new URL(file, root), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const [, form = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        written.push({ place: `${file}:${line + 1}`, form: new RegExp(form, flags) });
      }
      if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') composed.add(file);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { written, composed: [...composed] };
}

function sourcesIn(folder: string): readonly string[] {
  const names = readdirSync(fileURLToPath(new URL(folder, root)), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}
