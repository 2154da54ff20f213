/** What there is to say of a hash or an API key, never the secret itself. */
import { message, type Words, words } from '../../common/words/message.ts';
import { classifyHash } from '../../hashing/bcrypt-hash.ts';
import { costWarning, estimatedSeconds, recommendedCost } from '../../hashing/cost.ts';
import { describeFault } from '../../hashing/describe-fault.ts';
import { classifyApiKey } from '../../model/api-key.ts';
import { coerceText } from '../../model/coerce.ts';
import type { Profile } from '../../model/profiles/index.ts';
import { targetOf } from '../../yaml/construct/merge.ts';
import { pythonStr } from '../../yaml/python-text.ts';
import type { Value } from '../../yaml/value.ts';
import type { Place } from '../shared/place.ts';
import { count } from '../../common/words/words.ts';
import { kindOf } from './read-as.ts';
import { told, type Lines } from './told.ts';
import { nameAndLine, people } from './user.ts';

/** More users with one key than this are counted only. */
const fewOwners = 100;

/** What sign-ins make of a hash. Nothing of it is shown but its variant and cost. */
export function describeHash(value: Value, profile: Profile): Lines {
  const text = coerceText(value);
  if (!text.ok || (text.value === '' && profile.kind === 'migration')) return [];
  const found = classifyHash(text.value);
  if (!found.usable)
    return [
      ...converted(value),
      ...told([words`Every sign-in of this user will be an HTTP 500: ${describeFault(found.reason)}.`], 'not-bcrypt'),
    ];
  const { variant, cost } = found;
  const warning = costWarning(cost);
  // The warning about a high cost says how long it takes.
  const time =
    cost > recommendedCost.max ? words`` : words` One sign-in takes about ${shortTime(estimatedSeconds(cost))}.`;
  return [
    words`A bcrypt hash, \`$${variant}$\`, of cost ${cost}.${time}`,
    ...(warning === null ? [] : told([warning], 'weak-cost')),
  ];
}

/** How programs sign in with a key. Nothing of it is shown but its length. */
export function describeApiKey(place: Place, value: Value): Lines {
  const text = coerceText(value);
  if (!text.ok) return [];
  const key = text.value;
  const isUsable = classifyApiKey(key) === 'usable';
  const { view } = place;
  const { master, environmentPrefix } = view.profile;
  return [
    ...converted(value),
    words`${count(Array.from(key).length, 'character')} long.`,
    ...(isUsable ? [] : told([words`No program can sign in with it.`], 'unusable-api-key')),
    ...(key === master?.key ? asMaster(master.user, environmentPrefix) : ofUser(place, key, isUsable)),
  ];
}

/** Source: docs/server.md#master-key. */
function asMaster(user: 'argilla', prefix: Profile['environmentPrefix']): Lines {
  const said = words`Programs sign in with it as the built-in super-user \`${user}\`, not as this user.`;
  return [
    ...told([said], 'default-api-key', 'duplicate-api-key', 'master-key'),
    words`\`${prefix}LOCAL_AUTH_DEFAULT_APIKEY\`, set to something else, ends that.`,
  ];
}

function ofUser(place: Place, key: string, isUsable: boolean): Lines {
  const works = isUsable && place.view.user?.disabled === true;
  return [...(works ? [words`It works, although the user is disabled.`] : []), ...sharing(place, key)];
}

/**
 * What is said of a secret that is not read as the text that is written; the text that it is read as stays a secret.
 */
function converted(value: Value): Lines {
  const kind = kindOf(value);
  if (kind === null) return [];
  const node = targetOf(value.node);
  const isSame = node.kind === 'scalar' && pythonStr(value) === node.value;
  const outcome = isSame ? '; its text stays the same.' : ', which makes another text of it. Quotes keep the text.';
  return told([words`Read as ${kind} (YAML 1.1)${outcome}`], 'yaml11-surprise');
}

/** Source: docs/server.md#duplicates. */
function sharing({ file, entry, view }: Place, key: string): Lines {
  const { accounts } = file;
  const holders = accounts.apiKeyCount(key);
  if (holders < 2) return [];
  if (view.profile.duplicates === 'refused')
    return told([words`The migrate task refuses the whole file: another user has the same key.`], 'duplicate-api-key');
  if (holders > fewOwners)
    return told(
      [words`${count(holders, 'user')} have this key. Programs sign in as the first of them.`],
      'duplicate-api-key',
    );
  const owner = accounts.ownerOf(key);
  if (!owner || accounts.isReplaced(entry)) return [];
  if (owner !== entry)
    return told([message`Programs sign in as ${nameAndLine(owner)}, who has the same key.`], 'duplicate-api-key');
  const others = [...file.entries].filter(
    (other) => other !== entry && other.record.apiKeyText === key && !accounts.isReplaced(other),
  );
  return [message`Programs of ${people(others)} sign in as this user: they have the same key.`];
}

function shortTime(seconds: number): Words {
  return seconds < 0.1 ? words`${Math.ceil(seconds * 1000)} ms` : words`${Number(seconds.toFixed(2))} s`;
}
