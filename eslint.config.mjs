// @ts-check
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** Imports go one way: a layer may use those before it. Paths are below server/src. */
const layers = [
  ['text', 'common'],
  ['yaml', 'hashing'],
  ['model'],
  ['rules'],
  ['analysis'],
  ['fixes'],
  ['document'],
  ['features'],
  ['connection', 'cli', 'node'],
];

const nodeOnly = ['server/src/node/**', 'server/src/cli/**', 'server/src/hashing/node/**'];
const languageServer = ['vscode-languageserver', 'vscode-languageserver/*', 'vscode-languageserver-*'];
const noNode = { regex: '^node:', message: 'The core runs in a web worker too: no Node built-ins.' };
const noVscode = { regex: '^vscode$', message: 'Only client/ knows VS Code.' };
const noLsp = { group: languageServer, message: 'LSP types begin with the features.' };

/** @param {string[]} names @param {string[][]} later */
const layer = (names, later) => ({
  files: names.map((name) => `server/src/${name}/**/*.ts`),
  ignores: nodeOnly,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          noVscode,
          noNode,
          ...(names.some((name) => ['features', 'connection'].includes(name)) ? [] : [noLsp]),
          ...later.flat().map((name) => ({
            regex: `^(?:\\.\\./)+${name}/`,
            message:
              'Imports go one way: text and common, yaml and hashing, model, rules, analysis, fixes, document, features, connection and cli.',
          })),
        ],
      },
    ],
  },
});

export default defineConfig(
  { ignores: ['dist/', 'out/', 'schemas/generated/', '.cache/', 'bench/node_modules/', 'scripts/host/stand-ins/'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(PropertyDefinition, MethodDefinition)[accessibility="private"]',
          message: 'Use #private.',
        },
      ],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
    },
  },
  ...layers.map((names, index) => layer(names, layers.slice(index + 1))),
  { files: nodeOnly, rules: { 'no-restricted-imports': ['error', { patterns: [noVscode] }] } },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-imports': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/explicit-function-return-type': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    // Checked by tsc; JSDoc is not enough for the rules about types.
    files: ['**/*.mjs'],
    ...ts.configs.disableTypeChecked,
    rules: {
      ...ts.configs.disableTypeChecked.rules,
      'no-undef': 'off',
      'no-console': 'off',
      '@typescript-eslint/explicit-function-return-type': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
);
