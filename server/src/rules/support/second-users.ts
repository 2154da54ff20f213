import type { MappingNode, Node } from '../../yaml/node.ts';

/**
 * The indexes of the pairs at which a second (third …) user begins because a `-` was forgotten: at each of them a key
 * comes again, and every part is a user with a `username` and a secret. Empty when the repeated keys tell no such
 * story.
 */
export function secondUsers(mapping: MappingNode): readonly number[] {
  const starts: number[] = [];
  const parts: Set<string>[] = [];
  let part = new Set<string>();
  for (const [index, { key }] of mapping.pairs.entries()) {
    const name = nameOf(key);
    if (part.has(name)) {
      starts.push(index);
      parts.push(part);
      part = new Set();
    }
    part.add(name);
  }
  parts.push(part);
  const areUsers = parts.every((keys) => keys.has('username') && (keys.has('hashed_password') || keys.has('api_key')));
  return areUsers ? starts : [];
}

function nameOf(key: Node): string {
  return key.kind === 'scalar' ? key.value : '';
}
