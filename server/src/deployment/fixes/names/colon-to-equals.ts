import { action, type DeploymentFix } from '../fix.ts';

export const colonToEquals: DeploymentFix = {
  id: 'colon-to-equals',
  title: 'Write `=` for the colon',
  find({ finding, textOf }) {
    const { file, start, end } = finding.subject.variable?.key ?? finding.place;
    const text = textOf(file).slice(start, end);
    const colon = /:[ \t]*/.exec(text);
    // Quotes of a mapping's value are YAML's, those of an entry are the value's.
    if (!colon || /["']/.test(text)) return [];
    const from = start + colon.index;
    const place = { file, start: from, end: from + colon[0].length };
    return action('Write `=` for the colon', [{ place, newText: '=' }], true);
  },
};
