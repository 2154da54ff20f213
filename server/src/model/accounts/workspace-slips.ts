/** Which names of workspaces somebody may have got by a slip in writing another one. */

const nameForm = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** In a shorter name a letter more or less makes another word. */
const fewestLetters = 6;

/** A part that is a roman number, or as short as the code of a language, differs on purpose; so does a number. */
const fixedPart = /^(?:[ivx]+|[a-z]{1,2}|\d+)$/;

/** Whether a name is looked at: one that every server takes, of at most 64 letters. */
export function isComparable(name: string): boolean {
  return nameForm.test(name);
}

/** What names have in common that are equal but for case, and for which of `-` and `_` parts them. */
export function formOf(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

/**
 * The forms that one slip makes of a form: a letter is missing, is doubled, or has changed places with the next one. A
 * dash counts as a letter, digits are never a slip. `from`, `to`: at these letters alone.
 */
export function slipsOf(form: string, from = 0, to = form.length): readonly string[] {
  const found: string[] = [];
  if (form.replace(/[^a-z]/g, '').length < fewestLetters) return found;
  let end = 0;
  /** Where what may be spoilt began without a break: only its letters change places. */
  let start = 0;
  for (const part of form.split(/(\d+|-+)/)) {
    const at = end;
    end += part.length;
    if (fixedPart.test(part)) {
      start = end;
      continue;
    }
    for (let index = Math.max(at, from); index < Math.min(end, to); index++) {
      const letter = form.charAt(index);
      const [before, behind] = [form.slice(0, index), form.slice(index + 1)];
      found.push(before + behind, before + letter + letter + behind);
      const previous = form.charAt(index - 1);
      if (index > start && previous !== letter) found.push(form.slice(0, index - 1) + letter + previous + behind);
    }
  }
  return found;
}

/** Whether a form is one that a slip makes of another. */
export function isSlipOf(form: string, meant: string): boolean {
  const same = sameAtStart(form, meant);
  // Nearly all differ in more than the two letters that a slip concerns.
  const longer = Math.max(form.length, meant.length);
  if (longer - Math.min(form.length, meant.length) > 1 || same + sameAtEnd(form, meant) < longer - 2) return false;
  return slipsOf(meant, same - 1, same + 2).includes(form);
}

function sameAtStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a.charCodeAt(count) === b.charCodeAt(count)) count++;
  return count;
}

function sameAtEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
  return count;
}
