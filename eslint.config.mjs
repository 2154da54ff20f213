// @ts-check
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import * as regexp from 'eslint-plugin-regexp';
import ts from 'typescript-eslint';
import { serverUnlocalized, toldTooEarly, unlocalized } from './scripts/lint/unlocalized.mjs';

// What narrows a rule for a part of the sources replaces the rule, so each part names what holds everywhere, too.
const hashPrivate = {
  selector: ':matches(PropertyDefinition, MethodDefinition)[accessibility="private"]',
  message: 'Use #private.',
};

const inServer = [
  hashPrivate,
  {
    // A call takes some 100,000 arguments, and a file can make a list longer.
    selector:
      'CallExpression[callee.property.name=/^(push|unshift|splice|max|min|fromCharCode|fromCodePoint)$/] > SpreadElement',
    message: 'A long list has no room among the arguments of a call: add its items one by one.',
  },
  ...toldTooEarly,
];

export default defineConfig(
  {
    ignores: [
      'dist/',
      'out/',
      'schemas/generated/',
      '.cache/',
      'bench/node_modules/',
      'bench/scale/in-vscode/',
      'scripts/host/stand-ins/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.mjs', '.dependency-cruiser.mjs'] },
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
      'no-restricted-syntax': ['error', hashPrivate],
      // Prettier wraps code, but no comments.
      'max-len': ['error', { code: Number.MAX_SAFE_INTEGER, comments: 120, ignoreUrls: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    // What is looked for in a text takes time in step with it, whatever the text is.
    files: ['server/src/**/*.ts', 'client/src/**/*.ts', 'client/pages/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: true }],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...inServer],
    },
  },
  {
    // What the server tells people is a text that can be translated. Rules and fixes are held to that by their types.
    files: ['server/src/{access,operations,features,connection}/**/*.ts'],
    ignores: ['server/src/connection/transport/**'],
    rules: {
      'no-restricted-syntax': ['error', ...inServer, ...serverUnlocalized],
    },
  },
  {
    // What a person reads goes through `l10n.t`, and a message box through `tell`.
    files: ['client/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', hashPrivate, ...unlocalized],
    },
  },
  {
    // No promise is left without someone who catches, `void` or not: one that rejects would end the process.
    files: ['server/src/**/*.ts', 'client/src/**/*.ts', 'client/pages/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false, checkThenables: true }],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/protocol-library.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          name: 'vscode-languageserver',
          message: 'What is used at run time comes through protocol-library.ts: each import copies all names at start.',
          allowTypeImports: true,
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
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
