import { literal, type Words } from '../../common/words/message.ts';
import type { Generation } from './release.ts';

/** What the generations are called. */
export const generationTitles: Readonly<Record<Generation, Words>> = {
  'rubrix-0.18': literal('Rubrix'),
  'argilla-1.0': literal('Argilla 1.0 to 1.2'),
  'argilla-1.3': literal('Argilla 1.3'),
  'argilla-1.5': literal('Argilla 1.4 or 1.5'),
  'argilla-1.6+': literal('Argilla 1.6 or later'),
  'argilla-2': literal('Argilla 2'),
};
