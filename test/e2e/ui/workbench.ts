import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { root } from '../../../scripts/host/paths.mjs';
import { startServer } from '../../../scripts/host/server.mjs';
import type { Server } from '../../../scripts/host/server.mjs';
import { patience } from '../../support/patience.ts';
import { sharedBrowser } from './browser.ts';
import { Editor } from './editor.ts';
import { insist, once } from './patient.ts';
import { readProblems } from './problems.ts';
import type { Problem } from './problems.ts';
import { QuickInput } from './quick-input.ts';
import { isShown, readTree, treeRow, treeRowAt } from './tree-view.ts';
import type { TreeRow } from './tree-view.ts';

const themes = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  'high contrast': 'Default High Contrast',
  'high contrast light': 'Default High Contrast Light',
};

type Theme = keyof typeof themes;

/** USERS_YML_TEST_THEME: one that stands in place of whatever a test asks for, to look at all of it by hand. */
const instead = process.env['USERS_YML_TEST_THEME'] ?? '';
const isTheme = (name: string): name is Theme => Object.hasOwn(themes, name);
if (instead !== '' && !isTheme(instead))
  throw new Error(`USERS_YML_TEST_THEME is one of ${Object.keys(themes).join(', ')}`);

export interface WorkbenchOptions {
  /** Absolute path of a folder; the workbench opens a copy of it. */
  readonly folder: string;
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly theme?: Theme;
  /** That VS Code asks extensions for; its own words stay English, as no language pack is there. */
  readonly language?: string;
  /** Nobody trusts the folder. */
  readonly isUntrusted?: boolean;
  /** Folders of other extensions that are installed, too. */
  readonly others?: readonly string[];
}

const open = new Set<Workbench>();

/** The workbenches that are not closed yet. */
export function openWorkbenches(): readonly Workbench[] {
  return [...open];
}

/** Starts VS Code with the extension installed, on a copy of a folder. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { folder, settings, theme = 'light', language, isUntrusted = false, others = [] } = options;
  const temporary = await realpath(await mkdtemp(join(tmpdir(), 'users-yml-ui-')));
  const copy = join(temporary, basename(folder));
  await cp(folder, copy, { recursive: true });
  const server = await startServer({
    folder: copy,
    isUntrusted,
    others,
    installed: process.env['USERS_YML_TEST_EXTENSION'] ?? root,
    settings: { 'workbench.colorTheme': themes[isTheme(instead) ? instead : theme], ...settings },
  });
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  if (language !== undefined)
    await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
  const workbench = new Workbench(page, copy, { context, server, temporary });
  open.add(workbench);
  await page.goto(server.url());
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  return workbench;
}

interface Resources {
  readonly context: BrowserContext;
  readonly server: Server;
  readonly temporary: string;
}

/** VS Code as a person sees and works it. Where a method waits for something that does not come, it rejects. */
export class Workbench {
  readonly page: Page;
  /** Absolute path of the opened folder. */
  readonly folder: string;
  readonly quick: QuickInput;
  readonly editor: Editor;
  readonly #resources: Resources;

  constructor(page: Page, folder: string, resources: Resources) {
    this.page = page;
    this.folder = folder;
    this.quick = new QuickInput(page);
    this.editor = new Editor(page);
    this.#resources = resources;
  }

