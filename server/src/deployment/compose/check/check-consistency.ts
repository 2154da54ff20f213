/** Whether the parts of a project go together (docs/compose.md#refused). */
import { type Item, type Mapping, textAt, valueAt } from '../model/item.ts';
import type { Session } from '../session/session.ts';
import { checkBindSources } from './bind-source.ts';
import { isKnown } from '../../interpolation/marks.ts';

/** What may give a config or a secret its content; one of them does. */
const contents = { configs: ['file', 'environment', 'content'], secrets: ['file', 'environment'] } as const;

/** What is declared beside the services. 1.29 finds a missing content when it starts something, if at all. */
export function checkDeclarations(file: Mapping, session: Session): void {
  if (session.generation === 1) return;
  for (const section of ['configs', 'secrets'] as const) {
    const declared = valueAt(file, section);
    if (declared?.kind !== 'mapping') continue;
    for (const [name, { key, value }] of declared.entries) {
      if (value.kind !== 'mapping') continue;
      const { entries } = value;
      const given = contents[section].filter((each) => entries.has(each)).length;
      const isElsewhere = entries.has('external') || entries.has('driver');
      if (given > 1 || (given === 0 && !isElsewhere)) session.report('content', key, { path: [section], name });
    }
  }
}

/** What a service needs that nothing declares. */
export function checkService(file: Mapping, name: string, service: Mapping, session: Session): void {
  const { image, build } = { image: textAt(service, 'image'), build: valueAt(service, 'build') };
  const entry = valueAt(file, 'services');
  const key = entry?.kind === 'mapping' ? entry.entries.get(name)?.key : undefined;
  if (!build && (image?.text ?? '') === '' && key && !service.unseen)
    session.report('no-image', key, { service: name, atStart: true });
  checkBindSources(service, name, session);
  for (const mount of itemsAt(service, 'volumes')) {
    const type = textAt(mount, 'type')?.text;
    const source = textAt(mount, 'source');
    if (type === 'volume' && source && source.text !== '')
      checkDeclared(file, 'volumes', source.text, mount, name, session);
  }
  for (const section of ['configs', 'secrets'] as const) {
    for (const mount of itemsAt(service, section)) {
      const source = textAt(mount, 'source');
      if (source) checkDeclared(file, section, source.text, mount, name, session);
    }
  }
}

function itemsAt(service: Mapping, key: string): readonly Item[] {
  const list = valueAt(service, key);
  return list?.kind === 'list' ? list.items : [];
}

function checkDeclared(
  file: Mapping,
  section: 'volumes' | 'configs' | 'secrets',
  source: string,
  { place }: Item,
  service: string,
  session: Session,
): void {
  // No name has a slash in it, so that one is enough to tell.
  if ((!isKnown(source) && !source.startsWith('/')) || session.unseen) return;
  const declared = valueAt(file, section);
  if (declared?.kind === 'mapping' && declared.entries.has(source)) return;
  session.report('undeclared', place, { service, path: [section], name: source, atStart: true });
}
