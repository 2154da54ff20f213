/** An input that is not read. `message`: why, and what to do, as a sentence goes on behind the input's name. */
export class InputRefused extends Error {
  override readonly name = 'InputRefused';
}
