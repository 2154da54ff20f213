import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { textOf } from '../docs/project-files.ts';
import { findEditor } from './find-editor.ts';
import { otherRequests, patience, requests, runEditor, steps, textInTheEnd } from './scenario.ts';

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Debian's packages are emacs-nox, elpa-eglot and neovim. */
const editors = [
  {
    name: 'emacs',
    title: 'Emacs with eglot',
    probe: ['emacs', '--batch', '--eval', "(progn (require 'eglot) (princ emacs-version))"],
    command: ['emacs', '--batch', '--load', script('eglot.el')],
  },
  {
    name: 'neovim',
    title: 'Neovim',
    probe: ['nvim', '--version'],
    command: ['nvim', '--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script('neovim.lua')}`],
  },
] as const;

describe('what editors are tried with', () => {
  it('is every request that is served', () => {
    const table = /^## Served requests\n(.*?)^## /ms.exec(textOf('docs/protocol.md'))?.[1] ?? '';
    const served = [...table.matchAll(/^\| (`[^|]*)\|/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/`([\w/]+)`/g)].map(([, name]) => name),
    );
    assert.ok(served.length > 20, String(served.length));
    assert.deepEqual(served.toSorted(), [...Object.keys(requests), ...Object.keys(otherRequests)].toSorted());
  });
});

for (const { name, title, probe, command } of editors) {
  const found = findEditor(title, probe);
  if (found.version === null) {
    console.log(`The language server was not tried in ${title}: ${found.reason}.`);
    continue;
  }
  describe(`${title}, as a person uses it`, () => {
    it('has all that the language server gives', async function () {
      this.timeout((steps.length + 1) * patience * 1000);
      const { said, errors } = await runEditor(name, command);
      assert.deepEqual(said.slice(0, -1), steps, errors);
      assert.equal(JSON.parse(said.at(-1) ?? ''), textInTheEnd);
    });
  });
}
