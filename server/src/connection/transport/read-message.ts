import type { Message } from 'vscode-languageserver';
import { ErrorCodes, ResponseError } from '../../protocol-library.ts';
import { isRecord } from '../../common/values.ts';

/** A request or a notification, its parameters by name. */
interface Call extends Message {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Request extends Call {
  readonly id: string | number;
}

/** To a request of ours; the id is null where the client could not tell which one. */
interface Response extends Message {
  readonly id: string | number | null;
  readonly result?: unknown;
  readonly error?: object;
}

/** What came in over a transport, which may be anything. */
export type Incoming =
  | { readonly kind: 'request'; readonly message: Request }
  | { readonly kind: 'notification'; readonly message: Call }
  | { readonly kind: 'response'; readonly message: Response }
  /** `id`: of the request that it was meant to be, as far as that can be told. */
  | { readonly kind: 'invalid'; readonly id: string | number | null; readonly error: ResponseError };

const jsonrpc = '2.0';

/**
 * Reads a message of JSON-RPC. Where programs differ it takes what they mean: parameters that are null or left out are
 * empty ones, a list with one item is that item, and a response that says nothing says null.
 */
export function readMessage(given: unknown): Incoming {
  if (!isRecord(given)) return invalid(null, 'A message is one object.');
  const { id, method } = given;
  if (method === undefined) return readResponse(given);
  if (id !== undefined && !isId(id)) return invalid(null, 'The id of a request is a text or a number.');
  if (typeof method !== 'string') return invalid(id ?? null, 'A method is a text.');
  const params = readParams(given['params']);
  if (!params) return invalid(id ?? null, 'Parameters are given by name, in one object.', ErrorCodes.InvalidParams);
  const call = { jsonrpc, method, params };
  return id === undefined ? { kind: 'notification', message: call } : { kind: 'request', message: { ...call, id } };
}

function invalid(id: string | number | null, why: string, code: number = ErrorCodes.InvalidRequest): Incoming {
  return { kind: 'invalid', id, error: new ResponseError(code, why) };
}

/** One that can be written down and found again. */
function isId(id: unknown): id is string | number {
  return typeof id === 'string' || Number.isFinite(id);
}

function readParams(given: unknown): Readonly<Record<string, unknown>> | null {
  const params: unknown = Array.isArray(given) && given.length === 1 ? given[0] : given;
  if (params === undefined || params === null) return {};
  return isRecord(params) ? params : null;
}

function readResponse({ id, result = null, error }: Record<string, unknown>): Incoming {
  if (!isId(id) && id !== null) return invalid(null, 'A message has a method, or the id of what it answers.');
  if (error === undefined || error === null) return { kind: 'response', message: { jsonrpc, id, result } };
  // Nobody reads the client's reasons, and they might quote what was sent to it.
  const refusal = { code: ErrorCodes.UnknownErrorCode, message: 'Refused.' };
  return { kind: 'response', message: { jsonrpc, id, error: refusal } };
}
