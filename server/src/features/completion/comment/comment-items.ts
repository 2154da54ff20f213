import type { CompletionItem } from 'vscode-languageserver';
import { serverNames, servers } from '../../../common/servers.ts';
import { CompletionItemKind } from '../../../protocol-library.ts';
import { ruleById, rules } from '../../../rules/index.ts';
import { sortTextOf } from '../item.ts';
import type { CompletionOptions } from '../options.ts';
import type { CommentPlace } from './comment-at.ts';
import { localized, told } from '../../../common/words/translation.ts';

type Offer = Pick<CompletionItem, 'label' | 'detail'> & Partial<CompletionItem>;

/** What a comment can say to this program: which server, whose file, which findings are meant so. */
export function commentItems(place: CommentPlace, options: CompletionOptions): CompletionItem[] {
  return [...offersAt(place, options)].map((offer, index) => ({
    kind: CompletionItemKind.Keyword,
    sortText: sortTextOf(index),
    ...offer,
    textEdit: { range: place.range, newText: offer.label },
  }));
}

function offersAt(place: CommentPlace, options: CompletionOptions): Iterable<Offer> {
  const { before, stands } = place;
  if (/^[ \t]*$/.test(before)) return beginnings(stands);
  const [, scope, codes = ''] = /^[ \t]*users-yml-disable-(line|next-line|file)[ \t](.*)$/.exec(before) ?? [];
  if (scope !== undefined) return /(?:^|\s)--(?:\s|$)/.test(codes) ? [] : codeOffers(scope, codes, place, options);
  return stands === 'above' && /^[ \t]*users-yml:[ \t]/.test(before) ? fileWords() : [];
}

function beginnings(stands: CommentPlace['stands']): readonly Offer[] {
  switch (stands) {
    case 'above':
      return [
        { label: 'users-yml: ', detail: localized`about this file: its server, or whether it is a users file` },
        { label: 'users-yml-disable-file ', detail: localized`findings that are meant so, in the whole file` },
      ];
    case 'alone':
      return [
        { label: 'users-yml-disable-next-line ', detail: localized`findings that are meant so, in the next line` },
      ];
    case 'behind':
      return [{ label: 'users-yml-disable-line ', detail: localized`findings that are meant so, in this line` }];
  }
}

function* fileWords(): Generator<Offer> {
  for (const name of serverNames) yield { label: `server=${name}`, detail: told(servers[name].label) };
  yield { label: 'check', detail: localized`this is a users file` };
  yield { label: 'ignore', detail: localized`this is none` };
}

/** Those that are found there come first. */
function* codeOffers(
  scope: string,
  listed: string,
  { range }: CommentPlace,
  { codesFound }: CompletionOptions,
): Generator<Offer> {
  const taken = new Set(listed.split(/[\s,]+/));
  const { line } = range.start;
  const found = codesFound(scope === 'file' ? null : scope === 'line' ? line : line + 1);
  const here = [...found].filter((code) => ruleById(code) !== undefined);
  const others = rules.map(({ id }) => id).filter((id) => !found.has(id));
  for (const code of [...here, ...others]) {
    const detail = told(ruleById(code)?.title ?? '');
    if (!taken.has(code))
      yield { label: code, detail, kind: CompletionItemKind.EnumMember, preselect: code === here[0] };
  }
}
