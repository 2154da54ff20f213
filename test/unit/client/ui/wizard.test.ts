import assert from 'node:assert/strict';
import type { Place } from '../../../../client/src/ui/answer.ts';
import { runWizard, take, type Step } from '../../../../client/src/ui/wizard.ts';

interface Draft {
  log: string[];
  more: boolean;
}

function step(name: string, results: ('next' | 'back' | 'cancel')[], when?: (draft: Draft) => boolean): Step<Draft> {
  const say = ({ step, total, canGoBack }: Place): string =>
    `${name} ${String(step)}/${String(total)}${canGoBack ? ' <' : ''}`;
  return {
    ...(when && { when }),
    ask: (draft, place) => {
      draft.log.push(say(place));
      return Promise.resolve(results.shift() ?? 'next');
    },
  };
}

describe('a row of questions', () => {
  it('asks each once', async () => {
    const draft = { log: [], more: false };
    assert.equal(await runWizard([step('a', []), step('b', [])], draft), true);
    assert.deepEqual(draft.log, ['a 1/2', 'b 2/2 <']);
  });

  it('leaves out what makes no sense', async () => {
    const draft = { log: [], more: false };
    await runWizard([step('a', []), step('b', [], ({ more }) => more), step('c', [])], draft);
    assert.deepEqual(draft.log, ['a 1/2', 'c 2/2 <']);
  });

  it('goes back over what was left out', async () => {
    const draft = { log: [], more: false };
    await runWizard([step('a', []), step('b', [], ({ more }) => more), step('c', ['back'])], draft);
    assert.deepEqual(draft.log, ['a 1/2', 'c 2/2 <', 'a 1/2', 'c 2/2 <']);
  });

  it('stays at the first question when there is no way back', async () => {
    const draft = { log: [], more: false };
    assert.equal(await runWizard([step('a', ['back'])], draft), true);
    assert.deepEqual(draft.log, ['a 1/1', 'a 1/1']);
  });

  it('ends when somebody gives up', async () => {
    const draft = { log: [], more: false };
    assert.equal(await runWizard([step('a', ['cancel']), step('b', [])], draft), false);
    assert.deepEqual(draft.log, ['a 1/2']);
  });

  it('keeps a value only when there is one', () => {
    const kept: string[] = [];
    const keep = (value: string): void => void kept.push(value);
    assert.deepEqual(
      [take({ value: 'x' }, keep), take<string>('back', keep), take<string>('cancel', keep)],
      ['next', 'back', 'cancel'],
    );
    assert.deepEqual(kept, ['x']);
  });
});
