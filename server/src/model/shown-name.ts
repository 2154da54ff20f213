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

/**
 * In every four letters and digits, or sooner, it goes over to others: small ones, capitals, digits. Asked of each name
 * of a file, it makes no other texts to look at.
 */
function looksRandom(text: string): boolean {
  if (text.length < shortestRandom) return false;
  let [length, runs, before] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === 0) continue;
    length += 1;
    if (kind !== before) runs += 1;
    before = kind;
  }
  return length >= shortestRandom && 4 * (runs - 1) >= length;
}

/** 0 for what is neither a letter nor a digit. */
function kindOf(unit: number): 0 | 1 | 2 | 3 {
  if (unit >= 0x61 && unit <= 0x7a) return 1;
  if (unit >= 0x41 && unit <= 0x5a) return 2;
  return unit >= 0x30 && unit <= 0x39 ? 3 : 0;
}

/** Whether a text looks like a hash or like a number that is no name of anything: seen by itself, it is masked. */
export function looksSecret(text: string): boolean {
  return /\$[A-Za-z0-9-]{1,20}\$/.test(text) || longNumber.test(text);
}
