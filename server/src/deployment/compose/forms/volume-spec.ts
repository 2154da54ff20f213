/** The short form of a mount as Compose 2 takes it apart (docs/compose.md#mounts). */
/** A stretch of the text. */
export interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface VolumeSpec {
  readonly type: 'bind' | 'volume';
  /** Null where there is none, so that the volume has no name. */
  readonly source: Part | null;
  /** As written; '' where there is none. */
  readonly target: string;
  readonly targetPart: Part | null;
  readonly readOnly: boolean;
  /** How many parts there are between colons. */
  readonly parts: number;
  /** Nothing between two colons, or too many of them. */
  readonly isBad: boolean;
}

export function parseVolume(text: string): VolumeSpec {
  const all: readonly Part[] = text.length <= 2 ? [{ text, start: 0, end: text.length }] : splitAtColons(text);
  const [first, second, third] = all;
  const source = second === undefined ? null : (first ?? null);
  const target = second ?? first ?? null;
  let readOnly = false;
  for (const option of third?.text.split(',') ?? []) {
    if (option === 'ro' || option === 'rw') readOnly = option === 'ro';
  }
  return {
    type: source && isFilePath(source.text) ? 'bind' : 'volume',
    source,
    target: target?.text ?? '',
    targetPart: target,
    readOnly,
    parts: all.length,
    isBad: all.length > 3 || all.some((part) => part.text === ''),
  };
}

/** One letter before a colon is a drive of Windows, and stays with what follows. */
function splitAtColons(text: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text[at] !== ':') continue;
    const part = text.slice(start, at);
    if (at < text.length && /^\p{L}$/u.test(part)) continue;
    parts.push({ text: part, start, end: at });
    start = at + 1;
  }
  return parts;
}

/** Whether a source is a path; else it is the name of a volume. */
function isFilePath(source: string): boolean {
  return /^(?:[./~]|\\\\|\p{L}:)/u.test(source);
}
