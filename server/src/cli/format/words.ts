/** Words that several formats use. */

/** What is shown instead of secrets. */
export const mask = '***';

export const notOurs = 'not a Rubrix/Argilla users file, skipped';
