import { serverNames, type ServerName } from '../../common/servers.ts';
import { argilla10 } from './argilla-1-0.ts';
import { argilla13 } from './argilla-1-3.ts';
import { argilla15 } from './argilla-1-5.ts';
import { argillaMigrate } from './argilla-migrate.ts';
import type { Profile } from './profile.ts';
import { rubrix018 } from './rubrix-0-18.ts';

const profiles: Readonly<Record<ServerName, Profile>> = {
  'rubrix-0.18': rubrix018,
  'argilla-1.0': argilla10,
  'argilla-1.3': argilla13,
  'argilla-1.5': argilla15,
  'argilla-migrate': argillaMigrate,
};

export function profileOf(name: ServerName): Profile {
  return profiles[name];
}

/** All of them, oldest first. */
export const allProfiles: readonly Profile[] = serverNames.map(profileOf);

export type { Profile };
