import assert from 'node:assert/strict';
import { Deployments } from '../../../../server/src/connection/deployments/deployments.ts';
import type { Decisions } from '../../../../server/src/connection/documents/decisions.ts';
import { Documents } from '../../../../server/src/connection/documents/documents.ts';
import { ReadingLog } from '../../../../server/src/connection/documents/reading-log.ts';
import { createGuard } from '../../../../server/src/connection/guard.ts';
import { SettingsStore } from '../../../../server/src/connection/settings/settings-store.ts';
import { FakeTime } from '../../../support/fake-time.ts';
import { MemoryFileSystem } from '../../../support/memory-file-system.ts';
import { user } from '../../../support/users.ts';

const root = 'file:///srv/project';
const compose = 'services:\n  a:\n    image: recognai/rubrix\n    volumes: [./users.yml:/users.yml]\n';

function begin(texts: Readonly<Record<string, string>>, roots: readonly string[]) {
  const time = new FakeTime();
  const disk = new MemoryFileSystem(root, texts);
  const fail = (message: string): never => assert.fail(message);
  const guard = createGuard(fail);
  const log = { info: () => undefined, warning: fail, error: fail };
  const settings = new SettingsStore({ ask: null, warn: fail, guard });
  const decisions: Decisions = new Map();
  const documents = new Documents(settings, { scheduler: time, log, readings: new ReadingLog(log), decisions }, guard);
  const options = { fileSystem: disk, documents, settings, decisions, scheduler: time, guard, log };
  const deployments = new Deployments(options);
  deployments.found(new Map(roots.map((each) => [each, [...disk.texts.keys()].filter((key) => key.startsWith(each))])));
  return { time, documents, deployments };
}

describe('deployments of several folders', () => {
  it('are not looked at for what is typed into a users file', () => {
    const { time, documents } = begin({ 'compose.yaml': compose, 'users.yml': user('ana') }, [root]);
    time.pass(0);
    documents.open(`${root}/users.yml`, 1, user('ana'));
    documents.change(`${root}/users.yml`, 2, [{ text: user('ben') }]);
    assert.equal(time.waiting, 0);
    documents.change(`${root}/compose.yaml`, 2, [{ text: compose }]);
    assert.equal(time.waiting, 0, 'it is not open');
    documents.open(`${root}/compose.yaml`, 1, compose);
    assert.equal(time.waiting, 1);
  });

  it('are read once where a folder lies in another', () => {
    const { deployments } = begin({ 'a/compose.yaml': compose }, [`${root}/a`, root]);
    assert.deepEqual(
      [...deployments.folders].map(({ texts }) => texts.root),
      [root],
    );
    assert.equal(deployments.folderOf(`${root}/a/compose.yaml`)?.pathOf(`${root}/a/compose.yaml`), 'a/compose.yaml');
  });

  it('outside of all of them are looked at around a document that matters, as long as it is open', () => {
    const { deployments, documents } = begin({}, []);
    const roots = (): readonly string[] => [...deployments.folders].map(({ texts }) => texts.root);
    documents.open('file:///other/compose.yaml', 1, 'services:\n  db:\n    image: postgres\n');
    documents.open('untitled:Untitled-1', 1, compose);
    assert.deepEqual(roots(), []);
    documents.change('file:///other/compose.yaml', 2, [{ text: compose }]);
    documents.open('file:///etc/users.yml', 1, user('ana'));
    assert.deepEqual(roots(), ['file:///other', 'file:///etc']);
    documents.close('file:///other/compose.yaml');
    assert.deepEqual(roots(), ['file:///etc']);
  });
});
