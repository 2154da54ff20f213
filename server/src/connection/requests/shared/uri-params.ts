import { isRecord } from '../../../common/values.ts';

/** The parameters of a request of our own, as far as they are there. */
export function uriParams(params: unknown): { readonly uri?: string } {
  return isRecord(params) && typeof params['uri'] === 'string' ? { uri: params['uri'] } : {};
}
