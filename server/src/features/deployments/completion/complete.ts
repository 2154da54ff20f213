import { literal, words, type Words } from '../../../common/words/message.ts';
import { candidateKind, looksLikeCompose } from '../../../deployment/graph/candidates.ts';
import { searchEngineNameOf } from '../../../deployment/images/facts.ts';
import { relativePath, targetOf } from '../../../deployment/lines/delivery.ts';
import { folderOf } from '../../../deployment/paths.ts';
import { contentOf } from '../../../deployment/rules/support/words.ts';
import { variablesOf } from '../../../deployment/variables/known.ts';
import type { JudgedServer } from '../../../deployment/verdict/server.ts';
import type { FolderDeployments } from '../folder.ts';
import { composePlace } from './compose-place.ts';
import { dockerfilePlace } from './dockerfile-place.ts';
import { envFilePlace } from './env-file-place.ts';
import type { DeploymentPlace, SourcePlace, TargetPlace, VariablePlace, Word } from './place.ts';
import { shellPlace } from './shell-place.ts';

/** Something that could be written there. */
export interface Offer {
  readonly label: string;
  readonly newText: string;
  readonly kind: 'variable' | 'path';
  readonly about: Words;
}

export interface Offers {
  readonly word: Word;
  readonly offers: readonly Offer[];
}

/** A document as it is written just now, among what was read last. */
export interface Written {
  readonly file: string;
  readonly text: string;
  readonly offset: number;
  /** Null as long as nothing of the folder is read. */
  readonly folder: FolderDeployments | null;
  /** The users files of the folder. */
  readonly usersFiles: readonly string[];
}

/** What could be written at an offset of a deployment file; null where that is no place of ours. */
export function completeDeployment(written: Written): Offers | null {
  const place = placeIn(written);
  const offers = place ? offersAt(place, written) : [];
  return place && offers.length > 0 ? { word: place.word, offers } : null;
}

function placeIn({ file, text, offset, folder }: Written): DeploymentPlace | null {
  switch (candidateKind(file)) {
    case 'yaml':
      return looksLikeCompose(text) ? composePlace(text, offset, file, folder) : null;
    case 'dockerfile':
      return dockerfilePlace(text, offset);
    case 'shell':
      return shellPlace(text, offset);
    case null:
      return envFilePlace(text, offset, file, folder);
  }
}

function offersAt(place: DeploymentPlace, written: Written): readonly Offer[] {
  switch (place.kind) {
    case 'variable':
      return variableOffers(place);
    case 'source':
      return sourceOffers(place, written);
    case 'target':
      return targetOffers(place, written);
  }
}

function variableOffers({ release, separator, taken }: VariablePlace): readonly Offer[] {
  const offer = (name: Words, about: Words): Offer => ({
    label: name,
    newText: `${name}${separator}`,
    kind: 'variable',
    about,
  });
  const engine = searchEngineNameOf(release);
  const all = [
    ...variablesOf(release).map(({ name, role }) => offer(name, words`It holds ${contentOf(role)}.`)),
    ...(engine === null ? [] : [offer(engine, literal('It holds the address of Elasticsearch.'))]),
  ];
  return all.filter(({ label }) => !taken.has(label));
}

/** What needs no quotes in any form. */
const isPlain = (path: string): boolean => /^[\w./-]+$/.test(path);

function sourceOffers({ service }: SourcePlace, { file, folder, usersFiles }: Written): readonly Offer[] {
  const path = pathOfVariable(serverOf(service, file, folder));
  return usersFiles
    .filter((each) => isBelow(each, file))
    .map((each) => {
      const source = `./${relativePath(folderOf(file), each)}`;
      const newText = `${source}:${path ?? targetOf(each)}`;
      return { label: source, newText, kind: 'path', about: words`The users file, with its path in the container.` };
    });
}

function targetOffers({ service, source }: TargetPlace, { file, folder, usersFiles }: Written): readonly Offer[] {
  const server = serverOf(service, file, folder);
  // The variable is to name what is mounted, and what is mounted to stand where the variable says.
  const known = source === null ? (server?.users.delivered ?? []).map(({ path }) => path) : [pathOfVariable(server)];
  const own = usersFiles
    .filter((each) => isBelow(each, file))
    .filter((each) => source === null || `./${relativePath(folderOf(file), each)}` === source)
    .map(targetOf);
  const named = known.filter((path) => path !== null);
  const paths = named.length > 0 ? named : own;
  const about = literal('The path of the users file in the container.');
  return [...new Set(paths)].filter(isPlain).map((path) => ({ label: path, newText: path, kind: 'path', about }));
}

function isBelow(users: string, file: string): boolean {
  const folder = folderOf(file);
  return isPlain(users) && (folder === '' || users.startsWith(`${folder}/`));
}

/** The path that the variable of the users file says, where it can be told. */
function pathOfVariable(server: JudgedServer | undefined): string | null {
  const setting = server?.environment.find('users-file');
  const value = setting?.variable.form === 'image' ? undefined : setting?.variable.value;
  return value?.kind === 'text' && value.text.startsWith('/') && isPlain(value.text) ? value.text : null;
}

function serverOf(service: string, file: string, folder: FolderDeployments | null): JudgedServer | undefined {
  return folder?.deployments.servers.find(
    ({ container, named }) => container.service === service && (container.place.file === file || named.file === file),
  );
}
