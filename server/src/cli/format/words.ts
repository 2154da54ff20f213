/** Words that several formats use. */

export const notOurs = 'not a Rubrix/Argilla users file, skipped';
