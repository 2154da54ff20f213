import { execFile, type ExecFileOptions } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative } from 'node:path';
import type { Answer } from './answer.ts';
import type { Folder } from './generate/folder.ts';
import { callersHome, folderName, type MountVerdict, type ServiceVerdict } from './verdict.ts';

/** The program of Compose 2, as `USERS_YML_COMPOSE` names it or Debian's package has it; null where there is none. */
export function findCompose(): string | null {
  const candidates = [process.env['USERS_YML_COMPOSE'], '/usr/libexec/docker/cli-plugins/docker-compose'];
  return candidates.find((path) => path !== undefined && existsSync(path)) ?? null;
}

/** Writes folders to disk, one at a time, in a place of its own. */
export class Workplace {
  readonly #root = mkdtempSync(join(tmpdir(), 'compose-fuzz-'));

  /** The folder's path; its last part is always the same. */
  write({ files }: Folder): string {
    const path = join(this.#root, 'project');
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    }
    return path;
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}

interface ConfigVolume {
  readonly type: string;
  readonly source?: string;
  readonly target?: string;
  readonly read_only?: boolean;
  readonly bind?: { readonly create_host_path?: boolean };
}

interface ConfigService {
  readonly environment?: Readonly<Record<string, string | null>>;
  readonly volumes?: readonly ConfigVolume[];
  readonly tmpfs?: readonly string[];
  readonly configs?: readonly { readonly source: string; readonly target?: string }[];
  readonly secrets?: readonly { readonly source: string; readonly target?: string }[];
}

interface Content {
  readonly file?: string;
  readonly content?: string;
  readonly environment?: string;
}

interface Config {
  readonly services: Readonly<Record<string, ConfigService>>;
  readonly configs?: Readonly<Record<string, Content>>;
  readonly secrets?: Readonly<Record<string, Content>>;
}

interface Output {
  readonly stdout: string;
  readonly stderr: string;
}

/** What a program says, whether or not it fails. */
async function output(program: string, args: readonly string[], options: ExecFileOptions): Promise<Output> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { ...options, encoding: 'utf8', maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(new Error(`Compose can't be run: ${error.message}`));
      else resolve({ stdout, stderr });
    });
  });
}

/** What Compose 2 says of a folder on disk, and why, if it refuses it. */
export async function askCompose(program: string, path: string, given: readonly string[]): Promise<Answer> {
  // The caller is where the first file is: that is what we take `PWD` for.
  const cwd = join(path, dirname(given[0] ?? '.'));
  const files = given.flatMap((file) => ['-f', relative(cwd, join(path, file))]);
  const env = { PATH: '/usr/bin:/bin', HOME: callersHome, PWD: cwd, GOMAXPROCS: '1' };
  const { stdout, stderr } = await output(program, [...files, 'config', '--format', 'json'], { cwd, env });
  if (stdout === '') {
    const hangsOnCaller = /invalid spec: |undefined volume/.test(stderr) && stderr.includes('variable is not set');
    return { verdict: { services: null, ...(hangsOnCaller && { hangsOnCaller }) }, error: stderr };
  }
  const config = JSON.parse(stdout) as Config;
  const services: Record<string, ServiceVerdict> = {};
  for (const [name, service] of Object.entries(config.services)) {
    services[name] = {
      environment: Object.fromEntries(
        Object.entries(service.environment ?? {}).map(([key, value]) => [
          undoubled(key),
          value && relocated(undoubled(value), path),
        ]),
      ),
      mounts: mountsOf(service, config, path),
    };
  }
  return { verdict: { services }, error: '' };
}

/** `config` doubles dollars. */
function undoubled(text: string): string {
  return text.replaceAll('$$', '$');
}

/** Compose leaves `..` and the like in absolute paths as they are. */
function cleaned(path: string): string {
  return posix.normalize(path).replace(/(?<=.)\/$/, '');
}

function relocated(text: string, path: string): string {
  return text.replaceAll(path, folderName);
}

function mountsOf(service: ConfigService, config: Config, path: string): MountVerdict[] {
  const mount = (
    kind: string,
    source: string | null = '',
    target = '',
    more: Partial<MountVerdict> = {},
  ): MountVerdict => ({
    kind,
    source: source && relocated(kind === 'bind' ? cleaned(undoubled(source)) : undoubled(source), path),
    target: undoubled(target),
    readOnly: false,
    makesSource: false,
    ...more,
  });
  const contents = (kind: 'config' | 'secret', defaultFolder: string): MountVerdict[] =>
    (service[`${kind}s`] ?? []).map(({ source, target }) => {
      const to = target ?? source;
      const content = config[`${kind}s`]?.[source];
      const text = content?.content === undefined ? '' : `content:${content.content}`;
      const from = content?.environment === undefined ? (content?.file ?? text) : null;
      // `config` prints what is written, which the engine takes for a path.
      return mount(kind, from, to.startsWith('/') ? to : cleaned(`${defaultFolder}/${to}`), { readOnly: true });
    });
  return [
    ...(service.volumes ?? []).map(({ type, source, target, read_only, bind }) =>
      // Nothing is done with the source of a tmpfs.
      mount(type === 'volume' && !source ? 'anonymous' : type, type === 'tmpfs' ? '' : source, target, {
        readOnly: read_only ?? false,
        makesSource: type === 'bind' && (bind?.create_host_path ?? false),
      }),
    ),
    ...(service.tmpfs ?? []).map((each) => mount('tmpfs', '', each.split(':', 1)[0])),
    ...contents('config', ''),
    ...contents('secret', '/run/secrets'),
  ];
}
