import assert from 'node:assert/strict';
import type { DiagnosticList } from '../../../server/src/connection/diagnostic-list.ts';
import { Documents } from '../../../server/src/connection/documents.ts';
import { createGuard } from '../../../server/src/connection/guard.ts';
import { Rehearsal } from '../../../server/src/connection/rehearsal.ts';
import { SettingsStore } from '../../../server/src/connection/settings-store.ts';
import { generateUsers } from '../../../bench/users.mjs';

const long = generateUsers({ users: 800, seed: 1, dense: true }).text;
const uri = 'file:///srv/users.yml';

class Stage {
  readonly lists: DiagnosticList[] = [];
  readonly said: string[] = [];
  /** Called when a list is encoded. */
  onEncode = (): void => undefined;
  #timers: (() => void)[] = [];
  readonly #scheduler = {
    pause: () => new Promise<void>((resolve) => setImmediate(resolve)),
    now: () => 0,
    later: (_delay: number, work: () => void) => {
      this.#timers.push(work);
      return () => void (this.#timers = this.#timers.filter((each) => each !== work));
    },
  };
  readonly documents: Documents;
  readonly rehearsal: Rehearsal;

  constructor() {
    const say = (message: string): void => void this.said.push(message);
    const settings = new SettingsStore(null, say);
    const scheduler = this.#scheduler;
    this.documents = new Documents(settings, { scheduler, log: say, say });
    this.rehearsal = new Rehearsal({
      documents: this.documents,
      support: { diagnostics: { related: true, links: true, tags: true } },
      scheduler,
      guard: createGuard(say),
      encode: (list) => {
        this.lists.push(list);
        this.onEncode();
      },
    });
  }

  /** Time passes; resolves when nothing goes on any more. */
  async wait(): Promise<void> {
    for (const work of this.#timers.splice(0)) work();
    for (let quiet = 0; quiet < 50;) {
      const before = this.lists.length;
      await this.#scheduler.pause();
      quiet = before === this.lists.length ? quiet + 1 : 0;
    }
  }
}

const edit = [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '# x\n' }];

describe('a rehearsal of edits', () => {
  it('follows the opening of a file with many findings, once, and leaves the file alone', async () => {
    const stage = new Stage();
    stage.documents.open(uri, 1, long);
    const revision = stage.documents.get(uri)?.revision;
    await stage.wait();
    assert.equal(stage.lists.length, 100);
    for (const list of stage.lists) assert.ok(list.length > 500);
    const [first, second] = stage.lists.slice(-2).map((list) => list.toJSON());
    assert.notDeepEqual(first, second);
    assert.deepEqual(second, stage.lists.at(1)?.toJSON(), 'each edit is taken back');
    assert.equal(stage.documents.get(uri)?.revision, revision);
    assert.equal(stage.documents.all.length, 1);

    stage.documents.open('file:///srv/other/users.yml', 1, long);
    await stage.wait();
    assert.equal(stage.lists.length, 100);
    assert.deepEqual(stage.said, []);
  });

  for (const { name, text } of [
    { name: 'a file with few findings', text: generateUsers({ users: 800, seed: 1 }).text },
    { name: 'a file of somebody else', text: long.replaceAll('username', 'login').replaceAll('api_key', 'token') },
  ]) {
    it(`does not follow that of ${name}`, async () => {
      const stage = new Stage();
      stage.documents.open('file:///srv/people.yml', 1, text);
      await stage.wait();
      assert.equal(stage.lists.length, 0);
    });
  }

  it('is left out where somebody edits at once', async () => {
    const stage = new Stage();
    stage.documents.open(uri, 1, long);
    await stage.documents.get(uri)?.settle();
    stage.documents.change(uri, 2, edit);
    await stage.wait();
    assert.equal(stage.lists.length, 0);
  });

  for (const [name, end] of [
    ['an edit', (stage: Stage) => stage.documents.change(uri, 2, edit)],
    ['the end of the session', (stage: Stage) => stage.rehearsal.dispose()],
  ] as const) {
    it(`ends with ${name}`, async () => {
      const stage = new Stage();
      stage.onEncode = () => {
        if (stage.lists.length === 8) end(stage);
      };
      stage.documents.open(uri, 1, long);
      await stage.wait();
      assert.equal(stage.lists.length, 8);
    });
  }
});
