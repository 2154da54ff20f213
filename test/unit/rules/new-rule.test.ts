import { words } from '../../../server/src/common/words/message.ts';
import assert from 'node:assert/strict';
import { contextFor } from '../../../server/src/analysis/context.ts';
import { HashKnowledgeStore } from '../../../server/src/analysis/hash-knowledge.ts';
import { readQuickly } from '../../../server/src/analysis/quick/quick.ts';
import { reportFindings } from '../../../server/src/analysis/report/report.ts';
import { UsersFile } from '../../../server/src/analysis/users-file.ts';
import { rangeOf, textOf } from '../../../server/src/model/entry-view.ts';
import type { Neighbour } from '../../../server/src/model/relations.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { RuleSet } from '../../../server/src/rules/asking/rule-set.ts';
import type { Rule, Say } from '../../../server/src/rules/rule.ts';
import type { Range } from '../../../server/src/text/range.ts';
import { brief, someHash, user } from '../../support/users.ts';

/** What every rule says of itself. */
const about = {
  id: 'new-rule',
  severity: 'warning',
  title: 'Something new',
  why: 'A rule that is added like this one is asked of every user.',
  bad: '',
  good: '',
  fixes: [],
} as const;

const knowledge = new HashKnowledgeStore();

function fileWith(rule: Rule, text: string): UsersFile {
  const file = new UsersFile(text, { server: 'rubrix-0.18', knowledge, rules: new RuleSet([...rules, rule]) });
  file.advance();
  return file;
}

function found(file: UsersFile): readonly string[] {
  return reportFindings(file, { severity: {}, strict: false })
    .filter(({ code }) => code === about.id)
    .map(brief);
}

/** Has no effect but that the file is read as a whole. */
const directive = '%TAG !t! tag:example.com,2000:\n---\n';
const directiveLines = 2;

const isExample = (email: string | null): boolean => email?.endsWith('@example.com') === true;
const sayExample = (say: Say, range: Range): void => say(range, 'Nobody reads mail at example.com.');

/** A rule of each kind, and a file of usual users in which it has something to say. */
const samples: readonly { readonly kind: string; readonly rule: Rule; readonly text: string; readonly at: string }[] = [
  {
    kind: 'entry',
    rule: {
      ...about,
      entry: {
        check(entry, say) {
          if (isExample(textOf(entry, 'email'))) sayExample(say, rangeOf(entry, 'email'));
        },
        usual(someone, say) {
          if (isExample(someone.textOf('email'))) sayExample(say, someone.rangeOf('email'));
        },
      },
    },
    text: user('ana') + user('ben', { email: 'ben@example.com' }),
    at: '9:10-25',
  },
  {
    kind: 'peers (same username)',
    rule: {
      ...about,
      peers: {
        sameUsername({ record, isFirst, first }, say) {
          if (!isFirst) say(record.first, 'Again.', { related: [first.point('first', 'Here.')] });
        },
      },
    },
    text: user('ana') + user('ben') + user('ana', { api_key: 'ana-second-8fW2kqZtR4mNvB3xT5pLs9' }),
    at: '9:3-11',
  },
  {
    kind: 'peers (same API key)',
    rule: {
      ...about,
      peers: {
        sameApiKey({ record, isOwner }, say) {
          if (isOwner) say(record.first, 'Others sign in as this user.');
        },
      },
    },
    text: user('ana') + user('ben', { api_key: 'ana-8fW2kqZtR4mNvB3xT5pLs9' }),
    at: '1:3-11',
  },
  {
    kind: 'peers (same hash)',
    rule: {
      ...about,
      peers: {
        sameHash({ record, isFirst }, say) {
          if (isFirst) say(record.first, 'Others have the password of this user.');
        },
      },
    },
    text: user('ana') + user('ben', { hashed_password: someHash }),
    at: '1:3-11',
  },
  {
    kind: "peers (another's workspace)",
    rule: {
      ...about,
      peers: {
        othersWorkspace({ record, owners }, say) {
          for (const { text, range } of record.workspaces) if (owners.has(text)) say(range, 'Not yours.');
        },
      },
    },
    text: user('ana') + user('ben', { workspaces: '[team, ana]' }),
    at: '8:22-25',
  },
  {
    kind: 'peers (similar workspace)',
    rule: {
      ...about,
      peers: {
        similarWorkspace({ record, meant }, say) {
          for (const { text, range } of record.workspaces) if (meant.has(text)) say(range, 'Alone here.');
        },
      },
    },
    text:
      user('ana', { workspaces: '[Team]' }) +
      ['ben', 'cleo', 'dan', 'eva', 'fay'].map((name) => user(name, { workspaces: '[team]' })).join(''),
    at: '4:16-20',
  },
  {
    kind: 'file',
    rule: {
      ...about,
      file({ hasSuperUser, place }, say) {
        if (!hasSuperUser) say(place, 'Nobody is.');
      },
    },
    text: user('ana') + user('ben'),
    at: '1:3-11',
  },
];

describe('a rule that is added by the documentation alone', () => {
  for (const { kind, rule, text, at } of samples) {
    describe(`of the kind ${kind}`, () => {
      const finding = `${at} warning ${about.id}`;

      it('is asked of users of the usual form', () => {
        for (const entry of text.split(/^(?=- )/m))
          assert.ok(readQuickly(entry, 0, contextFor('rubrix-0.18', { knowledge }), null));
        assert.deepEqual(found(fileWith(rule, text)), [finding]);
      });

      it('is asked of them in a file that is read as a whole', () => {
        const file = fileWith(rule, directive + text);
        assert.ok(file.whole);
        const line = Number(at.split(':')[0]);
        assert.deepEqual(found(file), [finding.replace(/^\d+/, String(line + directiveLines))]);
      });

      it('is asked of users of another form', () => {
        const other = text.replaceAll('hashed_password: ', 'hashed_password: !!str ');
        assert.deepEqual(found(fileWith(rule, other)), [finding]);
      });

      it('is asked again after an edit', () => {
        const second = text.indexOf('- ', 1);
        const file = fileWith(rule, user('zoe') + text.slice(second));
        file.edit({ start: { line: 0, character: 0 }, end: { line: 4, character: 0 } }, text.slice(0, second));
        assert.deepEqual(found(file), [finding]);
      });
    });
  }
});

describe('a rule about a file', () => {
  it('knows of super-users even where no rule speaks of them', () => {
    const rule: Rule = { ...about, file: ({ hasSuperUser, place }, say) => say(place, words`${hasSuperUser}`) };
    const text = user('ana') + user('root', { workspaces: null });
    const file = new UsersFile(text, { server: 'rubrix-0.18', knowledge, rules: new RuleSet([rule]) });
    file.advance();
    const findings = reportFindings(file, { severity: {}, strict: false });
    assert.deepEqual(
      findings.map(({ message }) => message),
      ['true'],
    );
  });
});

/** What does not compile: the checks of types fail once one of these does. */
export const refused: readonly Rule[] = [
  // @ts-expect-error It does not say what it says of usual users.
  { ...about, entry: { check: () => undefined } },
  // @ts-expect-error Nor does this one.
  { ...about, entry: () => undefined },
  // @ts-expect-error Nobody vouches for that.
  { ...about, entry: { check: () => undefined, usual: { nothing: 'nobody has such a user' } } },
  // @ts-expect-error It does not say of which neighbours it speaks.
  { ...about, peers: () => undefined },
  // @ts-expect-error Nobody keeps account of such neighbours.
  { ...about, peers: { sameEmail: () => undefined } },
];

// @ts-expect-error What else a neighbour says may change without the rule being asked again.
export type Hidden = Neighbour['record'];
