import type { MatrixTexts } from '../../src/matrix/texts.ts';
import { element } from '../dom.ts';

/** What the marks of the cells mean. A screen reader says it at each cell. */
export function legend(texts: MatrixTexts): HTMLElement {
  const marks = [
    ['listed by-all', texts.byList],
    ['private by-all', texts.byPrivate],
    ['superuser by-all', texts.bySuperuser],
    ['key by-key', texts.legendKey],
    ['listed by-key', texts.legendKeyAlone],
    ['listed by-none', texts.legendNobody],
  ] as const;
  return element(
    'p',
    { class: 'legend', 'aria-hidden': 'true' },
    ...marks.map(([mark, words]) => element('span', {}, element('span', { class: `mark ${mark}` }), words)),
    element('span', { class: 'hint' }, texts.hint),
  );
}
