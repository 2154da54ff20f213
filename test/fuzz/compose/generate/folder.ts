import fc from 'fast-check';
import { composeDocument, composeFile } from './compose-file.ts';
import { envFile } from './env-files.ts';
import { mostly } from './texts.ts';

/** The files of a folder by their paths, and which of them Compose is given; it finds them itself where none is. */
export interface Folder {
  readonly files: Readonly<Record<string, string>>;
  readonly given: readonly string[];
}

const none = fc.constant(undefined);
const rarely = (text: fc.Arbitrary<string>) => mostly<string | undefined>(none, 4, text);
const usually = (text: fc.Arbitrary<string>) => mostly<string | undefined>(text, 8, none);

const names = fc.constantFrom(
  'compose.yaml',
  'compose.yaml',
  'compose.yml',
  'docker-compose.yml',
  'docker-compose.yaml',
);

const settings = fc.constantFrom(
  ...['COMPOSE_PROFILES=one\n', 'COMPOSE_PROFILES=two, one\n', 'COMPOSE_PROFILES=*\n'],
  ...[
    'COMPOSE_FILE=compose.yaml:more.yaml\n',
    'COMPOSE_FILE=sub/inc.yaml\n',
    'COMPOSE_FILE=more.yaml,compose.yaml\nCOMPOSE_PATH_SEPARATOR=,\n',
  ],
);

const given = mostly<readonly string[]>(
  fc.constant([]),
  8,
  fc.constantFrom(
    ['compose.yaml'],
    ['sub/inc.yaml'],
    ['compose.yaml', 'sub/inc.yaml'],
    ['more.yaml'],
    ['sub/inc.yaml', 'compose.yaml'],
  ),
);

export const folder: fc.Arbitrary<Folder> = fc
  .record({
    main: composeFile,
    name: names,
    second: rarely(composeFile),
    override: rarely(composeFile),
    overrideName: fc.constantFrom('compose.override.yaml', 'docker-compose.override.yml', 'compose.override.yml'),
    more: rarely(composeFile),
    base: usually(composeDocument),
    subBase: usually(composeDocument),
    inc: usually(composeDocument),
    subInc: usually(composeDocument),
    dotenv: mostly<string | undefined>(envFile, 1, none),
    settings: mostly<string>(fc.constant(''), 9, settings),
    subDotenv: rarely(envFile),
    a: usually(envFile),
    b: usually(envFile),
    c: usually(envFile),
    given,
  })
  .map((all) => {
    const files: Record<string, string | undefined> = {
      'base.yaml': all.base,
      'sub/base.yaml': all.subBase,
      'inc.yaml': all.inc,
      'sub/inc.yaml': all.subInc,
      'more.yaml': all.more,
      'docker-compose.yaml': all.second,
      [all.overrideName]: all.override,
      [all.name]: all.main,
      '.env': all.dotenv === undefined && all.settings === '' ? undefined : all.settings + (all.dotenv ?? ''),
      'sub/.env': all.subDotenv,
      'a.env': all.a,
      'b.env': all.b,
      'sub/c.env': all.c,
    };
    const there = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { files: Object.fromEntries(there), given: all.given.filter((path) => files[path] !== undefined) };
  });
