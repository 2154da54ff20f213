const digits = /\d+/g;

/**
 * A text by which names sort as people count: `user-9` before `user-10`, letters whatever their case. Names that differ
 * have texts that differ.
 */
export function naturalKey(name: string): string {
  return `${name.toLowerCase().replace(digits, byLength)}\n${name}`;
}

/** Numbers with more digits come later, zeros in front aside. */
function byLength(number: string): string {
  const bare = number.replace(/^0+(?=\d)/, '');
  return `0${String(bare.length).padStart(3, '0')}${bare}`;
}
