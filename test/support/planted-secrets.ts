/** Files with a secret in a place where it does not belong, or from which it is easily repeated. */
import { goodHash, user } from '../cli/harness.ts';

export interface PlantedFile {
  readonly text: string;
  /** What must not be repeated. */
  readonly secrets: readonly string[];
}

/** Each is the API key of `ben`, so that those which could be names are known to be none. */
const secrets = [
  'Kq7Zt2mXw9Lp4Rv8Yb3N',
  'kq7zt2mxw9lp4rv8yb3n-long-and-like-a-name',
  '$2b$12$8QEHA1y12NJywTuQfWAiC.AhuXFzto.UAq0UrSEOOolylglser0V.',
  '$apr1$ZjTqBB3f$IF9gdYAGlMrs2fuINjHsz.',
  '493817264051',
  '0o7719264',
  '83719',
  '!k3y!S3cret2024',
  'my s3cret pass phrase',
  'c2VjcmV0L3Bhc3M+d29yZA==',
  '%s3cret%2024',
  '@s3cret:2024',
] as const;

type Place = (written: string, raw: string) => string;

const ana = (fields: Readonly<Record<string, string>>): string => user('ana', fields);

/** `written`: in single quotes; `raw`: as it is, be it YAML or not. */
const places: readonly Place[] = [
  (written) => user(written),
  (written) => user(written, { workspaces: '' }),
  (written) => user(written) + user(written, { api_key: 'other-8fW2kqZtR4mNvB3xT5pLs9' }),
  (written) =>
    user(written, { api_key: 'same-8fW2kqZtR4mNvB3xT5pLs9' }) + ana({ api_key: 'same-8fW2kqZtR4mNvB3xT5pLs9' }),
  (written) => user(written) + ana({ workspaces: `[${written}]` }),
  (written) => ana({ workspaces: `[team, ${written}, ${written}]` }),
  (written) => ana({ workspaces: `\n    - ${written}\n    - team` }),
  (written) => ana({ workspaces: written }),
  (written) => ana({ [written]: 'x' }),
  (written) => ana({ [`? ${written}\n  `]: 'x' }),
  (written) => ana({ email: written, full_name: written, disabled: written, superuser: written }),
  (written) => ana({ hashed_password: written }),
  (written) => ana({ hashed_password: `${goodHash}\n  hashed_password: ${written}` }),
  (written) => ana({ api_key: `${written}\n  username: zoe\n  api_key: ${written}` }),
  (written) => ana({ passwort: written, workspace: `[${written}]`, apikey: written }),
  (written) => ana({ full_name: `{${written}: [${written}]}` }),
  (written) => ana({ api_key: `&x ${written}` }) + user('cid', { full_name: '*x', workspaces: '[*x]' }),
  (written) => `- ${written}\n`,
  (written) => `- [${written}]\n`,
  (written) => ana({ '<<': `{${written}: x}` }),
  (written) => ana({ '<<': written }),
  (_, raw) => user(raw),
  (_, raw) => ana({ workspaces: `[${raw}, ${raw}]` }),
  (_, raw) => ana({ workspaces: `\n    - ${raw}` }),
  (_, raw) => ana({ api_key: raw }),
  (_, raw) => ana({ hashed_password: raw, full_name: raw, email: raw }),
  (_, raw) => ana({ [raw]: 'x' }),
  (_, raw) => ana({ full_name: `&${raw} x` }),
  (_, raw) => ana({ full_name: `&${raw} x`, email: `&${raw} y` }),
  (_, raw) => ana({ full_name: `*${raw}` }),
  (_, raw) => ana({ full_name: `!${raw} x` }),
  (_, raw) => ana({ full_name: `!${raw}! x` }),
  (_, raw) => ana({ full_name: `!<${raw} x` }),
  (_, raw) => ana({ full_name: `!!${raw} x` }),
  (_, raw) => ana({ full_name: `!!binary ${raw}`, email: `!!int ${raw}` }),
  (_, raw) => ana({ full_name: `!!timestamp ${raw}` }),
  (_, raw) => ana({ full_name: `"${raw}` }),
  (_, raw) => ana({ full_name: `'${raw}` }),
  (_, raw) => ana({ full_name: `"\\${raw}"` }),
  (_, raw) => ana({ full_name: `|${raw}` }),
  (_, raw) => ana({ full_name: `x ${raw}: y` }),
  (_, raw) => ana({ full_name: `[${raw}` }),
  (_, raw) => ana({ full_name: `{${raw}}` }),
  (_, raw) => ana({ full_name: `@${raw}` }),
  (_, raw) => ana({ full_name: `\n\t${raw}` }),
  (_, raw) => ana({ full_name: `x\n ${raw}` }),
  (_, raw) => `${ana({})}  ${raw}\n`,
  (_, raw) => `${ana({})}${raw}\n`,
  (_, raw) => `${ana({})}--- ${raw}\n`,
  (_, raw) => ana({ full_name: `x # users-yml-disable-line ${raw}` }),
  (_, raw) => `# users-yml-disable-next-line ${raw}\n${ana({})}`,
];

/** What stands above the list. */
const heads: readonly ((raw: string) => string)[] = [
  (raw) => `# users-yml-disable-file ${raw}\n`,
  (raw) => `# users-yml-server: ${raw}\n`,
  (raw) => `%${raw}\n---\n`,
  (raw) => `%TAG !${raw}! tag:x,2000:\n%TAG !${raw}! tag:y,2000:\n---\n`,
  (raw) => `%YAML ${raw}\n---\n`,
  (raw) => `${raw}\n`,
  (raw) => `${raw}: x\n`,
];

/** Every place with half of the secrets, in turn. */
export function plantedFiles(): readonly PlantedFile[] {
  return secrets.flatMap((secret, kind) => {
    const written = `'${secret.replaceAll("'", "''")}'`;
    const ben = user('ben', { api_key: written });
    const isInTurn = (_: unknown, index: number): boolean => (index + kind) % 2 === 0;
    return [
      ...places.filter(isInTurn).map((place) => ben + place(written, secret)),
      ...heads.filter(isInTurn).map((head) => head(secret) + ben + user('ana')),
    ].map((text) => ({ text, secrets: [secret] }));
  });
}