  /** Opens a file by its path in the folder; its text has the focus then. */
  async openFile(name: string): Promise<void> {
    if (!(await this.editor.isInFront(name)) && !(await this.#openFromExplorer(name))) await this.quick.openFile(name);
    await this.editor.shows(basename(name));
  }

  /** Where the explorer is in front, it knows the files of the folder long before a search does. */
  async #openFromExplorer(name: string): Promise<boolean> {
    const label = this.page.locator('.label-name').getByText(name, { exact: true });
    const row = this.page.locator('.explorer-folders-view .monaco-list-row[aria-level="1"]').filter({ has: label });
    if (!(await row.isVisible())) return false;
    const isClicked = await row.dblclick({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    return isClicked && this.editor.comesToFront(name);
  }

  runCommand(title: string | RegExp): Promise<void> {
    return this.quick.runCommand(title);
  }

  quickInput(text: string): Promise<void> {
    return this.quick.answer(text);
  }

  problems(atLeast = 0): Promise<Problem[]> {
    return readProblems(this.page, atLeast);
  }

  /** The same, once they are right or patience is over. */
  problemsOnce(isRight: (problems: readonly Problem[]) => boolean): Promise<Problem[]> {
    return once(() => this.problems(), isRight);
  }

  lightBulb(isRight?: (titles: readonly string[]) => boolean): Promise<string[]> {
    return this.editor.lightBulb(isRight);
  }

  fix(title: string, isDone?: () => Promise<boolean>): Promise<void> {
    return this.editor.fix(title, isDone);
  }

  /** The text of the editor in front once it is saved and right, or as it is when patience is over. */
  editorText(isRight?: (text: string) => boolean): Promise<string> {
    return this.editor.savedText(isRight);
  }

  /** Gives the file in front another text, from outside, which the editor takes. */
  async replaceFile(name: string, text: string): Promise<void> {
    for (const end = Date.now() + patience; Date.now() < end;) {
      await writeFile(join(this.folder, name), text);
      await this.runCommand('File: Revert File');
      // Where the editor takes its time, what it had before is saved over the text.
      if ((await this.editorText()) === text) return;
    }
    throw new Error(`The editor does not take the text of ${name}.`);
  }

  /** Reads the rows of a view, which is brought to the front where it is not there yet. */
  async tree(title: string, atLeast = 1): Promise<TreeRow[]> {
    if (!(await isShown(this.page, title))) await this.showView(title);
    return readTree(this.page, title, atLeast);
  }

  /** The same, once they are right or patience is over. */
  treeOnce(title: string, isRight: (rows: readonly TreeRow[]) => boolean): Promise<TreeRow[]> {
    return once(() => this.tree(title), isRight);
  }

  /** Opens a row of a view, once it is there. */
  async expand(title: string, label: string): Promise<void> {
    const twistie = this.treeRow(title, label).locator('.monaco-tl-twistie');
    const isOpen = async (): Promise<boolean> =>
      (await this.tree(title)).some((row) => row.label === label && row.expanded === true);
    // Looked at anew each time, as another click would close it.
    const open = async (): Promise<void> => {
      if (!(await isOpen())) await twistie.click({ timeout: 5000 });
    };
    await insist(`a click that opens ${label}`, open, isOpen);
  }

  /** Brings a view to the front, open and with the focus. */
  showView(title: string): Promise<void> {
    return this.runCommand(new RegExp(`Focus on ${title} View$`));
  }

  treeRow(title: string, label: string): Locator {
    return treeRow(this.page, title, label);
  }

  /** `index`: as in what `tree` gives. */
  treeRowAt(title: string, index: number): Locator {
    return treeRowAt(this.page, title, index);
  }

  /** The notification that says this, once it is there. `most`: how long it waits, in ms. */
  async notified(pattern: RegExp, most: number = patience): Promise<string> {
    const messages = this.page.locator('.notifications-toasts .notification-list-item-message');
    let said: readonly string[] = [];
    for (const end = Date.now() + most; Date.now() < end; await this.page.waitForTimeout(100)) {
      said = await messages.allInnerTexts();
      const found = said.find((text) => pattern.test(text));
      if (found !== undefined) return found;
    }
    throw new Error(`nothing says ${String(pattern)}, but ${said.join(' ')}`);
  }

  /** Closes the pages beside the text, which are gone then: the next one is not taken for one of these. */
  async closePages(): Promise<void> {
    await this.editor.focus();
    await this.runCommand('View: Close Editors in Other Groups');
    await this.page.locator('iframe.webview').first().waitFor({ state: 'detached' });
  }

  /** Waits until keys go to a page of ours, which gets the focus later than its frame. */
  async pageHasFocus(page: FrameLocator): Promise<void> {
    const isSo = await once(
      () => page.locator('body').evaluate(() => document.hasFocus()),
      (has) => has,
    );
    if (!isSo) throw new Error('The page does not get the focus.');
  }

  /** What the extension's log has by now. */
  async log(): Promise<string> {
    const logs = join(this.#resources.server.data, 'data', 'logs');
    const files = await readdir(logs, { recursive: true });
    const own = files.filter((path) => basename(path) === 'users.yml.log');
    return (await Promise.all(own.map((path) => readFile(join(logs, path), 'utf8')))).join('');
  }

  /** Saves a picture as `test/e2e/screenshots/<name>.png`; gives its path. */
  async screenshot(name: string): Promise<string> {
    const folder = join(root, 'test', 'e2e', 'screenshots');
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${instead === '' ? name : `${name} in ${instead}`}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  async close(): Promise<void> {
    open.delete(this);
    await this.#resources.context.close();
    await this.#resources.server.close();
    await rm(this.#resources.temporary, { recursive: true, force: true });
  }
}
