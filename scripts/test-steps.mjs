// @ts-check

/**
 * What `npm test` does, in this order. Commands run in a shell at the project's root and find the installed programs.
 * @type {readonly { title: string, command: string }[]}
 */
export const steps = [
  { title: 'Format', command: 'prettier --check --log-level warn .' },
  { title: 'Types', command: 'npm run --silent typecheck' },
  { title: 'Lint', command: 'npm run --silent lint' },
  { title: 'Unused code and dependencies', command: 'knip' },
  { title: 'Generated documentation', command: 'npm run --silent docs:check' },
  { title: 'Package contents', command: 'node scripts/package.mjs --list' },
  { title: 'Tests', command: "node --import tsx node_modules/mocha/bin/mocha.js 'test/**/*.test.ts'" },
  { title: 'Tests in VS Code', command: 'node scripts/e2e.mjs' },
  { title: 'Tests of what a person sees in VS Code', command: 'node scripts/e2e-ui.mjs' },
];
