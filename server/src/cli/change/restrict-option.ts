/** What `grant` and `revoke` do with super-users. */
import { flag } from '../options/option.ts';

export const restrictOption = flag('write the list of a super-user, who is one no longer');

export const aboutRestricting =
  'A super-user reaches every workspace, and a list would end that: refused without --restrict, which writes it.';
