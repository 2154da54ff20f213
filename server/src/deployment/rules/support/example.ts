/** Folders for the examples of rules. */
import { exampleUser } from '../../../rules/support/example.ts';
import type { Example } from '../rule.ts';

interface ComposeParts {
  readonly service?: string;
  readonly image?: string;
  readonly ports?: string;
  /** Lines of `environment`, beside those that every example has. */
  readonly environment?: readonly string[];
  readonly asList?: boolean;
  readonly volumes?: readonly string[];
  /** Lines of the service behind it, and of the file. */
  readonly more?: readonly string[];
  readonly end?: readonly string[];
  /** Other files of the folder. */
  readonly files?: Example;
  /** What every example has beside: a search engine and a secret. */
  readonly without?: readonly ('ELASTICSEARCH' | 'SECRET_KEY')[];
}

const secret = '9f2c4b7ad81e40c5b3a6e7f01d29c8ba54e3f6a7c1b2d0e9';

/** `docker-compose.yaml` with one service, a Rubrix unless another image is given, and other files. */
export function composeExample(parts: ComposeParts = {}): Example {
  const {
    service = 'rubrix',
    image = 'recognai/rubrix:v0.18.0',
    environment = [],
    volumes = [],
    more = [],
    end = [],
  } = parts;
  const { asList = false, without = [], files = {}, ports = '6900:80' } = parts;
  const search = image.startsWith('argilla/') ? 'ARGILLA_ELASTICSEARCH' : 'ELASTICSEARCH';
  const usual = [
    ...(without.includes('ELASTICSEARCH') ? [] : [pair(search, 'http://elasticsearch:9200', asList)]),
    ...(without.includes('SECRET_KEY') ? [] : [pair('SECRET_KEY', secret, asList)]),
  ];
  const lines = [
    'services:',
    `  ${service}:`,
    `    image: ${image}`,
    '    ports:',
    `      - "${ports}"`,
    '    environment:',
    ...[...usual, ...environment].map((line) => `      ${line}`),
    ...(volumes.length > 0 ? ['    volumes:', ...volumes.map((line) => `      ${line}`)] : []),
    ...more.map((line) => `    ${line}`),
    ...end,
  ];
  return { 'docker-compose.yaml': `${lines.join('\n')}\n`, ...files };
}

function pair(name: string, value: string, asList: boolean): string {
  return asList ? `- ${name}=${value}` : `${name}: ${value}`;
}

/** A users file beside it. */
export const usersFile: Example = { '.users.yaml': exampleUser('ana') };

/** The variable, and the mount that belongs to it. */
export const usersVariable = 'RUBRIX_LOCAL_AUTH_USERS_DB_FILE: /config/.users.yaml';
export const usersMount = '- ./.users.yaml:/config/.users.yaml';
/** The same folder with nothing wrong. */
export const goodExample = composeExample({ environment: [usersVariable], volumes: [usersMount], files: usersFile });

/** A hash for the examples, with each dollar doubled. */
export const doubledHash = '$$2b$$12$$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC';
export const singleHash = doubledHash.replaceAll('$$', '$');
export const ownKey = 'RUBRIX_LOCAL_AUTH_DEFAULT_APIKEY: 4c1b7e90a2d84f6bb3';
