import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { ensureBuilt } from '../../../scripts/setup.mjs';
import { answersFor } from '../../support/matrix-table.ts';
import { user } from '../../support/users.ts';
import { axeFaultsIn } from './by-hand/axe.ts';
import { MatrixPage } from './matrix-page.ts';

const team =
  user('ana', { workspaces: '[labelling, reviews]' }) +
  user('ben', { workspaces: null }) +
  user('cid', { workspaces: '[reviews, ana]' });

describe('the page of a table of users and workspaces', () => {
  let shown: MatrixPage;
  before(() => {
    ensureBuilt();
  });
  const begin = async (text: string): Promise<void> => {
    shown = await MatrixPage.open(answersFor(text));
  };
  describe('of three users', () => {
    before(() => begin(team));
    after(() => shown.close());

    it('is a grid whose parts are what ARIA wants them to be', async () => {
      const faults = await shown.page.evaluate(() => {
        const found: string[] = [];
        const role = (element: Element | null | undefined): string => element?.getAttribute('role') ?? '';
        const grid = document.querySelector('[role=grid]');
        const rows = [...document.querySelectorAll('[role=row]')];
        if (grid?.getAttribute('aria-rowcount') !== '4' || grid.getAttribute('aria-colcount') !== '4')
          found.push('wrong counts');
        if (rows.length !== 4) found.push(`${rows.length} rows`);
        for (const [index, row] of rows.entries()) {
          if (role(row.parentElement) !== 'rowgroup') found.push('a row in no group');
          if (row.getAttribute('aria-rowindex') !== String(index + 1)) found.push(`row ${index} is counted wrongly`);
          const [head, ...cells] = [...row.children];
          if (role(head) !== (index === 0 ? 'columnheader' : 'rowheader')) found.push('a row without a head');
          for (const [column, cell] of cells.entries()) {
            if (cell.getAttribute('aria-colindex') !== String(column + 2)) found.push('a column is counted wrongly');
            const box = cell.firstElementChild;
            if (index === 0 ? role(cell) !== 'columnheader' : role(cell) !== 'gridcell' || role(box) !== 'checkbox')
              found.push(`a cell is ${role(cell)} with ${role(box)}`);
          }
        }
        for (const box of document.querySelectorAll('[role=checkbox]')) {
          if ((box.getAttribute('aria-label') ?? '') === '') found.push('a cell without a name');
          if (!/^(?:true|false|mixed)$/.test(box.getAttribute('aria-checked') ?? '')) found.push('neither on nor off');
        }
        for (const field of document.querySelectorAll('input, select, button')) {
          const label = field.getAttribute('aria-label') ?? field.closest('label')?.textContent ?? field.textContent;
          if (label === '') found.push('a field without a name');
        }
        return found;
      });
      assert.deepEqual(faults, []);
    });

    it('has nothing that axe finds serious', async () => {
      assert.deepEqual(await axeFaultsIn(shown.page), []);
    });

    it('has one cell that Tab reaches, and the others by arrow keys', async () => {
      const { page } = shown;
      const stops = (): Promise<number> => page.locator('[role=grid] [tabindex="0"]').count();
      assert.equal(await stops(), 1);
      await page.locator('button').last().focus();
      await shown.press('Tab');
      assert.equal(await shown.focused(), 'User');
      for (const [keys, expected] of [
        [['ArrowDown'], 'ana'],
        [['ArrowRight'], 'ana, labelling: listed'],
        [['End'], 'ana, ana: private workspace'],
        [['Control+End'], 'cid, ana: listed'],
        [['ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowDown'], 'cid, labelling: no access'],
        [['ArrowUp'], 'ben, labelling: super-user'],
        [['ArrowUp', 'ArrowUp', 'ArrowUp'], 'labelling'],
        [['PageDown'], 'cid, labelling: no access'],
        [['Control+Home'], 'ana'],
      ] as const) {
        await shown.press(...keys);
        assert.equal(await shown.focused(), expected, keys.join());
        assert.equal(await stops(), 1);
      }
    });

    it('asks to grant, to revoke, to show the place, and to undo', async () => {
      await shown.press('Control+Home', 'ArrowRight');
      await shown.told();
      await shown.press(' ', 'ArrowDown', ' ', 'ArrowDown', ' ', 'Control+z');
      assert.deepEqual(await shown.told(), [
        { kind: 'change', isGrant: false, username: 'ana', workspace: 'labelling' },
        { kind: 'change', isGrant: false, username: 'ben', workspace: 'labelling' },
        { kind: 'change', isGrant: true, username: 'cid', workspace: 'labelling' },
        { kind: 'undo' },
      ]);
      await shown.page.getByRole('checkbox', { name: 'cid, reviews: listed' }).click();
      await shown.page.getByRole('checkbox', { name: 'cid, labelling: no access' }).click();
      const [revoke, grant] = await shown.told();
      assert.deepEqual(
        [revoke, grant],
        [
          { kind: 'change', isGrant: false, username: 'cid', workspace: 'reviews' },
          { kind: 'change', isGrant: true, username: 'cid', workspace: 'labelling' },
        ],
      );
      await shown.press('Enter', 'Home', 'Enter', ' ', 'PageUp', 'ArrowUp', 'ArrowRight', 'Enter');
      const opened = (await shown.told()).map((message) => [message.kind, 'user' in message, 'workspace' in message]);
      assert.deepEqual(opened, [
        ['open', true, true],
        ['open', true, false],
        ['open', true, false],
        ['open', false, true],
      ]);
    });

    it('says why a private workspace can’t be taken away, and asks for nothing', async () => {
      await shown.page.getByRole('checkbox', { name: 'ana, ana: private workspace' }).click({ force: true });
      assert.deepEqual(await shown.told(), []);
      await shown.page.locator('.told', { hasText: 'private workspace of ana' }).waitFor();
    });

    it('sorts by a column, up, down and as before', async () => {
      const { page } = shown;
      const names = (): Promise<string[]> => page.locator('[role=rowheader] .text').allInnerTexts();
      const head = page.getByRole('columnheader', { name: 'labelling' });
      assert.deepEqual(await names(), ['ana', 'ben', 'cid']);
      await page.getByRole('columnheader', { name: 'User', exact: true }).click();
      await page.getByRole('columnheader', { name: 'User', exact: true }).click();
      await shown.frame();
      assert.deepEqual(await names(), ['cid', 'ben', 'ana']);
      await head.click();
      await shown.frame();
      assert.deepEqual([await names(), await head.getAttribute('aria-sort')], [['ana', 'ben', 'cid'], 'ascending']);
      await head.click();
      await shown.frame();
      assert.deepEqual([await names(), await head.getAttribute('aria-sort')], [['cid', 'ana', 'ben'], 'descending']);
      await head.click();
      await shown.frame();
      assert.deepEqual([await names(), await head.getAttribute('aria-sort')], [['ana', 'ben', 'cid'], 'none']);
    });

    it('filters by Ctrl+F, groups, closes a group, and exports what is shown', async () => {
      const { page } = shown;
      await shown.press('Control+f');
      await page.keyboard.type('a');
      await page
        .locator('.counts')
        .getByText(/^1 of 3 users/)
        .waitFor();
      await shown.press('Enter');
      assert.equal(await shown.focused(), 'ana');
      await shown.told();
      await page.getByRole('button', { name: 'Markdown' }).click();
      const [message] = await shown.told();
      assert.ok(message?.kind === 'export' && message.format === 'markdown');
      assert.match(message.text, /^\| User \|.*\n.*\n\| ana \|.*\n$/);
      await page.getByRole('searchbox', { name: 'Filter users' }).fill('');
      await page.getByRole('combobox', { name: 'Group' }).selectOption('role');
      const group = page.getByRole('rowheader', { name: 'Users (2)' });
      await group.click();
      await page.locator('[role=rowheader][aria-expanded=false]').waitFor();
      assert.equal(await page.locator('[role=row].person').count(), 1);
      await shown.press(' ');
      assert.equal(await page.locator('[role=row].person').count(), 3);
      await page.getByRole('combobox', { name: 'Group' }).selectOption('none');
    });

    it('runs no script of a file, and loads nothing', async () => {
      const policy = await shown.page.locator('meta[http-equiv]').getAttribute('content');
      assert.match(policy ?? '', /^default-src 'none'; style-src 'nonce-\w+'; script-src 'nonce-\w+'$/);
      await shown.page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.hurt = true';
        document.body.append(script);
      });
      assert.equal(await shown.page.evaluate('window.hurt'), undefined);
    });
  });

  describe('of 10,000 users and 200 workspaces', () => {
    const lists = (index: number): string => {
      const names = Array.from({ length: 6 }, (_, each) => `team-${(index * 7 + each * 31) % 200}`);
      return `[${names.join(', ')}]`;
    };
    const text = Array.from({ length: 10_000 }, (_, index) => user(`user-${index}`, { workspaces: lists(index) })).join(
      '',
    );
    before(() => begin(text));
    after(() => shown.close());

    it('makes no more than is to be seen, wherever it is scrolled to', async () => {
      const { page } = shown;
      await page.getByText('10000 of 10000 users, 200 of 200 workspaces').waitFor();
      for (const [top, left] of [
        [0, 0],
        [100_000, 2000],
        [1_000_000, 10_000],
      ] as const) {
        await page.locator('[role=grid]').evaluate(
          (grid, [y, x]) => {
            grid.scrollTop = y;
            grid.scrollLeft = x;
          },
          [top, left] as const,
        );
        await shown.frame();
        const rows = await page.locator('[role=row]').count();
        const elements = await page.locator('*').count();
        assert.ok(rows > 20 && rows < 60, `${rows} rows`);
        assert.ok(elements < 5000, `${elements} elements`);
      }
      await page.getByText('user-9999', { exact: true }).waitFor();
      await page.getByRole('columnheader', { name: 'team-199' }).waitFor();
    });

    it('keeps the focus in its cell while it is scrolled away, and while the file changes', async () => {
      const { page } = shown;
      await page.locator('[role=grid]').evaluate((grid) => {
        grid.scrollTop = 0;
      });
      await shown.frame();
      await page.getByRole('rowheader', { name: 'user-3', exact: true }).focus();
      await shown.press('ArrowRight', 'ArrowRight');
      const before = await shown.focused();
      assert.match(before, /^user-3, team-1: /);
      await page.locator('[role=grid]').evaluate((grid) => {
        grid.scrollTop = 200_000;
      });
      await shown.frame();
      assert.equal(await shown.focused(), before);
      await shown.answer({
        state: 9,
        fresh: false,
        more: false,
        server: 'rubrix-0.18',
        reading: 'current',
        order: { at: 0, removed: 0, added: [999_999, 1] },
        workspaces: [],
        users: [[999_999, 'abe', 0, []]],
      });
      await page.getByText('10001 of 10001 users').waitFor();
      assert.equal(await shown.focused(), before);
      await shown.press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp');
      assert.equal(await shown.focused(), 'abe, team-1: no access');
    });
  });
});
