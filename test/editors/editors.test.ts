import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { findEditor } from './find-editor.ts';
import { patience, runEditor, steps, textInTheEnd } from './scenario.ts';

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
