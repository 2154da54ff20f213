// @ts-check

/**
 * A command runs in a shell at the project's root and finds the installed programs.
 * @typedef {{ title: string, command: string }} Step
 */

const mocha = 'node --import tsx node_modules/mocha/bin/mocha.js';
/** They take as long as half of all others, so that both lanes end at about the same time. */
const hostile = "'test/hostile/**/*.test.ts'";

/**
 * What `npm test` does first: the lanes beside each other, the steps of each in turn.
 * @type {readonly (readonly Step[])[]}
 */
export const lanes = [
  [
    { title: 'Format', command: 'prettier --check --log-level warn .' },
    { title: 'Types', command: 'npm run --silent typecheck' },
    { title: 'Lint', command: 'npm run --silent lint' },
    { title: 'Unused code and dependencies', command: 'knip' },
    { title: 'Generated documentation', command: 'npm run --silent docs:check' },
    { title: 'Package contents', command: 'node scripts/package.mjs --list' },
    { title: 'Tests in VS Code', command: 'node scripts/e2e.mjs' },
    { title: 'Tests of work on hostile files', command: `${mocha} ${hostile}` },
  ],
  [{ title: 'Tests', command: `${mocha} 'test/**/*.test.ts' --ignore ${hostile}` }],
];

/**
 * What it does then, with the machine to itself: an editor that is worked from the outside feels what runs beside it.
 * @type {readonly Step[]}
 */
export const alone = [{ title: 'Tests of what a person sees in VS Code', command: 'node scripts/e2e-ui.mjs' }];
