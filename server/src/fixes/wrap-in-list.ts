import { fieldOf } from '../model/entry-view.ts';
import { usernamePattern, workspacePattern } from '../model/patterns.ts';
import { editAction, type Fix } from './fix.ts';
import { nameAsYaml, ownScalar } from './edits/nodes.ts';
import { insertion, replacement } from './edits/spans.ts';

/** One name can only have meant a list of it; texts with commas or blanks are cut there. */
export const wrapInList: Fix = {
  id: 'wrap-in-list',
  title: 'Make a list of the workspaces that stand there as text',
  entry({ entry, lines, subject, stops }) {
    const field =
      subject.field === 'workspaces' && subject.item === undefined ? fieldOf(entry, 'workspaces') : undefined;
    const node = field && !field.merged ? ownScalar(entry, field.value.node) : null;
    if (!node || node.start !== node.contentStart || node.style === 'literal' || node.style === 'folded') return [];
    const pattern = entry.profile.kind === 'migration' ? usernamePattern : workspacePattern;
    const names = node.value.split(/[\s,;]+/).filter((name) => name !== '');
    if (field?.value.type === 'null' || !names.every((name) => pattern.test(name))) return [];
    if (names.length === 0) {
      return editAction('Write `[]` (private workspace only)', [replacement(lines, node.start, node.end, '[]')]);
    }
    const options = { preferred: true, safe: stops && names.length === 1 };
    if (names.length === 1 && names[0] === node.value && field?.value.type === 'str') {
      const edits = [insertion(lines, node.start, '['), insertion(lines, node.end, ']')];
      return editAction('Write the workspace as a list', edits, options);
    }
    const list = `[${names.map(nameAsYaml).join(', ')}]`;
    return editAction('Write the workspaces as a list', [replacement(lines, node.start, node.end, list)], options);
  },
};
