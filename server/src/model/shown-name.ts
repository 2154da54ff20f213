/**
 * Which text of a file may be shown where nobody looks at the file itself. Secrets stand in unexpected places: a hash
 * pasted as a username, an API key among the workspaces.
 */

const nameForm = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
const fraction = /^\d{1,4}\.\d{1,5}$/;
const longNumber = /^\d{10,}$/;

/** So many letters and digits are made up by a program, where they are mixed as no one mixes them. */
const shortestRandom = 16;

/**
 * Whether a text has the form that servers take for names, or is a small number, and is none of the things with that
 * form that people keep secret. Most hashes do not have it, as there is a `$` in each; digests in hexadecimal digits,
 * and API keys, may have it. Keys of its users the file knows.
 */
export function hasShownForm(text: string): boolean {
  return (nameForm.test(text) && !longNumber.test(text) && !looksRandom(text)) || fraction.test(text);
}

/** In every four letters and digits, or sooner, it goes over to others: small ones, capitals, digits. */
function looksRandom(text: string): boolean {
  if (text.length < shortestRandom) return false;
  const kinds = text
    .replace(/[_-]/g, '')
    .replace(/[a-z]+/g, 'a')
    .replace(/[A-Z]+/g, 'A')
    .replace(/[0-9]+/g, '0');
  const length = text.replace(/[_-]/g, '').length;
  return length >= shortestRandom && 4 * (kinds.length - 1) >= length;
}

/** Whether a text looks like a hash or like a number that is no name of anything: seen by itself, it is masked. */
export function looksSecret(text: string): boolean {
  return /\$[A-Za-z0-9-]{1,20}\$/.test(text) || longNumber.test(text);
}
