import { editAction, type Fix } from './fix.ts';

export const mendSlip: Fix = {
  id: 'mend-slip',
  title: 'Change what keeps the text from being read: a quote, a colon, a dash, an indentation',
  text({ slip }) {
    return slip?.mend ? editAction(slip.mend.title, slip.mend.edits, { preferred: true }) : [];
  },
};
