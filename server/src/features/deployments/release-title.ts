import type { MayShow } from '../../common/words/message.ts';
import { told } from '../../common/words/translation.ts';
import { generationTitles } from '../../deployment/images/titles.ts';
import type { JudgedServer } from '../../deployment/verdict/server.ts';

/** A tag as people write them. */
const tagForm = /^[\w.][\w.-]{0,29}$/;

/** What people know a release by: the tag, or the generation's name where the image is built here; '' if neither. */
export function releaseTitle({ container, release }: JudgedServer, mayShow: MayShow): string {
  const value = container.build ? null : container.image?.value;
  const tag = value?.kind === 'text' ? (/:([^:/@]+)$/.exec(value.text)?.[1] ?? '') : '';
  if (tagForm.test(tag) && mayShow(tag)) return tag;
  return release.generation === null ? '' : told(generationTitles[release.generation]);
}
