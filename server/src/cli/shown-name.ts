import { visible } from '../common/words/visible.ts';
import { standardInput } from './input/standard-input.ts';

/** The name of an input for people: how every name is printed, but for those that other programs read. */
export function shownName(name: string): string {
  return name === standardInput ? 'standard input' : visible(name);
}
