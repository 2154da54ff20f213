import assert from 'node:assert/strict';
import { reportText, type ReportFacts } from '../../../../client/src/diagnostic-report/report-text.ts';

const facts: ReportFacts = {
  extension: '0.1.0',
  editor: 'VS Code 1.91.0 (desktop)',
  platform: 'linux x64',
  language: 'en',
  isTrusted: true,
  folders: ['file', 'file'],
  server: 'running',
  status: {
    version: '0.1.0',
    known: 60,
    others: 3,
    files: [
      {
        isOpen: true,
        characters: 1500,
        lines: 40,
        users: 10,
        reading: 'a users file by its content',
        findings: { 'super-user': 1, 'not-bcrypt': 4 },
      },
    ],
  },
  settings: [['usersYml.server', '= argilla-1.5 (user)']],
};

describe('the diagnostic report', () => {
  it('tells what was looked at and how', () => {
    assert.equal(
      reportText(facts),
      [
        '# Diagnostic report of users.yml',
        '',
        'No name, no path and no text of a file is in it.',
        '',
        '- Extension 0.1.0 in VS Code 1.91.0 (desktop), linux x64, language en',
        '- Workspace: 2 folders (file), trusted',
        '- Language server: running, version 0.1.0',
        '- Settings: `usersYml.server` = argilla-1.5 (user)',
        '- Users files: 60 known, 3 of them none of ours, 56 not listed',
        '',
        '|  | open | lines | users | how | findings |',
        '| - | - | -: | -: | - | - |',
        '| 1 | yes | 40 (2 K) | 10 | a users file by its content | not-bcrypt 4, super-user 1 |',
        '',
      ].join('\n'),
    );
  });

  it('is one without a server and a folder, too', () => {
    const text = reportText({ ...facts, folders: [], isTrusted: false, server: 'idle', status: null, settings: [] });
    assert.match(text, /- Workspace: no folder, not trusted\n- Language server: idle\n- Settings: all as they come\n$/);
  });
});
