import { writtenValue } from '../edits/values.ts';
import { action, type DeploymentFix } from '../fix.ts';

const title = 'Put it in single quotes, which keep each `$`';

export const singleQuotes: DeploymentFix = {
  id: 'single-quotes',
  title: 'Put the hash in single quotes, with single dollars',
  find(context) {
    const { variable } = context.finding.subject;
    if (!variable || variable.form === 'compose-map' || variable.form === 'compose-list') return [];
    const { file, start, end } = variable.written;
    const text = context.textOf(file);
    const written = writtenValue(variable, context);
    const bare = /^"([^"'\\]*)"$|^([^"'\\]*)$/.exec(written);
    const inner = (bare?.[1] ?? bare?.[2])?.replace(/\$\$/g, () => '$');
    if (inner !== undefined) return action(title, [{ place: variable.written, newText: `'${inner}'` }], true);
    // Double quotes around name and value: `-e "NAME=…"`.
    const [, whole] = /^([^"'\\]*)"$/.exec(written) ?? [];
    const before = variable.key.start - 1;
    if (whole === undefined || text.charAt(before) !== '"') return [];
    return action(
      title,
      [
        { place: { file, start: before, end: before + 1 }, newText: "'" },
        { place: { file, start, end }, newText: `${whole.replace(/\$\$/g, () => '$')}'` },
      ],
      true,
    );
  },
};
