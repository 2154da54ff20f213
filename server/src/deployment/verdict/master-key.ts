import type { JudgedServer } from './server.ts';

/** Whether the environment takes the master key away (docs/server.md#master-key), or sets what can't be seen. */
export function takesMasterKeyAway({ environment, container }: JudgedServer): boolean {
  const value = environment.find('default-key')?.variable.value;
  if (!value) return container.unseen.variables;
  return value.kind !== 'text' || value.text !== 'argilla.apikey';
}
