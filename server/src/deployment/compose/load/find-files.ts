/** Which files Compose takes in a folder (docs/compose.md#files). */
import { joinPath } from '../paths.ts';
import { isKnown } from '../../interpolation/marks.ts';
import type { Scope } from '../session/scope.ts';
import type { Session } from '../session/session.ts';

const names = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const names1 = ['docker-compose.yml', 'docker-compose.yaml', 'compose.yml', 'compose.yaml'];

const overrides = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
];

/** Absolute paths; none where there is no file, or `COMPOSE_FILE` names one that can't be told. */
export function findComposeFiles(session: Session, folder: string, scope: Scope): readonly string[] {
  const named = scope.find('COMPOSE_FILE');
  if (named !== null && (named !== '' || session.generation === 2)) {
    const separator = scope.find('COMPOSE_PATH_SEPARATOR');
    const paths = named.split(separator === null || separator === '' ? ':' : separator);
    if (!isKnown(named)) return [];
    return paths.map((path) => (path.startsWith('/') ? path : joinPath(folder, path)));
  }
  const [main] = existing(session, folder, session.generation === 2 ? names : names1);
  if (main === undefined) return [];
  const [override] = existing(session, folder, overrides);
  return override === undefined ? [main] : [main, override];
}

function existing(session: Session, folder: string, candidates: readonly string[]): readonly string[] {
  return candidates.map((name) => joinPath(folder, name)).filter((path) => session.readAt(path).kind !== 'missing');
}
