// @ts-check

/**
 * What `npm test` does, in this order. Commands run in a shell at the project's root and find the installed programs.
 * @type {readonly { title: string, command: string }[]}
 */
export const steps = [
  { title: 'Tests in VS Code', command: 'node scripts/e2e.mjs' },
  { title: 'Tests of what a person sees in VS Code', command: 'node scripts/e2e-ui.mjs' },
];
