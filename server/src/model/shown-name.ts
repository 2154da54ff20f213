/**
 * Which text of a file may be shown where nobody looks at the file itself. Secrets stand in unexpected places: a hash
 * pasted as a username, an API key among the workspaces.
 */

const nameForm = /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/;
const fraction = /^\d{1,4}\.\d{1,5}$/;
const longNumber = /^\d{10,}$/;

/**
 * Whether a text has the form that servers take for names, or is a small number, and is none of the things with that
 * form that people keep secret. No hash has it, as there is a `$` in each. API keys may have it: the file knows those.
 */
export function hasShownForm(text: string): boolean {
  return (nameForm.test(text) && !longNumber.test(text)) || fraction.test(text);
}

/** Whether a text looks like a hash or like a number that is no name of anything: seen by itself, it is masked. */
export function looksSecret(text: string): boolean {
  return /\$[A-Za-z0-9-]{1,20}\$/.test(text) || longNumber.test(text);
}
