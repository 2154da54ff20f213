import { isNull, isText, type Item } from './item.ts';

/** Whether a value says yes; what says neither counts as no. */
export function isTrue(item: Item | undefined): boolean {
  if (item?.kind !== 'leaf' || isNull(item)) return false;
  return item.type === 'boolean' ? /^true$/i.test(item.text) : isText(item) && /^(?:true|y|yes|on)$/i.test(item.text);
}
