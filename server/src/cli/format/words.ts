/** `1 user`, `2 users`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** What is shown instead of secrets. */
export const mask = '***';

export const notOurs = 'not a Rubrix/Argilla users file, skipped';
