import type { UsersFile } from '../analysis/users-file.ts';
import { message, type Message } from '../common/words/message.ts';
import { EditsInTurn } from '../text/edits-in-turn.ts';
import { comparePositions, type TextEdit } from '../text/range.ts';
import { unchanged, type Operation, type Outcome } from './support/outcome.ts';
import { changeable, freshFile } from './verify/fresh-file.ts';

/** Does one or more operations, one after the other, as one: all of them, or none where one is refused. */
export function* together(file: UsersFile, operations: readonly ((file: UsersFile) => Operation)[]): Operation {
  const [first, second] = operations;
  if (first && !second) return yield* first(yield* changeable(file));
  const all = new EditsInTurn(file.text);
  const said: Message[] = [];
  let fresh: UsersFile | null = null;
  for (const operate of operations) {
    const outcome: Outcome = yield* operate(yield* changeable(fresh ?? file));
    if (outcome.kind === 'refused') return outcome;
    if (outcome.kind === 'unchanged') {
      said.push(outcome.why);
      continue;
    }
    for (const note of outcome.notes) said.push(note);
    all.add(outcome.edits);
    if (fresh) yield* edited(fresh, outcome.edits);
    else fresh = yield* freshFile(all.text, file);
  }
  const { edits } = all;
  return edits.length === 0 ? unchanged(joined(said)) : { kind: 'changed', edits, notes: said };
}

function* edited(file: UsersFile, edits: readonly TextEdit[]): Generator<undefined, void> {
  // From the end on, so that each is one of the text that is there then; at one place the first ends up in front.
  file.editInTurn(edits.toReversed().toSorted((a, b) => comparePositions(b.range.start, a.range.start)));
  while (!file.advance(() => true)) yield;
}

function joined(said: readonly Message[]): Message {
  return said.slice(1).reduce<Message>((all, each) => message`${all} ${each}`, said[0] ?? message``);
}
